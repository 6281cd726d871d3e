"""Whether anybody is still there: a warning with a countdown, then the end of the visit."""

import time
from collections.abc import Callable

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

quiet_s = 40
"""This long nobody touched anything; then it asks."""
asks_s = 20
"""This long it asks; one touch and the visit goes on, as often as one likes."""
felt_s = 120
"""This long touches that press nothing put the question off: a wet screen, or a touch that is stuck
and comes and goes, must not keep what a customer sees there for ever."""
_TICK_MS = 1000


class Idle(QObject):
    """``left`` counts the seconds down while it asks; ``over`` says that nobody answered."""

    changed = Signal()
    over = Signal()

    def __init__(
        self, parent: QObject | None = None, now_s: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._left = 0
        self._now_s = now_s
        self._began = now_s()
        self.quiet = QTimer(self, interval=quiet_s * 1000, singleShot=True)
        self.quiet.timeout.connect(self._ask)
        self.tick = QTimer(self, interval=_TICK_MS)
        self.tick.timeout.connect(self._count_down)

    left = Property(int, lambda self: self._left, notify=changed)

    def begin(self) -> None:
        """Somebody is here; the time begins anew."""
        self.tick.stop()
        self._show(0)
        self._began = self._now_s()
        self.quiet.start()

    def felt(self) -> None:
        """Something touches the screen and presses nothing, which counts for ``felt_s``."""
        if self._left == 0 and self._now_s() - self._began < felt_s:
            self.quiet.start()

    def stop(self) -> None:
        """Ask nothing and end nothing."""
        self.quiet.stop()
        self.tick.stop()
        self._show(0)

    @Slot()
    def _ask(self) -> None:
        self._show(asks_s)
        self.tick.start()

    @Slot()
    def _count_down(self) -> None:
        self._show(self._left - 1)
        if self._left <= 0:
            self.stop()
            self.over.emit()

    def _show(self, left: int) -> None:
        if left != self._left:
            self._left = left
            self.changed.emit()
