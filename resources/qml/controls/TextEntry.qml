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

    implicitHeight: caption.height + Theme.px(6) + Theme.px(60)
    implicitWidth: Theme.px(280)

    Label {
        id: caption

        width: parent.width
        text: entry.label
        color: Theme.muted
        font.pixelSize: Theme.small
        elide: Text.ElideNone
    }

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.px(60)
        radius: Theme.px(10)
        color: Theme.surface
        border.width: Theme.px(input.activeFocus ? 3 : 2)
        border.color: input.activeFocus ? Theme.accent : Theme.line

        TapHandler {
            onTapped: input.forceActiveFocus()
        }

        TextInput {
            id: input

            anchors.fill: parent
            anchors.leftMargin: Theme.gap
            anchors.rightMargin: Theme.gap
            verticalAlignment: TextInput.AlignVCenter
            color: Theme.ink
            selectionColor: Theme.accent
            font.pixelSize: Theme.large
            clip: true
            maximumLength: 60
            activeFocusOnTab: true
            Keys.onPressed: event => {
                Theme.keysInUse = true;
                event.accepted = false;
            }
            Accessible.role: Accessible.EditableText
            Accessible.name: entry.label
        }

        Label {
            anchors.fill: input
            verticalAlignment: Text.AlignVCenter
            visible: input.text === "" && !input.activeFocus
            text: entry.hint
            color: Theme.muted
            font.pixelSize: Theme.body
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.px(12)
        }
    }
}
