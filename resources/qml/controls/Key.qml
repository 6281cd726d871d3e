import QtQuick
import ".."

// One key of a pad or keyboard: a character or a drawn sign.
Touchable {
    id: key

    property string text
    property string sign
    property bool strong: false

    fill: strong ? Theme.accent : Theme.surface
    fillPressed: strong ? Theme.accentPressed : Theme.accentSoft
    background.border.width: strong ? 0 : Theme.px(2)
    background.border.color: Theme.line
    name: text
    implicitWidth: Theme.target
    implicitHeight: Theme.target

    Label {
        anchors.fill: parent
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        visible: key.sign === ""
        text: key.text
        color: key.strong ? Theme.accentInk : Theme.ink
        font.pixelSize: Theme.large
        font.weight: Font.Medium
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.px(12)
    }

    Glyph {
        anchors.centerIn: parent
        visible: key.sign !== ""
        sign: key.sign
        color: key.strong ? Theme.accentInk : Theme.ink
    }
}
