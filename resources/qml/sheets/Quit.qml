import QtQuick
import ".."
import "../controls"

// Whether to end the kiosk.
Question {
    required property QtObject kiosk

    title: qsTr("Quit the kiosk?")
    words: qsTr("Customers can take no tickets here until it is started again. Everything is kept.")
    yes: qsTr("Quit")
    no: qsTr("Stay")
    onAgreed: kiosk.quit()
    onRefused: kiosk.closeSheet()
}
