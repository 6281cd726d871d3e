"""The client in the documents does what it says, started as a reader would start it."""

import asyncio
import sys
from asyncio.subprocess import PIPE, Process
from pathlib import Path

from core.states import Event, Scope
from tests.server.house import House

FOLLOW = Path(__file__).parents[2] / "docs" / "examples" / "follow.py"
PATIENCE_S = 60


async def _start(house: House, *more: str) -> Process:
    address = str(house.client.make_url("/"))
    words = (sys.executable, str(FOLLOW), address, "1", *more)
    return await asyncio.create_subprocess_exec(*words, stdout=PIPE, stderr=PIPE)


async def _line(program: Process) -> str:
    assert program.stdout is not None
    async with asyncio.timeout(PATIENCE_S):
        return (await program.stdout.readline()).decode().rstrip()


async def test_it_joins_follows_and_ends_when_served(house: House) -> None:
    first = house.world.join()
    key = house.make_key(Scope.JOIN).removeprefix("Bearer ")
    program = await _start(house, key)
    assert await _line(program) == "You have A002."
    house.world.call()
    assert await _line(program) == "0 before you."
    house.world.move(first.id, Event.COMPLETE)
    house.world.call()
    assert await _line(program) == "Your turn: counter 1!"
    house.world.move(2, Event.COMPLETE)
    assert await _line(program) == "You have been served. Goodbye."
    assert await program.communicate() == (b"", b"")
    assert program.returncode == 0


async def test_it_says_why_it_cannot_join(house: House) -> None:
    program = await _start(house)
    out, words = await program.communicate()
    assert (out, program.returncode) == (b"", 1)
    assert b"cannot be joined from a phone" in words


def test_it_is_short_enough_to_be_read() -> None:
    lines = [line for line in FOLLOW.read_text().splitlines() if line.strip()]
    assert len(lines) <= 70
