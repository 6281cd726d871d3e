"""Engine time, and service days in a time zone."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from core.bus import Bus
from core.clock import SECOND_US, Calendar, Clock, to_datetime, to_microseconds
from core.commands import ChangeBranch, ChangeQueue, Join, SweepDue
from core.database import Database
from core.errors import Code
from core.states import Event, State
from core.values import Joined, SweepReport, Ticket
from core.writer import Writer
from tests.core.crowded import plain
from tests.core.factory import GRACE_S, NOON, STAFF, SYSTEM, HandClock, World


def _clock(hands: HandClock) -> Clock:
    return Clock(hands.read_wall, hands.read_monotonic)


def test_follows_the_wall_clock(hands: HandClock) -> None:
    clock = _clock(hands)
    assert clock.tick() == NOON
    hands.advance(5)
    assert clock.tick() == NOON + 5 * SECOND_US
    assert clock.offset() == 0


def test_is_strictly_increasing_while_the_wall_stands(hands: HandClock) -> None:
    clock = _clock(hands)
    assert [clock.tick() - NOON for _ in range(3)] == [0, 1, 2]


def test_goes_on_at_the_monotonic_pace_after_a_jump_back(hands: HandClock) -> None:
    clock = _clock(hands)
    clock.tick()
    hands.set_back(3600)
    hands.advance(10)
    assert clock.peek() == NOON + 10 * SECOND_US
    assert clock.tick() == NOON + 10 * SECOND_US
    assert clock.offset() == 3600 * SECOND_US
    hands.advance(3600)
    assert clock.tick() == NOON + 3610 * SECOND_US


def test_returns_to_the_wall_once_it_has_caught_up(hands: HandClock) -> None:
    clock = _clock(hands)
    clock.tick()
    hands.set_back(10)
    hands.wall += 20 * SECOND_US
    assert clock.tick() == NOON + 10 * SECOND_US
    assert clock.offset() == 0


def test_never_goes_below_what_was_stored(hands: HandClock) -> None:
    clock = _clock(hands)
    clock.resume(NOON + 99)
    assert clock.tick() == NOON + 100
    clock.resume(NOON)
    assert clock.tick() == NOON + 101


def test_a_jump_back_across_a_restart_reorders_nothing(world: World) -> None:
    first = world.join()
    world.hands.set_back(86_400)
    world.restart()
    second = world.join()
    assert second.joined_at > first.joined_at
    assert world.branch.views.health().clock_offset_s > 86_000
    called = world.call()
    assert called is not None
    assert called.id == first.id


def test_a_grace_time_still_ends_while_the_wall_is_behind(world: World) -> None:
    late = world.ticket_in(State.LATE)
    world.hands.set_back(86_400)
    world.hands.advance(GRACE_S + 1)
    assert world.sweep().expired == 1
    assert world.see(late.id).state is State.MISSED


def test_datetimes_are_exact() -> None:
    at = 1_790_000_000_123_457
    assert to_microseconds(to_datetime(at)) == at
    assert to_datetime(0) == datetime(1970, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "starts", "at", "day"),
    [
        ("UTC", 0, "2026-03-01T00:00:00+00:00", 20260301),
        ("UTC", 0, "2026-02-28T23:59:59+00:00", 20260228),
        ("UTC", 240, "2026-03-01T03:59:59+00:00", 20260228),
        ("UTC", 240, "2026-03-01T04:00:00+00:00", 20260301),
        ("Europe/Berlin", 0, "2026-03-01T22:59:59+00:00", 20260301),
        ("Europe/Berlin", 0, "2026-03-01T23:00:00+00:00", 20260302),
        # The clocks go forward on this day: it still starts at four.
        ("Europe/Berlin", 240, "2026-03-29T01:59:59+00:00", 20260328),
        ("Europe/Berlin", 240, "2026-03-29T02:00:00+00:00", 20260329),
        # And back on this one: it starts at four by the clock that people see.
        ("Europe/Berlin", 240, "2026-10-25T02:59:59+00:00", 20261024),
        ("Europe/Berlin", 240, "2026-10-25T03:00:00+00:00", 20261025),
        ("Asia/Tokyo", 0, "2026-03-01T15:00:00+00:00", 20260302),
    ],
)
def test_service_day(zone: str, starts: int, at: str, day: int) -> None:
    calendar = Calendar(zone, starts)
    moment = to_microseconds(datetime.fromisoformat(at))
    assert calendar.day(moment) == day
    assert calendar.day(moment) == day, "the second answer comes from what is kept"


def test_a_new_service_day_starts_the_numbers_anew(world: World) -> None:
    assert [world.join().number for _ in range(2)] == ["A001", "A002"]
    world.move(2, Event.CANCEL)
    world.hands.advance(86_400)
    # A001 still waits from yesterday, so its number is not given again.
    assert world.join().number == "A002"


def test_the_service_day_never_moves_back(world: World) -> None:
    """A zone further west puts the branch back into yesterday; numbers go on as today's."""
    world.do(ChangeBranch({"time_zone": "Pacific/Kiritimati"}))
    world.hands.advance(12 * 3_600)
    assert world.join().number == "A001"
    world.do(ChangeBranch({"time_zone": "Pacific/Pago_Pago"}))
    assert world.join().number == "A002"


