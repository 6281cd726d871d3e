import QtQuick
import ".."
import "../controls"

// A name and a phone number, for those who want to leave them.
PageFrame {
    id: page

    readonly property QtObject visit: kiosk.visit
    readonly property real gap: Theme.px(14)
    // Where the whole page is lower down, both fields stand in one row.
    readonly property bool paired: tall && Theme.low
    readonly property real cell: tall && !paired ? width - 2 * margin : (width - 2 * margin - (paired ? 1 : 2) * gap) / (paired ? 2 : 3)
    readonly property real room: keyboard.y - fields.height - 2 * gap
    readonly property string words: Words.trouble(visit.trouble)
    readonly property TextEntry field: phone.input.activeFocus || (!customerName.input.activeFocus && keyboard.digits) ? phone : customerName

    function finish() {
        kiosk.describe(customerName.text, phone.text);
    }

    // Its groups of digits stay in their order among Arabic words, too.
    function leftToRight(number) {
        return "\u2066" + number + "\u2069";
    }

    title: qsTr("Your details")
    trouble: wrong.visible ? "" : words
    margin: Theme.px(tall ? 28 : 14)
    onBack: kiosk.confirm()
    Component.onCompleted: {
        customerName.text = visit.name;
        phone.text = visit.phone;
        customerName.input.forceActiveFocus();
    }

    Flow {
        id: fields

        width: parent.width
        spacing: page.gap

        TextEntry {
            id: customerName

            objectName: "customerName"
            width: page.cell
            label: qsTr("Your name")
            personal: true
            input.onActiveFocusChanged: if (input.activeFocus)
                keyboard.digits = false
            onAccepted: phone.input.forceActiveFocus()
        }

        TextEntry {
            id: phone

            objectName: "phone"
            width: page.cell
            label: qsTr("Phone number")
            hint: qsTr("for example %1").arg(page.leftToRight(page.visit.phoneExample))
            input.maximumLength: 24
            input.inputMethodHints: Qt.ImhDialableCharactersOnly
            input.onActiveFocusChanged: if (input.activeFocus)
                keyboard.digits = true
            validator: RegularExpressionValidator {
                regularExpression: /[+0-9 ()\/-]*/
            }
            onAccepted: page.finish()
        }

        Item {
            width: page.paired ? parent.width : page.cell
            height: page.tall ? Theme.target : phone.height

            BigButton {
                objectName: "continue"
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                height: Theme.target
                text: qsTr("Continue")
                onClicked: page.finish()
            }
        }
    }

    // Where a keyboard leaves no room for it, the header tells it.
    Notice {
        id: wrong

        anchors.top: fields.bottom
        anchors.topMargin: page.gap
        width: parent.width
        visible: text !== "" && needed <= page.room
        text: page.words
    }

    Label {
        anchors.top: fields.bottom
        anchors.topMargin: page.gap
        width: parent.width
        height: Math.min(page.room, Theme.type(60))
        horizontalAlignment: Text.AlignLeft
        verticalAlignment: page.tall ? Text.AlignTop : Text.AlignVCenter
        visible: height > Theme.type(22) && page.words === ""
        text: qsTr("Both are optional. Only the staff see them.")
        color: Theme.muted
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.least
    }

    Keyboard {
        id: keyboard

        objectName: "keyboard"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Math.min(wanted, parent.height - fields.height - page.gap)
        tag: page.kiosk.languages.current
        plus: true
        begins: page.field.begins
        onTyped: text => page.field.type(text)
        onAltered: page.field.alter()
        onErased: page.field.erase()
        onEntered: page.field.accepted()
    }
}
