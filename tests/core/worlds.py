"""Explores every sequence of commands, sweeps and clock steps of a small world, on the real engine.

States are told apart by what can still matter: ids, absolute times and finished tickets are left
out. Each is kept as the bytes of its database, and set up again for each thing that may happen.
"""

import sqlite3
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from core.check import broken_rows
from core.clock import SECOND_US, Clock
from core.commands import (
    PASSER_BY,
    Asker,
    CallNext,
    ChangeQueue,
    Command,
    CreateQueue,
    Join,
    MoveTicket,
    SetCounter,
    SetUpBranch,
    SweepDue,
)
from core.engine import Engine
from core.outcomes import Outcome
from core.schema import statements
from core.states import Actor, Calling, CounterState, Event, State

STAFF = Asker(Actor.STAFF, 1)
SYSTEM = Asker(Actor.SYSTEM)
NOON = 1_790_000_000 * SECOND_US
GRACE_S = 10
STEP_S = GRACE_S + 1
PHONES = ("+4930901820", "+4930901821", "+4930901822")

PEOPLES = (
    Event.COMPLETE,
    Event.TIME_OUT,
    Event.REJOIN,
    Event.CANCEL,
    Event.CHECK_IN,
    Event.CALL_AGAIN,
)

_LATEST = """
SELECT t.queue_id, u.phone, t.id, t.state, t.priority_boost, t.joined_at, t.here_at IS NOT NULL,
  t.expires_at < :now, t.called_at + coalesce(q.call_timeout_s, 1000000) * 1000000 < :now, c.number
FROM ticket t JOIN user u ON u.id = t.user_id JOIN queue q ON q.id = t.queue_id
LEFT JOIN counter c ON c.id = t.counter_id
WHERE t.id = (
  SELECT max(l.id) FROM ticket l WHERE l.user_id = t.user_id AND l.queue_id = t.queue_id)
ORDER BY t.queue_id, t.joined_at, t.id
"""
_QUEUES = """
SELECT id, max_size, service_slots, calling, open, active, serving, waiting FROM queue ORDER BY id
"""
_COUNTERS = "SELECT queue_id, number, state, retired FROM counter ORDER BY id"


@dataclass(frozen=True)
class Size:
    """How large a world is: its customers, queues, slots, and what may be changed in it."""

    customers: int
    queues: int
    slots: int
    calling: Calling
    call_timeout_s: int | None = None
    max_sizes: tuple[int | None, ...] = (None,)
    slot_numbers: tuple[int, ...] = ()
    counters_close: bool = False
    opens: bool = False


@dataclass
class Tally:
    """What an exploration saw."""

    states: int = 0
    transitions: int = 0
    refusals: int = 0
    exhausted: bool = True
    broken: list[str] = field(default_factory=list)


class _Hands:
    """The world's clock: it stands still but for the steps taken."""

    def __init__(self) -> None:
        self.now = NOON

    def read(self) -> int:
        return self.now


