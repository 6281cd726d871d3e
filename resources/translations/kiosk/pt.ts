<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
<context>
    <name>Attract</name>
    <message>
        <source>Welcome. Take a ticket and have a seat: we will call your number.</source>
        <translation>Bem-vindo. Tire uma senha e sente-se: chamaremos o seu número.</translation>
    </message>
    <message>
        <source>We are closed just now</source>
        <translation>Fechado de momento</translation>
    </message>
    <message>
        <source>No tickets are given at the moment. Please ask the staff when we open. If you have a ticket, you can look it up here.</source>
        <translation>De momento não se dão senhas. Pergunte ao pessoal quando abrimos. Se já tem uma senha, pode consultá-la aqui.</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Tirar uma senha</translation>
    </message>
    <message>
        <source>I&apos;m here: I have a ticket</source>
        <translation>Estou aqui: tenho uma senha</translation>
    </message>
    <message>
        <source>in all queues together</source>
        <translation>em todas as filas juntas</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>Comfort</name>
    <message>
        <source>Easier to use</source>
        <translation>Mais fácil de usar</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto maior</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Cores escuras</translation>
    </message>
    <message>
        <source>Everything lower down</source>
        <translation>Tudo mais em baixo</translation>
    </message>
    <message>
        <source>Read each page aloud</source>
        <translation>Ler cada página em voz alta</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Nobody is ahead of you</source>
        <translation>Ninguém à sua frente</translation>
    </message>
    <message numerus="yes">
        <source>people ahead of you</source>
        <translation>
            <numerusform>pessoa à sua frente</numerusform>
            <numerusform>pessoas à sua frente</numerusform>
        </translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Um momento …</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Tirar uma senha</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Change your name or phone number</source>
        <translation>Alterar o seu nome ou telefone</translation>
    </message>
    <message>
        <source>Add your name or phone number</source>
        <translation>Juntar o seu nome ou telefone</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Outra coisa</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>Voltar ao início</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Your details</source>
        <translation>Os seus dados</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>O seu nome</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Número de telefone</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>por exemplo %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Both are optional. Only the staff see them.</source>
        <translation>Ambos são facultativos. Só o pessoal os vê.</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Welcome. Let us set up your branch.</source>
        <translation>Bem-vindo. Vamos configurar a sua agência.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>O seu nome</translation>
    </message>
    <message>
        <source>for example Ada</source>
        <translation>por exemplo Ada</translation>
    </message>
    <message>
        <source>PIN to sign in with</source>
        <translation>PIN para iniciar sessão</translation>
    </message>
    <message>
        <source>four digits or more</source>
        <translation>quatro algarismos ou mais</translation>
    </message>
    <message>
        <source>First queue</source>
        <translation>Primeira fila</translation>
    </message>
    <message>
        <source>for example Reception</source>
        <translation>por exemplo Receção</translation>
    </message>
    <message>
        <source>Counters that serve it</source>
        <translation>Balcões que a atendem</translation>
    </message>
    <message>
        <source>Time to come back when late</source>
        <translation>Tempo para voltar</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Try a demo</source>
        <translation>Experimentar uma demo</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Um momento …</translation>
    </message>
    <message>
        <source>Open the branch</source>
        <translation>Abrir a agência</translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>Your place is kept for</source>
        <translation>O seu lugar fica guardado durante</translation>
    </message>
    <message>
        <source>Time left: %1</source>
        <translation>Tempo restante: %1</translation>
    </message>
    <message>
        <source>You are back in line.</source>
        <translation>Está de novo na fila.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Um momento …</translation>
    </message>
    <message>
        <source>Leave the line</source>
        <translation>Sair da fila</translation>
    </message>
    <message>
        <source>Done (%1)</source>
        <translation>Concluído (%1)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Concluído</translation>
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
        <translation>Maiúscula</translation>
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
        <translation>Apagar o último carácter</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espaço</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Choose your language</source>
        <translation>Escolha o seu idioma</translation>
    </message>
