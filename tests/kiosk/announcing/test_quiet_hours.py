"""Quiet hours: over midnight, in the branch's time zone, one after the other."""

from datetime import UTC, datetime

import pytest

from kiosk.announcing.quiet_hours import quiet_until

NIGHT = ["22:00-07:00"]


def at(hour: int, minute: int = 0, month: int = 3) -> datetime:
    return datetime(2026, month, 1, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("hours", "now", "until"),
    [
        ([], at(3), None),
        (["12:30-13:15"], at(12, 29), None),
        (["12:30-13:15"], at(12, 30), "13:15"),
        (["12:30-13:15"], at(13, 14), "13:15"),
        (["12:30-13:15"], at(13, 15), None),
        (NIGHT, at(21, 59), None),
        (NIGHT, at(22), "07:00"),
        (NIGHT, at(0), "07:00"),
        (NIGHT, at(6, 59), "07:00"),
        (NIGHT, at(7), None),
        (["20:00-24:00"], at(23, 59), "00:00"),
        (["20:00-24:00"], at(0), None),
        (["22:00-24:00", "00:00-06:00", "06:00-08:00"], at(23), "08:00"),
        (["09:00-12:00", "12:00-09:00"], at(9), "09:00"),
    ],
)
def test_when_it_is_quiet(hours: list[str], now: datetime, until: str | None) -> None:
    assert quiet_until(hours, now, "UTC") == until


def test_the_hours_are_those_of_the_branch() -> None:
    assert quiet_until(NIGHT, at(13, 30), "Asia/Tokyo") == "07:00"
    assert quiet_until(NIGHT, at(13, 30), "Europe/Berlin") is None
    assert quiet_until(NIGHT, at(20, 30, month=7), "Europe/Berlin") == "07:00"
    assert quiet_until(NIGHT, at(20, 30), "Europe/Berlin") is None
