"""Brings a window that has the whole screen back, when something has taken it from there."""

import logging
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtQuick import QQuickWindow

logger = logging.getLogger(__name__)

first_wait_ms = 1_000
"""Something that opens for a moment, such as a keyboard layout's name, goes by itself."""
longest_wait_ms = 60_000
"""Who insists on being in front is met once a minute: no fight that flickers."""
look_ms = 5_000
settles_s = 60.0
"""In front for this long, the next loss counts as the first one."""
_CANNOT_RAISE = frozenset({"offscreen", "wayland"})


class Front(QObject):
    """Watches ``window``: full screen again if it is not, and, with ``keys``, with the keys."""

    def __init__(
        self,
        window: QQuickWindow,
        *,
        keys: bool,
        parent: QObject | None = None,
        now_s: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._keys = keys
        self._now_s = now_s
        self._wait_ms = first_wait_ms
        self._back_since: float | None = None
        self._was_there = False
        self.waiting = QTimer(self, singleShot=True)
        self.waiting.timeout.connect(self._come_back)
        window.visibilityChanged.connect(self._look)
        window.activeChanged.connect(self._look)
        # "Show the desktop" takes a window away without a word to it.
        self.looking = QTimer(self, interval=look_ms)
        self.looking.timeout.connect(self._look)
        self.looking.start()
        self._look()

    def close(self) -> None:
        """Leave the window where it is."""
        self.waiting.stop()
        self.looking.stop()
        self._window.visibilityChanged.disconnect(self._look)
        self._window.activeChanged.disconnect(self._look)

    @property
    def _is_there(self) -> bool:
        return self._is_seen and (self._window.isActive() or not self._keys)

    @property
    def _is_seen(self) -> bool:
        full = self._window.visibility() == QWindow.Visibility.FullScreen
        # A window that is new has not been drawn yet.
        return full and (self._window.isExposed() or not self._was_there)

    @Slot()
    def _look(self) -> None:
        if self._is_there:
            self.waiting.stop()
            self._was_there = self._window.isExposed()
            self._back_since = self._back_since or self._now_s()
        elif not self.waiting.isActive():
            self._lose()

    def _lose(self) -> None:
        back_since, self._back_since = self._back_since, None
        if back_since is not None and self._now_s() - back_since >= settles_s:
            self._wait_ms = first_wait_ms
        self.waiting.start(self._wait_ms)

    @Slot()
    def _come_back(self) -> None:
        if self._wait_ms == first_wait_ms:
            logger.info("a window was not in front any more, and is brought back")
        self._wait_ms = min(self._wait_ms * 2, longest_wait_ms)
        if not self._is_seen:
            # One that the desktop has hidden is full screen all the while.
            self._window.showMinimized()
            self._window.showFullScreen()
        if QGuiApplication.platformName() not in _CANNOT_RAISE:
            self._window.raise_()
        if self._keys:
            self._window.requestActivate()
        if not self._is_there:
            self.waiting.start(self._wait_ms)
