"""Joining from a phone: how often, by whom, and that nothing of it opens another's ticket."""

import asyncio
import base64
from typing import Any

import pytest

from server.headers import OF_PAGES
from server.limits import (
    JOINS_OF_A_DEVICE,
    JOINS_OF_AN_ADDRESS,
    WINDOW_S,
    NewTickets,
)
from server.phone_joins import COOKIE, site_of
from tests.server.house import House, Reply

JOIN = "/queues/1/join"


@pytest.fixture
def phones(house: House) -> House:
    """A house whose queue takes phones."""
    house.world.change(join_from_phone=True)
    return house


def other_phone(house: House) -> None:
    """From now on another phone asks: it has none of the cookies."""
    house.client.session.cookie_jar.clear()


async def join(house: House, who: str | None = None, key: str | None = None) -> Reply:
    return await house.ask("POST", JOIN, {}, who, key)


async def test_a_phone_gets_a_cookie_no_script_can_read(phones: House) -> None:
    cookie = (await join(phones)).headers["Set-Cookie"]
    assert cookie.startswith(f"{COOKIE}=")
    for attribute in ("HttpOnly", "SameSite=Strict", "Path=/api/"):
        assert attribute in cookie
    assert "Set-Cookie" not in (await join(phones)).headers, "it has one"


async def test_a_phone_takes_a_few_tickets_and_no_more(phones: House) -> None:
    for _ in range(JOINS_OF_A_DEVICE):
        assert (await join(phones)).status == 201
    before = phones.world.branch.views.queue(1)
    refused = await join(phones)
    assert (refused.status, refused.code) == (429, "too_many")
    assert 0 < int(refused.headers["Retry-After"]) <= WINDOW_S
    assert "Try again in 15 min" in refused.json["detail"]
    assert phones.world.branch.views.queue(1) == before, "nothing was changed"
    assert (await join(phones, phones.staff)).status == 201, "staff are never slowed"
    other_phone(phones)
    assert (await join(phones)).status == 201


async def test_a_hundred_at_once_are_no_way_around(phones: House) -> None:
    await join(phones)
    replies = await asyncio.gather(*(join(phones, key=f"key {n}") for n in range(40)))
    made = [reply for reply in replies if reply.status == 201]
    assert len(made) == JOINS_OF_A_DEVICE - 1
    assert {reply.status for reply in replies} == {201, 429}


async def test_an_address_takes_no_more_either_however_many_phones_it_claims(phones: House) -> None:
    statuses = []
    for _ in range(JOINS_OF_AN_ADDRESS + 1):
        other_phone(phones)
        statuses.append((await join(phones)).status)
    assert statuses == [201] * JOINS_OF_AN_ADDRESS + [429]


async def test_whoever_holds_a_ticket_is_known_without_the_cookie(phones: House) -> None:
    first = (await join(phones)).json
    who, path = f"Ticket {first['secret']}", f"/tickets/{first['ticket']['id']}"
    statuses = []
    for number in range(JOINS_OF_A_DEVICE + 1):
        other_phone(phones)
        queue = phones.world.make_queue(f"Queue {number}", join_from_phone=True)
        statuses.append((await phones.ask("POST", f"/queues/{queue.id}/join", {}, who)).status)
    assert statuses == [201] * JOINS_OF_A_DEVICE + [429]
    assert (await phones.ask("GET", path, None, who)).status == 200


async def test_the_ticket_one_has_is_no_new_one(phones: House) -> None:
    first = (await join(phones)).json
    for _ in range(2 * JOINS_OF_A_DEVICE):
        again = await join(phones, f"Ticket {first['secret']}")
        assert (again.status, again.json) == (200, first)
    assert (await join(phones)).status == 201


async def test_a_tap_made_twice_is_one_ticket_even_at_the_limit(phones: House) -> None:
    first = await join(phones, key="the tap")
    for _ in range(JOINS_OF_A_DEVICE - 1):
        await join(phones)
    assert (await join(phones)).status == 429
    again = await join(phones, key="the tap")
    assert (again.status, again.body) == (201, first.body)


async def test_what_was_refused_does_not_count(phones: House) -> None:
    await join(phones)
    phones.world.change(open=False)
    for _ in range(2 * JOINS_OF_A_DEVICE):
        assert (await join(phones)).code == "queue_closed"
    phones.world.change(open=True)
    assert (await join(phones)).status == 201


@pytest.mark.parametrize(
    "body",
    [
        {"name": "x" * 81},
        {"phone": "1" * 41},
        {"language": "x" * 36},
        {"name": "a\nb"},
        {"name": " "},
        {"secret": "x"},
    ],
)
async def test_everything_has_a_length(phones: House, body: dict[str, Any]) -> None:
    assert (await phones.ask("POST", JOIN, body)).code == "invalid"
    huge = await phones.ask("POST", JOIN, {"name": "x" * 70_000})
    assert (huge.status, huge.code) == (413, "too_large")
    assert (await phones.ask("POST", JOIN, {}, None, "k" * 201)).code == "invalid"


