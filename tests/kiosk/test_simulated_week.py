"""A week in which nobody starts the kiosk anew, some hundred visits a day: nothing in it grows.

Its engine time is moved; everything else is as in a lobby. In the night to Sunday the clocks of the
branch go back. Each day is the same: what one takes more than the other stays taken.
"""

import sqlite3
import threading
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest

from core.check import check
from core.clock import to_microseconds
from core.folder import DATABASE_NAME
from tests.benchmarks.programs import Program, program
from tests.busy_day import Tablet, ask_until_answered
from tests.supervised_branch import Place, make_place

ZONE = "Europe/Berlin"
DAY_H = 24
HOUR_S = 3600
LATE_S = 900
"""Longer than the grace time of who did not come."""


class Most(NamedTuple):
    """How much more a figure may be on the last night than on the second: a part, and so many."""

    part: float = 0.0
    plus: float = 0.0


MOST: Mapping[str, Most] = {
    "memory_kib": Most(part=0.05),
    "allocated_kib": Most(part=0.05),
    "scripts_kib": Most(part=0.1),
    "items": Most(plus=20),
    "objects_of_qt": Most(),
    "objects_of_python": Most(part=0.1, plus=300),
    "threads": Most(plus=1),
    "descriptors": Most(plus=4),
    "timers": Most(plus=3),
}
"""What comes and goes by the moment has its few; what grew each day would be far above."""
MOST_WRITE_AHEAD_KIB = 4_400
"""1,000 pages, at which SQLite folds it into the file at the latest, and those of one more commit.

Its file is as long as the log ever was, so that it may creep up to this, and no further.
"""


class Density(NamedTuple):
    """How many hours are open, and what happens in each."""

    hours: int
    visits: int
    touches: int
    tablet_visits: int
    half_visits: int


FULL = Density(hours=10, visits=24, touches=3, tablet_visits=8, half_visits=2)
SAMPLE = Density(hours=2, visits=2, touches=1, tablet_visits=1, half_visits=1)


class Week:
    """A kiosk, its tablets, and its time."""

    def __init__(self, kiosk: Program, place: Place, paper: Path) -> None:
        self._kiosk = kiosk
        self._place = place
        self._paper = paper
        self._keys = 0

    def day(self, density: Density) -> dict[str, float]:
        """From the morning to the next; what the process holds then."""
        with self._tablet():
            token = self._place.sign_in()
            for hour in range(density.hours):
                self._hour(hour, density, token)
        for _ in range(DAY_H - density.hours):
            self._order(f"pass {HOUR_S}")
        return self._order("holds 0")

    def types(self) -> dict[str, float]:
        return self._order("types 0")

    def _hour(self, hour: int, density: Density, token: str) -> None:
        if hour == 1:
            with self._printer_in_trouble():
                self._order(f"touches {density.touches}")
        self._order(f"tickets {density.visits}")
        self._order(f"touches {density.touches}")
        self._order(f"idle {density.half_visits}")
        for _ in range(density.tablet_visits):
            self._serve(token)
        self._ask("queues/1/join", {}, token)
        late = self._ask("queues/1/call-next", {"counter": 2}, token)
        self._ask(f"tickets/{late}/no-show", {}, token)
        for _ in range(HOUR_S // LATE_S):
            self._order(f"pass {LATE_S}")

    @contextmanager
    def _tablet(self) -> Iterator[None]:
        ending = threading.Event()
        tablet = Tablet(self._place, ending)
        tablet.start()
        try:
            yield
        finally:
            ending.set()
            # Its socket says something at the latest with the next heartbeat.
            tablet.join()

    def _serve(self, token: str) -> None:
        self._ask("queues/1/join", {}, token)
        called = self._ask("queues/1/call-next", {"counter": 2}, token)
        self._ask(f"tickets/{called}/complete", {}, token)

    def _ask(self, path: str, body: Mapping[str, object], token: str) -> int:
        self._keys += 1
        return ask_until_answered(self._place, path, body, token, f"week {self._keys}").ticket_id

    @contextmanager
    def _printer_in_trouble(self) -> Iterator[None]:
        away = self._paper.with_name("away")
        self._paper.rename(away)
        yield
        away.rename(self._paper)

    def _order(self, words: str) -> dict[str, float]:
        self._kiosk.tell(words)
        done: dict[str, float] = self._kiosk.hear_json()
        return done


def _begin(year: int) -> datetime:
    """The Tuesday before the Sunday on which the hour from two to three comes twice.

    In the time to come: engine time never runs backwards.
    """
    end = datetime(year, 10, 31, 7, 0, tzinfo=ZoneInfo(ZONE))
    sunday = end - timedelta(days=(end.weekday() + 1) % 7)
    return sunday - timedelta(days=5)


@contextmanager
def week(folder: Path) -> Iterator[Week]:
    place, paper = make_place(folder), folder / "paper"
    paper.mkdir()
    begins = to_microseconds(_begin(datetime.now(UTC).year + 1))
    words = ("--begins", begins, "--zone", ZONE, "--paper", paper, "--port", place.port)
    with program("tests.kiosk.week_kiosk", "--data", place.data, *words) as kiosk:
        kiosk.hear()
        yield Week(kiosk, place, paper)
        kiosk.end()
    assert check(place.data / DATABASE_NAME).violated == 0


def grown(before: Mapping[str, float], after: Mapping[str, float]) -> list[str]:
    """What is more than it may be."""
    return [
        f"{name}: from {before[name]:.0f} to {after[name]:.0f}"
        for name, most in MOST.items()
        if after[name] > before[name] * (1 + most.part) + most.plus
    ]


def test_days_leave_nothing_behind(tmp_path: Path) -> None:
    with week(tmp_path) as lived:
        days = [lived.day(SAMPLE) for _ in range(3)]
    for one in days:
        print(one)
    kept = [words for words in grown(days[1], days[2]) if "kib" not in words]
    assert not kept
    assert days[-1]["write_ahead_kib"] <= MOST_WRITE_AHEAD_KIB
    assert len(_tickets_by_day(tmp_path)) == 3


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_a_week_leaves_nothing_behind(tmp_path: Path) -> None:
    days = []
    with week(tmp_path) as lived:
        for _ in range(7):
            days.append(lived.day(FULL))
            print(days[-1])
    logs = sorted((tmp_path / "data" / "logs").glob("*.jsonl"))
    backups = sum(one.read_text("utf-8").count("backed up to") for one in logs)
    print(f"{backups} backups, {len(logs)} files of the log")
    assert backups > 1, "each new day makes one, once the kiosk has settled"
    assert len(logs) > 1, "the log went on to a new file"
    assert not grown(days[1], days[-1]), days
    assert all(0 < one["write_ahead_kib"] <= MOST_WRITE_AHEAD_KIB for one in days)
    assert len(_tickets_by_day(tmp_path)) == 7
    assert min(_tickets_by_day(tmp_path)) > 300


def _tickets_by_day(folder: Path) -> list[int]:
    with closing(sqlite3.connect(folder / "data" / DATABASE_NAME)) as file:
        counted = file.execute("SELECT count(*) FROM ticket GROUP BY service_day")
        return [count for (count,) in counted]
