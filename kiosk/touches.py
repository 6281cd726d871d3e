"""Tells a finger that wants something from a hand that leans, a palm, or water on the screen."""

import time
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QEventPoint, QPointingDevice, QTouchEvent

most_fingers = 3
"""One taps, and others of that hand may brush the screen."""
rests_s = 2.0
"""Down for this long, it is a hand that rests or a spot that is stuck: others tap beside it."""
most_presses = 8
press_s = 1.0
"""Nobody types faster; drops of water do."""
calm_s = 1.0
"""After the last of it, touches count again."""


class Touches:
    """Hears every touch; ``cancel`` is called when what began as taps turns out to be none."""

    def __init__(
        self,
        cancel: Callable[[QPointingDevice], None],
        now_s: Callable[[], float] = time.monotonic,
    ) -> None:
        self._cancel = cancel
        self._now_s = now_s
        self._down: dict[int, float] = {}
        self._presses: deque[float] = deque(maxlen=most_presses + 1)
        self._leans_until = 0.0

    def refuse(self, event: QTouchEvent) -> bool:
        """Whether nothing on the screen should hear of this touch."""
        now = self._now_s()
        if event.type() == QEvent.Type.TouchCancel:
            self._down.clear()
            return False
        pressed = self._note(event, now)
        if pressed and self._is_too_much(now):
            began, self._leans_until = now >= self._leans_until, now + calm_s
            if began:
                self._cancel(event.pointingDevice())
        return now < self._leans_until

    def _note(self, event: QTouchEvent, now: float) -> bool:
        """Keep what is down; whether something new is."""
        new = [one for one in event.points() if one.state() == QEventPoint.State.Pressed]
        for point in new:
            self._down[point.id()] = now
            self._presses.append(now)
        for point in event.points():
            if point.state() == QEventPoint.State.Released:
                self._down.pop(point.id(), None)
        return bool(new)

    def _is_too_much(self, now: float) -> bool:
        fingers = sum(now - since < rests_s for since in self._down.values())
        full = len(self._presses) == self._presses.maxlen
        return fingers > most_fingers or (full and now - self._presses[0] < press_s)
