<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>Attract</name>
    <message>
        <source>Welcome. Take a ticket and have a seat: we will call your number.</source>
        <translation>Benvenuto. Prenda un biglietto e si accomodi: chiameremo il suo numero.</translation>
    </message>
    <message>
        <source>We are closed just now</source>
        <translation>Chiuso per ora</translation>
    </message>
    <message>
        <source>No tickets are given at the moment. Please ask the staff when we open. If you have a ticket, you can look it up here.</source>
        <translation>Al momento non si danno biglietti. Chieda al personale quando apriamo. Se ha già un biglietto, può consultarlo qui.</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Prendere un biglietto</translation>
    </message>
    <message>
        <source>I&apos;m here: I have a ticket</source>
        <translation>Sono qui: ho un biglietto</translation>
    </message>
    <message>
        <source>in all queues together</source>
        <translation>in tutte le file insieme</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>Comfort</name>
    <message>
        <source>Easier to use</source>
        <translation>Più facile da usare</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Testo più grande</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contrasto elevato</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Colori scuri</translation>
    </message>
    <message>
        <source>Everything lower down</source>
        <translation>Tutto più in basso</translation>
    </message>
    <message>
        <source>Read each page aloud</source>
        <translation>Leggere ogni pagina ad alta voce</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Nobody is ahead of you</source>
        <translation>Nessuno davanti a lei</translation>
    </message>
    <message numerus="yes">
        <source>people ahead of you</source>
        <translation>
            <numerusform>persona davanti a lei</numerusform>
            <numerusform>persone davanti a lei</numerusform>
        </translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Un momento …</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Prendere un biglietto</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprovare</translation>
    </message>
    <message>
        <source>Change your name or phone number</source>
        <translation>Modificare nome o telefono</translation>
    </message>
    <message>
        <source>Add your name or phone number</source>
        <translation>Aggiungere nome o telefono</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Qualcos&apos;altro</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>Torna alla pagina iniziale</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Your details</source>
        <translation>I suoi dati</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Il suo nome</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Numero di telefono</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>per esempio %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>Both are optional. Only the staff see them.</source>
        <translation>Entrambi sono facoltativi. Li vede solo il personale.</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Welcome. Let us set up your branch.</source>
        <translation>Benvenuto. Configuriamo la sua filiale.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Il suo nome</translation>
    </message>
    <message>
        <source>for example Ada</source>
        <translation>per esempio Ada</translation>
    </message>
    <message>
        <source>PIN to sign in with</source>
        <translation>PIN per accedere</translation>
    </message>
    <message>
        <source>four digits or more</source>
        <translation>quattro cifre o più</translation>
    </message>
    <message>
        <source>First queue</source>
        <translation>Prima fila</translation>
    </message>
    <message>
        <source>for example Reception</source>
        <translation>per esempio Accoglienza</translation>
    </message>
    <message>
        <source>Counters that serve it</source>
        <translation>Sportelli che la servono</translation>
    </message>
    <message>
        <source>Time to come back when late</source>
        <translation>Tempo per tornare</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Try a demo</source>
        <translation>Provare una demo</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Un momento …</translation>
    </message>
    <message>
        <source>Open the branch</source>
        <translation>Aprire la filiale</translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>Your place is kept for</source>
        <translation>Il suo posto è tenuto per</translation>
    </message>
    <message>
        <source>Time left: %1</source>
        <translation>Tempo rimasto: %1</translation>
    </message>
    <message>
        <source>You are back in line.</source>
        <translation>È di nuovo in fila.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Un momento …</translation>
    </message>
    <message>
        <source>Leave the line</source>
        <translation>Lasciare la fila</translation>
    </message>
    <message>
        <source>Done (%1)</source>
        <translation>Fatto (%1)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Keyboard</source>
        <translation>Tastiera</translation>
    </message>
    <message>
        <source>Capital letter</source>
        <translation>Maiuscola</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettere</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation>Lettere latine</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>Cancella l&apos;ultimo carattere</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spazio</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Choose your language</source>
        <translation>Scelga la sua lingua</translation>
    </message>
