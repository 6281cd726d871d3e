"""Hides the mouse's pointer from a touch screen, unless somebody really moves a mouse."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QInputDevice, QMouseEvent

shown_ms = 4_000
steps_of_a_mouse = 5
"""A touch screen that passes for a mouse jumps once and presses."""
_STEPS_WITHIN_S = 0.5


class Pointer(QObject):
    """Over every window of the program, whatever cursor their parts would have."""

    def __init__(
        self, parent: QObject | None = None, now_s: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._now_s = now_s
        self._steps = 0
        self._last_step = 0.0
        self.showing = QTimer(self, interval=shown_ms, singleShot=True)
        self.showing.timeout.connect(self._hide)
        hide_pointer()

    def close(self) -> None:
        """Leave it to the windows again."""
        self.showing.stop()
        QGuiApplication.restoreOverrideCursor()

    def moved(self, event: QMouseEvent) -> None:
        """A mouse was moved, or what passes for one."""
        if not _is_mouse(event):
            return
        now = self._now_s()
        soon = now - self._last_step < _STEPS_WITHIN_S
        self._steps, self._last_step = (self._steps + 1 if soon else 1), now
        if self._steps >= steps_of_a_mouse:
            self._show()

    def pressed(self) -> None:
        """Whatever led here was no mouse on its way."""
        self._steps = 0

    def _show(self) -> None:
        if not self.showing.isActive():
            QGuiApplication.changeOverrideCursor(Qt.CursorShape.ArrowCursor)
        self.showing.start()

    @Slot()
    def _hide(self) -> None:
        QGuiApplication.changeOverrideCursor(Qt.CursorShape.BlankCursor)


def hide_pointer() -> None:
    """Until as many ``restoreOverrideCursor`` follow."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)


def _is_mouse(event: QMouseEvent) -> bool:
    device = event.device()
    kinds = (QInputDevice.DeviceType.Mouse, QInputDevice.DeviceType.TouchPad)
    return device is not None and device.type() in kinds and not event.buttons()
