<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
<context>
    <name>Board</name>
    <message>
        <source>Now serving</source>
        <translation>Em atendimento</translation>
    </message>
</context>
<context>
    <name>BoardCalled</name>
    <message>
        <source>Counter</source>
        <translation>Balcão</translation>
    </message>
</context>
<context>
    <name>BoardHeader</name>
    <message>
        <source>Closed</source>
        <translation>Fechado</translation>
    </message>
</context>
<context>
    <name>BoardServing</name>
    <message>
        <source>Now serving</source>
        <translation>Em atendimento</translation>
    </message>
    <message>
        <source>Please wait until your number is called.</source>
        <translation>Aguarde, por favor, que o seu número seja chamado.</translation>
    </message>
    <message>
        <source>There is no such queue here.</source>
        <translation>Essa fila não existe aqui.</translation>
    </message>
    <message>
        <source>There is no queue yet.</source>
        <translation>Ainda não há nenhuma fila.</translation>
    </message>
    <message>
        <source>We are closed.</source>
        <translation>Estamos fechados.</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Balcão</translation>
    </message>
</context>
<context>
    <name>BoardSide</name>
    <message>
        <source>Called before</source>
        <translation>Últimas chamadas</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Balcão %1</translation>
    </message>
    <message>
        <source>Called, please come</source>
        <translation>Chamados, venham por favor</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>À espera</translation>
    </message>
</context>
<context>
    <name>BoardWords</name>
    <message>
        <source>Full</source>
        <translation>Cheio</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fechado</translation>
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
        <translation>Desatualizado. Idade: %1</translation>
    </message>
    <message>
        <source>%1 (%2 more)</source>
        <translation>%1 (mais %2)</translation>
    </message>
</context>
</TS>
