"""Engine time: whole microseconds since 1970 in UTC that never run backwards.

The wall clock's, but never less than the last one given and what has passed since by the monotonic
clock, so that a grace time still ends after NTP or a dead battery set the wall clock back.
"""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

MICROSECOND = 1
SECOND_US = 1_000_000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def wall_clock() -> int:
    """The machine's wall clock, in microseconds since 1970."""
    return time.time_ns() // 1000


def monotonic_clock() -> int:
    """The machine's monotonic clock, in microseconds since some moment."""
    return time.monotonic_ns() // 1000


class Clock:
    """The one source of time. Made with the last engine time that was stored."""

    def __init__(
        self,
        wall: Callable[[], int] = wall_clock,
        monotonic: Callable[[], int] = monotonic_clock,
    ) -> None:
        self._wall = wall
        self._monotonic = monotonic
        # One pair, so that another thread never reads the half of a change.
        self._reached = (0, monotonic())

    def resume(self, last: int) -> None:
        """Never go below ``last``, the newest time the database holds."""
        if last > self._reached[0]:
            self._reached = (last, self._monotonic())

    def tick(self) -> int:
        """A new engine time, greater than every one before. For the writer alone."""
        last, then = self._reached
        monotonic, wall = self._monotonic(), self._wall()
        now = last + (monotonic - then if monotonic > then else MICROSECOND)
        if wall > now:
            now = wall
        self._reached = (now, monotonic)
        return now

    def peek(self) -> int:
        """Engine time now, without moving it; for reads."""
        last, then = self._reached
        return max(self._wall(), last + self._monotonic() - then)

    def offset(self) -> int:
        """How far engine time is ahead of the wall clock, in microseconds; 0 in good times."""
        return max(0, self.peek() - self._wall())


def to_datetime(at: int) -> datetime:
    """An aware datetime of microseconds since 1970; exact."""
    return _EPOCH + timedelta(0, 0, at)


def to_microseconds(at: datetime) -> int:
    """Microseconds since 1970 of an aware datetime; exact."""
    return (at - _EPOCH) // timedelta(microseconds=1)


class Calendar:
    """Service days, as numbers YYYYMMDD, in a time zone.

    ``day_starts_at`` is in minutes after local midnight; what is before belongs to the day before.
    """

    def __init__(self, time_zone: str, day_starts_at: int) -> None:
        self._zone = ZoneInfo(time_zone)
        self._starts_at = timedelta(minutes=day_starts_at)
        # One tuple, so that another thread never reads the half of a change.
        self._known: tuple[int, int, int] = (0, 0, 0)

    def day(self, at: int) -> int:
        """The service day of an engine time."""
        begin, end, day = self._known
        if begin <= at < end:
            return day
        self._known = around = self._day_around(at)
        return around[2]

    def _day_around(self, at: int) -> tuple[int, int, int]:
        """When the service day of ``at`` begins and ends, and its number."""
        local = to_datetime(at).astimezone(self._zone)
        # Wall times are compared, so that a day of 23 or 25 hours still starts when the clock says.
        today = (local.replace(tzinfo=None) - self._starts_at).date()
        midnight = datetime.combine(today, datetime.min.time(), self._zone)
        begin = midnight + self._starts_at
        end = midnight + timedelta(days=1) + self._starts_at
        number = today.year * 10_000 + today.month * 100 + today.day
        return to_microseconds(begin), to_microseconds(end), number
