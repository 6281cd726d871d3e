<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Attract</name>
    <message>
        <source>Welcome. Take a ticket and have a seat: we will call your number.</source>
        <translation>欢迎光临。请取号就座，我们会叫到您的号码。</translation>
    </message>
    <message>
        <source>We are closed just now</source>
        <translation>目前关闭</translation>
    </message>
    <message>
        <source>No tickets are given at the moment. Please ask the staff when we open. If you have a ticket, you can look it up here.</source>
        <translation>目前不发号。请询问工作人员何时开放。如果您已有号码，可以在此查询。</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>I&apos;m here: I have a ticket</source>
        <translation>我到了：我有号</translation>
    </message>
    <message>
        <source>in all queues together</source>
        <translation>所有队列合计</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Comfort</name>
    <message>
        <source>Easier to use</source>
        <translation>便捷辅助</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>大号文字</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Everything lower down</source>
        <translation>操作区下移</translation>
    </message>
    <message>
        <source>Read each page aloud</source>
        <translation>朗读每一页</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Nobody is ahead of you</source>
        <translation>您前面没有人</translation>
    </message>
    <message numerus="yes">
        <source>people ahead of you</source>
        <translation>
            <numerusform>人排在您前面</numerusform>
        </translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候 …</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Change your name or phone number</source>
        <translation>修改姓名或电话</translation>
    </message>
    <message>
        <source>Add your name or phone number</source>
        <translation>填写姓名或电话</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>办理其他事项</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>返回首页</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Your details</source>
        <translation>您的信息</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>例如 %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Both are optional. Only the staff see them.</source>
        <translation>两项均为选填，只有工作人员能看到。</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Welcome. Let us set up your branch.</source>
        <translation>欢迎。让我们设置您的网点。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>for example Ada</source>
        <translation>例如 小林</translation>
    </message>
    <message>
        <source>PIN to sign in with</source>
        <translation>登录用 PIN 码</translation>
    </message>
    <message>
        <source>four digits or more</source>
        <translation>四位或更多数字</translation>
    </message>
    <message>
        <source>First queue</source>
        <translation>第一个队列</translation>
    </message>
    <message>
        <source>for example Reception</source>
        <translation>例如 接待</translation>
    </message>
    <message>
        <source>Counters that serve it</source>
        <translation>办理窗口数</translation>
    </message>
    <message>
        <source>Time to come back when late</source>
        <translation>过号返回时限</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Try a demo</source>
        <translation>试用演示</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候 …</translation>
    </message>
    <message>
        <source>Open the branch</source>
        <translation>开启网点</translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>Your place is kept for</source>
        <translation>您的位置还保留</translation>
    </message>
    <message>
        <source>Time left: %1</source>
        <translation>剩余时间：%1</translation>
    </message>
    <message>
        <source>You are back in line.</source>
        <translation>您已重新排队。</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候 …</translation>
    </message>
    <message>
        <source>Leave the line</source>
        <translation>离开队列</translation>
    </message>
    <message>
        <source>Done (%1)</source>
        <translation>完成（%1）</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Capital letter</source>
        <translation>大写</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation>拉丁字母</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>删除最后一个字符</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Choose your language</source>
        <translation>请选择语言</translation>
    </message>
</context>
<context>
    <name>Leave</name>
    <message>
        <source>Leave the line?</source>
        <translation>要离开队列吗？</translation>
    </message>
    <message>
        <source>Your place goes to the next customer.</source>
        <translation>您的位置将给下一位顾客。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Stay in line</source>
        <translation>继续排队</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Tickets</source>
        <translation>取号</translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>Enter your number</source>
        <translation>请输入您的号码</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>例如 %1</translation>
    </message>
    <message>
        <source>Your number: %1</source>
        <translation>您的号码：%1</translation>
    </message>
    <message>
        <source>There is no such number today. Please check your ticket.</source>
        <translation>今天没有此号码。请核对您的号票。</translation>
    </message>
    <message>
        <source>Show my ticket</source>
        <translation>查看我的号码</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Number pad</source>
        <translation>数字键盘</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>删除最后一个字符</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>OutOfOrder</name>
    <message>
        <source>This machine is out of order</source>
        <translation>本机暂停服务</translation>
    </message>
    <message>
        <source>Please ask a member of staff for a ticket. Tickets already given keep their place.</source>
        <translation>请向工作人员取号。已取的号码保留原位。</translation>
    </message>
    <message>
        <source>For staff: is the disk of this computer full, or its data folder gone? Mend that; this page then goes away by itself. If it does not, start the program again. Nothing that was confirmed is lost.</source>
        <translation>工作人员请注意：这台电脑的磁盘是否已满，或数据文件夹是否丢失？处理后本页会自动消失；若未消失，请重新启动程序。已确认的内容不会丢失。</translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>Pin</name>
    <message>
        <source>For staff: enter your PIN</source>
        <translation>工作人员：请输入 PIN 码</translation>
    </message>
    <message numerus="yes">
        <source>PIN, %n digits entered</source>
        <translation>
            <numerusform>PIN 码，已输入 %n 位</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintedTicket</name>
    <message>
        <source>COPY</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Copy printed: %1</source>
        <translation>此副本打印于 %1</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>您的号码</translation>
    </message>
    <message>
        <source>Scan this to follow your place on your phone.</source>
        <translation>扫描此码，在手机上查看您的排队位置。</translation>
    </message>
