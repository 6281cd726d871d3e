import QtQuick
import ".."

// A new call fills the board for some seconds: by its size and its frame, not by colour alone.
Item {
    id: call

    required property QtObject calls
    readonly property int columns: calls.count > 6 ? 2 : 1
    readonly property int rows: Math.max(1, Math.ceil(calls.count / columns))

    objectName: "call"
    visible: calls.count > 0

    Rectangle {
        id: frame

        property bool lit: true
        property int changes: 0

        anchors.fill: parent
        radius: Theme.px(20)
        color: Theme.boardAccent
        border.color: lit ? Theme.boardInk : Theme.boardAccent
        border.width: Theme.px(10)
    }

    // Three times a slow flash; steps, since every frame of a fade is drawn by the processor.
    Timer {
        interval: 500
        repeat: true
        running: call.visible && Theme.motion > 0 && frame.changes < 6
        onTriggered: {
            frame.changes += 1;
            frame.lit = frame.changes % 2 === 0;
        }
    }

    Connections {
        target: call.calls

        function onBegun() {
            frame.changes = 0;
            frame.lit = true;
        }
    }

    Grid {
        id: grid

        readonly property real cellWidth: (width - (columns - 1) * spacing) / columns
        readonly property real cellHeight: (height - (call.rows - 1) * spacing) / call.rows

        anchors.fill: parent
        anchors.margins: Theme.px(22)
        columns: call.columns
        spacing: Theme.px(12)

        Repeater {
            model: call.calls

            BoardCalled {
                required property int index

                visible: index < call.calls.count
                width: grid.cellWidth
                height: grid.cellHeight
            }
        }
    }
}
