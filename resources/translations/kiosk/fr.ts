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
        <source>We are closed just now</source>
        <translation>Fermé pour le moment</translation>
    </message>
    <message>
        <source>No tickets are given at the moment. Please ask the staff when we open. If you have a ticket, you can look it up here.</source>
        <translation>Aucun ticket n&apos;est donné en ce moment. Demandez au personnel l&apos;heure d&apos;ouverture. Si vous avez un ticket, vous pouvez le consulter ici.</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Prendre un ticket</translation>
    </message>
    <message>
        <source>I&apos;m here: I have a ticket</source>
        <translation>Je suis là : j&apos;ai un ticket</translation>
    </message>
    <message>
        <source>in all queues together</source>
        <translation>dans toutes les files réunies</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Comfort</name>
    <message>
        <source>Easier to use</source>
        <translation>Plus facile à utiliser</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Couleurs sombres</translation>
    </message>
    <message>
        <source>Everything lower down</source>
        <translation>Tout plus bas</translation>
    </message>
    <message>
        <source>Read each page aloud</source>
        <translation>Lire chaque page à voix haute</translation>
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
        <source>Change your name or phone number</source>
        <translation>Modifier votre nom ou votre téléphone</translation>
    </message>
    <message>
        <source>Add your name or phone number</source>
        <translation>Ajouter votre nom ou votre téléphone</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Autre chose</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>Revenir au début</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Your details</source>
        <translation>Vos coordonnées</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Numéro de téléphone</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>par exemple %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Both are optional. Only the staff see them.</source>
        <translation>Les deux sont facultatifs. Seul le personnel les voit.</translation>
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
        <source>Try a demo</source>
        <translation>Essayer une démo</translation>
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
        <source>Your place is kept for</source>
        <translation>Votre place est gardée pendant</translation>
    </message>
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
        <source>Leave the line</source>
        <translation>Quitter la file</translation>
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
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Capital letter</source>
        <translation>Majuscule</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation>Lettres latines</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>Effacer le dernier caractère</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Choose your language</source>
        <translation>Choisissez votre langue</translation>
    </message>
</context>
<context>
    <name>Leave</name>
    <message>
        <source>Leave the line?</source>
        <translation>Quitter la file ?</translation>
    </message>
    <message>
        <source>Your place goes to the next customer.</source>
        <translation>Votre place revient au client suivant.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Stay in line</source>
        <translation>Rester dans la file</translation>
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
        <source>Number pad</source>
        <translation>Pavé numérique</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
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
    <name>OutOfOrder</name>
    <message>
        <source>This machine is out of order</source>
        <translation>Cette borne est hors service</translation>
    </message>
    <message>
        <source>Please ask a member of staff for a ticket. Tickets already given keep their place.</source>
        <translation>Demandez un ticket au personnel. Les tickets déjà pris gardent leur place.</translation>
    </message>
    <message>
        <source>For staff: is the disk of this computer full, or its data folder gone? Mend that; this page then goes away by itself. If it does not, start the program again. Nothing that was confirmed is lost.</source>
        <translation>Pour le personnel : le disque de cet ordinateur est-il plein, ou le dossier de données absent ? Remédiez-y ; cette page disparaît alors d&apos;elle-même. Sinon, relancez le programme. Rien de ce qui a été confirmé n&apos;est perdu.</translation>
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
    <name>Pin</name>
    <message>
        <source>For staff: enter your PIN</source>
        <translation>Pour le personnel : saisissez votre code PIN</translation>
    </message>
    <message numerus="yes">
        <source>PIN, %n digits entered</source>
        <translation>
            <numerusform>Code PIN, %n chiffre saisi</numerusform>
            <numerusform>Code PIN, %n chiffres saisis</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintedTicket</name>
    <message>
        <source>COPY</source>
        <translation>COPIE</translation>
    </message>
    <message>
        <source>Copy printed: %1</source>
        <translation>Copie imprimée : %1</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Votre numéro</translation>
    </message>
    <message>
        <source>Scan this to follow your place on your phone.</source>
        <translation>Scannez ce code pour suivre votre place sur votre téléphone.</translation>
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
    <name>Quit</name>
    <message>
        <source>Quit the kiosk?</source>
        <translation>Quitter la borne ?</translation>
    </message>
    <message>
        <source>Customers can take no tickets here until it is started again. Everything is kept.</source>
        <translation>Plus personne ne peut prendre de ticket ici jusqu&apos;au redémarrage. Tout est conservé.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
