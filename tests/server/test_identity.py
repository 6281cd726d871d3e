"""Who asks: a session is looked up once per turn of the loop, and never outlives its end."""

import asyncio

import pytest

from core.commands import EndSession
from core.secrets import token_hash
from core.views import SignedIn
from server.identity import Identity
from tests.server.house import House


async def test_a_turn_asks_the_database_once_per_token(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    views = house.world.branch.views
    asked: list[bytes] = []
    look_up = views.session

    def session(hashed: bytes) -> SignedIn | None:
        asked.append(hashed)
        return look_up(hashed)

    monkeypatch.setattr(views, "session", session)
    tokens = [house.staff.split(" ")[1], house.owner.split(" ")[1], "unknown"]
    seen = [house.services.visitors.by_token(token) for token in tokens * 3]
    assert asked == [token_hash(token) for token in tokens]
    assert seen == seen[:3] * 3
    assert isinstance(seen[0], Identity)
    assert seen[2] is None


async def test_a_sign_out_counts_from_the_next_turn(house: House) -> None:
    visitors, token = house.services.visitors, house.staff.split(" ")[1]
    assert visitors.by_token(token) is not None
    house.world.do(EndSession(token_hash(token)))
    await asyncio.sleep(0)
    assert visitors.by_token(token) is None
