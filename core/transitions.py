"""The transition table: the only statement of what may happen to a ticket.

The engine, the database's rules and triggers, the API's error texts, the buttons a screen offers
and ``docs/state-machine.md`` are all derived from ``TABLE``.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple

from core.guards import Guard, Situation, first_failing
from core.states import ACTIVE, Actor, Event, State


class Set(StrEnum):
    """What a transition does to one field of a ticket."""

    KEEP = "keep"
    """Leaves it as it was."""
    NOW = "now"
    """The transition's own time."""
    CLEAR = "clear"
    """Null."""
    ZERO = "zero"
    """The number 0."""
    ONE = "one"
    """The number 1."""
    GRACE = "grace"
    """The transition's own time plus the queue's grace time."""
    ARRIVED = "arrived"
    """The transition's own time; or when the ticket had joined that this one goes on from."""
    GIVEN = "given"
    """The counter the caller names."""


@dataclass(frozen=True, slots=True)
class Effect:
    """What one transition does to every field that it may touch."""

    joined_at: Set = Set.KEEP
    priority_boost: Set = Set.KEEP
    served_at: Set = Set.KEEP
    called_at: Set = Set.KEEP
    here_at: Set = Set.KEEP
    expires_at: Set = Set.KEEP
    counter_id: Set = Set.KEEP


EFFECT_FIELDS: tuple[str, ...] = tuple(Effect.__dataclass_fields__)
"""The names of the fields an effect speaks of, in the order they are stored."""


_BECOMES = (Set.NOW, Set.CLEAR, Set.ZERO, Set.ONE, Set.GRACE, Set.GIVEN)
"""What a field may become, in the order in which ``apply`` lays the values out."""


@dataclass(frozen=True, slots=True, eq=False)
class Transition:
    """One row of the table: ``actors`` may cause ``event``, if every guard holds."""

    event: Event
    source: State | None
    target: State
    actors: tuple[Actor, ...]
    effect: Effect
    guards: tuple[Guard, ...] = ()
    moves: tuple[tuple[int, int], ...] = field(init=False)
    """What the effect does not keep: places in ``EFFECT_FIELDS`` and, for each, in ``_BECOMES``."""
    counts: tuple[int, int, int] = field(init=False)
    """By how much it moves the queue's active, serving and waiting."""

    def __post_init__(self) -> None:
        rules = [getattr(self.effect, name) for name in EFFECT_FIELDS]
        moves = tuple(
            (place, _BECOMES.index(Set.NOW if rule is Set.ARRIVED else rule))
            for place, rule in enumerate(rules)
            if rule is not Set.KEEP
        )
        object.__setattr__(self, "moves", moves)
        kinds = (ACTIVE, (State.SERVING,), (State.WAITING,))
        counts = tuple((self.target in kind) - (self.source in kind) for kind in kinds)
        object.__setattr__(self, "counts", counts)


class Fields(NamedTuple):
    """The fields of a ticket that transitions move; times in microseconds since 1970, UTC."""

    joined_at: int
    priority_boost: int = 0
    served_at: int | None = None
    called_at: int | None = None
    here_at: int | None = None
    expires_at: int | None = None
    counter_id: int | None = None


_CUSTOMER_OR_STAFF = (Actor.CUSTOMER, Actor.STAFF)
_ANYBODY = (Actor.CUSTOMER, Actor.STAFF, Actor.SYSTEM)
_NO_SHOW = Effect(
    served_at=Set.CLEAR,
    called_at=Set.CLEAR,
    here_at=Set.CLEAR,
    expires_at=Set.GRACE,
    counter_id=Set.CLEAR,
)
_CANCELLED = Effect(
    priority_boost=Set.ZERO,
    served_at=Set.CLEAR,
    called_at=Set.CLEAR,
    here_at=Set.CLEAR,
    expires_at=Set.CLEAR,
    counter_id=Set.CLEAR,
)
_AT_THE_END = Effect(joined_at=Set.NOW, priority_boost=Set.ZERO, expires_at=Set.CLEAR)
_MAY_COME_BACK = (
    Guard.SAME_SERVICE_DAY,
    Guard.NOT_ACTIVE_ELSEWHERE,
    Guard.QUEUE_OPEN,
    Guard.HAS_ROOM,
)

