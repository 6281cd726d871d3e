<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Attract</name>
    <message>
        <source>Welcome. Take a ticket and have a seat: we will call your number.</source>
        <translation>Bienvenido. Tome un tique y siéntese: llamaremos a su número.</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Tomar un tique</translation>
    </message>
    <message>
        <source>I&apos;m here: I have a ticket</source>
        <translation>Estoy aquí: tengo un tique</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Nobody is ahead of you</source>
        <translation>Nadie delante de usted</translation>
    </message>
    <message numerus="yes">
        <source>people ahead of you</source>
        <translation>
            <numerusform>persona delante de usted</numerusform>
            <numerusform>personas delante de usted</numerusform>
        </translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Un momento …</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Tomar un tique</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Welcome. Let us set up your branch.</source>
        <translation>Bienvenido. Configuremos su oficina.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>for example Ada</source>
        <translation>por ejemplo Ada</translation>
    </message>
    <message>
        <source>PIN to sign in with</source>
        <translation>PIN para iniciar sesión</translation>
    </message>
    <message>
        <source>four digits or more</source>
        <translation>cuatro cifras o más</translation>
    </message>
    <message>
        <source>First queue</source>
        <translation>Primera cola</translation>
    </message>
    <message>
        <source>for example Reception</source>
        <translation>por ejemplo Recepción</translation>
    </message>
    <message>
        <source>Counters that serve it</source>
        <translation>Ventanillas que la atienden</translation>
    </message>
    <message>
        <source>Time to come back when late</source>
        <translation>Tiempo para volver</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Un momento …</translation>
    </message>
    <message>
        <source>Open the branch</source>
        <translation>Abrir la oficina</translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>Time left: %1</source>
        <translation>Tiempo restante: %1</translation>
    </message>
    <message>
        <source>You are back in line.</source>
        <translation>Está de nuevo en la cola.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Un momento …</translation>
    </message>
    <message>
        <source>Done (%1)</source>
        <translation>Listo (%1)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Capital letter</source>
        <translation>Mayúscula</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>Borrar el último carácter</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Tickets</source>
        <translation>Tiques</translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>Enter your number</source>
        <translation>Escriba su número</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>por ejemplo %1</translation>
    </message>
    <message>
        <source>Your number: %1</source>
        <translation>Su número: %1</translation>
    </message>
    <message>
        <source>There is no such number today. Please check your ticket.</source>
        <translation>Hoy no existe ese número. Compruebe su tique.</translation>
    </message>
    <message>
        <source>Show my ticket</source>
        <translation>Ver mi tique</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Delete the last character</source>
        <translation>Borrar el último carácter</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>Queues</name>
    <message>
        <source>What brings you here?</source>
        <translation>¿Qué le trae por aquí?</translation>
    </message>
    <message>
        <source>There is no queue yet. Please ask a member of staff.</source>
        <translation>Todavía no hay ninguna cola. Pregunte al personal.</translation>
    </message>
</context>
<context>
    <name>Ready</name>
    <message>
        <source>Your branch is ready</source>
        <translation>Su oficina está lista</translation>
    </message>
    <message>
        <source>Start the day</source>
        <translation>Empezar el día</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>Tablets for staff</source>
        <translation>Tabletas del personal</translation>
    </message>
