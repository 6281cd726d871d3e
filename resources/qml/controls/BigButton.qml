import QtQuick
import ".."

// The one thing to do on a page, or (quiet) another thing to do.
Touchable {
    id: button

    property string text
    property bool quiet: false
    property int size: Theme.large

    implicitWidth: Theme.px(300)
    implicitHeight: Theme.px(84)
    name: text
    fill: !enabled ? Theme.line : quiet ? Theme.surface : Theme.accent
    fillPressed: quiet ? Theme.accentSoft : Theme.accentPressed
    background.border.width: quiet ? Theme.px(2) : 0
    background.border.color: Theme.line

    Label {
        anchors.fill: parent
        anchors.margins: Theme.px(10)
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        text: button.text
        color: !button.enabled ? Theme.muted : button.quiet ? Theme.ink : Theme.accentInk
        font.pixelSize: button.size
        font.weight: Font.DemiBold
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.px(13)
    }
}
