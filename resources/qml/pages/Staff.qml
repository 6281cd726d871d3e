import QtQuick
import ".."
import "../controls"

// What staff see and do at the kiosk itself.
PageFrame {
    id: page

    property string heard

    title: qsTr("For staff")
    onBack: kiosk.home()

    Column {
        id: facts

        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.px(12)

        Label {
            objectName: "boards"
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            text: qsTr("Boards in windows here: %1").arg(page.kiosk.house.boards)
        }

        Label {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            text: qsTr("The branch answers at %1").arg(page.kiosk.house.address)
        }

        Label {
            objectName: "storage"
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            text: page.kiosk.storage.well ? qsTr("Storage: in order") : qsTr("Storage: not in order")
            color: page.kiosk.storage.well ? Theme.good : Theme.bad
            font.weight: Font.DemiBold
        }

        Label {
            objectName: "printer"
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            visible: page.kiosk.printer.there
            text: page.kiosk.printer.trouble !== "" ? qsTr("Printer: not in order. %1").arg(Words.printer(page.kiosk.printer.trouble)) : page.kiosk.printer.paperLow ? qsTr("Printer: the paper will soon be over") : qsTr("Printer: in order")
            color: page.kiosk.printer.trouble === "" ? Theme.good : Theme.bad
            font.weight: Font.DemiBold
        }

        Notice {
            width: parent.width
            text: page.heard
            good: page.kiosk.speech.canSpeak
        }
    }

    Grid {
        id: deeds

        readonly property real cell: columns === 1 ? width : (width - spacing) / 2

        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, Theme.px(page.tall ? 560 : 900))
        columns: page.tall ? 1 : 2
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
