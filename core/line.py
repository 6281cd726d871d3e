"""The line of one queue: who joins, who is called, and every other move of a ticket."""

from typing import NamedTuple

from sqlalchemy import bindparam, select

from core.clock import SECOND_US
from core.commands import Asker, CallNext, MoveTicket
from core.database import sql
from core.errors import Code, Refused, refuse
from core.guards import Guard, first_failing
from core.models import counter, queue, ticket
from core.outcomes import Outcome
from core.states import Actor, Calling, CounterState, Event, State
from core.ticket_rows import (
    IN_LINE_ORDER,
    SERVING,
    WAITING,
    TicketRow,
    number_label,
)
from core.transaction import Transaction
from core.transitions import SETTLED, Transition, allowed, apply, find
from core.values import Called


class QueueRow(NamedTuple):
    """What the line needs to know of its queue."""

    id: int
    name: str
    prefix: str
    max_size: int | None
    service_slots: int
    calling: str
    open: int
    active: int
    serving: int
    waiting: int
    service_day: int
    last_number: int


_QUEUE = sql(
    select(*(queue.c[name] for name in QueueRow._fields)).where(queue.c.id == bindparam("of_queue"))
)
_HEAD = sql(
    select(ticket.c.id)
    .where(ticket.c.queue_id == bindparam("of_queue"), ticket.c.state == WAITING)
    .order_by(*IN_LINE_ORDER)
    .limit(1)
)
_serves = (
    select(ticket.c.id)
    .where(ticket.c.counter_id == counter.c.id, ticket.c.state == SERVING)
    .exists()
)
_FREE_COUNTER = sql(
    select(counter.c.id)
    .where(
        counter.c.queue_id == bindparam("of_queue"),
        counter.c.state == CounterState.OPEN.value,
        counter.c.retired == 0,
        ~_serves,
    )
    .order_by(counter.c.number)
)
_COUNTER = sql(
    select(counter.c.label, counter.c.state, counter.c.retired).where(
        counter.c.id == bindparam("of_counter"), counter.c.queue_id == bindparam("of_queue")
    )
)
_SERVED_AT = sql(
    select(ticket.c.prefix, ticket.c.number).where(
        ticket.c.counter_id == bindparam("of_counter"), ticket.c.state == SERVING
    )
)
_MOVE = sql(
    ticket.update()
    .where(ticket.c.id == bindparam("ticket"), ticket.c.version == bindparam("seen"))
    .values(
        state=bindparam("target"),
        version=bindparam("next_version"),
        joined_at=bindparam("joined"),
        priority_boost=bindparam("boost"),
        served_at=bindparam("served"),
        called_at=bindparam("called"),
        here_at=bindparam("here"),
        expires_at=bindparam("expires"),
        counter_id=bindparam("slot"),
        event=bindparam("cause"),
        actor=bindparam("who"),
        actor_id=bindparam("who_id"),
        requested_by=bindparam("asked_by"),
        at=bindparam("now"),
        reason=bindparam("why"),
    )
)


def queue_row(tx: Transaction, queue_id: int) -> QueueRow:
    """The queue; refused with NOT_FOUND."""
    row = tx.one(_QUEUE, {"of_queue": queue_id})
    if row is None:
        raise refuse(Code.NOT_FOUND, f"There is no queue {queue_id}.")
    return QueueRow._make(row)


def call_next(tx: Transaction, command: CallNext, asker: Asker) -> Outcome:
    """Promote the head of the line to the counter; nobody waiting is no error."""
    row = queue_row(tx, command.queue_id)
    _refuse_busy_counter(tx, row, command.counter_id)
    head = tx.one(_HEAD, {"of_queue": row.id})
    if head is None:
        return Outcome(Called(None))
    promoted = _promote(tx, head[0], command.counter_id, asker)
    return Outcome(Called(tx.answer(promoted.id, asker)))


