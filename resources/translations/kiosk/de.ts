<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Attract</name>
    <message>
        <source>Welcome. Take a ticket and have a seat: we will call your number.</source>
        <translation>Willkommen. Ziehen Sie ein Ticket und nehmen Sie Platz: Wir rufen Ihre Nummer auf.</translation>
    </message>
    <message>
        <source>We are closed just now</source>
        <translation>Zurzeit geschlossen</translation>
    </message>
    <message>
        <source>No tickets are given at the moment. Please ask the staff when we open. If you have a ticket, you can look it up here.</source>
        <translation>Im Moment gibt es keine Tickets. Bitte fragen Sie das Personal, wann geöffnet wird. Wenn Sie ein Ticket haben, können Sie es hier nachsehen.</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Ticket ziehen</translation>
    </message>
    <message>
        <source>I&apos;m here: I have a ticket</source>
        <translation>Ich bin da: Ich habe ein Ticket</translation>
    </message>
    <message>
        <source>in all queues together</source>
        <translation>in allen Warteschlangen zusammen</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Comfort</name>
    <message>
        <source>Easier to use</source>
        <translation>Leichter bedienen</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Everything lower down</source>
        <translation>Alles weiter unten</translation>
    </message>
    <message>
        <source>Read each page aloud</source>
        <translation>Jede Seite vorlesen</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Nobody is ahead of you</source>
        <translation>Niemand vor Ihnen</translation>
    </message>
    <message numerus="yes">
        <source>people ahead of you</source>
        <translation>
            <numerusform>Person vor Ihnen</numerusform>
            <numerusform>Personen vor Ihnen</numerusform>
        </translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Ticket ziehen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Change your name or phone number</source>
        <translation>Name oder Telefonnummer ändern</translation>
    </message>
    <message>
        <source>Add your name or phone number</source>
        <translation>Name oder Telefonnummer angeben</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>Zurück zum Anfang</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Your details</source>
        <translation>Ihre Angaben</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>zum Beispiel %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Both are optional. Only the staff see them.</source>
        <translation>Beides ist freiwillig. Nur das Personal sieht es.</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Welcome. Let us set up your branch.</source>
        <translation>Willkommen. Richten wir Ihre Filiale ein.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>for example Ada</source>
        <translation>zum Beispiel Ada</translation>
    </message>
    <message>
        <source>PIN to sign in with</source>
        <translation>PIN zum Anmelden</translation>
    </message>
    <message>
        <source>four digits or more</source>
        <translation>vier Ziffern oder mehr</translation>
    </message>
    <message>
        <source>First queue</source>
        <translation>Erste Warteschlange</translation>
    </message>
    <message>
        <source>for example Reception</source>
        <translation>zum Beispiel Empfang</translation>
    </message>
    <message>
        <source>Counters that serve it</source>
        <translation>Schalter dafür</translation>
    </message>
    <message>
        <source>Time to come back when late</source>
        <translation>Zeit zum Zurückkommen</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Try a demo</source>
        <translation>Demo ausprobieren</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>Open the branch</source>
        <translation>Filiale öffnen</translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>Your place is kept for</source>
        <translation>Ihr Platz wird frei gehalten für</translation>
    </message>
    <message>
        <source>Time left: %1</source>
        <translation>Verbleibende Zeit: %1</translation>
    </message>
    <message>
        <source>You are back in line.</source>
        <translation>Sie stehen wieder in der Reihe.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>Leave the line</source>
        <translation>Reihe verlassen</translation>
    </message>
    <message>
        <source>Done (%1)</source>
        <translation>Fertig (%1)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Capital letter</source>
        <translation>Großbuchstabe</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation>Lateinische Buchstaben</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>Letztes Zeichen löschen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leerzeichen</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Choose your language</source>
        <translation>Wählen Sie Ihre Sprache</translation>
    </message>
