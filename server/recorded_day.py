"""Reads one day of recorded visits from a CSV file, and says in words what is wrong with it.

One row a visit: ``day, queue, priority, arrived_s, started_s, finished_s, outcome, counter``;
times in whole seconds since midnight of that day.
"""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from core.errors import WorldError

COLUMNS = (
    "day",
    "queue",
    "priority",
    "arrived_s",
    "started_s",
    "finished_s",
    "outcome",
    "counter",
)
LONGEST_SERVICE_S = 30 * 60
_SERVED, _LEFT = "served", "left"

Row = dict[str, str]


class RecordedDayError(WorldError):
    """The file of recorded visits cannot be read, or does not hold what it should."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One customer of the recorded day. ``gives_up_s`` is None for one who was served."""

    queue: str
    arrived_s: int
    service_s: int
    gives_up_s: int | None
    counter: str


@dataclass(frozen=True, slots=True)
class RecordedDay:
    """The visits of one day, in the order of arrival."""

    day: date
    visits: tuple[Visit, ...]

    def queues(self) -> dict[str, int]:
        """Each queue's name with the number of its counters, at least one."""
        seen: dict[str, set[str]] = {}
        for visit in self.visits:
            seen.setdefault(visit.queue, set()).update(filter(None, [visit.counter]))
        return {queue: max(1, len(counters)) for queue, counters in seen.items()}


def read_day(path: Path, day: str | None = None) -> RecordedDay:
    """The visits of ``day`` (YYYY-MM-DD; None: the first one in the file).

    Raises ``RecordedDayError``, naming the line.
    """
    try:
        with path.open(newline="", encoding="utf-8-sig") as file:
            return _pick(path, list(_rows(path, csv.DictReader(file))), day)
    except OSError as error:
        raise RecordedDayError(
            f"{path} cannot be read ({error.strerror}). Name a file of recorded visits."
        ) from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise RecordedDayError(
            f"{path} is no CSV text in UTF-8 ({error}). Name a file of recorded visits."
        ) from error


def _rows(path: Path, reader: "csv.DictReader[str]") -> Iterator[tuple[int, Row]]:
    lacking = [name for name in COLUMNS if name not in (reader.fieldnames or ())]
    if lacking:
        raise RecordedDayError(
            f"{path} lacks the columns {', '.join(lacking)}. Its first line must name "
            f"{', '.join(COLUMNS)}."
        )
    for row in reader:
        cut_off = [name for name in COLUMNS if row[name] is None]
        if cut_off:
            raise _wrong(path, reader.line_num, f"it ends before {cut_off[0]}")
        yield reader.line_num, row


def _pick(path: Path, rows: list[tuple[int, Row]], wanted: str | None) -> RecordedDay:
    if not rows:
        raise RecordedDayError(f"{path} holds no visit. Name a file with one row a visit.")
    name = wanted or rows[0][1]["day"]
    of_day = [(line, row) for line, row in rows if row["day"] == name]
    if not of_day:
        raise RecordedDayError(
            f"{path} holds no visit of {name}. It has {_named(row['day'] for _, row in rows)}."
        )
    visits = [_visit(path, line, row) for line, row in of_day]
    visits.sort(key=lambda visit: visit.arrived_s)
    return RecordedDay(_date(path, of_day[0][0], name), tuple(visits))


def _visit(path: Path, line: int, row: Row) -> Visit:
    arrived, started, finished = (
        _seconds(path, line, row, name) for name in ("arrived_s", "started_s", "finished_s")
    )
    if not arrived <= started <= finished:
        raise _wrong(path, line, "arrived_s, started_s, finished_s are not in order")
    if row["outcome"] not in (_SERVED, _LEFT):
        raise _wrong(path, line, f"outcome is {row['outcome']!r}, not {_SERVED} or {_LEFT}")
    if not row["queue"].strip():
        raise _wrong(path, line, "queue is empty")
    return Visit(
        queue=row["queue"].strip(),
        arrived_s=arrived,
        service_s=min(finished - started, LONGEST_SERVICE_S),
        gives_up_s=started if row["outcome"] == _LEFT else None,
        counter=row["counter"].strip(),
    )


def _seconds(path: Path, line: int, row: Row, name: str) -> int:
    text = row[name].strip()
    if not (text.isascii() and text.isdigit()):
        raise _wrong(path, line, f"{name} is {row[name]!r}, not whole seconds since midnight")
    return int(text)


def _date(path: Path, line: int, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise _wrong(path, line, f"day is {text!r}, not YYYY-MM-DD") from None


def _named(days: Iterable[str]) -> str:
    """The days in words: all of a few, else the first and the last."""
    distinct = sorted(set(days))
    if len(distinct) > 7:
        return f"{len(distinct)} days from {distinct[0]} to {distinct[-1]}"
    return ", ".join(distinct)


def _wrong(path: Path, line: int, what: str) -> RecordedDayError:
    return RecordedDayError(f"{path}, line {line}: {what}. Mend that line.")