def fill(tx: Transaction, queue_id: int, asker: Asker) -> int:
    """On an automatic queue, promote into every free open counter; answers how many."""
    row = queue_row(tx, queue_id)
    if row.calling != Calling.AUTOMATIC:
        return 0
    places = min(row.waiting, row.service_slots - row.serving)
    if places <= 0:
        return 0
    free = tx.run(_FREE_COUNTER, {"of_queue": queue_id}).fetchmany(places)
    for (counter_id,) in free:
        head = tx.one(_HEAD, {"of_queue": queue_id})
        assert head is not None
        _promote(tx, head[0], counter_id, asker)
    return len(free)


def move_ticket(tx: Transaction, command: MoveTicket, asker: Asker) -> Outcome:
    """Cause one event on one ticket, then let the line go on where that freed the way."""
    row = tx.ticket(command.ticket_id)
    _refuse_strangers(row, asker)
    if _is_settled(row, command.event, asker):
        return Outcome(tx.show(row, asker))
    at = tx.now()
    if command.event is Event.REJOIN and _grace_is_over(row, at):
        return _rejoin_after_grace(tx, row, command, asker)
    moved = _cause(tx, row, command, asker, at)
    fill(tx, row.queue_id, asker)
    return Outcome(tx.answer(moved.id, asker))


def cause_by_system(
    tx: Transaction, row: TicketRow, event: Event, requested_by: Asker
) -> TicketRow:
    """Let the system cause ``event``, on the wish of ``requested_by``."""
    rule = find(event, State(row.state), Actor.SYSTEM)
    assert rule is not None, f"{event} from {row.state} is not the system's"
    return make(tx, row, rule, Asker(Actor.SYSTEM), requested_by=requested_by.user_id)


def make(
    tx: Transaction,
    row: TicketRow,
    rule: Transition,
    asker: Asker,
    *,
    at: int | None = None,
    counter_id: int | None = None,
    requested_by: int | None = None,
    reason: str | None = None,
) -> TicketRow:
    """Store the transition ``rule`` of a ticket; triggers judge it, audit it and count."""
    now = tx.now() if at is None else at
    after = apply(
        rule, row.fields(), at=now, grace_us=row.grace_time_s * SECOND_US, counter_id=counter_id
    )
    who_id = row.user_id if asker.actor is Actor.CUSTOMER else asker.user_id
    tx.run(
        _MOVE,
        {
            "ticket": row.id,
            "seen": row.version,
            "next_version": row.version + 1,
            "target": rule.target.value,
            "joined": after.joined_at,
            "boost": after.priority_boost,
            "served": after.served_at,
            "called": after.called_at,
            "here": after.here_at,
            "expires": after.expires_at,
            "slot": after.counter_id,
            "cause": rule.event.value,
            "who": asker.actor.value,
            "who_id": who_id,
            "asked_by": requested_by,
            "now": now,
            "why": reason,
        },
    )
    return tx.moved(row.id, rule.event, rule.source, rule.target)


def _promote(tx: Transaction, ticket_id: int, counter_id: int, asker: Asker) -> TicketRow:
    rule = find(Event.PROMOTE, State.WAITING, Actor.SYSTEM)
    assert rule is not None
    return make(
        tx,
        tx.ticket(ticket_id),
        rule,
        Asker(Actor.SYSTEM),
        counter_id=counter_id,
        requested_by=asker.user_id,
    )


def _refuse_busy_counter(tx: Transaction, row: QueueRow, counter_id: int) -> None:
    found = tx.one(_COUNTER, {"of_counter": counter_id, "of_queue": row.id})
    if found is None:
        raise refuse(Code.NOT_FOUND, f"{row.name} has no counter with the id {counter_id}.")
    label, state, retired = found
    served = tx.one(_SERVED_AT, {"of_counter": counter_id})
    if served is not None:
        raise _no_counter(
            f"Counter {label} is serving {number_label(*served)}; finish there first."
        )
    if state != CounterState.OPEN:
        raise _no_counter(f"Counter {label} is {state}; open it first.")
    if retired or row.serving >= row.service_slots:
        raise _no_counter(
            f"{row.name} has {row.service_slots} service slots and {row.serving} customers are"
            " being served; wait until one is done."
        )


def _no_counter(detail: str) -> Refused:
    return refuse(Code.NO_FREE_COUNTER, f"{detail} Nobody was called.")


