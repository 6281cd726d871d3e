"""Coming back: what was missed is told before the snapshot, unless it is too much."""

import asyncio
from typing import Any

import pytest

from core.states import Event
from server.hub import MOST_REPLAYED
from tests.server.house import House
from tests.server.test_websocket import PATIENCE_S, hear, token

LISTENERS = 1_000


async def _told(house: House, hello: Any) -> tuple[list[Any], Any]:
    """The transitions before the snapshot, and that."""
    socket = await house.socket({"queues": [1], **hello})
    missed = []
    async with asyncio.timeout(PATIENCE_S):
        while (message := await socket.receive_json())["type"] == "transition":
            missed.append(message)
    assert message["type"] == "snapshot"
    return missed, message


async def test_staff_are_told_what_they_missed_in_the_queues_they_named(house: House) -> None:
    other = house.world.make_queue("Advice").id
    first = house.world.join()
    house.world.join(other)
    house.world.join(name="Ann")
    house.world.move(first.id, Event.CANCEL)
    missed, snapshot = await _told(house, {"token": token(house.staff), "since": 1})
    assert [(one["sequence"], one["event"]) for one in missed] == [(3, "join"), (4, "cancel")]
    assert missed[0]["ticket"]["name"] == "Ann"
    assert missed[1]["ticket"]["state"] == "CANCELLED"
    assert (snapshot["sequence"], snapshot["since"]) == (4, 1)


async def test_a_customer_is_told_of_the_own_ticket_alone(house: House) -> None:
    mine, other = house.world.join(name="Ann"), house.world.join()
    house.world.call()
    house.world.move(other.id, Event.CANCEL)
    secret = house.world.branch.secrets.of(mine.id)
    missed, snapshot = await _told(house, {"ticket": secret, "since": 0})
    assert [one["event"] for one in missed] == ["join", "promote"]
    assert {one["ticket"]["name"] for one in missed} == {None}
    assert snapshot["since"] == 0


async def test_anyone_is_told_of_no_ticket(house: House) -> None:
    house.world.join()
    missed, snapshot = await _told(house, {"since": 0})
    assert (missed, snapshot["since"]) == ([], 0)


async def test_nothing_missed_is_said_too(house: House) -> None:
    house.world.join()
    missed, snapshot = await _told(house, {"token": token(house.staff), "since": 1})
    assert (missed, snapshot["since"]) == ([], 1)


async def test_too_far_back_is_a_snapshot_alone(house: House) -> None:
    for _ in range(MOST_REPLAYED + 1):
        house.world.join()
    who = {"token": token(house.staff)}
    missed, snapshot = await _told(house, {**who, "since": 0})
    assert (missed, snapshot["since"]) == ([], None)
    missed, snapshot = await _told(house, {**who, "since": 1})
    assert (len(missed), snapshot["since"]) == (MOST_REPLAYED, 1)


async def test_a_sequence_that_was_never_given_out_is_a_snapshot_alone(house: House) -> None:
    missed, snapshot = await _told(house, {"token": token(house.staff), "since": 77})
    assert (missed, snapshot["since"]) == ([], None)


@pytest.mark.slow
@pytest.mark.timeout(600)
async def test_a_thousand_listeners_hear_of_one_change(house: House) -> None:
    sockets = [await house.socket({"queues": [1]}) for _ in range(LISTENERS)]
    for socket in sockets:
        await hear(socket, "snapshot")
    assert house.services.hub.count == LISTENERS
    house.world.join()
    boards = [await hear(socket, "board") for socket in sockets]
    assert {board["board"]["waiting"]["count"] for board in boards} == {1}
