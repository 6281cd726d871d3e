"""Why a ticket was called and not another, told from the audit alone.

Whoever stood beside it then had come to wait, or to be late, before that moment, and has either not
changed since or changed later: each is a row of the audit, and what follows it of the same ticket.
"""

from itertools import islice
from sqlite3 import Connection
from typing import NamedTuple

from sqlalchemy import ColumnClause, and_, bindparam, literal_column, select

from core.clock import to_datetime
from core.database import sql
from core.models import audit, ticket, user
from core.sql_sets import one_of
from core.states import ChosenBy, Event, PassedFor, State
from core.ticket_rows import LATE, WAITING, number_label
from core.values import PassedOver, Ticket, Why

SHOWN = 5
"""How many of those passed over are named for each reason, at most."""


_called, _came, _left = audit.alias("called"), audit.alias("came"), audit.alias("went")
_how_it_came = (_came.c.target, _came.c.event, _came.c.source)
_CALLED = sql(
    select(_called.c.sequence, _called.c.queue_id, _called.c.at, user.c.name, *_how_it_came)
    .select_from(
        _called.join(
            _came,
            and_(
                _came.c.ticket_id == _called.c.ticket_id, _came.c.version == _called.c.version - 1
            ),
        ).outerjoin(user, user.c.id == _called.c.requested_by)
    )
    .where(_called.c.ticket_id == bindparam("of_ticket"), _called.c.event == Event.PROMOTE.value)
    .order_by(_called.c.version.desc())
    .limit(literal_column("1"))
)
"""The last call of a ticket, who asked for it, and how it had come to wait before."""

_beside = (ticket.c.id, ticket.c.prefix, ticket.c.number, *_how_it_came)


def _stands_still(state: ColumnClause[str]) -> str:
    """Those in ``state`` now who have been so since before the moment."""
    same = and_(_came.c.ticket_id == ticket.c.id, _came.c.version == ticket.c.version)
    return sql(
        select(*_beside)
        .select_from(ticket.join(_came, same))
        .where(
            ticket.c.queue_id == bindparam("of_queue"),
            ticket.c.state == state,
            _came.c.sequence < bindparam("moment"),
        )
    )


_went_from: ColumnClause[bool] = literal_column(one_of("went.source", (State.WAITING, State.LATE)))
_WENT_ON = sql(
    select(*_beside)
    .select_from(
        _left.join(
            _came,
            and_(_came.c.ticket_id == _left.c.ticket_id, _came.c.version == _left.c.version - 1),
        ).join(ticket, ticket.c.id == _left.c.ticket_id)
    )
    .where(
        _left.c.queue_id == bindparam("of_queue"),
        _left.c.sequence > bindparam("moment"),
        _went_from,
        _came.c.sequence < bindparam("moment"),
    )
)
"""Those who waited or were late at the moment, and have changed since."""
_BESIDE = (_stands_still(WAITING), _stands_still(LATE), _WENT_ON)


class _Came(NamedTuple):
    """How a ticket came to wait, or to be late."""

    state: str
    event: str
    source: str | None

    @property
    def boosted(self) -> bool:
        """Whether it was back from being late."""
        return self.event == Event.REJOIN and self.source == State.LATE


def why(connection: Connection, shown: Ticket) -> Why | None:
    """Why the ticket ``shown`` was called when it was last; None if it never was."""
    row = connection.execute(_CALLED, {"of_ticket": shown.id}).fetchone()
    if row is None:
        return None
    moment, queue_id, at, requested_by, *how = row
    chosen = _Came._make(how)
    where = {"of_queue": queue_id, "moment": moment}
    beside = sorted(row for query in _BESIDE for row in connection.execute(query, where))
    others = [(number_label(*row[1:3]), _Came._make(row[3:])) for row in beside]
    return Why(
        shown,
        ChosenBy.BOOST if chosen.boosted else ChosenBy.JOIN_TIME,
        requested_by,
        to_datetime(at),
        1 + sum(came.state == State.WAITING for _, came in others),
        _passed_over(chosen, others),
    )


def _passed_over(chosen: _Came, others: list[tuple[str, _Came]]) -> tuple[PassedOver, ...]:
    found = [PassedOver(number, _reason(chosen, came)) for number, came in others]
    kinds = ([one for one in found if one.why is kind] for kind in PassedFor)
    return tuple(one for kind in kinds for one in islice(kind, SHOWN))


def _reason(chosen: _Came, other: _Came) -> PassedFor:
    if other.state == State.LATE:
        return PassedFor.LATE
    if chosen.boosted and not other.boosted:
        return PassedFor.NOT_BOOSTED
    return PassedFor.JOINED_LATER
