"""A demonstration's time: engine time that runs faster than the wall clock."""

from collections.abc import Callable

from core.clock import Clock, monotonic_clock, wall_clock


def fast_clock(
    speed: int,
    wall: Callable[[], int] = wall_clock,
    monotonic: Callable[[], int] = monotonic_clock,
) -> Clock:
    """A clock that starts at the wall clock's time and runs ``speed`` times as fast.

    The monotonic clock runs fast as well: on a data folder whose time is already ahead of the
    wall clock, engine time goes on at its pace.
    """
    start = wall()
    return Clock(
        wall=lambda: start + (wall() - start) * speed,
        monotonic=lambda: monotonic() * speed,
    )
