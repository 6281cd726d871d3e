import QtQuick
import ".."

// What every thing that can be touched has in common: a name, a focus ring, keys and touch.
Item {
    id: touchable

    property string name
    property alias background: plate
    property color fill: Theme.surface
    property color fillPressed: Theme.accentSoft
    property color ringColor: Theme.accentText
    readonly property bool pressed: tap.pressed

    signal clicked

    // The thing that follows, as Tab finds it.
    function go(forward) {
        nextItemInFocusChain(forward).forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
    }

    // Somebody is here, and wants this.
    function act() {
        if (!enabled)
            return; // a screen reader may press what lies below a question, too
        Theme.tapped();
        clicked();
    }

    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: name
    Accessible.focusable: true
    Accessible.onPressAction: act()
    Keys.onPressed: event => {
        Theme.keyed();
        if ([Qt.Key_Return, Qt.Key_Enter, Qt.Key_Space].includes(event.key) && !event.isAutoRepeat) {
            event.accepted = true;
            if (!Theme.settling)
                clicked();
        } else if ([Qt.Key_Down, Qt.Key_Right].includes(event.key)) {
            event.accepted = true;
            go(true);
        } else if ([Qt.Key_Up, Qt.Key_Left].includes(event.key)) {
            event.accepted = true;
            go(false);
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
        anchors.margins: -Theme.px(5)
        visible: touchable.activeFocus && Theme.keysInUse
        radius: Theme.radius + Theme.px(5)
        color: "transparent"
        border.width: Theme.px(4)
        border.color: touchable.ringColor
    }

    TapHandler {
        id: tap

        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 0  // a finger that rests before it lets go has tapped all the same
        onTapped: touchable.act()
    }
}
