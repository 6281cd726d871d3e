"""What is said over the WebSocket, in both directions."""

from datetime import datetime
from typing import Annotated, Literal, NamedTuple

import msgspec
from msgspec import Meta

from core.events import TicketMoved
from core.history_rows import Missed
from core.printer import PrinterNow
from core.states import Event, State
from core.values import Board, Ticket

Number = Annotated[int, Meta(ge=0, le=2**63 - 1)]
"""What a database id or sequence can be; a larger one would be a fault of the storage."""
Audience = Literal["staff", "customer", "anyone"]

_WHOLE_TEXT = 0x81
_LENGTH_IN_2_BYTES = 126
_LENGTH_IN_8_BYTES = 127


class Message(NamedTuple):
    """A message as JSON text, and as the WebSocket frame of that, made once for all listeners."""

    text: bytes
    frame: bytes


class Hello(msgspec.Struct, frozen=True):
    """The first and only thing a client says; staff in a browser are known by their cookie."""

    type: Literal["hello"]
    token: str | None = None
    ticket: str | None = None
    queues: Annotated[tuple[Number, ...], Meta(max_length=1000)] = ()
    since: Number | None = None
    device: Literal["board"] | None = None
    """What says this, where an owner would miss it if it went away."""


class Snapshot(msgspec.Struct, frozen=True, tag="snapshot"):
    """How things stand; ``audience`` says as whom the client is being told.

    ``since`` repeats the hello's where all transitions after that were told before this.
    ``printer`` is how it is, for staff; null where nothing is printed.
    """

    sequence: int
    boards: tuple[Board, ...]
    audience: Audience
    since: int | None = None
    printer: PrinterNow | None = None


class Transition(msgspec.Struct, frozen=True, tag="transition"):
    """A ticket moved; ``revision`` is its queue's after it."""

    sequence: int
    revision: int
    queue: int
    ticket: Ticket
    event: Event
    source: State | None
    target: State


class BoardChanged(msgspec.Struct, frozen=True, tag="board"):
    """A queue's board now."""

    revision: int
    board: Board


class Heartbeat(msgspec.Struct, frozen=True, tag="heartbeat"):
    """Still here; the revision of every queue there is."""

    revisions: dict[int, int]
    now: datetime


class PrinterTold(msgspec.Struct, frozen=True, tag="printer"):
    """The printer is not as it was; for staff alone."""

    printer: PrinterNow


ALL = (Hello, Snapshot, Transition, BoardChanged, Heartbeat, PrinterTold)
"""Every message there is, in either direction."""


def transition(moved: TicketMoved, ticket: Ticket) -> Message:
    """The message that tells of ``moved``, with the ticket as the listener may see it."""
    return encode(
        Transition(
            moved.sequence,
            moved.revision,
            moved.queue_id,
            ticket,
            moved.event,
            moved.source,
            moved.target,
        )
    )


def replayed(missed: Missed, revision: int, ticket: Ticket) -> Transition:
    """The message that tells of ``missed`` later: ticket and ``revision`` are those of now."""
    return Transition(
        missed.sequence,
        revision,
        missed.queue_id,
        ticket,
        missed.event,
        missed.source,
        missed.target,
    )


def encode(message: Snapshot | Transition | BoardChanged | Heartbeat | PrinterTold) -> Message:
    """The message ready to be sent."""
    text = msgspec.json.encode(message)
    return Message(text, _header(len(text)) + text)


def _header(length: int) -> bytes:
    """What goes before an unmasked text of ``length`` bytes (RFC 6455, 5.2)."""
    if length < _LENGTH_IN_2_BYTES:
        return bytes((_WHOLE_TEXT, length))
    if length < 1 << 16:
        return bytes((_WHOLE_TEXT, _LENGTH_IN_2_BYTES)) + length.to_bytes(2, "big")
    return bytes((_WHOLE_TEXT, _LENGTH_IN_8_BYTES)) + length.to_bytes(8, "big")
