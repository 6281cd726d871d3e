"""The line of one queue: who joins, who is called, and every other move of a ticket."""

from functools import cache
from typing import Any

from sqlalchemy import bindparam, literal_column, null, select

from core.clock import SECOND_US
from core.commands import Asker, CallNext, MoveTicket
from core.database import sql
from core.errors import Code, Refused, refuse
from core.guards import Guard, first_failing
from core.models import counter, ticket
from core.outcomes import Outcome
from core.queue_rows import QueueRow
from core.states import ACTOR_TEXTS, STATES, Actor, Calling, CounterState, Event, State
from core.ticket_rows import (
    IN_LINE_ORDER,
    SERVING,
    WAITING,
    TicketRow,
    number_label,
    situation,
    tickets_alone,
)
from core.transaction import Transaction
from core.transitions import (
    EFFECT_FIELDS,
    MAY_CAUSE,
    SETTLED,
    TABLE,
    Set,
    Transition,
    apply,
    find,
)
from core.values import Called

_PROMOTION = find(Event.PROMOTE, State.WAITING, Actor.SYSTEM)
_BY_SYSTEM = Asker(Actor.SYSTEM)

_HEAD = sql(
    tickets_alone()
    .where(ticket.c.queue_id == bindparam("of_queue"), ticket.c.state == WAITING)
    .order_by(*IN_LINE_ORDER)
    .limit(literal_column("1")),
    "of_queue",
)
_serves = (
    select(ticket.c.id)
    .where(ticket.c.counter_id == counter.c.id, ticket.c.state == SERVING)
    .exists()
)
_FREE_COUNTER = sql(
    select(counter.c.id, counter.c.label)
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


@cache
def _move(rule: Transition, given: tuple[str, ...]) -> str:
    """The statement of one transition: it names no field that the rule keeps.

    Its parameters are the ticket's id, the version it must have, actor, time, the fields that
    ``_MOVED`` says, then those of actor_id, requested_by and reason that ``given`` names: to bind
    a None costs more than all the others.
    """
    moved: dict[str, Any] = {
        EFFECT_FIELDS[place]: _becomes(rule, EFFECT_FIELDS[place]) for place, _ in rule.moves
    }
    optional = {name: bindparam(f"new_{name}") if name in given else null() for name in _OPTIONAL}
    moving = (EFFECT_FIELDS[place] for place in _MOVED[rule])
    return sql(
        ticket.update()
        .where(ticket.c.id == bindparam("ticket"), ticket.c.version == bindparam("seen"))
        .values(
            state=literal_column(f"'{rule.target}'"),
            version=literal_column("version + 1"),
            event=literal_column(f"'{rule.event}'"),
            actor=bindparam("who"),
            at=bindparam("now"),
            **moved,
            **optional,
        ),
        *("ticket", "seen", "who", "now"),
        *(f"new_{name}" for name in (*moving, *given)),
    )


_OPTIONAL = ("actor_id", "requested_by", "reason")


def _becomes(rule: Transition, name: str) -> Any:
    clears = getattr(rule.effect, name) is Set.CLEAR
    return null() if clears else bindparam(f"new_{name}")


_MOVED = {
    rule: tuple(
        place
        for place, _ in rule.moves
        if getattr(rule.effect, EFFECT_FIELDS[place]) is not Set.CLEAR
    )
    for rule in TABLE
}
"""By rule: places in ``EFFECT_FIELDS`` of the fields that get a value."""


def call_next(tx: Transaction, command: CallNext, asker: Asker) -> Outcome:
    """Promote the head of the line to the counter; nobody waiting is no error."""
    of_queue = tx.queue(command.queue_id)
    label = _free_label(tx, of_queue, command.counter_id)
    promoted = _promote_head(tx, of_queue, (command.counter_id, label), asker)
    return Outcome(Called(None if promoted is None else tx.answer(promoted, asker)))


def fill(tx: Transaction, of_queue: QueueRow, asker: Asker, freed: int | None = None) -> int:
    """On an automatic queue, promote into every free open counter; answers how many.

    ``freed`` is the one counter that became free, where nothing else has changed: then no other
    can be free while somebody waits.
    """
    if of_queue.calling != Calling.AUTOMATIC:
        return 0
    places = min(of_queue.waiting, of_queue.service_slots - of_queue.serving)
    if places <= 0:
        return 0
    if freed is None:
        free = tx.run(_FREE_COUNTER, {"of_queue": of_queue.id}).fetchmany(places)
    else:
        label = tx.known.open_label(freed)
        free = [] if label is None else [(freed, label)]
    for at_counter in free:
        promoted = _promote_head(tx, of_queue, at_counter, asker)
        assert promoted is not None
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
    answer = tx.answer(moved, asker)
    still_served = moved.counter_id is not None
    if still_served or not fill(tx, tx.queue(row.queue_id), asker, freed=row.counter_id):
        return Outcome(answer)
    # Of those called just now, it may be the one: then it is shown as it has become.
    return Outcome(tx.answer(tx.ticket(row.id), asker) if command.event is Event.REJOIN else answer)


def cause_by_system(
    tx: Transaction, row: TicketRow, event: Event, requested_by: Asker
) -> TicketRow:
    """Let the system cause ``event``, on the wish of ``requested_by``."""
    rule = find(event, STATES[row.state], Actor.SYSTEM)
    assert rule is not None, f"{event} from {row.state} is not the system's"
    by, of_queue = requested_by.user_id, tx.queue(row.queue_id)
    return make(tx, of_queue, row, rule, _BY_SYSTEM, tx.now(), requested_by=by)


def make(
    tx: Transaction,
    of_queue: QueueRow,
    row: TicketRow,
    rule: Transition,
    asker: Asker,
    at: int,
    *,
    counter: tuple[int, str] | None = None,
    requested_by: int | None = None,
    reason: str | None = None,
) -> TicketRow:
    """Store the transition ``rule`` of a ticket of ``of_queue``.

    Triggers judge it, audit it and count. ``at`` is its engine time, ``counter`` the id and label
    of the one a promotion gives. Answers the ticket as it is stored now.
    """
    grace_us = of_queue.grace_time_s * SECOND_US
    fields = apply(rule, row.fields(), at=at, grace_us=grace_us, counter_id=counter and counter[0])
    who_id = row.user_id if asker.actor is Actor.CUSTOMER else asker.user_id
    values: list[Any] = [row.id, row.version, ACTOR_TEXTS[asker.actor], at]
    values += [fields[place] for place in _MOVED[rule]]
    given: tuple[str, ...] = ()
    for name, value in (("actor_id", who_id), ("requested_by", requested_by), ("reason", reason)):
        if value is not None:
            given += (name,)
            values.append(value)
    changed = tx.connection.execute(_move(rule, given), values).rowcount
    assert changed == 1, f"ticket {row.id} is no longer as it was read"
    tx.known.moved(of_queue, rule, row.counter_id)
    label = counter[1] if counter else row.counter_label if rule.target is State.SERVING else None
    after = row.after(rule.target, fields, label)
    tx.moved(of_queue, after, rule, asker.actor, at)
    return after


def _promote_head(
    tx: Transaction, of_queue: QueueRow, counter: tuple[int, str], asker: Asker
) -> TicketRow | None:
    """The head of the line as it is once at the counter, or None where nobody waits."""
    head = tx.connection.execute(_HEAD, (of_queue.id,)).fetchone()
    if head is None:
        return None
    assert _PROMOTION is not None
    row = tx.row_of(head, of_queue)
    by, at = asker.user_id, tx.now()
    return make(tx, of_queue, row, _PROMOTION, _BY_SYSTEM, at, counter=counter, requested_by=by)


def _free_label(tx: Transaction, of_queue: QueueRow, counter_id: int) -> str:
    """The label of the counter, which is open and free; refused where it is not."""
    found = tx.one(_COUNTER, {"of_counter": counter_id, "of_queue": of_queue.id})
    if found is None:
        raise refuse(
            Code.NOT_FOUND,
            f"{of_queue.name} has no counter with the id {counter_id}. Read the queue again: its"
            " counters may have changed. Nothing was changed.",
        )
    label, state, retired = found
    served = tx.one(_SERVED_AT, {"of_counter": counter_id})
    if served is not None:
        raise _no_counter(
            f"Counter {label} is serving {number_label(*served)}; finish there first."
        )
    if state != CounterState.OPEN:
        raise _no_counter(f"Counter {label} is {state}; open it first.")
    if retired or of_queue.serving >= of_queue.service_slots:
        raise _no_counter(
            f"{of_queue.name} has {of_queue.service_slots} service slots and {of_queue.serving}"
            " customers are being served; wait until one is done."
        )
    return str(label)


def _no_counter(detail: str) -> Refused:
    return refuse(Code.NO_FREE_COUNTER, f"{detail} Nobody was called.")


def _refuse_strangers(row: TicketRow, asker: Asker) -> None:
    if asker.actor is Actor.CUSTOMER and not asker.at_kiosk and asker.user_id != row.user_id:
        raise refuse(Code.FORBIDDEN, "This is somebody else's ticket.")


def _is_settled(row: TicketRow, event: Event, asker: Asker) -> bool:
    """Whether this is the repetition of something already there."""
    if event is Event.CHECK_IN and row.state == State.SERVING:
        return row.here_at is not None and asker.actor is Actor.STAFF
    return SETTLED.get(event) == row.state and (event, asker.actor) in MAY_CAUSE


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
    fill(tx, tx.queue(row.queue_id), asker)
    return Outcome(tx.answer(tx.ticket(row.id), asker))


def _cause(
    tx: Transaction, row: TicketRow, command: MoveTicket, asker: Asker, at: int
) -> TicketRow:
    state = STATES[row.state]
    rule = find(command.event, state, asker.actor)
    wanted_place = command.event is Event.REJOIN and command.only_from is State.LATE
    if wanted_place and state is State.MISSED:
        raise _grace_over(tx, row, asker)
    if rule is None or command.only_from not in (None, state):
        raise refusal(tx, row, asker, Code.NOT_ALLOWED, _not_allowed(row, command.event))
    failing = None
    if rule.guards:
        given = situation(tx.connection, row, at, tx.today(at))
        failing = first_failing(rule.guards, given)
    if failing is not None:
        detail = f"{row.label}: {DETAILS[failing]}"
        raise refusal(tx, row, asker, Code(failing.value), detail)
    return make(tx, tx.queue(row.queue_id), row, rule, asker, at, reason=command.reason)


def _grace_over(tx: Transaction, row: TicketRow, asker: Asker) -> Refused:
    detail = f"The grace time of {row.label} is over. Rejoining at the end may be possible."
    return refusal(tx, row, asker, Code.GRACE_OVER, detail)


def _not_allowed(row: TicketRow, event: Event) -> str:
    return f"{row.label} is {row.state}, and {event} is not possible from there for you."


def refusal(tx: Transaction, row: TicketRow, asker: Asker, code: Code, detail: str) -> Refused:
    """A refusal of what was wanted of a ticket, which says what is possible with it instead."""
    possible = tx.possible(row, asker, tx.clock.peek())
    words = ", ".join(possible) or "nothing"
    return refuse(
        code,
        f"{detail} Possible now: {words}. Nothing was changed.",
        state=STATES[row.state],
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
