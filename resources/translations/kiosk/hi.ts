<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi" sourcelanguage="en">
<context>
    <name>Attract</name>
    <message>
        <source>Welcome. Take a ticket and have a seat: we will call your number.</source>
        <translation>स्वागत है। टिकट लें और बैठ जाएँ: हम आपका नंबर बुलाएँगे।</translation>
    </message>
    <message>
        <source>We are closed just now</source>
        <translation>अभी बंद है</translation>
    </message>
    <message>
        <source>No tickets are given at the moment. Please ask the staff when we open. If you have a ticket, you can look it up here.</source>
        <translation>इस समय टिकट नहीं दिए जा रहे। कर्मचारियों से पूछें कि कब खुलेगा। यदि आपके पास टिकट है, तो उसे यहाँ देख सकते हैं।</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>टिकट लें</translation>
    </message>
    <message>
        <source>I&apos;m here: I have a ticket</source>
        <translation>मैं यहाँ हूँ: मेरे पास टिकट है</translation>
    </message>
    <message>
        <source>in all queues together</source>
        <translation>सभी कतारों में कुल मिलाकर</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
</context>
<context>
    <name>Comfort</name>
    <message>
        <source>Easier to use</source>
        <translation>उपयोग आसान करें</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>बड़ा पाठ</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>उच्च कंट्रास्ट</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>गहरे रंग</translation>
    </message>
    <message>
        <source>Everything lower down</source>
        <translation>सब कुछ नीचे</translation>
    </message>
    <message>
        <source>Read each page aloud</source>
        <translation>हर पेज बोलकर सुनाएँ</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Nobody is ahead of you</source>
        <translation>आपसे आगे कोई नहीं</translation>
    </message>
    <message numerus="yes">
        <source>people ahead of you</source>
        <translation>
            <numerusform>व्यक्ति आपसे आगे</numerusform>
            <numerusform>लोग आपसे आगे</numerusform>
        </translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>एक क्षण …</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>टिकट लें</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश करें</translation>
    </message>
    <message>
        <source>Change your name or phone number</source>
        <translation>अपना नाम या फ़ोन नंबर बदलें</translation>
    </message>
    <message>
        <source>Add your name or phone number</source>
        <translation>अपना नाम या फ़ोन नंबर जोड़ें</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>कुछ और</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>शुरुआत पर लौटें</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Your details</source>
        <translation>आपकी जानकारी</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>आपका नाम</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>फ़ोन नंबर</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>उदाहरण: %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>आगे बढ़ें</translation>
    </message>
    <message>
        <source>Both are optional. Only the staff see them.</source>
        <translation>दोनों वैकल्पिक हैं। इन्हें केवल कर्मचारी देखते हैं।</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Welcome. Let us set up your branch.</source>
        <translation>स्वागत है। आइए आपकी शाखा सेट करें।</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>आपका नाम</translation>
    </message>
    <message>
        <source>for example Ada</source>
        <translation>उदाहरण: आशा</translation>
    </message>
    <message>
        <source>PIN to sign in with</source>
        <translation>साइन इन के लिए PIN</translation>
    </message>
    <message>
        <source>four digits or more</source>
        <translation>चार या अधिक अंक</translation>
    </message>
    <message>
        <source>First queue</source>
        <translation>पहली कतार</translation>
    </message>
    <message>
        <source>for example Reception</source>
        <translation>उदाहरण: स्वागत कक्ष</translation>
    </message>
    <message>
        <source>Counters that serve it</source>
        <translation>इसके काउंटर</translation>
    </message>
    <message>
        <source>Time to come back when late</source>
        <translation>देर होने पर लौटने का समय</translation>
    </message>
    <message>
        <source>min</source>
        <translation>मिनट</translation>
    </message>
    <message>
        <source>Try a demo</source>
        <translation>डेमो आज़माएँ</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>एक क्षण …</translation>
    </message>
    <message>
        <source>Open the branch</source>
        <translation>शाखा खोलें</translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>Your place is kept for</source>
        <translation>आपकी जगह इतनी देर रखी जाएगी</translation>
    </message>
    <message>
        <source>Time left: %1</source>
        <translation>बचा समय: %1</translation>
    </message>
    <message>
        <source>You are back in line.</source>
        <translation>आप फिर से कतार में हैं।</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>एक क्षण …</translation>
    </message>
    <message>
        <source>Leave the line</source>
        <translation>कतार छोड़ें</translation>
    </message>
    <message>
        <source>Done (%1)</source>
        <translation>हो गया (%1)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>हो गया</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Keyboard</source>
        <translation>कीबोर्ड</translation>
    </message>
    <message>
        <source>Capital letter</source>
        <translation>बड़ा अक्षर</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>अक्षर</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation>लैटिन अक्षर</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>आख़िरी अक्षर मिटाएँ</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>आगे बढ़ें</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>स्पेस</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Choose your language</source>
        <translation>अपनी भाषा चुनें</translation>
    </message>
