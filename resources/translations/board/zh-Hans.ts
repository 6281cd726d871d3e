<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Board</name>
    <message>
        <source>Now serving</source>
        <translation>正在办理</translation>
    </message>
</context>
<context>
    <name>BoardCalled</name>
    <message>
        <source>Counter</source>
        <translation>窗口</translation>
    </message>
</context>
<context>
    <name>BoardHeader</name>
    <message>
        <source>Closed</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>BoardServing</name>
    <message>
        <source>Now serving</source>
        <translation>正在办理</translation>
    </message>
    <message>
        <source>Please wait until your number is called.</source>
        <translation>请等候叫号。</translation>
    </message>
    <message>
        <source>There is no such queue here.</source>
        <translation>这里没有这个队列。</translation>
    </message>
    <message>
        <source>There is no queue yet.</source>
        <translation>还没有队列。</translation>
    </message>
    <message>
        <source>We are closed.</source>
        <translation>现已关闭。</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>窗口</translation>
    </message>
</context>
<context>
    <name>BoardSide</name>
    <message>
        <source>Called before</source>
        <translation>最近叫号</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>%1 号窗口</translation>
    </message>
    <message>
        <source>Called, please come</source>
        <translation>已叫号，请前来</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等候中</translation>
    </message>
</context>
<context>
    <name>BoardWords</name>
    <message>
        <source>Full</source>
        <translation>已满</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Not up to date. Age: %1</source>
        <translation>信息未更新。已过 %1</translation>
    </message>
    <message>
        <source>%1 (%2 more)</source>
        <translation>%1（另有 %2）</translation>
    </message>
</context>
</TS>