</context>
<context>
    <name>Queues</name>
    <message>
        <source>What brings you here?</source>
        <translation>您要办理什么？</translation>
    </message>
    <message>
        <source>There is no queue yet. Please ask a member of staff.</source>
        <translation>还没有队列。请询问工作人员。</translation>
    </message>
</context>
<context>
    <name>Quit</name>
    <message>
        <source>Quit the kiosk?</source>
        <translation>要退出自助机吗？</translation>
    </message>
    <message>
        <source>Customers can take no tickets here until it is started again. Everything is kept.</source>
        <translation>重新启动之前，顾客无法在此取号。所有内容均会保留。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留在此处</translation>
    </message>
</context>
<context>
    <name>Ready</name>
    <message>
        <source>Your branch is ready</source>
        <translation>您的网点已就绪</translation>
    </message>
    <message>
        <source>This is a demo</source>
        <translation>这是演示</translation>
    </message>
    <message>
        <source>Try everything: nothing of it is kept. Staff sign in as %1 with PIN %2. To end the demo, hold the time for three seconds, enter the PIN and choose Quit.</source>
        <translation>请随意试用：不会保存任何内容。工作人员以 %1 和 PIN 码 %2 登录。要结束演示，请按住时间三秒，输入 PIN 码并选择退出。</translation>
    </message>
    <message>
        <source>Start the day</source>
        <translation>开始营业</translation>
    </message>
</context>
<context>
    <name>Reprint</name>
    <message>
        <source>Print a ticket</source>
        <translation>打印号票</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>%1 is being printed, marked as a copy.</source>
        <translation>正在打印 %1，并标为副本。</translation>
    </message>
    <message>
        <source>%1 is being printed.</source>
        <translation>正在打印 %1。</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>For staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Boards in windows here: %1</source>
        <translation>本机打开的显示屏：%1</translation>
    </message>
    <message>
        <source>The branch answers at %1</source>
        <translation>网点地址：%1</translation>
    </message>
    <message>
        <source>Storage: in order</source>
        <translation>存储：正常</translation>
    </message>
    <message>
        <source>Storage: not in order</source>
        <translation>存储：异常</translation>
    </message>
    <message>
        <source>Printer: not in order. %1</source>
        <translation>打印机：有问题。%1</translation>
    </message>
    <message>
        <source>Printer: the paper will soon be over</source>
        <translation>打印机：纸张即将用完</translation>
    </message>
    <message>
        <source>Printer: in order</source>
        <translation>打印机：正常</translation>
    </message>
    <message>
        <source>Printer: ticket %1 could not be printed. Its number is enough.</source>
        <translation>打印机：号票 %1 无法打印。凭号码即可。</translation>
    </message>
    <message>
        <source>Quiet hours until %1.</source>
        <translation>静音时段至 %1。</translation>
    </message>
    <message>
        <source>Pair a tablet</source>
        <translation>配对平板</translation>
    </message>
    <message>
        <source>Print a ticket again</source>
        <translation>重新打印号票</translation>
    </message>
    <message>
        <source>Test the sound</source>
        <translation>测试声音</translation>
    </message>
    <message>
        <source>This is a test. If you hear this, the sound works.</source>
        <translation>这是测试。如果您听到这句话，说明声音正常。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>StaffDoor</name>
    <message>
        <source>A code that opens the staff page</source>
        <translation>打开工作人员页面的二维码</translation>
    </message>
    <message>
        <source>Scan this with a tablet in this network: it pairs the tablet, once and within ten minutes. Then sign in there with your name and PIN. Or type the address:</source>
        <translation>请用本网络中的平板扫描：十分钟内可配对一次。然后用姓名和 PIN 码登录。也可以输入网址：</translation>
    </message>
    <message>
        <source>Staff call the next customer in a browser, on a tablet or any computer in this network. Sign in there with your name and PIN:</source>
        <translation>工作人员在本网络的平板或电脑的浏览器中叫号。请用姓名和 PIN 码登录：</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate (SHA-256), to compare:</source>
        <translation>证书指纹（SHA-256），用于核对：</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Less: %1</source>
        <translation>减少：%1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation>增加：%1</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Are you still there?</source>
        <translation>您还在吗？</translation>
    </message>
    <message numerus="yes">
        <source>In %n seconds this screen goes back to its start.</source>
        <translation>
            <numerusform>%n 秒后返回首页。</numerusform>
        </translation>
    </message>
    <message>
        <source>I&apos;m still here</source>
        <translation>我还在</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>重新开始</translation>
    </message>
