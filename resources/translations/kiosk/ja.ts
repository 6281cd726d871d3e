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
        <source>We are closed just now</source>
        <translation>ただいま受付していません</translation>
    </message>
    <message>
        <source>No tickets are given at the moment. Please ask the staff when we open. If you have a ticket, you can look it up here.</source>
        <translation>現在、番号札はお渡ししていません。受付の時間は係員にお尋ねください。番号札をお持ちの方は、ここで確認できます。</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>番号札を取る</translation>
    </message>
    <message>
        <source>I&apos;m here: I have a ticket</source>
        <translation>来ました：番号札があります</translation>
    </message>
    <message>
        <source>in all queues together</source>
        <translation>すべての列の合計</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>Comfort</name>
    <message>
        <source>Easier to use</source>
        <translation>使いやすくする</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>大きな文字</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高コントラスト</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>暗い配色</translation>
    </message>
    <message>
        <source>Everything lower down</source>
        <translation>操作を下に寄せる</translation>
    </message>
    <message>
        <source>Read each page aloud</source>
        <translation>画面を読み上げる</translation>
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
        <source>Change your name or phone number</source>
        <translation>お名前や電話番号を変更する</translation>
    </message>
    <message>
        <source>Add your name or phone number</source>
        <translation>お名前や電話番号を入力する</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>別のご用件</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>最初の画面に戻る</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Your details</source>
        <translation>お客様の情報</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>お名前</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>例：%1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Both are optional. Only the staff see them.</source>
        <translation>どちらも任意です。係員だけが見ます。</translation>
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
        <source>Try a demo</source>
        <translation>デモを試す</translation>
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
        <source>Your place is kept for</source>
        <translation>順番を取っておく時間</translation>
    </message>
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
        <source>Leave the line</source>
        <translation>列を離れる</translation>
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
        <source>Keyboard</source>
        <translation>キーボード</translation>
    </message>
    <message>
        <source>Capital letter</source>
        <translation>大文字・小さい文字</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation>ローマ字</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>最後の文字を消す</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空白</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Choose your language</source>
        <translation>言語をお選びください</translation>
    </message>
</context>
<context>
    <name>Leave</name>
    <message>
        <source>Leave the line?</source>
        <translation>列を離れますか。</translation>
    </message>
    <message>
        <source>Your place goes to the next customer.</source>
        <translation>順番は次のお客様に移ります。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>離れる</translation>
    </message>
    <message>
        <source>Stay in line</source>
        <translation>列に残る</translation>
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
        <source>Number pad</source>
        <translation>テンキー</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空白</translation>
    </message>
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
    <name>OutOfOrder</name>
    <message>
        <source>This machine is out of order</source>
        <translation>この機械は現在使えません</translation>
    </message>
    <message>
        <source>Please ask a member of staff for a ticket. Tickets already given keep their place.</source>
        <translation>番号札は係員にお申し付けください。すでにお持ちの番号札の順番はそのままです。</translation>
    </message>
    <message>
        <source>For staff: is the disk of this computer full, or its data folder gone? Mend that; this page then goes away by itself. If it does not, start the program again. Nothing that was confirmed is lost.</source>
        <translation>係員の方へ：このコンピューターのディスクがいっぱいか、データフォルダーがなくなっていませんか。解決するとこの画面は自動で消えます。消えない場合はプログラムを起動し直してください。確定した内容は失われません。</translation>
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
    <name>Pin</name>
    <message>
        <source>For staff: enter your PIN</source>
        <translation>係員用：PIN を入力してください</translation>
    </message>
    <message numerus="yes">
        <source>PIN, %n digits entered</source>
        <translation>
            <numerusform>PIN、%n 桁入力済み</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintedTicket</name>
    <message>
        <source>COPY</source>
        <translation>再発行</translation>
    </message>
    <message>
        <source>Copy printed: %1</source>
        <translation>再発行日時：%1</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>お客様の番号</translation>
    </message>
    <message>
        <source>Scan this to follow your place on your phone.</source>
        <translation>このコードを読み取ると、スマートフォンで順番を確認できます。</translation>
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
    <name>Quit</name>
    <message>
        <source>Quit the kiosk?</source>
        <translation>終了しますか。</translation>
    </message>
    <message>
        <source>Customers can take no tickets here until it is started again. Everything is kept.</source>
        <translation>再び起動するまで、ここでは番号札を取れません。内容はすべて保存されています。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>続ける</translation>
    </message>
