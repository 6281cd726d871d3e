import QtQuick
import ".."

// A named line to type into.
Item {
    id: entry

    property string label
    property alias text: input.text
    property alias input: input
    property alias validator: input.validator
    property string hint
    // Of a person: each word of it begins with a capital letter.
    property bool personal: false
    readonly property string before: input.text[input.cursorPosition - 1] ?? ""
    readonly property bool begins: before === "" || (personal && " -'".includes(before))

    signal accepted

    function type(text) {
        input.insert(input.cursorPosition, text);
    }

    function erase() {
        input.remove(input.cursorPosition - 1, input.cursorPosition);
    }

    function alter() {
        const kin = before;
        if (kin === "")
            return;
        erase();
        type(Layouts.altered(kin));
    }

    implicitHeight: caption.height + Theme.px(6) + Theme.target
    implicitWidth: Theme.px(280)

    Label {
        id: caption

        width: parent.width
        height: Theme.type(24)
        horizontalAlignment: Text.AlignLeft
        verticalAlignment: Text.AlignVCenter
        text: entry.label
        color: Theme.muted
        font.pixelSize: Theme.small
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.least
        Accessible.ignored: true
    }

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.target
        radius: Theme.px(10)
        color: Theme.surface
        border.width: Theme.px(input.activeFocus ? 4 : 2)
        border.color: input.activeFocus ? Theme.accentText : Theme.edge

        TapHandler {
            longPressThreshold: 0
            onTapped: input.forceActiveFocus()
        }

        TextInput {
            id: input

            objectName: entry.objectName + "Input"
            anchors.fill: parent
            anchors.leftMargin: Theme.gap
            anchors.rightMargin: Theme.gap
            verticalAlignment: TextInput.AlignVCenter
            color: Theme.ink
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentInk
            font.family: Theme.family
            font.pixelSize: Theme.large
            clip: true
            maximumLength: 60
            activeFocusOnTab: true
            onAccepted: entry.accepted()
            Keys.onPressed: event => {
                Theme.keyed();
                event.accepted = event.key === Qt.Key_Down || event.key === Qt.Key_Up;
                if (event.accepted)
                    nextItemInFocusChain(event.key === Qt.Key_Down).forceActiveFocus();
            }
            Accessible.role: Accessible.EditableText
            Accessible.name: entry.label
            Accessible.description: entry.hint
        }

        Label {
            anchors.fill: input
            horizontalAlignment: Text.AlignLeft
            verticalAlignment: Text.AlignVCenter
            visible: input.text === ""
            text: entry.hint
            color: Theme.muted
            font.pixelSize: Theme.body
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.least
            Accessible.ignored: true
        }
    }
}
