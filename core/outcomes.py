"""What a command came to, and how it is kept so that a repeated key gets the same answer."""

from typing import get_args

import msgspec

from core.errors import Refusal
from core.values import (
    Branch,
    Called,
    Counter,
    Done,
    Joined,
    Queue,
    SessionStarted,
    SweepReport,
    Ticket,
    User,
)

Result = (
    Branch | Called | Counter | Done | Joined | Queue | SessionStarted | SweepReport | Ticket | User
)

_KINDS: dict[str, type[Result]] = {kind.__name__: kind for kind in get_args(Result)}


class Outcome(msgspec.Struct, frozen=True):
    """Either a ``result`` or a ``refusal``. ``created`` says that something new was made."""

    result: Result | None = None
    refusal: Refusal | None = None
    created: bool = False


class _Kept(msgspec.Struct, frozen=True, omit_defaults=True):
    kind: str | None = None
    result: msgspec.Raw = msgspec.Raw(b"null")
    refusal: Refusal | None = None
    created: bool = False


def encode(outcome: Outcome) -> bytes:
    """The stored form of an outcome."""
    kind = None if outcome.result is None else type(outcome.result).__name__
    result = msgspec.Raw(msgspec.json.encode(outcome.result))
    return msgspec.json.encode(_Kept(kind, result, outcome.refusal, outcome.created))


def decode(stored: bytes) -> Outcome:
    """The outcome that ``encode`` stored; equal to it, field by field."""
    kept = _kept_decoder.decode(stored)
    result = None if kept.kind is None else msgspec.json.decode(kept.result, type=_KINDS[kept.kind])
    return Outcome(result, kept.refusal, kept.created)


_kept_decoder = msgspec.json.Decoder(_Kept)
