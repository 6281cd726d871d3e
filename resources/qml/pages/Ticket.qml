import QtQuick
import ".."
import "../controls"

// The ticket just taken: its number, its place, and how to follow it on the phone.
Item {
    id: page

    required property QtObject kiosk
    readonly property QtObject ticket: kiosk.ticket
    readonly property bool tall: height > width
    readonly property bool called: ticket.state === "SERVING"

    Rectangle {
        id: left

        width: page.tall ? parent.width : parent.width * 0.56
        height: page.tall ? parent.height * 0.46 : parent.height
        anchors.left: parent.left
        color: page.called ? Theme.good : Theme.accent

        Label {
            id: caption

            anchors.top: parent.top
            anchors.topMargin: Theme.px(34)
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.wide
            anchors.rightMargin: Theme.wide
            height: Theme.px(70)
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: page.ticket.queueName
            color: Theme.accentInk
            font.pixelSize: Theme.title
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.px(14)
        }

        Label {
            objectName: "ticketNumber"
            anchors.top: caption.bottom
            anchors.bottom: standing.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.wide
            anchors.rightMargin: Theme.wide
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: page.ticket.number
            color: Theme.accentInk
            font.pixelSize: Theme.px(200)
            font.weight: Font.Bold
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.px(40)
            wrapMode: Text.NoWrap
            Accessible.role: Accessible.Heading
            Accessible.name: qsTr("Your number is %1").arg(text)
        }

        Label {
            id: standing

            objectName: "standing"
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.px(34)
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.wide
            anchors.rightMargin: Theme.wide
            height: Theme.px(90)
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: Words.standing(page.ticket)
            color: Theme.accentInk
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.px(14)
        }
    }

    Item {
        anchors.left: page.tall ? parent.left : left.right
        anchors.right: parent.right
        anchors.top: page.tall ? left.bottom : parent.top
        anchors.bottom: parent.bottom
        anchors.margins: Theme.wide

        QrCode {
            id: code

            readonly property real side: Math.min(parent.width, parent.height - phone.height - end.height - 2 * Theme.gap, Theme.px(340))

            objectName: "qr"
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: parent.top
            width: side
            height: side
            text: page.ticket.phoneUrl
            name: qsTr("A code that opens your ticket on your phone")
        }

        Label {
            id: phone

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: end.top
            anchors.bottomMargin: Theme.gap
            height: Theme.px(70)
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: qsTr("Scan this to follow your place on your phone, or note your number and watch the board.")
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.px(12)
        }

        BigButton {
            id: end

            objectName: "done"
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            focus: true
            text: qsTr("Done (%1)").arg(page.kiosk.secondsLeft)
            onClicked: page.kiosk.home()
        }
    }
}
