import QtQuick
import ".."

// A page: the way back, a title, the tools, the time, and room for what the page is about.
FocusScope {
    id: frame

    required property QtObject kiosk
    property string title
    property string trouble
    property bool canGoBack: true
    property real margin: Theme.wide
    default property alias content: room.data
    readonly property bool tall: height > width

    signal back

    focus: true

    Rectangle {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: Math.max(Theme.px(80), Theme.target + Theme.px(8))
        color: Theme.surface

        Rectangle {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: Theme.px(1)
            color: Theme.line
        }

        Touchable {
            id: backButton

            objectName: "back"
            anchors.left: parent.left
            anchors.leftMargin: Theme.px(10)
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.target
            height: Theme.target
            visible: frame.canGoBack
            name: qsTr("Back")
            onClicked: frame.back()

            Glyph {
                anchors.centerIn: parent
                width: Theme.px(36)
                sign: "back"
                // The way back points the other way where the page is read from the right.
                rotation: frame.LayoutMirroring.enabled ? 180 : 0
            }
        }

        Label {
            anchors.left: backButton.visible ? backButton.right : parent.left
            anchors.leftMargin: backButton.visible ? Theme.px(8) : Theme.wide
            anchors.right: tools.left
            anchors.rightMargin: Theme.gap
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            horizontalAlignment: Text.AlignLeft
            objectName: "title"
            text: frame.trouble === "" ? frame.title : frame.trouble
            color: frame.trouble === "" ? Theme.ink : Theme.bad
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.least
            Accessible.role: frame.trouble === "" ? Accessible.Heading : Accessible.AlertMessage
            Accessible.name: text
        }

        Tools {
            id: tools

            anchors.right: clock.left
            anchors.rightMargin: Theme.px(12)
            anchors.verticalCenter: parent.verticalCenter
            kiosk: frame.kiosk
        }

        Label {
            id: clock

            anchors.right: parent.right
            anchors.rightMargin: Theme.wide
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            text: frame.kiosk.clock.time
            color: Theme.muted
            font.pixelSize: Theme.large
        }
    }

    Item {
        id: room

        anchors.top: header.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: frame.margin
    }
}