</context>
<context>
    <name>Ready</name>
    <message>
        <source>Your branch is ready</source>
        <translation>Votre agence est prête</translation>
    </message>
    <message>
        <source>This is a demo</source>
        <translation>Ceci est une démo</translation>
    </message>
    <message>
        <source>Try everything: nothing of it is kept. Staff sign in as %1 with PIN %2. To end the demo, hold the time for three seconds, enter the PIN and choose Quit.</source>
        <translation>Essayez tout : rien n&apos;est gardé. Le personnel se connecte comme %1 avec le code PIN %2. Pour finir, appuyez trois secondes sur l&apos;heure, saisissez le code et choisissez Quitter.</translation>
    </message>
    <message>
        <source>Start the day</source>
        <translation>Commencer la journée</translation>
    </message>
</context>
<context>
    <name>Reprint</name>
    <message>
        <source>Print a ticket</source>
        <translation>Imprimer un ticket</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>%1 is being printed, marked as a copy.</source>
        <translation>%1 est en cours d’impression, avec la mention « copie ».</translation>
    </message>
    <message>
        <source>%1 is being printed.</source>
        <translation>%1 est en cours d’impression.</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>For staff</source>
        <translation>Pour le personnel</translation>
    </message>
    <message>
        <source>Boards in windows here: %1</source>
        <translation>Écrans d&apos;appel ouverts ici : %1</translation>
    </message>
    <message>
        <source>The branch answers at %1</source>
        <translation>L&apos;agence répond à %1</translation>
    </message>
    <message>
        <source>Storage: in order</source>
        <translation>Stockage : en ordre</translation>
    </message>
    <message>
        <source>Storage: not in order</source>
        <translation>Stockage : en panne</translation>
    </message>
    <message>
        <source>Printer: not in order. %1</source>
        <translation>Imprimante : problème. %1</translation>
    </message>
    <message>
        <source>Printer: the paper will soon be over</source>
        <translation>Imprimante : le papier sera bientôt épuisé</translation>
    </message>
    <message>
        <source>Printer: in order</source>
        <translation>Imprimante : en ordre</translation>
    </message>
    <message>
        <source>Printer: ticket %1 could not be printed. Its number is enough.</source>
        <translation>Imprimante : le ticket %1 n’a pas pu être imprimé. Son numéro suffit.</translation>
    </message>
    <message>
        <source>Quiet hours until %1.</source>
        <translation>Heures de silence jusqu&apos;à %1.</translation>
    </message>
    <message>
        <source>Pair a tablet</source>
        <translation>Associer une tablette</translation>
    </message>
    <message>
        <source>Print a ticket again</source>
        <translation>Réimprimer un ticket</translation>
    </message>
    <message>
        <source>Test the sound</source>
        <translation>Tester le son</translation>
    </message>
    <message>
        <source>This is a test. If you hear this, the sound works.</source>
        <translation>Ceci est un test. Si vous entendez ceci, le son fonctionne.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
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
    <name>StillThere</name>
    <message>
        <source>Are you still there?</source>
        <translation>Êtes-vous toujours là ?</translation>
    </message>
    <message numerus="yes">
        <source>In %n seconds this screen goes back to its start.</source>
        <translation>
            <numerusform>Dans %n seconde, cet écran revient au début.</numerusform>
            <numerusform>Dans %n secondes, cet écran revient au début.</numerusform>
        </translation>
    </message>
    <message>
        <source>I&apos;m still here</source>
        <translation>Je suis toujours là</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Recommencer</translation>
    </message>
</context>
<context>
    <name>Switch</name>
    <message>
        <source>on</source>
        <translation>activé</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
