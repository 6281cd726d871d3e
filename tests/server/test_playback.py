"""A day played against a real server: who is called when, and what is counted."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from server.playback import Pace, Playback, Tally, Watcher
from server.playback_client import Entrance, PlaybackClient, PlaybackError
from server.recorded_day import RecordedDay, Visit
from server.replay_branch import MovedClock, own_branch

DAY = date(2026, 3, 2)
Play = Callable[..., Awaitable[Tally]]


class Calls(Watcher):
    """Remembers who was called when."""

    def __init__(self) -> None:
        self.seen: list[tuple[int, str, str]] = []
        self.ends = 0

    def called(self, at_s: int, ticket: dict[str, Any], queue: str) -> None:
        self.seen.append((at_s, ticket["number"], ticket["counter"]))

    def ended(self) -> None:
        self.ends += 1


def visit(
    arrived_s: int, service_s: int = 60, gives_up_s: int | None = None, counter: str = "a"
) -> Visit:
    return Visit("Advice", arrived_s, service_s, gives_up_s, counter if gives_up_s is None else "")


def day_of(*visits: Visit) -> RecordedDay:
    return RecordedDay(DAY, visits)


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock(day_of())


@pytest.fixture
def entrance(tmp_path: Path, clock: MovedClock) -> Iterator[Entrance]:
    """A branch with one queue, Advice, of one counter."""
    with own_branch(tmp_path, day_of(visit(0)), clock) as entrance:
        yield entrance


@pytest.fixture
async def client(entrance: Entrance) -> AsyncIterator[PlaybackClient]:
    async with aiohttp.ClientSession() as session:
        client = PlaybackClient(session, entrance.address)
        await client.sign_in(entrance.name, entrance.pin)
        yield client


@pytest.fixture
def calls() -> Calls:
    return Calls()


@pytest.fixture
def play(client: PlaybackClient, clock: MovedClock, calls: Calls) -> Play:
    async def play(*visits: Visit) -> Tally:
        return await Playback(client, day_of(*visits), Pace(clock.move, None), calls).run()

    return play


async def test_a_free_counter_calls_at_once_and_the_next_when_it_is_done(
    play: Play, calls: Calls
) -> None:
    tally = await play(visit(100), visit(110), visit(115))
    assert calls.seen == [(100, "A001", "1"), (160, "A002", "1"), (220, "A003", "1")]
    assert tally.waits_s == [0, 50, 105]
    assert (tally.joined, tally.served, tally.transitions) == (3, 3, 9)


async def test_the_branch_stores_the_times_of_the_day(play: Play, client: PlaybackClient) -> None:
    await play(visit(100), visit(110))
    ticket = await client.get("/tickets/2")
    assert ticket["joined_at"].startswith("2026-03-02T00:01:50")
    assert ticket["served_at"].startswith("2026-03-02T00:02:40")


async def test_who_gives_up_leaves_the_line(play: Play, calls: Calls) -> None:
    tally = await play(visit(100), visit(110, gives_up_s=130), visit(140))
    assert [number for _, number, _ in calls.seen] == ["A001", "A003"]
    assert (tally.served, tally.left, tally.transitions) == (2, 1, 8)


async def test_who_gave_up_in_the_record_but_is_called_before_is_completed_at_once(
    play: Play, calls: Calls
) -> None:
    tally = await play(visit(100, gives_up_s=200), visit(101))
    assert calls.seen == [(100, "A001", "1"), (101, "A002", "1")]
    assert (tally.served, tally.left) == (2, 0)


async def test_who_gives_up_in_the_second_a_counter_frees_is_served(play: Play) -> None:
    tally = await play(visit(100), visit(110, gives_up_s=160))
    assert (tally.served, tally.left) == (2, 0)


async def test_a_queue_that_is_not_there_is_made_with_its_counters(
    play: Play, client: PlaybackClient
) -> None:
    visits = [Visit("Letters", 100, 60, None, name) for name in ("x", "y", "z")]
    tally = await play(*visits)
    made = (await client.get("/queues"))["items"][1]
    assert (made["name"], made["service_slots"]) == ("Letters", 3)
    assert tally.waits_s == [0, 0, 0]


async def test_somebody_who_came_besides_is_served_and_not_counted(
    play: Play, client: PlaybackClient, calls: Calls, clock: MovedClock
) -> None:
    clock.move(50)
    stranger = await client.post("/queues/1/join")
    tally = await play(visit(100), visit(400))
    assert [number for _, number, _ in calls.seen] == ["A001", "A002", "A003"]
    assert (tally.joined, tally.served, tally.transitions) == (2, 2, 8)
    ended = await client.get(f"/tickets/{stranger.body['ticket']['id']}")
    assert ended["state"] == "COMPLETED"


async def test_a_join_that_is_refused_is_counted_and_the_day_goes_on(
    play: Play, client: PlaybackClient, calls: Calls
) -> None:
    await client._ask("PATCH", "/queues/1", {"max_size": 1})
    tally = await play(visit(100), visit(110), visit(200))
    assert (tally.joined, tally.served, tally.refused) == (2, 2, 1)
    assert calls.ends == 3


async def test_a_counter_taken_by_others_is_left_alone(play: Play, client: PlaybackClient) -> None:
    await client.post("/counters/1/close")
    tally = await play(visit(100, gives_up_s=150))
    assert (tally.joined, tally.left, tally.refused) == (1, 1, 0)


async def test_whom_others_removed_counts_by_the_state_it_has(
    entrance: Entrance, client: PlaybackClient, clock: MovedClock
) -> None:
    await client.post("/counters/1/close")

    class Meddler(Pace):
        async def reach(self, at_s: int) -> None:
            await super().reach(at_s)
            if at_s == 200:
                await client.post("/tickets/1/remove")

    day = day_of(visit(100), visit(200))
    tally = await Playback(client, day, Meddler(clock.move, None), Watcher()).run()
    assert (tally.joined, tally.served, tally.left, tally.missed) == (2, 0, 1, 0)


async def test_a_wrong_pin_is_said_in_words(entrance: Entrance) -> None:
    async with aiohttp.ClientSession() as session:
        client = PlaybackClient(session, entrance.address)
        with pytest.raises(PlaybackError, match=r"POST /auth/login with 401"):
            await client.sign_in(entrance.name, "0000")


async def test_a_pace_waits_for_the_time_between_events() -> None:
    moved: list[int] = []
    pace = Pace(moved.append, speed=1000)
    for at_s in (100, 100, 120):
        await pace.reach(at_s)
    assert moved == [100, 100, 120]
