"""Every call of the table, asked by anyone, a customer, staff and the owner."""

from typing import Any

import pytest

from server.calls import BASE, CALLS, Call, Who
from server.routes import HANDLERS
from tests.server.house import House

BODIES: dict[str, Any] = {
    "login": {"name": "Nobody", "secret": "0000", "device": "x"},
    "change_branch": {"name": "Town hall"},
    "create_user": {"name": "Cid", "role": "staff", "pin": "1357"},
    "change_user": {"name": "Cid"},
    "create_queue": {"name": "Passports"},
    "change_queue": {"grace_time_s": 60},
    "call_next": {"counter": 1},
}
MAY = {
    Who.ANYONE: {"anyone", "customer", "staff", "owner"},
    Who.VISITOR: {"anyone", "customer", "staff", "owner"},
    Who.CUSTOMER: {"customer", "staff", "owner"},
    Who.STAFF: {"staff", "owner"},
    Who.OWNER: {"owner"},
}


def test_every_call_has_a_handler_and_every_handler_a_call() -> None:
    assert {call.name for call in CALLS} == set(HANDLERS)
    assert len({(call.method, call.path) for call in CALLS}) == len(CALLS) == len(HANDLERS)


def test_what_is_for_whom() -> None:
    names = {who: {call.name for call in CALLS if call.who is who} for who in Who}
    assert names[Who.ANYONE] == {"login", "read_branch", "read_board", "read_health"}
    assert names[Who.VISITOR] == {"join"}
    assert names[Who.CUSTOMER] == {"own_ticket", "read_ticket", "rejoin", "leave"}
    assert names[Who.OWNER] == {
        *("change_branch", "create_queue", "change_queue", "delete_queue"),
        *("list_users", "create_user", "change_user", "delete_user"),
    }


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.name)
async def test_who_may_call(house: House, call: Call) -> None:
    house.world.change(join_from_phone=True)
    ticket_id = (await house.join())["ticket"]["id"]
    path = _path(call, house, ticket_id)
    # The owner last, as some of these calls end the session.
    who = {
        "anyone": None,
        "customer": house.holder(ticket_id),
        "staff": house.staff,
        "owner": house.owner,
    }
    for role, header in who.items():
        reply = await house.ask(call.method, path, BODIES.get(call.name), header)
        if role in MAY[call.who]:
            assert reply.status in _fine(call), (role, reply.body)
        else:
            refused = (401, "not_signed_in") if header is None else (403, "forbidden")
            assert (reply.status, reply.code) == refused


async def test_a_customer_touches_no_other_ticket(house: House) -> None:
    mine, other = (await house.join())["ticket"]["id"], (await house.join())["ticket"]["id"]
    for call in CALLS:
        if call.who is Who.CUSTOMER and "{id}" in call.path:
            path = call.path.replace("{id}", str(other))
            reply = await house.ask(call.method, path, None, house.holder(mine))
            assert reply.code == "forbidden"
    assert house.world.see(other).state == "WAITING"


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
    number = {"tickets": ticket_id, "users": house.staff_id}.get(call.path.split("/")[1], 1)
    if call.name == "delete_user":
        number = 999_999
    return call.path.replace("{id}", str(number))


def _fine(call: Call) -> set[int]:
    """What a call that is permitted may come to here: success, or a refusal of the domain."""
    if call.name == "login":
        return {401}
    if call.name in ("own_ticket", "delete_user"):
        return {200, 404}
    if call.name == "delete_queue":
        return {409}
    if call.path.startswith("/tickets"):
        return {200, 409}
    return {200, 201, 409}
