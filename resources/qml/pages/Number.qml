import QtQuick
import ".."
import "../controls"

// Which number do you hold?
PageFrame {
    id: page

    property QtObject errand: kiosk.comeback
    property string action: qsTr("Show my ticket")
    property string done
    // Where the whole page is lower down it is too flat for one above the other.
    readonly property bool stacked: tall && !Theme.low

    title: qsTr("Enter your number")
    onBack: kiosk.home()
    Keys.onPressed: event => {
        Theme.keyed();
        if (event.key === Qt.Key_Backspace)
            errand.erase();
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            errand.enter();
        else if (/^[!-~]$/.test(event.text))
            errand.add(event.text);
    }

    Item {
        id: asked

        anchors.top: parent.top
        anchors.left: parent.left
        width: page.stacked ? parent.width : parent.width - pad.width - Theme.wide
        height: page.stacked ? parent.height - pad.height - Theme.wide : parent.height
        Accessible.role: Accessible.Grouping

        Rectangle {
            id: entry

            width: parent.width
            height: Theme.px(page.stacked ? 130 : 116)
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
                text: page.errand.entry === "" ? qsTr("for example %1").arg("A042") : page.errand.entry
                color: page.errand.entry === "" ? Theme.muted : Theme.ink
                font.pixelSize: page.errand.entry === "" ? Theme.large : Theme.px(72)
                font.weight: page.errand.entry === "" ? Font.Normal : Font.Bold
                fontSizeMode: Text.Fit
                minimumPixelSize: Theme.least
                Accessible.name: qsTr("Your number: %1").arg(page.errand.entry)
            }
        }

        Notice {
            id: notice

            anchors.top: entry.bottom
            anchors.topMargin: Theme.gap
            width: parent.width
            good: page.done !== ""
            text: page.done !== "" ? page.done : page.errand.trouble === "not_found" ? qsTr("There is no such number today. Please check your ticket.") : Words.trouble(page.errand.trouble)
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
                    model: page.kiosk.comeback.letters.split("")

                    Key {
                        required property string modelData

                        objectName: "letter" + modelData
                        width: Math.max(Theme.target, Theme.px(76))
                        height: Theme.target
                        text: modelData
                        onClicked: page.errand.add(modelData)
                    }
                }
            }
        }

        BigButton {
            id: show

            anchors.bottom: parent.bottom
            width: parent.width
            enabled: page.errand.entry !== ""
            text: page.action
            onClicked: page.errand.enter()
        }
    }

    NumberPad {
        id: pad

        anchors.bottom: parent.bottom
        x: page.stacked || page.LayoutMirroring.enabled ? 0 : parent.width - width
        keyWidth: page.stacked ? (parent.width - 2 * spacing) / 3 : Math.max(Theme.target, Theme.px(Theme.low ? 84 : 112))
        keyHeight: page.stacked ? Theme.px(96) : (parent.height - 3 * spacing) / 4
        onTyped: character => page.errand.add(character)
        onErased: page.errand.erase()
        onEntered: page.errand.enter()
    }
}