</context>
<context>
    <name>Leave</name>
    <message>
        <source>Leave the line?</source>
        <translation>Die Reihe verlassen?</translation>
    </message>
    <message>
        <source>Your place goes to the next customer.</source>
        <translation>Ihr Platz geht an den nächsten Kunden.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Stay in line</source>
        <translation>In der Reihe bleiben</translation>
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
        <translation>Geben Sie Ihre Nummer ein</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>zum Beispiel %1</translation>
    </message>
    <message>
        <source>Your number: %1</source>
        <translation>Ihre Nummer: %1</translation>
    </message>
    <message>
        <source>There is no such number today. Please check your ticket.</source>
        <translation>Diese Nummer gibt es heute nicht. Bitte sehen Sie auf Ihrem Ticket nach.</translation>
    </message>
    <message>
        <source>Show my ticket</source>
        <translation>Mein Ticket zeigen</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Number pad</source>
        <translation>Ziffernfeld</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>Letztes Zeichen löschen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>OutOfOrder</name>
    <message>
        <source>This machine is out of order</source>
        <translation>Dieses Gerät ist außer Betrieb</translation>
    </message>
    <message>
        <source>Please ask a member of staff for a ticket. Tickets already given keep their place.</source>
        <translation>Bitte lassen Sie sich vom Personal ein Ticket geben. Schon gezogene Tickets behalten ihren Platz.</translation>
    </message>
    <message>
        <source>For staff: is the disk of this computer full, or its data folder gone? Mend that; this page then goes away by itself. If it does not, start the program again. Nothing that was confirmed is lost.</source>
        <translation>Für das Personal: Ist die Festplatte dieses Computers voll, oder fehlt der Datenordner? Beheben Sie das; diese Seite verschwindet dann von selbst. Wenn nicht, starten Sie das Programm neu. Nichts Bestätigtes ging verloren.</translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>Pin</name>
    <message>
        <source>For staff: enter your PIN</source>
        <translation>Für das Personal: PIN eingeben</translation>
    </message>
    <message numerus="yes">
        <source>PIN, %n digits entered</source>
        <translation>
            <numerusform>PIN, %n Ziffer eingegeben</numerusform>
            <numerusform>PIN, %n Ziffern eingegeben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintedTicket</name>
    <message>
        <source>COPY</source>
        <translation>KOPIE</translation>
    </message>
    <message>
        <source>Copy printed: %1</source>
        <translation>Kopie gedruckt: %1</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Ihre Nummer</translation>
    </message>
    <message>
        <source>Scan this to follow your place on your phone.</source>
        <translation>Scannen Sie das, um Ihren Platz auf dem Handy zu verfolgen.</translation>
    </message>
</context>
<context>
    <name>Queues</name>
    <message>
        <source>What brings you here?</source>
        <translation>Was führt Sie zu uns?</translation>
    </message>
    <message>
        <source>There is no queue yet. Please ask a member of staff.</source>
        <translation>Es gibt noch keine Warteschlange. Bitte fragen Sie das Personal.</translation>
    </message>
</context>
<context>
    <name>Quit</name>
    <message>
        <source>Quit the kiosk?</source>
        <translation>Den Kiosk beenden?</translation>
    </message>
    <message>
        <source>Customers can take no tickets here until it is started again. Everything is kept.</source>
        <translation>Bis zum nächsten Start kann hier niemand ein Ticket ziehen. Alles bleibt erhalten.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
</context>
<context>
    <name>Ready</name>
    <message>
        <source>Your branch is ready</source>
        <translation>Ihre Filiale ist bereit</translation>
    </message>
    <message>
        <source>This is a demo</source>
        <translation>Dies ist eine Demo</translation>
    </message>
    <message>
        <source>Try everything: nothing of it is kept. Staff sign in as %1 with PIN %2. To end the demo, hold the time for three seconds, enter the PIN and choose Quit.</source>
        <translation>Probieren Sie alles aus: Nichts davon bleibt. Das Personal meldet sich als %1 mit der PIN %2 an. Zum Beenden halten Sie die Uhrzeit drei Sekunden lang, geben die PIN ein und wählen Beenden.</translation>
    </message>
    <message>
        <source>Start the day</source>
        <translation>Tag beginnen</translation>
    </message>
