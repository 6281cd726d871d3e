import QtQuick
import ".."
import "../controls"

// For staff: how a tablet is opened, at any time of the day.
PageFrame {
    id: page

    title: qsTr("Tablets for staff")
    onBack: kiosk.leaveTablets()

    StaffDoor {
        anchors.fill: parent
        door: page.kiosk.staffDoor
    }
}
