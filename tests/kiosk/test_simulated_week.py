"""A week in which nobody starts the kiosk anew, some hundred visits a day: nothing in it grows.

Its engine time is moved; everything else is as in a lobby. In the night to Sunday the clocks of the
branch go back. Each day is the same: what one takes more than the other stays taken.
"""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
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
BEGINS = datetime(2026, 10, 20, 7, 0, tzinfo=ZoneInfo(ZONE))
"""A Tuesday; on Sunday the 25th the hour from two to three comes twice."""
DAY_H, OPEN_H = 24, 10
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
    "items": Most(plus=4),
    "objects_of_qt": Most(),
    "objects_of_python": Most(part=0.1, plus=300),
    "threads": Most(plus=1),
    "descriptors": Most(plus=4),
    "timers": Most(plus=3),
    "write_ahead_kib": Most(part=0.05),
}
"""What comes and goes by the moment has its few; what grew each day would be far above."""


class Density(NamedTuple):
    """What happens in each open hour."""

    visits: int
    touches: int
    tablet_visits: int
    half_visits: int


FULL = Density(visits=24, touches=3, tablet_visits=8, half_visits=2)
SAMPLE = Density(visits=2, touches=1, tablet_visits=1, half_visits=1)


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
            for hour in range(OPEN_H):
                self._hour(hour, density, token)
        for _ in range(DAY_H - OPEN_H):
            self._order(f"pass {HOUR_S}")
        return self._order("holds 0")

    def types(self) -> dict[str, float]:
        return self._order("types 0")

    def _hour(self, hour: int, density: Density, token: str) -> None:
        if hour == OPEN_H // 2:
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


@contextmanager
def week(folder: Path) -> Iterator[Week]:
    place, paper = make_place(folder), folder / "paper"
    paper.mkdir()
    begins = to_microseconds(BEGINS)
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
        days = [lived.day(SAMPLE) for _ in range(4)]
    for one in days:
        print(one)
    kept = [words for words in grown(days[2], days[3]) if "kib" not in words]
    assert not kept


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_a_week_leaves_nothing_behind(tmp_path: Path) -> None:
    days = []
    with week(tmp_path) as lived:
        for _ in range(7):
            days.append(lived.day(FULL))
            print(days[-1])
    backups = sorted((tmp_path / "data" / "backups").glob("*.zip"))
    logs = sorted((tmp_path / "data" / "logs").glob("*.jsonl*"))
    print(len(backups), "backups,", [one.stat().st_size for one in logs])
    assert backups
    assert not grown(days[1], days[-1]), days
