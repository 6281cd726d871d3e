"""The calls that a board has not announced yet, and those that fill it now."""

from collections import deque
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.values import Board, BoardServing
from kiosk.models import AnnouncedRow, SteadyRows

stays_ms = 7000
"""How long a call fills the board."""
stays_in_a_rush_ms = 4000
"""The same while others wait for their turn."""
most_at_once = 6
_FRESH = timedelta(seconds=90)


class Call(NamedTuple):
    """One number called to one counter."""

    at: datetime
    number: str
    counter: str
    queue: str
    language: str | None = None


class CallWatch:
    """Tells new calls from those that were seen before."""

    def __init__(self) -> None:
        self._newest: dict[int, datetime] = {}

    def new(self, boards: Sequence[Board]) -> list[Call]:
        """The calls since the last look, the oldest first.

        What the first look finds was announced by those who were there. What is old, or is at the
        counter already, is no news.
        """
        found = [call for board in boards for call in self._new(board)]
        shown = {board.queue for board in boards}
        self._newest = {queue: at for queue, at in self._newest.items() if queue in shown}
        return sorted(found, key=lambda call: (call.at, call.number))

    def _new(self, board: Board) -> Iterable[Call]:
        before = self._newest.get(board.queue)
        seen = [one.at for one in board.recent] + [one.since for one in board.serving]
        self._newest[board.queue] = max([*seen, *([before] if before else [])], default=board.now)
        if before is None:
            return []
        return [
            call_of(board, one)
            for one in board.serving
            if one.since > before and not one.here and board.now - one.since < _FRESH
        ]


class Announcements(SteadyRows):
    """The calls that fill the board now. Those that find no room wait for the next time."""

    begun = Signal()
    """A call came to be shown. When it is heard is the announcer's to know."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(AnnouncedRow._fields, parent)
        self._shown: list[Call] = []
        self._waiting: deque[Call] = deque()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.go_on)
        # The items are made at once: a call is shown without making one.
        self.show([AnnouncedRow("", "", "")] * most_at_once)
        self.show([])

    def add(self, calls: Sequence[Call]) -> None:
        """Announce these, now or when there is room."""
        again = {call.number for call in calls}
        self._shown = [one for one in self._shown if one.number not in again]
        self._waiting = deque(one for one in self._waiting if one.number not in again)
        self._waiting.extend(calls)
        if self._waiting and len(self._shown) < most_at_once:
            self._fill()

    def keep(self, standing: Iterable[tuple[str, str]]) -> None:
        """Forget those that wait but are not called any more; numbers with their counters."""
        still = set(standing)
        self._waiting = deque(one for one in self._waiting if (one.number, one.counter) in still)

    def close(self) -> None:
        """Announce nothing more."""
        self._timer.stop()
        self._waiting.clear()

    @Slot()
    def go_on(self) -> None:
        """Leave the board to itself again, or to those that wait."""
        self._shown.clear()
        if self._waiting:
            self._fill()
        else:
            self._show()

    def _fill(self) -> None:
        room = most_at_once - len(self._shown)
        self._shown += [self._waiting.popleft() for _ in range(min(room, len(self._waiting)))]
        self._show()
        self._timer.start(stays_in_a_rush_ms if self._waiting else stays_ms)
        self.begun.emit()

    def _show(self) -> None:
        self.show([_row(call) for call in self._shown])


def call_of(board: Board, one: BoardServing) -> Call:
    """The call that somebody who is served was."""
    return Call(one.since, one.number, one.counter, board.name, one.language)


def _row(call: Call) -> AnnouncedRow:
    return AnnouncedRow(call.number, call.counter, call.queue)
