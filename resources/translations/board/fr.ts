<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Board</name>
    <message>
        <source>Now serving</source>
        <translation>En cours</translation>
    </message>
</context>
<context>
    <name>BoardCalled</name>
    <message>
        <source>Counter</source>
        <translation>Guichet</translation>
    </message>
</context>
<context>
    <name>BoardHeader</name>
    <message>
        <source>Closed</source>
        <translation>Fermé</translation>
    </message>
</context>
<context>
    <name>BoardServing</name>
    <message>
        <source>Now serving</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Please wait until your number is called.</source>
        <translation>Veuillez attendre l&apos;appel de votre numéro.</translation>
    </message>
    <message>
        <source>There is no such queue here.</source>
        <translation>Cette file n’existe pas ici.</translation>
    </message>
    <message>
        <source>There is no queue yet.</source>
        <translation>Il n’y a pas encore de file.</translation>
    </message>
    <message>
        <source>We are closed.</source>
        <translation>Nous sommes fermés.</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Guichet</translation>
    </message>
</context>
<context>
    <name>BoardSide</name>
    <message>
        <source>Called before</source>
        <translation>Derniers appels</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Guichet %1</translation>
    </message>
    <message>
        <source>Called, please come</source>
        <translation>Appelés, veuillez venir</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
</context>
<context>
    <name>BoardWords</name>
    <message>
        <source>Full</source>
        <translation>Complet</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermé</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Not up to date. Age: %1</source>
        <translation>Pas à jour. Âge : %1</translation>
    </message>
    <message>
        <source>%1 (%2 more)</source>
        <translation>%1 (%2 de plus)</translation>
    </message>
</context>
</TS>
