import QtQuick
import ".."
import "../controls"

// One queue, how many are ahead, and the wish for a ticket.
PageFrame {
    id: page

    required property QtObject kiosk
    readonly property QtObject visit: kiosk.visit
    readonly property string words: Words.trouble(visit.trouble !== "" ? visit.trouble : visit.obstacle)

    title: visit.queueName
    time: kiosk.clock.time
    onBack: kiosk.chooseQueue()

    Column {
        id: facts

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: actions.top
        anchors.top: parent.top
        topPadding: Math.max(0, (height - number.height - words.height) / 2 - Theme.px(10))
        visible: page.visit.obstacle === ""

        Label {
            id: number

            width: parent.width
            height: Theme.px(page.tall ? 180 : 130)
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: page.visit.ahead
            color: Theme.accent
            font.pixelSize: Theme.px(page.tall ? 150 : 110)
            font.weight: Font.Bold
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.px(40)
        }

        Label {
            id: words

            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: page.visit.ahead === 0 ? qsTr("Nobody is ahead of you") : qsTr("people ahead of you", "", page.visit.ahead)
            color: Theme.muted
            font.pixelSize: Theme.large
        }
    }

    Notice {
        anchors.horizontalCenter: parent.horizontalCenter
        y: (actions.y - height) / 2
        width: actions.width
        size: Theme.large
        text: page.visit.obstacle === "" ? "" : page.words
    }

    Column {
        id: actions

        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, Theme.px(560))
        spacing: Theme.gap

        Notice {
            width: parent.width
            text: page.visit.obstacle === "" ? page.words : ""
        }

        BigButton {
            objectName: "take"
            width: parent.width
            height: Theme.px(110)
            size: Theme.px(34)
            visible: page.visit.obstacle === ""
            enabled: !page.visit.busy
            focus: true
            text: page.visit.busy ? qsTr("One moment …") : page.visit.trouble === "" ? qsTr("Take a ticket") : qsTr("Try again")
            onClicked: page.kiosk.take()
        }

        BigButton {
            objectName: "otherQueue"
            width: parent.width
            quiet: true
            text: qsTr("Something else")
            onClicked: page.kiosk.chooseQueue()
        }
    }
}
