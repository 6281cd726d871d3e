"""Hours in which no call is heard; the clock is that of the branch's wall."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

_MIDNIGHT = ("24:00", "00:00")


def quiet_until(hours: Sequence[str], now: datetime, time_zone: str) -> str | None:
    """When the quiet ends ("07:00"), or None where it is none now.

    Each of ``hours`` is "HH:MM-HH:MM", and may pass midnight; the end is not in it. Those that
    follow each other are one.
    """
    at = now.astimezone(ZoneInfo(time_zone)).strftime("%H:%M")
    until: str | None = None
    for _ in hours:
        found = next((end for begin, end in map(_parts, hours) if _within(at, begin, end)), None)
        if found is None:
            break
        until = at = found
    return until


def _parts(hours: str) -> tuple[str, str]:
    begin, _, end = hours.partition("-")
    return begin, _MIDNIGHT[1] if end == _MIDNIGHT[0] else end


def _within(at: str, begin: str, end: str) -> bool:
    """Texts of one shape, "HH:MM", are in the order of their times."""
    if begin < end:
        return begin <= at < end
    return at >= begin or at < end
