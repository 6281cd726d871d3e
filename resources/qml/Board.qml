import QtQuick
import "controls"

// The now-serving board: numbers and counters largest, from across the room.
Window {
    id: window

    required property QtObject board
    required property QtObject clock
    required property QtObject appearance
    required property bool stays
    readonly property bool tall: height > width

    width: 1280
    height: 720
    color: Theme.boardBackground
    title: qsTr("Now serving")
    onClosing: close => close.accepted = !stays

    Binding {
        target: Theme
        property: "unit"
        value: Math.min(window.width, window.height) / 600
    }

    Binding {
        target: Theme
        property: "look"
        value: window.appearance.ownLook
    }

    Binding {
        target: Theme
        property: "brand"
        value: window.appearance.accent
    }

    Item {
        id: stack

        // Down to the line of text.
        readonly property real room: height - line.height

        anchors.fill: parent
        LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
        LayoutMirroring.childrenInherit: true

        BoardHeader {
            id: header

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            board: window.board
            time: window.clock.time
            logo: window.appearance.logo
        }

        BoardStale {
            id: stale

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: header.bottom
            age: window.board.age
        }

        BoardServing {
            id: serving

            anchors.left: parent.left
            anchors.top: stale.bottom
            anchors.topMargin: Theme.px(10)
            anchors.leftMargin: Theme.wide
            width: window.tall ? parent.width - 2 * Theme.wide : parent.width * 0.6
            opacity: window.board.announced.count > 0 ? 0 : 1
            height: (window.tall ? stack.room * 0.56 : stack.room - Theme.wide) - y
            board: window.board
        }

        BoardSide {
            anchors.left: window.tall ? parent.left : serving.right
            anchors.leftMargin: Theme.wide
            anchors.right: parent.right
            anchors.rightMargin: Theme.wide
            anchors.top: window.tall ? serving.bottom : stale.bottom
            anchors.topMargin: window.tall ? Theme.wide : serving.anchors.topMargin
            anchors.bottom: line.top
            anchors.bottomMargin: Theme.wide
            board: window.board
            clock: window.clock
        }

        BoardCall {
            anchors.fill: serving
            calls: window.board.announced
        }

        BoardLine {
            id: line

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            text: window.appearance.line
        }
    }

    // Nobody points at anything here.
    HoverHandler {
        cursorShape: Qt.BlankCursor
    }
}