@pytest.mark.parametrize(
    ("call", "body"),
    [
        ("GET /tickets/{}", None),
        ("GET /tickets/{}/moved-to", None),
        ("POST /tickets/{}/leave", {}),
        ("POST /tickets/{}/rejoin", {}),
        ("POST /tickets/{}/complete", {}),
        ("POST /tickets/{}/remove", {}),
        ("GET /tickets/{}/history", None),
        ("GET /queues/1/tickets", None),
    ],
)
async def test_no_customer_sees_or_touches_anothers_ticket(
    phones: House, call: str, body: Any
) -> None:
    mine, others = (await join(phones)).json, (await join(phones)).json
    method, path = call.format(others["ticket"]["id"]).split(" ")
    with_mine = await phones.ask(method, path, body, f"Ticket {mine['secret']}")
    assert (with_mine.status, with_mine.code) == (403, "forbidden")
    with_none = await phones.ask(method, path, body)
    assert (with_none.status, with_none.code) == (401, "not_signed_in")
    assert others["ticket"]["number"] not in (with_mine.body + with_none.body).decode()
    seen = await phones.ask("GET", "/ticket", None, f"Ticket {others['secret']}")
    assert seen.json == others["ticket"], "as it was"


async def test_a_secret_cannot_be_made_of_another_one(phones: House) -> None:
    mine, others = (await join(phones)).json["secret"], (await join(phones)).json["secret"]
    raw = [base64.urlsafe_b64decode(one + "=" * (-len(one) % 4)) for one in (mine, others)]
    crossed = base64.urlsafe_b64encode(raw[1][:8] + raw[0][8:]).decode().rstrip("=")
    guesses = [
        crossed,
        mine[:-1],
        mine + "A",
        mine.swapcase(),
        *(mine[:at] + ("B" if mine[at] == "A" else "A") + mine[at + 1 :] for at in (0, 9, 10, 20)),
        "1",
        "",
    ]
    for guess in guesses:
        reply = await phones.ask("GET", "/ticket", None, f"Ticket {guess}")
        assert (reply.status, reply.code) == (401, "not_signed_in"), guess
        page = await phones.client.get(f"/t/{guess or 'x'}/code.svg")
        assert page.status == 404, guess


async def test_a_ticket_and_a_queue_have_a_code_to_scan(phones: House) -> None:
    secret = (await join(phones)).json["secret"]
    closed = phones.world.make_queue("Desk only")
    for path, status in [
        (f"/t/{secret}/code.svg", 200),
        ("/join/1/code.svg", 200),
        (f"/join/{closed.id}/code.svg", 404),
        ("/join/999/code.svg", 404),
        ("/join/x/code.svg", 404),
    ]:
        response = await phones.client.get(path)
        assert response.status == status, path
        assert OF_PAGES.items() <= dict(response.headers).items()
        assert "default-src 'none'" in response.headers["Content-Security-Policy"]
        if status == 200:
            assert response.content_type == "image/svg+xml"
            assert (await response.text()).startswith("<svg")


@pytest.mark.parametrize(
    ("address", "site"),
    [
        ("192.168.1.7", "192.168.1.7"),
        ("::ffff:192.168.1.7", "192.168.1.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("/run/socket", "/run/socket"),
        (None, "unknown"),
    ],
)
def test_an_address_counts_as_its_site(address: str | None, site: str) -> None:
    assert site_of(address) == site


def test_new_tickets_are_forgotten_with_time_and_bounded() -> None:
    now = [0.0]
    tickets = NewTickets(window_s=60, now=lambda: now[0], remembered=3)
    limits = {"a": 2}
    for at, wish in ((0.0, "first"), (30.0, "second")):
        now[0] = at
        assert tickets.wait_s(limits, wish) == 0
        tickets.note(limits, wish)
    now[0] = 40.0
    assert tickets.wait_s(limits, "third") == 21
    assert tickets.wait_s(limits, "second") == 0, "it was granted"
    tickets.forget(limits, "second")
    assert tickets.wait_s(limits, "third") == 0
    tickets.note(limits, "third")
    now[0] = 61.0
    assert tickets.wait_s(limits, "fourth") == 0
    for key in ("b", "c", "d"):
        tickets.note([key], "one")
    assert tickets.wait_s({"b": 1}, "two") > 0
    assert tickets.wait_s({"a": 1}, "two") == 0, "the oldest key made room"
