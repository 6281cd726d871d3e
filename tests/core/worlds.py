"""Small worlds on the real engine and the real schema: put into any state, and told apart.

Two states are one where nothing that can still happen tells them apart. Left out are therefore

- ids, versions, revisions and absolute times: rules compare times with each other only, so what
  counts is the order of arrival and how many seconds of a grace time or a call are left;
- ticket numbers, but in worlds of several days: within a day the next one is always free;
- completed tickets: nothing leads out of COMPLETED, and who comes back gets a new ticket;
- the order in which those once came who are MISSED or CANCELLED: a rejoin puts them at the end;
- which customer is which: they differ in their phone number alone, which the rules compare for
  equality only, and ties are broken by tickets. Exchanging two customers therefore turns every
  sequence of steps into another possible one, so that one of each such pair is enough. A state
  is the sorted list of what each customer has in each queue; a place in the order of arrival is
  part of it, so that sorting loses nothing;
- idempotency keys: nobody gives one here.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass
from itertools import takewhile
from typing import Any, ClassVar, NamedTuple

from core.clock import SECOND_US, Clock, to_datetime
from core.commands import (
    Asker,
    ChangeBranch,
    ChangeQueue,
    Command,
    CreateQueue,
    SetUpBranch,
)
from core.engine import Engine
from core.errors import Code, Refusal
from core.events import Happened
from core.outcomes import Outcome
from core.schema import statements
from core.states import ACTIVE, Calling, State
from tests.core.factory import NOON, STAFF, HandClock

GRACE_S = 10
JUMP_S = 3_600
"""How far the wall clock jumps back."""
DAY_S = 86_400
PHONES = ("+4930901820", "+4930901821", "+4930901822")


@dataclass(frozen=True)
class Size:
    """How large a world is: its customers, queues, counters, and what may be changed in it."""

    customers: int
    slots: int
    calling: tuple[Calling, ...]
    """How each queue calls; there are as many queues."""
    call_timeout_s: int | None = None
    step_s: int = GRACE_S + 1
    """How long a step of time is."""
    slot_numbers: tuple[int, ...] = ()
    max_sizes: tuple[int | None, ...] = ()
    callings: tuple[Calling, ...] = ()
    """What slots, max_size and calling of the first queue may be set to; it begins with the last
    max_size."""
    counters_close: bool = False
    queues_close: bool = False
    queues_go: bool = False
    """Whether the last queue may be deleted, and made again."""
    clock_jumps: bool = False
    """Whether the wall clock jumps back and is set right, and the branch restarts meanwhile."""
    days: bool = False
    """Whether the next day may come."""
    transfers: bool = False
    """Whether customers are moved to the other queue, with the arrival they had or without."""
    told_apart: bool = False
    """Whether customers who are alike are told apart all the same: to show that they need not."""


Profile = tuple[Any, ...]
"""What one customer has in each queue."""


Signature = tuple[Any, ...]
"""What of a state can still matter."""


class Step(NamedTuple):
    """One thing that may happen: a command, something done to time, or a hand-typed statement."""

    words: str
    command: Command | None = None
    asker: Asker = STAFF
    time: Callable[["World"], None] | None = None
    typed: str | None = None


class Answer(NamedTuple):
    """What a step came to, and what was told after its commit."""

    outcome: Outcome
    happened: list[Happened] | None
    """None after a statement typed by hand: nobody tells of it."""


class Row(NamedTuple):
    """The newest ticket of a customer in a queue."""

    phone: str
    id: int
    user_id: int
    queue: str
    state: str
    boost: int
    joined_at: int
    here: int
    expires_at: int | None
    unanswered_at: int | None
    counter: int | None
    number: int
    of_today: int


@dataclass(frozen=True, eq=False)
class Node:
    """A state by how it was reached: the step that led there, and from where."""

    step: Step
    before: "Node | None" = None

    def way(self) -> list["Node"]:
        """All nodes from the beginning to here."""
        return [*(self.before.way() if self.before else ()), self]

    def words(self) -> str:
        """The way in words."""
        return ", ".join(node.step.words for node in self.way())


class _Mark(NamedTuple):
    wall: int
    monotonic: int
    clock: Clock


class _Nesting(sqlite3.Connection):
    """Transactions inside a transaction, so that what the engine has committed can be undone."""

    _INSIDE: ClassVar = {"BEGIN IMMEDIATE": "SAVEPOINT inner", "COMMIT": "RELEASE inner"}

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        return super().execute(self._INSIDE.get(sql, sql), parameters)


_NEWEST = f"""
SELECT u.phone, t.id, t.user_id, q.name, t.state, t.priority_boost, t.joined_at,
  t.here_at IS NOT NULL, t.expires_at,
  CASE WHEN t.state = '{State.SERVING}' AND t.here_at IS NULL
    THEN t.called_at + q.call_timeout_s * {SECOND_US} END,
  c.number, t.number, t.service_day >= max(:today, q.service_day)
