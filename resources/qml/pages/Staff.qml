import QtQuick
import ".."
import "../controls"

// What staff see and do at the kiosk itself.
PageFrame {
    id: page

    readonly property string words: qsTr("This is a test. If you hear this, the sound works.")
    property bool tested

    title: qsTr("For staff")
    onBack: kiosk.home()

    // Large letters and much to tell: what does not fit is reached by a stroke.
    Flickable {
        id: listed

        anchors.top: parent.top
        anchors.bottom: deeds.top
        anchors.bottomMargin: Theme.gap
        anchors.horizontalCenter: parent.horizontalCenter
        width: deeds.width
        contentHeight: facts.height + 2 * Theme.gap
        clip: true
        boundsBehavior: Flickable.StopAtBounds

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

            x: Theme.gap
            y: Theme.gap
            width: deeds.width - 2 * Theme.gap
            spacing: Theme.px(12)

            Fact {
                room: listed
                objectName: "storage"
                width: parent.width
                sign: page.kiosk.storage.well ? "check" : "alert"
                text: page.kiosk.storage.well ? qsTr("Storage: in order") : qsTr("Storage: not in order")
                ink: page.kiosk.storage.well ? Theme.good : Theme.bad
            }

            Fact {
                room: listed
                objectName: "printer"
                width: parent.width
                visible: page.kiosk.printer.there
                sign: page.kiosk.printer.trouble !== "" || page.kiosk.printer.unprinted !== "" || page.kiosk.printer.paperLow ? "alert" : "check"
                text: page.kiosk.printer.trouble !== "" ? qsTr("Printer: not in order. %1").arg(Words.printer(page.kiosk.printer.trouble)) : page.kiosk.printer.unprinted !== "" ? qsTr("Printer: ticket %1 could not be printed. Its number is enough.").arg(page.kiosk.printer.unprinted) : page.kiosk.printer.paperLow ? qsTr("Printer: the paper will soon be over") : qsTr("Printer: in order")
                ink: page.kiosk.printer.trouble !== "" ? Theme.bad : page.kiosk.printer.unprinted !== "" || page.kiosk.printer.paperLow ? Theme.warn : Theme.good
            }

            Fact {
                room: listed
                readonly property bool good: page.kiosk.sound.good
                readonly property string told: Words.sound(page.kiosk.sound.state)
                readonly property string more: page.tested && good ? page.words : page.kiosk.sound.silentUntil !== "" ? qsTr("Quiet hours until %1.").arg(page.kiosk.sound.silentUntil) : ""

                objectName: "voice"
                width: parent.width
                sign: !good ? "alert" : page.kiosk.sound.state === "well" ? "check" : "speak"
                text: more === "" ? told : told + (/[.。।]$/.test(told) ? " " : " · ") + more
                ink: !good ? Theme.bad : page.kiosk.sound.state === "well" ? Theme.good : Theme.ink
            }

            Fact {
                room: listed
                objectName: "boards"
                width: parent.width
                sign: "screen"
                text: qsTr("Boards in windows here: %1").arg(page.kiosk.house.boards)
            }

            Fact {
                room: listed
                objectName: "address"
                width: parent.width
                sign: "language"
                text: qsTr("The branch answers at %1").arg(page.kiosk.house.address)
            }
        }
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
                page.tested = true;
                page.kiosk.sound.test(page.words, page.kiosk.languages.current);
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
