import QtQuick
import ".."
import "../controls"

// Nothing is set up yet: who owns the branch, and its first queue.
PageFrame {
    id: page

    readonly property QtObject form: kiosk.firstStart
    readonly property real gap: Theme.px(14)
    readonly property real cell: tall ? width - 2 * margin : (width - 2 * margin - 2 * gap) / 3

    function field() {
        return [owner, pin, queue].find(entry => entry.input.activeFocus) ?? owner;
    }

    title: qsTr("Welcome. Let us set up your branch.")
    trouble: Words.trouble(form.trouble)
    canGoBack: false
    margin: Theme.px(tall ? 28 : 14)
    Component.onCompleted: owner.input.forceActiveFocus()

    Flickable {
        id: sheet

        anchors.top: parent.top
        anchors.bottom: keyboard.top
        anchors.bottomMargin: Theme.gap
        width: parent.width
        contentHeight: fields.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Grid {
            id: fields

            columns: page.tall ? 1 : 3
            columnSpacing: page.gap
            rowSpacing: Theme.px(page.tall ? 12 : 10)

            TextEntry {
                id: owner

                objectName: "owner"
                width: page.cell
                label: qsTr("Your name")
                hint: qsTr("for example Ada")
                personal: true
                onAccepted: pin.input.forceActiveFocus()
            }

            TextEntry {
                id: pin

                objectName: "pin"
                width: page.cell
                label: qsTr("PIN to sign in with")
                hint: qsTr("four digits or more")
                input.inputMethodHints: Qt.ImhDigitsOnly
                input.maximumLength: 12
                validator: RegularExpressionValidator {
                    regularExpression: /[0-9]*/
                }
                onAccepted: queue.input.forceActiveFocus()
            }

            TextEntry {
                id: queue

                objectName: "queueName"
                width: page.cell
                label: qsTr("First queue")
                hint: qsTr("for example Reception")
            }

            Stepper {
                id: slots

                objectName: "slots"
                width: page.cell
                label: qsTr("Counters that serve it")
                from: 1
                to: 50
                value: 1
            }

            Stepper {
                id: grace

                objectName: "grace"
                width: page.cell
                label: qsTr("Time to come back when late")
                unit: qsTr("min")
                from: 1
                to: 60
                value: 5
            }

            Item {
                width: page.cell
                height: grace.height

                BigButton {
                    id: demo

                    objectName: "demo"
                    anchors.left: parent.left
                    anchors.bottom: parent.bottom
                    width: (parent.width - page.gap) * 0.42
                    height: Theme.target
                    quiet: true
                    enabled: !page.form.busy
                    size: Theme.type(18)
                    text: qsTr("Try a demo")
                    onClicked: page.kiosk.tryDemo()
                }

                BigButton {
                    objectName: "setUp"
                    anchors.left: demo.right
                    anchors.leftMargin: page.gap
                    anchors.right: parent.right
                    anchors.bottom: parent.bottom
                    height: Theme.target
                    enabled: !page.form.busy
                    text: page.form.busy ? qsTr("One moment …") : qsTr("Open the branch")
                    onClicked: page.kiosk.setUp(owner.text, pin.text, queue.text, slots.value, grace.value)
                }
            }
        }
    }

    Keyboard {
        id: keyboard

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Math.min(wanted, parent.height - fields.height - Theme.gap)
        tag: page.kiosk.languages.current
        digits: pin.input.activeFocus
        begins: page.field().begins
        onTyped: text => page.field().type(text)
        onAltered: page.field().alter()
        onErased: page.field().erase()
        onEntered: page.field().accepted()
    }
}
