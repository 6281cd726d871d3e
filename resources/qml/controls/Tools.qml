import QtQuick
import ".."

// What is at hand on every page: read aloud, easier to use, another language.
Row {
    id: tools

    required property QtObject kiosk
    property color ink: Theme.ink
    property color fill: "transparent"
    property color fillPressed: Theme.accentSoft

    spacing: Theme.px(4)

    component Tool: Touchable {
        property alias sign: glyph.sign

        width: Theme.target
        height: Theme.target
        fill: tools.fill
        fillPressed: tools.fillPressed
        ringColor: tools.ink

        Glyph {
            id: glyph

            anchors.centerIn: parent
            width: Theme.px(36)
            color: tools.ink
        }
    }

    Tool {
        objectName: "readAloud"
        visible: tools.kiosk.appearance.reading
        name: qsTr("Read aloud")
        sign: "speak"
        onClicked: tools.kiosk.readAloud(Window.window)
    }

    Tool {
        objectName: "comfort"
        name: qsTr("Easier to use")
        sign: "comfort"
        onClicked: tools.kiosk.openSheet("Comfort")
    }

    Tool {
        objectName: "languages"
        name: qsTr("Language")
        sign: "language"
        onClicked: tools.kiosk.openSheet("Languages")
    }
}
