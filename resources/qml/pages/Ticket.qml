import QtQuick
import ".."
import "../controls"

// The ticket just taken: its number, its place, and how to follow it on the phone.
FocusScope {
    id: page

    required property QtObject kiosk
    readonly property QtObject ticket: kiosk.ticket
    readonly property bool tall: height > width
    readonly property bool called: ticket.state === "SERVING"
    readonly property bool canGoBack: true
    readonly property bool lowAlready: true
    readonly property color ink: called && !Theme.contrast ? "#FFFFFF" : Theme.bannerInk

    signal back

    focus: true
    onBack: kiosk.home()

    Rectangle {
        id: plate

        width: page.tall ? parent.width : Math.round(parent.width * 0.56)
        height: page.tall ? Math.round(parent.height * 0.46) : parent.height
        anchors.left: parent.left
        color: page.called ? Theme.called : Theme.banner
        border.width: Theme.contrast ? Theme.border : 0
        border.color: Theme.line
        Accessible.role: Accessible.Grouping

        Tools {
            id: tools

            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.px(10)
            visible: !Theme.low
            kiosk: page.kiosk
            ink: page.ink
            fill: plate.color
            fillPressed: Theme.bannerPressed
        }

        Label {
            id: caption

            readonly property real side: tools.visible ? tools.width + Theme.px(18) : Theme.wide

            anchors.top: parent.top
            anchors.topMargin: tools.visible ? Theme.px(10) : Theme.px(30)
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: side
            anchors.rightMargin: side
            height: tools.visible ? tools.height : Theme.px(64)
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: page.ticket.queueName
            color: page.ink
            font.pixelSize: Theme.title
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.least
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
            color: page.ink
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
            anchors.bottom: wait.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.wide
            anchors.rightMargin: Theme.wide
            height: Theme.px(80)
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: Words.standing(page.ticket)
            color: page.ink
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.least
        }

        Label {
            id: wait

            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.px(24)
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.wide
            anchors.rightMargin: Theme.wide
            height: Theme.px(40)
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: page.ticket.state === "WAITING" ? Words.wait(page.ticket.lowMin, page.ticket.highMin) : Words.advice(page.ticket)
            color: page.ink
            font.pixelSize: Theme.type(22)
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.least
        }
    }

    Item {
        id: follow

        anchors.left: page.tall ? parent.left : plate.right
        anchors.right: parent.right
        anchors.top: page.tall ? plate.bottom : parent.top
        anchors.bottom: parent.bottom
        anchors.margins: Theme.wide
        Accessible.role: Accessible.Grouping

        QrCode {
            id: code

            readonly property real room: Math.min(parent.width, phone.y - Theme.gap, Theme.px(340))

            objectName: "qr"
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: parent.top
            width: room
            height: room
            visible: page.ticket.phoneUrl !== ""
            text: page.ticket.phoneUrl
            name: qsTr("A code that opens your ticket on your phone")
        }

        Label {
            id: phone

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: paper.visible ? paper.top : ends.top
            anchors.bottomMargin: Theme.gap
            height: Theme.type(76)
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            visible: page.ticket.phoneUrl !== ""
            text: qsTr("Scan this to follow your place on your phone, or note your number and watch the board.")
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.least
        }

        Label {
            id: paper

            objectName: "paper"
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: ends.top
            anchors.bottomMargin: Theme.gap
            height: Theme.type(54)
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            visible: text !== ""
            text: Words.paper(page.ticket.paper)
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.least
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }

        Notice {
            objectName: "knownByPhone"
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            good: true
            text: page.ticket.knownByPhone ? qsTr("This phone number has a ticket in this queue already. This is its number.") : ""
        }

        Row {
            id: ends

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            spacing: Theme.px(14)

            BigButton {
                objectName: "moreTime"
                width: parent.width * 0.4
                quiet: true
                size: Theme.type(20)
                text: qsTr("More time")
                onClicked: page.kiosk.moreTime()
            }

            BigButton {
                objectName: "done"
                width: parent.width * 0.6 - parent.spacing
                focus: true
                text: qsTr("Done (%1)").arg(page.kiosk.secondsLeft)
                onClicked: page.kiosk.home()
            }
        }
    }
}
