"""What is on the screen from the first moment on, while the branch behind it is still opened.

Imports Qt alone: everything else that the kiosk needs takes longer to load than this to be seen.
"""

import ctypes
import logging
import os
import sys
from contextlib import suppress
from importlib import resources
from pathlib import Path

import shiboken6
from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.pointer import hide_pointer

logger = logging.getLogger(__name__)

_GPU = Path("/dev/dri")
_ARENAS_AT_MOST = -8
"""M_ARENA_MAX of the C library's ``mallopt``."""
_FRAME_WITHIN_MS = 1000
"""A window that is hidden from the start has no frame; the program goes on without."""


def application() -> QGuiApplication:
    """The one application of this process, drawn by what suits the machine."""
    _choose_renderer()
    _collect_at_once()
    _take_memory_from_one_place()
    there = QGuiApplication.instance()
    app = there if isinstance(there, QGuiApplication) else QGuiApplication(["waitwise"])
    # The end of the program is decided in one place, not by whichever window goes last.
    app.setQuitOnLastWindowClosed(False)
    return app


class Starting:
    """The window that stands there until the kiosk's own does; needs a ``QGuiApplication``."""

    def __init__(self, *, windowed: bool) -> None:
        """Show it; returns once its first frame is on the screen."""
        if not windowed:
            hide_pointer()
        self._hides = not windowed
        self._engine = QQmlApplicationEngine()
        self._engine.setInitialProperties({"fullScreen": not windowed})
        path = resources.files("resources").joinpath("qml", "Starting.qml")
        self._engine.load(QUrl.fromLocalFile(str(path)))
        self._await_frame()
        logger.info("the first frame is on the screen")

    def end_with(self, window: QQuickWindow) -> None:
        """Go as soon as ``window`` has drawn its first frame over it."""

        def end() -> None:
            if not shiboken6.isValid(self._engine):
                return  # a second frame was drawn before this heard of the first
            window.frameSwapped.disconnect(end)
            logger.info("the kiosk is on the screen")
            self.close()

        window.frameSwapped.connect(end, Qt.ConnectionType.QueuedConnection)

    def close(self) -> None:
        """Take it off the screen; a second time does nothing."""
        if shiboken6.isValid(self._engine):
            shiboken6.delete(self._engine)
            if self._hides:
                QGuiApplication.restoreOverrideCursor()

    def _await_frame(self) -> None:
        roots: list[QObject] = list(self._engine.rootObjects())
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise RuntimeError("Starting.qml does not load; the lines before this one say why")
        waiting = QEventLoop()
        roots[0].frameSwapped.connect(waiting.quit)
        QTimer.singleShot(_FRAME_WITHIN_MS, waiting.quit)
        waiting.exec()


def _collect_at_once() -> None:
    """Have QML look for garbage in one go, which takes it 1 to 3 ms.

    In small steps, as it does by itself, one look takes most of a second while customers come and
    go; what is made meanwhile takes new memory, which it never gives back (docs/adr/0021).
    """
    os.environ.setdefault("QV4_GC_TIMELIMIT", "0")


def _take_memory_from_one_place() -> None:
    """Have all threads share what the C library keeps in hand, where it can be told so.

    Else it keeps some for each thread that ever waited for another, and holes in all of them
    (docs/adr/0021).
    """
    if sys.platform == "linux":
        with suppress(AttributeError):
            ctypes.CDLL(None).mallopt(_ARENAS_AT_MOST, 1)


def _choose_renderer() -> None:
    """Without a GPU, Qt's own software renderer costs a ninth of OpenGL emulated on the CPU."""
    offscreen = os.environ.get("QT_QPA_PLATFORM", "").startswith("offscreen")
    if offscreen or (sys.platform == "linux" and not _GPU.exists()):
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
