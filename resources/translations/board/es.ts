<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Board</name>
    <message>
        <source>Now serving</source>
        <translation>Atendiendo ahora</translation>
    </message>
</context>
<context>
    <name>BoardServing</name>
    <message>
        <source>Now serving</source>
        <translation>Atendiendo ahora</translation>
    </message>
    <message>
        <source>Please wait until your number is called.</source>
        <translation>Espere, por favor, a que llamen a su número.</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Ventanilla</translation>
    </message>
</context>
<context>
    <name>BoardSide</name>
    <message>
        <source>Called before</source>
        <translation>Últimas llamadas</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Ventanilla %1</translation>
    </message>
    <message>
        <source>Called, please come</source>
        <translation>Llamados, acudan por favor</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
</context>
<context>
    <name>BoardWords</name>
    <message>
        <source>Full</source>
        <translation>Lleno</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>%1 (%2 more)</source>
        <translation>%1 (%2 más)</translation>
    </message>
</context>
</TS>