FROM ticket t JOIN user u ON u.id = t.user_id JOIN queue q ON q.id = t.queue_id
LEFT JOIN counter c ON c.id = t.counter_id
WHERE t.id = (
  SELECT max(l.id) FROM ticket l WHERE l.user_id = t.user_id AND l.queue_id = t.queue_id)
AND t.state <> '{State.COMPLETED}' ORDER BY t.queue_id, t.joined_at, t.id
"""
_QUEUES = """
SELECT name, max_size, service_slots, calling, open, call_timeout_s,
  CASE WHEN :today > service_day THEN 0 ELSE last_number END FROM queue ORDER BY id
"""
_COUNTERS = """
SELECT q.name, c.number, c.state, c.retired FROM counter c JOIN queue q ON q.id = c.queue_id
ORDER BY q.id, c.number
"""
_NEWEST_TIME = """
SELECT max(coalesce((SELECT engine_time FROM branch), 0), coalesce((SELECT max(at) FROM audit), 0))
"""


class World:
    """One small world on an in-memory database, put into any state by the steps that lead there."""

    def __init__(self, size: Size) -> None:
        self.size = size
        self.hands = HandClock(NOON)
        self.clock = self._new_clock()
        self.connection = sqlite3.connect(
            ":memory:", isolation_level=None, cached_statements=500, factory=_Nesting
        )
        self.connection.execute("PRAGMA foreign_keys = ON")
        for statement in statements():
            self.connection.execute(statement)
        self._way: list[Node] = []
        self._marks: list[_Mark] = []
        self.connection.execute("BEGIN")
        first, *others = size.calling
        self.do(SetUpBranch("Ann", "no hash", "Q1", size.slots, GRACE_S, calling=first))
        self.do(ChangeBranch({"time_zone": "UTC"}))
        for number, calling in enumerate(others, start=2):
            self.do(new_queue(number, calling))
        limits = {"call_timeout_s": size.call_timeout_s, "max_size": (None, *size.max_sizes)[-1]}
        self.do(ChangeQueue(1, limits))

    def go_to(self, node: "Node") -> None:
        """Be in the state that the node's steps lead to, going back no further than needed."""
        way = node.way()
        both = zip(way, self._way, strict=False)
        shared = sum(1 for _ in takewhile(lambda pair: pair[0] is pair[1], both))
        for _ in self._way[shared:]:
            self._undo(self._marks.pop())
        for further in way[shared:]:
            self._marks.append(self._mark())
            self._take(further.step)
        self._way = way

    @contextmanager
    def trying(self, step: Step) -> Iterator[Answer]:
        """Let one thing happen; afterwards all is as it was."""
        mark = self._mark()
        try:
            yield self._take(step)
        finally:
            self._undo(mark)

    def do(self, command: Command) -> None:
        """Let staff do something that must succeed."""
        outcome = self._take(Step("", command)).outcome
        assert outcome.refusal is None, outcome

    def restart(self) -> None:
        """Forget all that the database does not hold; of the clock, how long it ran since."""
        self.clock = self._new_clock()
        self.clock.resume(self._stored_time())

    def rows(self) -> list[Row]:
        """The newest ticket of each customer in each queue, unless completed, as they came."""
        today = {"today": self.today()}
        return [Row._make(row) for row in self.connection.execute(_NEWEST, today)]

    def today(self) -> int:
        """The service day; the world's zone is UTC."""
        return int(to_datetime(self.clock.peek()).strftime("%Y%m%d"))

    def profiles(self) -> list[Profile]:
        """What each customer has in each queue, in the order of ``PHONES``."""
        has: dict[str, list[Any]] = {phone: [] for phone in PHONES[: self.size.customers]}
        rows = self.rows()
        active = [row.id for row in rows if row.state in ACTIVE]
        if self.size.transfers:  # then it matters who came first in another queue, too
            active = [row.id for row in sorted(rows, key=_arrival) if row.state in ACTIVE]
        places = {ticket: place for place, ticket in enumerate(active)}
        for row in rows:
            has[row.phone].append(self._profile(places.get(row.id), row))
        return [tuple(of_one) for of_one in has.values()]

    def signature(self) -> Signature:
        """What of the present state can still matter."""
        run = self.connection.execute
        queues = tuple(run(_QUEUES, {"today": self.today()}))
        if not self.size.days:
            queues = tuple(row[:-1] for row in queues)
        profiles = self.profiles()
        if not self.size.told_apart:
            profiles = alike(profiles)
        return tuple(profiles), queues, tuple(run(_COUNTERS)), self._time()

    def behind(self) -> bool:
        """Whether the wall clock is behind engine time by more than the moments between steps."""
        return self.clock.offset() > SECOND_US

    def _profile(self, place: int | None, row: Row) -> Profile:
        kept = row.queue, row.state, row.boost, row.of_today, self._left(row.expires_at)
        if place is None:
            return kept
        number = row.number if self.size.days else None
        return *kept, place, row.here, self._left(row.unanswered_at), row.counter, number

    def _left(self, until: int | None) -> int | None:
        """The seconds left, begun ones counted; 0 once it is over."""
        return None if until is None else max(0, -((self.clock.peek() - until) // SECOND_US))

    def _time(self) -> tuple[Any, ...]:
        """Of the clocks: what a jump or a restart would take away or add, as far as it matters."""
        if not self.size.clock_jumps:
            return ()
        now = self.clock.peek()
        late = max(0, NOON + self.hands.monotonic - now) // SECOND_US
        unsaved = (now - self._stored_time()) // SECOND_US
        return self.behind(), min(late, GRACE_S), min(unsaved, GRACE_S)

    def _stored_time(self) -> int:
        return int(self.connection.execute(_NEWEST_TIME).fetchone()[0])

    def _new_clock(self) -> Clock:
        return Clock(self.hands.read_wall, self.hands.read_monotonic)

    def _take(self, step: Step) -> Answer:
        """Let one thing happen, and stay."""
        if step.time is not None:
            step.time(self)
        if step.typed is not None:
            return self._type(step.typed)
        if step.command is None:
            return Answer(Outcome(), [])
        engine = Engine(self.connection, self.clock)
        engine.begin(savepoints=True)
        outcome = engine.execute(step.command, step.asker, None)
        return Answer(outcome, engine.commit())

    def _type(self, statement: str) -> Answer:
        try:
            self.connection.execute(statement)
        except sqlite3.IntegrityError as error:
            return Answer(Outcome(refusal=Refusal(Code.NOT_ALLOWED, str(error))), None)
        return Answer(Outcome(), None)

    def _mark(self) -> "_Mark":
        """Where ``_undo`` of it comes back to; the newest is undone first."""
        self.connection.execute("SAVEPOINT mark")
        return _Mark(self.hands.wall, self.hands.monotonic, copy(self.clock))

    def _undo(self, mark: "_Mark") -> None:
        self.connection.execute("ROLLBACK TO mark")
        self.connection.execute("RELEASE mark")
        self.hands.wall, self.hands.monotonic, self.clock = mark


def alike(profiles: Iterable[Profile]) -> list[Profile]:
    """The same for all that differ only in which customer is which."""
    return sorted(profiles, key=repr)


def _arrival(row: Row) -> tuple[int, int]:
    return row.joined_at, row.id


def new_queue(number: int, calling: Calling) -> CreateQueue:
    """The command that makes a further queue, of one counter."""
    return CreateQueue(f"Q{number}", grace_time_s=GRACE_S, calling=calling)
