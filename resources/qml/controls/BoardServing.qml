import QtQuick
import ".."

// Who is served where: the latest call first and brightest; an arrow for who has yet to come.
Item {
    id: serving

    required property QtObject board
    readonly property int shown: board.serving.count
    readonly property int columns: shown > 5 ? 2 : 1
    readonly property int rows: Math.max(shown > 2 ? 3 : 2, Math.ceil(shown / columns))
    // Small and flat cards have no room to say "Counter" each; then it stands once, above them all.
    readonly property bool flat: columns > 1 || grid.cellWidth > 4.5 * grid.cellHeight

    function nobody() {
        if (!board.known)
            return qsTr("There is no such queue here.");
        if (board.lineCount === 0)
            return qsTr("There is no queue yet.");
        return board.open ? qsTr("Please wait until your number is called.") : qsTr("We are closed.");
    }

    Label {
        id: caption

        anchors.left: parent.left
        width: grid.cellWidth * 0.62
        height: Theme.px(40)
        horizontalAlignment: Text.AlignLeft
        verticalAlignment: Text.AlignVCenter
        text: BoardWords.withMore(qsTr("Now serving"), serving.board.servingCount - serving.shown)
        color: Theme.boardMuted
        font.pixelSize: Theme.px(22)
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.px(12)
    }

    Row {
        width: parent.width
        spacing: grid.spacing
        visible: serving.flat

        Repeater {
            model: serving.columns

            Item {
                width: grid.cellWidth
                height: caption.height

                BoardFigure {
                    anchors.right: parent.right
                    anchors.rightMargin: parent.width * 0.04
                    width: parent.width * 0.3
                    height: parent.height
                    horizontalAlignment: Text.AlignHCenter
                    text: qsTr("Counter")
                    color: Theme.boardMuted
                    font.weight: Font.Normal
                    most: Theme.px(22)
                }
            }
        }
    }

    Label {
        anchors.top: caption.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: serving.shown === 0
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        text: serving.nobody()
        color: Theme.boardMuted
        font.pixelSize: Theme.px(42)
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.px(14)
    }

    Grid {
        id: grid

        readonly property real cellWidth: (serving.width - (serving.columns - 1) * spacing) / serving.columns
        readonly property real cellHeight: (serving.height - caption.height - (serving.rows - 1) * spacing) / serving.rows

        anchors.top: caption.bottom
        width: parent.width
        columns: serving.columns
        spacing: Theme.px(12)

        Repeater {
            model: serving.board.serving

            Rectangle {
                id: call

                required property int index
                required property string number
                required property string counter
                required property bool here

                readonly property bool latest: index === 0
                readonly property color ink: latest ? Theme.boardBackground : Theme.boardInk

                objectName: "serving" + number
                visible: index < serving.shown
                width: grid.cellWidth
                height: grid.cellHeight
                radius: Theme.radius
                color: latest ? Theme.boardAccent : Theme.boardSurface
                border.color: Theme.boardEdge
                border.width: Theme.boardEdgeWidth

                BoardFigure {
                    id: digits

                    anchors.left: parent.left
                    anchors.leftMargin: parent.width * 0.05
                    width: parent.width * 0.46
                    height: parent.height
                    horizontalAlignment: Text.AlignLeft
                    text: call.number
                    color: call.ink
                    most: Theme.px(150)
                }

                Glyph {
                    anchors.left: digits.right
                    anchors.leftMargin: parent.width * 0.03
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(parent.height * (serving.flat ? 0.5 : 0.34), parent.width * 0.11)
                    height: width
                    rotation: call.here || !LayoutMirroring.enabled ? 0 : 180
                    sign: call.here ? "check" : "next"
                    color: call.ink
                }

                BoardFigure {
                    id: label

                    anchors.right: parent.right
                    anchors.rightMargin: parent.width * 0.04
                    anchors.top: parent.top
                    anchors.topMargin: parent.height * 0.06
                    width: parent.width * 0.3
                    height: parent.height * 0.28
                    visible: !serving.flat
                    horizontalAlignment: Text.AlignHCenter
                    text: qsTr("Counter")
                    color: call.latest ? call.ink : Theme.boardMuted
                    font.weight: Font.Normal
                    most: Theme.px(24)
                }

                BoardFigure {
                    anchors.right: label.right
                    anchors.top: serving.flat ? parent.top : label.bottom
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: serving.flat ? 0 : parent.height * 0.06
                    width: label.width
                    horizontalAlignment: Text.AlignHCenter
                    text: call.counter
                    color: call.ink
                    most: Theme.px(110)
                }
            }
        }
    }
}
