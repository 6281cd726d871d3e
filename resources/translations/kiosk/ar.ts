<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Attract</name>
    <message>
        <source>Welcome. Take a ticket and have a seat: we will call your number.</source>
        <translation>أهلًا بك. خذ تذكرة وتفضل بالجلوس: سننادي رقمك.</translation>
    </message>
    <message>
        <source>We are closed just now</source>
        <translation>مغلق حاليًا</translation>
    </message>
    <message>
        <source>No tickets are given at the moment. Please ask the staff when we open. If you have a ticket, you can look it up here.</source>
        <translation>لا تُعطى تذاكر في الوقت الحالي. اسأل الموظفين متى نفتح. إن كانت لديك تذكرة فيمكنك الاطلاع عليها هنا.</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>خذ تذكرة</translation>
    </message>
    <message>
        <source>I&apos;m here: I have a ticket</source>
        <translation>أنا هنا: لدي تذكرة</translation>
    </message>
    <message>
        <source>in all queues together</source>
        <translation>في جميع الصفوف معًا</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Comfort</name>
    <message>
        <source>Easier to use</source>
        <translation>تسهيل الاستخدام</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>نص أكبر</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>ألوان داكنة</translation>
    </message>
    <message>
        <source>Everything lower down</source>
        <translation>كل شيء في الأسفل</translation>
    </message>
    <message>
        <source>Read each page aloud</source>
        <translation>قراءة كل صفحة بصوت عالٍ</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Nobody is ahead of you</source>
        <translation>لا أحد أمامك</translation>
    </message>
    <message numerus="yes">
        <source>people ahead of you</source>
        <translation>
            <numerusform>لا أحد أمامك</numerusform>
            <numerusform>شخص واحد أمامك</numerusform>
            <numerusform>شخصان أمامك</numerusform>
            <numerusform>أشخاص أمامك</numerusform>
            <numerusform>شخصًا أمامك</numerusform>
            <numerusform>شخص أمامك</numerusform>
        </translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>لحظة من فضلك …</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>خذ تذكرة</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>المحاولة مجددًا</translation>
    </message>
    <message>
        <source>Change your name or phone number</source>
        <translation>تعديل اسمك أو رقم هاتفك</translation>
    </message>
    <message>
        <source>Add your name or phone number</source>
        <translation>أضف اسمك أو رقم هاتفك</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>شيء آخر</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>العودة إلى البداية</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Your details</source>
        <translation>بياناتك</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>رقم الهاتف</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>مثلًا %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Both are optional. Only the staff see them.</source>
        <translation>كلاهما اختياري، ولا يراهما سوى الموظفين.</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Welcome. Let us set up your branch.</source>
        <translation>أهلًا بك. لنُعِدّ فرعك.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>for example Ada</source>
        <translation>مثلًا آدا</translation>
    </message>
    <message>
        <source>PIN to sign in with</source>
        <translation>رمز PIN للدخول</translation>
    </message>
    <message>
        <source>four digits or more</source>
        <translation>أربعة أرقام أو أكثر</translation>
    </message>
    <message>
        <source>First queue</source>
        <translation>الصف الأول</translation>
    </message>
    <message>
        <source>for example Reception</source>
        <translation>مثلًا الاستقبال</translation>
    </message>
    <message>
        <source>Counters that serve it</source>
        <translation>عدد الشبابيك</translation>
    </message>
    <message>
        <source>Time to come back when late</source>
        <translation>مهلة العودة عند التأخر</translation>
    </message>
    <message>
        <source>min</source>
        <translation>د</translation>
    </message>
    <message>
        <source>Try a demo</source>
        <translation>جرّب عرضًا توضيحيًا</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>لحظة من فضلك …</translation>
    </message>
    <message>
        <source>Open the branch</source>
        <translation>افتح الفرع</translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>Your place is kept for</source>
        <translation>مكانك محفوظ لمدة</translation>
    </message>
    <message>
        <source>Time left: %1</source>
        <translation>الوقت المتبقي: %1</translation>
    </message>
    <message>
        <source>You are back in line.</source>
        <translation>أنت في الصف من جديد.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>لحظة من فضلك …</translation>
    </message>
    <message>
        <source>Leave the line</source>
        <translation>مغادرة الصف</translation>
    </message>
    <message>
        <source>Done (%1)</source>
        <translation>تم (%1)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Keyboard</source>
        <translation>لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Capital letter</source>
        <translation>حرف كبير</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>حروف</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation>حروف لاتينية</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>حذف آخر حرف</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>مسافة</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Choose your language</source>
        <translation>اختر لغتك</translation>
    </message>
