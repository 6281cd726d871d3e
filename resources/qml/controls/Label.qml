import QtQuick
import ".."

Text {
    color: Theme.ink
    font.pixelSize: Theme.body
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    renderType: Text.QtRendering
}
