"""Tells the server which screens there are, whenever that changes: it draws on none itself."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication, QScreen

from server.app import Screen

Tell = Callable[[Sequence[Screen]], None]


class ScreenReport(QObject):
    """From its making until ``close``; ``tell`` hears of all screens each time."""

    def __init__(self, app: QGuiApplication, tell: Tell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._tell = tell
        app.screenAdded.connect(self._added)
        app.screenRemoved.connect(self._removed)
        for screen in app.screens():
            screen.geometryChanged.connect(self._report)
        self._report()

    def close(self) -> None:
        """Tell no more."""
        self._app.screenAdded.disconnect(self._added)
        self._app.screenRemoved.disconnect(self._removed)
        for screen in self._app.screens():
            screen.geometryChanged.disconnect(self._report)

    @Slot()
    def _report(self) -> None:
        self._tell([_screen(one) for one in self._app.screens()])

    @Slot(QScreen)
    def _added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._report)
        self._report()

    @Slot(QScreen)
    def _removed(self, screen: QScreen) -> None:
        # It is still among the application's while Qt says so.
        self._tell([_screen(one) for one in self._app.screens() if one is not screen])


def _screen(screen: QScreen) -> Screen:
    size, ratio = screen.size(), screen.devicePixelRatio()
    return Screen(screen.name(), round(size.width() * ratio), round(size.height() * ratio))
