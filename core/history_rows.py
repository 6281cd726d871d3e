"""The audit of one ticket, as people read it."""

from sqlite3 import Connection
from typing import NamedTuple

from sqlalchemy import bindparam, select

from core.clock import to_datetime
from core.database import sql
from core.models import audit, counter, user
from core.states import Actor, Event, State
from core.values import HistoryEntry

_actor = user.alias("actor_user")
_requester = user.alias("requester")
_HISTORY = sql(
    select(
        audit.c.sequence,
        audit.c.event,
        audit.c.source,
        audit.c.target,
        audit.c.actor,
        _actor.c.name,
        _requester.c.name,
        counter.c.label,
        audit.c.at,
        audit.c.reason,
    )
    .select_from(
        audit.outerjoin(_actor, _actor.c.id == audit.c.actor_id)
        .outerjoin(_requester, _requester.c.id == audit.c.requested_by)
        .outerjoin(counter, counter.c.id == audit.c.counter_id)
    )
    .where(audit.c.ticket_id == bindparam("of_ticket"), audit.c.sequence > bindparam("after"))
    .order_by(audit.c.version)
    .limit(bindparam("most"))
)

_SINCE = sql(
    select(
        audit.c.sequence,
        audit.c.queue_id,
        audit.c.ticket_id,
        audit.c.event,
        audit.c.source,
        audit.c.target,
    )
    .where(audit.c.sequence > bindparam("after"))
    .order_by(audit.c.sequence)
    .limit(bindparam("most"))
)
_IS_KNOWN = sql(select(audit.c.sequence).where(audit.c.sequence == bindparam("of_sequence")))


class Missed(NamedTuple):
    """A transition that somebody did not hear of."""

    sequence: int
    queue_id: int
    ticket_id: int
    event: Event
    source: State | None
    target: State


def missed(connection: Connection, since: int, most: int) -> tuple[Missed, ...] | None:
    """The transitions after ``since``, or None for more than ``most``, or where it is not known.

    It is not where its queue was deleted, nor in a branch that was put back from a backup since:
    what came before it may be another than whoever asks has heard.
    """
    if since and connection.execute(_IS_KNOWN, {"of_sequence": since}).fetchone() is None:
        return None
    rows = connection.execute(_SINCE, {"after": since, "most": most + 1}).fetchall()
    if len(rows) > most:
        return None
    return tuple(
        Missed(
            sequence,
            queue_id,
            ticket_id,
            Event(event),
            None if source is None else State(source),
            State(target),
        )
        for sequence, queue_id, ticket_id, event, source, target in rows
    )


def history(connection: Connection, ticket_id: int, after: int, most: int) -> list[HistoryEntry]:
    """The transitions of a ticket with a sequence above ``after``, at most ``most`` of them."""
    where = {"of_ticket": ticket_id, "after": after, "most": most}
    return [
        HistoryEntry(
            sequence,
            Event(event),
            None if source is None else State(source),
            State(target),
            Actor(actor),
            actor_name,
            requested_by,
            label,
            to_datetime(at),
            reason,
        )
        for (
            sequence,
            event,
            source,
            target,
            actor,
            actor_name,
            requested_by,
            label,
            at,
            reason,
        ) in connection.execute(_HISTORY, where)
    ]
