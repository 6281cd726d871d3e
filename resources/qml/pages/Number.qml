import QtQuick
import ".."
import "../controls"

// Which number do you hold?
PageFrame {
    id: page

    readonly property QtObject comeback: kiosk.comeback

    title: qsTr("Enter your number")
    onBack: kiosk.home()
    Keys.onPressed: event => {
        Theme.keyed();
        if (event.key === Qt.Key_Backspace)
            kiosk.erase();
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            kiosk.look();
        else if (/^[A-Za-z0-9]$/.test(event.text))
            kiosk.type(event.text);
    }

    Item {
        id: asked

        anchors.top: parent.top
        anchors.left: parent.left
        width: page.tall ? parent.width : parent.width - pad.width - Theme.px(40)
        height: page.tall ? parent.height - pad.height - Theme.wide : parent.height

        Rectangle {
            id: entry

            width: parent.width
            height: Theme.px(page.tall ? 130 : 116)
            radius: Theme.radius
            color: Theme.surface
            border.width: Theme.border
            border.color: Theme.edge

            Label {
                objectName: "entry"
                anchors.fill: parent
                anchors.margins: Theme.gap
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                text: page.comeback.entry === "" ? qsTr("for example %1").arg("A042") : page.comeback.entry
                color: page.comeback.entry === "" ? Theme.muted : Theme.ink
                font.pixelSize: page.comeback.entry === "" ? Theme.large : Theme.px(72)
                font.weight: page.comeback.entry === "" ? Font.Normal : Font.Bold
                fontSizeMode: Text.Fit
                minimumPixelSize: Theme.least
                Accessible.name: qsTr("Your number: %1").arg(page.comeback.entry)
            }
        }

        Notice {
            id: notice

            anchors.top: entry.bottom
            anchors.topMargin: Theme.gap
            width: parent.width
            text: page.comeback.trouble === "not_found" ? qsTr("There is no such number today. Please check your ticket.") : Words.trouble(page.comeback.trouble)
        }

        Flickable {
            anchors.top: notice.visible ? notice.bottom : entry.bottom
            anchors.topMargin: Theme.gap
            anchors.bottom: show.top
            anchors.bottomMargin: Theme.gap
            width: parent.width
            contentHeight: letters.height
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            Flow {
                id: letters

                width: parent.width
                spacing: Theme.px(10)
                LayoutMirroring.enabled: false
                LayoutMirroring.childrenInherit: true

                Repeater {
                    model: page.comeback.letters.split("")

                    Key {
                        required property string modelData

                        objectName: "letter" + modelData
                        width: Math.max(Theme.target, Theme.px(76))
                        height: Theme.target
                        text: modelData
                        onClicked: page.kiosk.type(modelData)
                    }
                }
            }
        }

        BigButton {
            id: show

            anchors.bottom: parent.bottom
            width: parent.width
            enabled: page.comeback.entry !== ""
            text: qsTr("Show my ticket")
            onClicked: page.kiosk.look()
        }
    }

    NumberPad {
        id: pad

        anchors.bottom: parent.bottom
        x: page.tall || page.LayoutMirroring.enabled ? 0 : parent.width - width
        keyWidth: page.tall ? (parent.width - 2 * spacing) / 3 : Theme.px(112)
        keyHeight: page.tall ? Theme.px(96) : (parent.height - 3 * spacing) / 4
        onTyped: character => page.kiosk.type(character)
        onErased: page.kiosk.erase()
        onEntered: page.kiosk.look()
    }
}
