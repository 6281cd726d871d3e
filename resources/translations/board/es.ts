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
    <name>BoardCalled</name>
    <message>
        <source>Counter</source>
        <translation>Ventanilla</translation>
    </message>
</context>
<context>
    <name>BoardHeader</name>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
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
        <source>There is no such queue here.</source>
        <translation>Esa cola no existe aquí.</translation>
    </message>
    <message>
        <source>There is no queue yet.</source>
        <translation>Todavía no hay ninguna cola.</translation>
    </message>
    <message>
        <source>We are closed.</source>
        <translation>Está cerrado.</translation>
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
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Not up to date. Age: %1</source>
        <translation>No está al día. Antigüedad: %1</translation>
    </message>
    <message>
        <source>%1 (%2 more)</source>
        <translation>%1 (%2 más)</translation>
    </message>
</context>
</TS>
