"""Configuring queues and their counters."""

from collections.abc import Container, Mapping
from typing import Any

from sqlalchemy import bindparam, func, select

from core.commands import (
    AddCounter,
    Asker,
    ChangeQueue,
    CreateQueue,
    DeleteQueue,
    SetCounter,
)
from core.database import sql
from core.errors import Code, missing, refuse
from core.events import BranchChanged, QueueDeleted
from core.line import fill
from core.models import MOST_COUNTERS, counter, queue, ticket, user
from core.outcomes import Outcome
from core.queue_rows import COUNTER_BY_ID, QUEUE_BY_ID, SERVED_BY, counter_value, queue_value
from core.states import Actor, CounterState, Role
from core.ticket_rows import IS_ACTIVE, TicketRow
from core.transaction import Transaction
from core.values import Counter, Done, Queue

CHANGEABLE = (
    "name",
    "prefix",
    "max_size",
    "service_slots",
    "grace_time_s",
    "call_timeout_s",
    "calling",
    "open",
    "join_from_phone",
)
"""The fields of a queue that its owner sets."""

_INSERT = sql(
    queue.insert().values(
        owner_id=bindparam("owner"), **{name: bindparam(f"new_{name}") for name in CHANGEABLE}
    )
)
_UPDATE = sql(
    queue.update()
    .where(queue.c.id == bindparam("of_queue"))
    .values({name: bindparam(f"new_{name}") for name in CHANGEABLE})
)
_PRESENT = sql(
    select(queue.c.owner_id, *(queue.c[name] for name in CHANGEABLE)).where(
        queue.c.id == bindparam("of_queue")
    )
)
_DELETE = sql(queue.delete().where(queue.c.id == bindparam("of_queue")))
_FORGET_WALK_INS = sql(
    user.delete().where(
        user.c.role == Role.CUSTOMER.value,
        user.c.phone.is_(None),
        ~select(ticket.c.id).where(ticket.c.user_id == user.c.id).exists(),
    )
)
_FIRST_OWNER = sql(
    select(func.min(user.c.id)).where(user.c.role == Role.OWNER.value, user.c.closed == 0)
)
_OWNER = sql(
    select(user.c.id).where(
        user.c.id == bindparam("of_user"), user.c.role == Role.OWNER.value, user.c.closed == 0
    )
)
_NAME_TAKEN = sql(
    select(queue.c.id).where(
        queue.c.owner_id == bindparam("owner"),
        queue.c.name == bindparam("wanted"),
        queue.c.id != bindparam("but"),
    )
)
_PREFIXES = sql(
    select(queue.c.prefix)
    .where(queue.c.id != bindparam("but"))
    .union(select(ticket.c.prefix).where(IS_ACTIVE, ticket.c.queue_id != bindparam("but")))
)
_COUNTERS = sql(
    select(counter.c.id, counter.c.number, counter.c.label, counter.c.retired)
    .where(counter.c.queue_id == bindparam("of_queue"))
    .order_by(counter.c.number)
)
_NEW_COUNTER = sql(
    counter.insert().values(
        queue_id=bindparam("of_queue"),
        number=bindparam("ordinal"),
        label=bindparam("written"),
        state=CounterState.OPEN.value,
    )
)
_REVIVE = sql(
    counter.update()
    .where(counter.c.id == bindparam("of_counter"))
    .values(retired=0, state=CounterState.OPEN.value, staff_id=None, reason=None)
)
_SET_COUNTER = sql(
    counter.update()
    .where(counter.c.id == bindparam("of_counter"))
    .values(state=bindparam("becomes"), staff_id=bindparam("holder"), reason=bindparam("because"))
)
_COUNTER_HOME = sql(
    select(counter.c.queue_id, counter.c.staff_id, counter.c.label).where(
        counter.c.id == bindparam("of_counter"), counter.c.retired == 0
    )
)


def create_queue(tx: Transaction, command: CreateQueue, asker: Asker) -> Outcome:
    """Make a queue with its counters; its prefix is the first free one unless given."""
    values = {name: getattr(command, name) for name in CHANGEABLE}
    owner = _owner(tx, asker)
    _refuse_taken_name(tx, owner, command.name, but=0)
    values["prefix"] = _wanted_prefix(tx, command.prefix, but=0)
    made = tx.run(_INSERT, {"owner": owner, **_stored(values)})
    assert made.lastrowid is not None
    tx.queue_changed(made.lastrowid)
    tx.happened.append(BranchChanged())
    return Outcome(show_queue(tx, made.lastrowid), created=True)


def change_queue(tx: Transaction, command: ChangeQueue, asker: Asker) -> Outcome:
    """Change the fields named; a shrinking throws nobody out and says what it waits for."""
    queue_id = command.queue_id
    tx.queue(queue_id)
    present = tx.one(_PRESENT, {"of_queue": queue_id})
    assert present is not None
    owner, *fields = present
    values = dict(zip(CHANGEABLE, fields, strict=True)) | dict(command.changes)
    if "name" in command.changes:
        _refuse_taken_name(tx, owner, values["name"], but=queue_id)
    if "prefix" in command.changes:
        values["prefix"] = _wanted_prefix(tx, values["prefix"], but=queue_id)
    tx.run(_UPDATE, {"of_queue": queue_id, **_stored(values)})
    tx.queue_changed(queue_id)
    tx.happened.append(BranchChanged())
    fill(tx, tx.queue(queue_id), asker)
    return Outcome(show_queue(tx, queue_id))


