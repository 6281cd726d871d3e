"""Engine time for the screens: the time of day, and a pulse for the grace clocks."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from core.clock import Clock, to_datetime
from core.views import Views

tick_ms = 500


class ClockFace(QObject):
    """``now`` in milliseconds since 1970; ``time`` as "HH:MM" in the branch's time zone."""

    nowChanged = Signal()
    timeChanged = Signal()

    def __init__(self, clock: Clock, views: Views, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._views = views
        self._zone = ZoneInfo("UTC")
        self._now = 0.0
        self._time = ""
        self._timer = QTimer(self, interval=tick_ms)
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    now = Property(float, lambda self: self._now, notify=nowChanged)
    time = Property(str, lambda self: self._time, notify=timeChanged)

    def read(self) -> None:
        """Take over the branch's time zone."""
        self._zone = ZoneInfo(self._views.branch().time_zone)
        self.tick()

    def close(self) -> None:
        """Stop."""
        self._timer.stop()

    @Slot()
    def tick(self) -> None:
        """Show what time it is now."""
        at = self._clock.peek()
        self._now = at / 1000
        self.nowChanged.emit()
        time = to_datetime(at).astimezone(self._zone).strftime("%H:%M")
        if time != self._time:
            self._time = time
            self.timeChanged.emit()
