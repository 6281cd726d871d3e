"""What the board shows: all queues' calls together, newest first; numbers, never names."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Property, QObject, Signal

from core.values import Board, QueueSummary
from core.views import Views
from kiosk.models import LateRow, QueueRow, RecentRow, Rows, ServingRow

recent_calls = 8


class BoardLists(QObject):
    """The models of the board window."""

    changed = Signal()

    def __init__(self, views: Views, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._views = views
        self._serving = Rows(ServingRow._fields, self)
        self._late = Rows(LateRow._fields, self)
        self._recent = Rows(RecentRow._fields, self)
        self._lines = Rows(QueueRow._fields, self)
        self._waiting = 0
        self._name = ""

    serving = Property(QObject, lambda self: self._serving, constant=True)
    late = Property(QObject, lambda self: self._late, constant=True)
    recent = Property(QObject, lambda self: self._recent, constant=True)
    lines = Property(QObject, lambda self: self._lines, constant=True)
    waiting = Property(int, lambda self: self._waiting, notify=changed)
    name = Property(str, lambda self: self._name, notify=changed)

    def read(self) -> None:
        """Show the boards of all queues as they are stored now."""
        branch = self._views.branch()
        boards = [
            board for queue in branch.queues if (board := self._views.board(queue.id)) is not None
        ]
        self._serving.show(_serving(boards))
        self._late.show(_late(boards))
        self._recent.show(_recent(boards))
        self._lines.show([_line(queue) for queue in branch.queues])
        self._set(sum(board.waiting.count for board in boards), branch.name)

    def _set(self, waiting: int, name: str) -> None:
        if (waiting, name) != (self._waiting, self._name):
            self._waiting, self._name = waiting, name
            self.changed.emit()


def _serving(boards: Sequence[Board]) -> list[ServingRow]:
    calls = [call for board in boards for call in board.serving]
    calls.sort(key=lambda call: call.since, reverse=True)
    return [ServingRow(call.number, call.counter, _ms(call.since), call.here) for call in calls]


def _late(boards: Sequence[Board]) -> list[LateRow]:
    late = [one for board in boards for one in board.late]
    late.sort(key=lambda one: one.expires_at)
    return [LateRow(one.number, _ms(one.expires_at)) for one in late]


def _recent(boards: Sequence[Board]) -> list[RecentRow]:
    """The calls of before: who is served or late stands there already."""
    shown = {call.number for board in boards for call in board.serving}
    shown |= {late.number for board in boards for late in board.late}
    calls = [call for board in boards for call in board.recent if call.number not in shown]
    calls.sort(key=lambda call: call.at, reverse=True)
    return [
        RecentRow(f"{call.number} {call.at.isoformat()}", call.number, call.counter)
        for call in calls[:recent_calls]
    ]


def _line(queue: QueueSummary) -> QueueRow:
    closed = "" if queue.open else "queue_closed"
    return QueueRow(queue.id, queue.name, queue.prefix, queue.waiting, closed)


def _ms(at: datetime) -> float:
    return at.timestamp() * 1000
