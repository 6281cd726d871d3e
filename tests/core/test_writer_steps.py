"""The writer steps back for what is known to come, and for nobody else; then it tidies up."""

import asyncio
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from typing import Any
from urllib.parse import quote

import pytest

from core import writer
from core.commands import ChangeBranch
from tests.core.factory import STAFF, World


@pytest.fixture
def turns(world: World) -> Iterator[dict[Any, Any]]:
    """What loops have submitted in their turns in hand."""
    loop = asyncio.new_event_loop()
    turns: dict[Any, Any] = world.branch._writer._of_turn
    turns[loop] = []
    yield turns
    turns.clear()
    loop.close()


def test_one_who_submits_alone_is_not_waited_for(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[float] = []
    monkeypatch.setattr(time, "sleep", steps.append)
    for _ in range(3):
        world.branch.submit(ChangeBranch({}), STAFF).result(10)
    assert steps == []


def test_a_turn_that_has_submitted_is_waited_for_until_it_ends(
    world: World, turns: dict[Any, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[float] = []

    def step(seconds: float) -> None:
        steps.append(seconds)
        if len(steps) == 5:
            turns.clear()

    monkeypatch.setattr(time, "sleep", step)
    world.branch.submit(ChangeBranch({}), STAFF).result(10)
    assert len(steps) == 5


def test_a_turn_that_never_ends_keeps_nobody(world: World, turns: dict[Any, Any]) -> None:
    world.branch.submit(ChangeBranch({}), STAFF).result(10)
    assert turns


async def _crowd(world: World, size: int) -> None:
    await asyncio.gather(*(world.branch.submit_async(ChangeBranch({}), STAFF) for _ in range(size)))


@pytest.mark.parametrize("size", [writer._CROWD, writer.BATCH_LIMIT])
def test_a_crowd_that_was_answered_is_waited_for_until_it_can_ask_again(
    world: World, size: int
) -> None:
    answered = world.branch._writer._answered

    async def ask() -> list[bool]:
        await _crowd(world, size)
        was_set = [answered.is_set()]
        for _ in range(writer._TURNS_TO_ASK_AGAIN):
            await asyncio.sleep(0)
        return [*was_set, answered.is_set()]

    assert asyncio.run(ask()) == [False, True]


def test_a_few_that_were_answered_are_not_waited_for(world: World) -> None:
    async def ask() -> bool:
        await _crowd(world, writer._CROWD - 1)
        return world.branch._writer._answered.is_set()

    assert asyncio.run(ask())


def test_while_a_crowd_is_answered_the_next_commit_waits(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer, "_LONGEST_WAIT_S", 10.0)
    world.branch._writer._answered.clear()
    asked = world.branch.submit(ChangeBranch({}), STAFF)
    with pytest.raises(TimeoutError):
        asked.result(0.2)
    world.branch._writer._answered.set()
    asked.result(10)


def test_a_loop_that_ended_before_it_answered_keeps_nobody(world: World) -> None:
    world.branch._writer._answered.clear()
    world.branch.submit(ChangeBranch({}), STAFF).result(10)
    assert world.branch._writer._answered.is_set()


def _in_the_file_itself(world: World) -> int:
    """How many tickets the file has without its log."""
    address = f"file:{quote(str(world.database_path))}?mode=ro&immutable=1"
    with closing(sqlite3.connect(address, uri=True)) as file:
        found: int = file.execute("SELECT count(*) FROM ticket").fetchone()[0]
        return found


def _let_it_finish(world: World) -> None:
    asked = threading.Event()
    world.branch.ask_writer(asked.set)
    assert asked.wait(10)


def test_a_long_log_is_folded_into_the_file_once_its_commit_was_answered(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.join()
    _let_it_finish(world)
    before = _in_the_file_itself(world)
    monkeypatch.setattr(writer, "_LOG_PAGES", 1)
    world.join()
    _let_it_finish(world)
    assert _in_the_file_itself(world) == before + 2


def test_a_log_that_somebody_reads_is_folded_later(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer, "_LOG_PAGES", 1)
    with closing(sqlite3.connect(world.database_path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM ticket").fetchone()
        world.join()
        world.join()
        _let_it_finish(world)
        assert _in_the_file_itself(world) == 0
    world.join()
    _let_it_finish(world)
    assert _in_the_file_itself(world) == 3
