"""A process killed at any instant loses nothing that it answered, and does nothing twice.

Each round starts a branch, kills it, and looks at a copy of what is left; the next one starts on
what is left itself, and asks again for what the last one was asked.
"""

import json
import multiprocessing
import random
import shutil
import threading
import time
from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

import pytest

from core.branch import open_branch
from core.commands import Key
from core.folder import DATABASE_NAME
from core.outcomes import encode
from tests.core import loaded_branch
from tests.core.altered_connections import Forgetful, Hasty, Plain
from tests.core.factory import STAFF
from tests.core.loaded_branch import (
    ANSWERED,
    ASKED,
    CLOSED,
    CLOSING,
    OPENED,
    STARTING,
    Orders,
    serve,
)
from tests.core.witness import Heard, Loss, Witness, look
from tests.evidence import Ledger, Topic

CLOSES_AFTER_S = 0.1
SAMPLE_BRANCHES = 2
FULL_BRANCHES = 15
FULL_KILLS = 50


class Kill(NamedTuple):
    """When to kill: so long, at most, after the child told ``mark``."""

    mark: str
    after_s: float


KILLS = (
    Kill(STARTING, 0.06),
    Kill(OPENED, 0.4),
    Kill(STARTING, 0.015),
    Kill(CLOSING, 0.015),
    Kill(STARTING, 0.015),
    Kill(OPENED, 0.4),
    Kill(CLOSING, 0.03),
)
"""The kills that one branch goes through, one after the other."""


class Moment(StrEnum):
    """Where a kill met the process, by what it had told."""

    FIRST_START = "in a first start"
    RECOVERY = "in a start with a log left behind"
    START = "in another start"
    LOAD = "under load"
    CLOSE = "while closing"
    END = "when all was closed"
    NONE = "not killed, asked for all again"


class Child:
    """A loaded branch in a process of its own; ``told`` is what it said."""

    def __init__(self, orders: Orders) -> None:
        context = multiprocessing.get_context("forkserver")
        # Ready to fork: the process that runs the tests is no place to fork from.
        context.set_forkserver_preload([loaded_branch.__name__, "pytest"])
        ours, theirs = context.Pipe(duplex=False)
        self.told: list[list[str]] = []
        self._marks = {mark: threading.Event() for mark in (STARTING, OPENED, CLOSING, CLOSED)}
        self._process = context.Process(target=serve, args=(orders, theirs))
        self._process.start()
        theirs.close()
        self._listening = threading.Thread(target=self._listen, args=(ours,))
        self._listening.start()

    def wait_for(self, mark: str) -> None:
        """Return as soon as the child has told ``mark``."""
        assert self._marks[mark].wait(60), f"never {mark}: {self.told[-3:]}"

    def has_told(self, mark: str) -> bool:
        return self._marks[mark].is_set()

    def kill(self) -> None:
        """SIGKILL; then ``told`` is complete."""
        self._process.kill()
        self._process.join(30)
        self._listening.join(30)
        assert self._process.exitcode == -9, self.told[-3:]
        self._process.close()

    def _listen(self, pipe: Connection) -> None:
        with pipe, open(pipe.fileno(), "rb", closefd=False) as lines:
            for line in lines:
                words = json.loads(line)
                self.told.append(words)
                if words[0] in self._marks:
                    self._marks[words[0]].set()


SOUGHT = (Moment.FIRST_START, Moment.RECOVERY, Moment.LOAD, Moment.CLOSE)
"""The moments that some kill must meet, where there are many."""


class Round(NamedTuple):
    """One process from start to end, and what was found then."""

    moment: Moment
    heard: Heard
    loss: Loss


def _kill_once(orders: Orders, kill: Kill, witness: Witness) -> tuple[Moment, Heard]:
    start = _start_of(orders.folder)
    child = Child(orders)
    child.wait_for(kill.mark)
    time.sleep(kill.after_s)
    child.kill()
    return _moment(child, start), witness.listen(child.told)


def _moment(child: Child, start: Moment) -> Moment:
    if not child.has_told(OPENED):
        return start
    if child.has_told(CLOSED):
        return Moment.END
    return Moment.CLOSE if child.has_told(CLOSING) else Moment.LOAD


