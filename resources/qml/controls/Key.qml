import QtQuick
import ".."

// One key of a pad or keyboard: a character or a drawn sign.
Touchable {
    id: key

    property string text
    property string sign
    property bool strong: false
    readonly property color ink: strong && !(pressed && Theme.contrast) ? Theme.accentInk : strong ? "#000000" : Theme.ink

    fill: strong ? Theme.accent : Theme.surface
    fillPressed: strong ? Theme.accentPressed : Theme.accentSoft
    background.radius: Theme.px(10)
    background.border.width: strong ? 0 : Theme.px(Theme.contrast ? 2 : 1)
    background.border.color: Theme.edge
    name: text
    implicitWidth: Theme.target
    implicitHeight: Theme.target

    Label {
        anchors.fill: parent
        anchors.margins: Theme.px(3)
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        visible: key.sign === ""
        text: key.text
        color: key.ink
        font.pixelSize: Theme.large
        font.weight: Font.Medium
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.least
        Accessible.ignored: true
    }

    Glyph {
        anchors.centerIn: parent
        visible: key.sign !== ""
        sign: key.sign
        color: key.ink
    }
}
