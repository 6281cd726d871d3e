import QtQuick
import ".."

// Letters and digits for the one form of the first start; a keyboard that is plugged in works, too.
Item {
    id: keyboard

    readonly property bool beside: width > Theme.px(800)
    readonly property int rows: beside ? 4 : 5
    readonly property real spacing: Theme.px(6)
    readonly property real unit: beside ? (width - 13 * spacing - Theme.gap) / 13.4 : (width - 9 * spacing) / 10
    readonly property real keyHeight: (height - (rows - 1) * spacing) / rows
    property bool shifted: false

    signal typed(string text)
    signal erased

    implicitHeight: (beside ? 4 : 5) * Theme.px(62)
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    function letter(character) {
        keyboard.typed(shifted ? character.toUpperCase() : character);
        shifted = false;
    }

    Column {
        id: letters

        anchors.left: parent.left
        anchors.bottom: parent.bottom
        spacing: keyboard.spacing

        Row {
            visible: !keyboard.beside
            spacing: keyboard.spacing

            Repeater {
                model: "1234567890".split("")

                Key {
                    required property string modelData

                    width: keyboard.unit
                    height: keyboard.keyHeight
                    text: modelData
                    onClicked: keyboard.typed(modelData)
                }
            }
        }

        Repeater {
            model: ["qwertyuiop", "asdfghjkl'", "zxcvbnm"]

            Row {
                id: line

                required property string modelData
                required property int index

                spacing: keyboard.spacing

                Key {
                    visible: line.index === 2
                    width: keyboard.unit * 1.5 + keyboard.spacing * 0.5
                    height: keyboard.keyHeight
                    name: qsTr("Capital letter")
                    sign: "shift"
                    strong: keyboard.shifted
                    onClicked: keyboard.shifted = !keyboard.shifted
                }

                Repeater {
                    model: line.modelData.split("")

                    Key {
                        required property string modelData

                        width: keyboard.unit
                        height: keyboard.keyHeight
                        text: keyboard.shifted ? modelData.toUpperCase() : modelData
                        onClicked: keyboard.letter(modelData)
                    }
                }

                Key {
                    visible: line.index === 2
                    width: keyboard.unit * 1.5 + keyboard.spacing * 0.5
                    height: keyboard.keyHeight
                    name: qsTr("Delete the last character")
                    sign: "erase"
                    onClicked: keyboard.erased()
                }
            }
        }

        Row {
            spacing: keyboard.spacing

            Repeater {
                model: ["-", "&", " ", ".", ","]

                Key {
                    required property string modelData

                    readonly property bool space: modelData === " "

                    width: space ? keyboard.unit * 6 + keyboard.spacing * 5 : keyboard.unit
                    height: keyboard.keyHeight
                    text: space ? "" : modelData
                    name: space ? qsTr("Space") : modelData
                    onClicked: keyboard.typed(modelData)
                }
            }
        }
    }

    Grid {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: keyboard.beside
        columns: 3
        spacing: keyboard.spacing

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0"]

            Key {
                required property string modelData

                width: keyboard.unit * 1.1
                height: keyboard.keyHeight
                opacity: modelData === "" ? 0 : 1
                enabled: modelData !== ""
                text: modelData
                onClicked: keyboard.typed(modelData)
            }
        }
    }
}
