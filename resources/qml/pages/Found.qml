import QtQuick
import ".."
import "../controls"

// The ticket that was asked for: how it stands, and the way back in line.
PageFrame {
    id: page

    readonly property QtObject ticket: kiosk.ticket
    readonly property QtObject comeback: kiosk.comeback
    readonly property bool late: ticket.state === "LATE"
    readonly property bool canRejoin: ticket.allowed.includes("rejoin")
    readonly property bool canLeave: ticket.allowed.includes("cancel") && !over
    // The errand is done; the page ends by itself.
    readonly property bool over: kiosk.secondsLeft > 0

    title: ticket.queueName
    onBack: kiosk.enterNumber()

    Column {
        id: facts

        readonly property real room: (notice.visible ? notice.y : actions.y) - Theme.gap

        y: (room - height) / 2
        width: parent.width

        Label {
            objectName: "foundNumber"
            width: parent.width
            height: Math.min(facts.room * (page.late ? 0.36 : 0.5), Theme.type(210))
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: page.ticket.number
            color: Theme.accentText
            font.pixelSize: Theme.type(150)
            font.weight: Font.Bold
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.px(30)
            wrapMode: Text.NoWrap
        }

        Label {
            objectName: "foundStanding"
            width: parent.width
            height: Math.min(facts.room * (page.late ? 0.18 : 0.26), Theme.type(100))
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: Words.standing(page.ticket)
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.least
        }

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, Theme.px(520))
            height: Math.min(facts.room * 0.26, Theme.type(130))
            visible: page.late
            radius: Theme.radius
            color: Theme.warnSoft
            border.width: Theme.contrast ? Theme.border : 0
            border.color: Theme.warn

            Label {
                id: kept

                anchors.left: parent.left
                anchors.leftMargin: Theme.gap
                width: parent.width * 0.56
                height: parent.height
                horizontalAlignment: Text.AlignLeft
                verticalAlignment: Text.AlignVCenter
                text: qsTr("Your place is kept for")
                color: Theme.warn
                font.pixelSize: Theme.type(22)
                fontSizeMode: Text.Fit
                minimumPixelSize: Theme.least
            }

            Label {
                objectName: "grace"
                anchors.left: kept.right
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.bottom: parent.bottom
                anchors.margins: Theme.px(6)
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                text: Words.remaining(page.ticket.expires, page.kiosk.clock.now)
                color: Theme.warn
                font.pixelSize: Theme.type(64)
                font.weight: Font.Bold
                fontSizeMode: Text.Fit
                minimumPixelSize: Theme.px(20)
                Accessible.name: qsTr("Time left: %1").arg(text)
            }
        }

        Label {
            width: parent.width
            height: Math.min(facts.room * (page.late ? 0.2 : 0.24), Theme.type(72))
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: Words.advice(page.ticket)
            color: Theme.muted
            font.pixelSize: Theme.type(22)
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.least
        }
    }

    Notice {
        id: notice

        anchors.bottom: actions.top
        anchors.bottomMargin: Theme.gap
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, Theme.px(560))
        good: page.over
        text: page.comeback.trouble !== "" ? Words.trouble(page.comeback.trouble) : page.over && page.ticket.state === "WAITING" ? qsTr("You are back in line.") : ""
    }

    Grid {
        id: actions

        readonly property int shown: [rejoin, leave, done].filter(button => button.visible).length
        // What the page is for is wider than what else there is.
        readonly property real extra: page.tall || !rejoin.visible ? 0 : 0.5
        readonly property real cellHeight: Math.max(Theme.target, Theme.px(Theme.low ? 64 : 92))
        readonly property real cell: page.tall ? width : (width - (shown - 1) * spacing) / (shown + extra)

        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        width: page.tall ? parent.width : Math.min(parent.width, shown * Theme.px(440) + (shown - 1) * spacing)
        columns: page.tall ? 1 : shown
        spacing: Theme.px(14)

        BigButton {
            id: rejoin

            objectName: "rejoin"
            width: actions.cell * (1 + actions.extra)
            height: actions.cellHeight
            visible: page.canRejoin && !page.over
            enabled: !page.comeback.busy
            focus: visible
            text: page.comeback.busy ? qsTr("One moment …") : Words.rejoin(page.ticket.state)
            onClicked: page.comeback.rejoin()
        }

        BigButton {
            id: leave

            objectName: "leave"
            width: actions.cell
            height: actions.cellHeight
            visible: page.canLeave
            enabled: !page.comeback.busy
            quiet: true
            size: Theme.type(22)
            text: qsTr("Leave the line")
            onClicked: page.kiosk.openSheet("Leave")
        }

        BigButton {
            id: done

            objectName: "done"
            width: actions.cell
            height: actions.cellHeight
            quiet: rejoin.visible
            focus: !rejoin.visible
            text: page.kiosk.secondsLeft > 0 ? qsTr("Done (%1)").arg(page.kiosk.secondsLeft) : qsTr("Done")
            onClicked: page.kiosk.home()
        }
    }
}
