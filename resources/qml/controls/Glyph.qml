import QtQuick
import ".."

// A drawn sign, so that no font needs to have it: back, erase, shift, check, minus, plus.
Canvas {
    id: glyph

    property string sign
    property color color: Theme.ink

    readonly property var lines: ({
            "back": [[[0.62, 0.22], [0.34, 0.5], [0.62, 0.78]]],
            "erase": [[[0.34, 0.2], [0.92, 0.2], [0.92, 0.8], [0.34, 0.8], [0.08, 0.5], [0.34, 0.2]], [[0.5, 0.38], [0.74, 0.62]], [[0.74, 0.38], [0.5, 0.62]]],
            "shift": [[[0.5, 0.14], [0.86, 0.5], [0.66, 0.5], [0.66, 0.84], [0.34, 0.84], [0.34, 0.5], [0.14, 0.5], [0.5, 0.14]]],
            "check": [[[0.2, 0.52], [0.42, 0.74], [0.8, 0.28]]],
            "minus": [[[0.2, 0.5], [0.8, 0.5]]],
            "plus": [[[0.2, 0.5], [0.8, 0.5]], [[0.5, 0.2], [0.5, 0.8]]]
        })

    implicitWidth: Theme.px(28)
    implicitHeight: implicitWidth
    onSignChanged: requestPaint()
    onColorChanged: requestPaint()
    onPaint: {
        const context = getContext("2d");
        context.reset();
        context.strokeStyle = color;
        context.lineWidth = width * 0.09;
        context.lineCap = "round";
        context.lineJoin = "round";
        for (const line of lines[sign] ?? []) {
            context.beginPath();
            line.forEach((point, index) => {
                const [x, y] = [point[0] * width, point[1] * height];
                index === 0 ? context.moveTo(x, y) : context.lineTo(x, y);
            });
            context.stroke();
        }
    }
}
