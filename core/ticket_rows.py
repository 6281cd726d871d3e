"""Tickets as they are stored, with what their queue says of them, and their way into values."""

from datetime import datetime
from sqlite3 import Connection
from typing import NamedTuple

from sqlalchemy import ColumnClause, Select, and_, bindparam, func, literal_column, select, tuple_

from core.clock import SECOND_US, to_datetime
from core.commands import Asker
from core.database import sql
from core.guards import Situation
from core.models import counter, one_of, queue, ticket, user
from core.states import ACTIVE, STATES, Actor, State
from core.transitions import Fields, allowed
from core.values import Ticket


class TicketRow(NamedTuple):
    """A stored ticket and the columns of its queue that guards and screens need."""

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
    queue_open: int
    max_size: int | None
    active: int
    grace_time_s: int
    call_timeout_s: int | None
    queue_service_day: int

    @property
    def label(self) -> str:
        """The number as the customer holds it, "A042"."""
        return number_label(self.prefix, self.number)

    def fields(self) -> Fields:
        """The fields that transitions move."""
        return Fields(*self[9:16])

    def after(
        self,
        target: State,
        fields: Fields,
        counter_label: str | None,
        of_queue: tuple[int, int | None, int, int, int | None, int],
    ) -> "TicketRow":
        """The row after a transition: its new fields, and what its queue says now."""
        identity, version = self[:7], self.version + 1
        now = (target, version, *fields, self.name, counter_label)
        return TicketRow._make((*identity, *now, *of_queue))


def number_label(prefix: str, number: int) -> str:
    """A ticket number as shown: the prefix and at least three digits."""
    return f"{prefix}{number:03}"


_own = (
    *(ticket.c[name] for name in TicketRow._fields[:16]),
    user.c.name,
    counter.c.label,
)
OWN_COLUMNS = len(_own)
"""How many columns of a ``TicketRow`` are not its queue's; they come first."""
_beside = (queue.c.open, queue.c.max_size, queue.c.active)
_limits = (queue.c.grace_time_s, queue.c.call_timeout_s, queue.c.service_day)
_with_user_and_counter = ticket.join(user, user.c.id == ticket.c.user_id).outerjoin(
    counter, counter.c.id == ticket.c.counter_id
)


def tickets() -> Select[*tuple[object, ...]]:
    """The select behind every ``TicketRow``; add conditions and an order."""
    source = _with_user_and_counter.join(queue, queue.c.id == ticket.c.queue_id)
    return select(*_own, *_beside, *_limits).select_from(source)


def tickets_alone() -> Select[*tuple[object, ...]]:
    """As ``tickets``, for who knows the queue: without the columns that are its."""
    return select(*_own).select_from(_with_user_and_counter)


WAITING: ColumnClause[str] = literal_column("'WAITING'")
SERVING: ColumnClause[str] = literal_column("'SERVING'")
LATE: ColumnClause[str] = literal_column("'LATE'")
"""Literal, because a bound parameter cannot match a partial index."""
IS_ACTIVE: ColumnClause[bool] = literal_column(one_of("ticket.state", ACTIVE))
IN_LINE_ORDER = (ticket.c.priority_boost.desc(), ticket.c.joined_at, ticket.c.id)

TICKET_BY_ID = sql(tickets().where(ticket.c.id == bindparam("ticket")))
TICKET_ALONE = sql(tickets_alone().where(ticket.c.id == bindparam("ticket")))

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
    return None if row is None else TicketRow._make(row)


def value(connection: Connection, row: TicketRow, asker: Asker, now: int, today: int) -> Ticket:
    """The ticket as ``asker`` may see it at engine time ``now`` on service day ``today``."""
    given = situation(row, now, today, active_elsewhere=active_elsewhere(connection, row))
    return to_value(row, given, asker, ahead(connection, row))


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


def active_elsewhere(connection: Connection, row: TicketRow) -> bool:
    """Whether the user of an inactive ticket has an active one in the same queue."""
    if row.state in ACTIVE or row.state == State.COMPLETED:
        return False
    where = {"of_queue": row.queue_id, "of_user": row.user_id}
    return connection.execute(ACTIVE_OF_USER, where).fetchone() is not None


def situation(row: TicketRow, now: int, today: int, *, active_elsewhere: bool) -> Situation:
    """What the guards of a person's events look at; ``today`` is the present service day."""
    timeout = row.call_timeout_s
    return Situation(
        now,
        row.expires_at,
        row.called_at,
        row.here_at,
        None if timeout is None else timeout * SECOND_US,
        bool(row.queue_open),
        row.max_size is None or row.active < row.max_size,
        active_elsewhere,
        row.service_day >= max(today, row.queue_service_day),
    )


def to_value(row: TicketRow, given: Situation, asker: Asker, ahead: int | None) -> Ticket:
    """The ticket as ``asker`` may see it; ``ahead`` is None unless it waits."""
    state = STATES[row.state]
    return Ticket(
        row.id,
        row.queue_id,
        number_label(row.prefix, row.number),
        state,
        None if ahead is None else ahead + 1,
        ahead,
        None,
        row.counter_label,
        to_datetime(row.joined_at),
        _or_none(row.served_at),
        _or_none(row.called_at),
        _or_none(row.expires_at),
        row.priority_boost,
        row.here_at is not None,
        allowed(state, asker.actor, given),
        row.name if asker.actor is Actor.STAFF else None,
        row.language,
    )


def _or_none(at: int | None) -> datetime | None:
    return None if at is None else to_datetime(at)