</context>
<context>
    <name>Leave</name>
    <message>
        <source>Leave the line?</source>
        <translation>क्या कतार छोड़नी है?</translation>
    </message>
    <message>
        <source>Your place goes to the next customer.</source>
        <translation>आपकी जगह अगले ग्राहक को मिलेगी।</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>छोड़ें</translation>
    </message>
    <message>
        <source>Stay in line</source>
        <translation>कतार में रहें</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Tickets</source>
        <translation>टिकट</translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>Enter your number</source>
        <translation>अपना नंबर दर्ज करें</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>उदाहरण: %1</translation>
    </message>
    <message>
        <source>Your number: %1</source>
        <translation>आपका नंबर: %1</translation>
    </message>
    <message>
        <source>There is no such number today. Please check your ticket.</source>
        <translation>आज ऐसा कोई नंबर नहीं है। कृपया अपना टिकट जाँचें।</translation>
    </message>
    <message>
        <source>Show my ticket</source>
        <translation>मेरा टिकट दिखाएँ</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Number pad</source>
        <translation>अंक कीपैड</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>स्पेस</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>आख़िरी अक्षर मिटाएँ</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>हो गया</translation>
    </message>
</context>
<context>
    <name>OutOfOrder</name>
    <message>
        <source>This machine is out of order</source>
        <translation>यह मशीन काम नहीं कर रही है</translation>
    </message>
    <message>
        <source>Please ask a member of staff for a ticket. Tickets already given keep their place.</source>
        <translation>कृपया टिकट के लिए कर्मचारियों से कहें। पहले से लिए गए टिकटों की जगह बनी रहती है।</translation>
    </message>
    <message>
        <source>For staff: is the disk of this computer full, or its data folder gone? Mend that; this page then goes away by itself. If it does not, start the program again. Nothing that was confirmed is lost.</source>
        <translation>कर्मचारियों के लिए: क्या इस कंप्यूटर की डिस्क भर गई है, या डेटा फ़ोल्डर नहीं है? उसे ठीक करें; यह पेज अपने आप हट जाएगा। यदि न हटे, तो प्रोग्राम फिर से शुरू करें। जिसकी पुष्टि हुई वह सुरक्षित है।</translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>Back</source>
        <translation>वापस</translation>
    </message>
</context>
<context>
    <name>Pin</name>
    <message>
        <source>For staff: enter your PIN</source>
        <translation>कर्मचारियों के लिए: अपना PIN दर्ज करें</translation>
    </message>
    <message numerus="yes">
        <source>PIN, %n digits entered</source>
        <translation>
            <numerusform>PIN, %n अंक दर्ज</numerusform>
            <numerusform>PIN, %n अंक दर्ज</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintedTicket</name>
    <message>
        <source>COPY</source>
        <translation>प्रति</translation>
    </message>
    <message>
        <source>Copy printed: %1</source>
        <translation>यह प्रति छपी: %1</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>आपका नंबर</translation>
    </message>
    <message>
        <source>Scan this to follow your place on your phone.</source>
        <translation>अपने फ़ोन पर अपनी बारी देखने के लिए इसे स्कैन करें।</translation>
    </message>
</context>
<context>
    <name>Queues</name>
    <message>
        <source>What brings you here?</source>
        <translation>आप किस काम से आए हैं?</translation>
    </message>
    <message>
        <source>There is no queue yet. Please ask a member of staff.</source>
        <translation>अभी कोई कतार नहीं है। कृपया कर्मचारियों से पूछें।</translation>
    </message>