</context>
<context>
    <name>Reprint</name>
    <message>
        <source>Print a ticket</source>
        <translation>Ticket drucken</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>%1 is being printed, marked as a copy.</source>
        <translation>%1 wird gedruckt, als Kopie gekennzeichnet.</translation>
    </message>
    <message>
        <source>%1 is being printed.</source>
        <translation>%1 wird gedruckt.</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>For staff</source>
        <translation>Für das Personal</translation>
    </message>
    <message>
        <source>Boards in windows here: %1</source>
        <translation>Anzeigen in Fenstern hier: %1</translation>
    </message>
    <message>
        <source>The branch answers at %1</source>
        <translation>Die Filiale ist erreichbar unter %1</translation>
    </message>
    <message>
        <source>Storage: in order</source>
        <translation>Speicher: in Ordnung</translation>
    </message>
    <message>
        <source>Storage: not in order</source>
        <translation>Speicher: gestört</translation>
    </message>
    <message>
        <source>Printer: not in order. %1</source>
        <translation>Drucker: nicht in Ordnung. %1</translation>
    </message>
    <message>
        <source>Printer: the paper will soon be over</source>
        <translation>Drucker: Das Papier geht bald zu Ende</translation>
    </message>
    <message>
        <source>Printer: in order</source>
        <translation>Drucker: in Ordnung</translation>
    </message>
    <message>
        <source>Printer: ticket %1 could not be printed. Its number is enough.</source>
        <translation>Drucker: Ticket %1 ließ sich nicht drucken. Die Nummer genügt.</translation>
    </message>
    <message>
        <source>Quiet hours until %1.</source>
        <translation>Ruhezeit bis %1.</translation>
    </message>
    <message>
        <source>Pair a tablet</source>
        <translation>Tablet koppeln</translation>
    </message>
    <message>
        <source>Print a ticket again</source>
        <translation>Ticket noch einmal drucken</translation>
    </message>
    <message>
        <source>Test the sound</source>
        <translation>Ton prüfen</translation>
    </message>
    <message>
        <source>This is a test. If you hear this, the sound works.</source>
        <translation>Das ist ein Test. Wenn Sie das hören, funktioniert der Ton.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>StaffDoor</name>
    <message>
        <source>A code that opens the staff page</source>
        <translation>Ein Code, der die Personalseite öffnet</translation>
    </message>
    <message>
        <source>Scan this with a tablet in this network: it pairs the tablet, once and within ten minutes. Then sign in there with your name and PIN. Or type the address:</source>
        <translation>Scannen Sie das mit einem Tablet in diesem Netz: Es koppelt das Tablet, einmal und binnen zehn Minuten. Melden Sie sich dort mit Name und PIN an. Oder tippen Sie die Adresse ein:</translation>
    </message>
    <message>
        <source>Staff call the next customer in a browser, on a tablet or any computer in this network. Sign in there with your name and PIN:</source>
        <translation>Das Personal ruft den nächsten Kunden im Browser auf, mit einem Tablet oder einem Computer in diesem Netz. Melden Sie sich dort mit Name und PIN an:</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate (SHA-256), to compare:</source>
        <translation>Fingerabdruck des Zertifikats (SHA-256), zum Vergleichen:</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Less: %1</source>
        <translation>Weniger: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation>Mehr: %1</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Are you still there?</source>
        <translation>Sind Sie noch da?</translation>
    </message>
    <message numerus="yes">
        <source>In %n seconds this screen goes back to its start.</source>
        <translation>
            <numerusform>In %n Sekunde kehrt dieser Bildschirm zum Anfang zurück.</numerusform>
            <numerusform>In %n Sekunden kehrt dieser Bildschirm zum Anfang zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>I&apos;m still here</source>
        <translation>Ich bin noch da</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Von vorn beginnen</translation>
    </message>
</context>
<context>
    <name>Switch</name>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
