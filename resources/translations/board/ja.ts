<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>Board</name>
    <message>
        <source>Now serving</source>
        <translation>ただいまの番号</translation>
    </message>
</context>
<context>
    <name>BoardCalled</name>
    <message>
        <source>Counter</source>
        <translation>窓口</translation>
    </message>
</context>
<context>
    <name>BoardHeader</name>
    <message>
        <source>Closed</source>
        <translation>受付終了</translation>
    </message>
</context>
<context>
    <name>BoardServing</name>
    <message>
        <source>Now serving</source>
        <translation>ただいまの番号</translation>
    </message>
    <message>
        <source>Please wait until your number is called.</source>
        <translation>番号が呼ばれるまでお待ちください。</translation>
    </message>
    <message>
        <source>There is no such queue here.</source>
        <translation>この列はここにはありません。</translation>
    </message>
    <message>
        <source>There is no queue yet.</source>
        <translation>列はまだありません。</translation>
    </message>
    <message>
        <source>We are closed.</source>
        <translation>本日の受付は終了しました。</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>窓口</translation>
    </message>
</context>
<context>
    <name>BoardSide</name>
    <message>
        <source>Called before</source>
        <translation>最近の呼び出し</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>窓口 %1</translation>
    </message>
    <message>
        <source>Called, please come</source>
        <translation>お呼びしました。お越しください</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>お待ちの方</translation>
    </message>
</context>
<context>
    <name>BoardWords</name>
    <message>
        <source>Full</source>
        <translation>満員</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>受付終了</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n分</numerusform>
        </translation>
    </message>
    <message>
        <source>Not up to date. Age: %1</source>
        <translation>最新ではありません(%1前の情報)</translation>
    </message>
    <message>
        <source>%1 (%2 more)</source>
        <translation>%1（ほか %2）</translation>
    </message>
</context>
</TS>
