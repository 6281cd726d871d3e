import QtQuick
import ".."

// Digits as on a telephone, in that order in every language, with a way back and an end.
Grid {
    id: pad

    property bool plus: false
    property real keyWidth: Theme.px(96)
    property real keyHeight: Math.max(Theme.target, Theme.px(76))
    readonly property var keys: plus ? ["1", "2", "3", "+", "4", "5", "6", "-", "7", "8", "9", " "] : ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

    signal typed(string character)
    signal erased
    signal entered

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Number pad")
    columns: plus ? 4 : 3
    spacing: Theme.px(8)
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    component PadKey: Key {
        width: pad.keyWidth
        height: pad.keyHeight
    }

    Repeater {
        model: pad.keys

        PadKey {
            required property string modelData

            objectName: "digit" + modelData
            text: modelData
            name: modelData === " " ? qsTr("Space") : modelData
            onClicked: pad.typed(modelData)
        }
    }

    PadKey {
        objectName: "erase"
        name: qsTr("Delete the last character")
        sign: "erase"
        onClicked: pad.erased()
    }

    PadKey {
        objectName: "digit0"
        text: "0"
        onClicked: pad.typed("0")
    }

    PadKey {
        objectName: "enter"
        name: qsTr("Done")
        sign: "check"
        strong: true
        onClicked: pad.entered()
    }
}