</context>
<context>
    <name>Leave</name>
    <message>
        <source>Leave the line?</source>
        <translation>Sair da fila?</translation>
    </message>
    <message>
        <source>Your place goes to the next customer.</source>
        <translation>O seu lugar passa para o próximo cliente.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Stay in line</source>
        <translation>Ficar na fila</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Tickets</source>
        <translation>Senhas</translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>Enter your number</source>
        <translation>Introduza o seu número</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>por exemplo %1</translation>
    </message>
    <message>
        <source>Your number: %1</source>
        <translation>O seu número: %1</translation>
    </message>
    <message>
        <source>There is no such number today. Please check your ticket.</source>
        <translation>Hoje não há esse número. Verifique a sua senha.</translation>
    </message>
    <message>
        <source>Show my ticket</source>
        <translation>Ver a minha senha</translation>
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
        <translation>Espaço</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>Apagar o último carácter</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Concluído</translation>
    </message>
</context>
<context>
    <name>OutOfOrder</name>
    <message>
        <source>This machine is out of order</source>
        <translation>Este equipamento está fora de serviço</translation>
    </message>
    <message>
        <source>Please ask a member of staff for a ticket. Tickets already given keep their place.</source>
        <translation>Peça uma senha ao pessoal. As senhas já tiradas mantêm o seu lugar.</translation>
    </message>
    <message>
        <source>For staff: is the disk of this computer full, or its data folder gone? Mend that; this page then goes away by itself. If it does not, start the program again. Nothing that was confirmed is lost.</source>
        <translation>Para o pessoal: o disco deste computador está cheio, ou falta a pasta de dados? Resolva isso e esta página desaparece por si. Se não, reinicie o programa. Nada do que foi confirmado se perdeu.</translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
</context>
<context>
    <name>Pin</name>
    <message>
        <source>For staff: enter your PIN</source>
        <translation>Para o pessoal: introduza o seu PIN</translation>
    </message>
    <message numerus="yes">
        <source>PIN, %n digits entered</source>
        <translation>
            <numerusform>PIN, %n algarismo introduzido</numerusform>
            <numerusform>PIN, %n algarismos introduzidos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintedTicket</name>
    <message>
        <source>COPY</source>
        <translation>CÓPIA</translation>
    </message>
    <message>
        <source>Copy printed: %1</source>
        <translation>Cópia impressa: %1</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>O seu número</translation>
    </message>
    <message>
        <source>Scan this to follow your place on your phone.</source>
        <translation>Leia este código para seguir o seu lugar no telemóvel.</translation>
    </message>
</context>
<context>
    <name>Queues</name>
    <message>
        <source>What brings you here?</source>
        <translation>O que o traz cá?</translation>
    </message>
    <message>
        <source>There is no queue yet. Please ask a member of staff.</source>
        <translation>Ainda não há nenhuma fila. Pergunte ao pessoal.</translation>
    </message>
</context>
<context>
    <name>Quit</name>
    <message>
        <source>Quit the kiosk?</source>
        <translation>Sair do quiosque?</translation>
    </message>
    <message>
        <source>Customers can take no tickets here until it is started again. Everything is kept.</source>
        <translation>Ninguém poderá tirar senhas aqui até ser iniciado de novo. Tudo fica guardado.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Ficar</translation>
    </message>
</context>
<context>
    <name>Ready</name>
    <message>
        <source>Your branch is ready</source>
        <translation>A sua agência está pronta</translation>
    </message>
    <message>
        <source>This is a demo</source>
        <translation>Isto é uma demo</translation>
    </message>
    <message>
        <source>Try everything: nothing of it is kept. Staff sign in as %1 with PIN %2. To end the demo, hold the time for three seconds, enter the PIN and choose Quit.</source>
        <translation>Experimente tudo: nada fica guardado. O pessoal entra como %1 com o PIN %2. Para terminar, prima a hora durante três segundos, introduza o PIN e escolha Sair.</translation>
    </message>
    <message>
        <source>Start the day</source>
        <translation>Começar o dia</translation>
    </message>