@pytest.fixture
def late_hands() -> HandClock:
    """Clocks an hour behind those of the world."""
    return HandClock(NOON - 3_600 * SECOND_US)


@pytest.fixture
def other(world: World, late_hands: HandClock) -> Iterator[Writer]:
    """A second process past the lock, whose clock never saw the hour the world's is ahead."""
    writer = Writer(Database(world.database_path), _clock(late_hands), Bus())
    yield writer
    writer.close()


def _join(writer: Writer) -> Ticket:
    joined = writer.submit(Join(1), STAFF).result(30).result
    assert isinstance(joined, Joined)
    return joined.ticket


def test_time_runs_forward_over_two_processes(world: World, other: Writer) -> None:
    """As after a jump of the wall clock and back, which only one of the two lived through."""
    tickets = [world.join(), _join(other), world.join(), _join(other), _join(other)]
    joined_at = [ticket.joined_at for ticket in tickets]
    assert joined_at == sorted(set(joined_at))
    called = world.call()
    assert called is not None
    assert called.id == tickets[0].id


def test_a_grace_time_ends_for_a_second_process_at_the_same_time(
    world: World, other: Writer, late_hands: HandClock
) -> None:
    late = world.ticket_in(State.LATE)
    for passed_s, expired in ((0, 0), (GRACE_S - 2, 0), (4, 1)):
        late_hands.advance(passed_s)
        sweep = other.submit(SweepDue(world.clock.peek() + 10**12), SYSTEM).result(30).result
        assert isinstance(sweep, SweepReport)
        assert sweep.expired == expired
    assert world.see(late.id).state is State.MISSED


def test_a_later_time_typed_in_by_hand_is_gone_on_from(world: World) -> None:
    hour_later = world.clock.peek() + 3_600 * SECOND_US
    with plain(world.database_path) as connection:
        connection.execute("UPDATE branch SET engine_time = ?", (hour_later,))
    assert to_microseconds(world.join().joined_at) > hour_later


def test_settings_that_another_process_changes_hold_at_once(world: World, other: Writer) -> None:
    world.join()
    other.submit(ChangeQueue(1, {"max_size": 1, "grace_time_s": 60}), STAFF).result(30)
    assert world.code(Join(1)) is Code.QUEUE_FULL
    assert world.call() is not None
    late = world.move(1, Event.TIME_OUT)
    assert late.expires_at is not None
    assert late.expires_at < to_datetime(world.clock.peek() + 61 * SECOND_US)
    world.move(1, Event.CANCEL)
    other.submit(ChangeBranch({"time_zone": "Pacific/Kiritimati"}), STAFF).result(30)
    assert world.join().number == "A001"


def test_what_is_read_runs_no_more_back_than_what_is_written(hands: HandClock) -> None:
    clock = Clock(wall=hands.read_wall, monotonic=hands.read_monotonic)
    seen = [clock.tick()]
    for set_back, seconds in ((60, 59), (0, 2), (60, 0), (0, 100)):
        hands.set_back(set_back)
        hands.advance(seconds)
        seen.append(clock.peek())
    assert seen == sorted(seen)
    assert seen[-1] - seen[0] == 161 * SECOND_US
