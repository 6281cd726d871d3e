"""Tickets as they are stored, with what their queue says of them, and their way into values."""

from dataclasses import dataclass
from sqlite3 import Connection
from typing import Any, NamedTuple, Protocol

from sqlalchemy import ColumnClause, Select, and_, bindparam, func, literal_column, select, tuple_

from core.clock import SECOND_US, to_datetime
from core.commands import Asker
from core.database import Row, sql
from core.guards import Situation
from core.models import audit, counter, note, queue, ticket, user
from core.sql_sets import one_of
from core.states import ACTIVE, STATES, Actor, Event, State
from core.transitions import UNGUARDED, allowed
from core.values import Ticket

STAFF_EYES = Asker(Actor.STAFF)


class OfQueue(Protocol):
    """What guards need of a ticket's queue."""

    open: int
    max_size: int | None
    active: int
    grace_time_s: int
    call_timeout_s: int | None
    service_day: int


@dataclass(slots=True)
class _Read:
    """A queue as a read found it."""

    open: int
    max_size: int | None
    active: int
    grace_time_s: int
    call_timeout_s: int | None
    service_day: int


class TicketRow(NamedTuple):
    """A stored ticket and its queue, which in a transaction is the queue as it is by now."""

    id: int
    queue_id: int
    user_id: int
    service_day: int
    prefix: str
    number: int
    language: str | None
    state: str
    version: int
    joined_at: int
    priority_boost: int
    served_at: int | None
    called_at: int | None
    here_at: int | None
    expires_at: int | None
    counter_id: int | None
    name: str | None
    counter_label: str | None
    note: str | None
    of_queue: OfQueue

    @classmethod
    def read(cls, row: Row) -> "TicketRow":
        """A row of ``tickets``."""
        return cls._make((*row[:OWN_COLUMNS], _Read(*row[OWN_COLUMNS:])))

    @property
    def label(self) -> str:
        """The number as the customer holds it, "A042"."""
        return number_label(self.prefix, self.number)

    def fields(self) -> tuple[Any, ...]:
        """Those that transitions move, in the order of ``Fields``."""
        return self[9:16]

    def after(
        self, target: State, fields: tuple[Any, ...], counter_label: str | None
    ) -> "TicketRow":
        """The row after a transition, with its new ``fields``."""
        beside = self.name, counter_label, self.note, self.of_queue
        return TicketRow._make((*self[:7], target, self.version + 1, *fields, *beside))


def number_label(prefix: str, number: int) -> str:
    """A ticket number as shown: the prefix and at least three digits."""
    return f"{prefix}{number:03}"


_own = (
    *(ticket.c[name] for name in TicketRow._fields[:16]),
    user.c.name,
    counter.c.label,
)
OWN_COLUMNS = len(_own) + 1
"""How many columns of a ``TicketRow`` are not its queue's; they come first, the note last."""
_beside = (queue.c.open, queue.c.max_size, queue.c.active)
_limits = (queue.c.grace_time_s, queue.c.call_timeout_s, queue.c.service_day)
_with_user_and_counter = ticket.join(user, user.c.id == ticket.c.user_id).outerjoin(
    counter, counter.c.id == ticket.c.counter_id
)


def tickets() -> Select[*tuple[object, ...]]:
    """The select behind every ``TicketRow``; add conditions and an order."""
    source = _with_user_and_counter.join(queue, queue.c.id == ticket.c.queue_id).outerjoin(
        note, note.c.ticket_id == ticket.c.id
    )
    return select(*_own, note.c.text, *_beside, *_limits).select_from(source)


def tickets_alone() -> Select[*tuple[object, ...]]:
    """As ``tickets``, for who knows the queue and all notes: without the columns of these."""
    return select(*_own).select_from(_with_user_and_counter)


WAITING: ColumnClause[str] = literal_column("'WAITING'")
SERVING: ColumnClause[str] = literal_column("'SERVING'")
LATE: ColumnClause[str] = literal_column("'LATE'")
"""Literal, because a bound parameter cannot match a partial index."""
LEFT = (State.COMPLETED, State.CANCELLED)
"""Where a ticket is that has gone on to another queue."""
IS_ACTIVE: ColumnClause[bool] = literal_column(one_of("ticket.state", ACTIVE))
IN_LINE_ORDER = (ticket.c.priority_boost.desc(), ticket.c.joined_at, ticket.c.id)

TICKET_BY_ID = sql(tickets().where(ticket.c.id == bindparam("ticket")))
TICKET_ALONE = sql(tickets_alone().where(ticket.c.id == bindparam("ticket")), "ticket")

_ahead = ticket.alias("ahead")
_waits_in_queue = and_(_ahead.c.queue_id == bindparam("of_queue"), _ahead.c.state == WAITING)
# Two counts, each a range of the partial index, and not one over an OR or a window.
AHEAD = sql(
    select(
        select(func.count())
        .where(_waits_in_queue, _ahead.c.priority_boost > bindparam("boost"))
        .scalar_subquery()
        + select(func.count())
        .where(
            _waits_in_queue,
            _ahead.c.priority_boost == bindparam("boost"),
            tuple_(_ahead.c.joined_at, _ahead.c.id)
            < tuple_(bindparam("joined"), bindparam("ticket")),
        )
        .scalar_subquery()
    )
)