</context>
<context>
    <name>StaffDoor</name>
    <message>
        <source>A code that opens the staff page</source>
        <translation>Un código que abre la página del personal</translation>
    </message>
    <message>
        <source>Scan this with a tablet in this network: it pairs the tablet, once and within ten minutes. Then sign in there with your name and PIN. Or type the address:</source>
        <translation>Escanee esto con una tableta de esta red: la empareja, una vez y durante diez minutos. Después inicie sesión allí con su nombre y PIN. O escriba la dirección:</translation>
    </message>
    <message>
        <source>Staff call the next customer in a browser, on a tablet or any computer in this network. Sign in there with your name and PIN:</source>
        <translation>El personal llama al siguiente cliente en un navegador, en una tableta u ordenador de esta red. Inicie sesión allí con su nombre y PIN:</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate (SHA-256), to compare:</source>
        <translation>Huella del certificado (SHA-256), para comparar:</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Less: %1</source>
        <translation>Menos: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation>Más: %1</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Your number is %1</source>
        <translation>Su número es %1</translation>
    </message>
    <message>
        <source>A code that opens your ticket on your phone</source>
        <translation>Un código que abre su tique en el móvil</translation>
    </message>
    <message>
        <source>Scan this to follow your place on your phone, or note your number and watch the board.</source>
        <translation>Escanee este código para seguir su turno en el móvil, o anote su número y mire la pantalla.</translation>
    </message>
    <message>
        <source>Done (%1)</source>
        <translation>Listo (%1)</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>This queue is closed at the moment. Please ask a member of staff.</source>
        <translation>Esta cola está cerrada en este momento. Pregunte al personal.</translation>
    </message>
    <message>
        <source>This queue is full at the moment. Please try again in a few minutes.</source>
        <translation>Esta cola está llena en este momento. Inténtelo de nuevo en unos minutos.</translation>
    </message>
    <message>
        <source>This is not here any more, or it never was. Please check, or ask a member of staff.</source>
        <translation>Esto ya no existe, o nunca existió. Compruébelo o pregunte al personal.</translation>
    </message>
    <message>
        <source>This number is of an earlier day. Please take a new ticket.</source>
        <translation>Este número es de otro día. Tome un tique nuevo.</translation>
    </message>
    <message>
        <source>The time to come back has just run out. You can join again at the end.</source>
        <translation>El tiempo para volver acaba de terminar. Puede volver a unirse al final.</translation>
    </message>
    <message>
        <source>Something has changed in the meantime. Please look at your ticket again.</source>
        <translation>Mientras tanto algo ha cambiado. Mire de nuevo su tique.</translation>
    </message>
    <message>
        <source>You have a ticket in this queue already.</source>
        <translation>Ya tiene un tique en esta cola.</translation>
    </message>
    <message>
        <source>This machine cannot do that just now. Nothing was lost. Please try again, or ask a member of staff.</source>
        <translation>Este equipo no puede hacerlo ahora. No se ha perdido nada. Inténtelo de nuevo o pregunte al personal.</translation>
    </message>
    <message>
        <source>Please enter your name.</source>
        <translation>Escriba su nombre.</translation>
    </message>
    <message>
        <source>Please choose a PIN of at least four digits.</source>
        <translation>Elija un PIN de al menos cuatro cifras.</translation>
    </message>
    <message>
        <source>Please give the first queue a name.</source>
        <translation>Ponga un nombre a la primera cola.</translation>
    </message>
    <message>
        <source>That was not possible. Nothing was lost. Please ask a member of staff.</source>
        <translation>No ha sido posible. No se ha perdido nada. Pregunte al personal.</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Lleno</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>Nadie espera</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are ahead of you</source>
        <translation>
            <numerusform>%n persona delante</numerusform>
            <numerusform>%n personas delante</numerusform>
        </translation>
    </message>
    <message>
        <source>We called you</source>
        <translation>Le hemos llamado</translation>
    </message>
    <message>
        <source>You missed your call</source>
        <translation>Ha perdido su llamada</translation>
    </message>
    <message>
        <source>You are no longer in line</source>
        <translation>Ya no está en la cola</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>You are next</source>
        <translation>Usted es el siguiente</translation>
    </message>
    <message>
        <source>It is your turn: counter %1</source>
        <translation>Es su turno: ventanilla %1</translation>
    </message>
    <message>
        <source>Please watch the board.</source>
        <translation>Mire la pantalla, por favor.</translation>
    </message>
    <message>
        <source>Please go there now.</source>
        <translation>Diríjase allí ahora, por favor.</translation>
    </message>
    <message>
        <source>Come back in time and you keep your place.</source>
        <translation>Si vuelve a tiempo, conserva su lugar.</translation>
    </message>
    <message>
        <source>Do you need something else? Please take a new ticket.</source>
        <translation>¿Necesita algo más? Tome un tique nuevo.</translation>
    </message>
    <message>
        <source>Please take a new ticket, or ask a member of staff.</source>
        <translation>Tome un tique nuevo o pregunte al personal.</translation>
    </message>
    <message>
        <source>You may join again, at the end of the line.</source>
        <translation>Puede volver a unirse, al final de la cola.</translation>
    </message>
    <message>
        <source>I&apos;m here: keep my place</source>
        <translation>Estoy aquí: conservar mi lugar</translation>
    </message>
    <message>
        <source>Join again at the end</source>
        <translation>Volver a unirme al final</translation>
    </message>
</context>
</TS>