def delete_queue(tx: Transaction, command: DeleteQueue, _: Asker) -> Outcome:
    """Delete a queue and what belongs to it; refused while tickets are active."""
    row = tx.queue(command.queue_id)
    if row.active:
        raise refuse(
            Code.QUEUE_IN_USE,
            f"{row.name} still has {row.active} active tickets. Close it, serve or remove them,"
            " then delete it. Nothing was changed.",
        )
    tx.run(_DELETE, {"of_queue": row.id})
    tx.run(_FORGET_WALK_INS)
    tx.known.forget_configuration()
    tx.happened += [QueueDeleted(row.id), BranchChanged()]
    return Outcome(Done())


def add_counter(tx: Transaction, command: AddCounter, asker: Asker) -> Outcome:
    """Grow the queue by one counter; a shrinking that still waits is given up."""
    row = tx.queue(command.queue_id)
    counters = _counters(tx, row.id)
    standing = sum(not retired for _, _, _, retired in counters)
    present = {label: (found, retired) for found, _, label, retired in counters}
    label = command.label or _next_label(present, standing + 1)
    known = present.get(label)
    if known is not None and not known[1]:
        raise refuse(
            Code.TAKEN, f"label: {row.name} already has a counter {label}. Nothing was changed."
        )
    if standing >= MOST_COUNTERS:
        raise refuse(
            Code.INVALID,
            f"No more than {standing} counters fit, and {row.name} has them. Nothing was changed.",
        )
    counter_id = _revive(tx, known[0]) if known else _new_counter(tx, row.id, label)
    tx.queue_changed(row.id)
    fill(tx, tx.queue(row.id), asker)
    return Outcome(show_counter(tx, counter_id, asker), created=True)


def set_counter(tx: Transaction, command: SetCounter, asker: Asker) -> Outcome:
    """Open (and take), pause or close a counter; one that serves finishes first."""
    home = tx.one(_COUNTER_HOME, {"of_counter": command.counter_id})
    if home is None:
        raise missing("counter", command.counter_id)
    queue_id, holder, _ = home
    if command.state is CounterState.OPEN and asker.actor is Actor.STAFF:
        holder = asker.user_id
    elif command.state is CounterState.CLOSED:
        holder = None
    because = command.reason if command.state is CounterState.PAUSED else None
    becomes = {"becomes": command.state.value, "holder": holder, "because": because}
    tx.run(_SET_COUNTER, {"of_counter": command.counter_id, **becomes})
    tx.queue_changed(queue_id)
    fill(tx, tx.queue(queue_id), asker)
    return Outcome(show_counter(tx, command.counter_id, asker))


def show_queue(tx: Transaction, queue_id: int) -> Queue:
    """The queue as it is now, with what a shrinking still waits for."""
    row = tx.one(QUEUE_BY_ID, {"of_queue": queue_id})
    assert row is not None
    return queue_value(row)


def show_counter(tx: Transaction, counter_id: int, asker: Asker) -> Counter:
    """The counter as it is now, with the ticket it serves."""
    row = tx.one(COUNTER_BY_ID, {"of_counter": counter_id})
    assert row is not None
    served = tx.one(SERVED_BY, {"of_counter": counter_id})
    ticket_now = None if served is None else tx.show(TicketRow.read(served), asker)
    return counter_value(row, ticket_now)


def _owner(tx: Transaction, asker: Asker) -> int:
    found = tx.one(_OWNER, {"of_user": asker.user_id}) or tx.one(_FIRST_OWNER)
    if found is None or found[0] is None:
        raise refuse(Code.INVALID, "A queue needs an owner; set the branch up first.")
    return int(found[0])


def _stored(values: Mapping[str, Any]) -> dict[str, Any]:
    return {
        f"new_{name}": int(value) if isinstance(value, bool) else value
        for name, value in values.items()
    }


def _refuse_taken_name(tx: Transaction, owner: int, name: str, but: int) -> None:
    if tx.one(_NAME_TAKEN, {"owner": owner, "wanted": name, "but": but}) is not None:
        raise refuse(
            Code.TAKEN, f"name: there already is a queue named {name}. Nothing was changed."
        )


def _wanted_prefix(tx: Transaction, prefix: str | None, but: int) -> str:
    taken = {row[0] for row in tx.run(_PREFIXES, {"but": but})}
    if prefix is None:
        return next(letters for letters in _prefixes() if letters not in taken)
    if prefix in taken:
        raise refuse(
            Code.TAKEN,
            f"prefix: {prefix} belongs to another queue, or to tickets still active."
            " Nothing was changed.",
        )
    return prefix


def _prefixes() -> list[str]:
    """A to Z, then AA to ZZ."""
    letters = [chr(code) for code in range(ord("A"), ord("Z") + 1)]
    return letters + [first + second for first in letters for second in letters]


def _counters(tx: Transaction, queue_id: int) -> list[tuple[int, int, str, int]]:
    return tx.run(_COUNTERS, {"of_queue": queue_id}).fetchall()


def _revive(tx: Transaction, counter_id: int) -> int:
    tx.run(_REVIVE, {"of_counter": counter_id})
    return counter_id


def _new_counter(tx: Transaction, queue_id: int, label: str) -> int:
    ordinal = 1 + max((found[1] for found in _counters(tx, queue_id)), default=0)
    made = tx.run(_NEW_COUNTER, {"of_queue": queue_id, "ordinal": ordinal, "written": label})
    assert made.lastrowid is not None
    return made.lastrowid


def _next_label(taken: Container[str], first: int) -> str:
    number = first
    while str(number) in taken:
        number += 1
    return str(number)
