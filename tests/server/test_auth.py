"""Signing in and out, and what a token or cookie is good for."""

import asyncio
from typing import Any

import pytest

from core.commands import ChangeUser
from server.limits import WINDOW_S, WrongTries
from server.settings import ServerSettings
from server.site import COOKIE
from tests.core.factory import World
from tests.server.conftest import PIN
from tests.server.house import OWNER_ID, House, Reply, open_house

TRIES = 20


@pytest.fixture
def known(house: House, pin_hash: str) -> House:
    """A house whose owner Ann has a PIN."""
    house.world.do(ChangeUser(OWNER_ID, {"secret_hash": pin_hash}))
    return house


async def login(house: House, secret: str = PIN, name: str = "Ann", device: str = "pad") -> Reply:
    body = {"name": name, "secret": secret, "device": device}
    return await house.ask("POST", "/auth/login", body)


async def test_signing_in(known: House) -> None:
    reply = await login(known)
    assert reply.status == 200
    assert set(reply.json) == {"token", "expires_at", "user"}
    assert reply.json["user"] == {"id": OWNER_ID, "name": "Ann", "role": "owner"}
    cookie = reply.headers["Set-Cookie"]
    assert f"{COOKIE}={reply.json['token']}" in cookie
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert "Secure" in cookie, "customers' links are https in this house"
    users = await known.ask("GET", "/users", None, f"Bearer {reply.json['token']}")
    assert users.status == 200


async def test_a_name_is_found_in_any_case(known: House) -> None:
    assert (await login(known, name=" ann ")).status == 200


@pytest.mark.parametrize(("name", "secret"), [("Ann", "0000"), ("Nobody", PIN), ("Ann", PIN + "9")])
async def test_a_wrong_log_in(known: House, name: str, secret: str) -> None:
    reply = await login(known, secret, name)
    assert (reply.status, reply.code) == (401, "not_signed_in")
    assert "Set-Cookie" not in reply.headers


async def test_one_session_per_user_and_device(known: House) -> None:
    first, other = await login(known), await login(known, device="desk")
    second = await login(known)
    for reply, status in [(first, 401), (second, 200), (other, 200)]:
        asked = await known.ask("GET", "/queues", None, f"Bearer {reply.json['token']}")
        assert asked.status == status


async def test_refreshing_kills_the_old_token(house: House) -> None:
    reply = await house.ask("POST", "/auth/refresh", None, house.staff)
    assert reply.status == 200
    assert (await house.ask("GET", "/queues", None, house.staff)).code == "not_signed_in"
    fresh = await house.ask("GET", "/queues", None, f"Bearer {reply.json['token']}")
    assert fresh.status == 200


async def test_refreshing_twice_at_once_gives_one_token(house: House) -> None:
    replies = await asyncio.gather(
        *(house.ask("POST", "/auth/refresh", None, house.staff) for _ in range(4))
    )
    assert sorted(reply.status for reply in replies) == [200, 401, 401, 401]


async def test_signing_out(house: House) -> None:
    reply = await house.ask("POST", "/auth/logout", None, house.staff)
    assert (reply.status, reply.json) == (200, {})
    assert "Max-Age=0" in reply.headers["Set-Cookie"]
    assert (await house.ask("GET", "/queues", None, house.staff)).status == 401


async def test_signing_out_everywhere(house: House) -> None:
    tablet = house.sign_in(house.staff_id, "tablet")
    assert (await house.ask("POST", "/auth/logout-all", None, house.staff)).status == 200
    assert (await house.ask("GET", "/queues", None, tablet)).status == 401
    assert (await house.ask("GET", "/queues", None, house.owner)).status == 200


