import QtQuick
import ".."
import "../controls"

// Set up: where staff sign in, and on with the day.
PageFrame {
    id: page

    title: kiosk.house.demoOwner !== "" ? qsTr("This is a demo") : qsTr("Your branch is ready")
    canGoBack: false

    StaffDoor {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: tried.visible ? tried.top : go.top
        anchors.bottomMargin: Theme.gap
        door: page.kiosk.staffDoor
    }

    Label {
        id: tried

        objectName: "tried"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: go.top
        anchors.bottomMargin: Theme.gap
        height: Theme.type(page.tall ? 150 : 84)
        visible: page.kiosk.house.demoOwner !== ""
        horizontalAlignment: Text.AlignLeft
        verticalAlignment: Text.AlignVCenter
        text: qsTr("Try everything: nothing of it is kept. Staff sign in as %1 with PIN %2. To end the demo, hold the time for three seconds, enter the PIN and choose Quit.").arg(page.kiosk.house.demoOwner).arg(page.kiosk.house.demoPin)
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.least
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
