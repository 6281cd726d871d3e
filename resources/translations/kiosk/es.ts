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
        <source>We are closed just now</source>
        <translation>Cerrado por ahora</translation>
    </message>
    <message>
        <source>No tickets are given at the moment. Please ask the staff when we open. If you have a ticket, you can look it up here.</source>
        <translation>En este momento no se dan tiques. Pregunte al personal cuándo abrimos. Si ya tiene un tique, puede consultarlo aquí.</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Tomar un tique</translation>
    </message>
    <message>
        <source>I&apos;m here: I have a ticket</source>
        <translation>Estoy aquí: tengo un tique</translation>
    </message>
    <message>
        <source>in all queues together</source>
        <translation>en todas las colas juntas</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Comfort</name>
    <message>
        <source>Easier to use</source>
        <translation>Más fácil de usar</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Colores oscuros</translation>
    </message>
    <message>
        <source>Everything lower down</source>
        <translation>Todo más abajo</translation>
    </message>
    <message>
        <source>Read each page aloud</source>
        <translation>Leer cada página en voz alta</translation>
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
        <source>Change your name or phone number</source>
        <translation>Cambiar su nombre o teléfono</translation>
    </message>
    <message>
        <source>Add your name or phone number</source>
        <translation>Añadir su nombre o teléfono</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>Volver al inicio</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Your details</source>
        <translation>Sus datos</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Número de teléfono</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>por ejemplo %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Both are optional. Only the staff see them.</source>
        <translation>Ambos son opcionales. Solo los ve el personal.</translation>
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
        <source>Try a demo</source>
        <translation>Probar una demo</translation>
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
        <source>Your place is kept for</source>
        <translation>Su lugar se guarda durante</translation>
    </message>
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
        <source>Leave the line</source>
        <translation>Dejar la cola</translation>
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
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Capital letter</source>
        <translation>Mayúscula</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letras</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation>Letras latinas</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>Borrar el último carácter</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Choose your language</source>
        <translation>Elija su idioma</translation>
    </message>
</context>
<context>
    <name>Leave</name>
    <message>
        <source>Leave the line?</source>
        <translation>¿Dejar la cola?</translation>
    </message>
    <message>
        <source>Your place goes to the next customer.</source>
        <translation>Su lugar pasa al siguiente cliente.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Dejar</translation>
    </message>
    <message>
        <source>Stay in line</source>
        <translation>Seguir en la cola</translation>
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
        <source>Number pad</source>
        <translation>Teclado numérico</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
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
    <name>OutOfOrder</name>
    <message>
        <source>This machine is out of order</source>
        <translation>Este equipo está fuera de servicio</translation>
    </message>
    <message>
        <source>Please ask a member of staff for a ticket. Tickets already given keep their place.</source>
        <translation>Pida un tique al personal. Los tiques ya tomados conservan su lugar.</translation>
    </message>
    <message>
        <source>For staff: is the disk of this computer full, or its data folder gone? Mend that; this page then goes away by itself. If it does not, start the program again. Nothing that was confirmed is lost.</source>
        <translation>Para el personal: ¿está lleno el disco de este ordenador, o falta la carpeta de datos? Arréglelo y esta página desaparecerá sola. Si no, reinicie el programa. No se ha perdido nada de lo confirmado.</translation>
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
    <name>Pin</name>
    <message>
        <source>For staff: enter your PIN</source>
        <translation>Para el personal: escriba su PIN</translation>
    </message>
    <message numerus="yes">
        <source>PIN, %n digits entered</source>
        <translation>
            <numerusform>PIN, %n cifra escrita</numerusform>
            <numerusform>PIN, %n cifras escritas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintedTicket</name>
    <message>
        <source>COPY</source>
        <translation>COPIA</translation>
    </message>
    <message>
        <source>Copy printed: %1</source>
        <translation>Copia impresa: %1</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Su número</translation>
    </message>
    <message>
        <source>Scan this to follow your place on your phone.</source>
        <translation>Escanee este código para seguir su turno en el teléfono.</translation>
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
    <name>Quit</name>
    <message>
        <source>Quit the kiosk?</source>
        <translation>¿Salir del quiosco?</translation>
    </message>
    <message>
        <source>Customers can take no tickets here until it is started again. Everything is kept.</source>
        <translation>Nadie podrá tomar tiques aquí hasta que se inicie de nuevo. Todo se conserva.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarse</translation>
    </message>
