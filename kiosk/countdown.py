"""How long a page stays that ends by itself, in seconds that people can read."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

ticket_stays_s = 12
more_time_s = 30
read_aloud_stays_s = 60
_TICK_MS = 1000


class Countdown(QTimer):
    """``seconds_left`` is 0 where nothing ends by itself; ``over`` comes with the end."""

    changed = Signal()
    over = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, interval=_TICK_MS)
        self.seconds_left = 0
        self.timeout.connect(self._count_down)

    def begin(self, *, aloud: bool) -> None:
        """From now on, longer where the page is read ``aloud``."""
        self._set(read_aloud_stays_s if aloud else ticket_stays_s)
        self.start()

    def add(self) -> None:
        """Let it take longer, where it ends at all."""
        if self.seconds_left:
            self._set(self.seconds_left + more_time_s)

    def end(self) -> None:
        """Nothing ends by itself any more."""
        self.stop()
        self._set(0)

    @Slot()
    def _count_down(self) -> None:
        self._set(self.seconds_left - 1)
        if self.seconds_left <= 0:
            self.over.emit()

    def _set(self, seconds: int) -> None:
        if seconds != self.seconds_left:
            self.seconds_left = seconds
            self.changed.emit()
