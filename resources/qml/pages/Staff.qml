import QtQuick
import ".."
import "../controls"

// What staff see and do at the kiosk itself.
PageFrame {
    id: page

    property string heard

    title: qsTr("For staff")
    onBack: kiosk.home()

    Rectangle {
        anchors.fill: facts
        anchors.margins: -Theme.gap
        radius: Theme.radius
        color: Theme.surface
        border.width: Theme.contrast ? Theme.border : Theme.px(1)
        border.color: Theme.line
    }

    Column {
        id: facts

        anchors.top: parent.top
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.topMargin: Theme.gap
        width: deeds.width - 2 * Theme.gap
        spacing: Theme.px(12)

        Fact {
            objectName: "storage"
            width: parent.width
            sign: page.kiosk.storage.well ? "check" : "alert"
            text: page.kiosk.storage.well ? qsTr("Storage: in order") : qsTr("Storage: not in order")
            ink: page.kiosk.storage.well ? Theme.good : Theme.bad
        }

        Fact {
            objectName: "printer"
            width: parent.width
            visible: page.kiosk.printer.there
            sign: page.kiosk.printer.trouble !== "" || page.kiosk.printer.unprinted !== "" || page.kiosk.printer.paperLow ? "alert" : "check"
            text: page.kiosk.printer.trouble !== "" ? qsTr("Printer: not in order. %1").arg(Words.printer(page.kiosk.printer.trouble)) : page.kiosk.printer.unprinted !== "" ? qsTr("Printer: ticket %1 could not be printed. Its number is enough.").arg(page.kiosk.printer.unprinted) : page.kiosk.printer.paperLow ? qsTr("Printer: the paper will soon be over") : qsTr("Printer: in order")
            ink: page.kiosk.printer.trouble !== "" ? Theme.bad : page.kiosk.printer.unprinted !== "" || page.kiosk.printer.paperLow ? Theme.warn : Theme.good
        }

        Fact {
            objectName: "boards"
            width: parent.width
            sign: "screen"
            text: qsTr("Boards in windows here: %1").arg(page.kiosk.house.boards)
        }

        Fact {
            width: parent.width
            sign: "language"
            text: qsTr("The branch answers at %1").arg(page.kiosk.house.address)
        }
    }

    Notice {
        anchors.top: facts.bottom
        anchors.topMargin: 2 * Theme.gap
        anchors.horizontalCenter: parent.horizontalCenter
        width: deeds.width
        text: page.heard
        good: page.kiosk.speech.canSpeak
    }

    Grid {
        id: deeds

        readonly property real cell: columns === 1 ? width : (width - spacing) / 2

        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, Theme.px(page.tall ? 560 : 900))
        columns: page.tall && !Theme.low ? 1 : 2
        spacing: Theme.px(14)

        BigButton {
            objectName: "tablets"
            width: deeds.cell
            focus: true
            text: qsTr("Pair a tablet")
            onClicked: page.kiosk.showTablets()
        }

        BigButton {
            objectName: "reprint"
            width: deeds.cell
            quiet: true
            visible: page.kiosk.printer.there
            text: qsTr("Print a ticket again")
            onClicked: page.kiosk.showReprint()
        }

        BigButton {
            objectName: "sound"
            width: deeds.cell
            quiet: true
            text: qsTr("Test the sound")
            onClicked: {
                const words = qsTr("This is a test. If you hear this, the sound works.");
                page.heard = page.kiosk.say(words) ? words : qsTr("There is no voice on this machine. Install speech-dispatcher, then start the program again.");
            }
        }

        BigButton {
            objectName: "quit"
            width: deeds.cell
            quiet: true
            text: qsTr("Quit")
            onClicked: page.kiosk.openSheet("Quit")
        }
    }
}