</context>
<context>
    <name>Quit</name>
    <message>
        <source>Quit the kiosk?</source>
        <translation>क्या कियोस्क बंद करना है?</translation>
    </message>
    <message>
        <source>Customers can take no tickets here until it is started again. Everything is kept.</source>
        <translation>फिर शुरू होने तक यहाँ टिकट नहीं लिए जा सकेंगे। सब कुछ सुरक्षित है।</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>यहीं रहें</translation>
    </message>
</context>
<context>
    <name>Ready</name>
    <message>
        <source>Your branch is ready</source>
        <translation>आपकी शाखा तैयार है</translation>
    </message>
    <message>
        <source>This is a demo</source>
        <translation>यह एक डेमो है</translation>
    </message>
    <message>
        <source>Try everything: nothing of it is kept. Staff sign in as %1 with PIN %2. To end the demo, hold the time for three seconds, enter the PIN and choose Quit.</source>
        <translation>सब कुछ आज़माएँ: कुछ भी सहेजा नहीं जाएगा। कर्मचारी %1 नाम और PIN %2 से साइन इन करते हैं। समाप्त करने के लिए समय को तीन सेकंड दबाए रखें, PIN डालें और बंद करना चुनें।</translation>
    </message>
    <message>
        <source>Start the day</source>
        <translation>दिन शुरू करें</translation>
    </message>
</context>
<context>
    <name>Reprint</name>
    <message>
        <source>Print a ticket</source>
        <translation>टिकट छापें</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>छापें</translation>
    </message>
    <message>
        <source>%1 is being printed, marked as a copy.</source>
        <translation>%1 छप रहा है, प्रति के निशान के साथ।</translation>
    </message>
    <message>
        <source>%1 is being printed.</source>
        <translation>%1 छप रहा है।</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>For staff</source>
        <translation>कर्मचारियों के लिए</translation>
    </message>
    <message>
        <source>Boards in windows here: %1</source>
        <translation>यहाँ खुले बोर्ड: %1</translation>
    </message>
    <message>
        <source>The branch answers at %1</source>
        <translation>शाखा का पता: %1</translation>
    </message>
    <message>
        <source>Storage: in order</source>
        <translation>भंडारण: ठीक</translation>
    </message>
    <message>
        <source>Storage: not in order</source>
        <translation>भंडारण: गड़बड़</translation>
    </message>
    <message>
        <source>Printer: not in order. %1</source>
        <translation>प्रिंटर: ठीक नहीं है। %1</translation>
    </message>
    <message>
        <source>Printer: the paper will soon be over</source>
        <translation>प्रिंटर: काग़ज़ जल्द ही ख़त्म होने वाला है</translation>
    </message>
    <message>
        <source>Printer: in order</source>
        <translation>प्रिंटर: ठीक है</translation>
    </message>
    <message>
        <source>Printer: ticket %1 could not be printed. Its number is enough.</source>
        <translation>प्रिंटर: टिकट %1 नहीं छप सका। इसका नंबर ही काफ़ी है।</translation>
    </message>
    <message>
        <source>Quiet hours until %1.</source>
        <translation>%1 बजे तक शांत समय।</translation>
    </message>
    <message>
        <source>Pair a tablet</source>
        <translation>टैबलेट जोड़ें</translation>
    </message>
    <message>
        <source>Print a ticket again</source>
        <translation>टिकट फिर से छापें</translation>
    </message>
    <message>
        <source>Test the sound</source>
        <translation>ध्वनि जाँचें</translation>
    </message>
    <message>
        <source>This is a test. If you hear this, the sound works.</source>
        <translation>यह एक जाँच है। यदि आप यह सुन रहे हैं, तो ध्वनि ठीक है।</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>बंद करें</translation>
    </message>
