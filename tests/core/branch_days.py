"""What a recorded branch does: the same commands each time, each with a key, and says each answer.

``python -m tests.core.branch_days FOLDER NUMBER [ALTERATION]`` lives through one day.
"""

import os
import sys
from pathlib import Path
from typing import NamedTuple

from core.branch import open_branch
from core.clock import Clock
from core.commands import CallNext, Command, Join, Key, MoveTicket, SetUpBranch
from core.outcomes import encode
from core.states import Event
from tests.core.altered_connections import ALTERATIONS, Plain, alter_connections
from tests.core.factory import NOON, STAFF

TICKETS_A_ROUND = 5


class Step(NamedTuple):
    """A command and the key it always comes with."""

    key: Key
    command: Command


class Day(NamedTuple):
    """From a start of the branch to its end: batches of what is submitted together."""

    batches: tuple[tuple[Step, ...], ...]
    closes: bool = True


def _round(number: int) -> list[Step]:
    """Five customers come and go; each step succeeds, and is one transition."""
    first = number * TICKETS_A_ROUND + 1
    second, third, fourth, fifth = range(first + 1, first + TICKETS_A_ROUND)
    commands: list[Command] = [Join(1, name=f"Customer {first + n}") for n in range(5)]
    commands += [MoveTicket(second, Event.CANCEL), CallNext(1, 1)]
    commands += [MoveTicket(first, Event.COMPLETE), CallNext(1, 2)]
    commands += [MoveTicket(third, event) for event in (Event.TIME_OUT, Event.REJOIN)]
    commands += [CallNext(1, 1), MoveTicket(third, Event.COMPLETE)]
    commands += [MoveTicket(fourth, Event.CANCEL), MoveTicket(fifth, Event.CANCEL)]
    return [Step(Key("staff", f"{number}-{n}"), one) for n, one in enumerate(commands)]


def _singly(steps: list[Step]) -> tuple[tuple[Step, ...], ...]:
    return tuple((step,) for step in steps)


SET_UP = Step(Key("staff", "set up"), SetUpBranch("Ann", "no hash", "Desk", 2))
DAYS = (
    Day(((SET_UP,), *_singly(_round(0)), tuple(_round(1)), *_singly(_round(2)))),
    Day((*_singly(_round(3)), tuple(_round(4) + _round(5))), closes=False),
    Day((*_singly(_round(6)), tuple(_round(7)))),
    Day(()),
)
IDLE_DAY = len(DAYS) - 1
"""A start and a close, and nothing between; it can follow on anything."""
STEPS = tuple(step for day in DAYS for batch in day.batches for step in batch)
"""All steps, in the order in which they are submitted and answered."""


def clock() -> Clock:
    """A clock that stands at noon, for the engine to go on from: the same day each time."""
    return Clock(wall=lambda: NOON)


def live_through(folder: Path, day: Day) -> None:
    """Open the branch, do the day's work, say each answer as soon as it is there."""
    branch = open_branch(folder, clock())
    say("secret", branch.secrets.of(1))
    for batch in day.batches:
        futures = [branch.submit(step.command, STAFF, step.key) for step in batch]
        for future in futures:
            say("answer", encode(future.result(30)).decode())
    if day.closes:
        branch.close()


def say(*words: str) -> None:
    """One line, in one write."""
    os.write(1, (" ".join(words) + "\n").encode())


def main(folder: str, number: str, alteration: str = Plain.__name__) -> None:
    """One day of a branch that is, perhaps, not to be trusted."""
    alter_connections(ALTERATIONS[alteration])
    live_through(Path(folder), DAYS[int(number)])
    os._exit(0)  # an end without closing is one of the days


if __name__ == "__main__":
    main(*sys.argv[1:])
