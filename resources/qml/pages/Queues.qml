import QtQuick
import ".."
import "../controls"

// What do you come for?
PageFrame {
    id: page

    readonly property real leastHeight: Theme.target + Theme.px(40)
    // As few columns as show every queue at once; what does not fit into the most of them scrolls.
    readonly property int columns: {
        const most = Math.max(1, Math.floor(list.width / Theme.px(260)));
        const least = !tall && list.count > 3 ? 2 : 1;
        const rows = Math.max(1, Math.floor(list.height / leastHeight));
        return Math.min(most, Math.max(least, Math.ceil(list.count / rows)));
    }

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
        cellHeight: Math.max(page.leastHeight, Math.min(Theme.px(170), height / Math.ceil(count / page.columns)))
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
                        Accessible.ignored: true
                    }
                }

                TextMetrics {
                    id: inOneLine

                    font: title.font
                    text: title.text
                }

                Label {
                    id: title

                    anchors.left: badge.right
                    anchors.right: parent.right
                    anchors.leftMargin: Theme.px(20)
                    anchors.rightMargin: Theme.gap
                    anchors.top: parent.top
                    anchors.topMargin: Theme.px(6)
                    // Of the two lines the larger stands above the middle; of three two do.
                    height: (parent.height - Theme.px(12)) * (inOneLine.advanceWidth <= width ? 0.54 : 0.59)
                    horizontalAlignment: Text.AlignLeft
                    verticalAlignment: Text.AlignBottom
                    text: cell.name
                    color: cell.obstacle === "" ? Theme.ink : Theme.muted
                    font.pixelSize: list.cellWidth < Theme.px(400) ? Theme.type(21) : Theme.large
                    font.weight: Font.DemiBold
                    fontSizeMode: Text.Fit
                    minimumPixelSize: Theme.least
                    Accessible.ignored: true
                }

                Label {
                    id: standing

                    anchors.left: title.left
                    anchors.right: title.right
                    anchors.top: title.bottom
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: Theme.px(6)
                    horizontalAlignment: Text.AlignLeft
                    verticalAlignment: Text.AlignTop
                    text: cell.obstacle === "" ? Words.waiting(cell.waiting) : Words.obstacle(cell.obstacle)
                    color: Theme.muted
                    fontSizeMode: Text.Fit
                    minimumPixelSize: Theme.least
                    Accessible.ignored: true
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