</context>
<context>
    <name>Leave</name>
    <message>
        <source>Leave the line?</source>
        <translation>Lasciare la fila?</translation>
    </message>
    <message>
        <source>Your place goes to the next customer.</source>
        <translation>Il suo posto passa al prossimo cliente.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Lasciare</translation>
    </message>
    <message>
        <source>Stay in line</source>
        <translation>Restare in fila</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Tickets</source>
        <translation>Biglietti</translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>Enter your number</source>
        <translation>Inserisca il suo numero</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>per esempio %1</translation>
    </message>
    <message>
        <source>Your number: %1</source>
        <translation>Il suo numero: %1</translation>
    </message>
    <message>
        <source>There is no such number today. Please check your ticket.</source>
        <translation>Oggi questo numero non c&apos;è. Controlli il suo biglietto.</translation>
    </message>
    <message>
        <source>Show my ticket</source>
        <translation>Mostra il mio biglietto</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Number pad</source>
        <translation>Tastierino numerico</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spazio</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>Cancella l&apos;ultimo carattere</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
</context>
<context>
    <name>OutOfOrder</name>
    <message>
        <source>This machine is out of order</source>
        <translation>Questo apparecchio è fuori servizio</translation>
    </message>
    <message>
        <source>Please ask a member of staff for a ticket. Tickets already given keep their place.</source>
        <translation>Chieda un biglietto al personale. I biglietti già presi mantengono il loro posto.</translation>
    </message>
    <message>
        <source>For staff: is the disk of this computer full, or its data folder gone? Mend that; this page then goes away by itself. If it does not, start the program again. Nothing that was confirmed is lost.</source>
        <translation>Per il personale: il disco di questo computer è pieno, o manca la cartella dei dati? Rimedi, e questa pagina sparirà da sola. Altrimenti riavvii il programma. Nulla di ciò che è confermato è andato perso.</translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
</context>
<context>
    <name>Pin</name>
    <message>
        <source>For staff: enter your PIN</source>
        <translation>Per il personale: inserisca il PIN</translation>
    </message>
    <message numerus="yes">
        <source>PIN, %n digits entered</source>
        <translation>
            <numerusform>PIN, %n cifra inserita</numerusform>
            <numerusform>PIN, %n cifre inserite</numerusform>
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
        <translation>Copia stampata: %1</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Il Suo numero</translation>
    </message>
    <message>
        <source>Scan this to follow your place on your phone.</source>
        <translation>Scansioni questo codice per seguire il Suo posto sul telefono.</translation>
    </message>
</context>
<context>
    <name>Queues</name>
    <message>
        <source>What brings you here?</source>
        <translation>Che cosa la porta qui?</translation>
    </message>
    <message>
        <source>There is no queue yet. Please ask a member of staff.</source>
        <translation>Non c&apos;è ancora nessuna fila. Chieda al personale.</translation>
    </message>
</context>
<context>
    <name>Quit</name>
    <message>
        <source>Quit the kiosk?</source>
        <translation>Uscire dal totem?</translation>
    </message>
    <message>
        <source>Customers can take no tickets here until it is started again. Everything is kept.</source>
        <translation>Nessuno potrà prendere biglietti qui fino al riavvio. Tutto è conservato.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Restare</translation>
    </message>
</context>
<context>
    <name>Ready</name>
    <message>
        <source>Your branch is ready</source>
        <translation>La sua filiale è pronta</translation>
    </message>
    <message>
        <source>This is a demo</source>
        <translation>Questa è una demo</translation>
    </message>
    <message>
        <source>Try everything: nothing of it is kept. Staff sign in as %1 with PIN %2. To end the demo, hold the time for three seconds, enter the PIN and choose Quit.</source>
        <translation>Provi tutto: nulla viene conservato. Il personale accede come %1 con il PIN %2. Per finire, tenga premuta l&apos;ora per tre secondi, inserisca il PIN e scelga Esci.</translation>
    </message>
    <message>
        <source>Start the day</source>
        <translation>Iniziare la giornata</translation>
    </message>
