import QtQuick
import ".."
import "../controls"

// What makes the screen easier to see, to reach and to hear, for as long as the visit lasts.
Card {
    id: sheet

    required property QtObject kiosk
    readonly property QtObject appearance: kiosk.appearance
    readonly property bool wide: width > Theme.px(760)

    title: qsTr("Easier to use")
    most: Theme.px(wide ? 820 : 560)
    canClose: true
    onClosed: kiosk.closeSheet()

    Grid {
        id: grid

        readonly property real cell: (parent.width - (columns - 1) * spacing) / columns

        width: parent.width
        columns: sheet.wide ? 2 : 1
        spacing: Theme.px(12)

        Switch {
            objectName: "largeText"
            width: grid.cell
            text: qsTr("Larger text")
            on: sheet.appearance.largeText
            focus: true
            onClicked: sheet.appearance.switch("largeText")
            Component.onCompleted: forceActiveFocus()
        }

        Switch {
            objectName: "contrast"
            width: grid.cell
            text: qsTr("High contrast")
            on: Theme.contrast
            onClicked: sheet.appearance.use("contrast")
        }

        Switch {
            objectName: "dark"
            width: grid.cell
            text: qsTr("Dark colours")
            on: sheet.appearance.look === "dark"
            onClicked: sheet.appearance.use("dark")
        }

        Switch {
            objectName: "lowReach"
            width: grid.cell
            visible: sheet.Window.height > sheet.Window.width
            text: qsTr("Everything lower down")
            on: sheet.appearance.lowReach
            onClicked: sheet.appearance.switch("lowReach")
        }

        Switch {
            objectName: "reading"
            width: grid.cell
            visible: sheet.kiosk.speech.canSpeak
            text: qsTr("Read each page aloud")
            on: sheet.appearance.reading
            onClicked: sheet.appearance.switch("reading")
        }
    }
}
