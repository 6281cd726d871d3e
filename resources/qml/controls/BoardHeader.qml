import QtQuick
import ".."

// Whose board it is, in the branch's colour and with its logo; whether it is open, and what time it is.
Rectangle {
    id: header

    required property QtObject board
    required property string time
    property string logo

    objectName: "header"
    height: Theme.px(76)
    color: Theme.banner

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.boardEdgeWidth
        color: Theme.boardEdge
    }

    Image {
        id: picture

        objectName: "logo"
        anchors.left: parent.left
        anchors.leftMargin: visible ? Theme.wide : 0
        anchors.verticalCenter: parent.verticalCenter
        width: visible ? Math.min(implicitWidth * height / Math.max(1, implicitHeight), header.width * 0.25) : 0
        height: Theme.px(52)
        visible: status === Image.Ready
        fillMode: Image.PreserveAspectFit
        sourceSize.height: 4 * height
        source: header.logo
        Accessible.ignored: true
    }

    Label {
        anchors.left: picture.right
        anchors.leftMargin: Theme.wide
        anchors.right: closed.visible ? closed.left : clock.left
        anchors.rightMargin: Theme.wide
        height: parent.height
        horizontalAlignment: Text.AlignLeft
        verticalAlignment: Text.AlignVCenter
        text: header.board.name
        color: Theme.bannerInk
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
        border.color: Theme.bannerInk
        border.width: Theme.px(2)

        Label {
            id: closedText

            anchors.centerIn: parent
            width: Math.min(implicitWidth, header.width * 0.3)
            text: qsTr("Closed")
            color: Theme.bannerInk
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
        anchors.rightMargin: Theme.wide
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        text: header.time
        color: Theme.bannerInk
        font.pixelSize: Theme.px(46)
        font.weight: Font.DemiBold
    }
}
