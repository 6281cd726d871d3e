import QtQuick
import "controls"

// The kiosk's window: one page at a time, as the controller says, and at times a sheet over it.
Window {
    id: window

    required property QtObject kiosk
    required property bool fullScreen
    readonly property QtObject appearance: kiosk.appearance
    readonly property QtObject theme: Theme
    readonly property bool mirrored: kiosk.languages.rightToLeft
    readonly property bool low: appearance.lowReach && height > width
    readonly property real reach: (low ? 0.62 : 1) * stack.height
    // To every page and sheet. Qt's loader never lets go of it, so that one made each time would stay.
    readonly property var given: ({
            "kiosk": kiosk
        })
    readonly property real density: {
        const known = Screen.pixelDensity >= 1.5 && Screen.pixelDensity <= 16 ? Screen.pixelDensity : 3.8;
        const inches = appearance.diagonal;
        return inches > 0 ? Math.hypot(Screen.width, Screen.height) / (inches * 25.4) : known;
    }

    function show() {
        page.setSource("pages/" + kiosk.page + ".qml", given);
        settling.restart();
        if (appearance.reading)
            reading.restart();
        page.forceActiveFocus();
    }

    function showSheet() {
        if (kiosk.sheet === "")
            sheet.source = "";
        else
            sheet.setSource("sheets/" + kiosk.sheet + ".qml", given);
        giveFocus();
    }

    // Keys are for what lies uppermost.
    function giveFocus() {
        (kiosk.sheet === "" ? page : sheet).forceActiveFocus();
    }

    width: 1080
    height: 720
    minimumWidth: 320
    minimumHeight: 320
    visibility: fullScreen ? Window.FullScreen : Window.Windowed
    color: Theme.background
    title: qsTr("Tickets")
    onClosing: close => {
        close.accepted = !fullScreen;
        if (fullScreen)
            kiosk.askToLeave();
        else
            kiosk.quit();
    }
    Component.onCompleted: show()

    Binding {
        target: Theme
        property: "unit"
        value: Math.min(window.width, window.height) / 600
    }

    Binding {
        target: Theme
        property: "mm"
        value: window.density
    }

    Binding {
        target: Theme
        property: "look"
        value: window.appearance.look
    }

    Binding {
        target: Theme
        property: "largeText"
        value: window.appearance.largeText
    }

    Binding {
        target: Theme
        property: "tag"
        value: window.kiosk.languages.current
    }

    Binding {
        target: Theme
        property: "low"
        value: window.low
    }

    Binding {
        target: Theme
        property: "settling"
        value: settling.running
    }

    Binding {
        target: Theme
        property: "brand"
        value: window.appearance.accent
    }

    Item {
        id: stack

        anchors.fill: parent
        LayoutMirroring.enabled: window.mirrored
        LayoutMirroring.childrenInherit: true

        // Out of reach from a wheelchair: whose place this is, and nothing to touch.
        Rectangle {
            width: parent.width
            height: parent.height - page.height
            visible: height > 0
            color: Theme.banner

            Label {
                anchors.fill: parent
                anchors.margins: Theme.wide
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                text: window.kiosk.board.name
                color: Theme.bannerInk
                font.pixelSize: Theme.type(56)
                font.weight: Font.Bold
                fontSizeMode: Text.Fit
                minimumPixelSize: Theme.least
            }
        }

        Loader {
            id: page

            objectName: "page"
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: item?.lowAlready ?? false ? parent.height : window.reach
            focus: true
            enabled: window.kiosk.sheet === "" && window.kiosk.idle.left === 0
            onLoaded: appear.restart()

            NumberAnimation on opacity {
                id: appear

                from: 0.3
                to: 1
                duration: Theme.motion
                easing.type: Easing.OutCubic
            }
        }

        Loader {
            id: sheet

            objectName: "sheet"
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: window.reach
            enabled: window.kiosk.idle.left === 0
        }

        StillThere {
            anchors.fill: sheet
            kiosk: window.kiosk
            onAnswered: window.giveFocus()
        }
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

    Timer {
        id: reading

        interval: 400
        onTriggered: window.kiosk.readAloud(window)
    }

    Shortcut {
        sequences: ["F2"]
        onActivated: window.kiosk.readAloud(window)
    }

    Shortcut {
        sequences: ["F3"]
        onActivated: window.kiosk.openSheet("Languages")
    }

    Shortcut {
        sequences: ["F4"]
        onActivated: window.kiosk.openSheet("Comfort")
    }

    Shortcut {
        sequences: ["Escape"]
        onActivated: {
            if (window.kiosk.idle.left > 0)
                window.kiosk.touched();
            else if (window.kiosk.sheet !== "")
                window.kiosk.closeSheet();
            else if (page.item?.canGoBack ?? false)
                page.item.back();
        }
    }

    Connections {
        target: window.kiosk

        function onPageChanged() {
            window.show();
        }

        function onSheetChanged() {
            window.showSheet();
        }
    }

    Connections {
        target: window.appearance

        function onChanged() {
            if (window.appearance.reading)
                reading.restart();
        }
    }

    Connections {
        target: Theme

        function onKeyed() {
            if (window.kiosk.idle.left === 0)
                window.kiosk.touched();
        }

        function onTapped() {
            if (window.kiosk.idle.left === 0)
                window.kiosk.touched();
        }
    }

    // Over everything, so that it sees every touch before a button keeps it for itself.
    Item {
        anchors.fill: parent

        PointHandler {
            acceptedButtons: Qt.AllButtons
            onActiveChanged: {
                if (!active)
                    return;
                Theme.keysInUse = false;
                window.kiosk.felt();
            }
        }
    }
}
