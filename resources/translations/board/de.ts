<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Board</name>
    <message>
        <source>Now serving</source>
        <translation>Jetzt aufgerufen</translation>
    </message>
</context>
<context>
    <name>BoardCalled</name>
    <message>
        <source>Counter</source>
        <translation>Schalter</translation>
    </message>
</context>
<context>
    <name>BoardHeader</name>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
</context>
<context>
    <name>BoardServing</name>
    <message>
        <source>Now serving</source>
        <translation>Jetzt aufgerufen</translation>
    </message>
    <message>
        <source>Please wait until your number is called.</source>
        <translation>Bitte warten Sie, bis Ihre Nummer aufgerufen wird.</translation>
    </message>
    <message>
        <source>There is no such queue here.</source>
        <translation>Diese Warteschlange gibt es hier nicht.</translation>
    </message>
    <message>
        <source>There is no queue yet.</source>
        <translation>Es gibt noch keine Warteschlange.</translation>
    </message>
    <message>
        <source>We are closed.</source>
        <translation>Wir haben geschlossen.</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Schalter</translation>
    </message>
</context>
<context>
    <name>BoardSide</name>
    <message>
        <source>Called before</source>
        <translation>Letzte Aufrufe</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Schalter %1</translation>
    </message>
    <message>
        <source>Called, please come</source>
        <translation>Aufgerufen, bitte kommen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
</context>
<context>
    <name>BoardWords</name>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Not up to date. Age: %1</source>
        <translation>Nicht aktuell. Stand vor %1</translation>
    </message>
    <message>
        <source>%1 (%2 more)</source>
        <translation>%1 (%2 weitere)</translation>
    </message>
</context>
</TS>