</context>
<context>
    <name>StaffDoor</name>
    <message>
        <source>A code that opens the staff page</source>
        <translation>एक कोड जो कर्मचारियों का पेज खोलता है</translation>
    </message>
    <message>
        <source>Scan this with a tablet in this network: it pairs the tablet, once and within ten minutes. Then sign in there with your name and PIN. Or type the address:</source>
        <translation>इस नेटवर्क के टैबलेट से इसे स्कैन करें: यह दस मिनट के भीतर एक बार टैबलेट को जोड़ता है। फिर वहाँ अपने नाम और PIN से साइन इन करें। या पता टाइप करें:</translation>
    </message>
    <message>
        <source>Staff call the next customer in a browser, on a tablet or any computer in this network. Sign in there with your name and PIN:</source>
        <translation>कर्मचारी इस नेटवर्क के टैबलेट या कंप्यूटर के ब्राउज़र में अगले ग्राहक को बुलाते हैं। वहाँ अपने नाम और PIN से साइन इन करें:</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate (SHA-256), to compare:</source>
        <translation>प्रमाणपत्र का फ़िंगरप्रिंट (SHA-256), मिलाने के लिए:</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Less: %1</source>
        <translation>कम: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation>अधिक: %1</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Are you still there?</source>
        <translation>क्या आप अभी यहाँ हैं?</translation>
    </message>
    <message numerus="yes">
        <source>In %n seconds this screen goes back to its start.</source>
        <translation>
            <numerusform>%n सेकंड में यह स्क्रीन शुरुआत पर लौट जाएगी।</numerusform>
            <numerusform>%n सेकंड में यह स्क्रीन शुरुआत पर लौट जाएगी।</numerusform>
        </translation>
    </message>
    <message>
        <source>I&apos;m still here</source>
        <translation>मैं अभी यहाँ हूँ</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>शुरू से करें</translation>
    </message>
</context>
<context>
    <name>Switch</name>
    <message>
        <source>on</source>
        <translation>चालू</translation>
    </message>
    <message>
        <source>off</source>
        <translation>बंद</translation>
    </message>
