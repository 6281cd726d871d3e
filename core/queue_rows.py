"""Queues and counters as they are stored, and their way into values."""

from typing import Any

from sqlalchemy import Select, bindparam, func, select

from core.database import Row, sql
from core.models import counter, queue, ticket, user
from core.states import Calling, CounterState
from core.ticket_rows import SERVING, tickets
from core.transitions import Transition
from core.values import Counter, Person, Queue, Ticket

_standing = (
    select(func.count())
    .where(counter.c.queue_id == queue.c.id, counter.c.retired == 0)
    .scalar_subquery()
)
_FIXED = (
    "id",
    "name",
    "prefix",
    "max_size",
    "service_slots",
    "grace_time_s",
    "call_timeout_s",
    "calling",
    "open",
)
_COUNTED = (
    "active",
    "serving",
    "waiting",
    "service_day",
    "last_number",
    "last_sequence",
    "revision",
)
_COLUMNS = (*_FIXED, "join_from_phone", "active", "serving", "waiting", "revision")


class QueueRow:
    """What a command needs of a queue: its settings, and the counts that tickets move."""

    __slots__ = (*_FIXED, *_COUNTED)

    id: int
    name: str
    prefix: str
    max_size: int | None
    service_slots: int
    grace_time_s: int
    call_timeout_s: int | None
    calling: str
    open: int
    active: int
    serving: int
    waiting: int
    service_day: int
    last_number: int
    last_sequence: int
    revision: int

    def __init__(self, row: Row) -> None:
        for name, value in zip((*_FIXED, *_COUNTED), row, strict=True):
            setattr(self, name, value)

    def count(self, rule: Transition, sequence: int) -> None:
        """Move the counts as the triggers do for a change with this audit row."""
        active, serving, waiting = rule.counts
        self.active += active
        self.serving += serving
        self.waiting += waiting
        self.last_sequence = sequence
        self.revision += 1

    def counted(self) -> Row:
        """What ``COUNTED`` must find."""
        return (
            self.active,
            self.serving,
            self.waiting,
            self.service_day,
            self.last_number,
            self.last_sequence,
            self.revision,
        )


QUEUE_ROW = sql(
    select(*(queue.c[name] for name in (*_FIXED, *_COUNTED))).where(
        queue.c.id == bindparam("of_queue")
    )
)
COUNTED = sql(
    select(*(queue.c[name] for name in _COUNTED)).where(queue.c.id == bindparam("of_queue"))
)


def queues() -> Select[*tuple[Any, ...]]:
    """The select behind ``queue_value``; add conditions and an order."""
    return select(*(queue.c[name] for name in _COLUMNS), _standing)


def counters() -> Select[*tuple[Any, ...]]:
    """The select behind ``counter_value``, without the retired ones that serve nobody."""
    own = (counter.c.id, counter.c.queue_id, counter.c.label, counter.c.state, counter.c.reason)
    holder = (user.c.id.label("holder"), user.c.name)
    return select(*own, *holder).select_from(
        counter.outerjoin(user, user.c.id == counter.c.staff_id)
    )


QUEUE_BY_ID = sql(queues().where(queue.c.id == bindparam("of_queue")))
COUNTER_BY_ID = sql(counters().where(counter.c.id == bindparam("of_counter")))
SERVED_BY = sql(
    tickets().where(ticket.c.counter_id == bindparam("of_counter"), ticket.c.state == SERVING)
)


def queue_value(row: Row) -> Queue:
    """A stored queue as a value."""
    fields = dict(zip(_COLUMNS, row, strict=False))
    standing = row[-1]
    return Queue(
        **{
            **fields,
            "calling": Calling(fields["calling"]),
            "open": bool(fields["open"]),
            "join_from_phone": bool(fields["join_from_phone"]),
        },
        takes_effect_later=_waits_for(fields, standing),
    )


def counter_value(row: Row, served: Ticket | None) -> Counter:
    """A stored counter as a value."""
    found, queue_id, label, state, reason, holder, name = row
    staff = None if holder is None else Person(holder, name)
    return Counter(found, queue_id, label, CounterState(state), staff, served, reason)


def _waits_for(fields: dict[str, Any], standing: int) -> str | None:
    """What a shrinking still waits for, in words, or None."""
    words = []
    excess = standing - fields["service_slots"]
    if excess > 0:
        words.append(f"{excess} serving counters retire as they become free")
    if fields["max_size"] is not None and fields["active"] > fields["max_size"]:
        over = fields["active"] - fields["max_size"]
        words.append(f"{over} more than max_size are active; nobody is removed, nobody may join")
    return "; ".join(words) or None