def _start_of(folder: Path) -> Moment:
    """Which start the next one is."""
    log = folder / f"{DATABASE_NAME}-wal"
    if log.exists() and log.stat().st_size:
        return Moment.RECOVERY
    return Moment.START if (folder / "ticket.key").exists() else Moment.FIRST_START


def _rounds(place: Path, branches: int, connections: type[Plain] | None = None) -> Iterator[Round]:
    """Kill some branches in every way, one after the other; then let each live on."""
    chance = random.Random(20_260_921)
    for branch in range(branches):
        folder, copy = place / f"branch-{branch}", place / "copy"
        folder.mkdir()
        witness = Witness()
        for number, (mark, longest_s) in enumerate(KILLS):
            closes_after_s = CLOSES_AFTER_S if mark == CLOSING else None
            name = f"{branch}-{number}"
            orders = Orders(folder, name, witness.newest(), closes_after_s, connections)
            kill = Kill(mark, chance.uniform(0, longest_s))
            moment, heard = _kill_once(orders, kill, witness)
            shutil.copytree(folder, copy)
            yield Round(moment, heard, look(copy, witness))
            shutil.rmtree(copy)
        heard = _ask_all_again(folder, witness)
        yield Round(Moment.NONE, heard, look(folder, witness))


def _ask_all_again(folder: Path, witness: Witness) -> Heard:
    """Start the branch, in this process, and ask for all that was ever asked."""
    wishes = list(witness.asked.values())
    branch = open_branch(folder)
    futures = [branch.submit(wish.command(), STAFF, Key("staff", wish.key)) for wish in wishes]
    answers = [encode(future.result(30)).decode() for future in futures]
    branch.close()
    told = [[ASKED, *map(str, wish)] for wish in wishes]
    keys = [wish.key for wish in wishes]
    return witness.listen(told + [[ANSWERED, *one] for one in zip(keys, answers, strict=True)])


def _survive(place: Path, branches: int, ledger: Ledger) -> Counter[Moment]:
    """How many kills met each moment; what was left is looked at as soon as it has happened."""
    met: Counter[Moment] = Counter()
    for moment, heard, loss in _rounds(place, branches):
        met[moment] += 1
        ledger.note(
            Topic.KILLS,
            moment,
            kills=int(moment is not Moment.NONE),
            answered=heard.answered,
            asked_again=heard.asked_again,
            lost=len(loss.lost),
            twice=len(loss.twice) + len(heard.contradictions),
        )
        assert (loss, heard.contradictions) == (Loss([], [], []), [])
    del met[Moment.NONE]
    return met


def test_kills_lose_nothing_and_do_nothing_twice_sample(tmp_path: Path, ledger: Ledger) -> None:
    assert _survive(tmp_path, SAMPLE_BRANCHES, ledger).total() == SAMPLE_BRANCHES * len(KILLS)


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_kills_lose_nothing_and_do_nothing_twice(tmp_path: Path, ledger: Ledger) -> None:
    met = _survive(tmp_path, FULL_BRANCHES, ledger)
    assert met.total() >= FULL_KILLS
    assert min(met[moment] for moment in SOUGHT) > 0


def test_a_branch_that_answers_before_it_commits_is_found_out(
    tmp_path: Path, ledger: Ledger
) -> None:
    rounds = 0
    for one in _rounds(tmp_path, SAMPLE_BRANCHES, Hasty):
        rounds += 1
        if one.loss.lost:
            break
    else:
        pytest.fail("nothing was lost")
    ledger.note(Topic.MUTATIONS, "kills: an answer before the commit", rounds_until_found=rounds)


@pytest.mark.slow
def test_a_branch_that_forgets_its_keys_is_found_out(tmp_path: Path, ledger: Ledger) -> None:
    rounds = list(_rounds(tmp_path, 1, Forgetful))
    twice = [one for one in rounds if one.loss.twice and one.heard.contradictions]
    assert twice
    ledger.note(Topic.MUTATIONS, "kills: keys not kept", rounds=len(rounds), found=len(twice))
