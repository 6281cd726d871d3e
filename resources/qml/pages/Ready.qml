import QtQuick
import ".."
import "../controls"

// Set up: where staff sign in, and on with the day.
PageFrame {
    id: page

    title: qsTr("Your branch is ready")
    canGoBack: false

    StaffDoor {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: go.top
        anchors.bottomMargin: Theme.gap
        door: page.kiosk.staffDoor
    }

    BigButton {
        id: go

        objectName: "go"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.px(84)
        focus: true
        text: qsTr("Start the day")
        onClicked: page.kiosk.home()
    }
}
