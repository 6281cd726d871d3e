<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>Attract</name>
    <message>
        <source>Welcome. Take a ticket and have a seat: we will call your number.</source>
        <translation>いらっしゃいませ。番号札を取って、お掛けになってお待ちください。番号でお呼びします。</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>番号札を取る</translation>
    </message>
    <message>
        <source>I&apos;m here: I have a ticket</source>
        <translation>来ました：番号札があります</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Nobody is ahead of you</source>
        <translation>前にお待ちの方はいません</translation>
    </message>
    <message numerus="yes">
        <source>people ahead of you</source>
        <translation>
            <numerusform>人が前にお待ちです</numerusform>
        </translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>少々お待ちください…</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>番号札を取る</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>別のご用件</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Welcome. Let us set up your branch.</source>
        <translation>ようこそ。店舗の設定を始めましょう。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>お名前</translation>
    </message>
    <message>
        <source>for example Ada</source>
        <translation>例：山田</translation>
    </message>
    <message>
        <source>PIN to sign in with</source>
        <translation>サインイン用の PIN</translation>
    </message>
    <message>
        <source>four digits or more</source>
        <translation>4 桁以上の数字</translation>
    </message>
    <message>
        <source>First queue</source>
        <translation>最初の列</translation>
    </message>
    <message>
        <source>for example Reception</source>
        <translation>例：受付</translation>
    </message>
    <message>
        <source>Counters that serve it</source>
        <translation>対応する窓口の数</translation>
    </message>
    <message>
        <source>Time to come back when late</source>
        <translation>遅れたときに戻れる時間</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>少々お待ちください…</translation>
    </message>
    <message>
        <source>Open the branch</source>
        <translation>店舗を開く</translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>Time left: %1</source>
        <translation>残り時間：%1</translation>
    </message>
    <message>
        <source>You are back in line.</source>
        <translation>列に戻りました。</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>少々お待ちください…</translation>
    </message>
    <message>
        <source>Done (%1)</source>
        <translation>完了（%1）</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Capital letter</source>
        <translation>大文字・小さい文字</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>最後の文字を消す</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空白</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Tickets</source>
        <translation>番号札</translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>Enter your number</source>
        <translation>番号を入力してください</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>例：%1</translation>
    </message>
    <message>
        <source>Your number: %1</source>
        <translation>あなたの番号：%1</translation>
    </message>
    <message>
        <source>There is no such number today. Please check your ticket.</source>
        <translation>本日、この番号はありません。番号札をご確認ください。</translation>
    </message>
    <message>
        <source>Show my ticket</source>
        <translation>番号札を表示する</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Delete the last character</source>
        <translation>最後の文字を消す</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
</context>
<context>
    <name>Queues</name>
    <message>
        <source>What brings you here?</source>
        <translation>ご用件をお選びください</translation>
    </message>
    <message>
        <source>There is no queue yet. Please ask a member of staff.</source>
        <translation>まだ列がありません。係員にお尋ねください。</translation>
    </message>
</context>
<context>
    <name>Ready</name>
    <message>
        <source>Your branch is ready</source>
        <translation>店舗の準備ができました</translation>
    </message>
    <message>
        <source>Start the day</source>
        <translation>業務を始める</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>Tablets for staff</source>
        <translation>係員用タブレット</translation>
    </message>
