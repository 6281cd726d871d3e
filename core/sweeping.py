"""One run of the sweep inside the writer: what time made due, found and moved at once."""

from dataclasses import dataclass

from sqlalchemy import bindparam, select

from core.clock import SECOND_US
from core.commands import Asker, SweepDue
from core.database import sql
from core.keys import KEYS_KEPT_S
from core.line import cause_by_system, fill
from core.models import counter, queue, session, ticket
from core.outcomes import Outcome
from core.states import Calling, Event
from core.ticket_rows import LATE, SERVING
from core.transaction import Transaction
from core.values import SweepReport

_QUEUES = sql(select(queue.c.id, queue.c.call_timeout_s, queue.c.serving))
_EXPIRED = sql(
    select(ticket.c.id)
    .where(
        ticket.c.queue_id == bindparam("of_queue"),
        ticket.c.state == LATE,
        ticket.c.expires_at < bindparam("horizon"),
    )
    .order_by(ticket.c.expires_at)
    .limit(bindparam("most"))
)
_EXPIRED_ONE = sql(
    select(ticket.c.id).where(
        ticket.c.id == bindparam("of_ticket"),
        ticket.c.state == LATE,
        ticket.c.expires_at < bindparam("horizon"),
    )
)
_UNANSWERED = sql(
    select(ticket.c.id)
    .select_from(counter.join(ticket, ticket.c.counter_id == counter.c.id))
    .where(
        counter.c.queue_id == bindparam("of_queue"),
        ticket.c.state == SERVING,
        ticket.c.here_at.is_(None),
        ticket.c.called_at < bindparam("called_before"),
    )
    .order_by(ticket.c.called_at)
    .limit(bindparam("most"))
)
_FILLABLE = sql(
    select(queue.c.id).where(
        queue.c.calling == Calling.AUTOMATIC.value,
        queue.c.waiting > 0,
        queue.c.serving < queue.c.service_slots,
    )
)
_PURGE_SESSIONS = sql(session.delete().where(session.c.expires_at < bindparam("before")))


@dataclass
class _Budget:
    left: int


def sweep_due(tx: Transaction, command: SweepDue, asker: Asker) -> Outcome:
    """Move at most ``limit`` tickets; a later ``now`` than engine time makes nothing due early."""
    horizon = min(command.now, tx.clock.peek())
    budget = _Budget(command.limit)
    if command.ticket_id is not None:
        return Outcome(SweepReport(expired=_expire_one(tx, command.ticket_id, horizon, asker)))
    queues = tx.run(_QUEUES).fetchall()
    expired = sum(_expire(tx, found, horizon, budget, asker) for found, _, _ in queues)
    timed_out = sum(
        _time_out(tx, found, horizon - timeout_s * SECOND_US, budget, asker)
        for found, timeout_s, serving in queues
        if timeout_s is not None and serving
    )
    promoted = _repair(tx, asker)
    purged = tx.keys.purge(horizon - KEYS_KEPT_S * SECOND_US)
    tx.run(_PURGE_SESSIONS, {"before": horizon})
    return Outcome(SweepReport(expired, timed_out, promoted, purged, more=budget.left <= 0))


def _expire(tx: Transaction, queue_id: int, horizon: int, budget: _Budget, asker: Asker) -> int:
    due = {"of_queue": queue_id, "horizon": horizon, "most": budget.left}
    found = tx.run(_EXPIRED, due).fetchall()
    for (ticket_id,) in found:
        cause_by_system(tx, tx.ticket(ticket_id), Event.EXPIRE, asker)
    budget.left -= len(found)
    return len(found)


def _expire_one(tx: Transaction, ticket_id: int, horizon: int, asker: Asker) -> int:
    if tx.one(_EXPIRED_ONE, {"of_ticket": ticket_id, "horizon": horizon}) is None:
        return 0
    cause_by_system(tx, tx.ticket(ticket_id), Event.EXPIRE, asker)
    return 1


def _time_out(
    tx: Transaction, queue_id: int, called_before: int, budget: _Budget, asker: Asker
) -> int:
    due = {"of_queue": queue_id, "called_before": called_before, "most": budget.left}
    found = tx.run(_UNANSWERED, due).fetchall()
    for (ticket_id,) in found:
        cause_by_system(tx, tx.ticket(ticket_id), Event.TIME_OUT, asker)
    if found:
        fill(tx, tx.queue(queue_id), asker)
    budget.left -= len(found)
    return len(found)


def _repair(tx: Transaction, asker: Asker) -> int:
    """Free counters with somebody waiting, however that came to be."""
    return sum(fill(tx, tx.queue(found), asker) for (found,) in tx.run(_FILLABLE).fetchall())
