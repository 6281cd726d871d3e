import QtQuick

// The kiosk's window: one page at a time, as the controller says.
Window {
    id: window

    required property QtObject kiosk
    required property bool fullScreen

    function show() {
        page.setSource("pages/" + kiosk.page + ".qml", {
            "kiosk": kiosk
        });
        settling.restart();
    }

    width: 1080
    height: 720
    minimumWidth: 320
    minimumHeight: 320
    visibility: fullScreen ? Window.FullScreen : Window.Windowed
    color: Theme.background
    title: qsTr("Tickets")
    onClosing: kiosk.windowClosed()
    Component.onCompleted: show()

    Binding {
        target: Theme
        property: "unit"
        value: Math.min(window.width, window.height) / 600
    }

    Loader {
        id: page

        objectName: "page"
        anchors.fill: parent
        focus: true
        LayoutMirroring.enabled: window.kiosk.languages.rightToLeft
        LayoutMirroring.childrenInherit: true
    }

    // A second tap meant for the last page must not fall on this one.
    MouseArea {
        objectName: "settling"
        anchors.fill: parent
        visible: settling.running
    }

    Timer {
        id: settling

        interval: 250
    }

    Connections {
        target: window.kiosk

        function onPageChanged() {
            window.show();
        }
    }

    PointHandler {
        acceptedButtons: Qt.AllButtons
        onActiveChanged: {
            if (!active)
                return;
            Theme.keysInUse = false;
            window.kiosk.touched();
        }
    }
}
