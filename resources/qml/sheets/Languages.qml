import QtQuick
import ".."
import "../controls"

// The languages, each under its own name.
Card {
    id: sheet

    required property QtObject kiosk
    readonly property int columns: width > Theme.px(760) ? 3 : 2

    title: qsTr("Choose your language")
    most: Theme.px(820)
    canClose: true
    onClosed: kiosk.closeSheet()

    Grid {
        id: grid

        readonly property real cell: (parent.width - (columns - 1) * spacing) / columns

        width: parent.width
        columns: sheet.columns
        spacing: Theme.px(12)

        Repeater {
            model: sheet.kiosk.languages.tags

            BigButton {
                required property string modelData
                required property int index
                readonly property bool current: sheet.kiosk.languages.current === modelData

                objectName: "language-" + modelData
                width: grid.cell
                height: Theme.target
                family: Theme.anyFamily
                quiet: !current
                focus: current
                sign: current ? "check" : ""
                text: sheet.kiosk.languages.names[index]
                Accessible.checkable: true
                Accessible.checked: current
                onClicked: sheet.kiosk.speak(modelData)
                Component.onCompleted: if (current)
                    forceActiveFocus()
            }
        }
    }
}
