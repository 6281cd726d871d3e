"""What an hour of the kiosk must come to, to hold."""

from typing import Any

import pytest

from tests.benchmarks.endurance import WATCHDOG_S, Minute, verdict

HELD: dict[str, Any] = {
    "heartbeats": 60,
    "worst_gap_s": 1.0,
    "restarts": 0,
    "paused_s": 0.0,
    "visits": 100,
    "memory_mib": 100.0,
    "threads": 11,
    "descriptors": 28,
    "timers": 5,
}


def minutes(**last: Any) -> list[Minute]:
    """An hour like any other, but for its last minute."""
    hour = [Minute(number, **HELD) for number in range(1, 60)]
    return [*hour, Minute(60, **(HELD | last))]


def test_one_that_stays_as_it_was_holds() -> None:
    assert verdict(minutes()) == []
    assert verdict(minutes(memory_mib=105.0, timers=8, visits=0)) == []


@pytest.mark.parametrize(
    ("last", "words"),
    [
        ({"worst_gap_s": WATCHDOG_S / 2}, "10.0 s without a heartbeat"),
        ({"restarts": 1}, "started anew 1 times"),
        ({"memory_mib": 111.0}, "memory_mib grew from 100 to 111"),
        ({"threads": 13}, "threads grew from 11 to 13"),
        ({"descriptors": 31}, "descriptors grew from 28 to 31"),
        ({"timers": 9}, "timers grew from 5 to 9"),
    ],
)
def test_one_that_grows_or_is_silent_does_not(last: dict[str, Any], words: str) -> None:
    assert verdict(minutes(**last)) == [words]


def test_what_the_first_minutes_take_is_no_growth() -> None:
    hour = minutes()
    hour[0] = Minute(1, **(HELD | {"memory_mib": 60.0}))
    assert verdict(hour) == []
    assert verdict(hour[:1]) == []
