"""The writer steps back for what is known to come, and for nobody else."""

import asyncio
import time
from collections.abc import Iterator
from typing import Any

import pytest

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
