import QtQuick
import ".."

// The one thing to do on a page, or (quiet) another thing to do.
Touchable {
    id: button

    property string text
    property string sign
    property bool quiet: false
    property int size: Theme.large
    property string family: Theme.family
    readonly property color ink: !enabled ? Theme.offInk : quiet ? Theme.ink : pressed && Theme.contrast ? "#000000" : Theme.accentInk

    implicitWidth: Theme.px(300)
    implicitHeight: Math.max(Theme.target, Theme.px(76))
    name: text
    fill: !enabled ? Theme.off : quiet ? Theme.surface : Theme.accent
    fillPressed: quiet ? Theme.accentSoft : Theme.accentPressed
    background.border.width: quiet || (!enabled && Theme.contrast) ? Theme.border : 0
    background.border.color: enabled ? Theme.edge : Theme.offInk

    Glyph {
        id: glyph

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        visible: button.sign !== ""
        sign: button.sign
        color: button.ink
    }

    Label {
        anchors.fill: parent
        anchors.leftMargin: glyph.visible ? glyph.width + 1.5 * Theme.gap : Theme.px(12)
        anchors.rightMargin: glyph.visible ? glyph.width + 1.5 * Theme.gap : Theme.px(12)
        anchors.topMargin: Theme.px(6)
        anchors.bottomMargin: Theme.px(6)
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        text: button.text
        color: button.ink
        font.family: button.family
        font.pixelSize: button.size
        font.weight: Font.DemiBold
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.least
        Accessible.ignored: true
    }
}
