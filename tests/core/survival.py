"""Whether a branch, found as a power cut left it, still holds and does all that it had answered."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from core.branch import Branch, open_branch
from core.check import check
from core.errors import WorldError
from core.folder import DATABASE_NAME
from core.outcomes import encode
from tests.core.branch_days import DAYS, SET_UP, Step, clock
from tests.core.crowded import plain
from tests.core.factory import STAFF

BEYOND = max(len(batch) for day in DAYS for batch in day.batches)
"""How many steps that were not answered are asked for again; those in flight are among them."""


class Answered(NamedTuple):
    """What the branch had said before the cut: its secret of ticket 1, and answers in order."""

    secrets: frozenset[str]
    answers: tuple[str, ...]


class Survival(NamedTuple):
    """What is wrong with a disk; all nothing where it survived."""

    lost: int
    twice: int
    words: tuple[str, ...]


def answered(said: Sequence[str]) -> Answered:
    """What the lines said by ``branch_days`` mean."""
    lines = [line.split(" ", 1) for line in said]
    secrets = frozenset(rest for name, rest in lines if name == "secret")
    return Answered(secrets, tuple(rest for name, rest in lines if name == "answer"))


def survive(folder: Path, steps: Sequence[Step], before: Answered) -> Survival:
    """Start the branch in ``folder``, ask for everything again, and look at what is there then."""
    asked = steps[: len(before.answers) + BEYOND]
    try:
        found, secret, answers = _start_again(folder, asked)
        words = _broken(folder)
        twice = _transitions(folder) - sum(step is not SET_UP for step in asked)
    except (WorldError, sqlite3.Error) as error:
        return Survival(len(before.answers), 0, (f"needs a hand: {error}",))
    lost = sum(now != then for now, then in zip(answers, before.answers, strict=False))
    if found > len(asked):
        words.append(f"{found} transitions, and only {len(asked)} were asked for")
    if before.secrets and secret not in before.secrets:
        words.append("the secrets of tickets changed")
    return Survival(lost, abs(twice), tuple(words))


def _start_again(folder: Path, asked: Sequence[Step]) -> tuple[int, str, list[str]]:
    """How many transitions are there, the secret of ticket 1, and all answers again."""
    branch = open_branch(folder, clock())
    try:
        return _transitions(folder), branch.secrets.of(1), _ask(branch, asked)
    finally:
        branch.close()


def _ask(branch: Branch, asked: Sequence[Step]) -> list[str]:
    futures = [branch.submit(step.command, STAFF, step.key) for step in asked]
    return [encode(future.result(30)).decode() for future in futures]


def _transitions(folder: Path) -> int:
    with plain(folder / DATABASE_NAME) as connection:
        (count,) = connection.execute("SELECT count(*) FROM audit").fetchone()
    return int(count)


def _broken(folder: Path) -> list[str]:
    report = check(folder / DATABASE_NAME)
    return [f"{line.name}: {line.rows}" for line in report.lines if not line.holds]
