import QtQuick
import ".."

// What every thing that can be touched has in common: a name, a focus ring, keys and touch.
Item {
    id: touchable

    property string name
    property alias background: plate
    property color fill: Theme.surface
    property color fillPressed: Theme.accentSoft
    readonly property bool pressed: tap.pressed

    signal clicked

    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: name
    Accessible.focusable: true
    Accessible.onPressAction: clicked()
    Keys.onPressed: event => {
        Theme.keysInUse = true;
        if ([Qt.Key_Return, Qt.Key_Enter, Qt.Key_Space].includes(event.key) && !event.isAutoRepeat) {
            event.accepted = true;
            clicked();
        }
    }

    Rectangle {
        id: plate

        anchors.fill: parent
        radius: Theme.radius
        color: touchable.pressed ? touchable.fillPressed : touchable.fill
    }

    Rectangle {
        objectName: "ring"
        anchors.fill: parent
        anchors.margins: -Theme.px(4)
        visible: touchable.activeFocus && Theme.keysInUse
        radius: Theme.radius + Theme.px(4)
        color: "transparent"
        border.width: Theme.px(3)
        border.color: Theme.accent
    }

    TapHandler {
        id: tap

        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: touchable.clicked()
    }
}