</context>
<context>
    <name>Reprint</name>
    <message>
        <source>Print a ticket</source>
        <translation>Stampa un biglietto</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Stampa</translation>
    </message>
    <message>
        <source>%1 is being printed, marked as a copy.</source>
        <translation>%1 è in stampa, contrassegnato come copia.</translation>
    </message>
    <message>
        <source>%1 is being printed.</source>
        <translation>%1 è in stampa.</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>For staff</source>
        <translation>Per il personale</translation>
    </message>
    <message>
        <source>Boards in windows here: %1</source>
        <translation>Schermi aperti qui: %1</translation>
    </message>
    <message>
        <source>The branch answers at %1</source>
        <translation>La filiale risponde a %1</translation>
    </message>
    <message>
        <source>Storage: in order</source>
        <translation>Archiviazione: in ordine</translation>
    </message>
    <message>
        <source>Storage: not in order</source>
        <translation>Archiviazione: con problemi</translation>
    </message>
    <message>
        <source>Printer: not in order. %1</source>
        <translation>Stampante: c’è un problema. %1</translation>
    </message>
    <message>
        <source>Printer: the paper will soon be over</source>
        <translation>Stampante: la carta sta per finire</translation>
    </message>
    <message>
        <source>Printer: in order</source>
        <translation>Stampante: in ordine</translation>
    </message>
    <message>
        <source>Printer: ticket %1 could not be printed. Its number is enough.</source>
        <translation>Stampante: il biglietto %1 non è stato stampato. Basta il suo numero.</translation>
    </message>
    <message>
        <source>Quiet hours until %1.</source>
        <translation>Ore di silenzio fino alle %1.</translation>
    </message>
    <message>
        <source>Pair a tablet</source>
        <translation>Associare un tablet</translation>
    </message>
    <message>
        <source>Print a ticket again</source>
        <translation>Ristampa un biglietto</translation>
    </message>
    <message>
        <source>Test the sound</source>
        <translation>Provare l&apos;audio</translation>
    </message>
    <message>
        <source>This is a test. If you hear this, the sound works.</source>
        <translation>Questa è una prova. Se sente questo, l&apos;audio funziona.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
</context>
<context>
    <name>StaffDoor</name>
    <message>
        <source>A code that opens the staff page</source>
        <translation>Un codice che apre la pagina del personale</translation>
    </message>
    <message>
        <source>Scan this with a tablet in this network: it pairs the tablet, once and within ten minutes. Then sign in there with your name and PIN. Or type the address:</source>
        <translation>Inquadri il codice con un tablet di questa rete: lo associa, una volta ed entro dieci minuti. Poi acceda con nome e PIN. Oppure digiti l&apos;indirizzo:</translation>
    </message>
    <message>
        <source>Staff call the next customer in a browser, on a tablet or any computer in this network. Sign in there with your name and PIN:</source>
        <translation>Il personale chiama il prossimo cliente in un browser, da un tablet o un computer di questa rete. Acceda lì con nome e PIN:</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate (SHA-256), to compare:</source>
        <translation>Impronta del certificato (SHA-256), da confrontare:</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Less: %1</source>
        <translation>Meno: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation>Più: %1</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Are you still there?</source>
        <translation>È ancora lì?</translation>
    </message>
    <message numerus="yes">
        <source>In %n seconds this screen goes back to its start.</source>
        <translation>
            <numerusform>Tra %n secondo questo schermo torna all&apos;inizio.</numerusform>
            <numerusform>Tra %n secondi questo schermo torna all&apos;inizio.</numerusform>
        </translation>
    </message>
    <message>
        <source>I&apos;m still here</source>
        <translation>Sono ancora qui</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Ricominciare</translation>
    </message>
