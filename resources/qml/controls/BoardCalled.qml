import QtQuick
import ".."

// One number, and where to go with it.
Item {
    id: called

    required property string number
    required property string counter
    required property string queue
    readonly property bool stacked: width < height * 1.8
    // One of many: no room for words above one another.
    readonly property bool flat: !stacked && height <= Theme.px(110)
    readonly property color ink: Theme.boardBackground

    objectName: "called" + number

    component Line: BoardFigure {
        color: called.ink
        horizontalAlignment: Text.AlignHCenter
    }

    Line {
        id: name

        anchors.top: parent.top
        anchors.left: parent.left
        width: digits.width
        height: called.flat ? 0 : Math.min(parent.height * 0.2, Theme.px(56))
        visible: height > 0
        text: called.queue
        most: Theme.px(34)
        font.weight: Font.DemiBold
    }

    Line {
        id: digits

        anchors.left: parent.left
        anchors.top: name.bottom
        width: called.stacked ? parent.width : parent.width * 0.46
        height: (parent.height - name.height) * (called.stacked ? 0.5 : 1)
        text: called.number
    }

    Item {
        id: way

        readonly property real room: width - arrow.width - arrow.anchors.leftMargin - Theme.px(10)

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: called.stacked ? parent.width : parent.width * 0.52
        height: called.stacked ? (parent.height - name.height) * 0.5 : parent.height

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
            anchors.topMargin: called.flat ? 0 : parent.height * 0.06
            anchors.left: arrow.right
            anchors.leftMargin: Theme.px(10)
            width: way.room * (called.flat ? 0.6 : 1)
            height: parent.height * (called.flat ? 1 : 0.24)
            text: qsTr("Counter")
            most: Theme.px(called.flat ? 32 : 44)
            font.weight: Font.DemiBold
        }

        Line {
            anchors.top: called.flat ? parent.top : caption.bottom
            anchors.bottom: parent.bottom
            anchors.right: parent.right
            width: way.room * (called.flat ? 0.4 : 1)
            text: called.counter
        }
    }
}