</context>
<context>
    <name>Ready</name>
    <message>
        <source>Your branch is ready</source>
        <translation>店舗の準備ができました</translation>
    </message>
    <message>
        <source>This is a demo</source>
        <translation>これはデモです</translation>
    </message>
    <message>
        <source>Try everything: nothing of it is kept. Staff sign in as %1 with PIN %2. To end the demo, hold the time for three seconds, enter the PIN and choose Quit.</source>
        <translation>自由にお試しください。何も保存されません。係員は %1、PIN %2 でサインインします。終えるには時刻を 3 秒間押し続け、PIN を入力して「終了」を選びます。</translation>
    </message>
    <message>
        <source>Start the day</source>
        <translation>業務を始める</translation>
    </message>
</context>
<context>
    <name>Reprint</name>
    <message>
        <source>Print a ticket</source>
        <translation>番号札の印刷</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>%1 is being printed, marked as a copy.</source>
        <translation>%1 を「再発行」と記して印刷しています。</translation>
    </message>
    <message>
        <source>%1 is being printed.</source>
        <translation>%1 を印刷しています。</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>For staff</source>
        <translation>係員用</translation>
    </message>
    <message>
        <source>Boards in windows here: %1</source>
        <translation>ここで開いている表示画面：%1</translation>
    </message>
    <message>
        <source>The branch answers at %1</source>
        <translation>店舗のアドレス：%1</translation>
    </message>
    <message>
        <source>Storage: in order</source>
        <translation>保存：正常</translation>
    </message>
    <message>
        <source>Storage: not in order</source>
        <translation>保存：異常</translation>
    </message>
    <message>
        <source>Printer: not in order. %1</source>
        <translation>プリンター：異常あり。%1</translation>
    </message>
    <message>
        <source>Printer: the paper will soon be over</source>
        <translation>プリンター：用紙が残りわずかです</translation>
    </message>
    <message>
        <source>Printer: in order</source>
        <translation>プリンター：正常</translation>
    </message>
    <message>
        <source>Printer: ticket %1 could not be printed. Its number is enough.</source>
        <translation>プリンター：番号札 %1 を印刷できませんでした。番号だけで受付できます。</translation>
    </message>
    <message>
        <source>Quiet hours until %1.</source>
        <translation>%1 まで消音の時間帯です。</translation>
    </message>
    <message>
        <source>Pair a tablet</source>
        <translation>タブレットをペアリング</translation>
    </message>
    <message>
        <source>Print a ticket again</source>
        <translation>番号札をもう一度印刷</translation>
    </message>
    <message>
        <source>Test the sound</source>
        <translation>音を試す</translation>
    </message>
    <message>
        <source>This is a test. If you hear this, the sound works.</source>
        <translation>これはテストです。聞こえていれば、音は正常です。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
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
    <name>StillThere</name>
    <message>
        <source>Are you still there?</source>
        <translation>まだご利用中ですか。</translation>
    </message>
    <message numerus="yes">
        <source>In %n seconds this screen goes back to its start.</source>
        <translation>
            <numerusform>%n 秒後に最初の画面へ戻ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>I&apos;m still here</source>
        <translation>まだ使っています</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>最初に戻る</translation>
    </message>
</context>
<context>
    <name>Switch</name>
    <message>
        <source>on</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