</context>
<context>
    <name>StaffDoor</name>
    <message>
        <source>A code that opens the staff page</source>
        <translation>係員のページを開くコード</translation>
    </message>
    <message>
        <source>Scan this with a tablet in this network: it pairs the tablet, once and within ten minutes. Then sign in there with your name and PIN. Or type the address:</source>
        <translation>このネットワークのタブレットで読み取ると、10 分以内に 1 回だけペアリングできます。その後、お名前と PIN でサインインしてください。アドレスの入力もできます：</translation>
    </message>
    <message>
        <source>Staff call the next customer in a browser, on a tablet or any computer in this network. Sign in there with your name and PIN:</source>
        <translation>係員は、このネットワークのタブレットやパソコンのブラウザーで次のお客様をお呼びします。お名前と PIN でサインインしてください：</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate (SHA-256), to compare:</source>
        <translation>証明書のフィンガープリント（SHA-256）、確認用：</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Less: %1</source>
        <translation>減らす：%1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation>増やす：%1</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Your number is %1</source>
        <translation>あなたの番号は %1 です</translation>
    </message>
    <message>
        <source>A code that opens your ticket on your phone</source>
        <translation>スマートフォンで番号札を開くコード</translation>
    </message>
    <message>
        <source>Scan this to follow your place on your phone, or note your number and watch the board.</source>
        <translation>読み取ると順番をスマートフォンで確認できます。または番号を控えて、画面をご覧ください。</translation>
    </message>
    <message>
        <source>Done (%1)</source>
        <translation>完了（%1）</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>This queue is closed at the moment. Please ask a member of staff.</source>
        <translation>この列は現在受け付けていません。係員にお尋ねください。</translation>
    </message>
    <message>
        <source>This queue is full at the moment. Please try again in a few minutes.</source>
        <translation>この列は現在満員です。数分後にもう一度お試しください。</translation>
    </message>
    <message>
        <source>This is not here any more, or it never was. Please check, or ask a member of staff.</source>
        <translation>もう存在しないか、初めから存在しません。ご確認いただくか、係員にお尋ねください。</translation>
    </message>
    <message>
        <source>This number is of an earlier day. Please take a new ticket.</source>
        <translation>この番号は以前の日のものです。新しい番号札をお取りください。</translation>
    </message>
    <message>
        <source>The time to come back has just run out. You can join again at the end.</source>
        <translation>戻れる時間が過ぎてしまいました。列の最後に並び直せます。</translation>
    </message>
    <message>
        <source>Something has changed in the meantime. Please look at your ticket again.</source>
        <translation>その間に状況が変わりました。番号札をもう一度ご確認ください。</translation>
    </message>
    <message>
        <source>You have a ticket in this queue already.</source>
        <translation>この列の番号札をすでにお持ちです。</translation>
    </message>
    <message>
        <source>This machine cannot do that just now. Nothing was lost. Please try again, or ask a member of staff.</source>
        <translation>ただいまこの操作ができません。失われたものはありません。もう一度お試しいただくか、係員にお尋ねください。</translation>
    </message>
    <message>
        <source>Please enter your name.</source>
        <translation>お名前を入力してください。</translation>
    </message>
    <message>
        <source>Please choose a PIN of at least four digits.</source>
        <translation>4 桁以上の PIN を決めてください。</translation>
    </message>
    <message>
        <source>Please give the first queue a name.</source>
        <translation>最初の列に名前を付けてください。</translation>
    </message>
    <message>
        <source>That was not possible. Nothing was lost. Please ask a member of staff.</source>
        <translation>できませんでした。失われたものはありません。係員にお尋ねください。</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>満員</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>受付終了</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>お待ちの方はいません</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 人待ち</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are ahead of you</source>
        <translation>
            <numerusform>前に %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>We called you</source>
        <translation>お呼びしました</translation>
    </message>
    <message>
        <source>You missed your call</source>
        <translation>呼び出しに間に合いませんでした</translation>
    </message>
    <message>
        <source>You are no longer in line</source>
        <translation>列から外れています</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>完了しました</translation>
    </message>
    <message>
        <source>You are next</source>
        <translation>次があなたの番です</translation>
    </message>
    <message>
        <source>It is your turn: counter %1</source>
        <translation>あなたの番です：窓口 %1</translation>
    </message>
    <message>
        <source>Please watch the board.</source>
        <translation>画面をご覧ください。</translation>
    </message>
    <message>
        <source>Please go there now.</source>
        <translation>今すぐお越しください。</translation>
    </message>
    <message>
        <source>Come back in time and you keep your place.</source>
        <translation>時間内に戻れば、順番はそのままです。</translation>
    </message>
    <message>
        <source>Do you need something else? Please take a new ticket.</source>
        <translation>ほかにご用件がありましたら、新しい番号札をお取りください。</translation>
    </message>
    <message>
        <source>Please take a new ticket, or ask a member of staff.</source>
        <translation>新しい番号札をお取りいただくか、係員にお尋ねください。</translation>
    </message>
    <message>
        <source>You may join again, at the end of the line.</source>
        <translation>列の最後に並び直すことができます。</translation>
    </message>
    <message>
        <source>I&apos;m here: keep my place</source>
        <translation>来ました：順番を保つ</translation>
    </message>
    <message>
        <source>Join again at the end</source>
        <translation>最後に並び直す</translation>
    </message>
</context>
</TS>
