import QtQuick
import "controls"

// The now-serving board: numbers and counters largest, from across the room.
Window {
    id: window

    required property QtObject kiosk
    required property bool fullScreen
    readonly property QtObject board: kiosk.board
    readonly property bool tall: height > width

    width: 1280
    height: 720
    visibility: fullScreen ? Window.FullScreen : Window.Windowed
    color: Theme.boardBackground
    title: qsTr("Now serving")

    Binding {
        target: Theme
        property: "unit"
        value: Math.min(window.width, window.height) / 600
    }

    Item {
        anchors.fill: parent
        LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
        LayoutMirroring.childrenInherit: true

        Item {
            id: header

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.leftMargin: Theme.wide
            anchors.rightMargin: Theme.wide
            height: Theme.px(76)

            Label {
                anchors.left: parent.left
                anchors.right: time.left
                anchors.rightMargin: Theme.wide
                height: parent.height
                horizontalAlignment: Text.AlignLeft
                verticalAlignment: Text.AlignVCenter
                text: window.board.name
                color: Theme.boardInk
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
                fontSizeMode: Text.Fit
                minimumPixelSize: Theme.px(14)
            }

            Label {
                id: time

                anchors.right: parent.right
                height: parent.height
                verticalAlignment: Text.AlignVCenter
                text: window.kiosk.clock.time
                color: Theme.boardInk
                font.pixelSize: Theme.px(42)
            }
        }

        BoardServing {
            id: serving

            anchors.left: parent.left
            anchors.top: header.bottom
            anchors.leftMargin: Theme.wide
            width: window.tall ? parent.width - 2 * Theme.wide : parent.width * 0.6
            height: window.tall ? parent.height * 0.5 : parent.height - header.height - Theme.wide
            board: window.board
        }

        BoardSide {
            anchors.left: window.tall ? parent.left : serving.right
            anchors.leftMargin: Theme.wide
            anchors.right: parent.right
            anchors.rightMargin: Theme.wide
            anchors.top: window.tall ? serving.bottom : header.bottom
            anchors.topMargin: window.tall ? Theme.gap : 0
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.wide
            board: window.board
            clock: window.kiosk.clock
        }
    }
}