</context>
<context>
    <name>Leave</name>
    <message>
        <source>Leave the line?</source>
        <translation>هل تغادر الصف؟</translation>
    </message>
    <message>
        <source>Your place goes to the next customer.</source>
        <translation>سينتقل مكانك إلى العميل التالي.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>مغادرة</translation>
    </message>
    <message>
        <source>Stay in line</source>
        <translation>البقاء في الصف</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Tickets</source>
        <translation>التذاكر</translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>Enter your number</source>
        <translation>أدخل رقمك</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>مثلًا %1</translation>
    </message>
    <message>
        <source>Your number: %1</source>
        <translation>رقمك: %1</translation>
    </message>
    <message>
        <source>There is no such number today. Please check your ticket.</source>
        <translation>لا يوجد هذا الرقم اليوم. يرجى التحقق من تذكرتك.</translation>
    </message>
    <message>
        <source>Show my ticket</source>
        <translation>عرض تذكرتي</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Number pad</source>
        <translation>لوحة الأرقام</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>حذف آخر حرف</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>OutOfOrder</name>
    <message>
        <source>This machine is out of order</source>
        <translation>هذا الجهاز معطّل</translation>
    </message>
    <message>
        <source>Please ask a member of staff for a ticket. Tickets already given keep their place.</source>
        <translation>يرجى طلب تذكرة من الموظفين. التذاكر المأخوذة تحتفظ بمكانها.</translation>
    </message>
    <message>
        <source>For staff: is the disk of this computer full, or its data folder gone? Mend that; this page then goes away by itself. If it does not, start the program again. Nothing that was confirmed is lost.</source>
        <translation>للموظفين: هل امتلأ قرص هذا الحاسوب أو فُقد مجلد بياناته؟ أصلح ذلك فتختفي هذه الصفحة من نفسها. وإلا فأعد تشغيل البرنامج. لم يُفقد شيء مما تم تأكيده.</translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>Pin</name>
    <message>
        <source>For staff: enter your PIN</source>
        <translation>للموظفين: أدخل رمز PIN</translation>
    </message>
    <message numerus="yes">
        <source>PIN, %n digits entered</source>
        <translation>
            <numerusform>رمز PIN، لم يُدخل أي رقم</numerusform>
            <numerusform>رمز PIN، أُدخل رقم واحد</numerusform>
            <numerusform>رمز PIN، أُدخل رقمان</numerusform>
            <numerusform>رمز PIN، أُدخلت %n أرقام</numerusform>
            <numerusform>رمز PIN، أُدخل %n رقمًا</numerusform>
            <numerusform>رمز PIN، أُدخل %n رقم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintedTicket</name>
    <message>
        <source>COPY</source>
        <translation>نسخة</translation>
    </message>
    <message>
        <source>Copy printed: %1</source>
        <translation>طُبعت هذه النسخة: %1</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>رقمك</translation>
    </message>
    <message>
        <source>Scan this to follow your place on your phone.</source>
        <translation>امسح هذا الرمز لمتابعة دورك على هاتفك.</translation>
    </message>
</context>
<context>
    <name>Queues</name>
    <message>
        <source>What brings you here?</source>
        <translation>ما الذي أتى بك إلينا؟</translation>
    </message>
    <message>
        <source>There is no queue yet. Please ask a member of staff.</source>
        <translation>لا يوجد أي صف بعد. يرجى سؤال الموظفين.</translation>
    </message>
</context>
<context>
    <name>Quit</name>
    <message>
        <source>Quit the kiosk?</source>
        <translation>هل تريد إنهاء البرنامج؟</translation>
    </message>
    <message>
        <source>Customers can take no tickets here until it is started again. Everything is kept.</source>
        <translation>لن يتمكن العملاء من أخذ التذاكر هنا حتى يُعاد تشغيله. كل شيء محفوظ.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>البقاء</translation>
    </message>
