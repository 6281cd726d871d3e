"""The conditions of the transition table, as pure functions of a situation.

Each guard exists three times by need: as a sentence for people, as a predicate here, and as SQL in
``core.schema`` for the database's own triggers. A test holds the last two against each other.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple


class Situation(NamedTuple):
    """All a guard may look at. Times are whole microseconds since 1970 in UTC."""

    now: int
    expires_at: int | None = None
    called_at: int | None = None
    here_at: int | None = None
    call_timeout_us: int | None = None
    queue_open: bool = True
    has_room: bool = True
    active_elsewhere: bool = False
    same_service_day: bool = True
    counter_free: bool = False
    head_of_line: bool = False


class Guard(StrEnum):
    """One condition; its value is the error code a refusal carries."""

    QUEUE_OPEN = "queue_closed"
    HAS_ROOM = "queue_full"
    NOT_ACTIVE_ELSEWHERE = "already_active"
    SAME_SERVICE_DAY = "number_gone"
    COUNTER_FREE = "no_free_counter"
    HEAD_OF_LINE = "not_next"
    WITHIN_GRACE = "grace_over"
    GRACE_OVER = "grace_running"
    NOT_HERE = "already_here"
    CALL_TIMEOUT_OVER = "call_running"


SENTENCES: dict[Guard, str] = {
    Guard.QUEUE_OPEN: "the queue is open",
    Guard.HAS_ROOM: "active < max_size",
    Guard.NOT_ACTIVE_ELSEWHERE: "this user has no other active ticket in this queue",
    Guard.SAME_SERVICE_DAY: "the ticket is of the queue's present service day",
    Guard.COUNTER_FREE: "a counter is open and free, and serving < service_slots",
    Guard.HEAD_OF_LINE: "this is the head of the line",
    Guard.WITHIN_GRACE: "now <= expires_at",
    Guard.GRACE_OVER: "now > expires_at",
    Guard.NOT_HERE: "not yet checked in",
    Guard.CALL_TIMEOUT_OVER: "not checked in, and now > called_at + call timeout",
}


def _within_grace(s: Situation) -> bool:
    return s.expires_at is not None and s.now <= s.expires_at


def _grace_over(s: Situation) -> bool:
    return s.expires_at is not None and s.now > s.expires_at


def _call_timeout_over(s: Situation) -> bool:
    if s.call_timeout_us is None or s.called_at is None or s.here_at is not None:
        return False
    return s.now > s.called_at + s.call_timeout_us


HOLDS: dict[Guard, Callable[[Situation], bool]] = {
    Guard.QUEUE_OPEN: lambda s: s.queue_open,
    Guard.HAS_ROOM: lambda s: s.has_room,
    Guard.NOT_ACTIVE_ELSEWHERE: lambda s: not s.active_elsewhere,
    Guard.SAME_SERVICE_DAY: lambda s: s.same_service_day,
    Guard.COUNTER_FREE: lambda s: s.counter_free,
    Guard.HEAD_OF_LINE: lambda s: s.head_of_line,
    Guard.WITHIN_GRACE: _within_grace,
    Guard.GRACE_OVER: _grace_over,
    Guard.NOT_HERE: lambda s: s.here_at is None,
    Guard.CALL_TIMEOUT_OVER: _call_timeout_over,
}


def first_failing(guards: tuple[Guard, ...], situation: Situation) -> Guard | None:
    """The first of ``guards`` that does not hold in ``situation``, or None."""
    for guard in guards:
        if not HOLDS[guard](situation):
            return guard
    return None
