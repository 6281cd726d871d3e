pragma Singleton

import QtQuick

// Colour, type, spacing and radius. Sizes are for a short side of 600; the window sets the unit.
QtObject {
    property real unit: 1
    // Where the focus is, matters to those who use keys.
    property bool keysInUse: false

    readonly property color background: "#F3F6FA"
    readonly property color surface: "#FFFFFF"
    readonly property color ink: "#11233B"
    readonly property color muted: "#50627A"
    readonly property color line: "#D3DCE8"
    readonly property color accent: "#0B57D0"
    readonly property color accentPressed: "#083F99"
    readonly property color accentSoft: "#E4EDFC"
    readonly property color accentInk: "#FFFFFF"
    readonly property color good: "#0F6B3F"
    readonly property color goodSoft: "#DFF3E7"
    readonly property color warn: "#7A4A00"
    readonly property color warnSoft: "#FFF0D2"
    readonly property color bad: "#9B1C15"
    readonly property color badSoft: "#FBE7E5"

    readonly property color boardBackground: "#0B1728"
    readonly property color boardSurface: "#14263E"
    readonly property color boardInk: "#FFFFFF"
    readonly property color boardMuted: "#A9BCD3"
    readonly property color boardAccent: "#FFCB52"

    readonly property int small: px(16)
    readonly property int body: px(20)
    readonly property int large: px(26)
    readonly property int title: px(34)
    readonly property int huge: px(120)

    readonly property int gap: px(16)
    readonly property int wide: px(28)
    readonly property int target: px(64)
    readonly property int radius: px(14)

    function px(size) {
        return Math.max(1, Math.round(size * unit));
    }
}