</context>
<context>
    <name>Switch</name>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
</context>
<context>
    <name>Tablets</name>
    <message>
        <source>Tablets for staff</source>
        <translation>工作人员平板</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Your number is %1</source>
        <translation>您的号码是 %1</translation>
    </message>
    <message>
        <source>A code that opens your ticket on your phone</source>
        <translation>在手机上打开您号码的二维码</translation>
    </message>
    <message>
        <source>Scan this to follow your place on your phone, or note your number and watch the board.</source>
        <translation>扫码即可在手机上查看排队情况，也可记下号码并留意显示屏。</translation>
    </message>
    <message>
        <source>This phone number has a ticket in this queue already. This is its number.</source>
        <translation>此电话号码在该队列中已取过号。这就是号码。</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>延长时间</translation>
    </message>
    <message>
        <source>Done (%1)</source>
        <translation>完成（%1）</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Read aloud</source>
        <translation>朗读</translation>
    </message>
    <message>
        <source>Easier to use</source>
        <translation>便捷辅助</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>This queue is closed at the moment. Please ask a member of staff.</source>
        <translation>此队列目前已关闭。请询问工作人员。</translation>
    </message>
    <message>
        <source>This queue is full at the moment. Please try again in a few minutes.</source>
        <translation>此队列目前已满。请几分钟后再试。</translation>
    </message>
    <message>
        <source>This is not here any more, or it never was. Please check, or ask a member of staff.</source>
        <translation>该项已不存在，或从未存在。请核对，或询问工作人员。</translation>
    </message>
    <message>
        <source>This number is of an earlier day. Please take a new ticket.</source>
        <translation>此号码属于之前的日期。请重新取号。</translation>
    </message>
    <message>
        <source>The time to come back has just run out. You can join again at the end.</source>
        <translation>返回时限刚刚已过。您可以重新排到队尾。</translation>
    </message>
    <message>
        <source>Something has changed in the meantime. Please look at your ticket again.</source>
        <translation>情况刚刚有变。请再查看一次您的号码。</translation>
    </message>
    <message>
        <source>You have a ticket in this queue already.</source>
        <translation>您在此队列中已有号码。</translation>
    </message>
    <message>
        <source>This phone number cannot be right. Please check it, or leave it out.</source>
        <translation>此电话号码似乎有误。请检查，或留空。</translation>
    </message>
    <message>
        <source>Please begin the phone number with + and the country&apos;s code, or leave it out.</source>
        <translation>请以 + 和国家代码开头填写电话号码，或留空。</translation>
    </message>
    <message>
        <source>This PIN is nobody&apos;s here. Please try again.</source>
        <translation>此 PIN 码不属于任何人。请再试一次。</translation>
    </message>
    <message>
        <source>Too many attempts. Please wait a minute, then try again.</source>
        <translation>尝试次数过多。请等一分钟再试。</translation>
    </message>
    <message>
        <source>This machine cannot do that just now. Nothing was lost. Please try again, or ask a member of staff.</source>
        <translation>本机目前无法完成此操作。没有丢失任何数据。请再试一次，或询问工作人员。</translation>
    </message>
    <message>
        <source>Please enter your name.</source>
        <translation>请输入您的姓名。</translation>
    </message>
    <message>
        <source>Please choose a PIN of at least four digits.</source>
        <translation>请设置至少四位数字的 PIN 码。</translation>
    </message>
    <message>
        <source>Please give the first queue a name.</source>
        <translation>请为第一个队列命名。</translation>
    </message>
    <message>
        <source>That was not possible. Nothing was lost. Please ask a member of staff.</source>
        <translation>无法完成此操作。没有丢失任何数据。请询问工作人员。</translation>
    </message>
    <message>
        <source>There is no paper in it.</source>
        <translation>缺纸。</translation>
    </message>
    <message>
        <source>Its cover is open.</source>
        <translation>盖子未关闭。</translation>
    </message>
    <message>
        <source>It says that it cannot print just now.</source>
        <translation>打印机报告目前无法打印。</translation>
    </message>
    <message>
        <source>It cannot be reached. Is it switched on and plugged in?</source>
        <translation>无法连接。请检查电源和连线。</translation>
    </message>
    <message>
        <source>It does not answer.</source>
        <translation>没有响应。</translation>
    </message>
    <message>
        <source>It stopped in the middle of a ticket.</source>
        <translation>在打印号票途中停止。</translation>
    </message>
    <message>
        <source>The disk that tickets are written to is full.</source>
        <translation>写入号票的磁盘已满。</translation>
    </message>
    <message>
        <source>This program fails when it prints. Please tell whoever looks after this machine.</source>
        <translation>本程序打印时出错。请告知负责这台设备的人员。</translation>
    </message>
    <message>
        <source>It is not set up rightly. Please tell whoever looks after this machine.</source>
        <translation>设置有误。请告知负责这台设备的人员。</translation>
    </message>
    <message>
        <source>Sound of calls: in order</source>
        <translation>叫号声音：正常</translation>
    </message>
    <message>
        <source>Sound of calls: not tried yet</source>
        <translation>叫号声音：尚未试过</translation>
    </message>
    <message>
        <source>Sound of calls: a chime, no voice, as it was set</source>
        <translation>叫号声音：按设置只有提示音，没有语音</translation>
    </message>
    <message>
        <source>Sound of calls: off, since the volume is 0</source>
        <translation>叫号声音：已关闭，因为音量为 0</translation>
    </message>
    <message>
        <source>Sound of calls: a voice only. The chime cannot be played: install alsa-utils, or check the loudspeaker.</source>
        <translation>叫号声音：只有语音。无法播放提示音：请安装 alsa-utils，或检查扬声器。</translation>
    </message>
    <message>
        <source>Sound of calls: a chime only. The voice does not answer; it is tried again in some minutes.</source>
        <translation>叫号声音：只有提示音。语音没有响应；几分钟后会再试。</translation>
    </message>
    <message>
        <source>Your ticket is being printed below.</source>
        <translation>您的号票正在下方打印。</translation>
    </message>
    <message>
        <source>Please take your printed ticket below.</source>
        <translation>请在下方取走打印好的号票。</translation>
    </message>
    <message>
        <source>It cannot be printed just now. Your number is enough.</source>
        <translation>目前无法打印。记住您的号码即可。</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>已满</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>无人等候</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 人等候</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are ahead of you</source>
        <translation>
            <numerusform>前面还有 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>We called you</source>
        <translation>我们叫过您</translation>
    </message>
    <message>
        <source>You missed your call</source>
        <translation>您错过了叫号</translation>
    </message>
    <message>
        <source>You are no longer in line</source>
        <translation>您已不在队列中</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>已办完</translation>
    </message>
    <message>
        <source>You are next</source>
        <translation>下一位就是您</translation>
    </message>
    <message>
        <source>Sound of calls: a chime only. No voice is installed: install speech-dispatcher-espeak-ng, then test the sound.</source>
        <translation>叫号声音：只有提示音。没有安装语音：请安装 speech-dispatcher-espeak-ng，然后测试声音。</translation>
    </message>
    <message>
        <source>Sound of calls: none. Check the loudspeaker; install alsa-utils and speech-dispatcher-espeak-ng, then test the sound.</source>
        <translation>叫号声音：没有。请检查扬声器；安装 alsa-utils 和 speech-dispatcher-espeak-ng，然后测试声音。</translation>
    </message>
    <message>
        <source>It is your turn: counter %1</source>
        <translation>轮到您了：%1 号窗口</translation>
    </message>
    <message>
        <source>Please watch the board.</source>
        <translation>请留意显示屏。</translation>
    </message>
    <message>
        <source>Please go there now.</source>
        <translation>请现在前往。</translation>
    </message>
    <message>
        <source>Come back in time and you keep your place.</source>
        <translation>及时返回即可保留您的位置。</translation>
    </message>
    <message>
        <source>Do you need something else? Please take a new ticket.</source>
        <translation>还需要办理其他事项吗？请重新取号。</translation>
    </message>
    <message>
        <source>Please take a new ticket, or ask a member of staff.</source>
        <translation>请重新取号，或询问工作人员。</translation>
    </message>
    <message>
        <source>You may join again, at the end of the line.</source>
        <translation>您可以重新排到队尾。</translation>
    </message>
    <message>
        <source>Waiting time: not known yet</source>
        <translation>等候时间：尚不清楚</translation>
    </message>
    <message>
        <source>Waiting time: about %1 min</source>
        <translation>等候时间：约 %1 分钟</translation>
    </message>
    <message>
        <source>Waiting time: about %1 to %2 min</source>
        <translation>等候时间：约 %1 至 %2 分钟</translation>
    </message>
    <message>
        <source>I&apos;m here: keep my place</source>
        <translation>我到了：保留我的位置</translation>
    </message>
    <message>
        <source>Join again at the end</source>
        <translation>重新排到队尾</translation>
    </message>
</context>
</TS>