</context>
<context>
    <name>Tablets</name>
    <message>
        <source>Tablets for staff</source>
        <translation>Tablets für das Personal</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Your number is %1</source>
        <translation>Ihre Nummer ist %1</translation>
    </message>
    <message>
        <source>A code that opens your ticket on your phone</source>
        <translation>Ein Code, der Ihr Ticket auf dem Handy öffnet</translation>
    </message>
    <message>
        <source>Scan this to follow your place on your phone, or note your number and watch the board.</source>
        <translation>Scannen Sie den Code, um Ihren Platz auf dem Handy zu verfolgen, oder merken Sie sich Ihre Nummer und achten Sie auf die Anzeige.</translation>
    </message>
    <message>
        <source>This phone number has a ticket in this queue already. This is its number.</source>
        <translation>Zu dieser Telefonnummer gibt es in dieser Warteschlange schon ein Ticket. Das ist seine Nummer.</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Mehr Zeit</translation>
    </message>
    <message>
        <source>Done (%1)</source>
        <translation>Fertig (%1)</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Read aloud</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>Easier to use</source>
        <translation>Leichter bedienen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>This queue is closed at the moment. Please ask a member of staff.</source>
        <translation>Diese Warteschlange ist gerade geschlossen. Bitte fragen Sie das Personal.</translation>
    </message>
    <message>
        <source>This queue is full at the moment. Please try again in a few minutes.</source>
        <translation>Diese Warteschlange ist gerade voll. Bitte versuchen Sie es in einigen Minuten noch einmal.</translation>
    </message>
    <message>
        <source>This is not here any more, or it never was. Please check, or ask a member of staff.</source>
        <translation>Das gibt es nicht mehr, oder es hat es nie gegeben. Bitte prüfen Sie es, oder fragen Sie das Personal.</translation>
    </message>
    <message>
        <source>This number is of an earlier day. Please take a new ticket.</source>
        <translation>Diese Nummer ist von einem früheren Tag. Bitte ziehen Sie ein neues Ticket.</translation>
    </message>
    <message>
        <source>The time to come back has just run out. You can join again at the end.</source>
        <translation>Die Zeit zum Zurückkommen ist gerade abgelaufen. Sie können sich am Ende wieder anstellen.</translation>
    </message>
    <message>
        <source>Something has changed in the meantime. Please look at your ticket again.</source>
        <translation>Inzwischen hat sich etwas geändert. Bitte sehen Sie sich Ihr Ticket noch einmal an.</translation>
    </message>
    <message>
        <source>You have a ticket in this queue already.</source>
        <translation>Sie haben in dieser Warteschlange schon ein Ticket.</translation>
    </message>
    <message>
        <source>This phone number cannot be right. Please check it, or leave it out.</source>
        <translation>Diese Telefonnummer kann nicht stimmen. Bitte prüfen Sie sie, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>Please begin the phone number with + and the country&apos;s code, or leave it out.</source>
        <translation>Bitte beginnen Sie die Telefonnummer mit + und der Landesvorwahl, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>This PIN is nobody&apos;s here. Please try again.</source>
        <translation>Diese PIN gehört hier niemandem. Bitte versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Too many attempts. Please wait a minute, then try again.</source>
        <translation>Zu viele Versuche. Bitte warten Sie eine Minute und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>This machine cannot do that just now. Nothing was lost. Please try again, or ask a member of staff.</source>
        <translation>Dieses Gerät kann das gerade nicht. Nichts ging verloren. Bitte versuchen Sie es noch einmal, oder fragen Sie das Personal.</translation>
    </message>
    <message>
        <source>Please enter your name.</source>
        <translation>Bitte geben Sie Ihren Namen ein.</translation>
    </message>
    <message>
        <source>Please choose a PIN of at least four digits.</source>
        <translation>Bitte wählen Sie eine PIN mit mindestens vier Ziffern.</translation>
    </message>
    <message>
        <source>Please give the first queue a name.</source>
        <translation>Bitte geben Sie der ersten Warteschlange einen Namen.</translation>
    </message>
    <message>
        <source>That was not possible. Nothing was lost. Please ask a member of staff.</source>
        <translation>Das war nicht möglich. Nichts ging verloren. Bitte fragen Sie das Personal.</translation>
    </message>
    <message>
        <source>There is no paper in it.</source>
        <translation>Das Papier ist aus.</translation>
    </message>
    <message>
        <source>Its cover is open.</source>
        <translation>Seine Klappe ist offen.</translation>
    </message>
    <message>
        <source>It says that it cannot print just now.</source>
        <translation>Er meldet, dass er gerade nicht drucken kann.</translation>
    </message>
    <message>
        <source>It cannot be reached. Is it switched on and plugged in?</source>
        <translation>Er ist nicht zu erreichen. Ist er eingeschaltet und angeschlossen?</translation>
    </message>
    <message>
        <source>It does not answer.</source>
        <translation>Er antwortet nicht.</translation>
    </message>
    <message>
        <source>It stopped in the middle of a ticket.</source>
        <translation>Er hat mitten in einem Ticket aufgehört.</translation>
    </message>
    <message>
        <source>The disk that tickets are written to is full.</source>
        <translation>Der Datenträger, auf den die Tickets geschrieben werden, ist voll.</translation>
    </message>
    <message>
        <source>This program fails when it prints. Please tell whoever looks after this machine.</source>
        <translation>Dieses Programm scheitert beim Drucken. Bitte sagen Sie es der Person, die dieses Gerät betreut.</translation>
    </message>
    <message>
        <source>It is not set up rightly. Please tell whoever looks after this machine.</source>
        <translation>Er ist nicht richtig eingerichtet. Bitte sagen Sie es der Person, die dieses Gerät betreut.</translation>
    </message>
    <message>
        <source>Sound of calls: in order</source>
        <translation>Ton der Aufrufe: in Ordnung</translation>
    </message>
    <message>
        <source>Sound of calls: not tried yet</source>
        <translation>Ton der Aufrufe: noch nicht probiert</translation>
    </message>
    <message>
        <source>Sound of calls: a chime, no voice, as it was set</source>
        <translation>Ton der Aufrufe: ein Gong ohne Stimme, wie eingestellt</translation>
    </message>
    <message>
        <source>Sound of calls: off, since the volume is 0</source>
        <translation>Ton der Aufrufe: aus, denn die Lautstärke ist 0</translation>
    </message>
    <message>
        <source>Sound of calls: a voice only. The chime cannot be played: install alsa-utils, or check the loudspeaker.</source>
        <translation>Ton der Aufrufe: nur eine Stimme. Der Gong lässt sich nicht abspielen: Installieren Sie alsa-utils, oder prüfen Sie den Lautsprecher.</translation>
    </message>
    <message>
        <source>Sound of calls: a chime only. The voice does not answer; it is tried again in some minutes.</source>
        <translation>Ton der Aufrufe: nur ein Gong. Die Stimme antwortet nicht; in einigen Minuten wird sie wieder versucht.</translation>
    </message>
    <message>
        <source>Your ticket is being printed below.</source>
        <translation>Ihr Ticket wird unten gedruckt.</translation>
    </message>
    <message>
        <source>Please take your printed ticket below.</source>
        <translation>Bitte nehmen Sie unten Ihr gedrucktes Ticket.</translation>
    </message>
    <message>
        <source>It cannot be printed just now. Your number is enough.</source>
        <translation>Es kann gerade nicht gedruckt werden. Ihre Nummer genügt.</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>Niemand wartet</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are ahead of you</source>
        <translation>
            <numerusform>Noch %n Person vor Ihnen</numerusform>
            <numerusform>Noch %n Personen vor Ihnen</numerusform>
        </translation>
    </message>
    <message>
        <source>We called you</source>
        <translation>Wir haben Sie aufgerufen</translation>
    </message>
    <message>
        <source>You missed your call</source>
        <translation>Sie haben Ihren Aufruf verpasst</translation>
    </message>
    <message>
        <source>You are no longer in line</source>
        <translation>Sie stehen nicht mehr in der Reihe</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>You are next</source>
        <translation>Sie sind als Nächstes dran</translation>
    </message>
    <message>
        <source>Sound of calls: a chime only. No voice is installed: install speech-dispatcher-espeak-ng, then test the sound.</source>
        <translation>Ton der Aufrufe: nur ein Gong. Es ist keine Stimme installiert: Installieren Sie speech-dispatcher-espeak-ng, und prüfen Sie dann den Ton.</translation>
    </message>
    <message>
        <source>Sound of calls: none. Check the loudspeaker; install alsa-utils and speech-dispatcher-espeak-ng, then test the sound.</source>
        <translation>Ton der Aufrufe: keiner. Prüfen Sie den Lautsprecher; installieren Sie alsa-utils und speech-dispatcher-espeak-ng, und prüfen Sie dann den Ton.</translation>
    </message>
    <message>
        <source>It is your turn: counter %1</source>
        <translation>Sie sind dran: Schalter %1</translation>
    </message>
    <message>
        <source>Please watch the board.</source>
        <translation>Bitte achten Sie auf die Anzeige.</translation>
    </message>
    <message>
        <source>Please go there now.</source>
        <translation>Bitte gehen Sie jetzt dorthin.</translation>
    </message>
    <message>
        <source>Come back in time and you keep your place.</source>
        <translation>Kommen Sie rechtzeitig zurück, behalten Sie Ihren Platz.</translation>
    </message>
    <message>
        <source>Do you need something else? Please take a new ticket.</source>
        <translation>Brauchen Sie noch etwas? Bitte ziehen Sie ein neues Ticket.</translation>
    </message>
    <message>
        <source>Please take a new ticket, or ask a member of staff.</source>
        <translation>Bitte ziehen Sie ein neues Ticket, oder fragen Sie das Personal.</translation>
    </message>
    <message>
        <source>You may join again, at the end of the line.</source>
        <translation>Sie können sich am Ende wieder anstellen.</translation>
    </message>
    <message>
        <source>Waiting time: not known yet</source>
        <translation>Wartezeit: noch nicht bekannt</translation>
    </message>
    <message>
        <source>Waiting time: about %1 min</source>
        <translation>Wartezeit: etwa %1 min</translation>
    </message>
    <message>
        <source>Waiting time: about %1 to %2 min</source>
        <translation>Wartezeit: etwa %1 bis %2 min</translation>
    </message>
    <message>
        <source>I&apos;m here: keep my place</source>
        <translation>Ich bin da: Platz behalten</translation>
    </message>
    <message>
        <source>Join again at the end</source>
        <translation>Am Ende wieder anstellen</translation>
    </message>
</context>
</TS>
