import QtQuick
import ".."
import "../controls"

// Nobody is here: who we are, and the two things one can do.
Item {
    id: page

    required property QtObject kiosk
    readonly property bool tall: height > width
    readonly property real buttonWidth: tall ? width - 2 * Theme.px(40) : (width - 3 * Theme.px(40)) / 2
    readonly property real buttonHeight: Theme.px(tall ? 190 : 150)

    Rectangle {
        id: banner

        width: parent.width
        height: parent.height * (page.tall ? 0.44 : 0.48)
        color: Theme.accent

        Label {
            objectName: "clock"
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.wide
            text: page.kiosk.clock.time
            color: Theme.accentInk
            font.pixelSize: Theme.large

            // Staff know: hold the time for three seconds.
            TapHandler {
                margin: Theme.wide
                longPressThreshold: 3
                onLongPressed: page.kiosk.showStaff()
            }
        }

        Column {
            anchors.verticalCenter: parent.verticalCenter
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.px(40)
            spacing: Theme.px(8)

            Label {
                width: parent.width
                height: banner.height * (page.tall ? 0.34 : 0.4)
                verticalAlignment: Text.AlignBottom
                horizontalAlignment: Text.AlignLeft
                text: page.kiosk.board.name
                color: Theme.accentInk
                font.pixelSize: Theme.px(56)
                font.weight: Font.Bold
                fontSizeMode: Text.Fit
                minimumPixelSize: Theme.px(20)
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }

            Label {
                width: parent.width
                height: banner.height * 0.22
                horizontalAlignment: Text.AlignLeft
                text: qsTr("Welcome. Take a ticket and have a seat: we will call your number.")
                color: Theme.accentInk
                font.pixelSize: Theme.px(24)
                fontSizeMode: Text.Fit
                minimumPixelSize: Theme.px(13)
            }
        }
    }

    Grid {
        anchors.horizontalCenter: parent.horizontalCenter
        y: banner.height + (line.y - banner.height - height) / 2 + Theme.px(8)
        columns: page.tall ? 1 : 2
        spacing: page.tall ? Theme.px(28) : Theme.px(40)

        BigButton {
            objectName: "start"
            width: page.buttonWidth
            height: page.buttonHeight
            size: Theme.px(38)
            text: qsTr("Take a ticket")
            focus: true
            onClicked: page.kiosk.chooseQueue()
        }

        BigButton {
            objectName: "haveTicket"
            width: page.buttonWidth
            height: page.buttonHeight
            size: Theme.px(30)
            quiet: true
            text: qsTr("I'm here: I have a ticket")
            onClicked: page.kiosk.enterNumber()
        }
    }

    Label {
        id: line

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.wide
        height: Theme.px(40)
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        text: Words.waiting(page.kiosk.board.waiting)
        color: Theme.muted
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.px(13)
    }
}