</context>
<context>
    <name>Ready</name>
    <message>
        <source>Your branch is ready</source>
        <translation>فرعك جاهز</translation>
    </message>
    <message>
        <source>This is a demo</source>
        <translation>هذا عرض توضيحي</translation>
    </message>
    <message>
        <source>Try everything: nothing of it is kept. Staff sign in as %1 with PIN %2. To end the demo, hold the time for three seconds, enter the PIN and choose Quit.</source>
        <translation>جرّب كل شيء: لن يُحفظ منه شيء. يدخل الموظفون باسم %1 ورمز PIN %2. لإنهاء العرض اضغط على الساعة ثلاث ثوانٍ، ثم أدخل الرمز واختر إنهاء.</translation>
    </message>
    <message>
        <source>Start the day</source>
        <translation>ابدأ اليوم</translation>
    </message>
</context>
<context>
    <name>Reprint</name>
    <message>
        <source>Print a ticket</source>
        <translation>طباعة تذكرة</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>%1 is being printed, marked as a copy.</source>
        <translation>تجري طباعة %1 مع وسمها كنسخة.</translation>
    </message>
    <message>
        <source>%1 is being printed.</source>
        <translation>تجري طباعة %1.</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>For staff</source>
        <translation>للموظفين</translation>
    </message>
    <message>
        <source>Boards in windows here: %1</source>
        <translation>شاشات العرض المفتوحة هنا: %1</translation>
    </message>
    <message>
        <source>The branch answers at %1</source>
        <translation>الفرع متاح على %1</translation>
    </message>
    <message>
        <source>Storage: in order</source>
        <translation>التخزين: سليم</translation>
    </message>
    <message>
        <source>Storage: not in order</source>
        <translation>التخزين: فيه خلل</translation>
    </message>
    <message>
        <source>Printer: not in order. %1</source>
        <translation>الطابعة: بها مشكلة. %1</translation>
    </message>
    <message>
        <source>Printer: the paper will soon be over</source>
        <translation>الطابعة: الورق على وشك النفاد</translation>
    </message>
    <message>
        <source>Printer: in order</source>
        <translation>الطابعة: على ما يرام</translation>
    </message>
    <message>
        <source>Printer: ticket %1 could not be printed. Its number is enough.</source>
        <translation>الطابعة: تعذّرت طباعة التذكرة %1. يكفي رقمها.</translation>
    </message>
    <message>
        <source>Quiet hours until %1.</source>
        <translation>ساعات الهدوء حتى %1.</translation>
    </message>
    <message>
        <source>Pair a tablet</source>
        <translation>إقران جهاز لوحي</translation>
    </message>
    <message>
        <source>Print a ticket again</source>
        <translation>طباعة تذكرة مرة أخرى</translation>
    </message>
    <message>
        <source>Test the sound</source>
        <translation>اختبار الصوت</translation>
    </message>
    <message>
        <source>This is a test. If you hear this, the sound works.</source>
        <translation>هذا اختبار. إذا سمعت هذا فالصوت يعمل.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
</context>
<context>
    <name>StaffDoor</name>
    <message>
        <source>A code that opens the staff page</source>
        <translation>رمز يفتح صفحة الموظفين</translation>
    </message>
    <message>
        <source>Scan this with a tablet in this network: it pairs the tablet, once and within ten minutes. Then sign in there with your name and PIN. Or type the address:</source>
        <translation>امسح هذا بجهاز لوحي في هذه الشبكة: يقرنه مرة واحدة خلال عشر دقائق. ثم سجّل الدخول هناك باسمك ورمز PIN. أو اكتب العنوان:</translation>
    </message>
    <message>
        <source>Staff call the next customer in a browser, on a tablet or any computer in this network. Sign in there with your name and PIN:</source>
        <translation>ينادي الموظفون العميل التالي من متصفح على جهاز لوحي أو أي حاسوب في هذه الشبكة. سجّل الدخول هناك باسمك ورمز PIN:</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate (SHA-256), to compare:</source>
        <translation>بصمة الشهادة (SHA-256) للمقارنة:</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Less: %1</source>
        <translation>أقل: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation>أكثر: %1</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Are you still there?</source>
        <translation>هل ما زلت هنا؟</translation>
    </message>
    <message numerus="yes">
        <source>In %n seconds this screen goes back to its start.</source>
        <translation>
            <numerusform>تعود هذه الشاشة إلى البداية الآن.</numerusform>
            <numerusform>تعود هذه الشاشة إلى البداية بعد ثانية واحدة.</numerusform>
            <numerusform>تعود هذه الشاشة إلى البداية بعد ثانيتين.</numerusform>
            <numerusform>تعود هذه الشاشة إلى البداية بعد %n ثوانٍ.</numerusform>
            <numerusform>تعود هذه الشاشة إلى البداية بعد %n ثانية.</numerusform>
            <numerusform>تعود هذه الشاشة إلى البداية بعد %n ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>I&apos;m still here</source>
        <translation>ما زلت هنا</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>البدء من جديد</translation>
    </message>
