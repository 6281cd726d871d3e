"""All lines as they are answered and printed."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

import msgspec

from core.values import Moment
from server.doctor import words
from server.doctor.examination import ORDER
from server.doctor.found import Row, Seen, Status, Value, worst


class ReportLine(msgspec.Struct, frozen=True):
    """One line; ``seen`` and ``to_do`` are English, from ``found`` and ``values``.

    ``rows`` are the things it is about, where there are several.
    """

    name: str
    title: str
    status: Status
    found: str
    seen: str
    to_do: str
    values: Mapping[str, Value]
    rows: tuple[Row, ...]
    at: Moment


class Report(msgspec.Struct, frozen=True):
    """``status`` is the gravest of the lines'; ``running`` says whether the branch does.

    ``looking`` says that the database is being read whole just now, and its lines will change.
    """

    status: Status
    now: Moment
    running: bool
    looking: bool
    lines: tuple[ReportLine, ...]


def report(seen: Iterable[Seen], *, running: bool, looking: bool = False) -> Report:
    """What was seen, in the order in which it is shown."""
    ordered = sorted(seen, key=lambda one: ORDER.index(one.found.line))
    status = worst(one.found.status for one in ordered)
    return Report(status, datetime.now(UTC), running, looking, tuple(map(_line, ordered)))


def _line(seen: Seen) -> ReportLine:
    found = seen.found
    return ReportLine(
        found.line,
        words.title(found.line),
        found.status,
        found.kind,
        words.seen(found),
        words.to_do(found),
        found.values,
        found.rows,
        seen.at,
    )
