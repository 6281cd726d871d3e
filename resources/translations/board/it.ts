<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>Board</name>
    <message>
        <source>Now serving</source>
        <translation>Ora serviti</translation>
    </message>
</context>
<context>
    <name>BoardCalled</name>
    <message>
        <source>Counter</source>
        <translation>Sportello</translation>
    </message>
</context>
<context>
    <name>BoardHeader</name>
    <message>
        <source>Closed</source>
        <translation>Chiuso</translation>
    </message>
</context>
<context>
    <name>BoardServing</name>
    <message>
        <source>Now serving</source>
        <translation>Ora serviti</translation>
    </message>
    <message>
        <source>Please wait until your number is called.</source>
        <translation>Attenda, per favore, che il suo numero venga chiamato.</translation>
    </message>
    <message>
        <source>There is no such queue here.</source>
        <translation>Qui non c’è una coda con questo nome.</translation>
    </message>
    <message>
        <source>There is no queue yet.</source>
        <translation>Non c’è ancora nessuna coda.</translation>
    </message>
    <message>
        <source>We are closed.</source>
        <translation>Siamo chiusi.</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Sportello</translation>
    </message>
</context>
<context>
    <name>BoardSide</name>
    <message>
        <source>Called before</source>
        <translation>Ultime chiamate</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Sportello %1</translation>
    </message>
    <message>
        <source>Called, please come</source>
        <translation>Chiamati, prego venire</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>In attesa</translation>
    </message>
</context>
<context>
    <name>BoardWords</name>
    <message>
        <source>Full</source>
        <translation>Pieno</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Chiuso</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n secondo</numerusform>
            <numerusform>%n secondi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minuti</numerusform>
        </translation>
    </message>
    <message>
        <source>Not up to date. Age: %1</source>
        <translation>Non aggiornato. Età: %1</translation>
    </message>
    <message>
        <source>%1 (%2 more)</source>
        <translation>%1 (altri %2)</translation>
    </message>
</context>
</TS>
