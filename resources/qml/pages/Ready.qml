import QtQuick
import ".."
import "../controls"

// Set up: where staff sign in, and on with the day.
PageFrame {
    id: page

    required property QtObject kiosk

    title: qsTr("Your branch is ready")
    time: kiosk.clock.time
    canGoBack: false

    QrCode {
        id: code

        readonly property real side: page.tall ? Math.min(parent.width, parent.height * 0.42) : Math.min(parent.height, parent.width * 0.38)

        x: page.tall ? (parent.width - width) / 2 : page.LayoutMirroring.enabled ? parent.width - width : 0
        anchors.top: parent.top
        width: side
        height: side
        text: page.kiosk.staffUrl
        name: qsTr("A code that opens the staff page")
    }

    Label {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: page.tall ? 0 : code.width + Theme.px(36)
        anchors.right: parent.right
        anchors.top: page.tall ? code.bottom : parent.top
        anchors.topMargin: page.tall ? Theme.wide : 0
        height: Theme.px(page.tall ? 150 : 130)
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: page.tall ? Text.AlignHCenter : Text.AlignLeft
        text: qsTr("Staff call the next customer in a browser, on a tablet or any computer in this network. Sign in there with your name and PIN:")
        font.pixelSize: Theme.px(24)
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.px(13)
    }

    Label {
        anchors.left: words.left
        anchors.right: parent.right
        anchors.top: words.bottom
        anchors.topMargin: Theme.gap
        height: Theme.px(80)
        horizontalAlignment: page.tall ? Text.AlignHCenter : Text.AlignLeft
        verticalAlignment: Text.AlignVCenter
        text: page.kiosk.staffUrl
        color: Theme.accent
        font.pixelSize: Theme.title
        font.weight: Font.DemiBold
        wrapMode: Text.WrapAnywhere
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.px(12)
    }

    BigButton {
        objectName: "go"
        anchors.left: words.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.px(100)
        focus: true
        text: qsTr("Start the day")
        onClicked: page.kiosk.home()
    }
}
