import QtQuick
import ".."

// Words about what stands in the way, or what is good to know; the mark says which, beside the colour.
Rectangle {
    id: notice

    property string text
    property bool good: false
    property int size: Theme.body
    // As much as its words take, whether they are shown or not.
    readonly property real needed: Math.max(words.implicitHeight, mark.height) + Theme.px(24)
    readonly property color ink: good ? Theme.good : Theme.bad

    visible: text !== ""
    implicitHeight: visible ? needed : 0
    radius: Theme.radius
    color: good ? Theme.goodSoft : Theme.badSoft
    border.width: Theme.contrast ? Theme.border : 0
    border.color: ink

    Rectangle {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(30)
        height: width
        radius: width / 2
        color: "transparent"
        border.width: Theme.border
        border.color: notice.ink

        Glyph {
            anchors.centerIn: parent
            width: Theme.px(22)
            visible: notice.good
            sign: "check"
            color: notice.ink
        }

        Label {
            anchors.centerIn: parent
            visible: !notice.good
            text: "!"
            color: notice.ink
            font.pixelSize: Theme.type(20)
            font.weight: Font.Bold
            Accessible.ignored: true
        }
    }

    Label {
        id: words

        objectName: "notice"
        anchors.left: mark.right
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.px(12)
        anchors.rightMargin: Theme.gap
        horizontalAlignment: Text.AlignLeft
        text: notice.text
        color: notice.ink
        font.pixelSize: notice.size
        font.weight: Font.Medium
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}
