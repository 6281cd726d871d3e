"""Time that runs faster."""

from core.clock import SECOND_US
from kiosk.demo import fast_clock


def test_it_runs_as_many_times_as_fast() -> None:
    times = {"wall": 1_000 * SECOND_US, "monotonic": 0}
    clock = fast_clock(60, lambda: times["wall"], lambda: times["monotonic"])
    start = clock.tick()
    times["wall"] += SECOND_US
    assert clock.tick() - start == 60 * SECOND_US


def test_it_goes_on_at_that_pace_where_the_last_demonstration_ended() -> None:
    times = {"wall": 1_000 * SECOND_US, "monotonic": 5 * SECOND_US}
    clock = fast_clock(60, lambda: times["wall"], lambda: times["monotonic"])
    clock.resume(90_000 * SECOND_US)
    start = clock.peek()
    times["wall"] += SECOND_US
    times["monotonic"] += SECOND_US
    assert clock.peek() - start == 60 * SECOND_US
