"""The lines of the log, as values: a transition, or what a part of the program has to say.

What our own code says is taken as it is written, and it names no person. What a library says could
hold anything, so of that the place in its source is told, and of exceptions what ``core.log_error``
lets through.
"""

import logging
from collections.abc import Sequence
from datetime import UTC, datetime

import msgspec

from core.clock import to_datetime
from core.events import Happened, TicketMoved
from core.log_error import lines_of, place, told

OURS = ("core", "server", "kiosk")


class Said(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """What a ``part`` of the program said; ``error`` is an exception, with a line a frame."""

    at: datetime
    level: str
    part: str
    message: str
    thread: str
    error: tuple[str, ...] = ()


class Moved(msgspec.Struct, frozen=True, gc=False):
    """A transition. ``at`` is when it was noted, ``engine_time`` when it happened."""

    at: datetime
    level: str
    engine_time: datetime
    sequence: int
    queue: int
    ticket: int
    event: str
    source: str | None
    target: str
    actor: str


def said(record: logging.LogRecord) -> Said:
    """A record of the logging library as a line."""
    error = record.exc_info[1] if record.exc_info else None
    return Said(
        datetime.fromtimestamp(record.created, UTC),
        record.levelname.lower(),
        record.name,
        _message(record),
        record.threadName or "",
        () if error is None else tuple(lines_of(error)),
    )


def moves(happened: Sequence[Happened], at: datetime) -> list[Moved]:
    """The transitions among what happened."""
    return [
        Moved(
            at,
            "info",
            to_datetime(event.at),
            event.sequence,
            event.queue_id,
            event.ticket_id,
            event.event,
            event.source,
            event.target,
            event.actor,
        )
        for event in happened
        if type(event) is TicketMoved
    ]


def in_words(line: Said | Moved) -> str:
    """A line for people, at their wall's time."""
    time = line.at.astimezone().strftime("%H:%M:%S")
    if isinstance(line, Moved):
        way = f"{line.source or 'new'} → {line.target}"
        return (
            f"{time} {line.event}: ticket {line.ticket} of queue {line.queue}, {way},"
            f" by {line.actor} ({line.sequence})"
        )
    head = f"{time} {line.level.upper()} {line.part}: {line.message}"
    return "\n".join((head, *(f"  {one}" for one in line.error)))


def is_ours(name: str) -> bool:
    """Whether a logger of that name is one of this program's."""
    return name.partition(".")[0] in OURS


def _message(record: logging.LogRecord) -> str:
    if not is_ours(record.name):
        return _place(record)
    arguments = record.args
    if not isinstance(arguments, tuple) or not arguments:
        return str(record.msg)
    shown = tuple(told(one) if isinstance(one, BaseException) else one for one in arguments)
    try:
        return str(record.msg) % shown
    except (TypeError, ValueError):
        return f"what does not fit its words: {_place(record)}"


def _place(record: logging.LogRecord) -> str:
    return f"{record.funcName}, {place(record.pathname)}:{record.lineno}"
