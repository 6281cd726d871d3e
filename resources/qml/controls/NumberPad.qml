import QtQuick
import ".."

// Digits as on a telephone, in that order in every language, with a way back and an end.
Grid {
    id: pad

    property real keyWidth: Theme.px(96)
    property real keyHeight: Theme.px(76)

    signal typed(string character)
    signal erased
    signal entered

    columns: 3
    spacing: Theme.px(10)
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

        Key {
            required property string modelData

            objectName: "digit" + modelData
            width: pad.keyWidth
            height: pad.keyHeight
            text: modelData
            onClicked: pad.typed(modelData)
        }
    }

    Key {
        objectName: "erase"
        width: pad.keyWidth
        height: pad.keyHeight
        name: qsTr("Delete the last character")
        sign: "erase"
        onClicked: pad.erased()
    }

    Key {
        objectName: "digit0"
        width: pad.keyWidth
        height: pad.keyHeight
        text: "0"
        onClicked: pad.typed("0")
    }

    Key {
        objectName: "enter"
        width: pad.keyWidth
        height: pad.keyHeight
        name: qsTr("Done")
        sign: "check"
        strong: true
        onClicked: pad.entered()
    }
}
