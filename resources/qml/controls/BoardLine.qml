import QtQuick
import ".."

// What the branch wants to say to everybody who waits; nothing where it has nothing to say.
Rectangle {
    id: line

    property string text

    height: visible ? Theme.px(60) : 0
    visible: text !== ""
    color: Theme.boardSurface

    Rectangle {
        width: parent.width
        height: Theme.boardEdgeWidth
        color: Theme.boardEdge
    }

    Label {
        objectName: "line"
        anchors.fill: parent
        anchors.leftMargin: Theme.wide
        anchors.rightMargin: Theme.wide
        anchors.topMargin: Theme.px(4)
        anchors.bottomMargin: Theme.px(4)
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        text: line.text
        color: Theme.boardInk
        font.pixelSize: Theme.px(28)
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.px(13)
    }
}
