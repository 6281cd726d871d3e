"""The writer answers whether it works: between two commits, and while SQLite is seen to run."""

import threading
from concurrent.futures import Future, wait
from typing import Any

import pytest

from core import writer as writers
from core.commands import ChangeBranch
from core.engine import HANDLERS
from core.folder import DATABASE_NAME
from core.outcomes import Outcome
from tests.core.factory import STAFF, World
from tests.core.hostile import locked

LONG = (
    "WITH RECURSIVE number(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM number WHERE n < {last})"
    " SELECT max(n) FROM number"
)
MANY = 200
"""More than three commits carry."""


def ask(world: World) -> threading.Event:
    answered = threading.Event()
    world.branch.ask_writer(answered.set)
    return answered


def test_an_idle_one_answers_and_writes_nothing(world: World) -> None:
    world.join()
    log = world.folder / f"{DATABASE_NAME}-wal"
    before = log.stat().st_mtime_ns, log.stat().st_size
    assert ask(world).wait(30)
    assert (log.stat().st_mtime_ns, log.stat().st_size) == before
    assert world.join().number == "A002", "and goes on"


def test_it_answers_on_its_own_thread(world: World) -> None:
    names: list[str] = []
    done = threading.Event()

    def answer() -> None:
        names.append(threading.current_thread().name)
        done.set()

    world.branch.ask_writer(answer)
    assert done.wait(30)
    assert names == ["writer"]


def test_one_held_up_in_a_command_does_not_answer(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, arrived = threading.Event(), threading.Event()
    changes = HANDLERS[ChangeBranch]

    def hold_up(*arguments: Any) -> Outcome:
        arrived.set()
        assert gate.wait(30)
        return changes(*arguments)

    monkeypatch.setitem(HANDLERS, ChangeBranch, hold_up)
    future = world.branch.submit(ChangeBranch({}), STAFF)
    assert arrived.wait(30)
    answered = ask(world)
    assert not answered.wait(0.2)
    gate.set()
    assert answered.wait(30)
    future.result(30)


def test_locked_out_it_answers_after_the_batch_in_hand_whatever_is_queued(world: World) -> None:
    with locked(world.database_path):
        futures: list[Future[Outcome]] = [
            world.branch.submit(ChangeBranch({}), STAFF) for _ in range(MANY)
        ]
        answered = ask(world)
        wait(futures[:1], 30)
        assert answered.wait(30)
        assert not futures[-1].done(), "others were still to be refused, 5 s for each batch"
    for future in futures:
        future.exception(60)


def run_long(tx: Any, *_: object) -> Outcome:
    tx.run(LONG.format(last=3_000_000))
    return Outcome(None)


def test_a_long_statement_answers_while_it_runs(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(HANDLERS, ChangeBranch, run_long)
    order: list[str] = []
    future = world.branch.submit(ChangeBranch({}), STAFF)
    future.add_done_callback(lambda _: order.append("done"))
    world.branch.ask_writer(lambda: order.append("answered"))
    world.branch.ask_writer(lambda: order.append("answered"))
    future.result(60)
    assert order[:2] == ["answered", "answered"]


def test_one_that_never_ends_does_not_answer_for_ever(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writers, "LONGEST_BATCH_S", 0)
    order: list[str] = []
    began = threading.Event()

    def begin(*arguments: Any) -> Outcome:
        began.set()
        return run_long(*arguments)

    monkeypatch.setitem(HANDLERS, ChangeBranch, begin)
    future = world.branch.submit(ChangeBranch({}), STAFF)
    future.add_done_callback(lambda _: order.append("done"))
    assert began.wait(30)
    world.branch.ask_writer(lambda: order.append("answered"))
    future.result(60)
    assert ask(world).wait(30)
    assert order == ["done", "answered"]
