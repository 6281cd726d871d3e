"""What saves the network: ETags on board and ticket, and gzip for large answers."""

import gzip
import json

import pytest
from aiohttp import ClientSession

from core.states import Event
from server.calls import BASE
from server.packing import WORTH_IT, takes_gzip
from tests.server.house import House

ZIPPED = {"Accept-Encoding": "gzip"}
PLAIN = {"Accept-Encoding": "identity"}


async def test_a_board_is_sent_again_once_it_changed(house: House) -> None:
    path = "/queues/1/board"
    first = await house.ask("GET", path)
    tag = first.headers["ETag"]
    house.world.hands.advance(5)
    same = await house.ask("GET", path, If_None_Match=tag)
    assert (same.status, same.body, same.headers["ETag"]) == (304, b"", tag)
    house.world.join()
    changed = await house.ask("GET", path, If_None_Match=tag)
    assert (changed.status, changed.json["waiting"]["count"]) == (200, 1)
    assert changed.headers["ETag"] != tag


@pytest.mark.parametrize("path", ["/ticket", "/tickets/2"])
async def test_a_ticket_is_sent_again_once_it_changed(house: House, path: str) -> None:
    first, second = house.world.join(), house.world.join()
    who = house.holder(second.id)
    tag = (await house.ask("GET", path, None, who)).headers["ETag"]
    assert (await house.ask("GET", path, None, who, If_None_Match=f'"other", {tag}')).status == 304
    house.world.move(first.id, Event.CANCEL)
    moved = await house.ask("GET", path, None, who, If_None_Match=tag)
    assert (moved.status, moved.json["position"]) == (200, 1)


async def test_one_who_may_not_see_a_ticket_learns_nothing_of_its_tag(house: House) -> None:
    mine, other = house.world.join(), house.world.join()
    path = f"/tickets/{other.id}"
    tag = (await house.ask("GET", path, None, house.staff)).headers["ETag"]
    asked = await house.ask("GET", path, None, house.holder(mine.id), If_None_Match=tag)
    assert asked.code == "forbidden"


async def test_large_answers_are_packed_for_those_who_unpack(house: House) -> None:
    for _ in range(8):
        house.world.join()
    url = house.client.make_url(f"{BASE}/queues/1/tickets")
    who = {"Authorization": house.staff}
    async with ClientSession(auto_decompress=False) as session:
        async with session.get(url, headers=who | PLAIN) as answer:
            plain = await answer.read()
            assert "Content-Encoding" not in answer.headers
            assert answer.headers["Vary"] == "Accept-Encoding"
        async with session.get(url, headers=who | ZIPPED) as answer:
            packed = await answer.read()
            assert answer.headers["Content-Encoding"] == "gzip"
            assert answer.headers["Content-Length"] == str(len(packed))
    assert len(plain) > WORTH_IT > len(packed)
    assert json.loads(gzip.decompress(packed)) == json.loads(plain)


async def test_small_answers_and_answers_to_changes_are_not_packed(house: House) -> None:
    small = await house.client.get(f"{BASE}/health", headers=ZIPPED)
    assert "Content-Encoding" not in small.headers
    joined = await house.ask("POST", "/queues/1/join", None, house.staff, Accept_Encoding="gzip")
    assert "Content-Encoding" not in joined.headers


@pytest.mark.parametrize(
    ("accepted", "takes"),
    [
        ("gzip", True),
        ("br, GZIP;q=0.5", True),
        ("*", True),
        ("", False),
        ("identity", False),
        ("gzip;q=0", False),
        ("*;q=0", False),
        ("gzip;q=x", False),
        ("*, gzip;q=0", False),
    ],
)
def test_who_takes_gzip(accepted: str, takes: bool) -> None:
    assert takes_gzip(accepted) is takes
