import QtQuick
import ".."
import "../controls"

// Whether to give up the place in line; staying is what a hasty key does.
Question {
    required property QtObject kiosk

    title: qsTr("Leave the line?")
    words: qsTr("Your place goes to the next customer.")
    yes: qsTr("Leave")
    no: qsTr("Stay in line")
    onAgreed: kiosk.leave()
    onRefused: kiosk.closeSheet()
}
