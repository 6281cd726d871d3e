import QtQuick
import ".."

// The QR code of a text, on white with its quiet zone; drawn once the page around it has its sizes.
Rectangle {
    id: code

    property string text
    property string name

    function draw() {
        image.sourceSize = Qt.size(image.width, image.height);
        image.source = text === "" ? "" : "image://qr/" + encodeURIComponent(text);
    }

    color: "white"
    radius: Theme.radius
    Accessible.role: Accessible.Graphic
    Accessible.name: name
    onTextChanged: Qt.callLater(draw)
    onWidthChanged: Qt.callLater(draw)

    Image {
        id: image

        anchors.fill: parent
        anchors.margins: Theme.px(4)
        fillMode: Image.Pad
        smooth: false
        cache: false
    }
}
