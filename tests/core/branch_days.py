"""What a recorded branch does: the same commands each time, each with a key, and says each answer.

``python -m tests.core.branch_days FOLDER NUMBER [ALTERATION]`` lives through one day.
"""

import os
import sqlite3
import sys
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from core.branch import open_branch
from core.commands import CallNext, Command, Join, Key, MoveTicket, SetUpBranch
from core.outcomes import encode
from core.states import Event
from tests.core.factory import STAFF

TICKETS_A_ROUND = 5
_CHECKPOINT_PAGES = 60


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
)
STEPS = tuple(step for day in DAYS for batch in day.batches for step in batch)
"""All steps, in the order in which they are submitted and answered."""


class Plain(sqlite3.Connection):
    """A connection that folds its log into the file much more often, so that this is seen."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        super().execute(f"PRAGMA wal_autocheckpoint = {_CHECKPOINT_PAGES}")


class NeverSynced(Plain):
    """Leaves it to the operating system when to write."""

    _level = "OFF"

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        altered = sql.replace("synchronous = FULL", f"synchronous = {self._level}")
        return super().execute(altered, *values)


class SeldomSynced(NeverSynced):
    """Syncs when the log is folded into the file, not at each commit."""

    _level = "NORMAL"


class Hasty(Plain):
    """Says that a commit is done, and does it when the next transaction begins."""

    _owing = False

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        if sql == "COMMIT":
            self._owing = True
            return self.cursor()
        if sql.startswith("BEGIN"):
            self._pay()
        return super().execute(sql, *values)

    def close(self) -> None:
        self._pay()
        super().close()

    def _pay(self) -> None:
        if self._owing:
            self._owing = False
            super().execute("COMMIT")


class Forgetful(Plain):
    """Keeps no idempotency key."""

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        if sql.startswith("INSERT INTO idempotency_key"):
            return self.cursor()
        return super().execute(sql, *values)


ALTERATIONS: dict[str, type[Plain]] = {
    one.__name__: one for one in (Plain, NeverSynced, SeldomSynced, Hasty, Forgetful)
}


def live_through(folder: Path, day: Day) -> None:
    """Open the branch, do the day's work, say each answer as soon as it is there."""
    branch = open_branch(folder)
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
    # Every connection of the process, whoever makes it.
    sqlite3.connect = partial(sqlite3.connect, factory=ALTERATIONS[alteration])  # type: ignore[assignment]
    live_through(Path(folder), DAYS[int(number)])
    sys.stdout.flush()
    os._exit(0)  # an end without closing is one of the days


if __name__ == "__main__":
    main(*sys.argv[1:])
