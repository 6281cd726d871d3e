<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi" sourcelanguage="en">
<context>
    <name>Board</name>
    <message>
        <source>Now serving</source>
        <translation>अब सेवा में</translation>
    </message>
</context>
<context>
    <name>BoardCalled</name>
    <message>
        <source>Counter</source>
        <translation>काउंटर</translation>
    </message>
</context>
<context>
    <name>BoardHeader</name>
    <message>
        <source>Closed</source>
        <translation>बंद</translation>
    </message>
</context>
<context>
    <name>BoardServing</name>
    <message>
        <source>Now serving</source>
        <translation>अब सेवा में</translation>
    </message>
    <message>
        <source>Please wait until your number is called.</source>
        <translation>कृपया अपना नंबर बुलाए जाने तक प्रतीक्षा करें।</translation>
    </message>
    <message>
        <source>There is no such queue here.</source>
        <translation>यहाँ ऐसी कोई कतार नहीं है।</translation>
    </message>
    <message>
        <source>There is no queue yet.</source>
        <translation>अभी तक कोई कतार नहीं है।</translation>
    </message>
    <message>
        <source>We are closed.</source>
        <translation>हम अभी बंद हैं।</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>काउंटर</translation>
    </message>
</context>
<context>
    <name>BoardSide</name>
    <message>
        <source>Called before</source>
        <translation>पिछले बुलावे</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>काउंटर %1</translation>
    </message>
    <message>
        <source>Called, please come</source>
        <translation>बुलाए गए, कृपया आएँ</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>प्रतीक्षा में</translation>
    </message>
</context>
<context>
    <name>BoardWords</name>
    <message>
        <source>Full</source>
        <translation>भरी हुई</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>बंद</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n सेकंड</numerusform>
            <numerusform>%n सेकंड</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n मिनट</numerusform>
            <numerusform>%n मिनट</numerusform>
        </translation>
    </message>
    <message>
        <source>Not up to date. Age: %1</source>
        <translation>ताज़ा नहीं है। कितना पुराना: %1</translation>
    </message>
    <message>
        <source>%1 (%2 more)</source>
        <translation>%1 (%2 और)</translation>
    </message>
</context>
</TS>
