import QtQuick
import ".."

// Something that is on or off, told by a word and a mark, not by colour alone.
Touchable {
    id: control

    property string text
    property bool on: false

    implicitHeight: Theme.target
    name: text
    fill: on ? Theme.accentSoft : Theme.surface
    background.border.width: Theme.border
    background.border.color: on ? Theme.accentText : Theme.edge
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: on
    Accessible.description: said.text

    Label {
        anchors.left: parent.left
        anchors.right: said.left
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.px(8)
        height: parent.height
        horizontalAlignment: Text.AlignLeft
        verticalAlignment: Text.AlignVCenter
        text: control.text
        font.weight: Font.Medium
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.least
        Accessible.ignored: true
    }

    Label {
        id: said

        anchors.right: mark.left
        anchors.rightMargin: Theme.px(8)
        width: Math.min(implicitWidth, parent.width * 0.28)
        height: parent.height
        horizontalAlignment: Text.AlignRight
        verticalAlignment: Text.AlignVCenter
        text: control.on ? qsTr("on") : qsTr("off")
        color: control.on ? Theme.accentText : Theme.muted
        font.weight: Font.DemiBold
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.least
        Accessible.ignored: true
    }

    Rectangle {
        id: mark

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(32)
        height: width
        radius: Theme.px(8)
        color: control.on ? Theme.accent : "transparent"
        border.width: Theme.border
        border.color: control.on ? Theme.accent : Theme.edge

        Glyph {
            anchors.fill: parent
            visible: control.on
            sign: "check"
            color: Theme.accentInk
        }
    }
}
