import QtQuick
import ".."

// A named number with less and more.
Item {
    id: stepper

    property string label
    property int value: 1
    property int from: 1
    property int to: 20
    property string unit

    implicitHeight: caption.height + Theme.px(6) + Theme.target
    implicitWidth: Theme.px(280)

    Label {
        id: caption

        width: parent.width
        height: Theme.type(24)
        horizontalAlignment: Text.AlignLeft
        verticalAlignment: Text.AlignVCenter
        text: stepper.label
        color: Theme.muted
        font.pixelSize: Theme.small
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.least
    }

    Key {
        id: less

        objectName: stepper.objectName + "Less"
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        name: qsTr("Less: %1").arg(stepper.label)
        sign: "minus"
        enabled: stepper.value > stepper.from
        opacity: enabled ? 1 : 0.4
        onClicked: stepper.value -= 1
    }

    Label {
        anchors.left: less.right
        anchors.right: more.left
        anchors.bottom: parent.bottom
        height: Theme.target
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        text: stepper.unit === "" ? stepper.value : qsTr("%1 %2").arg(stepper.value).arg(stepper.unit)
        font.pixelSize: Theme.large
        font.weight: Font.DemiBold
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.least
    }

    Key {
        id: more

        objectName: stepper.objectName + "More"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        name: qsTr("More: %1").arg(stepper.label)
        sign: "plus"
        enabled: stepper.value < stepper.to
        opacity: enabled ? 1 : 0.4
        onClicked: stepper.value += 1
    }
}
