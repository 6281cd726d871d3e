import QtQuick

// Until the kiosk is there: a ticket with a W on it, for all languages.
Window {
    id: window

    required property bool fullScreen
    readonly property real unit: Math.min(width, height) / 600

    // Without a window manager nothing else gives it the whole screen.
    width: fullScreen ? Screen.width : 1080
    height: fullScreen ? Screen.height : 720
    visibility: fullScreen ? Window.FullScreen : Window.Windowed
    color: Theme.background
    title: "WaitWise"
    onClosing: close => close.accepted = !fullScreen

    Rectangle {
        id: tile

        anchors.centerIn: parent
        width: Math.round(160 * window.unit)
        height: width
        radius: width * 0.22
        color: Theme.accent

        Rectangle {
            id: ticket

            anchors.centerIn: parent
            width: parent.width * 0.66
            height: parent.height * 0.44
            color: Theme.accentInk

            Text {
                anchors.centerIn: parent
                text: "W"
                color: Theme.accent
                font.pixelSize: parent.height * 0.8
                font.weight: Font.Bold
            }
        }

        Repeater {
            model: [ticket.x, ticket.x + ticket.width]

            Rectangle {
                required property real modelData

                x: modelData - width / 2
                anchors.verticalCenter: tile.verticalCenter
                width: tile.width * 0.15
                height: width
                radius: width / 2
                color: tile.color
            }
        }
    }
}
