import QtQuick
import ".."

// A line of what staff want to know, with a sign before it; the sign says how it is, beside the colour.
Item {
    id: fact

    property alias text: words.text
    property alias sign: mark.sign
    property color ink: Theme.ink
    // Where it is reached by a stroke; what is there in part only is not shown, for signs are not clipped.
    property Flickable room
    readonly property bool whole: !room || (y >= room.contentY && y + height + Theme.gap <= room.contentY + room.height)

    opacity: whole ? 1 : 0
    implicitHeight: Math.max(words.implicitHeight, mark.height)

    Glyph {
        id: mark

        anchors.left: parent.left
        anchors.top: parent.top
        color: fact.ink
    }

    Label {
        id: words

        anchors.left: mark.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.px(12)
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignLeft
        color: fact.ink
    }
}
