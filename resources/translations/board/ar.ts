<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Board</name>
    <message>
        <source>Now serving</source>
        <translation>يُخدم الآن</translation>
    </message>
</context>
<context>
    <name>BoardCalled</name>
    <message>
        <source>Counter</source>
        <translation>الشباك</translation>
    </message>
</context>
<context>
    <name>BoardHeader</name>
    <message>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
</context>
<context>
    <name>BoardServing</name>
    <message>
        <source>Now serving</source>
        <translation>يُخدم الآن</translation>
    </message>
    <message>
        <source>Please wait until your number is called.</source>
        <translation>يرجى الانتظار حتى يُنادى رقمك.</translation>
    </message>
    <message>
        <source>There is no such queue here.</source>
        <translation>لا يوجد طابور بهذا الاسم هنا.</translation>
    </message>
    <message>
        <source>There is no queue yet.</source>
        <translation>لا يوجد أي طابور بعد.</translation>
    </message>
    <message>
        <source>We are closed.</source>
        <translation>نحن مغلقون الآن.</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>الشباك</translation>
    </message>
</context>
<context>
    <name>BoardSide</name>
    <message>
        <source>Called before</source>
        <translation>آخر النداءات</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>الشباك %1</translation>
    </message>
    <message>
        <source>Called, please come</source>
        <translation>نودي عليهم، يرجى الحضور</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
</context>
<context>
    <name>BoardWords</name>
    <message>
        <source>Full</source>
        <translation>ممتلئ</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n ثانية</numerusform>
            <numerusform>ثانية واحدة</numerusform>
            <numerusform>ثانيتان</numerusform>
            <numerusform>%n ثوانٍ</numerusform>
            <numerusform>%n ثانية</numerusform>
            <numerusform>%n ثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Not up to date. Age: %1</source>
        <translation>غير محدَّث. العمر: %1</translation>
    </message>
    <message>
        <source>%1 (%2 more)</source>
        <translation>%1 (و%2 غيرها)</translation>
    </message>
</context>
</TS>
