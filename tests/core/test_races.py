"""Two wishes that cannot both have their way, at the same instant: one has it, never both.

Each race is run among threads of one process and among three processes on one file, of which none
holds the folder's lock: as if two kiosks and a server had been started on it by mistake.
"""

import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.check import check
from core.clock import SECOND_US, wall_clock
from core.commands import CreateUser, Join, SetUpBranch
from core.errors import Code
from core.outcomes import Outcome
from core.states import Role
from core.values import Joined
from tests.core.factory import STAFF, World
from tests.core.racers import LANES, Answer, Lane, Processes, Racers, Threads, Wish, running_world
from tests.core.races import RACES, Duel, Winner
from tests.evidence import Ledger, Topic

SAMPLE, MANY = 4, 300
SKEW_S = 0.001
AROUND_US = (-10_000, 1_000)
"""Where in time, around the moment that decides, a race is begun."""
HOUR_US = 3_600 * SECOND_US


@pytest.fixture(scope="module")
def threads() -> Iterator[Threads]:
    threads = Threads()
    yield threads
    threads.end()


@pytest.fixture(scope="module")
def processes() -> Iterator[Processes]:
    processes = Processes()
    yield processes
    processes.end()


@pytest.fixture(params=["threads", "processes"])
def racers(request: pytest.FixtureRequest) -> Racers:
    racers: Racers = request.getfixturevalue(request.param)
    return racers


@pytest.fixture
def world(tmp_path: Path, racers: Racers) -> Iterator[World]:
    """A branch that is open all the while, and that the racers have come to."""
    world = running_world(tmp_path)
    world.do(CreateUser("Bob", Role.STAFF, "no hash"))
    racers.meet(world)
    yield world
    racers.part()
    world.close()


@pytest.mark.parametrize("race", RACES)
def test_one_has_its_way_and_never_both(
    race: str, world: World, racers: Racers, ledger: Ledger
) -> None:
    _run(race, SAMPLE, world, racers, ledger)


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("race", RACES)
def test_one_has_its_way_hundreds_of_times(
    race: str, world: World, racers: Racers, ledger: Ledger
) -> None:
    won = _run(race, MANY, world, racers, ledger)
    assert min(won[Winner.FIRST], won[Winner.SECOND]) > 0, "it was no race"


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize(
    "race", ["call against call at one counter", "one phone number joins twice"]
)
def test_clocks_that_are_an_hour_apart_change_nothing(
    race: str, tmp_path: Path, processes: Processes, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As after a jump of the wall clock that only some of the processes lived through."""
    monkeypatch.setattr(processes, "apart_us", HOUR_US)
    world = running_world(tmp_path)
    processes.meet(world)
    _run(race, MANY, world, processes, ledger, "processes whose clocks are an hour apart")
    processes.part()
    world.close()


@pytest.mark.parametrize("rounds", [2, pytest.param(30, marks=pytest.mark.slow)])
def test_a_file_that_several_make_at_once_is_made_and_set_up_once(
    rounds: int, tmp_path: Path, processes: Processes, ledger: Ledger
) -> None:
    set_ups = 0
    for turn in range(rounds):
        path = tmp_path / f"{turn}.db"
        assert processes.meet_at(path) == [None] * LANES
        lanes = [Lane((Wish(SetUpBranch(name, "no hash", "Desk"), STAFF),)) for name in "ABC"]
        answers = [answer for (answer,) in processes.race(lanes)]
        refused = [one.refusal for one in answers if isinstance(one, Outcome) and one.refusal]
        assert [one.code for one in refused] == [Code.ALREADY_SET_UP] * (LANES - 1), answers
        set_ups += LANES - len(refused)
        processes.part()
        assert check(path).violated == 0
    ledger.note(
        Topic.RACES, "first start against first start, processes", rounds=rounds, set_up=set_ups
    )
    assert set_ups == rounds


@pytest.mark.parametrize("each", [40, pytest.param(2_000, marks=pytest.mark.slow)])
def test_processes_that_write_without_a_pause_never_fail_by_the_lock(
    each: int, tmp_path: Path, processes: Processes, ledger: Ledger
) -> None:
    world = running_world(tmp_path)
    processes.meet(world)
    lane = Lane((Wish(Join(1), STAFF),) * each, one_by_one=True)
    answers = [one for answers in processes.race([lane] * LANES) for one in answers]
    processes.part()
    failed = [one for one in answers if isinstance(one, str)]
    outcomes = [one for one in answers if isinstance(one, Outcome)]
    numbers = [one.result.ticket.number for one in outcomes if isinstance(one.result, Joined)]
    world.close()
    ledger.note(
        Topic.RACES,
        "join against join without a pause, processes",
        rounds=each * LANES,
        failed=len(failed),
        numbers_given_twice=len(numbers) - len(set(numbers)),
    )
    assert not failed
    assert len(set(numbers)) == each * LANES


def _run(
    race: str,
    rounds: int,
    world: World,
    racers: Racers,
    ledger: Ledger,
    among: str | None = None,
) -> Counter[Winner]:
    chance = random.Random(race)
    won: Counter[Winner] = Counter()
    failed: list[str] = []
    odd: list[list[list[Answer]]] = []
    for _ in range(rounds):
        duel = RACES[race](world)
        answers = _race(duel, world, racers, chance)
        words = [one for lane in answers for one in lane if isinstance(one, str)]
        failed += words
        winner = Winner.NOBODY if words else duel.judge(*answers)  # type: ignore[arg-type]
        won[winner] += 1
        if winner is Winner.NOBODY:
            odd.append(answers)
    ledger.note(
        Topic.RACES,
        f"{race}, {among or _names(racers)}",
        rounds=won.total(),
        first_won=won[Winner.FIRST],
        second_won=won[Winner.SECOND],
        both_or_neither=won[Winner.NOBODY],
        failed=len(failed),
    )
    assert not failed
    assert not odd
    assert check(world.database_path).violated == 0
    return won


def _race(duel: Duel, world: World, racers: Racers, chance: random.Random) -> list[list[Answer]]:
    delays = [chance.uniform(0, SKEW_S) for _ in range(LANES)]
    wishes = (duel.first, duel.second, duel.third)
    lanes = [Lane(wish, after_s) for wish, after_s in zip(wishes, delays, strict=True)]
    if duel.at is not None:
        world.hands.wall = duel.at + round(chance.uniform(*AROUND_US)) - wall_clock()
    return racers.race(lanes)


def _names(racers: Racers) -> str:
    return "processes" if isinstance(racers, Processes) else "threads"
