import QtQuick
import ".."
import "../controls"

// A name and a phone number, for those who want to leave them.
PageFrame {
    id: page

    readonly property QtObject visit: kiosk.visit
    readonly property real gap: Theme.px(14)
    readonly property real cell: tall ? width - 2 * margin : (width - 2 * margin - 2 * gap) / 3
    readonly property TextEntry field: phone.input.activeFocus || (!customerName.input.activeFocus && keyboard.digits) ? phone : customerName

    function finish() {
        kiosk.describe(customerName.text, phone.text);
    }

    title: qsTr("Your details")
    trouble: Words.trouble(visit.trouble)
    margin: Theme.px(tall ? 28 : 14)
    onBack: kiosk.confirm()
    Component.onCompleted: {
        customerName.text = visit.name;
        phone.text = visit.phone;
        customerName.input.forceActiveFocus();
    }

    Grid {
        id: fields

        width: parent.width
        columns: page.tall ? 1 : 3
        columnSpacing: page.gap
        rowSpacing: Theme.px(14)

        TextEntry {
            id: customerName

            objectName: "customerName"
            width: page.cell
            label: qsTr("Your name")
            input.onActiveFocusChanged: if (input.activeFocus)
                keyboard.digits = false
            onAccepted: phone.input.forceActiveFocus()
        }

        TextEntry {
            id: phone

            objectName: "phone"
            width: page.cell
            label: qsTr("Phone number")
            hint: qsTr("for example %1").arg(page.visit.phoneExample)
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
            width: page.cell
            height: phone.height

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

    Label {
        anchors.top: fields.bottom
        anchors.topMargin: page.gap
        width: parent.width
        height: keyboard.y - y - Theme.px(6)
        horizontalAlignment: page.tall ? Text.AlignHCenter : Text.AlignLeft
        verticalAlignment: Text.AlignVCenter
        visible: height > Theme.type(22)
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
        onTyped: text => page.field.type(text)
        onAltered: page.field.alter()
        onErased: page.field.erase()
        onEntered: page.field.accepted()
    }
}
