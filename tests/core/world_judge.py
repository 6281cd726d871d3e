"""Judges one step of a small world by a model of the line that knows nothing of the engine.

``Picture`` is what the database holds before or after the step; ``judge`` says what of the step
was wrong.
"""

import sqlite3
from typing import Any, NamedTuple

from core.check import broken_rows
from core.engine import LET_THROUGH
from core.events import Happened, TicketMoved
from core.outcomes import Outcome
from core.states import Calling, CounterState, Event, State
from core.values import Called, Joined, Ticket
from tests.core.worlds import Answer

_TABLES = ("ticket", "queue", "counter", "user", "branch", "queue_limit", "audit", "note")
_STANDING = """
SELECT id, queue_id, state, priority_boost, joined_at, counter_id, expires_at FROM ticket
"""
_TOLD = """
SELECT a.sequence, a.ticket_id, a.queue_id, a.event, a.source, a.target, a.counter_id, a.at,
  t.moved_from
FROM audit a JOIN ticket t ON t.id = a.ticket_id WHERE a.sequence > ? ORDER BY a.sequence
"""
_IDLE = f"""
SELECT q.name, c.number FROM queue q JOIN counter c ON c.queue_id = q.id
WHERE q.calling = '{Calling.AUTOMATIC}' AND c.state = '{CounterState.OPEN}' AND c.retired = 0
AND (SELECT count(*) FROM ticket t WHERE t.queue_id = q.id AND t.state = '{State.SERVING}')
  < q.service_slots
AND NOT EXISTS (SELECT 1 FROM ticket t WHERE t.counter_id = c.id)
AND EXISTS (SELECT 1 FROM ticket t WHERE t.queue_id = q.id AND t.state = '{State.WAITING}')
"""

Place = tuple[int, int, int]
"""Where one stands in line, the least first: (0 before the others, else 1; arrival; ticket)."""


class Told(NamedTuple):
    """One audit row."""

    sequence: int
    ticket: int
    queue: int
    event: str
    source: str | None
    target: str
    counter: int | None
    at: int
    moved_from: int | None


class Picture:
    """All rows there are; taken before a step, and held against what is there after it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.rows = _all_rows(connection)
        newest = connection.execute("SELECT coalesce(max(sequence), 0) FROM audit").fetchone()
        self.sequence: int = newest[0]
        self.line = Line(connection)


class Line:
    """Everybody who waits, and each counter's customer: the whole model."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.waiting: dict[int, dict[int, Place]] = {}
        self.arrived: dict[int, int] = {}
        self.served: dict[int, int] = {}
        for ticket, queue, state, boost, joined_at, counter, _ in connection.execute(_STANDING):
            self.arrived[ticket] = joined_at
            if state == State.WAITING:
                self.waiting.setdefault(queue, {})[ticket] = (1 - boost, joined_at, ticket)
            elif state == State.SERVING:
                self.served[counter] = ticket

        self.kept = False
        """Whether one who is moved keeps the arrival."""

    def copy(self) -> "Line":
        """An equal line of its own."""
        made = Line.__new__(Line)
        made.waiting = {queue: dict(places) for queue, places in self.waiting.items()}
        made.arrived, made.served = dict(self.arrived), dict(self.served)
        return made

    def follow(self, told: Told) -> str | None:
        """Let one audited change happen here too; answers what is wrong with it."""
        places = self.waiting.setdefault(told.queue, {})
        wrong = None
        if told.event == Event.PROMOTE:
            wrong = self._promote(told, places)
        elif told.source == State.SERVING and told.target != State.SERVING:
            self.served = {c: t for c, t in self.served.items() if t != told.ticket}
        places.pop(told.ticket, None)
        if told.target == State.WAITING:
            places[told.ticket] = self._place(told)
        return wrong

    def _promote(self, told: Told, places: dict[int, Place]) -> str | None:
        assert told.counter is not None
        head = min(places, key=places.__getitem__, default=None)
        if head != told.ticket:
            return f"ticket {told.ticket} was called, and the head of the line is {head}"
        if told.counter in self.served:
            return f"counter {told.counter} serves {self.served[told.counter]} already"
        self.served[told.counter] = told.ticket
        return None

    def _place(self, told: Told) -> Place:
        if told.source == State.LATE:
            return (0, self.arrived[told.ticket], told.ticket)
        arrival = told.at
        if told.event == Event.JOIN and told.moved_from is not None and self.kept:
            arrival = self.arrived[told.moved_from]
        self.arrived[told.ticket] = arrival
        return (1, arrival, told.ticket)


def judge(
    before: Picture, answer: Answer, connection: sqlite3.Connection, *, keeps: bool = False
) -> list[str]:
    """Everything wrong with what a step did, and with where it led.

    ``keeps`` says that whoever the step moves to another queue keeps the arrival.
    """
    refusal = answer.outcome.refusal
    wrong = _answer_is_true(answer.outcome, connection)
    if refusal is not None and refusal.detail == LET_THROUGH:
        wrong.append(f"the database had to refuse what the engine let through: {refusal.code}")
    if _all_rows(connection) == before.rows:
        return wrong + [f"told, and nothing happened: {one}" for one in answer.happened or ()]
    new = connection.execute(_TOLD, (before.sequence,)).fetchall()
    told = [Told._make(row) for row in new]
    if refusal is not None and [one.event for one in told] != [Event.EXPIRE]:
        wrong.append(f"changed something, and refused: {refusal}")
    if answer.happened is not None:
        wrong += _happened_is_audited(answer.happened, told)
    wrong += broken_rows(connection)
    line = before.line.copy()
    line.kept = keeps
    wrong += _line_is_kept(line, told, connection)
    for queue, number in connection.execute(_IDLE):
        wrong.append(f"people wait in {queue}, and its counter {number} is free")
    return wrong


def _happened_is_audited(happened: list[Happened], told: list[Told]) -> list[str]:
    moved = [one for one in happened if isinstance(one, TicketMoved)]
    said = [(one.sequence, one.ticket.id, one.event, one.source, one.target) for one in moved]
    audited = [(one.sequence, one.ticket, one.event, one.source, one.target) for one in told]
    return [] if said == audited else [f"told {said}, and audited is {audited}"]


def _line_is_kept(line: Line, told: list[Told], connection: sqlite3.Connection) -> list[str]:
    wrong = [words for one in told if (words := line.follow(one)) is not None]
    stored = Line(connection)
    if {queue: at for queue, at in line.waiting.items() if at} != stored.waiting:
        wrong.append(f"the line should be {line.waiting}, and is {stored.waiting}")
    if line.served != stored.served:
        wrong.append(f"counters should serve {line.served}, and serve {stored.served}")
    return wrong


def _answer_is_true(outcome: Outcome, connection: sqlite3.Connection) -> list[str]:
    """The ticket that was answered stands where it is stored."""
    result = outcome.result
    ticket = result.ticket if isinstance(result, (Joined, Called)) else result
    if not isinstance(ticket, Ticket):
        return []
    stored = Line(connection).waiting.get(ticket.queue, {})
    in_order = sorted(stored, key=stored.__getitem__)
    place = in_order.index(ticket.id) + 1 if ticket.id in stored else None
    (state,) = connection.execute("SELECT state FROM ticket WHERE id = ?", (ticket.id,)).fetchone()
    if (ticket.state, ticket.position) == (state, place):
        return []
    return [f"answered {ticket.state} at {ticket.position}, and stored is {state} at {place}"]


def _all_rows(connection: sqlite3.Connection) -> dict[str, list[Any]]:
    return {t: connection.execute(f"SELECT * FROM {t} ORDER BY 1").fetchall() for t in _TABLES}
