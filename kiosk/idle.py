"""Whether anybody is still there: a warning with a countdown, then the end of the visit."""

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

quiet_s = 40
"""This long nobody touched anything; then it asks."""
asks_s = 20
"""This long it asks; one touch and the visit goes on, as often as one likes."""
_TICK_MS = 1000


class Idle(QObject):
    """``left`` counts the seconds down while it asks; ``over`` says that nobody answered."""

    changed = Signal()
    over = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left = 0
        self.quiet = QTimer(self, interval=quiet_s * 1000, singleShot=True)
        self.quiet.timeout.connect(self._ask)
        self.tick = QTimer(self, interval=_TICK_MS)
        self.tick.timeout.connect(self._count_down)

    left = Property(int, lambda self: self._left, notify=changed)

    def begin(self) -> None:
        """Somebody is here; the time begins anew."""
        self.tick.stop()
        self._show(0)
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
