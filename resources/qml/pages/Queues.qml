import QtQuick
import ".."
import "../controls"

// What do you come for?
PageFrame {
    id: page

    readonly property int columns: tall ? 1 : list.count > 3 ? 2 : 1

    title: qsTr("What brings you here?")
    onBack: kiosk.home()

    GridView {
        id: list

        objectName: "queues"
        focus: true
        anchors.fill: parent
        anchors.rightMargin: -Theme.gap
        clip: true
        cellWidth: Math.floor(width / page.columns)
        cellHeight: Math.max(Theme.target + Theme.px(40), Math.min(Theme.px(170), height / Math.ceil(count / page.columns)))
        boundsBehavior: Flickable.StopAtBounds
        model: page.kiosk.queues

        delegate: FocusScope {
            id: cell

            required property int index
            required property int queue
            required property string name
            required property string prefix
            required property int waiting
            required property string obstacle

            width: list.cellWidth
            height: list.cellHeight

            Touchable {
                id: tile

                objectName: "queue" + cell.queue
                anchors.fill: parent
                anchors.rightMargin: Theme.gap
                anchors.bottomMargin: Theme.gap
                name: cell.name + ", " + standing.text
                focus: true
                onActiveFocusChanged: if (activeFocus)
                    list.positionViewAtIndex(cell.index, GridView.Contain)
                fill: cell.obstacle === "" ? Theme.surface : Theme.background
                background.border.width: Theme.border
                background.border.color: cell.obstacle === "" ? Theme.edge : Theme.line
                onClicked: page.kiosk.choose(cell.queue)

                Rectangle {
                    id: badge

                    anchors.left: parent.left
                    anchors.leftMargin: Theme.px(20)
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.px(60)
                    height: width
                    radius: width / 2
                    color: cell.obstacle === "" ? Theme.accentSoft : Theme.surface
                    border.width: cell.obstacle === "" ? 0 : Theme.border
                    border.color: Theme.line

                    Label {
                        anchors.fill: parent
                        anchors.margins: Theme.px(8)
                        horizontalAlignment: Text.AlignHCenter
                        verticalAlignment: Text.AlignVCenter
                        text: cell.prefix
                        color: cell.obstacle === "" ? Theme.accentText : Theme.muted
                        font.pixelSize: Theme.large
                        font.weight: Font.Bold
                        fontSizeMode: Text.Fit
                        minimumPixelSize: Theme.least
                    }
                }

                Label {
                    anchors.left: badge.right
                    anchors.right: standing.left
                    anchors.leftMargin: Theme.px(20)
                    anchors.rightMargin: Theme.gap
                    height: parent.height
                    horizontalAlignment: Text.AlignLeft
                    verticalAlignment: Text.AlignVCenter
                    text: cell.name
                    color: cell.obstacle === "" ? Theme.ink : Theme.muted
                    font.pixelSize: Theme.large
                    font.weight: Font.DemiBold
                    fontSizeMode: Text.Fit
                    minimumPixelSize: Theme.least
                }

                Label {
                    id: standing

                    anchors.right: parent.right
                    anchors.rightMargin: Theme.px(20)
                    width: Math.min(implicitWidth, parent.width * 0.36)
                    height: parent.height
                    horizontalAlignment: Text.AlignRight
                    verticalAlignment: Text.AlignVCenter
                    text: cell.obstacle === "" ? Words.waiting(cell.waiting) : Words.obstacle(cell.obstacle)
                    color: Theme.muted
                    fontSizeMode: Text.Fit
                    minimumPixelSize: Theme.least
                }
            }
        }
    }

    Notice {
        anchors.centerIn: parent
        width: Math.min(parent.width, Theme.px(560))
        text: list.count === 0 ? qsTr("There is no queue yet. Please ask a member of staff.") : ""
    }
}
