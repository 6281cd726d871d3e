"""The commands: frozen wishes in the imperative, each with who asks and, at will, a key."""

from typing import Any

import msgspec

from core.states import Actor, Calling, CounterState, Event, PrintState, Role, Scope, State


class Asker(msgspec.Struct, frozen=True):
    """Who asks. A customer is one User; the kiosk speaks for whoever stands before it."""

    actor: Actor
    user_id: int | None = None
    at_kiosk: bool = False


STAFF_AT_SETUP = Asker(Actor.STAFF)
"""The one who sets the branch up, before there is an account."""
KIOSK = Asker(Actor.CUSTOMER, at_kiosk=True)
"""The customer at the kiosk, who may touch the ticket whose number is typed in."""
PASSER_BY = Asker(Actor.CUSTOMER)
"""A customer nothing is known of, on a phone."""
SYSTEM = Asker(Actor.SYSTEM)
"""The sweep."""


class Key(msgspec.Struct, frozen=True):
    """An idempotency key. ``scope`` is who asks, method and path; ``fingerprint`` the body's."""

    scope: str
    key: str
    fingerprint: bytes = b""


class Join(msgspec.Struct, frozen=True):
    """Take a ticket, or find the one this person has. ``phone`` as typed or E.164."""

    queue_id: int
    name: str | None = None
    phone: str | None = None
    language: str | None = None
    on_paper: bool = False
    """Whether a new ticket is to be printed."""


class CallNext(msgspec.Struct, frozen=True):
    """Promote the head of the line to this counter."""

    queue_id: int
    counter_id: int


class MoveTicket(msgspec.Struct, frozen=True):
    """Cause ``event``; ``only_from`` refuses unless the ticket is (still) in that state."""

    ticket_id: int
    event: Event
    only_from: State | None = None
    reason: str | None = None


class TransferTicket(msgspec.Struct, frozen=True):
    """Let a ticket leave its queue and join another; ``keep_arrival`` keeps its ``joined_at``."""

    ticket_id: int
    queue_id: int
    keep_arrival: bool = False


class SetNote(msgspec.Struct, frozen=True):
    """Write on a ticket what staff alone read; None wipes it off."""

    ticket_id: int
    note: str | None


class PrintTicket(msgspec.Struct, frozen=True):
    """Put a ticket on paper; a copy, unless it surely is on none yet."""

    ticket_id: int


class MovePrint(msgspec.Struct, frozen=True):
    """Note how an order to print goes on; ``reason`` says why it failed."""

    print_id: int
    state: PrintState
    reason: str | None = None


class SweepDue(msgspec.Struct, frozen=True):
    """Move up to ``limit`` tickets whose time had come by ``now`` (microseconds since 1970)."""

    now: int
    limit: int = 50
    ticket_id: int | None = None
    """Only this one: the lazy check of a read."""


class SetUpBranch(msgspec.Struct, frozen=True):
    """The first start: an owner with a PIN (already hashed), and a first queue."""

    owner_name: str
    secret_hash: str
    queue_name: str
    service_slots: int = 1
    grace_time_s: int = 300
    branch_name: str | None = None
    calling: Calling = Calling.ON_DEMAND


class ChangeBranch(msgspec.Struct, frozen=True):
    """Change the fields named: name, time_zone, day_starts_at ("HH:MM"), country."""

    changes: dict[str, Any]


class CreateQueue(msgspec.Struct, frozen=True):
    """Make a queue owned by the asker, with its counters "1", "2", … open."""

    name: str
    prefix: str | None = None
    max_size: int | None = None
    service_slots: int = 1
    grace_time_s: int = 300
    call_timeout_s: int | None = None
    calling: Calling = Calling.ON_DEMAND
    open: bool = True
    join_from_phone: bool = False


class ChangeQueue(msgspec.Struct, frozen=True):
    """Change the fields named; those of ``CreateQueue``."""

    queue_id: int
    changes: dict[str, Any]


class DeleteQueue(msgspec.Struct, frozen=True):
    """Delete a queue and all that belongs to it; refused while tickets are active."""

    queue_id: int


class AddCounter(msgspec.Struct, frozen=True):
    """Grow the queue by one counter, with this label or the next number."""

    queue_id: int
    label: str | None = None


class SetCounter(msgspec.Struct, frozen=True):
    """Open (and take), pause or close a counter; ``reason`` says why it is paused."""

    counter_id: int
    state: CounterState
    reason: str | None = None


class CreateUser(msgspec.Struct, frozen=True):
    """Make an account; the PIN or password is already hashed."""

    name: str
    role: Role
    secret_hash: str


class ChangeUser(msgspec.Struct, frozen=True):
    """Change the fields named: name, role, secret_hash. A new secret ends all sessions."""

    user_id: int
    changes: dict[str, Any]


class DeleteUser(msgspec.Struct, frozen=True):
    """Close an account; what it did stays in the audit under its name."""

    user_id: int


class StartSession(msgspec.Struct, frozen=True):
    """Sign in on a device, ending the session this user had there."""

    user_id: int
    device: str
    token_hash: bytes
    lasts_s: int


class RefreshSession(msgspec.Struct, frozen=True):
    """Exchange a token for a new one; the old one dies."""

    old_token_hash: bytes
    new_token_hash: bytes
    lasts_s: int


class EndSession(msgspec.Struct, frozen=True):
    """Sign out one device, or (``everywhere``) all of that user's."""

    token_hash: bytes
    everywhere: bool = False


class CreateApiKey(msgspec.Struct, frozen=True):
    """Make an API key; its secret follows from ``seed``, and is stored only hashed."""

    name: str
    scopes: tuple[Scope, ...]
    seed: bytes
    token_hash: bytes


class DeleteApiKey(msgspec.Struct, frozen=True):
    """Take an API key back; what it did stays in the audit under its name."""

    key_id: int


TicketCommand = Join | CallNext | MoveTicket | TransferTicket | SetNote | SweepDue
QueueCommand = CreateQueue | ChangeQueue | DeleteQueue | AddCounter | SetCounter
UserCommand = CreateUser | ChangeUser | DeleteUser | StartSession | RefreshSession | EndSession
KeyCommand = CreateApiKey | DeleteApiKey
PrintCommand = PrintTicket | MovePrint
Command = (
    TicketCommand
    | QueueCommand
    | UserCommand
    | KeyCommand
    | PrintCommand
    | SetUpBranch
    | ChangeBranch
)
