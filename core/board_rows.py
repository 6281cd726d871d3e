"""What the now-serving board shows of a queue, read in one consistent state of the file."""

from sqlite3 import Connection

from sqlalchemy import ColumnClause, bindparam, literal_column, select

from core.clock import to_datetime
from core.database import sql
from core.models import audit, counter, queue, ticket
from core.sql_sets import one_of
from core.states import CALLS
from core.ticket_rows import IN_LINE_ORDER, LATE, SERVING, WAITING, number_label
from core.values import Board, BoardCall, BoardLate, BoardServing, BoardWaiting

_NUMBERS_SHOWN = 100
_CALLS_SHOWN = 8

_QUEUE = sql(
    select(
        queue.c.name,
        queue.c.prefix,
        queue.c.open,
        queue.c.revision,
        queue.c.last_sequence,
        queue.c.waiting,
    ).where(queue.c.id == bindparam("of_queue"))
)
_of_queue = counter.c.queue_id == bindparam("of_queue")
_SERVING = sql(
    select(
        ticket.c.prefix,
        ticket.c.number,
        counter.c.label,
        ticket.c.called_at,
        ticket.c.here_at,
        ticket.c.language,
    )
    .select_from(counter.join(ticket, ticket.c.counter_id == counter.c.id))
    .where(_of_queue, ticket.c.state == SERVING)
    .order_by(counter.c.number)
)
_LATE = sql(
    select(ticket.c.prefix, ticket.c.number, ticket.c.expires_at)
    .where(ticket.c.queue_id == bindparam("of_queue"), ticket.c.state == LATE)
    .order_by(ticket.c.expires_at)
    .limit(literal_column(str(_NUMBERS_SHOWN)))
)
_WAITING = sql(
    select(ticket.c.prefix, ticket.c.number)
    .where(ticket.c.queue_id == bindparam("of_queue"), ticket.c.state == WAITING)
    .order_by(*IN_LINE_ORDER)
    .limit(literal_column(str(_NUMBERS_SHOWN)))
)
_calls: ColumnClause[bool] = literal_column(one_of("audit.event", CALLS))
_RECENT = sql(
    select(ticket.c.prefix, ticket.c.number, counter.c.label, audit.c.at)
    .select_from(
        audit.join(ticket, ticket.c.id == audit.c.ticket_id).join(
            counter, counter.c.id == audit.c.counter_id
        )
    )
    .where(audit.c.queue_id == bindparam("of_queue"), _calls)
    .order_by(audit.c.sequence.desc())
    .limit(literal_column(str(_CALLS_SHOWN)))
)


def board(connection: Connection, queue_id: int, now: int) -> Board | None:
    """The board of a queue at engine time ``now``, or None where there is no such queue."""
    where = {"of_queue": queue_id}
    row = connection.execute(_QUEUE, where).fetchone()
    if row is None:
        return None
    name, prefix, is_open, revision, sequence, waiting = row
    return Board(
        queue=queue_id,
        name=name,
        prefix=prefix,
        open=bool(is_open),
        revision=revision,
        sequence=sequence,
        now=to_datetime(now),
        serving=_serving(connection, where),
        late=_late(connection, where),
        waiting=BoardWaiting(waiting, _waiting(connection, where)),
        recent=_recent(connection, where),
    )


def _serving(connection: Connection, where: dict[str, int]) -> tuple[BoardServing, ...]:
    return tuple(
        BoardServing(
            number_label(prefix, number), label, to_datetime(called), here is not None, language
        )
        for prefix, number, label, called, here, language in connection.execute(_SERVING, where)
    )


def _late(connection: Connection, where: dict[str, int]) -> tuple[BoardLate, ...]:
    return tuple(
        BoardLate(number_label(prefix, number), to_datetime(expires))
        for prefix, number, expires in connection.execute(_LATE, where)
    )


def _waiting(connection: Connection, where: dict[str, int]) -> tuple[str, ...]:
    return tuple(number_label(*row) for row in connection.execute(_WAITING, where))


def _recent(connection: Connection, where: dict[str, int]) -> tuple[BoardCall, ...]:
    return tuple(
        BoardCall(number_label(prefix, number), label, to_datetime(at))
        for prefix, number, label, at in connection.execute(_RECENT, where)
    )
