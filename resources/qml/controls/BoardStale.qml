import QtQuick
import ".."

// Says that what stands below is old, and how old.
Rectangle {
    id: stale

    required property int age

    objectName: "stale"
    height: visible ? Theme.px(56) : 0
    visible: age > 0
    color: Theme.boardAccent

    Glyph {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.wide
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(36)
        height: width
        sign: "alert"
        color: Theme.boardBackground
    }

    Label {
        objectName: "staleText"
        anchors.left: sign.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.wide
        height: parent.height
        horizontalAlignment: Text.AlignLeft
        verticalAlignment: Text.AlignVCenter
        text: BoardWords.stale(stale.age)
        color: Theme.boardBackground
        font.pixelSize: Theme.px(26)
        font.weight: Font.DemiBold
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.px(13)
    }
}
