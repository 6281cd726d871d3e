pragma Singleton

import QtQuick

// The one visual language: colour, type, spacing, radius and motion; every page takes its values
// from here. Sizes are for a short side of 600; what is touched is at least 15 mm wherever it stands.
QtObject {
    id: theme

    // Pixels per unit, and per millimetre of the real screen; the window sets both.
    property real unit: 1
    property real mm: 3.8

    property string look: "light"
    property bool largeText: false
    // Everything that is touched is in the lower part of a tall screen.
    property bool low: false
    property color brand: "#0B57D0"
    // The language on the screen: Chinese and Japanese write the same characters differently.
    property string tag: "en"
    // Where the focus is, matters to those who use keys.
    property bool keysInUse: false
    // A page has just come: a second press was meant for the last one.
    property bool settling: false

    readonly property bool dark: look !== "light"
    readonly property bool contrast: look === "contrast"

    readonly property color background: contrast ? "#000000" : dark ? "#0E1624" : "#F3F6FA"
    readonly property color surface: contrast ? "#000000" : dark ? "#182335" : "#FFFFFF"
    readonly property color ink: contrast ? "#FFFFFF" : dark ? "#F2F6FC" : "#11233B"
    readonly property color muted: contrast ? "#FFFFFF" : dark ? "#B4C2D5" : "#4A5B72"
    // What cannot be touched just now.
    readonly property color off: contrast ? "#000000" : line
    readonly property color offInk: contrast ? "#A6A6A6" : muted
    readonly property color line: contrast ? "#FFFFFF" : dark ? "#33435B" : "#D3DCE8"
    // The edge of what can be touched or typed into.
    readonly property color edge: contrast ? "#FFFFFF" : dark ? "#71839C" : "#7688A0"
    readonly property color accent: contrast ? "#FFE100" : brand
    readonly property color accentPressed: contrast ? "#FFFFFF" : Qt.darker(brand, 1.3)
    readonly property color accentSoft: contrast ? "#3D3600" : mixed(brand, surface, dark ? 0.35 : 0.12)
    readonly property color accentInk: luminance(accent) > 0.179 ? "#000000" : "#FFFFFF"
    // The accent as letters on a background.
    readonly property color accentText: contrast ? "#FFE100" : readable(brand)
    readonly property color banner: contrast ? "#000000" : brand
    readonly property color bannerInk: luminance(banner) > 0.179 ? "#000000" : "#FFFFFF"
    readonly property color bannerPressed: contrast ? "#3D3600" : Qt.darker(brand, 1.3)
    readonly property color called: contrast ? "#000000" : "#0F6B3F"
    readonly property color good: contrast ? "#7CFFB0" : dark ? "#7FDDA8" : "#0F6B3F"
    readonly property color goodSoft: contrast ? "#000000" : dark ? "#123524" : "#DFF3E7"
    readonly property color warn: contrast ? "#FFE100" : dark ? "#FFCB6B" : "#7A4A00"
    readonly property color warnSoft: contrast ? "#000000" : dark ? "#3A2D10" : "#FFF0D2"
    readonly property color bad: contrast ? "#FFB0A8" : dark ? "#FFA69E" : "#9B1C15"
    readonly property color badSoft: contrast ? "#000000" : dark ? "#451F1C" : "#FBE7E5"
    readonly property color scrim: "#B0060C16"

    readonly property color boardBackground: contrast ? "#000000" : "#0B1728"
    readonly property color boardSurface: contrast ? "#000000" : "#14263E"
    readonly property color boardInk: "#FFFFFF"
    readonly property color boardMuted: contrast ? "#FFFFFF" : "#A9BCD3"
    readonly property color boardAccent: contrast ? "#FFE100" : "#FFCB52"
    readonly property color boardEdge: contrast ? "#FFFFFF" : "transparent"
    readonly property int boardEdgeWidth: contrast ? px(2) : 0

    readonly property string family: ({
            "ja": "Noto Sans CJK JP",
            "zh-Hans": "Noto Sans CJK SC"
        })[tag] ?? anyFamily
    readonly property string anyFamily: Qt.application.font.family
    readonly property int small: type(16)
    readonly property int body: type(20)
    readonly property int large: type(26)
    readonly property int title: type(34)
    readonly property int least: px(13)

    readonly property int gap: px(16)
    readonly property int wide: px(28)
    // A finger's breadth and more; on a tiny screen what there is room for.
    readonly property int target: Math.max(px(64), Math.min(Math.ceil(15 * mm), px(100)))
    readonly property int radius: px(14)
    readonly property int border: px(contrast ? 3 : 2)

    readonly property int motion: contrast ? 0 : 140

    // A key of a real keyboard was pressed.
    signal keyed
    // Something was pressed, by whatever means.
    signal tapped

    onKeyed: keysInUse = true

    function px(size) {
        return Math.max(1, Math.round(size * unit));
    }

    function type(size) {
        return px(size * (largeText ? 1.3 : 1));
    }

    function channel(value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    function luminance(color) {
        return 0.2126 * channel(color.r) + 0.7152 * channel(color.g) + 0.0722 * channel(color.b);
    }

    function ratio(one, other) {
        const [a, b] = [luminance(one), luminance(other)];
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    function mixed(one, other, part) {
        return Qt.rgba(one.r * part + other.r * (1 - part), one.g * part + other.g * (1 - part), one.b * part + other.b * (1 - part), 1);
    }

    // As much of the colour as letters on this look's backgrounds allow.
    function readable(color) {
        for (let part = 1; part > 0; part -= 0.1) {
            const tried = mixed(color, ink, part);
            if (Math.min(ratio(tried, background), ratio(tried, surface), ratio(tried, accentSoft)) >= 4.6)
                return tried;
        }
        return ink;
    }
}
