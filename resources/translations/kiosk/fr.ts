<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Attract</name>
    <message>
        <source>Welcome. Take a ticket and have a seat: we will call your number.</source>
        <translation>Bienvenue. Prenez un ticket et asseyez-vous : nous appellerons votre numéro.</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Prendre un ticket</translation>
    </message>
    <message>
        <source>I&apos;m here: I have a ticket</source>
        <translation>Je suis là : j&apos;ai un ticket</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Nobody is ahead of you</source>
        <translation>Personne avant vous</translation>
    </message>
    <message numerus="yes">
        <source>people ahead of you</source>
        <translation>
            <numerusform>personne avant vous</numerusform>
            <numerusform>personnes avant vous</numerusform>
        </translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Un instant …</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Prendre un ticket</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Autre chose</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Welcome. Let us set up your branch.</source>
        <translation>Bienvenue. Configurons votre agence.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>for example Ada</source>
        <translation>par exemple Ada</translation>
    </message>
    <message>
        <source>PIN to sign in with</source>
        <translation>Code PIN de connexion</translation>
    </message>
    <message>
        <source>four digits or more</source>
        <translation>quatre chiffres ou plus</translation>
    </message>
    <message>
        <source>First queue</source>
        <translation>Première file</translation>
    </message>
    <message>
        <source>for example Reception</source>
        <translation>par exemple Accueil</translation>
    </message>
    <message>
        <source>Counters that serve it</source>
        <translation>Guichets qui la servent</translation>
    </message>
    <message>
        <source>Time to come back when late</source>
        <translation>Délai pour revenir</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Un instant …</translation>
    </message>
    <message>
        <source>Open the branch</source>
        <translation>Ouvrir l&apos;agence</translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>Time left: %1</source>
        <translation>Temps restant : %1</translation>
    </message>
    <message>
        <source>You are back in line.</source>
        <translation>Vous êtes de nouveau dans la file.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Un instant …</translation>
    </message>
    <message>
        <source>Done (%1)</source>
        <translation>Terminé (%1)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Capital letter</source>
        <translation>Majuscule</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>Effacer le dernier caractère</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>Enter your number</source>
        <translation>Saisissez votre numéro</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>par exemple %1</translation>
    </message>
    <message>
        <source>Your number: %1</source>
        <translation>Votre numéro : %1</translation>
    </message>
    <message>
        <source>There is no such number today. Please check your ticket.</source>
        <translation>Ce numéro n&apos;existe pas aujourd&apos;hui. Vérifiez votre ticket.</translation>
    </message>
    <message>
        <source>Show my ticket</source>
        <translation>Voir mon ticket</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Delete the last character</source>
        <translation>Effacer le dernier caractère</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>Queues</name>
    <message>
        <source>What brings you here?</source>
        <translation>Qu&apos;est-ce qui vous amène ?</translation>
    </message>
    <message>
        <source>There is no queue yet. Please ask a member of staff.</source>
        <translation>Il n&apos;y a pas encore de file. Adressez-vous au personnel.</translation>
    </message>
</context>
<context>
    <name>Ready</name>
    <message>
        <source>Your branch is ready</source>
        <translation>Votre agence est prête</translation>
    </message>
    <message>
        <source>Start the day</source>
        <translation>Commencer la journée</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>Tablets for staff</source>
        <translation>Tablettes du personnel</translation>
    </message>
