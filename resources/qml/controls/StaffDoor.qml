import QtQuick
import ".."

// How staff open their page: a code to scan, an address to type, a fingerprint to compare.
Item {
    id: entry

    required property QtObject door
    readonly property bool tall: height > width * 0.9
    readonly property bool certified: door.fingerprint !== ""

    QrCode {
        id: code

        objectName: "staffCode"
        x: entry.tall ? (parent.width - width) / 2 : entry.LayoutMirroring.enabled ? parent.width - width : 0
        anchors.top: parent.top
        width: entry.tall ? Math.min(parent.width, parent.height * 0.46) : Math.min(parent.height, parent.width * 0.4)
        height: width
        text: entry.door.code
        name: qsTr("A code that opens the staff page")
    }

    Item {
        id: side

        anchors.left: parent.left
        anchors.leftMargin: entry.tall ? 0 : code.width + Theme.px(36)
        anchors.right: parent.right
        anchors.top: entry.tall ? code.bottom : parent.top
        anchors.topMargin: entry.tall ? Theme.wide : 0
        anchors.bottom: parent.bottom
    }

    Label {
        id: words

        anchors.left: side.left
        anchors.right: side.right
        anchors.top: side.top
        height: side.height * (entry.certified ? 0.4 : 0.6)
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: entry.tall ? Text.AlignHCenter : Text.AlignLeft
        text: entry.door.pairs ? qsTr("Scan this with a tablet in this network: it pairs the tablet, once and within ten minutes. Then sign in there with your name and PIN. Or type the address:") : qsTr("Staff call the next customer in a browser, on a tablet or any computer in this network. Sign in there with your name and PIN:")
        font.pixelSize: Theme.type(24)
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.least
    }

    Label {
        id: address

        objectName: "staffUrl"
        anchors.left: side.left
        anchors.right: side.right
        anchors.top: words.bottom
        anchors.topMargin: Theme.px(8)
        height: side.height * 0.17
        horizontalAlignment: entry.tall ? Text.AlignHCenter : Text.AlignLeft
        verticalAlignment: Text.AlignVCenter
        text: entry.door.url
        color: Theme.accentText
        font.pixelSize: Theme.title
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.least
    }

    Label {
        id: printTitle

        visible: entry.certified
        anchors.left: side.left
        anchors.right: side.right
        anchors.top: address.bottom
        height: side.height * 0.12
        horizontalAlignment: entry.tall ? Text.AlignHCenter : Text.AlignLeft
        verticalAlignment: Text.AlignBottom
        text: qsTr("Fingerprint of the certificate (SHA-256), to compare:")
        color: Theme.muted
        font.pixelSize: Theme.small
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.least
    }

    Label {
        objectName: "fingerprint"
        visible: entry.certified
        anchors.left: side.left
        anchors.right: side.right
        anchors.top: printTitle.bottom
        anchors.bottom: side.bottom
        horizontalAlignment: entry.tall ? Text.AlignHCenter : Text.AlignLeft
        verticalAlignment: Text.AlignTop
        // Lines of eight pairs are compared without losing the place.
        text: entry.door.fingerprint.replace(/(.{23}):/g, "$1\n")
        font.family: "monospace"
        font.pixelSize: Theme.type(20)
        wrapMode: Text.NoWrap
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.least
    }
}
