<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Confirm</name>
    <message numerus="yes">
        <source>people ahead of you</source>
        <translation>
            <numerusform>person ahead of you</numerusform>
            <numerusform>people ahead of you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pin</name>
    <message numerus="yes">
        <source>PIN, %n digits entered</source>
        <translation>
            <numerusform>PIN, %n digit entered</numerusform>
            <numerusform>PIN, %n digits entered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message numerus="yes">
        <source>In %n seconds this screen goes back to its start.</source>
        <translation>
            <numerusform>In %n second this screen goes back to its start.</numerusform>
            <numerusform>In %n seconds this screen goes back to its start.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are ahead of you</source>
        <translation>
            <numerusform>One person is ahead of you</numerusform>
            <numerusform>%n people are ahead of you</numerusform>
        </translation>
    </message>
</context>
</TS>
