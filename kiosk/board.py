"""What a board shows of the queues it is for; numbers, never names."""

import logging
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from core.errors import WorldError
from core.values import Board, QueueSummary
from core.views import Views
from kiosk.board_reading import BoardReader, Reading, read_boards
from kiosk.calls import Announcements, CallWatch
from kiosk.models import LateRow, QueueRow, RecentRow, ServingRow, SteadyRows

logger = logging.getLogger(__name__)

most_serving = 12
most_late = 8
most_lines = 8
recent_calls = 8
stale_after_s = 12
"""A heartbeat and some: what was read so long ago is shown with its age."""
_AGE_STEP_S = 5
_TICK_MS = 1000

Monotonic = Callable[[], float]


class BoardLists(QObject):
    """The models of one board's window; ``choice`` names its queues, an empty one all of them.

    Of each list the first few are there, as many as a board can show; a count says how many
    there are.
    """

    changed = Signal()
    ageChanged = Signal()

    def __init__(
        self,
        choice: str = "",
        monotonic: Monotonic = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.choice = choice
        self._monotonic = monotonic
        self._serving = SteadyRows(ServingRow._fields, self)
        self._late = SteadyRows(LateRow._fields, self)
        self._recent = SteadyRows(RecentRow._fields, self)
        self._lines = SteadyRows(QueueRow._fields, self)
        self._announced = Announcements(self)
        self._watch = CallWatch()
        self._facts: dict[str, object] = {}
        self._read_at: float | None = None
        self._age = 0

    serving = Property(QObject, lambda self: self._serving, constant=True)
    late = Property(QObject, lambda self: self._late, constant=True)
    recent = Property(QObject, lambda self: self._recent, constant=True)
    lines = Property(QObject, lambda self: self._lines, constant=True)
    announced = Property(QObject, lambda self: self._announced, constant=True)
    name = Property(str, lambda self: self._facts.get("name", ""), notify=changed)
    servingCount = Property(int, lambda self: self._facts.get("serving", 0), notify=changed)
    lateCount = Property(int, lambda self: self._facts.get("late", 0), notify=changed)
    lineCount = Property(int, lambda self: self._facts.get("lines", 0), notify=changed)
    waiting = Property(int, lambda self: self._facts.get("waiting", 0), notify=changed)
    open = Property(bool, lambda self: self._facts.get("open", True), notify=changed)
    """Whether one of the queues takes customers."""
    known = Property(bool, lambda self: self._facts.get("known", True), notify=changed)
    """Whether there is a queue of those named."""
    age = Property(int, lambda self: self._age, notify=ageChanged)
    """How old what is shown is, in seconds; 0 while it is fresh."""

    def show(self, reading: Reading) -> None:
        """Show what was read just now."""
        queues = [one for one in reading.branch.queues if is_meant(self.choice, one)]
        ids = {queue.id for queue in queues}
        boards = [board for board in reading.boards if board.queue in ids]
        late = _late(boards)
        serving = _serving(boards)
        self._serving.show(serving[:most_serving])
        self._late.show(late[:most_late])
        self._recent.show(_recent(boards))
        self._lines.show([_line(queue) for queue in queues[:most_lines]])
        self._announce(boards)
        self._set(
            name=reading.branch.name if len(queues) != 1 or not self.choice else queues[0].name,
            serving=len(serving),
            late=len(late),
            lines=len(queues),
            waiting=sum(board.waiting.count for board in boards),
            open=any(queue.open for queue in queues) or not queues,
            known=bool(queues) or not self.choice,
        )
        self._read_at = self._monotonic()
        self.look_at_age()

    def look_at_age(self) -> None:
        """Say how old it is, in steps; nothing while it is fresh."""
        age = 0 if self._read_at is None else int(self._monotonic() - self._read_at)
        shown = age - age % _AGE_STEP_S if age >= stale_after_s else 0
        if shown != self._age:
            self._age = shown
            self.ageChanged.emit()

    def close(self) -> None:
        """Announce nothing more."""
        self._announced.close()

    def _announce(self, boards: Sequence[Board]) -> None:
        called = (call for board in boards for call in board.serving if not call.here)
        self._announced.keep((call.number, call.counter) for call in called)
        self._announced.add(self._watch.new(boards))

    def _set(self, **facts: object) -> None:
        if facts != self._facts:
            self._facts = facts
            self.changed.emit()


class Boards(QObject):
    """All boards of a kiosk, over one reader. ``shown`` carries each reading."""

    shown = Signal(object)

    def __init__(
        self,
        views: Views,
        monotonic: Monotonic = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._views = views
        self._monotonic = monotonic
        self._boards: list[BoardLists] = []
        self._last: Reading | None = None
        self._reader = BoardReader(views, self)
        self._reader.read.connect(self._show)
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    def add(self, choice: str) -> BoardLists:
        """A board for the queues that ``choice`` names; it shows something at once."""
        board = BoardLists(choice, self._monotonic, self)
        self._boards.append(board)
        if self._last is None:
            self._last = _first_reading(self._views)
        if self._last is not None:
            board.show(self._last)
        return board

    def remove(self, board: BoardLists) -> None:
        """That board is gone."""
        self._boards.remove(board)
        board.close()
        board.deleteLater()

    @property
    def last(self) -> Reading | None:
        """What is shown."""
        return self._last

    def read(self) -> None:
        """Read what is stored now, and show it soon."""
        self._reader.ask()

    def close(self) -> None:
        """Read and announce nothing more."""
        self._timer.stop()
        self._reader.close()
        for board in self._boards:
            board.close()

    @Slot()
    def tick(self) -> None:
        """Say of what was not read for a while how old it is."""
        for board in self._boards:
            board.look_at_age()

    @Slot(object)
    def _show(self, reading: Reading) -> None:
        self._last = reading
        for board in self._boards:
            board.show(reading)
        self.shown.emit(reading)


def _first_reading(views: Views) -> Reading | None:
    try:
        return read_boards(views)
    except WorldError as error:
        logger.warning("the boards have nothing to show yet, and read again soon: %s", error)
        return None


def is_meant(choice: str, queue: QueueSummary) -> bool:
    """Whether ``choice`` (ids, prefixes or names, with commas between) names this queue."""
    words = {word.strip().casefold() for word in choice.split(",") if word.strip()}
    called = {str(queue.id), queue.prefix.casefold(), queue.name.casefold()}
    return not words or not words.isdisjoint(called)


def _serving(boards: Iterable[Board]) -> list[ServingRow]:
    calls = [call for board in boards for call in board.serving]
    calls.sort(key=lambda call: call.since, reverse=True)
    return [ServingRow(call.number, call.counter, _ms(call.since), call.here) for call in calls]


def _late(boards: Iterable[Board]) -> list[LateRow]:
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
