import QtQuick
import ".."
import "../controls"

// For staff: how a tablet is opened, at any time of the day.
PageFrame {
    id: page

    required property QtObject kiosk

    title: qsTr("Tablets for staff")
    time: kiosk.clock.time
    onBack: kiosk.home()

    StaffDoor {
        anchors.fill: parent
        door: page.kiosk.staffDoor
    }
}
