"""Remembers what branches were asked and answered, and finds in a file what is lost or doubled."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from core.branch import open_branch
from core.check import check
from core.errors import NOT_KEPT
from core.folder import DATABASE_NAME
from core.outcomes import decode
from core.sql_sets import sql_list
from core.states import Event
from tests.core.crowded import plain
from tests.core.loaded_branch import ANSWERED, ASKED, MOVES, SET_UP, Wish

ASKED_AGAIN = 60


class Heard(NamedTuple):
    """How many answers one process gave, and how many of its wishes had been asked before."""

    answered: int
    asked_again: int
    contradictions: list[str]


class Witness:
    """Remembers what was asked and answered, whichever process did it."""

    def __init__(self) -> None:
        self.asked: dict[str, Wish] = {}
        self.answers: dict[str, str] = {}

    def listen(self, told: Sequence[Sequence[str]]) -> Heard:
        """Take in what one process told."""
        asked = [Wish(key, event, int(ticket)) for name, key, event, ticket in _all(told, ASKED)]
        asked_again = sum(wish.key in self.asked for wish in asked)
        self.asked |= {wish.key: wish for wish in asked}
        answers = [(key, answer) for _, key, answer in _all(told, ANSWERED)]
        contradictions = [words for one in answers if (words := self._answered(*one))]
        return Heard(len(answers), asked_again, contradictions)

    def _answered(self, key: str, answer: str) -> str | None:
        first = self.answers.setdefault(key, answer)
        refusal = decode(first.encode()).refusal
        if refusal is not None and refusal.code in NOT_KEPT:
            self.answers[key] = answer
            return None
        return None if first == answer else f"{key}: {first}, then {answer}"

    def newest(self) -> list[Wish]:
        """The newest wishes, answered or not."""
        return [wish for wish in self.asked.values() if wish != SET_UP][-ASKED_AGAIN:]


def _all(told: Sequence[Sequence[str]], name: str) -> list[Sequence[str]]:
    return [line for line in told if line[0] == name]


Deed = tuple[str | int, str]
"""A key or a ticket, and what befell it."""


class Loss(NamedTuple):
    """What is wrong with a file; all nothing where all is well."""

    lost: list[str]
    twice: list[str]
    broken: list[str]


def look(folder: Path, witness: Witness) -> Loss:
    """What is lost or doubled in ``folder``, once the branch has been started on it by itself."""
    open_branch(folder).close()
    done = _done(folder / DATABASE_NAME)
    asked = {_deed(wish): wish for wish in witness.asked.values()}
    answered = [_deed(witness.asked[key]) for key, words in witness.answers.items() if _did(words)]
    lost = [f"{asked[deed]}" for deed in answered if not done[deed]]
    twice = [f"{deed}: {count} times" for deed, count in done.items() if count > 1]
    lines = check(folder / DATABASE_NAME).lines
    return Loss(lost, twice, [f"{line.name}: {line.rows}" for line in lines if not line.holds])


def _did(answer: str) -> bool:
    return decode(answer.encode()).refusal is None


def _deed(wish: Wish) -> Deed:
    """What a wish does, if it does anything; each can be done once."""
    return (wish.key if wish.event in (Event.JOIN, SET_UP.event) else wish.ticket, wish.event)


def _done(path: Path) -> Counter[Deed]:
    """How often each deed was done: a join's ticket bears the key as its name."""
    named = "SELECT u.name FROM ticket t JOIN user u ON u.id = t.user_id"
    moved = f"SELECT ticket_id, event FROM audit WHERE event IN ({sql_list(MOVES)})"
    with plain(path) as connection:
        done: Counter[Deed] = Counter((name, Event.JOIN) for (name,) in connection.execute(named))
        done.update(connection.execute(moved).fetchall())
        branches = connection.execute("SELECT 1 FROM branch").fetchall()
        done.update(_deed(SET_UP) for _ in branches)
    return done
