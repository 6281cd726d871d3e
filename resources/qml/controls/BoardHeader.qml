import QtQuick
import ".."

// Whose board it is, whether it is open, and what time it is.
Item {
    id: header

    required property QtObject board
    required property string time

    height: Theme.px(76)

    Label {
        anchors.left: parent.left
        anchors.right: closed.visible ? closed.left : clock.left
        anchors.rightMargin: Theme.wide
        height: parent.height
        horizontalAlignment: Text.AlignLeft
        verticalAlignment: Text.AlignVCenter
        text: header.board.name
        color: Theme.boardInk
        font.pixelSize: Theme.px(34)
        font.weight: Font.DemiBold
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.px(14)
    }

    Rectangle {
        id: closed

        objectName: "closed"
        anchors.right: clock.left
        anchors.rightMargin: Theme.wide
        anchors.verticalCenter: parent.verticalCenter
        width: closedText.width + Theme.px(32)
        height: Theme.px(44)
        visible: !header.board.open
        radius: height / 2
        color: "transparent"
        border.color: Theme.boardInk
        border.width: Theme.px(2)

        Label {
            id: closedText

            anchors.centerIn: parent
            width: Math.min(implicitWidth, header.width * 0.3)
            text: qsTr("Closed")
            color: Theme.boardInk
            font.pixelSize: Theme.px(24)
            font.weight: Font.DemiBold
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.px(12)
        }
    }

    Label {
        id: clock

        anchors.right: parent.right
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        text: header.time
        color: Theme.boardInk
        font.pixelSize: Theme.px(46)
        font.weight: Font.DemiBold
    }
}
