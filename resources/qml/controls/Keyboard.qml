import QtQuick
import ".."

// The drawn keyboard: letters as the language writes them, or a number pad; a keyboard that is
// plugged in works, too. Never mirrored.
Item {
    id: keyboard

    property string tag: "en"
    property bool digits: false
    // Signs beside the digits, for telephone numbers.
    property bool plus: false
    property bool shifted: false
    property bool foreign: false
    // What is typed next begins with a capital letter, by itself.
    property bool begins: false
    readonly property bool latin: foreign || Layouts.isLatin(tag)
    readonly property var layout: foreign ? Layouts.latin : Layouts.of(tag)
    readonly property bool capital: latin && shifted !== begins
    readonly property var rows: shifted && layout.shifted ? layout.shifted : layout.rows
    readonly property bool beside: layout.side ?? false
    readonly property int columns: Math.max(...layout.rows.map(row => row.length))
    readonly property int lines: layout.rows.length + (beside ? 0 : 1)
    readonly property real spacing: Theme.px(6)
    readonly property real unit: (width - (columns - 1 + (beside ? 1 : 0)) * spacing) / (columns + (beside ? 1.4 : 0))
    readonly property real wanted: (digits ? 4 : lines) * (Theme.target + spacing) - spacing
    readonly property real keyHeight: (height - (lines - 1) * spacing) / lines

    signal typed(string text)
    // The character before the cursor becomes its next of kin.
    signal altered
    signal erased
    signal entered

    Accessible.role: Accessible.Grouping
    Accessible.name: digits ? "" : qsTr("Keyboard")
    implicitHeight: wanted
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    onTagChanged: shifted = foreign = false

    function written(character) {
        if (!capital)
            return character;
        return character === "ß" ? "ẞ" : character.toLocaleUpperCase();
    }

    function letter(character) {
        keyboard.typed(written(character));
        if (latin)
            shifted = false;
    }

    component Shift: Key {
        visible: !(keyboard.layout.alters ?? false) && (keyboard.latin || "shifted" in keyboard.layout)
        name: keyboard.latin ? qsTr("Capital letter") : qsTr("Letters")
        sign: "shift"
        strong: keyboard.latin ? keyboard.capital : keyboard.shifted
        onClicked: keyboard.shifted = !keyboard.shifted
    }

    component Alter: Key {
        visible: keyboard.layout.alters ?? false
        text: "゛゜小"
        onClicked: keyboard.altered()
    }

    component Script: Key {
        visible: !Layouts.isLatin(keyboard.tag)
        text: keyboard.foreign ? Layouts.of(keyboard.tag).rows[1].slice(0, 3) : "ABC"
        name: keyboard.foreign ? qsTr("Letters") : qsTr("Latin letters")
        onClicked: {
            keyboard.foreign = !keyboard.foreign;
            keyboard.shifted = false;
        }
    }

    component Erase: Key {
        objectName: "keyboardErase"
        name: qsTr("Delete the last character")
        sign: "erase"
        onClicked: keyboard.erased()
    }

    component Enter: Key {
        objectName: "keyboardEnter"
        name: qsTr("Continue")
        sign: "check"
        strong: true
        onClicked: keyboard.entered()
    }

    component Space: Key {
        text: ""
        name: qsTr("Space")
        onClicked: keyboard.typed(" ")
    }

    Column {
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        visible: !keyboard.digits
        spacing: keyboard.spacing

        Repeater {
            model: keyboard.layout.rows.length

            Row {
                id: line

                required property int index

                anchors.horizontalCenter: parent.horizontalCenter
                spacing: keyboard.spacing
                height: keyboard.keyHeight

                Repeater {
                    model: (keyboard.rows[line.index] ?? "").split("")

                    Key {
                        required property string modelData

                        objectName: "key-" + modelData
                        width: keyboard.unit
                        height: keyboard.keyHeight
                        opacity: modelData === " " ? 0 : 1
                        enabled: modelData !== " "
                        text: keyboard.written(modelData)
                        onClicked: keyboard.letter(modelData)
                    }
                }
            }
        }

        Row {
            readonly property real key: (keyboard.width - 7 * keyboard.spacing) / 10

            visible: !keyboard.beside
            spacing: keyboard.spacing

            Shift {
                id: shift

                width: parent.key * 1.4
                height: keyboard.keyHeight
            }

            Script {
                id: script

                width: parent.key * 1.4
                height: keyboard.keyHeight
            }

            Space {
                width: keyboard.width - (shift.visible ? shift.width + keyboard.spacing : 0) - (script.visible ? script.width + keyboard.spacing : 0) - parent.key * 2.8 - 2 * keyboard.spacing
                height: keyboard.keyHeight
            }

            Erase {
                width: parent.key * 1.4
                height: keyboard.keyHeight
            }

            Enter {
                width: parent.key * 1.4
                height: keyboard.keyHeight
            }
        }
    }

    Column {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: keyboard.beside && !keyboard.digits
        spacing: keyboard.spacing

        Erase {
            width: keyboard.unit * 1.4
            height: keyboard.keyHeight
        }

        Alter {
            width: keyboard.unit * 1.4
            height: keyboard.keyHeight
        }

        Script {
            width: keyboard.unit * 1.4
            height: keyboard.keyHeight
        }

        Space {
            width: keyboard.unit * 1.4
            height: keyboard.keyHeight
        }

        Enter {
            width: keyboard.unit * 1.4
            height: keyboard.keyHeight
        }
    }

    NumberPad {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        visible: keyboard.digits
        plus: keyboard.plus
        keyWidth: Math.min(Theme.px(170), (keyboard.width - 3 * spacing) / (keyboard.plus ? 4 : 3))
        keyHeight: (keyboard.height - 3 * spacing) / 4
        onTyped: character => keyboard.typed(character)
        onErased: keyboard.erased()
        onEntered: keyboard.entered()
    }
}