</context>
<context>
    <name>Ready</name>
    <message>
        <source>Your branch is ready</source>
        <translation>Su oficina está lista</translation>
    </message>
    <message>
        <source>This is a demo</source>
        <translation>Esto es una demo</translation>
    </message>
    <message>
        <source>Try everything: nothing of it is kept. Staff sign in as %1 with PIN %2. To end the demo, hold the time for three seconds, enter the PIN and choose Quit.</source>
        <translation>Pruébelo todo: no se guarda nada. El personal entra como %1 con el PIN %2. Para terminar, mantenga pulsada la hora tres segundos, escriba el PIN y elija Salir.</translation>
    </message>
    <message>
        <source>Start the day</source>
        <translation>Empezar el día</translation>
    </message>
</context>
<context>
    <name>Reprint</name>
    <message>
        <source>Print a ticket</source>
        <translation>Imprimir un tique</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>%1 is being printed, marked as a copy.</source>
        <translation>%1 se está imprimiendo, marcado como copia.</translation>
    </message>
    <message>
        <source>%1 is being printed.</source>
        <translation>%1 se está imprimiendo.</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>For staff</source>
        <translation>Para el personal</translation>
    </message>
    <message>
        <source>Boards in windows here: %1</source>
        <translation>Pantallas abiertas aquí: %1</translation>
    </message>
    <message>
        <source>The branch answers at %1</source>
        <translation>La oficina responde en %1</translation>
    </message>
    <message>
        <source>Storage: in order</source>
        <translation>Almacenamiento: correcto</translation>
    </message>
    <message>
        <source>Storage: not in order</source>
        <translation>Almacenamiento: con fallos</translation>
    </message>
    <message>
        <source>Printer: not in order. %1</source>
        <translation>Impresora: hay un problema. %1</translation>
    </message>
    <message>
        <source>Printer: the paper will soon be over</source>
        <translation>Impresora: el papel se acabará pronto</translation>
    </message>
    <message>
        <source>Printer: in order</source>
        <translation>Impresora: en orden</translation>
    </message>
    <message>
        <source>Printer: ticket %1 could not be printed. Its number is enough.</source>
        <translation>Impresora: el tique %1 no se pudo imprimir. Basta con su número.</translation>
    </message>
    <message>
        <source>Quiet hours until %1.</source>
        <translation>Horas de silencio hasta las %1.</translation>
    </message>
    <message>
        <source>Pair a tablet</source>
        <translation>Emparejar una tableta</translation>
    </message>
    <message>
        <source>Print a ticket again</source>
        <translation>Volver a imprimir un tique</translation>
    </message>
    <message>
        <source>Test the sound</source>
        <translation>Probar el sonido</translation>
    </message>
    <message>
        <source>This is a test. If you hear this, the sound works.</source>
        <translation>Esto es una prueba. Si oye esto, el sonido funciona.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
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
    <name>StillThere</name>
    <message>
        <source>Are you still there?</source>
        <translation>¿Sigue ahí?</translation>
    </message>
    <message numerus="yes">
        <source>In %n seconds this screen goes back to its start.</source>
        <translation>
            <numerusform>En %n segundo esta pantalla vuelve al inicio.</numerusform>
            <numerusform>En %n segundos esta pantalla vuelve al inicio.</numerusform>
        </translation>
    </message>
    <message>
        <source>I&apos;m still here</source>
        <translation>Sigo aquí</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Empezar de nuevo</translation>
    </message>
</context>
<context>
    <name>Switch</name>
    <message>
        <source>on</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>off</source>
        <translation>no</translation>
    </message>
