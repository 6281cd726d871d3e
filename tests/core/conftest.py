"""A real branch on a file of its own, with a clock that a test moves by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.clock import Clock
from tests.core.factory import NOON, HandClock, World


@pytest.fixture
def hands() -> HandClock:
    return HandClock(NOON)


@pytest.fixture
def world(tmp_path: Path, hands: HandClock) -> Iterator[World]:
    world = World(tmp_path, Clock(wall=hands.read_wall, monotonic=hands.read_monotonic), hands)
    yield world
    world.close()
