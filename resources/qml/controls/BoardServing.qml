import QtQuick
import ".."

// Who is served where: the latest call first and brightest, at most twelve.
Item {
    id: serving

    required property QtObject board
    readonly property int shown: Math.min(12, board.serving.count)
    readonly property int columns: shown > 5 ? 2 : 1
    readonly property int rows: Math.max(3, Math.ceil(shown / columns))

    Label {
        id: caption

        width: parent.width
        height: Theme.px(40)
        horizontalAlignment: Text.AlignLeft
        verticalAlignment: Text.AlignVCenter
        text: BoardWords.withMore(qsTr("Now serving"), serving.board.serving.count - serving.shown)
        color: Theme.boardMuted
        font.pixelSize: Theme.px(22)
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.px(12)
    }

    Label {
        anchors.top: caption.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: serving.shown === 0
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        text: qsTr("Please wait until your number is called.")
        color: Theme.boardMuted
        font.pixelSize: Theme.title
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

                Label {
                    anchors.left: parent.left
                    anchors.leftMargin: parent.width * 0.05
                    width: parent.width * 0.52
                    height: parent.height
                    horizontalAlignment: Text.AlignLeft
                    verticalAlignment: Text.AlignVCenter
                    text: call.number
                    color: call.ink
                    font.pixelSize: Theme.px(110)
                    font.weight: Font.Bold
                    fontSizeMode: Text.Fit
                    minimumPixelSize: Theme.px(16)
                    wrapMode: Text.NoWrap
                }

                Label {
                    anchors.right: parent.right
                    anchors.rightMargin: parent.width * 0.05
                    anchors.top: parent.top
                    anchors.topMargin: parent.height * 0.1
                    width: parent.width * 0.36
                    height: parent.height * 0.24
                    horizontalAlignment: Text.AlignRight
                    verticalAlignment: Text.AlignVCenter
                    text: qsTr("Counter")
                    color: call.latest ? call.ink : Theme.boardMuted
                    font.pixelSize: Theme.px(24)
                    fontSizeMode: Text.Fit
                    minimumPixelSize: Theme.px(10)
                }

                Label {
                    anchors.right: parent.right
                    anchors.rightMargin: parent.width * 0.05
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: parent.height * 0.06
                    width: parent.width * 0.36
                    height: parent.height * 0.6
                    horizontalAlignment: Text.AlignRight
                    verticalAlignment: Text.AlignVCenter
                    text: call.counter
                    color: call.ink
                    font.pixelSize: Theme.px(84)
                    font.weight: Font.Bold
                    fontSizeMode: Text.Fit
                    minimumPixelSize: Theme.px(14)
                }
            }
        }
    }
}
