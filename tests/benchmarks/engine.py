"""The engine beside hand-written sqlite3 that keeps the same facts and guarantees nothing.

An operation is a join, or a complete with the promotion of the next, each with a key of its own;
half of them are joins. Ours has every constraint, trigger, guard, audit row and event.
"""

import argparse
import asyncio
import os
import resource
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import NamedTuple

from core.branch import Branch, open_branch
from core.clock import Calendar, wall_clock
from core.commands import STAFF_AT_SETUP, Asker, Command, Join, Key, MoveTicket, SetUpBranch
from core.outcomes import Outcome
from core.states import Actor, Calling, Event
from server.serving import calm_the_collector
from tests.benchmarks.hand_written import HandWritten
from tests.benchmarks.profiling import profiling
from tests.benchmarks.report import Round, Row, each, interleave, row, run

SUBMITTERS = 64
PER_COMMIT = 64
PAIRS_ALONE = 400
PAIRS_TOGETHER = 4_000
_STAFF = Asker(Actor.STAFF, 1)
_REQUEST = b"r" * 32


class Speed(NamedTuple):
    """Operations a second, and the CPU time of one in microseconds, all threads together."""

    per_second: float
    cpu_us: float


class _Stopwatch:
    """Measures operations from its making on."""

    def __init__(self) -> None:
        self._wall, self._cpu = time.perf_counter(), _cpu_s()

    def speed(self, operations: int) -> Speed:
        wall, cpu = time.perf_counter() - self._wall, _cpu_s() - self._cpu
        return Speed(operations / wall, cpu / operations * 1_000_000)


def _cpu_s() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def hand_written(folder: Path, pairs: int, per_commit: int) -> Speed:
    """The yardstick with so many operations a commit."""
    by_hand = HandWritten(folder / "hand.db", SUBMITTERS, Calendar("UTC", 0).day(wall_clock()))
    with by_hand.commit():
        for _ in range(SUBMITTERS):
            by_hand.join(os.urandom(16), _REQUEST)
    steps = [step for ticket in range(1, pairs + 1) for step in (None, ticket)]
    watch = _Stopwatch()
    for begin in range(0, len(steps), per_commit):
        with by_hand.commit():
            for ticket in steps[begin : begin + per_commit]:
                if ticket is None:
                    by_hand.join(os.urandom(16), _REQUEST)
                else:
                    by_hand.complete(os.urandom(16), _REQUEST, ticket)
    speed = watch.speed(len(steps))
    by_hand.close()
    return speed


@contextmanager
def busy_branch(folder: Path) -> Iterator[Branch]:
    """A branch with every counter of its one automatic queue serving, and as many waiting."""
    branch = open_branch(folder)
    try:
        first = SetUpBranch("Ann", "no hash", "Desk", SUBMITTERS, calling=Calling.AUTOMATIC)
        assert branch.submit(first, STAFF_AT_SETUP).result().refusal is None
        for _ in range(2 * SUBMITTERS):
            assert branch.submit(Join(1), _STAFF).result().refusal is None
        yield branch
    finally:
        branch.close()


def one_submitter(branch: Branch, pairs: int) -> Speed:
    """Ours, each command submitted when the one before is answered."""
    watch = _Stopwatch()
    for ticket in range(1, pairs + 1):
        for command in (Join(1), MoveTicket(ticket, Event.COMPLETE)):
            _done(branch.submit(command, _STAFF, _key()).result())
    return watch.speed(2 * pairs)


async def many_submitters(branch: Branch, pairs: int) -> Speed:
    """Ours, with so many submitters on one loop that each wait for their answers."""
    tickets = count(1)

    async def submit(command: Command) -> None:
        _done(await branch.submit_async(command, _STAFF, _key()))

    async def work() -> None:
        for _ in range(pairs // SUBMITTERS):
            await submit(Join(1))
            # Tickets are called in the order they came, and commands executed as submitted: with
            # as many counters as submitters, the next one in order is being served.
            await submit(MoveTicket(next(tickets), Event.COMPLETE))

    watch = _Stopwatch()
    await asyncio.gather(*(work() for _ in range(SUBMITTERS)))
    return watch.speed(2 * (pairs // SUBMITTERS) * SUBMITTERS)


def measure(options: argparse.Namespace) -> Sequence[Row]:
    """Every row; ours and the yardstick in turn, first one at a time, then many."""
    calm_the_collector()  # as the server does once it runs
    alone = interleave(options.rounds, _alone, lambda: _by_hand(PAIRS_ALONE, 1))
    many = interleave(options.rounds, _together, lambda: _by_hand(PAIRS_TOGETHER, PER_COMMIT))
    crossed = [Round(ours.ours, one.yardstick) for ours, one in zip(many, alone, strict=True)]
    one_each, many_each = "by hand, one a commit", f"by hand, {PER_COMMIT} a commit"
    rate, cpu = "operations/s", "µs CPU/operation"
    return [
        _row("engine_1", alone, 0.50, rate, one_each),
        _row("engine_64", crossed, 3.5, rate, one_each),
        _row("engine_64_batch", many, 0.65, rate, many_each),
        _row("engine_64_cpu", many, 1.5, cpu, many_each),
    ]


def _row(what: str, rounds: Sequence[Round[Speed]], target: float, unit: str, beside: str) -> Row:
    if unit == "operations/s":
        rates = each(rounds, lambda speed: speed.per_second)
        return row(what, rates, target, unit=unit, better="more", beside=beside)
    costs = each(rounds, lambda speed: speed.cpu_us)
    return row(what, costs, target, unit=unit, better="less", beside=beside)


def profile(_: argparse.Namespace) -> None:
    """Print where the time of many submitters goes, by thread."""
    with profiling() as profiles:
        _together()
    profiles.show()


@contextmanager
def _temporary() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="waitwise-bench-") as name:
        yield Path(name)


def _alone() -> Speed:
    with _temporary() as folder, busy_branch(folder) as branch:
        return one_submitter(branch, PAIRS_ALONE)


def _together() -> Speed:
    with _temporary() as folder, busy_branch(folder) as branch:
        return asyncio.run(many_submitters(branch, PAIRS_TOGETHER))


def _by_hand(pairs: int, per_commit: int) -> Speed:
    with _temporary() as folder:
        return hand_written(folder, pairs, per_commit)


def _key() -> Key:
    return Key("user:1 POST /queues/1", os.urandom(16).hex(), _REQUEST)


def _done(outcome: Outcome) -> None:
    assert outcome.refusal is None, outcome.refusal


if __name__ == "__main__":
    run(__doc__, measure, profile=profile)
