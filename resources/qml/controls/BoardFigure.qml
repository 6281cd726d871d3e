import QtQuick
import ".."

// One line as large as its place allows, measured once: Qt's own fitting lays a text out ten times.
Text {
    id: figure

    property int most: 1000

    verticalAlignment: Text.AlignVCenter
    textFormat: Text.PlainText
    renderType: Text.QtRendering
    font.weight: Font.Bold
    font.pixelSize: Math.max(1, Math.floor(Math.min(most, height / 1.37, width / Math.max(0.5, measure.advanceWidth(text) / 100))))

    FontMetrics {
        id: measure

        font.family: figure.font.family
        font.weight: figure.font.weight
        font.pixelSize: 100
    }
}
