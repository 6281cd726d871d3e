import QtQuick
import ".."

// A line of what staff want to know, with a sign before it; the sign says how it is, beside the colour.
Item {
    id: fact

    property alias text: words.text
    property alias sign: mark.sign
    property color ink: Theme.ink

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
