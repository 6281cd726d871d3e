import QtQuick
import ".."

// One number, and where to go with it.
Item {
    id: called

    required property string number
    required property string counter
    required property string queue
    readonly property bool stacked: width < height * 2.2
    readonly property color ink: Theme.boardBackground

    objectName: "called" + number

    component Line: Label {
        color: called.ink
        font.weight: Font.Bold
        verticalAlignment: Text.AlignVCenter
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.px(8)
        wrapMode: Text.NoWrap
    }

    Line {
        id: name

        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        height: parent.height > Theme.px(130) ? Math.min(parent.height * 0.16, Theme.px(56)) : 0
        visible: height > 0
        horizontalAlignment: Text.AlignHCenter
        text: called.queue
        font.pixelSize: Theme.px(34)
        font.weight: Font.DemiBold
    }

    Line {
        id: digits

        anchors.left: parent.left
        anchors.top: name.bottom
        width: called.stacked ? parent.width : parent.width * 0.46
        height: (parent.height - name.height) * (called.stacked ? 0.54 : 1)
        horizontalAlignment: Text.AlignHCenter
        text: called.number
        font.pixelSize: Theme.px(300)
    }

    Item {
        id: way

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: called.stacked ? parent.width : parent.width * 0.52
        height: (parent.height - name.height) * (called.stacked ? 0.44 : 1)

        Glyph {
            id: arrow

            anchors.left: parent.left
            anchors.leftMargin: called.stacked ? parent.width * 0.06 : 0
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(parent.height * 0.8, parent.width * 0.22)
            height: width
            rotation: LayoutMirroring.enabled ? 180 : 0
            sign: "next"
            color: called.ink
        }

        Line {
            id: caption

            anchors.top: parent.top
            anchors.topMargin: parent.height * 0.06
            anchors.left: arrow.right
            anchors.right: parent.right
            anchors.leftMargin: Theme.px(10)
            height: parent.height * 0.28
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Counter")
            font.pixelSize: Theme.px(44)
            font.weight: Font.DemiBold
        }

        Line {
            anchors.top: caption.bottom
            anchors.bottom: parent.bottom
            anchors.left: caption.left
            anchors.right: caption.right
            horizontalAlignment: Text.AlignHCenter
            text: called.counter
            font.pixelSize: Theme.px(200)
        }
    }
}
