"""The kiosk's window and the boards', each with a QML engine of its own: they differ in scale."""

import logging
from collections.abc import Mapping, Sequence
from importlib import resources
from typing import NamedTuple

import shiboken6
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.announcing.announcer import Announcer
from kiosk.board import BoardLists
from kiosk.controller import Controller
from kiosk.display import BoardPlace, Rectangle, board_places
from kiosk.front import Front
from kiosk.qr import QrImages

logger = logging.getLogger(__name__)


class Window:
    """One QML file whose root is a window."""

    def __init__(self, file: str, properties: Mapping[str, object]) -> None:
        self._engine = QQmlApplicationEngine()
        self._images = QrImages()
        self._engine.addImageProvider("qr", self._images)
        self._engine.setInitialProperties(dict(properties))
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


class BoardWindow(NamedTuple):
    """One board where it stands, with its window and what it shows."""

    place: BoardPlace
    window: Window
    lists: BoardLists

    @property
    def root(self) -> QQuickWindow:
        """The window itself."""
        return self.window.root


class Windows(QObject):
    """The kiosk's window, and a board on every further screen, whenever one is plugged in.

    ``boards`` name the queues of each board (see ``kiosk.board.is_meant``); those for which there
    is no screen stand in windows beside the kiosk.
    """

    def __init__(
        self,
        controller: Controller,
        *,
        windowed: bool,
        boards: Sequence[str] = (),
        announcer: Announcer | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._windowed = windowed
        self._choices = tuple(boards)
        self.kiosk = Window("Main.qml", {"kiosk": controller, "fullScreen": not windowed})
        self.boards: list[BoardWindow] = []
        self._announcer = announcer
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        self._app = app
        self._app.screenAdded.connect(self._screen_added)
        self._app.screenRemoved.connect(self._screen_removed)
        self._app.primaryScreenChanged.connect(self.arrange)
        for screen in self._app.screens():
            screen.geometryChanged.connect(self.arrange)
        self.arrange()

    def close(self) -> None:
        """Close all, the last opened first."""
        self._app.screenAdded.disconnect(self._screen_added)
        self._app.screenRemoved.disconnect(self._screen_removed)
        self._app.primaryScreenChanged.disconnect(self.arrange)
        for screen in self._app.screens():
            screen.geometryChanged.disconnect(self.arrange)
        for board in tuple(reversed(self.boards)):
            self._close(board)
        self.kiosk.close()

    @Slot()
    def arrange(self) -> None:
        """Have a board on every screen that should have one, and on no other."""
        self._arrange(self._app.screens())

    @Slot(QScreen)
    def _screen_added(self, screen: QScreen) -> None:
        logger.info("a screen was plugged in: %s", screen.name())
        screen.geometryChanged.connect(self.arrange)
        self.arrange()

    @Slot(QScreen)
    def _screen_removed(self, screen: QScreen) -> None:
        # Qt would move the board's window over the kiosk's.
        logger.info("a screen was unplugged: %s", screen.name())
        self._arrange([one for one in self._app.screens() if one is not screen])

    def _arrange(self, screens: Sequence[QScreen]) -> None:
        if not screens:
            return
        home = self._home(screens)
        if not self._windowed:
            _cover(self.kiosk.root, home)
        geometries = {screen.name(): _rectangle(screen) for screen in screens}
        wanted = board_places(geometries, home.name(), self._choices, windowed=self._windowed)
        for board in [one for one in self.boards if one.place not in wanted]:
            self._close(board)
        standing = {board.place for board in self.boards}
        missing = [place for place in wanted if place not in standing]
        for place in missing:
            self._open(place, next(one for one in screens if one.name() == place.screen))
        self._controller.property("house").count_boards(len(self.boards))
        self._follow()
        if missing:
            # A board was opened last; keys belong to the kiosk.
            self.kiosk.root.requestActivate()

    def _follow(self) -> None:
        """Have heard what is seen: each call once, on however many boards it stands."""
        if self._announcer is not None:
            choices = [board.lists.choice for board in self.boards]
            self._announcer.follow(choices, self._controller.all_boards.last)

    def _home(self, screens: Sequence[QScreen]) -> QScreen:
        """The kiosk's screen; where that is gone, the one that Qt moves its window to."""
        own = self.kiosk.root.screen()
        return own if own in screens else self._app.primaryScreen()

    def _open(self, place: BoardPlace, screen: QScreen) -> None:
        lists = self._controller.all_boards.add(place.choice)
        shared = {name: self._controller.property(name) for name in ("clock", "appearance")}
        window = Window("Board.qml", {"board": lists, "stays": not self._windowed, **shared})
        self.boards.append(BoardWindow(place, window, lists))
        if place.full:
            _cover(window.root, screen)
            window.root.showFullScreen()
            Front(window.root, keys=False, parent=window.root)
        else:
            window.root.setScreen(screen)
            window.root.setPosition(screen.geometry().topLeft())
            window.root.show()

    def _close(self, board: BoardWindow) -> None:
        self.boards.remove(board)
        board.window.close()
        self._controller.all_boards.remove(board.lists)


def _cover(window: QQuickWindow, screen: QScreen) -> None:
    """Without a window manager nothing else gives a full-screen window its size."""
    if window.screen() != screen or window.geometry() != screen.geometry():
        window.setScreen(screen)
        window.setGeometry(screen.geometry())


def _rectangle(screen: QScreen) -> Rectangle:
    geometry = screen.geometry()
    return (geometry.x(), geometry.y(), geometry.width(), geometry.height())
