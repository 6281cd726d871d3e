"""The table of calls, walked over real HTTP by everybody, and held against its page."""

from pathlib import Path
from typing import Any

import pytest

from core.errors import Code
from core.states import Scope
from server.api_page import Asking, markdown, refused_with
from server.call_words import DOES
from server.calls import BASE, CALLS, Call, Who
from server.routes import HANDLERS
from tests.server.house import House

PAGE = Path(__file__).parents[2] / "docs" / "api.md"
NOWHERE = 999_999
BODIES: dict[str, Any] = {
    "login": {"name": "Nobody", "secret": "0000", "device": "x"},
    "change_branch": {"name": "Town hall"},
    "create_user": {"name": "Cid", "role": "staff", "pin": "1357"},
    "change_user": {"name": "Cid"},
    "create_api_key": {"name": "Website", "scopes": ["join"]},
    "create_queue": {"name": "Passports"},
    "change_queue": {"grace_time_s": 60},
    "call_next": {"counter": 1},
    "transfer": {"queue": NOWHERE},
    "set_note": {"note": "Needs a chair"},
    "pair": {"code": "none", "device": "pad"},
}


def test_every_call_has_a_handler_and_words_and_the_other_way_round() -> None:
    names = {call.name for call in CALLS}
    assert names == set(HANDLERS) == set(DOES)
    assert len({(call.method, call.path) for call in CALLS}) == len(CALLS) == len(HANDLERS)


def test_every_change_says_what_it_takes() -> None:
    without = {call.name for call in CALLS if call.is_change and call.takes is None}
    assert without == {call.name for call in CALLS if call.method == "DELETE"}


def test_what_is_for_whom() -> None:
    names = {who: {call.name for call in CALLS if call.who is who} for who in Who}
    assert names[Who.ANYONE] == {
        *("login", "pair", "read_branch", "read_board", "read_health", "read_trust"),
        "read_document",
    }
    assert names[Who.VISITOR] == {"join"}
    assert names[Who.HOLDER] == {"own_ticket"}
    assert names[Who.CUSTOMER] == {"read_ticket", "read_moved_to", "rejoin", "leave"}
    assert names[Who.OWNER] == {
        *("change_branch", "branch_choices", "create_queue", "change_queue", "delete_queue"),
        *("list_users", "create_user", "change_user", "delete_user"),
        *("list_api_keys", "create_api_key", "delete_api_key"),
    }
    assert names[Who.KEEPER] == {"read_doctor", "look_again"}
    assert names[Who.KEY] == {"read_metrics"}


def test_no_key_opens_what_is_an_owners() -> None:
    assert not [call.name for call in CALLS if call.who is Who.OWNER and call.scope is not None]


def test_the_page_is_the_printed_table() -> None:
    assert PAGE.read_text(encoding="utf-8") == markdown(), "run `make docs`"


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.name)
async def test_everybody_asks_and_is_answered_as_the_page_says(house: House, call: Call) -> None:
    house.world.change(join_from_phone=True)
    mine, other = (await house.join())["ticket"]["id"], (await house.join())["ticket"]["id"]
    # The owner last, as some of these calls end the session.
    who = {
        Asking.NOBODY: (None, mine),
        Asking.OWN: (house.holder(mine), mine),
        Asking.OTHER: (house.holder(mine), other),
        Asking.KEY: (house.make_key(*Scope), mine),
        Asking.STAFF: (house.staff, mine),
        Asking.OWNER: (house.owner, mine),
    }
    assert set(who) == set(Asking)
    for asking, (header, ticket_id) in who.items():
        path = _path(call, house, ticket_id)
        reply = await house.ask(call.method, path, BODIES.get(call.name), header)
        refused = refused_with(call, asking)
        if refused is None:
            assert reply.status in _fine(call), (asking, reply.body)
        else:
            code = {401: "not_signed_in", 403: Code.FORBIDDEN, 404: Code.NOT_FOUND}[refused]
            assert (reply.status, reply.code) == (refused, code), asking
    assert house.world.see(other).state == "WAITING"


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.name)
async def test_a_key_opens_its_scopes_alone(house: House, call: Call) -> None:
    ticket_id = (await house.join())["ticket"]["id"]
    path, body = _path(call, house, ticket_id), BODIES.get(call.name)
    for scope in Scope:
        reply = await house.ask(call.method, path, body, house.make_key(scope))
        if scope is call.scope or call.who is Who.ANYONE:
            assert reply.status in _fine(call), (scope, reply.body)
        else:
            assert (reply.status, reply.code) == (403, "forbidden"), scope


@pytest.mark.parametrize("method", ["GET", "POST", "PATCH", "DELETE", "PUT"])
async def test_an_unknown_route_is_a_problem(house: House, method: str) -> None:
    reply = await house.ask(method, "/no-such-thing", None, house.owner)
    assert (reply.status, reply.code) == (404, "not_found")


async def test_a_wrong_method_is_a_problem_that_names_the_right_ones(house: House) -> None:
    reply = await house.ask("DELETE", "/branch")
    assert (reply.status, reply.code) == (405, "method_not_allowed")
    assert set(reply.headers["Allow"].split(",")) == {"GET", "HEAD", "PATCH"}


async def test_the_api_is_never_stored_by_browsers(house: House) -> None:
    reply = await house.ask("GET", "/branch")
    assert reply.headers["Cache-Control"] == "no-store"
    assert reply.headers["X-Content-Type-Options"] == "nosniff"
    assert reply.headers["Server"] == "WaitWise"
    assert BASE == "/api/v1"


def _path(call: Call, house: House, ticket_id: int) -> str:
    number = {"tickets": ticket_id, "users": house.staff_id, "api-keys": NOWHERE}.get(call.noun, 1)
    if call.name == "delete_user":
        number = NOWHERE
    return call.address.replace("{id}", str(number))


def _fine(call: Call) -> set[int]:
    """What a call that is permitted may come to here: success, or a refusal of the domain."""
    if call.name == "login":
        return {401}
    if call.name in ("delete_user", "delete_api_key", "read_why", "read_moved_to", "transfer"):
        return {404}
    if call.name == "delete_queue":
        return {409}
    if call.has_id or call.is_change:
        return {*call.made, 409}
    return {*call.made}