</context>
<context>
    <name>Switch</name>
    <message>
        <source>on</source>
        <translation>sì</translation>
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
        <translation>Tablet per il personale</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Your number is %1</source>
        <translation>Il suo numero è %1</translation>
    </message>
    <message>
        <source>A code that opens your ticket on your phone</source>
        <translation>Un codice che apre il suo biglietto sul telefono</translation>
    </message>
    <message>
        <source>Scan this to follow your place on your phone, or note your number and watch the board.</source>
        <translation>Inquadri il codice per seguire il suo posto sul telefono, oppure annoti il numero e guardi lo schermo.</translation>
    </message>
    <message>
        <source>This phone number has a ticket in this queue already. This is its number.</source>
        <translation>Questo telefono ha già un biglietto in questa fila. Ecco il numero.</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Più tempo</translation>
    </message>
    <message>
        <source>Done (%1)</source>
        <translation>Fatto (%1)</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Read aloud</source>
        <translation>Leggere ad alta voce</translation>
    </message>
    <message>
        <source>Easier to use</source>
        <translation>Più facile da usare</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>This queue is closed at the moment. Please ask a member of staff.</source>
        <translation>Questa fila al momento è chiusa. Chieda al personale.</translation>
    </message>
    <message>
        <source>This queue is full at the moment. Please try again in a few minutes.</source>
        <translation>Questa fila al momento è piena. Riprovi tra qualche minuto.</translation>
    </message>
    <message>
        <source>This is not here any more, or it never was. Please check, or ask a member of staff.</source>
        <translation>Non esiste più, o non è mai esistito. Controlli o chieda al personale.</translation>
    </message>
    <message>
        <source>This number is of an earlier day. Please take a new ticket.</source>
        <translation>Questo numero è di un altro giorno. Prenda un nuovo biglietto.</translation>
    </message>
    <message>
        <source>The time to come back has just run out. You can join again at the end.</source>
        <translation>Il tempo per tornare è appena scaduto. Può rimettersi in fondo.</translation>
    </message>
    <message>
        <source>Something has changed in the meantime. Please look at your ticket again.</source>
        <translation>Nel frattempo qualcosa è cambiato. Riguardi il suo biglietto.</translation>
    </message>
    <message>
        <source>You have a ticket in this queue already.</source>
        <translation>Ha già un biglietto in questa fila.</translation>
    </message>
    <message>
        <source>This phone number cannot be right. Please check it, or leave it out.</source>
        <translation>Questo numero di telefono non può essere giusto. Lo controlli o lo lasci vuoto.</translation>
    </message>
    <message>
        <source>Please begin the phone number with + and the country&apos;s code, or leave it out.</source>
        <translation>Inizi il numero con + e il prefisso del paese, o lo lasci vuoto.</translation>
    </message>
    <message>
        <source>This PIN is nobody&apos;s here. Please try again.</source>
        <translation>Questo PIN non è di nessuno qui. Riprovi.</translation>
    </message>
    <message>
        <source>Too many attempts. Please wait a minute, then try again.</source>
        <translation>Troppi tentativi. Attenda un minuto, poi riprovi.</translation>
    </message>
    <message>
        <source>This machine cannot do that just now. Nothing was lost. Please try again, or ask a member of staff.</source>
        <translation>Questo apparecchio al momento non può farlo. Nulla è andato perso. Riprovi o chieda al personale.</translation>
    </message>
    <message>
        <source>Please enter your name.</source>
        <translation>Inserisca il suo nome.</translation>
    </message>
    <message>
        <source>Please choose a PIN of at least four digits.</source>
        <translation>Scelga un PIN di almeno quattro cifre.</translation>
    </message>
    <message>
        <source>Please give the first queue a name.</source>
        <translation>Dia un nome alla prima fila.</translation>
    </message>
    <message>
        <source>That was not possible. Nothing was lost. Please ask a member of staff.</source>
        <translation>Non è stato possibile. Nulla è andato perso. Chieda al personale.</translation>
    </message>
    <message>
        <source>There is no paper in it.</source>
        <translation>Manca la carta.</translation>
    </message>
    <message>
        <source>Its cover is open.</source>
        <translation>Il coperchio è aperto.</translation>
    </message>
    <message>
        <source>It says that it cannot print just now.</source>
        <translation>Segnala che ora non può stampare.</translation>
    </message>
    <message>
        <source>It cannot be reached. Is it switched on and plugged in?</source>
        <translation>Non è raggiungibile. È accesa e collegata?</translation>
    </message>
    <message>
        <source>It does not answer.</source>
        <translation>Non risponde.</translation>
    </message>
    <message>
        <source>It stopped in the middle of a ticket.</source>
        <translation>Si è fermata a metà di un biglietto.</translation>
    </message>
    <message>
        <source>The disk that tickets are written to is full.</source>
        <translation>Il disco su cui vengono scritti i biglietti è pieno.</translation>
    </message>
    <message>
        <source>This program fails when it prints. Please tell whoever looks after this machine.</source>
        <translation>Questo programma fallisce durante la stampa. Avvisi chi si occupa di questa macchina.</translation>
    </message>
    <message>
        <source>It is not set up rightly. Please tell whoever looks after this machine.</source>
        <translation>Non è configurata correttamente. Avvisi chi si occupa di questa macchina.</translation>
    </message>
    <message>
        <source>Sound of calls: in order</source>
        <translation>Audio delle chiamate: in ordine</translation>
    </message>
    <message>
        <source>Sound of calls: not tried yet</source>
        <translation>Audio delle chiamate: non ancora provato</translation>
    </message>
    <message>
        <source>Sound of calls: a chime, no voice, as it was set</source>
        <translation>Audio delle chiamate: un segnale senza voce, come impostato</translation>
    </message>
    <message>
        <source>Sound of calls: off, since the volume is 0</source>
        <translation>Audio delle chiamate: spento, perché il volume è 0</translation>
    </message>
    <message>
        <source>Sound of calls: a voice only. The chime cannot be played: install alsa-utils, or check the loudspeaker.</source>
        <translation>Audio delle chiamate: solo una voce. Il segnale non si può riprodurre: installi alsa-utils o controlli l&apos;altoparlante.</translation>
    </message>
    <message>
        <source>Sound of calls: a chime only. The voice does not answer; it is tried again in some minutes.</source>
        <translation>Audio delle chiamate: solo un segnale. La voce non risponde; si riproverà tra qualche minuto.</translation>
    </message>
    <message>
        <source>Your ticket is being printed below.</source>
        <translation>Il Suo biglietto viene stampato qui sotto.</translation>
    </message>
    <message>
        <source>Please take your printed ticket below.</source>
        <translation>Prenda il Suo biglietto stampato qui sotto.</translation>
    </message>
    <message>
        <source>It cannot be printed just now. Your number is enough.</source>
        <translation>Ora non è possibile stamparlo. Basta il Suo numero.</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Pieno</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Chiuso</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>Nessuno in attesa</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n in attesa</numerusform>
            <numerusform>%n in attesa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are ahead of you</source>
        <translation>
            <numerusform>%n persona davanti</numerusform>
            <numerusform>%n persone davanti</numerusform>
        </translation>
    </message>
    <message>
        <source>We called you</source>
        <translation>L&apos;abbiamo chiamata</translation>
    </message>
    <message>
        <source>You missed your call</source>
        <translation>Ha perso la sua chiamata</translation>
    </message>
    <message>
        <source>You are no longer in line</source>
        <translation>Non è più in fila</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>You are next</source>
        <translation>Il prossimo è lei</translation>
    </message>
    <message>
        <source>Sound of calls: a chime only. No voice is installed: install speech-dispatcher-espeak-ng, then test the sound.</source>
        <translation>Audio delle chiamate: solo un segnale. Non è installata nessuna voce: installi speech-dispatcher-espeak-ng, poi provi l&apos;audio.</translation>
    </message>
    <message>
        <source>Sound of calls: none. Check the loudspeaker; install alsa-utils and speech-dispatcher-espeak-ng, then test the sound.</source>
        <translation>Audio delle chiamate: nessuno. Controlli l&apos;altoparlante; installi alsa-utils e speech-dispatcher-espeak-ng, poi provi l&apos;audio.</translation>
    </message>
    <message>
        <source>It is your turn: counter %1</source>
        <translation>È il suo turno: sportello %1</translation>
    </message>
    <message>
        <source>Please watch the board.</source>
        <translation>Guardi lo schermo, per favore.</translation>
    </message>
    <message>
        <source>Please go there now.</source>
        <translation>Vada lì ora, per favore.</translation>
    </message>
    <message>
        <source>Come back in time and you keep your place.</source>
        <translation>Se torna in tempo, mantiene il suo posto.</translation>
    </message>
    <message>
        <source>Do you need something else? Please take a new ticket.</source>
        <translation>Le serve altro? Prenda un nuovo biglietto.</translation>
    </message>
    <message>
        <source>Please take a new ticket, or ask a member of staff.</source>
        <translation>Prenda un nuovo biglietto o chieda al personale.</translation>
    </message>
    <message>
        <source>You may join again, at the end of the line.</source>
        <translation>Può rimettersi in fila, in fondo.</translation>
    </message>
    <message>
        <source>Waiting time: not known yet</source>
        <translation>Attesa: non ancora nota</translation>
    </message>
    <message>
        <source>Waiting time: about %1 min</source>
        <translation>Attesa: circa %1 min</translation>
    </message>
    <message>
        <source>Waiting time: about %1 to %2 min</source>
        <translation>Attesa: da %1 a %2 min circa</translation>
    </message>
    <message>
        <source>I&apos;m here: keep my place</source>
        <translation>Sono qui: tenere il mio posto</translation>
    </message>
    <message>
        <source>Join again at the end</source>
        <translation>Rimettermi in fondo</translation>
    </message>
</context>
</TS>