_went_on, _join = ticket.alias("went_on"), audit.alias("joining")
_MOVED_TO = sql(
    select(_went_on.c.id)
    .select_from(
        ticket.join(
            _went_on,
            and_(_went_on.c.user_id == ticket.c.user_id, _went_on.c.moved_from == ticket.c.id),
        ).join(_join, and_(_join.c.ticket_id == _went_on.c.id, _join.c.version == 1))
    )
    .where(ticket.c.id == bindparam("ticket"), _join.c.at > ticket.c.at)
)
"""The ticket that goes on from one which has not changed since."""

ACTIVE_OF_USER = sql(
    select(ticket.c.id).where(
        ticket.c.queue_id == bindparam("of_queue"),
        ticket.c.user_id == bindparam("of_user"),
        IS_ACTIVE,
    )
)
"""The one active ticket of a user in a queue."""


def read(connection: Connection, ticket_id: int) -> TicketRow | None:
    """The stored ticket, or None."""
    row = connection.execute(TICKET_BY_ID, {"ticket": ticket_id}).fetchone()
    return None if row is None else TicketRow.read(row)


def value(connection: Connection, row: TicketRow, asker: Asker, now: int, today: int) -> Ticket:
    """The ticket as ``asker`` may see it at engine time ``now`` on service day ``today``."""
    events = possible(connection, row, asker, now, today)
    if row.state in LEFT:
        return to_value(row, events, asker, None, moved_to(connection, row))
    return to_value(row, events, asker, ahead(connection, row))


def possible(
    connection: Connection, row: TicketRow, asker: Asker, now: int, today: int
) -> tuple[Event, ...]:
    """The events ``asker`` may cause now."""
    certain = UNGUARDED.get((row.state, asker.actor))
    if certain is not None:
        return certain
    return allowed(STATES[row.state], asker.actor, situation(connection, row, now, today))


def active_value(row: TicketRow, at: int, ahead: int | None) -> Ticket:
    """An active ticket as staff may see it at engine time ``at``, without asking the database.

    No guard of what staff may do with it looks at anything but the ticket and the time.
    """
    events = UNGUARDED.get((row.state, Actor.STAFF))
    if events is None:
        given = Situation(at, row.expires_at, row.called_at, row.here_at)
        events = allowed(STATES[row.state], Actor.STAFF, given)
    return to_value(row, events, STAFF_EYES, ahead)


def ahead(connection: Connection, row: TicketRow) -> int | None:
    """How many are before a WAITING ticket; None for others."""
    if row.state != State.WAITING:
        return None
    where = {
        "of_queue": row.queue_id,
        "boost": row.priority_boost,
        "joined": row.joined_at,
        "ticket": row.id,
    }
    return int(connection.execute(AHEAD, where).fetchone()[0])


def moved_to(connection: Connection, row: TicketRow) -> int | None:
    """The id of the ticket that goes on from this one, which has left its queue."""
    found = connection.execute(_MOVED_TO, {"ticket": row.id}).fetchone()
    return None if found is None else int(found[0])


def active_elsewhere(connection: Connection, row: TicketRow) -> bool:
    """Whether the user of an inactive ticket has an active one in the same queue."""
    if row.state in ACTIVE or row.state == State.COMPLETED:
        return False
    where = {"of_queue": row.queue_id, "of_user": row.user_id}
    return connection.execute(ACTIVE_OF_USER, where).fetchone() is not None


def situation(connection: Connection, row: TicketRow, now: int, today: int) -> Situation:
    """What the guards of a person's events look at; ``today`` is the present service day."""
    of_queue = row.of_queue
    timeout = of_queue.call_timeout_s
    return Situation(
        now,
        row.expires_at,
        row.called_at,
        row.here_at,
        None if timeout is None else timeout * SECOND_US,
        bool(of_queue.open),
        of_queue.max_size is None or of_queue.active < of_queue.max_size,
        active_elsewhere(connection, row),
        row.service_day >= max(today, of_queue.service_day),
    )


def to_value(
    row: TicketRow,
    events: tuple[Event, ...],
    asker: Asker,
    ahead: int | None,
    moved_to: int | None = None,
) -> Ticket:
    """The ticket as ``asker`` may see it; ``ahead`` is None unless it waits."""
    served, called, expires = row.served_at, row.called_at, row.expires_at
    return Ticket(
        row.id,
        row.queue_id,
        number_label(row.prefix, row.number),
        STATES[row.state],
        None if ahead is None else ahead + 1,
        ahead,
        None,
        row.counter_label,
        to_datetime(row.joined_at),
        None if served is None else to_datetime(served),
        None if called is None else to_datetime(called),
        None if expires is None else to_datetime(expires),
        row.priority_boost,
        row.here_at is not None,
        events,
        row.name if asker.actor is Actor.STAFF else None,
        row.language,
        row.note if asker.actor is Actor.STAFF else None,
        moved_to,
    )
