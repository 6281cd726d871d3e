import QtQuick
import ".."
import "../controls"

// Nothing can be read: what customers and what staff can do. Goes away by itself.
PageFrame {
    id: page

    title: kiosk.board.name
    canGoBack: false

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width, Theme.px(760))
        spacing: Theme.px(24)

        Label {
            objectName: "outOfOrder"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("This machine is out of order")
            font.pixelSize: Theme.type(40)
            font.weight: Font.Bold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Please ask a member of staff for a ticket. Tickets already given keep their place.")
            font.pixelSize: Theme.type(26)
        }

        Rectangle {
            width: parent.width
            height: staff.height + 2 * Theme.gap
            radius: Theme.radius
            color: Theme.surface
            border.width: Theme.border
            border.color: Theme.line

            Label {
                id: staff

                anchors.centerIn: parent
                width: parent.width - 2 * Theme.gap
                horizontalAlignment: Text.AlignLeft
                text: qsTr("For staff: is the disk of this computer full, or its data folder gone? Mend that; this page then goes away by itself. If it does not, start the program again. Nothing that was confirmed is lost.")
                color: Theme.muted
                font.pixelSize: Theme.type(18)
            }
        }
    }
}