</context>
<context>
    <name>Tablets</name>
    <message>
        <source>Tablets for staff</source>
        <translation>Tablettes du personnel</translation>
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
        <source>This phone number has a ticket in this queue already. This is its number.</source>
        <translation>Ce numéro de téléphone a déjà un ticket dans cette file. Voici son numéro.</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Plus de temps</translation>
    </message>
    <message>
        <source>Done (%1)</source>
        <translation>Terminé (%1)</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Read aloud</source>
        <translation>Lire à voix haute</translation>
    </message>
    <message>
        <source>Easier to use</source>
        <translation>Plus facile à utiliser</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
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
        <source>This phone number cannot be right. Please check it, or leave it out.</source>
        <translation>Ce numéro de téléphone ne peut pas être correct. Vérifiez-le, ou laissez le champ vide.</translation>
    </message>
    <message>
        <source>Please begin the phone number with + and the country&apos;s code, or leave it out.</source>
        <translation>Commencez le numéro par + et l&apos;indicatif du pays, ou laissez le champ vide.</translation>
    </message>
    <message>
        <source>This PIN is nobody&apos;s here. Please try again.</source>
        <translation>Ce code PIN n&apos;est à personne ici. Veuillez réessayer.</translation>
    </message>
    <message>
        <source>Too many attempts. Please wait a minute, then try again.</source>
        <translation>Trop de tentatives. Veuillez patienter une minute, puis réessayer.</translation>
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
        <source>There is no paper in it.</source>
        <translation>Il n’y a plus de papier.</translation>
    </message>
    <message>
        <source>Its cover is open.</source>
        <translation>Son capot est ouvert.</translation>
    </message>
    <message>
        <source>It says that it cannot print just now.</source>
        <translation>Elle signale qu’elle ne peut pas imprimer.</translation>
    </message>
    <message>
        <source>It cannot be reached. Is it switched on and plugged in?</source>
        <translation>Elle est injoignable. Est-elle allumée et branchée ?</translation>
    </message>
    <message>
        <source>It does not answer.</source>
        <translation>Elle ne répond pas.</translation>
    </message>
    <message>
        <source>It stopped in the middle of a ticket.</source>
        <translation>Elle s’est arrêtée au milieu d’un ticket.</translation>
    </message>
    <message>
        <source>The disk that tickets are written to is full.</source>
        <translation>Le disque sur lequel les tickets sont écrits est plein.</translation>
    </message>
    <message>
        <source>This program fails when it prints. Please tell whoever looks after this machine.</source>
        <translation>Ce programme échoue à l’impression. Prévenez la personne qui s’occupe de cette machine.</translation>
    </message>
    <message>
        <source>It is not set up rightly. Please tell whoever looks after this machine.</source>
        <translation>Elle n’est pas bien configurée. Prévenez la personne qui s’occupe de cette machine.</translation>
    </message>
    <message>
        <source>Sound of calls: in order</source>
        <translation>Son des appels : en ordre</translation>
    </message>
    <message>
        <source>Sound of calls: not tried yet</source>
        <translation>Son des appels : pas encore essayé</translation>
    </message>
    <message>
        <source>Sound of calls: a chime, no voice, as it was set</source>
        <translation>Son des appels : un carillon sans voix, comme réglé</translation>
    </message>
    <message>
        <source>Sound of calls: off, since the volume is 0</source>
        <translation>Son des appels : coupé, car le volume est à 0</translation>
    </message>
    <message>
        <source>Sound of calls: a voice only. The chime cannot be played: install alsa-utils, or check the loudspeaker.</source>
        <translation>Son des appels : une voix seulement. Le carillon ne peut pas être joué : installez alsa-utils ou vérifiez le haut-parleur.</translation>
    </message>
    <message>
        <source>Sound of calls: a chime only. The voice does not answer; it is tried again in some minutes.</source>
        <translation>Son des appels : un carillon seulement. La voix ne répond pas ; un nouvel essai aura lieu dans quelques minutes.</translation>
    </message>
    <message>
        <source>Your ticket is being printed below.</source>
        <translation>Votre ticket s’imprime ci-dessous.</translation>
    </message>
    <message>
        <source>Please take your printed ticket below.</source>
        <translation>Veuillez prendre votre ticket imprimé ci-dessous.</translation>
    </message>
    <message>
        <source>It cannot be printed just now. Your number is enough.</source>
        <translation>L’impression est impossible pour le moment. Votre numéro suffit.</translation>
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
        <source>Sound of calls: a chime only. No voice is installed: install speech-dispatcher-espeak-ng, then test the sound.</source>
        <translation>Son des appels : un carillon seulement. Aucune voix n&apos;est installée : installez speech-dispatcher-espeak-ng, puis testez le son.</translation>
    </message>
    <message>
        <source>Sound of calls: none. Check the loudspeaker; install alsa-utils and speech-dispatcher-espeak-ng, then test the sound.</source>
        <translation>Son des appels : aucun. Vérifiez le haut-parleur ; installez alsa-utils et speech-dispatcher-espeak-ng, puis testez le son.</translation>
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
        <source>Waiting time: not known yet</source>
        <translation>Attente : pas encore connue</translation>
    </message>
    <message>
        <source>Waiting time: about %1 min</source>
        <translation>Attente : environ %1 min</translation>
    </message>
    <message>
        <source>Waiting time: about %1 to %2 min</source>
        <translation>Attente : environ %1 à %2 min</translation>
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
