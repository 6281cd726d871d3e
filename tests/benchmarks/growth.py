"""Growth: next, position and board after 1,000,000 tickets, beside the same after 1,000."""

import argparse
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from core.branch import Branch, open_branch
from core.clock import SECOND_US, Clock, monotonic_clock
from core.commands import CallNext, Command, Join, MoveTicket
from core.database import Database
from core.engine import Engine
from core.outcomes import Outcome
from core.states import Event, State
from core.values import Called
from core.views import Views
from tests.benchmarks.history import TICKETS_A_DAY, make_past
from tests.benchmarks.profiling import profiling
from tests.benchmarks.programs import folder
from tests.benchmarks.report import Row, interleave, row, run
from tests.core.factory import STAFF

FEW = 1_000
MANY = 1_000_000
MOST_TIME = 1.25
CALLS = 200
DURABLE_CALLS = 100
QUEUE, COUNTER = 1, 1

Submit = Callable[[Command], Outcome]


class Past:
    """A branch with a past, made in ``path``; its clock goes on from where that ended."""

    def __init__(self, path: Path, tickets: int) -> None:
        self.path = path
        self._ended = make_past(path, tickets).wall
        size = sum(file.stat().st_size for file in path.glob("*.db*"))
        self.bytes_per_ticket = size / tickets

    def clock(self) -> Clock:
        """The time of the branch: it opened again right away."""
        begin = monotonic_clock()
        return Clock(wall=lambda: self._ended + SECOND_US + monotonic_clock() - begin)


class Subject:
    """The parts of a branch whose work must not grow, used without its threads.

    Every command has a transaction of its own. The disk is not waited for, as its noise would hide
    ten times the growth; what is written, and where, is the same.
    """

    def __init__(self, past: Past) -> None:
        clock = past.clock()
        database = Database.open(past.path / "waitwise.db")
        clock.resume(database.last_time())
        self._connection = database.writer()
        self._connection.execute("PRAGMA synchronous = OFF")
        self._engine = Engine(self._connection, clock)
        self._views = Views(database, clock)
        waiting = self._views.tickets(QUEUE, (State.WAITING,), STAFF).items
        self._in_the_middle = waiting[len(waiting) // 2].id

    def next_us(self) -> float:
        """Call the next one, in microseconds."""
        return _call_next(self._submit, CALLS)

    def position_us(self) -> float:
        """Read a waiting ticket and its place."""
        return _median_us(lambda: self._views.ticket(self._in_the_middle, STAFF), CALLS)

    def board_us(self) -> float:
        """Read the board."""
        return _median_us(lambda: self._views.board(QUEUE), CALLS)

    def close(self) -> None:
        self._connection.close()
        self._views.close()

    def _submit(self, command: Command) -> Outcome:
        self._engine.begin()
        outcome = self._engine.execute(command, STAFF, None)
        self._engine.commit()
        return outcome


def measure(options: argparse.Namespace) -> list[Row]:
    """The many and the few are both open, and asked in turn."""
    with folder() as few_folder, folder() as many_folder:
        few, many = Past(few_folder, FEW), Past(many_folder, options.tickets)
        return [*_without_waiting(many, few, options.rounds), _durably(many, few, options.rounds)]


def profile(options: argparse.Namespace) -> None:
    """Where the time goes at the larger size, without waiting for the disk."""
    with folder() as path:
        subject = Subject(Past(path, options.tickets))
        with profiling() as profiles:
            for _ in range(10):
                subject.next_us()
                subject.position_us()
                subject.board_us()
        profiles.show()
        subject.close()


def _without_waiting(many: Past, few: Past, rounds: int) -> list[Row]:
    large, small = Subject(many), Subject(few)
    sizes = {
        "bytes per ticket": many.bytes_per_ticket,
        "at the few": few.bytes_per_ticket,
    }
    try:
        return [
            _row("next", rounds, large.next_us, small.next_us, sizes),
            _row("position", rounds, large.position_us, small.position_us),
            _row("board", rounds, large.board_us, small.board_us),
        ]
    finally:
        large.close()
        small.close()


def _durably(many: Past, few: Past, rounds: int) -> Row:
    large, small = open_branch(many.path, many.clock()), open_branch(few.path, few.clock())
    try:
        return _row(
            "next_durable",
            rounds,
            lambda: _call_next(_submitter(large), DURABLE_CALLS),
            lambda: _call_next(_submitter(small), DURABLE_CALLS),
        )
    finally:
        large.close()
        small.close()


def _row(
    what: str,
    rounds: int,
    large: Callable[[], float],
    small: Callable[[], float],
    aside: dict[str, float] | None = None,
) -> Row:
    large()
    small()
    return row(
        f"growth_{what}",
        interleave(rounds, large, small),
        MOST_TIME,
        unit="µs",
        better="less",
        beside=f"the same after {FEW:,} tickets",
        aside=aside,
    )


def _submitter(branch: Branch) -> Submit:
    return lambda command: branch.submit(command, STAFF).result()


def _call_next(submit: Submit, calls: int) -> float:
    """The median time of calling the next one; who was called is replaced by a new one at once."""
    times: list[int] = []
    for _ in range(calls):
        submit(Join(QUEUE))
        began = time.perf_counter_ns()
        called = submit(CallNext(QUEUE, COUNTER))
        times.append(time.perf_counter_ns() - began)
        assert isinstance(called.result, Called), called
        assert called.result.ticket is not None
        submit(MoveTicket(called.result.ticket.id, Event.COMPLETE))
    return statistics.median(times) / 1000


def _median_us(read: Callable[[], object], calls: int) -> float:
    times: list[int] = []
    for _ in range(calls):
        began = time.perf_counter_ns()
        read()
        times.append(time.perf_counter_ns() - began)
    return statistics.median(times) / 1000


def _arguments(parser: argparse.ArgumentParser) -> None:
    words = f"tickets in the longer past, in whole days of {TICKETS_A_DAY}"
    parser.add_argument("--tickets", type=int, default=MANY, help=words)


if __name__ == "__main__":
    run(__doc__, measure, profile=profile, arguments=_arguments)