</context>
<context>
    <name>Tablets</name>
    <message>
        <source>Tablets for staff</source>
        <translation>कर्मचारियों के टैबलेट</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Your number is %1</source>
        <translation>आपका नंबर %1 है</translation>
    </message>
    <message>
        <source>A code that opens your ticket on your phone</source>
        <translation>एक कोड जो आपका टिकट आपके फ़ोन पर खोलता है</translation>
    </message>
    <message>
        <source>Scan this to follow your place on your phone, or note your number and watch the board.</source>
        <translation>अपनी जगह फ़ोन पर देखने के लिए इसे स्कैन करें, या अपना नंबर याद रखें और बोर्ड देखें।</translation>
    </message>
    <message>
        <source>This phone number has a ticket in this queue already. This is its number.</source>
        <translation>इस फ़ोन नंबर का इस कतार में पहले से टिकट है। यह उसका नंबर है।</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>और समय</translation>
    </message>
    <message>
        <source>Done (%1)</source>
        <translation>हो गया (%1)</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Read aloud</source>
        <translation>बोलकर सुनाएँ</translation>
    </message>
    <message>
        <source>Easier to use</source>
        <translation>उपयोग आसान करें</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>भाषा</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>This queue is closed at the moment. Please ask a member of staff.</source>
        <translation>यह कतार अभी बंद है। कृपया कर्मचारियों से पूछें।</translation>
    </message>
    <message>
        <source>This queue is full at the moment. Please try again in a few minutes.</source>
        <translation>यह कतार अभी भरी हुई है। कृपया कुछ मिनट बाद फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>This is not here any more, or it never was. Please check, or ask a member of staff.</source>
        <translation>यह अब मौजूद नहीं है, या कभी था ही नहीं। कृपया जाँचें, या कर्मचारियों से पूछें।</translation>
    </message>
    <message>
        <source>This number is of an earlier day. Please take a new ticket.</source>
        <translation>यह नंबर किसी पिछले दिन का है। कृपया नया टिकट लें।</translation>
    </message>
    <message>
        <source>The time to come back has just run out. You can join again at the end.</source>
        <translation>लौटने का समय अभी समाप्त हो गया। आप अंत में फिर जुड़ सकते हैं।</translation>
    </message>
    <message>
        <source>Something has changed in the meantime. Please look at your ticket again.</source>
        <translation>इस बीच कुछ बदल गया है। कृपया अपना टिकट फिर से देखें।</translation>
    </message>
    <message>
        <source>You have a ticket in this queue already.</source>
        <translation>इस कतार में आपके पास पहले से टिकट है।</translation>
    </message>
    <message>
        <source>This phone number cannot be right. Please check it, or leave it out.</source>
        <translation>यह फ़ोन नंबर सही नहीं हो सकता। कृपया जाँचें, या खाली छोड़ दें।</translation>
    </message>
    <message>
        <source>Please begin the phone number with + and the country&apos;s code, or leave it out.</source>
        <translation>कृपया फ़ोन नंबर + और देश के कोड से शुरू करें, या खाली छोड़ दें।</translation>
    </message>
    <message>
        <source>This PIN is nobody&apos;s here. Please try again.</source>
        <translation>यह PIN यहाँ किसी का नहीं है। कृपया फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>Too many attempts. Please wait a minute, then try again.</source>
        <translation>बहुत अधिक प्रयास हुए। कृपया एक मिनट रुककर फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>This machine cannot do that just now. Nothing was lost. Please try again, or ask a member of staff.</source>
        <translation>यह मशीन अभी ऐसा नहीं कर सकती। कुछ भी नहीं खोया। कृपया फिर कोशिश करें, या कर्मचारियों से पूछें।</translation>
    </message>
    <message>
        <source>Please enter your name.</source>
        <translation>कृपया अपना नाम दर्ज करें।</translation>
    </message>
    <message>
        <source>Please choose a PIN of at least four digits.</source>
        <translation>कृपया कम से कम चार अंकों का PIN चुनें।</translation>
    </message>
    <message>
        <source>Please give the first queue a name.</source>
        <translation>कृपया पहली कतार को नाम दें।</translation>
    </message>
    <message>
        <source>That was not possible. Nothing was lost. Please ask a member of staff.</source>
        <translation>यह संभव नहीं हुआ। कुछ भी नहीं खोया। कृपया कर्मचारियों से पूछें।</translation>
    </message>
    <message>
        <source>There is no paper in it.</source>
        <translation>इसमें काग़ज़ नहीं है।</translation>
    </message>
    <message>
        <source>Its cover is open.</source>
        <translation>इसका ढक्कन खुला है।</translation>
    </message>
    <message>
        <source>It says that it cannot print just now.</source>
        <translation>यह बता रहा है कि अभी छाप नहीं सकता।</translation>
    </message>
    <message>
        <source>It cannot be reached. Is it switched on and plugged in?</source>
        <translation>इससे संपर्क नहीं हो पा रहा है। क्या यह चालू और जुड़ा हुआ है?</translation>
    </message>
    <message>
        <source>It does not answer.</source>
        <translation>यह जवाब नहीं दे रहा है।</translation>
    </message>
    <message>
        <source>It stopped in the middle of a ticket.</source>
        <translation>यह एक टिकट के बीच में रुक गया।</translation>
    </message>
    <message>
        <source>The disk that tickets are written to is full.</source>
        <translation>जिस डिस्क पर टिकट लिखे जाते हैं, वह भर गई है।</translation>
    </message>
    <message>
        <source>This program fails when it prints. Please tell whoever looks after this machine.</source>
        <translation>यह प्रोग्राम छापने में विफल हो रहा है। कृपया इस मशीन की देखभाल करने वाले को बताएँ।</translation>
    </message>
    <message>
        <source>It is not set up rightly. Please tell whoever looks after this machine.</source>
        <translation>यह ठीक से सेट नहीं है। कृपया इस मशीन की देखभाल करने वाले को बताएँ।</translation>
    </message>
    <message>
        <source>Sound of calls: in order</source>
        <translation>बुलावे की आवाज़: ठीक है</translation>
    </message>
    <message>
        <source>Sound of calls: not tried yet</source>
        <translation>बुलावे की आवाज़: अभी जाँची नहीं गई</translation>
    </message>
    <message>
        <source>Sound of calls: a chime, no voice, as it was set</source>
        <translation>बुलावे की आवाज़: केवल घंटी, बिना बोली के, जैसा तय किया गया</translation>
    </message>
    <message>
        <source>Sound of calls: off, since the volume is 0</source>
        <translation>बुलावे की आवाज़: बंद, क्योंकि वॉल्यूम 0 है</translation>
    </message>
    <message>
        <source>Sound of calls: a voice only. The chime cannot be played: install alsa-utils, or check the loudspeaker.</source>
        <translation>बुलावे की आवाज़: केवल बोली। घंटी नहीं बज सकती: alsa-utils इंस्टॉल करें, या स्पीकर जाँचें।</translation>
    </message>
    <message>
        <source>Sound of calls: a chime only. The voice does not answer; it is tried again in some minutes.</source>
        <translation>बुलावे की आवाज़: केवल घंटी। बोलने वाली आवाज़ जवाब नहीं देती; कुछ मिनट बाद फिर कोशिश होगी।</translation>
    </message>
    <message>
        <source>Your ticket is being printed below.</source>
        <translation>आपका टिकट नीचे छप रहा है।</translation>
    </message>
    <message>
        <source>Please take your printed ticket below.</source>
        <translation>कृपया नीचे से अपना छपा हुआ टिकट लें।</translation>
    </message>
    <message>
        <source>It cannot be printed just now. Your number is enough.</source>
        <translation>यह अभी नहीं छप सकता। आपका नंबर ही काफ़ी है।</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>भरी हुई</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>बंद</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>कोई प्रतीक्षा में नहीं</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n प्रतीक्षा में</numerusform>
            <numerusform>%n प्रतीक्षा में</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are ahead of you</source>
        <translation>
            <numerusform>आपसे आगे %n व्यक्ति</numerusform>
            <numerusform>आपसे आगे %n लोग</numerusform>
        </translation>
    </message>
    <message>
        <source>We called you</source>
        <translation>हमने आपको बुलाया</translation>
    </message>
    <message>
        <source>You missed your call</source>
        <translation>आपका बुलावा छूट गया</translation>
    </message>
    <message>
        <source>You are no longer in line</source>
        <translation>आप अब कतार में नहीं हैं</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>पूरा हुआ</translation>
    </message>
    <message>
        <source>You are next</source>
        <translation>अगली बारी आपकी है</translation>
    </message>
    <message>
        <source>Sound of calls: a chime only. No voice is installed: install speech-dispatcher-espeak-ng, then test the sound.</source>
        <translation>बुलावे की आवाज़: केवल घंटी। कोई बोलने वाली आवाज़ इंस्टॉल नहीं है: speech-dispatcher-espeak-ng इंस्टॉल करें, फिर ध्वनि जाँचें।</translation>
    </message>
    <message>
        <source>Sound of calls: none. Check the loudspeaker; install alsa-utils and speech-dispatcher-espeak-ng, then test the sound.</source>
        <translation>बुलावे की आवाज़: नहीं है। स्पीकर जाँचें; alsa-utils और speech-dispatcher-espeak-ng इंस्टॉल करें, फिर ध्वनि जाँचें।</translation>
    </message>
    <message>
        <source>It is your turn: counter %1</source>
        <translation>आपकी बारी: काउंटर %1</translation>
    </message>
    <message>
        <source>Please watch the board.</source>
        <translation>कृपया बोर्ड देखते रहें।</translation>
    </message>
    <message>
        <source>Please go there now.</source>
        <translation>कृपया अभी वहाँ जाएँ।</translation>
    </message>
    <message>
        <source>Come back in time and you keep your place.</source>
        <translation>समय पर लौटें तो आपकी जगह बनी रहेगी।</translation>
    </message>
    <message>
        <source>Do you need something else? Please take a new ticket.</source>
        <translation>कुछ और चाहिए? कृपया नया टिकट लें।</translation>
    </message>
    <message>
        <source>Please take a new ticket, or ask a member of staff.</source>
        <translation>कृपया नया टिकट लें, या कर्मचारियों से पूछें।</translation>
    </message>
    <message>
        <source>You may join again, at the end of the line.</source>
        <translation>आप कतार के अंत में फिर से जुड़ सकते हैं।</translation>
    </message>
    <message>
        <source>Waiting time: not known yet</source>
        <translation>प्रतीक्षा का समय: अभी पता नहीं</translation>
    </message>
    <message>
        <source>Waiting time: about %1 min</source>
        <translation>प्रतीक्षा का समय: लगभग %1 मिनट</translation>
    </message>
    <message>
        <source>Waiting time: about %1 to %2 min</source>
        <translation>प्रतीक्षा का समय: लगभग %1 से %2 मिनट</translation>
    </message>
    <message>
        <source>I&apos;m here: keep my place</source>
        <translation>मैं यहाँ हूँ: मेरी जगह रखें</translation>
    </message>
    <message>
        <source>Join again at the end</source>
        <translation>अंत में फिर से जुड़ें</translation>
    </message>
</context>
</TS>