</context>
<context>
    <name>Tablets</name>
    <message>
        <source>Tablets for staff</source>
        <translation>Tabletas del personal</translation>
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
        <source>This phone number has a ticket in this queue already. This is its number.</source>
        <translation>Este teléfono ya tiene un tique en esta cola. Este es su número.</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Más tiempo</translation>
    </message>
    <message>
        <source>Done (%1)</source>
        <translation>Listo (%1)</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Read aloud</source>
        <translation>Leer en voz alta</translation>
    </message>
    <message>
        <source>Easier to use</source>
        <translation>Más fácil de usar</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
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
        <source>This phone number cannot be right. Please check it, or leave it out.</source>
        <translation>Este número de teléfono no puede ser correcto. Compruébelo o déjelo en blanco.</translation>
    </message>
    <message>
        <source>Please begin the phone number with + and the country&apos;s code, or leave it out.</source>
        <translation>Empiece el número con + y el prefijo del país, o déjelo en blanco.</translation>
    </message>
    <message>
        <source>This PIN is nobody&apos;s here. Please try again.</source>
        <translation>Este PIN no es de nadie aquí. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Too many attempts. Please wait a minute, then try again.</source>
        <translation>Demasiados intentos. Espere un minuto y vuelva a intentarlo.</translation>
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
        <source>There is no paper in it.</source>
        <translation>No hay papel.</translation>
    </message>
    <message>
        <source>Its cover is open.</source>
        <translation>La tapa está abierta.</translation>
    </message>
    <message>
        <source>It says that it cannot print just now.</source>
        <translation>Indica que ahora no puede imprimir.</translation>
    </message>
    <message>
        <source>It cannot be reached. Is it switched on and plugged in?</source>
        <translation>No se puede contactar con ella. ¿Está encendida y conectada?</translation>
    </message>
    <message>
        <source>It does not answer.</source>
        <translation>No responde.</translation>
    </message>
    <message>
        <source>It stopped in the middle of a ticket.</source>
        <translation>Se detuvo en mitad de un tique.</translation>
    </message>
    <message>
        <source>The disk that tickets are written to is full.</source>
        <translation>El disco en el que se escriben los tiques está lleno.</translation>
    </message>
    <message>
        <source>This program fails when it prints. Please tell whoever looks after this machine.</source>
        <translation>Este programa falla al imprimir. Avise a quien cuida de este equipo.</translation>
    </message>
    <message>
        <source>It is not set up rightly. Please tell whoever looks after this machine.</source>
        <translation>No está bien configurada. Avise a quien cuida de este equipo.</translation>
    </message>
    <message>
        <source>Sound of calls: in order</source>
        <translation>Sonido de las llamadas: en orden</translation>
    </message>
    <message>
        <source>Sound of calls: not tried yet</source>
        <translation>Sonido de las llamadas: aún no probado</translation>
    </message>
    <message>
        <source>Sound of calls: a chime, no voice, as it was set</source>
        <translation>Sonido de las llamadas: un timbre sin voz, como está configurado</translation>
    </message>
    <message>
        <source>Sound of calls: off, since the volume is 0</source>
        <translation>Sonido de las llamadas: apagado, pues el volumen es 0</translation>
    </message>
    <message>
        <source>Sound of calls: a voice only. The chime cannot be played: install alsa-utils, or check the loudspeaker.</source>
        <translation>Sonido de las llamadas: solo una voz. El timbre no se puede reproducir: instale alsa-utils o revise el altavoz.</translation>
    </message>
    <message>
        <source>Sound of calls: a chime only. The voice does not answer; it is tried again in some minutes.</source>
        <translation>Sonido de las llamadas: solo un timbre. La voz no responde; se intentará de nuevo en unos minutos.</translation>
    </message>
    <message>
        <source>Your ticket is being printed below.</source>
        <translation>Su tique se está imprimiendo abajo.</translation>
    </message>
    <message>
        <source>Please take your printed ticket below.</source>
        <translation>Recoja su tique impreso abajo.</translation>
    </message>
    <message>
        <source>It cannot be printed just now. Your number is enough.</source>
        <translation>Ahora no se puede imprimir. Basta con su número.</translation>
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
        <source>Sound of calls: a chime only. No voice is installed: install speech-dispatcher-espeak-ng, then test the sound.</source>
        <translation>Sonido de las llamadas: solo un timbre. No hay ninguna voz instalada: instale speech-dispatcher-espeak-ng y pruebe el sonido.</translation>
    </message>
    <message>
        <source>Sound of calls: none. Check the loudspeaker; install alsa-utils and speech-dispatcher-espeak-ng, then test the sound.</source>
        <translation>Sonido de las llamadas: ninguno. Revise el altavoz; instale alsa-utils y speech-dispatcher-espeak-ng y pruebe el sonido.</translation>
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
        <source>Waiting time: not known yet</source>
        <translation>Espera: aún no se sabe</translation>
    </message>
    <message>
        <source>Waiting time: about %1 min</source>
        <translation>Espera: unos %1 min</translation>
    </message>
    <message>
        <source>Waiting time: about %1 to %2 min</source>
        <translation>Espera: entre %1 y %2 min</translation>
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