</context>
<context>
    <name>StaffDoor</name>
    <message>
        <source>A code that opens the staff page</source>
        <translation>Un code qui ouvre la page du personnel</translation>
    </message>
    <message>
        <source>Scan this with a tablet in this network: it pairs the tablet, once and within ten minutes. Then sign in there with your name and PIN. Or type the address:</source>
        <translation>Scannez ce code avec une tablette de ce réseau : il l&apos;associe, une fois et pendant dix minutes. Connectez-vous-y avec votre nom et votre code PIN. Ou saisissez l&apos;adresse :</translation>
    </message>
    <message>
        <source>Staff call the next customer in a browser, on a tablet or any computer in this network. Sign in there with your name and PIN:</source>
        <translation>Le personnel appelle le client suivant dans un navigateur, sur une tablette ou un ordinateur de ce réseau. Connectez-vous-y avec votre nom et votre code PIN :</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate (SHA-256), to compare:</source>
        <translation>Empreinte du certificat (SHA-256), à comparer :</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Less: %1</source>
        <translation>Moins : %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation>Plus : %1</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Your number is %1</source>
        <translation>Votre numéro est %1</translation>
    </message>
    <message>
        <source>A code that opens your ticket on your phone</source>
        <translation>Un code qui ouvre votre ticket sur votre téléphone</translation>
    </message>
    <message>
        <source>Scan this to follow your place on your phone, or note your number and watch the board.</source>
        <translation>Scannez ce code pour suivre votre place sur votre téléphone, ou notez votre numéro et regardez l&apos;écran.</translation>
    </message>
    <message>
        <source>Done (%1)</source>
        <translation>Terminé (%1)</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>This queue is closed at the moment. Please ask a member of staff.</source>
        <translation>Cette file est fermée pour le moment. Adressez-vous au personnel.</translation>
    </message>
    <message>
        <source>This queue is full at the moment. Please try again in a few minutes.</source>
        <translation>Cette file est complète pour le moment. Veuillez réessayer dans quelques minutes.</translation>
    </message>
    <message>
        <source>This is not here any more, or it never was. Please check, or ask a member of staff.</source>
        <translation>Cela n&apos;existe plus, ou n&apos;a jamais existé. Vérifiez, ou adressez-vous au personnel.</translation>
    </message>
    <message>
        <source>This number is of an earlier day. Please take a new ticket.</source>
        <translation>Ce numéro date d&apos;un autre jour. Prenez un nouveau ticket.</translation>
    </message>
    <message>
        <source>The time to come back has just run out. You can join again at the end.</source>
        <translation>Le délai pour revenir vient de s&apos;écouler. Vous pouvez vous remettre à la fin.</translation>
    </message>
    <message>
        <source>Something has changed in the meantime. Please look at your ticket again.</source>
        <translation>Quelque chose a changé entre-temps. Regardez de nouveau votre ticket.</translation>
    </message>
    <message>
        <source>You have a ticket in this queue already.</source>
        <translation>Vous avez déjà un ticket dans cette file.</translation>
    </message>
    <message>
        <source>This machine cannot do that just now. Nothing was lost. Please try again, or ask a member of staff.</source>
        <translation>Cette borne ne peut pas le faire pour l&apos;instant. Rien n&apos;est perdu. Réessayez, ou adressez-vous au personnel.</translation>
    </message>
    <message>
        <source>Please enter your name.</source>
        <translation>Veuillez saisir votre nom.</translation>
    </message>
    <message>
        <source>Please choose a PIN of at least four digits.</source>
        <translation>Choisissez un code PIN d&apos;au moins quatre chiffres.</translation>
    </message>
    <message>
        <source>Please give the first queue a name.</source>
        <translation>Donnez un nom à la première file.</translation>
    </message>
    <message>
        <source>That was not possible. Nothing was lost. Please ask a member of staff.</source>
        <translation>Cela n&apos;a pas été possible. Rien n&apos;est perdu. Adressez-vous au personnel.</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Complet</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermé</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>Personne n&apos;attend</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are ahead of you</source>
        <translation>
            <numerusform>%n personne avant vous</numerusform>
            <numerusform>%n personnes avant vous</numerusform>
        </translation>
    </message>
    <message>
        <source>We called you</source>
        <translation>Nous vous avons appelé</translation>
    </message>
    <message>
        <source>You missed your call</source>
        <translation>Vous avez manqué votre appel</translation>
    </message>
    <message>
        <source>You are no longer in line</source>
        <translation>Vous n&apos;êtes plus dans la file</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>C&apos;est terminé</translation>
    </message>
    <message>
        <source>You are next</source>
        <translation>Vous êtes le prochain</translation>
    </message>
    <message>
        <source>It is your turn: counter %1</source>
        <translation>C&apos;est votre tour : guichet %1</translation>
    </message>
    <message>
        <source>Please watch the board.</source>
        <translation>Veuillez regarder l&apos;écran d&apos;appel.</translation>
    </message>
    <message>
        <source>Please go there now.</source>
        <translation>Veuillez vous y rendre maintenant.</translation>
    </message>
    <message>
        <source>Come back in time and you keep your place.</source>
        <translation>Revenez à temps et vous gardez votre place.</translation>
    </message>
    <message>
        <source>Do you need something else? Please take a new ticket.</source>
        <translation>Besoin d&apos;autre chose ? Prenez un nouveau ticket.</translation>
    </message>
    <message>
        <source>Please take a new ticket, or ask a member of staff.</source>
        <translation>Prenez un nouveau ticket ou adressez-vous au personnel.</translation>
    </message>
    <message>
        <source>You may join again, at the end of the line.</source>
        <translation>Vous pouvez vous remettre à la fin de la file.</translation>
    </message>
    <message>
        <source>I&apos;m here: keep my place</source>
        <translation>Je suis là : garder ma place</translation>
    </message>
    <message>
        <source>Join again at the end</source>
        <translation>Me remettre à la fin</translation>
    </message>
</context>
</TS>
