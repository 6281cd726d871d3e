"""The kiosk's window and the board's, each with a QML engine of its own: they differ in scale."""

from importlib import resources

import shiboken6
from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.controller import Controller
from kiosk.qr import QrImages


class Window:
    """One QML file whose root is a window."""

    def __init__(self, file: str, controller: Controller, *, full_screen: bool) -> None:
        self._engine = QQmlApplicationEngine()
        self._images = QrImages()
        self._engine.addImageProvider("qr", self._images)
        self._engine.setInitialProperties({"kiosk": controller, "fullScreen": full_screen})
        path = resources.files("resources").joinpath("qml", file)
        self._engine.load(QUrl.fromLocalFile(str(path)))
        self.root = self._root(file)

    def close(self) -> None:
        """Take the window off the screen, and its QML with it."""
        shiboken6.delete(self._engine)

    def _root(self, file: str) -> QQuickWindow:
        roots: list[QObject] = list(self._engine.rootObjects())
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise RuntimeError(f"{file} does not load; the lines before this one say why")
        return roots[0]


class Windows:
    """The kiosk's window, and the board's where it is wanted or a second screen is there."""

    def __init__(self, controller: Controller, *, windowed: bool, board: bool) -> None:
        screens = QGuiApplication.screens()
        self.kiosk = Window("Main.qml", controller, full_screen=not windowed)
        self.board: Window | None = None
        if board or len(screens) > 1:
            full_screen = len(screens) > 1 and not windowed
            self.board = Window("Board.qml", controller, full_screen=full_screen)
            self.board.root.setScreen(screens[-1])
            self.board.root.setPosition(screens[-1].geometry().topLeft())
        # The board was opened last; keys belong to the kiosk.
        self.kiosk.root.requestActivate()

    def close(self) -> None:
        """Close both, the last opened first."""
        for window in reversed(self._all()):
            window.close()

    def _all(self) -> list[Window]:
        return [window for window in (self.kiosk, self.board) if window is not None]