</context>
<context>
    <name>Reprint</name>
    <message>
        <source>Print a ticket</source>
        <translation>Imprimir uma senha</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>%1 is being printed, marked as a copy.</source>
        <translation>%1 está a ser impressa, marcada como cópia.</translation>
    </message>
    <message>
        <source>%1 is being printed.</source>
        <translation>%1 está a ser impressa.</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>For staff</source>
        <translation>Para o pessoal</translation>
    </message>
    <message>
        <source>Boards in windows here: %1</source>
        <translation>Painéis abertos aqui: %1</translation>
    </message>
    <message>
        <source>The branch answers at %1</source>
        <translation>A agência responde em %1</translation>
    </message>
    <message>
        <source>Storage: in order</source>
        <translation>Armazenamento: em ordem</translation>
    </message>
    <message>
        <source>Storage: not in order</source>
        <translation>Armazenamento: com falhas</translation>
    </message>
    <message>
        <source>Printer: not in order. %1</source>
        <translation>Impressora: há um problema. %1</translation>
    </message>
    <message>
        <source>Printer: the paper will soon be over</source>
        <translation>Impressora: o papel está quase a acabar</translation>
    </message>
    <message>
        <source>Printer: in order</source>
        <translation>Impressora: em ordem</translation>
    </message>
    <message>
        <source>Printer: ticket %1 could not be printed. Its number is enough.</source>
        <translation>Impressora: a senha %1 não pôde ser impressa. O número basta.</translation>
    </message>
    <message>
        <source>Quiet hours until %1.</source>
        <translation>Horas de silêncio até às %1.</translation>
    </message>
    <message>
        <source>Pair a tablet</source>
        <translation>Emparelhar um tablet</translation>
    </message>
    <message>
        <source>Print a ticket again</source>
        <translation>Imprimir uma senha outra vez</translation>
    </message>
    <message>
        <source>Test the sound</source>
        <translation>Testar o som</translation>
    </message>
    <message>
        <source>This is a test. If you hear this, the sound works.</source>
        <translation>Isto é um teste. Se ouvir isto, o som funciona.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
</context>
<context>
    <name>StaffDoor</name>
    <message>
        <source>A code that opens the staff page</source>
        <translation>Um código que abre a página do pessoal</translation>
    </message>
    <message>
        <source>Scan this with a tablet in this network: it pairs the tablet, once and within ten minutes. Then sign in there with your name and PIN. Or type the address:</source>
        <translation>Leia isto com um tablet desta rede: emparelha-o, uma vez e em dez minutos. Depois inicie sessão com o seu nome e PIN. Ou escreva o endereço:</translation>
    </message>
    <message>
        <source>Staff call the next customer in a browser, on a tablet or any computer in this network. Sign in there with your name and PIN:</source>
        <translation>O pessoal chama o próximo cliente num navegador, num tablet ou computador desta rede. Inicie sessão com o seu nome e PIN:</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate (SHA-256), to compare:</source>
        <translation>Impressão digital do certificado (SHA-256), para comparar:</translation>
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
        <translation>Mais: %1</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Are you still there?</source>
        <translation>Ainda está aí?</translation>
    </message>
    <message numerus="yes">
        <source>In %n seconds this screen goes back to its start.</source>
        <translation>
            <numerusform>Dentro de %n segundo este ecrã volta ao início.</numerusform>
            <numerusform>Dentro de %n segundos este ecrã volta ao início.</numerusform>
        </translation>
    </message>
    <message>
        <source>I&apos;m still here</source>
        <translation>Ainda estou aqui</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Começar de novo</translation>
    </message>
</context>
<context>
    <name>Switch</name>
    <message>
        <source>on</source>
        <translation>ligado</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desligado</translation>
    </message>