</context>
<context>
    <name>Tablets</name>
    <message>
        <source>Tablets for staff</source>
        <translation>係員用タブレット</translation>
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
        <source>This phone number has a ticket in this queue already. This is its number.</source>
        <translation>この電話番号には、この列の番号札がすでにあります。こちらがその番号です。</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>時間を延ばす</translation>
    </message>
    <message>
        <source>Done (%1)</source>
        <translation>完了（%1）</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Read aloud</source>
        <translation>読み上げる</translation>
    </message>
    <message>
        <source>Easier to use</source>
        <translation>使いやすくする</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
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
        <source>This phone number cannot be right. Please check it, or leave it out.</source>
        <translation>この電話番号は正しくないようです。ご確認いただくか、空欄にしてください。</translation>
    </message>
    <message>
        <source>Please begin the phone number with + and the country&apos;s code, or leave it out.</source>
        <translation>電話番号は + と国番号から入力するか、空欄にしてください。</translation>
    </message>
    <message>
        <source>This PIN is nobody&apos;s here. Please try again.</source>
        <translation>この PIN は登録されていません。もう一度お試しください。</translation>
    </message>
    <message>
        <source>Too many attempts. Please wait a minute, then try again.</source>
        <translation>試行回数が多すぎます。1 分待ってからお試しください。</translation>
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
        <source>There is no paper in it.</source>
        <translation>用紙がありません。</translation>
    </message>
    <message>
        <source>Its cover is open.</source>
        <translation>カバーが開いています。</translation>
    </message>
    <message>
        <source>It says that it cannot print just now.</source>
        <translation>現在印刷できない状態です。</translation>
    </message>
    <message>
        <source>It cannot be reached. Is it switched on and plugged in?</source>
        <translation>接続できません。電源と接続を確認してください。</translation>
    </message>
    <message>
        <source>It does not answer.</source>
        <translation>応答しません。</translation>
    </message>
    <message>
        <source>It stopped in the middle of a ticket.</source>
        <translation>番号札の印刷中に停止しました。</translation>
    </message>
    <message>
        <source>The disk that tickets are written to is full.</source>
        <translation>番号札を書き込むディスクがいっぱいです。</translation>
    </message>
    <message>
        <source>This program fails when it prints. Please tell whoever looks after this machine.</source>
        <translation>このプログラムで印刷に失敗しています。この機器の管理者に知らせてください。</translation>
    </message>
    <message>
        <source>It is not set up rightly. Please tell whoever looks after this machine.</source>
        <translation>設定が正しくありません。この機器の管理者に知らせてください。</translation>
    </message>
    <message>
        <source>Sound of calls: in order</source>
        <translation>呼び出しの音：正常</translation>
    </message>
    <message>
        <source>Sound of calls: not tried yet</source>
        <translation>呼び出しの音：まだ試していません</translation>
    </message>
    <message>
        <source>Sound of calls: a chime, no voice, as it was set</source>
        <translation>呼び出しの音：設定どおりチャイムのみ、音声なし</translation>
    </message>
    <message>
        <source>Sound of calls: off, since the volume is 0</source>
        <translation>呼び出しの音：音量が 0 のためオフ</translation>
    </message>
    <message>
        <source>Sound of calls: a voice only. The chime cannot be played: install alsa-utils, or check the loudspeaker.</source>
        <translation>呼び出しの音：音声のみ。チャイムを再生できません。alsa-utils をインストールするか、スピーカーを確認してください。</translation>
    </message>
    <message>
        <source>Sound of calls: a chime only. The voice does not answer; it is tried again in some minutes.</source>
        <translation>呼び出しの音：チャイムのみ。音声が応答しません。数分後にもう一度試します。</translation>
    </message>
    <message>
        <source>Your ticket is being printed below.</source>
        <translation>番号札を下で印刷しています。</translation>
    </message>
    <message>
        <source>Please take your printed ticket below.</source>
        <translation>印刷された番号札を下からお取りください。</translation>
    </message>
    <message>
        <source>It cannot be printed just now. Your number is enough.</source>
        <translation>現在印刷できません。番号だけで大丈夫です。</translation>
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
        <source>Sound of calls: a chime only. No voice is installed: install speech-dispatcher-espeak-ng, then test the sound.</source>
        <translation>呼び出しの音：チャイムのみ。音声がインストールされていません。speech-dispatcher-espeak-ng をインストールし、音を試してください。</translation>
    </message>
    <message>
        <source>Sound of calls: none. Check the loudspeaker; install alsa-utils and speech-dispatcher-espeak-ng, then test the sound.</source>
        <translation>呼び出しの音：なし。スピーカーを確認し、alsa-utils と speech-dispatcher-espeak-ng をインストールして、音を試してください。</translation>
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
        <source>Waiting time: not known yet</source>
        <translation>待ち時間：まだわかりません</translation>
    </message>
    <message>
        <source>Waiting time: about %1 min</source>
        <translation>待ち時間：約 %1 分</translation>
    </message>
    <message>
        <source>Waiting time: about %1 to %2 min</source>
        <translation>待ち時間：約 %1～%2 分</translation>
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
