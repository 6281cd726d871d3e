import QtQuick
import ".."

// The QR code of a text, on white with its quiet zone.
Rectangle {
    id: code

    property string text
    property string name

    color: "white"
    radius: Theme.radius
    Accessible.role: Accessible.Graphic
    Accessible.name: name

    Image {
        anchors.fill: parent
        anchors.margins: Theme.px(4)
        source: code.text === "" ? "" : "image://qr/" + encodeURIComponent(code.text)
        sourceSize.width: width
        sourceSize.height: height
        fillMode: Image.Pad
        smooth: false
        cache: false
    }
}