</context>
<context>
    <name>Switch</name>
    <message>
        <source>on</source>
        <translation>مفعّل</translation>
    </message>
    <message>
        <source>off</source>
        <translation>متوقف</translation>
    </message>
</context>
<context>
    <name>Tablets</name>
    <message>
        <source>Tablets for staff</source>
        <translation>أجهزة الموظفين اللوحية</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Your number is %1</source>
        <translation>رقمك هو %1</translation>
    </message>
    <message>
        <source>A code that opens your ticket on your phone</source>
        <translation>رمز يفتح تذكرتك على هاتفك</translation>
    </message>
    <message>
        <source>Scan this to follow your place on your phone, or note your number and watch the board.</source>
        <translation>امسح هذا الرمز لمتابعة مكانك على هاتفك، أو احفظ رقمك وتابع الشاشة.</translation>
    </message>
    <message>
        <source>This phone number has a ticket in this queue already. This is its number.</source>
        <translation>لرقم الهاتف هذا تذكرة في هذا الصف بالفعل. هذا رقمها.</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>مزيد من الوقت</translation>
    </message>
    <message>
        <source>Done (%1)</source>
        <translation>تم (%1)</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Read aloud</source>
        <translation>قراءة بصوت عالٍ</translation>
    </message>
    <message>
        <source>Easier to use</source>
        <translation>تسهيل الاستخدام</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>This queue is closed at the moment. Please ask a member of staff.</source>
        <translation>هذا الصف مغلق حاليًا. يرجى سؤال الموظفين.</translation>
    </message>
    <message>
        <source>This queue is full at the moment. Please try again in a few minutes.</source>
        <translation>هذا الصف ممتلئ حاليًا. يرجى المحاولة بعد بضع دقائق.</translation>
    </message>
    <message>
        <source>This is not here any more, or it never was. Please check, or ask a member of staff.</source>
        <translation>هذا لم يعد موجودًا أو لم يوجد قط. يرجى التحقق أو سؤال الموظفين.</translation>
    </message>
    <message>
        <source>This number is of an earlier day. Please take a new ticket.</source>
        <translation>هذا الرقم من يوم سابق. يرجى أخذ تذكرة جديدة.</translation>
    </message>
    <message>
        <source>The time to come back has just run out. You can join again at the end.</source>
        <translation>انتهت مهلة العودة للتو. يمكنك الانضمام مجددًا في الآخر.</translation>
    </message>
    <message>
        <source>Something has changed in the meantime. Please look at your ticket again.</source>
        <translation>تغيّر شيء في هذه الأثناء. يرجى النظر في تذكرتك مجددًا.</translation>
    </message>
    <message>
        <source>You have a ticket in this queue already.</source>
        <translation>لديك تذكرة في هذا الصف بالفعل.</translation>
    </message>
    <message>
        <source>This phone number cannot be right. Please check it, or leave it out.</source>
        <translation>لا يمكن أن يكون رقم الهاتف هذا صحيحًا. يرجى التحقق منه أو تركه فارغًا.</translation>
    </message>
    <message>
        <source>Please begin the phone number with + and the country&apos;s code, or leave it out.</source>
        <translation>يرجى بدء رقم الهاتف بعلامة + ورمز الدولة، أو تركه فارغًا.</translation>
    </message>
    <message>
        <source>This PIN is nobody&apos;s here. Please try again.</source>
        <translation>رمز PIN هذا ليس لأحد هنا. يرجى المحاولة مجددًا.</translation>
    </message>
    <message>
        <source>Too many attempts. Please wait a minute, then try again.</source>
        <translation>محاولات كثيرة جدًا. يرجى الانتظار دقيقة ثم المحاولة مجددًا.</translation>
    </message>
    <message>
        <source>This machine cannot do that just now. Nothing was lost. Please try again, or ask a member of staff.</source>
        <translation>لا يستطيع هذا الجهاز ذلك الآن. لم يُفقد شيء. يرجى المحاولة مجددًا أو سؤال الموظفين.</translation>
    </message>
    <message>
        <source>Please enter your name.</source>
        <translation>يرجى إدخال اسمك.</translation>
    </message>
    <message>
        <source>Please choose a PIN of at least four digits.</source>
        <translation>يرجى اختيار رمز PIN من أربعة أرقام على الأقل.</translation>
    </message>
    <message>
        <source>Please give the first queue a name.</source>
        <translation>يرجى تسمية الصف الأول.</translation>
    </message>
    <message>
        <source>That was not possible. Nothing was lost. Please ask a member of staff.</source>
        <translation>لم يكن ذلك ممكنًا. لم يُفقد شيء. يرجى سؤال الموظفين.</translation>
    </message>
    <message>
        <source>There is no paper in it.</source>
        <translation>نفد الورق منها.</translation>
    </message>
    <message>
        <source>Its cover is open.</source>
        <translation>غطاؤها مفتوح.</translation>
    </message>
    <message>
        <source>It says that it cannot print just now.</source>
        <translation>تفيد بأنها لا تستطيع الطباعة الآن.</translation>
    </message>
    <message>
        <source>It cannot be reached. Is it switched on and plugged in?</source>
        <translation>تعذّر الوصول إليها. هل هي مشغّلة وموصولة؟</translation>
    </message>
    <message>
        <source>It does not answer.</source>
        <translation>لا تستجيب.</translation>
    </message>
    <message>
        <source>It stopped in the middle of a ticket.</source>
        <translation>توقفت في منتصف تذكرة.</translation>
    </message>
    <message>
        <source>The disk that tickets are written to is full.</source>
        <translation>القرص الذي تُكتب عليه التذاكر ممتلئ.</translation>
    </message>
    <message>
        <source>This program fails when it prints. Please tell whoever looks after this machine.</source>
        <translation>يفشل هذا البرنامج عند الطباعة. يرجى إبلاغ من يعتني بهذا الجهاز.</translation>
    </message>
    <message>
        <source>It is not set up rightly. Please tell whoever looks after this machine.</source>
        <translation>ليست مُعدّة كما يجب. يرجى إبلاغ من يعتني بهذا الجهاز.</translation>
    </message>
    <message>
        <source>Sound of calls: in order</source>
        <translation>صوت النداءات: يعمل</translation>
    </message>
    <message>
        <source>Sound of calls: not tried yet</source>
        <translation>صوت النداءات: لم يُجرَّب بعد</translation>
    </message>
    <message>
        <source>Sound of calls: a chime, no voice, as it was set</source>
        <translation>صوت النداءات: رنين دون صوت ناطق، كما هو مضبوط</translation>
    </message>
    <message>
        <source>Sound of calls: off, since the volume is 0</source>
        <translation>صوت النداءات: مغلق، لأن مستوى الصوت 0</translation>
    </message>
    <message>
        <source>Sound of calls: a voice only. The chime cannot be played: install alsa-utils, or check the loudspeaker.</source>
        <translation>صوت النداءات: صوت ناطق فقط. يتعذر تشغيل الرنين: ثبّت alsa-utils أو افحص مكبر الصوت.</translation>
    </message>
    <message>
        <source>Sound of calls: a chime only. The voice does not answer; it is tried again in some minutes.</source>
        <translation>صوت النداءات: رنين فقط. الصوت الناطق لا يستجيب؛ ستُعاد المحاولة بعد بضع دقائق.</translation>
    </message>
    <message>
        <source>Your ticket is being printed below.</source>
        <translation>تُطبع تذكرتك في الأسفل.</translation>
    </message>
    <message>
        <source>Please take your printed ticket below.</source>
        <translation>يرجى أخذ تذكرتك المطبوعة من الأسفل.</translation>
    </message>
    <message>
        <source>It cannot be printed just now. Your number is enough.</source>
        <translation>تعذّرت طباعتها الآن. رقمك يكفي.</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>ممتلئ</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>لا أحد ينتظر</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>لا أحد ينتظر</numerusform>
            <numerusform>واحد ينتظر</numerusform>
            <numerusform>اثنان ينتظران</numerusform>
            <numerusform>%n ينتظرون</numerusform>
            <numerusform>%n ينتظرون</numerusform>
            <numerusform>%n ينتظرون</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are ahead of you</source>
        <translation>
            <numerusform>لا أحد أمامك</numerusform>
            <numerusform>شخص واحد أمامك</numerusform>
            <numerusform>شخصان أمامك</numerusform>
            <numerusform>%n أشخاص أمامك</numerusform>
            <numerusform>%n شخصًا أمامك</numerusform>
            <numerusform>%n شخص أمامك</numerusform>
        </translation>
    </message>
    <message>
        <source>We called you</source>
        <translation>لقد ناديناك</translation>
    </message>
    <message>
        <source>You missed your call</source>
        <translation>لقد فاتك النداء</translation>
    </message>
    <message>
        <source>You are no longer in line</source>
        <translation>لم تعد في الصف</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>You are next</source>
        <translation>أنت التالي</translation>
    </message>
    <message>
        <source>Sound of calls: a chime only. No voice is installed: install speech-dispatcher-espeak-ng, then test the sound.</source>
        <translation>صوت النداءات: رنين فقط. لا يوجد صوت ناطق مثبّت: ثبّت speech-dispatcher-espeak-ng ثم اختبر الصوت.</translation>
    </message>
    <message>
        <source>Sound of calls: none. Check the loudspeaker; install alsa-utils and speech-dispatcher-espeak-ng, then test the sound.</source>
        <translation>صوت النداءات: لا يوجد. افحص مكبر الصوت، وثبّت alsa-utils و speech-dispatcher-espeak-ng ثم اختبر الصوت.</translation>
    </message>
    <message>
        <source>It is your turn: counter %1</source>
        <translation>حان دورك: الشباك %1</translation>
    </message>
    <message>
        <source>Please watch the board.</source>
        <translation>يرجى متابعة الشاشة.</translation>
    </message>
    <message>
        <source>Please go there now.</source>
        <translation>يرجى التوجه إليه الآن.</translation>
    </message>
    <message>
        <source>Come back in time and you keep your place.</source>
        <translation>إذا عدت في الوقت المناسب فستحتفظ بمكانك.</translation>
    </message>
    <message>
        <source>Do you need something else? Please take a new ticket.</source>
        <translation>هل تحتاج إلى شيء آخر؟ يرجى أخذ تذكرة جديدة.</translation>
    </message>
    <message>
        <source>Please take a new ticket, or ask a member of staff.</source>
        <translation>يرجى أخذ تذكرة جديدة أو سؤال الموظفين.</translation>
    </message>
    <message>
        <source>You may join again, at the end of the line.</source>
        <translation>يمكنك الانضمام مرة أخرى في آخر الصف.</translation>
    </message>
    <message>
        <source>Waiting time: not known yet</source>
        <translation>مدة الانتظار: غير معروفة بعد</translation>
    </message>
    <message>
        <source>Waiting time: about %1 min</source>
        <translation>مدة الانتظار: حوالي %1 د</translation>
    </message>
    <message>
        <source>Waiting time: about %1 to %2 min</source>
        <translation>مدة الانتظار: من %1 إلى %2 د تقريبًا</translation>
    </message>
    <message>
        <source>I&apos;m here: keep my place</source>
        <translation>أنا هنا: احتفظ بمكاني</translation>
    </message>
    <message>
        <source>Join again at the end</source>
        <translation>الانضمام مجددًا في الآخر</translation>
    </message>
</context>
</TS>
