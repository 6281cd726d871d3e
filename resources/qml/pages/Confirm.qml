import QtQuick
import ".."
import "../controls"

// One queue, how many are ahead, and the wish for a ticket.
PageFrame {
    id: page

    readonly property QtObject visit: kiosk.visit
    readonly property bool free: visit.obstacle === ""
    readonly property bool described: visit.name !== "" || visit.phone !== ""
    readonly property string words: Words.trouble(visit.trouble !== "" ? visit.trouble : visit.obstacle)

    // Whoever waits for a ticket must not miss it: it comes, or the trouble with it, within seconds.
    function leave() {
        if (!visit.busy)
            kiosk.leaveQueue();
    }

    title: visit.queueName
    onBack: leave()

    Column {
        id: facts

        readonly property real room: actions.y - Theme.px(8)

        anchors.left: parent.left
        anchors.right: parent.right
        y: (room - height) / 2
        visible: page.free

        Label {
            objectName: "ahead"
            width: parent.width
            height: Math.min(facts.room * 0.56, Theme.px(210))
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignBottom
            text: page.visit.ahead
            color: Theme.accentText
            font.pixelSize: Theme.px(150)
            font.weight: Font.Bold
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.least
        }

        Label {
            width: parent.width
            height: Math.min(facts.room * 0.24, Theme.type(56))
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: page.visit.ahead === 0 ? qsTr("Nobody is ahead of you") : qsTr("people ahead of you", "", page.visit.ahead)
            font.pixelSize: Theme.large
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.least
        }

        Label {
            width: parent.width
            height: Math.min(facts.room * 0.2, Theme.type(40))
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            visible: page.visit.ahead > 0
            text: Words.wait(0, 0)
            color: Theme.muted
            font.pixelSize: Theme.body
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.least
        }
    }

    Notice {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(0, (actions.y - height) / 2)
        width: actions.width
        size: Theme.large
        text: page.free ? "" : page.words
    }

    Column {
        id: actions

        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, Theme.px(page.tall ? 560 : 760))
        spacing: Theme.px(14)

        Notice {
            width: parent.width
            text: page.free ? page.words : ""
        }

        BigButton {
            objectName: "take"
            width: parent.width
            height: Math.max(Theme.target, Theme.px(page.tall ? 130 : 104))
            size: Theme.type(34)
            visible: page.free
            enabled: !page.visit.busy
            focus: true
            text: page.visit.busy ? qsTr("One moment …") : page.visit.trouble === "" ? qsTr("Take a ticket") : qsTr("Try again")
            onClicked: page.kiosk.take()
        }

        Grid {
            id: others

            readonly property real cell: columns === 1 ? width : (width - spacing) / 2

            width: parent.width
            columns: page.tall || !page.free || page.visit.alone ? 1 : 2
            spacing: Theme.px(14)

            BigButton {
                objectName: "details"
                width: others.cell
                visible: page.free
                enabled: !page.visit.busy
                quiet: true
                size: Theme.type(20)
                sign: page.described ? "check" : ""
                text: page.described ? qsTr("Change your name or phone number") : qsTr("Add your name or phone number")
                onClicked: page.kiosk.askForDetails()
            }

            BigButton {
                objectName: "otherQueue"
                width: others.cell
                visible: !page.visit.alone
                enabled: !page.visit.busy
                quiet: true
                focus: !page.free && visible
                size: Theme.type(20)
                text: qsTr("Something else")
                onClicked: page.leave()
            }

            BigButton {
                objectName: "toStart"
                width: others.cell
                visible: !page.free && page.visit.alone
                enabled: !page.visit.busy
                focus: visible
                text: qsTr("Back to the start")
                onClicked: page.leave()
            }
        }
    }
}
