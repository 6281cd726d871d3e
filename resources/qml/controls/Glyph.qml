import QtQuick
import QtQuick.Shapes
import ".."

// A drawn sign, so that no font needs to have it.
Item {
    id: glyph

    property string sign
    property color color: Theme.ink

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
                paths: (Signs.lines[glyph.sign] ?? []).map(line => line.map(point => Qt.point(point[0] * glyph.width, point[1] * glyph.height)))
            }
        }
    }
}
