import QtQuick
import ".."

// Beside who is served: calls of before, who is late, and how many wait.
Item {
    id: side

    required property QtObject board
    required property QtObject clock
    readonly property real row: Theme.px(beside ? 48 : 42)
    readonly property bool beside: width > height && board.recent.count > 0
    readonly property real part: beside ? (width - Theme.wide) / 2 : width

    function fitting(height) {
        return Math.max(0, Math.floor(height / row));
    }

    component Caption: Label {
        height: Theme.px(40)
        horizontalAlignment: Text.AlignLeft
        verticalAlignment: Text.AlignVCenter
        color: Theme.boardMuted
        font.pixelSize: Theme.px(22)
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.px(12)
    }

    component Cell: Label {
        height: side.row
        verticalAlignment: Text.AlignVCenter
        color: Theme.boardInk
        font.pixelSize: Theme.px(side.beside ? 32 : 28)
        font.weight: Font.DemiBold
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.px(12)
    }

    Item {
        id: recent

        readonly property int shown: Math.min(side.board.recent.count, side.fitting(height - Theme.px(40)))

        anchors.top: parent.top
        anchors.left: parent.left
        width: side.part
        height: side.beside ? parent.height : boxes.y - Theme.gap
        visible: shown > 0
        clip: true

        Caption {
            id: recentCaption

            width: parent.width
            text: qsTr("Called before")
        }

        Column {
            anchors.top: recentCaption.bottom
            width: parent.width

            Repeater {
                model: side.board.recent

                Item {
                    id: before

                    required property int index
                    required property string number
                    required property string counter

                    width: parent?.width ?? 0
                    height: side.row
                    visible: index < recent.shown

                    Cell {
                        anchors.left: parent.left
                        width: parent.width * 0.4
                        horizontalAlignment: Text.AlignLeft
                        text: before.number
                    }

                    Cell {
                        anchors.right: parent.right
                        width: parent.width * 0.58
                        horizontalAlignment: Text.AlignRight
                        text: qsTr("Counter %1").arg(before.counter)
                        color: Theme.boardMuted
                        font.weight: Font.Normal
                    }
                }
            }
        }
    }

    Column {
        id: boxes

        anchors.right: parent.right
        y: side.beside ? 0 : parent.height - height
        width: side.part
        spacing: Theme.gap

        Rectangle {
            id: late

            readonly property int shown: Math.min(4, side.board.late.count, side.fitting(side.height - lines.height - Theme.gap - Theme.px(56)))

            width: parent.width
            height: Theme.px(56) + shown * side.row
            visible: side.board.late.count > 0
            clip: true
            radius: Theme.radius
            color: Theme.boardSurface
            border.color: Theme.boardEdge
            border.width: Theme.boardEdgeWidth

            Caption {
                id: lateCaption

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.leftMargin: Theme.gap
                anchors.rightMargin: Theme.gap
                anchors.topMargin: Theme.px(6)
                text: BoardWords.withMore(qsTr("Called, please come"), side.board.lateCount - late.shown)
                color: Theme.boardAccent
            }

            Column {
                anchors.top: lateCaption.bottom
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.leftMargin: Theme.gap
                anchors.rightMargin: Theme.gap

                Repeater {
                    model: side.board.late

                    Item {
                        id: one

                        required property int index
                        required property string number
                        required property real expires

                        objectName: "late" + number
                        width: parent?.width ?? 0
                        height: side.row
                        visible: index < late.shown

                        Cell {
                            anchors.left: parent.left
                            width: parent.width * 0.5
                            horizontalAlignment: Text.AlignLeft
                            text: one.number
                        }

                        Cell {
                            anchors.right: parent.right
                            width: parent.width * 0.48
                            horizontalAlignment: Text.AlignRight
                            text: BoardWords.remaining(one.expires, side.clock.now)
                            color: Theme.boardAccent
                        }
                    }
                }
            }
        }

        Rectangle {
            id: lines

            readonly property int most: Math.min(side.board.lines.count, side.board.late.count > 0 ? 4 : 6)

            width: parent.width
            height: Theme.px(56) + most * side.row
            radius: Theme.radius
            color: Theme.boardSurface
            border.color: Theme.boardEdge
            border.width: Theme.boardEdgeWidth
            clip: true

            Caption {
                id: linesCaption

                anchors.left: parent.left
                anchors.right: total.left
                anchors.top: parent.top
                anchors.leftMargin: Theme.gap
                anchors.topMargin: Theme.px(6)
                text: qsTr("Waiting")
            }

            Cell {
                id: total

                objectName: "waiting"
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.rightMargin: Theme.gap
                anchors.topMargin: Theme.px(6)
                height: linesCaption.height
                text: side.board.waiting
            }

            Column {
                anchors.top: linesCaption.bottom
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.leftMargin: Theme.gap
                anchors.rightMargin: Theme.gap

                Repeater {
                    model: side.board.lines

                    Item {
                        id: line

                        required property int index
                        required property string prefix
                        required property string name
                        required property int waiting
                        required property string obstacle

                        width: parent?.width ?? 0
                        height: side.row
                        visible: index < lines.most

                        Cell {
                            id: letter

                            anchors.left: parent.left
                            width: Theme.px(30)
                            horizontalAlignment: Text.AlignLeft
                            text: line.prefix
                            color: Theme.boardMuted
                            font.pixelSize: Theme.px(side.beside ? 24 : 21)
                        }

                        Cell {
                            anchors.left: letter.right
                            anchors.right: count.left
                            anchors.rightMargin: Theme.gap
                            horizontalAlignment: Text.AlignLeft
                            text: line.name
                            font.weight: Font.Normal
                            color: Theme.boardMuted
                            font.pixelSize: Theme.px(side.beside ? 24 : 21)
                            maximumLineCount: 2
                            elide: Text.ElideRight
                        }

                        Cell {
                            id: count

                            anchors.right: parent.right
                            width: Math.min(implicitWidth, parent.width * 0.4)
                            horizontalAlignment: Text.AlignRight
                            text: line.obstacle === "" ? line.waiting : BoardWords.obstacle(line.obstacle)
                            font.pixelSize: Theme.px(side.beside ? 24 : 21)
                        }
                    }
                }
            }
        }
    }
}
