"""What people at pages see of a hostile world: reads go on, a write is a 503 that tries again."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

import pytest

from core.clock import Clock
from core.states import State
from server.settings import ServerSettings
from tests.core import hostile
from tests.core.factory import HandClock, World
from tests.evidence import Ledger, Topic
from tests.server.house import House, open_house

CAUSES: dict[str, Callable[[World], AbstractContextManager[object]]] = {
    "another program holds the lock": lambda world: hostile.locked(world.database_path),
    "no file may grow": lambda world: hostile.no_room(world.database_path),
    "the data folder is moved away": lambda world: hostile.moved_away(world.folder),
}


@pytest.fixture
async def house(
    tmp_path: Path, hands: HandClock, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[House]:
    """A house whose branch waits for no lock."""
    hostile.make_impatient(monkeypatch)
    clock = Clock(wall=hands.read_wall, monotonic=hands.read_monotonic)
    world = World(tmp_path / "data", clock, hands)
    async with open_house(world, ServerSettings(port=0)) as house:
        yield house
    world.close()


@pytest.mark.parametrize("name", CAUSES)
async def test_reads_are_answered_and_a_write_is_asked_to_come_again(
    name: str, house: House, ledger: Ledger
) -> None:
    count = partial(ledger.note, Topic.HOSTILE, f"{name}, over HTTP")
    first = (await house.join())["ticket"]
    with CAUSES[name](house.world):
        count(met=1)
        board = await house.ask("GET", "/queues/1/board")
        ticket = await house.ask("GET", f"/tickets/{first['id']}", who=house.staff)
        refused = [
            await house.ask("POST", "/queues/1/join", {}, house.staff, key="one"),
            await house.ask("POST", f"/tickets/{first['id']}/remove", {}, house.staff, key="two"),
        ]
    assert (board.status, board.json["waiting"]["count"]) == (200, 1)
    assert (ticket.status, ticket.json["state"]) == (200, State.WAITING)
    for reply in refused:
        assert (reply.status, reply.code) == (503, "storage_unavailable")
        assert "Nothing was lost and nothing was changed" in reply.json["detail"]
        assert int(reply.headers["Retry-After"]) > 0
        count(refused_in_words=1)
    for expected in (201, 201):
        again = await house.ask("POST", "/queues/1/join", {}, house.staff, key="one")
        assert (again.status, again.json["ticket"]["number"]) == (expected, "A002")
    waiting = house.world.queue().waiting
    count(recovered=1, lost=2 - waiting)
    assert waiting == 2
