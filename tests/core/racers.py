"""Who races: threads that share one branch, or processes on one file with no lock between them.

Each lane starts at the same barrier, held up by a random moment, and submits its wishes at once.
"""

import multiprocessing
import threading
import time
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import NamedTuple, Protocol

from core.bus import Bus
from core.clock import Clock, monotonic_clock, wall_clock
from core.commands import Asker, Command, Key
from core.database import Database
from core.errors import WaitWiseError
from core.outcomes import Outcome
from core.views import Views
from core.writer import Writer
from tests.core.factory import HandClock, World

LANES = 3
_PATIENCE_S = 60
_END = "end"

Answer = Outcome | str
"""An outcome, or the words of an error that no race may end in."""


class Wish(NamedTuple):
    """A command with who asks, as it is submitted."""

    command: Command
    asker: Asker
    key: Key | None = None


class Lane(NamedTuple):
    """What one racer submits at once, ``after_s`` behind the barrier."""

    wishes: tuple[Wish, ...]
    after_s: float = 0.0
    one_by_one: bool = False
    """Each wish only after the answer to the one before."""


class RunningHands(HandClock):
    """The machine's own clocks, with a wall that is ``wall`` microseconds ahead."""

    def __init__(self) -> None:
        super().__init__(wall=0)

    def read_wall(self) -> int:
        return wall_clock() + self.wall

    def read_monotonic(self) -> int:
        return monotonic_clock()


def running_world(folder: Path) -> World:
    """A world in which time passes by itself."""
    hands = RunningHands()
    return World(folder, Clock(wall=hands.read_wall, monotonic=hands.read_monotonic), hands)


class Racers(Protocol):
    """Something that can run lanes against each other on the file of a world."""

    def meet(self, world: World) -> None:
        """Come to the file of ``world``."""

    def race(self, lanes: Sequence[Lane]) -> list[list[Answer]]:
        """What each wish of each lane came to."""

    def part(self) -> None:
        """Leave the file."""

    def end(self) -> None:
        """Race no more."""


class Threads:
    """Every wish on a thread of its own, all on one branch."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(32, thread_name_prefix="racer")
        self._world: World | None = None

    def meet(self, world: World) -> None:
        self._world = world

    def race(self, lanes: Sequence[Lane]) -> list[list[Answer]]:
        assert self._world is not None
        submit = self._world.branch.submit
        barrier = threading.Barrier(sum(len(lane.wishes) for lane in lanes))

        def run(wish: Wish, after_s: float) -> Answer:
            barrier.wait(_PATIENCE_S)
            time.sleep(after_s)
            return _answer(submit(*wish))

        started = [
            [self._pool.submit(run, one, lane.after_s) for one in lane.wishes] for lane in lanes
        ]
        return [[one.result(_PATIENCE_S) for one in lane] for lane in started]

    def part(self) -> None:
        self._world = None

    def end(self) -> None:
        self._pool.shutdown()


class Processes:
    """Each lane in a process of its own, with its own writer and clock; none takes the lock."""

    def __init__(self) -> None:
        self.apart_us = 0
        """How far the wall clock of each process is ahead of the one before."""
        context = multiprocessing.get_context("spawn")
        self._barrier = context.Barrier(LANES)
        pipes = [context.Pipe() for _ in range(LANES)]
        self._ends = [here for here, _ in pipes]
        self._hands: HandClock | None = None
        self._runners = [
            context.Process(target=_run_lane, args=(there, self._barrier), daemon=True)
            for _, there in pipes
        ]
        for runner in self._runners:
            runner.start()

    def meet(self, world: World) -> None:
        self._hands = world.hands
        assert self.meet_at(world.database_path) == [None] * LANES

    def meet_at(self, path: Path) -> list[object]:
        """Open, and make if need be, the file at ``path``, all at the same moment."""
        return self._tell([path] * LANES)

    def race(self, lanes: Sequence[Lane]) -> list[list[Answer]]:
        assert len(lanes) == LANES
        ahead = 0 if self._hands is None else self._hands.wall
        turns = [(lane, ahead + index * self.apart_us) for index, lane in enumerate(lanes)]
        return self._tell(turns)  # type: ignore[return-value]

    def part(self) -> None:
        self._tell([None] * LANES)
        self._hands = None

    def end(self) -> None:
        for end in self._ends:
            end.send(_END)
        for runner in self._runners:
            runner.join(_PATIENCE_S)

    def _tell(self, messages: Sequence[object]) -> list[object]:
        for end, message in zip(self._ends, messages, strict=True):
            end.send(message)
        for end in self._ends:
            assert end.poll(_PATIENCE_S), "a racing process does not answer"
        return [end.recv() for end in self._ends]


class _Runner:
    """A second kiosk or server on a file, past the lock of its folder."""

    def __init__(self, path: Path) -> None:
        self._ahead_us = 0
        clock = Clock(wall=lambda: wall_clock() + self._ahead_us)
        database = Database.open(path)
        self._views = Views(database, clock)
        self._writer = Writer(database, clock, Bus())

    def run(self, lane: Lane, ahead_us: int) -> list[Answer]:
        self._ahead_us = ahead_us
        time.sleep(lane.after_s)
        if lane.one_by_one:
            return [_answer(self._writer.submit(*wish)) for wish in lane.wishes]
        futures = [self._writer.submit(*wish) for wish in lane.wishes]
        self._views.board(1)
        return [_answer(future) for future in futures]

    def close(self) -> None:
        self._writer.close()
        self._views.close()


def _run_lane(pipe: Connection, barrier: Barrier) -> None:
    runner: _Runner | None = None
    while (message := pipe.recv()) != _END:
        barrier.wait(_PATIENCE_S)
        answer: object = None
        if isinstance(message, Path):
            runner, answer = _opened(message)
        elif runner is not None and message is None:
            runner.close()
        elif runner is not None:
            answer = runner.run(*message)
        pipe.send(answer)


def _opened(path: Path) -> tuple[_Runner | None, str | None]:
    try:
        return _Runner(path), None
    except WaitWiseError as error:
        return None, str(error)


def _answer(future: Future[Outcome]) -> Answer:
    error = future.exception(_PATIENCE_S)
    return future.result() if error is None else f"{type(error).__name__}: {error}"
