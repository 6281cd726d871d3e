import QtQuick
import ".."
import "../controls"

// The ticket that was asked for: how it stands, and the way back in line.
PageFrame {
    id: page

    required property QtObject kiosk
    readonly property QtObject ticket: kiosk.ticket
    readonly property QtObject comeback: kiosk.comeback
    readonly property bool late: ticket.state === "LATE"
    readonly property bool canRejoin: ticket.allowed.includes("rejoin")
    readonly property real buttonWidth: tall ? width - 2 * Theme.wide : Math.min(Theme.px(440), (width - 2 * Theme.wide - Theme.gap) / 2)

    title: ticket.queueName
    time: kiosk.clock.time
    onBack: kiosk.enterNumber()

    Item {
        id: facts

        anchors.top: parent.top
        anchors.bottom: notice.visible ? notice.top : actions.top
        anchors.bottomMargin: Theme.gap
        width: parent.width

        Label {
            id: number

            objectName: "foundNumber"
            width: parent.width
            height: parent.height * (page.late ? 0.36 : 0.5)
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: page.ticket.number
            color: Theme.accent
            font.pixelSize: Theme.px(150)
            font.weight: Font.Bold
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.px(30)
            wrapMode: Text.NoWrap
        }

        Label {
            id: standing

            objectName: "foundStanding"
            anchors.top: number.bottom
            width: parent.width
            height: parent.height * (page.late ? 0.18 : 0.26)
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: Words.standing(page.ticket)
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.px(14)
        }

        Rectangle {
            id: grace

            anchors.top: standing.bottom
            anchors.horizontalCenter: parent.horizontalCenter
            width: Theme.px(260)
            height: parent.height * 0.24
            visible: page.late
            radius: Theme.radius
            color: Theme.warnSoft

            Label {
                objectName: "grace"
                anchors.fill: parent
                anchors.margins: Theme.px(4)
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                text: Words.remaining(page.ticket.expires, page.kiosk.clock.now)
                color: Theme.warn
                font.pixelSize: Theme.px(64)
                font.weight: Font.Bold
                fontSizeMode: Text.Fit
                minimumPixelSize: Theme.px(20)
                Accessible.name: qsTr("Time left: %1").arg(text)
            }
        }

        Label {
            anchors.top: page.late ? grace.bottom : standing.bottom
            anchors.bottom: parent.bottom
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: Words.advice(page.ticket)
            color: Theme.muted
            font.pixelSize: Theme.large
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.px(13)
        }
    }

    Notice {
        id: notice

        anchors.bottom: actions.top
        anchors.bottomMargin: Theme.gap
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, Theme.px(560))
        good: page.kiosk.secondsLeft > 0
        text: good ? qsTr("You are back in line.") : Words.trouble(page.comeback.trouble)
    }

    Grid {
        id: actions

        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        columns: page.tall || !page.canRejoin ? 1 : 2
        spacing: Theme.gap

        BigButton {
            objectName: "rejoin"
            width: page.buttonWidth
            height: Theme.px(100)
            size: Theme.px(30)
            visible: page.canRejoin
            enabled: !page.comeback.busy
            text: page.comeback.busy ? qsTr("One moment …") : Words.rejoin(page.ticket.state)
            onClicked: page.kiosk.rejoin()
        }

        BigButton {
            objectName: "done"
            width: page.buttonWidth
            height: Theme.px(100)
            quiet: page.canRejoin
            focus: true
            text: page.kiosk.secondsLeft > 0 ? qsTr("Done (%1)").arg(page.kiosk.secondsLeft) : qsTr("Done")
            onClicked: page.kiosk.home()
        }
    }
}
