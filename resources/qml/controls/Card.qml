import QtQuick
import ".."

// A question or a choice over the page, whose own things cannot be touched meanwhile.
Item {
    id: card

    property string title
    property string words
    property bool canClose: false
    property real most: Theme.px(560)
    default property alias content: room.data

    signal closed

    Accessible.role: Accessible.Dialog
    Accessible.name: title

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim

        TapHandler {
            gesturePolicy: TapHandler.WithinBounds
            onTapped: if (card.canClose)
                card.closed()
        }
    }

    Rectangle {
        id: paper

        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.gap, card.most)
        height: Math.min(parent.height - 2 * Theme.gap, head.height + said.height + room.childrenRect.height + 3 * Theme.wide)
        radius: Theme.radius
        color: Theme.surface
        border.width: Theme.contrast ? Theme.border : 0
        border.color: Theme.edge

        TapHandler {
            gesturePolicy: TapHandler.WithinBounds
        }

        Item {
            id: head

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.wide
            height: Math.max(caption.implicitHeight, close.visible ? Theme.target : 0)

            Label {
                id: caption

                objectName: "cardTitle"
                anchors.left: parent.left
                anchors.right: close.visible ? close.left : parent.right
                anchors.verticalCenter: parent.verticalCenter
                horizontalAlignment: Text.AlignLeft
                text: card.title
                font.pixelSize: Theme.type(30)
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }

            Touchable {
                id: close

                objectName: "closeSheet"
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.target
                height: Theme.target
                visible: card.canClose
                name: qsTr("Close")
                onClicked: card.closed()

                Glyph {
                    anchors.centerIn: parent
                    sign: "close"
                }
            }
        }

        Label {
            id: said

            anchors.left: head.left
            anchors.right: head.right
            anchors.top: head.bottom
            height: card.words === "" ? 0 : implicitHeight + Theme.gap
            horizontalAlignment: Text.AlignLeft
            verticalAlignment: Text.AlignVCenter
            visible: card.words !== ""
            text: card.words
            font.pixelSize: Theme.type(22)
        }

        Item {
            id: room

            anchors.left: head.left
            anchors.right: head.right
            anchors.top: said.bottom
            anchors.topMargin: Theme.gap
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.wide
        }
    }
}
