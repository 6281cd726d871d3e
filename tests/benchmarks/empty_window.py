"""The least that Qt Quick can show: an empty window. Says so, once it is on the screen.

Imports what the kiosk's first moment imports of Qt, and nothing else.
"""

from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

QML = b"import QtQuick\nWindow { visible: true; width: 1080; height: 720 }"


def main() -> None:
    app = QGuiApplication(["empty"])
    engine = QQmlApplicationEngine()
    engine.loadData(QML)
    (window,) = engine.rootObjects()
    assert isinstance(window, QQuickWindow)
    window.frameSwapped.connect(_say)
    app.exec()


def _say() -> None:
    print("the first frame is on the screen", flush=True)
    QGuiApplication.quit()


if __name__ == "__main__":
    main()
