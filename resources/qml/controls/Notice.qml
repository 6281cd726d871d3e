import QtQuick
import ".."

// Words about what stands in the way, or what is good to know.
Rectangle {
    id: notice

    property string text
    property bool good: false
    property int size: Theme.body

    visible: text !== ""
    implicitHeight: visible ? words.implicitHeight + Theme.px(28) : 0
    radius: Theme.radius
    color: good ? Theme.goodSoft : Theme.badSoft

    Label {
        id: words

        objectName: "notice"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Theme.gap
        horizontalAlignment: Text.AlignHCenter
        text: notice.text
        color: notice.good ? Theme.good : Theme.bad
        font.pixelSize: notice.size
        font.weight: Font.Medium
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}
