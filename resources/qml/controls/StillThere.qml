import QtQuick
import ".."

// Nobody touched anything for a while: stay, or start over; without an answer it starts over.
FocusScope {
    id: still

    required property QtObject kiosk
    readonly property int seconds: kiosk.idle.left

    signal answered

    visible: seconds > 0
    onVisibleChanged: {
        if (visible)
            stay.forceActiveFocus();
        else
            Qt.callLater(answered); // what lies below takes keys again by then
    }

    Card {
        anchors.fill: parent
        title: qsTr("Are you still there?")
        words: qsTr("In %n seconds this screen goes back to its start.", "", still.seconds)

        Column {
            width: parent.width
            spacing: Theme.gap

            BigButton {
                id: stay

                objectName: "stay"
                width: parent.width
                height: Math.max(Theme.target, Theme.px(84))
                focus: true
                text: qsTr("I'm still here")
                onClicked: still.kiosk.touched()
            }

            BigButton {
                objectName: "startOver"
                width: parent.width
                quiet: true
                text: qsTr("Start over")
                onClicked: still.kiosk.home()
            }
        }
    }
}