def _refuse_strangers(row: TicketRow, asker: Asker) -> None:
    if asker.actor is Actor.CUSTOMER and not asker.at_kiosk and asker.user_id != row.user_id:
        raise refuse(Code.FORBIDDEN, "This is somebody else's ticket.")


def _is_settled(row: TicketRow, event: Event, asker: Asker) -> bool:
    """Whether this is the repetition of something already there."""
    if event is Event.CHECK_IN and row.state == State.SERVING:
        return row.here_at is not None and asker.actor is Actor.STAFF
    may = any(find(event, state, asker.actor) for state in State)
    return may and SETTLED.get(event) == row.state


def _grace_is_over(row: TicketRow, now: int) -> bool:
    return row.state == State.LATE and row.expires_at is not None and now > row.expires_at


def _rejoin_after_grace(
    tx: Transaction, row: TicketRow, command: MoveTicket, asker: Asker
) -> Outcome:
    """Expire, then rejoin at the end, so that it does not matter whether the sweep came first."""
    missed = cause_by_system(tx, row, Event.EXPIRE, asker)
    if command.only_from is State.LATE:
        return Outcome(refusal=_grace_over(tx, missed, asker).refusal)
    try:
        _cause(tx, missed, MoveTicket(row.id, Event.REJOIN), asker, tx.now())
    except Refused as refused:
        # The expiry was due in any case and stays.
        return Outcome(refusal=refused.refusal)
    fill(tx, row.queue_id, asker)
    return Outcome(tx.answer(row.id, asker))


def _cause(
    tx: Transaction, row: TicketRow, command: MoveTicket, asker: Asker, at: int
) -> TicketRow:
    state = State(row.state)
    rule = find(command.event, state, asker.actor)
    wanted_place = command.event is Event.REJOIN and command.only_from is State.LATE
    if wanted_place and state is State.MISSED:
        raise _grace_over(tx, row, asker)
    if rule is None or command.only_from not in (None, state):
        raise _refusal(tx, row, asker, Code.NOT_ALLOWED, _not_allowed(row, command.event))
    failing = first_failing(rule.guards, tx.situation(row, at))
    if failing is not None:
        detail = f"{row.label}: {DETAILS[failing]}"
        raise _refusal(tx, row, asker, Code(failing.value), detail)
    return make(tx, row, rule, asker, at=at, reason=command.reason)


def _grace_over(tx: Transaction, row: TicketRow, asker: Asker) -> Refused:
    detail = f"The grace time of {row.label} is over. Rejoining at the end may be possible."
    return _refusal(tx, row, asker, Code.GRACE_OVER, detail)


def _not_allowed(row: TicketRow, event: Event) -> str:
    return f"{row.label} is {row.state}, and {event} is not possible from there for you."


def _refusal(tx: Transaction, row: TicketRow, asker: Asker, code: Code, detail: str) -> Refused:
    possible = allowed(State(row.state), asker.actor, tx.situation(row, tx.clock.peek()))
    words = ", ".join(possible) or "nothing"
    return refuse(
        code,
        f"{detail} Possible now: {words}. Nothing was changed.",
        state=State(row.state),
        allowed=possible,
    )


DETAILS: dict[Guard, str] = {
    Guard.QUEUE_OPEN: "the queue is closed and takes nobody just now.",
    Guard.HAS_ROOM: "the queue is full.",
    Guard.NOT_ACTIVE_ELSEWHERE: "this customer already has an active ticket in this queue.",
    Guard.SAME_SERVICE_DAY: "the ticket is of an earlier day; take a new one.",
    Guard.COUNTER_FREE: "no counter is open and free.",
    Guard.HEAD_OF_LINE: "others are before this ticket.",
    Guard.WITHIN_GRACE: "the grace time is over.",
    Guard.GRACE_OVER: "the grace time still runs.",
    Guard.NOT_HERE: "the customer has already reached the counter.",
    Guard.CALL_TIMEOUT_OVER: "the call has not run out yet.",
}
"""What a failing guard means, in words for people."""