class World:
    """One small world on an in-memory database, put into any state that was kept."""

    def __init__(self, size: Size) -> None:
        self.size = size
        self._hands = _Hands()
        self._connection = sqlite3.connect(":memory:", isolation_level=None)
        for statement in statements():
            self._connection.execute(statement)
        self._do(SetUpBranch("Ann", "no hash", "Q1", size.slots, GRACE_S, calling=size.calling))
        if size.queues > 1:
            self._do(CreateQueue("Q2", service_slots=1, grace_time_s=GRACE_S, calling=size.calling))
        if size.call_timeout_s is not None:
            self._do(ChangeQueue(1, {"call_timeout_s": size.call_timeout_s}))
        if size.max_sizes[0] is not None:
            self._do(ChangeQueue(1, {"max_size": size.max_sizes[0]}))

    def kept(self) -> tuple[bytes, int]:
        """The present state, to come back to."""
        return self._connection.serialize(), self._hands.now

    def restore(self, kept: tuple[bytes, int]) -> None:
        """Put the world into a state that was kept."""
        image, self._hands.now = kept
        self._connection.close()
        self._connection = sqlite3.connect(":memory:", isolation_level=None)
        self._connection.deserialize(image)

    def take(self, step: "Step") -> bool:
        """Let one thing happen; False where it was refused."""
        if step.seconds:
            self._hands.now += step.seconds * SECOND_US
            return True
        assert step.command is not None
        return self._do(step.command, step.asker).refusal is None

    @contextmanager
    def trying(self, step: "Step") -> Iterator[bool]:
        """As ``take``, and as it was again afterwards."""
        before = self._hands.now
        engine = Engine(self._connection, self._clock())
        engine.begin()
        try:
            if step.command is None:
                self._hands.now += step.seconds * SECOND_US
                yield True
            else:
                yield engine.execute(step.command, step.asker, None).refusal is None
        finally:
            engine.roll_back()
            self._hands.now = before

    def signature(self) -> tuple[Any, ...]:
        """What of the present state can still matter."""
        run = self._connection.execute
        now = {"now": self._hands.now}
        tickets = tuple(
            (queue, phone, state, boost, here, expired, unanswered, counter)
            for queue, phone, _, state, boost, _, here, expired, unanswered, counter in run(
                _LATEST, now
            )
            if state != State.COMPLETED
        )
        return tickets, tuple(run(_QUEUES)), tuple(run(_COUNTERS))

    def steps(self) -> Iterator["Step"]:
        """Everything that may be tried in the present state, also what must be refused."""
        yield from self._joins()
        yield from self._calls()
        yield from self._moves()
        yield from self._changes()
        yield Step("sweep", SweepDue(self._hands.now), SYSTEM)
        yield Step("wait", seconds=STEP_S)

    def broken(self) -> list[str]:
        """Every row that breaks an invariant."""
        return broken_rows(self._connection)

    def _do(self, command: Command, asker: Asker = STAFF) -> Outcome:
        engine = Engine(self._connection, self._clock())
        engine.begin()
        outcome = engine.execute(command, asker, None)
        engine.commit()
        return outcome

    def _clock(self) -> Clock:
        """A clock as after a restart: each step starts from what is stored."""
        clock = Clock(self._hands.read, self._hands.read)
        stored = self._connection.execute("SELECT engine_time FROM branch").fetchone()
        clock.resume(stored[0] if stored else 0)
        return clock

    def _joins(self) -> Iterator["Step"]:
        for queue in range(1, self.size.queues + 1):
            for phone in PHONES[: self.size.customers]:
                yield Step(f"join {queue} {phone}", Join(queue, phone=phone), PASSER_BY)

    def _calls(self) -> Iterator["Step"]:
        for counter, queue in self._connection.execute(
            "SELECT id, queue_id FROM counter"
        ).fetchall():
            yield Step(f"call {counter}", CallNext(queue, counter))

    def _moves(self) -> Iterator["Step"]:
        for _, phone, ticket, state, *_ in self._connection.execute(
            _LATEST, {"now": self._hands.now}
        ).fetchall():
            if state == State.COMPLETED:
                continue
            for event in PEOPLES:
                yield Step(f"{event} {phone}", MoveTicket(ticket, event))
            only_late = MoveTicket(ticket, Event.REJOIN, only_from=State.LATE)
            yield Step(f"rejoin only late {phone}", only_late)

    def _changes(self) -> Iterator["Step"]:
        for slots in self.size.slot_numbers:
            yield Step(f"slots {slots}", ChangeQueue(1, {"service_slots": slots}))
        for most in self.size.max_sizes if len(self.size.max_sizes) > 1 else ():
            yield Step(f"max_size {most}", ChangeQueue(1, {"max_size": most}))
        if self.size.opens:
            for is_open in (True, False):
                yield Step(f"open {is_open}", ChangeQueue(1, {"open": is_open}))
        if self.size.counters_close:
            for (counter,) in self._connection.execute("SELECT id FROM counter").fetchall():
                for state in (CounterState.OPEN, CounterState.CLOSED):
                    yield Step(f"counter {counter} {state}", SetCounter(counter, state))


@dataclass(frozen=True)
class Step:
    """One thing that may happen: a command, or time that passes."""

    words: str
    command: Command | None = None
    asker: Asker = STAFF
    seconds: int = 0


def explore(size: Size, most_transitions: int) -> Tally:
    """Take every step in every state there is, breadth first, or the first ``most_transitions``."""
    world = World(size)
    tally = Tally(states=1)
    seen = {world.signature()}
    frontier: deque[tuple[tuple[bytes, int], Step | None, tuple[str, ...]]] = deque()
    frontier.append((world.kept(), None, ()))
    while frontier:
        kept, last, path = frontier.popleft()
        world.restore(kept)
        if last is not None:
            world.take(last)
            kept = world.kept()
        for step in tuple(world.steps()):
            if tally.transitions >= most_transitions:
                tally.exhausted = False
                return tally
            tally.transitions += 1
            with world.trying(step) as done:
                tally.refusals += not done
                tally.broken += [f"{words} after {(*path, step.words)}" for words in world.broken()]
                signature = world.signature()
            if signature not in seen:
                seen.add(signature)
                tally.states += 1
                frontier.append((kept, step, (*path, step.words)))
    return tally
