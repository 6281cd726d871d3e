import QtQuick
import QtQuick.Shapes
import ".."

// A drawn sign, so that no font needs to have it.
Item {
    id: glyph

    property string sign
    property color color: Theme.ink

    readonly property var lines: ({
            "back": [[[0.62, 0.22], [0.34, 0.5], [0.62, 0.78]]],
            "close": [[[0.24, 0.24], [0.76, 0.76]], [[0.76, 0.24], [0.24, 0.76]]],
            "erase": [[[0.34, 0.2], [0.92, 0.2], [0.92, 0.8], [0.34, 0.8], [0.08, 0.5], [0.34, 0.2]], [[0.5, 0.38], [0.74, 0.62]], [[0.74, 0.38], [0.5, 0.62]]],
            "shift": [[[0.5, 0.14], [0.86, 0.5], [0.66, 0.5], [0.66, 0.84], [0.34, 0.84], [0.34, 0.5], [0.14, 0.5], [0.5, 0.14]]],
            "check": [[[0.2, 0.52], [0.42, 0.74], [0.8, 0.28]]],
            "minus": [[[0.2, 0.5], [0.8, 0.5]]],
            "plus": [[[0.2, 0.5], [0.8, 0.5]], [[0.5, 0.2], [0.5, 0.8]]],
            "next": [[[0.18, 0.5], [0.82, 0.5]], [[0.58, 0.26], [0.82, 0.5], [0.58, 0.74]]],
            "language": [oval(0.5, 0.5, 0.42, 0.42), oval(0.5, 0.5, 0.18, 0.42), [[0.08, 0.5], [0.92, 0.5]], [[0.15, 0.28], [0.85, 0.28]], [[0.15, 0.72], [0.85, 0.72]]],
            "comfort": [oval(0.5, 0.5, 0.44, 0.44), oval(0.5, 0.26, 0.06, 0.06), [[0.26, 0.4], [0.5, 0.45], [0.74, 0.4]], [[0.5, 0.45], [0.5, 0.6]], [[0.36, 0.82], [0.5, 0.6], [0.64, 0.82]]],
            "screen": [[[0.08, 0.18], [0.92, 0.18], [0.92, 0.7], [0.08, 0.7], [0.08, 0.18]], [[0.5, 0.7], [0.5, 0.86]], [[0.3, 0.86], [0.7, 0.86]]],
            "speak": [[[0.1, 0.38], [0.1, 0.62], [0.26, 0.62], [0.46, 0.8], [0.46, 0.2], [0.26, 0.38], [0.1, 0.38]], oval(0.46, 0.5, 0.2, 0.2, -0.9, 0.9), oval(0.46, 0.5, 0.38, 0.38, -0.9, 0.9)],
            "wait": [oval(0.5, 0.5, 0.4, 0.4), [[0.5, 0.26], [0.5, 0.52], [0.68, 0.62]]],
            "alert": [[[0.5, 0.12], [0.94, 0.86], [0.06, 0.86], [0.5, 0.12]], [[0.5, 0.4], [0.5, 0.6]], [[0.5, 0.72], [0.5, 0.73]]]
        })

    // A part of an ellipse as a line of short pieces; the whole unless told where it begins and ends.
    function oval(x, y, across, down, from = 0, to = 2 * Math.PI) {
        return Array.from({
            "length": 33
        }, (_, step) => {
            const angle = from + (to - from) * step / 32;
            return [x + across * Math.cos(angle), y + down * Math.sin(angle)];
        });
    }

    implicitWidth: Theme.px(28)
    implicitHeight: width
    Accessible.ignored: true

    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeColor: glyph.color
            strokeWidth: glyph.width * 0.08
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin

            PathMultiline {
                paths: (glyph.lines[glyph.sign] ?? []).map(line => line.map(point => Qt.point(point[0] * glyph.width, point[1] * glyph.height)))
            }
        }
    }
}