</context>
<context>
    <name>Tablets</name>
    <message>
        <source>Tablets for staff</source>
        <translation>Tablets do pessoal</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Your number is %1</source>
        <translation>O seu número é %1</translation>
    </message>
    <message>
        <source>A code that opens your ticket on your phone</source>
        <translation>Um código que abre a sua senha no telemóvel</translation>
    </message>
    <message>
        <source>Scan this to follow your place on your phone, or note your number and watch the board.</source>
        <translation>Leia este código para seguir o seu lugar no telemóvel, ou tome nota do número e veja o painel.</translation>
    </message>
    <message>
        <source>This phone number has a ticket in this queue already. This is its number.</source>
        <translation>Este telefone já tem uma senha nesta fila. É este o número.</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Mais tempo</translation>
    </message>
    <message>
        <source>Done (%1)</source>
        <translation>Concluído (%1)</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Read aloud</source>
        <translation>Ler em voz alta</translation>
    </message>
    <message>
        <source>Easier to use</source>
        <translation>Mais fácil de usar</translation>
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
        <translation>Esta fila está fechada de momento. Pergunte ao pessoal.</translation>
    </message>
    <message>
        <source>This queue is full at the moment. Please try again in a few minutes.</source>
        <translation>Esta fila está cheia de momento. Tente de novo dentro de alguns minutos.</translation>
    </message>
    <message>
        <source>This is not here any more, or it never was. Please check, or ask a member of staff.</source>
        <translation>Isto já não existe, ou nunca existiu. Verifique ou pergunte ao pessoal.</translation>
    </message>
    <message>
        <source>This number is of an earlier day. Please take a new ticket.</source>
        <translation>Este número é de outro dia. Tire uma nova senha.</translation>
    </message>
    <message>
        <source>The time to come back has just run out. You can join again at the end.</source>
        <translation>O tempo para voltar acabou agora mesmo. Pode voltar a entrar no fim.</translation>
    </message>
    <message>
        <source>Something has changed in the meantime. Please look at your ticket again.</source>
        <translation>Entretanto algo mudou. Veja de novo a sua senha.</translation>
    </message>
    <message>
        <source>You have a ticket in this queue already.</source>
        <translation>Já tem uma senha nesta fila.</translation>
    </message>
    <message>
        <source>This phone number cannot be right. Please check it, or leave it out.</source>
        <translation>Este número de telefone não pode estar certo. Verifique-o ou deixe-o em branco.</translation>
    </message>
    <message>
        <source>Please begin the phone number with + and the country&apos;s code, or leave it out.</source>
        <translation>Comece o número com + e o indicativo do país, ou deixe-o em branco.</translation>
    </message>
    <message>
        <source>This PIN is nobody&apos;s here. Please try again.</source>
        <translation>Este PIN não é de ninguém aqui. Tente de novo.</translation>
    </message>
    <message>
        <source>Too many attempts. Please wait a minute, then try again.</source>
        <translation>Demasiadas tentativas. Aguarde um minuto e tente de novo.</translation>
    </message>
    <message>
        <source>This machine cannot do that just now. Nothing was lost. Please try again, or ask a member of staff.</source>
        <translation>Este equipamento não o consegue fazer agora. Nada se perdeu. Tente de novo ou pergunte ao pessoal.</translation>
    </message>
    <message>
        <source>Please enter your name.</source>
        <translation>Introduza o seu nome.</translation>
    </message>
    <message>
        <source>Please choose a PIN of at least four digits.</source>
        <translation>Escolha um PIN de pelo menos quatro algarismos.</translation>
    </message>
    <message>
        <source>Please give the first queue a name.</source>
        <translation>Dê um nome à primeira fila.</translation>
    </message>
    <message>
        <source>That was not possible. Nothing was lost. Please ask a member of staff.</source>
        <translation>Não foi possível. Nada se perdeu. Pergunte ao pessoal.</translation>
    </message>
    <message>
        <source>There is no paper in it.</source>
        <translation>Não há papel.</translation>
    </message>
    <message>
        <source>Its cover is open.</source>
        <translation>A tampa está aberta.</translation>
    </message>
    <message>
        <source>It says that it cannot print just now.</source>
        <translation>Indica que agora não pode imprimir.</translation>
    </message>
    <message>
        <source>It cannot be reached. Is it switched on and plugged in?</source>
        <translation>Não é possível contactá-la. Está ligada à corrente e à rede?</translation>
    </message>
    <message>
        <source>It does not answer.</source>
        <translation>Não responde.</translation>
    </message>
    <message>
        <source>It stopped in the middle of a ticket.</source>
        <translation>Parou a meio de uma senha.</translation>
    </message>
    <message>
        <source>The disk that tickets are written to is full.</source>
        <translation>O disco em que as senhas são escritas está cheio.</translation>
    </message>
    <message>
        <source>This program fails when it prints. Please tell whoever looks after this machine.</source>
        <translation>Este programa falha ao imprimir. Avise quem cuida deste equipamento.</translation>
    </message>
    <message>
        <source>It is not set up rightly. Please tell whoever looks after this machine.</source>
        <translation>Não está bem configurada. Avise quem cuida deste equipamento.</translation>
    </message>
    <message>
        <source>Sound of calls: in order</source>
        <translation>Som das chamadas: em ordem</translation>
    </message>
    <message>
        <source>Sound of calls: not tried yet</source>
        <translation>Som das chamadas: ainda não experimentado</translation>
    </message>
    <message>
        <source>Sound of calls: a chime, no voice, as it was set</source>
        <translation>Som das chamadas: um sinal sem voz, como foi definido</translation>
    </message>
    <message>
        <source>Sound of calls: off, since the volume is 0</source>
        <translation>Som das chamadas: desligado, pois o volume é 0</translation>
    </message>
    <message>
        <source>Sound of calls: a voice only. The chime cannot be played: install alsa-utils, or check the loudspeaker.</source>
        <translation>Som das chamadas: só uma voz. Não é possível tocar o sinal: instale alsa-utils ou verifique o altifalante.</translation>
    </message>
    <message>
        <source>Sound of calls: a chime only. The voice does not answer; it is tried again in some minutes.</source>
        <translation>Som das chamadas: só um sinal. A voz não responde; haverá nova tentativa dentro de alguns minutos.</translation>
    </message>
    <message>
        <source>Your ticket is being printed below.</source>
        <translation>A sua senha está a ser impressa em baixo.</translation>
    </message>
    <message>
        <source>Please take your printed ticket below.</source>
        <translation>Retire a sua senha impressa em baixo.</translation>
    </message>
    <message>
        <source>It cannot be printed just now. Your number is enough.</source>
        <translation>Agora não é possível imprimir. O seu número é suficiente.</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Cheio</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fechado</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>Ninguém à espera</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n à espera</numerusform>
            <numerusform>%n à espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are ahead of you</source>
        <translation>
            <numerusform>%n pessoa à frente</numerusform>
            <numerusform>%n pessoas à frente</numerusform>
        </translation>
    </message>
    <message>
        <source>We called you</source>
        <translation>Chamámos por si</translation>
    </message>
    <message>
        <source>You missed your call</source>
        <translation>Perdeu a sua chamada</translation>
    </message>
    <message>
        <source>You are no longer in line</source>
        <translation>Já não está na fila</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>Concluído</translation>
    </message>
    <message>
        <source>You are next</source>
        <translation>É o próximo</translation>
    </message>
    <message>
        <source>Sound of calls: a chime only. No voice is installed: install speech-dispatcher-espeak-ng, then test the sound.</source>
        <translation>Som das chamadas: só um sinal. Não há nenhuma voz instalada: instale speech-dispatcher-espeak-ng e depois teste o som.</translation>
    </message>
    <message>
        <source>Sound of calls: none. Check the loudspeaker; install alsa-utils and speech-dispatcher-espeak-ng, then test the sound.</source>
        <translation>Som das chamadas: nenhum. Verifique o altifalante; instale alsa-utils e speech-dispatcher-espeak-ng e depois teste o som.</translation>
    </message>
    <message>
        <source>It is your turn: counter %1</source>
        <translation>É a sua vez: balcão %1</translation>
    </message>
    <message>
        <source>Please watch the board.</source>
        <translation>Veja o painel, por favor.</translation>
    </message>
    <message>
        <source>Please go there now.</source>
        <translation>Dirija-se para lá agora, por favor.</translation>
    </message>
    <message>
        <source>Come back in time and you keep your place.</source>
        <translation>Se voltar a tempo, mantém o seu lugar.</translation>
    </message>
    <message>
        <source>Do you need something else? Please take a new ticket.</source>
        <translation>Precisa de mais alguma coisa? Tire uma nova senha.</translation>
    </message>
    <message>
        <source>Please take a new ticket, or ask a member of staff.</source>
        <translation>Tire uma nova senha ou pergunte ao pessoal.</translation>
    </message>
    <message>
        <source>You may join again, at the end of the line.</source>
        <translation>Pode voltar a entrar, no fim da fila.</translation>
    </message>
    <message>
        <source>Waiting time: not known yet</source>
        <translation>Espera: ainda não se sabe</translation>
    </message>
    <message>
        <source>Waiting time: about %1 min</source>
        <translation>Espera: cerca de %1 min</translation>
    </message>
    <message>
        <source>Waiting time: about %1 to %2 min</source>
        <translation>Espera: cerca de %1 a %2 min</translation>
    </message>
    <message>
        <source>I&apos;m here: keep my place</source>
        <translation>Estou aqui: manter o meu lugar</translation>
    </message>
    <message>
        <source>Join again at the end</source>
        <translation>Voltar a entrar no fim</translation>
    </message>
</context>
</TS>
