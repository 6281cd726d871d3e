import QtQuick
import ".."
import "../controls"

// The door to what only staff may touch.
PageFrame {
    id: page

    readonly property QtObject pin: kiosk.staffPin

    title: qsTr("For staff: enter your PIN")
    onBack: kiosk.home()
    Keys.onPressed: event => {
        Theme.keyed();
        if (event.key === Qt.Key_Backspace)
            pin.erase();
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            pin.enter();
        else if (/^[0-9]$/.test(event.text))
            pin.add(event.text);
    }

    Rectangle {
        id: entry

        anchors.bottom: pad.top
        anchors.bottomMargin: Theme.gap
        anchors.horizontalCenter: parent.horizontalCenter
        width: pad.width
        // Three lines of what went wrong, so that no key moves under the finger that tries again.
        height: Math.max(notice.needed, Theme.type(84) + Theme.px(24))
        radius: Theme.px(10)
        color: Theme.surface
        border.width: Theme.border
        border.color: Theme.edge
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("PIN, %n digits entered", "", page.pin.digits)

        Row {
            anchors.centerIn: parent
            visible: !notice.visible
            spacing: Theme.px(12)

            Repeater {
                model: page.pin.digits

                Rectangle {
                    width: Theme.px(14)
                    height: width
                    radius: width / 2
                    color: Theme.ink
                }
            }
        }

        Notice {
            id: notice

            anchors.fill: parent
            radius: entry.radius
            text: page.pin.busy || page.pin.digits > 0 ? "" : Words.trouble(page.pin.trouble)
        }
    }

    NumberPad {
        id: pad

        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        keyWidth: Theme.px(130)
        keyHeight: Math.min(Theme.px(110), (parent.height - entry.height - Theme.gap - 3 * spacing) / 4)
        enabled: !page.pin.busy
        onTyped: character => page.pin.add(character)
        onErased: page.pin.erase()
        onEntered: page.pin.enter()
    }
}