TABLE: tuple[Transition, ...] = (
    Transition(
        Event.JOIN,
        None,
        State.WAITING,
        _CUSTOMER_OR_STAFF,
        Effect(joined_at=Set.ARRIVED, priority_boost=Set.ZERO),
        (Guard.NOT_ACTIVE_ELSEWHERE, Guard.QUEUE_OPEN, Guard.HAS_ROOM),
    ),
    Transition(
        Event.PROMOTE,
        State.WAITING,
        State.SERVING,
        (Actor.SYSTEM,),
        Effect(served_at=Set.NOW, called_at=Set.NOW, counter_id=Set.GIVEN),
        (Guard.COUNTER_FREE, Guard.HEAD_OF_LINE),
    ),
    Transition(
        Event.COMPLETE,
        State.SERVING,
        State.COMPLETED,
        (Actor.STAFF,),
        Effect(counter_id=Set.CLEAR),
    ),
    Transition(Event.TIME_OUT, State.SERVING, State.LATE, (Actor.STAFF,), _NO_SHOW),
    Transition(
        Event.TIME_OUT,
        State.SERVING,
        State.LATE,
        (Actor.SYSTEM,),
        _NO_SHOW,
        (Guard.CALL_TIMEOUT_OVER,),
    ),
    Transition(
        Event.REJOIN,
        State.LATE,
        State.WAITING,
        _CUSTOMER_OR_STAFF,
        Effect(priority_boost=Set.ONE, expires_at=Set.CLEAR),
        (Guard.WITHIN_GRACE,),
    ),
    Transition(
        Event.EXPIRE,
        State.LATE,
        State.MISSED,
        (Actor.SYSTEM,),
        Effect(),
        (Guard.GRACE_OVER,),
    ),
    Transition(
        Event.REJOIN,
        State.MISSED,
        State.WAITING,
        _CUSTOMER_OR_STAFF,
        _AT_THE_END,
        _MAY_COME_BACK,
    ),
    Transition(
        Event.REJOIN,
        State.CANCELLED,
        State.WAITING,
        _CUSTOMER_OR_STAFF,
        _AT_THE_END,
        _MAY_COME_BACK,
    ),
    Transition(Event.CANCEL, State.WAITING, State.CANCELLED, _ANYBODY, _CANCELLED),
    Transition(Event.CANCEL, State.SERVING, State.CANCELLED, _ANYBODY, _CANCELLED),
    Transition(Event.CANCEL, State.LATE, State.CANCELLED, _ANYBODY, _CANCELLED),
    Transition(
        Event.CHECK_IN,
        State.SERVING,
        State.SERVING,
        (Actor.STAFF,),
        Effect(here_at=Set.NOW),
    ),
    Transition(
        Event.CALL_AGAIN,
        State.SERVING,
        State.SERVING,
        (Actor.STAFF,),
        Effect(called_at=Set.NOW),
        (Guard.NOT_HERE,),
    ),
)

SETTLED: dict[Event, State] = {
    Event.COMPLETE: State.COMPLETED,
    Event.CANCEL: State.CANCELLED,
}
"""Events whose repetition, once the ticket is in that state, succeeds and changes nothing."""

LEAVES: dict[State, Event] = {
    State.SERVING: Event.COMPLETE,
    State.WAITING: Event.CANCEL,
}
"""By which event staff let a ticket leave its queue for another, from the states it may leave."""

MAY_CAUSE = frozenset((row.event, actor) for row in TABLE for actor in row.actors)
"""Who may cause an event from some state or other."""

_BY_CAUSE = {(row.event, row.source, actor): row for row in TABLE for actor in row.actors}
_BY_SOURCE = {
    (source, actor): tuple(row for row in TABLE if row.source is source and actor in row.actors)
    for source in State
    for actor in Actor
}


UNGUARDED: dict[tuple[str, Actor], tuple[Event, ...]] = {
    cause: tuple(row.event for row in rows)
    for cause, rows in _BY_SOURCE.items()
    if not any(row.guards for row in rows)
}
"""By state and actor: the events allowed, where that depends on nothing else."""


def find(event: Event, source: State | None, actor: Actor) -> Transition | None:
    """The row for ``event`` caused by ``actor`` from ``source``, or None: it may never happen."""
    return _BY_CAUSE.get((event, source, actor))


def allowed(source: State, actor: Actor, situation: Situation) -> tuple[Event, ...]:
    """The events ``actor`` may cause now from ``source``, in the table's order."""
    return tuple(
        [
            row.event
            for row in _BY_SOURCE[source, actor]
            if not row.guards or first_failing(row.guards, situation) is None
        ]
    )


def apply(
    transition: Transition,
    fields: tuple[Any, ...],
    *,
    at: int,
    grace_us: int,
    counter_id: int | None = None,
) -> tuple[Any, ...]:
    """``fields``, in the order of ``Fields``, after ``transition`` at time ``at``; pure.

    ``grace_us`` is the queue's grace time, ``counter_id`` the counter a promotion gives.
    """
    becomes = (at, None, 0, 1, at + grace_us, counter_id)
    after: list[Any] = list(fields)
    for place, what in transition.moves:
        after[place] = becomes[what]
    return tuple(after)
