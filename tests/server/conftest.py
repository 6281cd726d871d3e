"""A real branch behind a real HTTP server."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from core.clock import Clock
from core.secrets import hash_secret
from server.settings import ServerSettings
from tests.core.factory import NOON, HandClock, World
from tests.server.house import House, open_house

PIN = "2468"


@pytest.fixture(scope="session")
def pin_hash() -> str:
    """The hash of the PIN 2468; it takes a while to make."""
    return hash_secret(PIN)


@pytest.fixture
def hands() -> HandClock:
    return HandClock(NOON)


@pytest.fixture
def world(tmp_path: Path, hands: HandClock) -> Iterator[World]:
    clock = Clock(wall=hands.read_wall, monotonic=hands.read_monotonic)
    world = World(tmp_path / "data", clock, hands)
    yield world
    world.close()


@pytest.fixture
async def house(world: World) -> AsyncIterator[House]:
    async with open_house(world, ServerSettings(port=0, public_url="https://branch.example")) as it:
        yield it
