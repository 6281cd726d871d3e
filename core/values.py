"""The values that leave the engine and the reads: frozen, and shaped as the API shows them.

Times are aware datetimes in UTC; ids are integers.
"""

from datetime import datetime
from typing import Annotated, Generic, TypeVar

import msgspec

from core.states import (
    Actor,
    Calling,
    ChosenBy,
    CounterState,
    Event,
    PassedFor,
    PrintState,
    Role,
    Scope,
    State,
)

Item = TypeVar("Item")
Moment = Annotated[datetime, msgspec.Meta(tz=True)]
"""A point in time, with its zone."""


class Range(msgspec.Struct, frozen=True):
    """An estimated wait, in seconds."""

    low_s: int
    high_s: int


class Ticket(msgspec.Struct, frozen=True):
    """One participation of a user in a queue, as one who asks may see it.

    ``position`` is 1 for the next one and null unless WAITING; ``ahead`` is position - 1;
    ``counter`` is the label of the counter that serves; ``here`` says the customer reached it;
    ``allowed`` lists the events the asking actor may cause now; ``name`` and ``note`` are for
    staff only. ``moved_to`` is the id of the ticket that goes on from this one in another queue.
    """

    id: int
    queue: int
    number: str
    state: State
    position: int | None
    ahead: int | None
    estimate: Range | None
    counter: str | None
    joined_at: Moment
    served_at: Moment | None
    called_at: Moment | None
    expires_at: Moment | None
    priority_boost: int
    here: bool
    allowed: tuple[Event, ...]
    name: str | None = None
    language: str | None = None
    note: str | None = None
    moved_to: int | None = None


class Print(msgspec.Struct, frozen=True):
    """An order to put a ticket on paper. ``copy`` says that the paper is marked as a copy.

    ``reason`` says why it failed, in a word.
    """

    id: int
    ticket: int
    number: str
    state: PrintState
    copy: bool
    queued_at: Moment
    reason: str | None = None


class Joined(msgspec.Struct, frozen=True):
    """The answer to a join; ``known_by_phone`` says that only a phone number led to the ticket."""

    ticket: Ticket
    known_by_phone: bool = False


class Called(msgspec.Struct, frozen=True):
    """The answer to a call: the customer called, or null when nobody waits."""

    ticket: Ticket | None


class Queue(msgspec.Struct, frozen=True):
    """A service line. ``takes_effect_later`` says in words what a shrinking waits for."""

    id: int
    name: str
    prefix: str
    max_size: int | None
    service_slots: int
    grace_time_s: int
    call_timeout_s: int | None
    calling: Calling
    open: bool
    join_from_phone: bool
    active: int
    serving: int
    waiting: int
    revision: int
    takes_effect_later: str | None = None


class Person(msgspec.Struct, frozen=True):
    """Who holds a counter, or is signed in."""

    id: int
    name: str


class Counter(msgspec.Struct, frozen=True):
    """A slot with a label. ``ticket`` is null when the counter is free.

    ``reason`` says why it is paused, where somebody said so.
    """

    id: int
    queue: int
    label: str
    state: CounterState
    staff: Person | None
    ticket: Ticket | None
    reason: str | None = None


class User(msgspec.Struct, frozen=True):
    """An account that can sign in."""

    id: int
    name: str
    role: Role


class ApiKey(msgspec.Struct, frozen=True):
    """A program's way in, with what it opens; its secret is shown only where it is made."""

    id: int
    name: str
    scopes: tuple[Scope, ...]
    made_at: Moment


class ApiKeyMade(msgspec.Struct, frozen=True):
    """The answer to the making of a key; its secret follows from ``seed`` and the key file."""

    api_key: ApiKey
    seed: bytes


class QueueSummary(msgspec.Struct, frozen=True):
    """What anyone may know of a queue."""

    id: int
    name: str
    prefix: str
    open: bool
    join_from_phone: bool
    waiting: int


class Branch(msgspec.Struct, frozen=True):
    """The place itself. ``day_starts_at`` is "HH:MM" in ``time_zone``."""

    name: str
    time_zone: str
    day_starts_at: str
    country: str | None
    set_up: bool
    queues: tuple[QueueSummary, ...]


class BoardServing(msgspec.Struct, frozen=True):
    """Who is served where: ``since`` is the (last) call, ``language`` the one to call in."""

    number: str
    counter: str
    since: Moment
    here: bool
    language: str | None = None


class BoardLate(msgspec.Struct, frozen=True):
    """Who was called and did not come."""

    number: str
    expires_at: Moment


class BoardWaiting(msgspec.Struct, frozen=True):
    """How many wait, and the first hundred numbers in serving order."""

    count: int
    numbers: tuple[str, ...]


class BoardCall(msgspec.Struct, frozen=True):
    """One call, newest first."""

    number: str
    counter: str
    at: Moment


class Board(msgspec.Struct, frozen=True):
    """What the now-serving board shows: numbers, no names."""

    queue: int
    name: str
    prefix: str
    open: bool
    revision: int
    sequence: int
    now: Moment
    serving: tuple[BoardServing, ...]
    late: tuple[BoardLate, ...]
    waiting: BoardWaiting
    recent: tuple[BoardCall, ...]


class HistoryEntry(msgspec.Struct, frozen=True):
    """One audited transition. ``actor`` caused it; ``requested_by`` asked the system for it."""

    sequence: int
    event: Event
    source: State | None
    target: State
    actor: Actor
    actor_name: str | None
    requested_by: str | None
    counter: str | None
    at: Moment
    reason: str | None


class PassedOver(msgspec.Struct, frozen=True):
    """One who was there when another was called, and why it was not this one."""

    number: str
    why: PassedFor


class Why(msgspec.Struct, frozen=True):
    """Why this ticket was called when it was called last; as the audit has it.

    ``requested_by`` names who asked; null for one without a name. ``waiting`` is how many waited,
    this one included. ``passed_over`` holds the first few of each kind, in the order of tickets.
    """

    ticket: Ticket
    rule: ChosenBy
    requested_by: str | None
    at: Moment
    waiting: int
    passed_over: tuple[PassedOver, ...]


class Page(msgspec.Struct, Generic[Item], frozen=True):
    """A part of a list; ``next`` is the cursor of the following part, or null."""

    items: tuple[Item, ...]
    next: str | None = None


class SessionStarted(msgspec.Struct, frozen=True):
    """A sign-in that began or was renewed; ``user`` may do what its role allows."""

    user: User
    expires_at: Moment


class SweepReport(msgspec.Struct, frozen=True):
    """What one run of the sweep moved; ``more`` says that a further run is due at once."""

    expired: int = 0
    timed_out: int = 0
    promoted: int = 0
    keys_purged: int = 0
    more: bool = False


class Done(msgspec.Struct, frozen=True):
    """A command that has nothing to say but that it is done."""
