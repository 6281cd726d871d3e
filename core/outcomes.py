"""What a command came to, and how it is kept so that a repeated key gets the same answer."""

from typing import get_args

import msgspec

from core.errors import Refusal
from core.values import (
    ApiKeyMade,
    Branch,
    Called,
    Counter,
    Done,
    Joined,
    Print,
    Queue,
    SessionStarted,
    SweepReport,
    Ticket,
    User,
)

Result = (
    ApiKeyMade
    | Branch
    | Called
    | Counter
    | Done
    | Joined
    | Print
    | Queue
    | SessionStarted
    | SweepReport
    | Ticket
    | User
)

_KINDS: dict[str, type[Result]] = {kind.__name__: kind for kind in get_args(Result)}


class Outcome(msgspec.Struct, frozen=True):
    """Either a ``result`` or a ``refusal``. ``created`` says that something new was made."""

    result: Result | None = None
    refusal: Refusal | None = None
    created: bool = False


def encode(outcome: Outcome) -> bytes:
    """The stored form of an outcome."""
    kind = None if outcome.result is None else type(outcome.result).__name__
    return _encoder.encode((kind, outcome.created, outcome.refusal, outcome.result))


def decode(stored: bytes) -> Outcome:
    """The outcome that ``encode`` stored; equal to it, field by field."""
    kind, created, refusal, told = _decoder.decode(stored)
    result = None if kind is None else msgspec.json.decode(told, type=_KINDS[kind])
    return Outcome(result, refusal, created)


_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(tuple[str | None, bool, Refusal | None, msgspec.Raw])