async def test_a_session_ends_by_itself(house: House) -> None:
    house.world.hands.advance(12 * 3600 + 1)
    reply = await house.ask("GET", "/queues", None, house.staff)
    assert (reply.status, reply.code) == (401, "not_signed_in")
    assert "Sign in again" in reply.json["detail"]
    assert reply.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize(
    "header",
    [
        "Bearer x",
        "Bearer",
        "Bearer ü",
        "Basic YTpi",
        "",
        "Ticket x",
        "Ticket",
        f"Ticket {'A' * 30}",
    ],
)
async def test_an_authorization_that_is_none(house: House, header: str) -> None:
    reply = await house.ask("GET", "/tickets/1", None, header)
    assert (reply.status, reply.code) == (401, "not_signed_in")


async def test_a_stale_authorization_does_not_hinder_signing_in(known: House) -> None:
    body = {"name": "Ann", "secret": PIN, "device": "pad"}
    reply = await known.ask("POST", "/auth/login", body, "Bearer stale", Cookie=f"{COOKIE}=stale")
    assert reply.status == 200


async def test_the_cookie_changes_things_only_from_the_branchs_own_pages(house: House) -> None:
    cookie = f"{COOKIE}={house.staff.removeprefix('Bearer ')}"
    own = f"http://127.0.0.1:{house.client.port}"
    assert (await house.ask("GET", "/queues", Cookie=cookie)).status == 200
    joining: tuple[str, str, dict[str, Any]] = ("POST", "/queues/1/join", {})
    assert (await house.ask(*joining, Cookie=cookie, Origin=own)).status == 201
    for origin in ["http://evil.example", "null", f"{own}0", "http://127.0.0.1"]:
        reply = await house.ask(*joining, Cookie=cookie, Origin=origin)
        assert (reply.status, reply.code) == (403, "forbidden")
    assert (await house.ask(*joining, Cookie=cookie)).code == "forbidden"
    assert house.world.queue().active == 1


async def test_a_stale_cookie_is_no_cookie(house: House) -> None:
    house.world.change(join_from_phone=True)
    assert (await house.ask("POST", "/queues/1/join", {}, Cookie=f"{COOKIE}=stale")).status == 201


async def test_guessing_a_pin_is_stopped_by_name_and_the_signed_in_go_on(known: House) -> None:
    services = known.services
    services.wrong_tries.record(*["name:ann"] * TRIES)
    reply = await login(known)
    assert (reply.status, reply.code) == (429, "too_many")
    assert 0 < int(reply.headers["Retry-After"]) <= WINDOW_S
    assert (await known.ask("GET", "/queues", None, known.staff)).status == 200


async def test_guessing_is_stopped_by_address(known: House) -> None:
    services = known.services
    services.wrong_tries.record(*["address:127.0.0.1"] * (TRIES - 1))
    assert (await login(known, "0000", "Someone")).status == 401
    assert (await login(known)).status == 429


async def test_no_pin_is_verified_beyond_the_limit(
    known: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = known.services
    verified = 0

    def verify(*_: object) -> bool:
        nonlocal verified
        verified += 1
        return False

    monkeypatch.setattr(services.passwords, "_verify", verify)
    replies = await asyncio.gather(*(login(known, f"{n:04}") for n in range(30)))
    assert sorted(reply.status for reply in replies) == [401] * TRIES + [429] * 10
    assert verified == TRIES


async def test_wrong_tries_are_forgotten_in_time_and_bounded() -> None:
    now = [0.0]
    tries = WrongTries(limit=2, window_s=10, now=lambda: now[0], remembered=3)
    tries.record("a")
    assert tries.wait_s("a", "b") == 0
    now[0] = 4
    tries.record("a")
    assert tries.wait_s("b", "a") == 7
    now[0] = 10
    assert tries.wait_s("a") == 0
    tries.record("a")
    assert tries.wait_s("a") == 5
    for other in "bcd":
        tries.record(other)
    assert tries.wait_s("a") == 0, "the oldest is forgotten first"


async def test_on_plain_http_the_cookie_is_not_marked_secure(world: World, pin_hash: str) -> None:
    async with open_house(world, ServerSettings(port=0)) as house:
        world.do(ChangeUser(OWNER_ID, {"secret_hash": pin_hash}))
        reply = await login(house)
        assert "Secure" not in reply.headers["Set-Cookie"]
