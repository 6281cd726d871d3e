"""Transfer, note, pause with a reason, and why, over HTTP; and the way to a ticket that moved."""

from typing import Any

import pytest

from core.states import State
from tests.server.house import House


async def _moved(house: House, **fields: Any) -> tuple[Any, Any]:
    """A ticket, and the one it became in a second queue."""
    queue = house.world.make_queue("Cashier")
    old = (await house.join(**fields))["ticket"]
    path = f"/tickets/{old['id']}/transfer"
    reply = await house.ask("POST", path, {"queue": queue.id}, house.staff)
    assert reply.status == 201, reply.body
    return old, reply.json


async def test_a_transfer_answers_the_new_ticket(house: House) -> None:
    old, new = await _moved(house, name="Ada")
    assert (new["number"], new["queue"], new["state"]) == ("B001", 2, "WAITING")
    assert (new["name"], new["note"], new["moved_to"]) == ("Ada", None, None)
    left = await house.ask("GET", f"/tickets/{old['id']}", None, house.staff)
    assert (left.json["state"], left.json["moved_to"]) == ("CANCELLED", new["id"])
    history = (await house.ask("GET", f"/tickets/{new['id']}/history", None, house.staff)).json
    assert [(one["event"], one["actor_name"]) for one in history["items"]] == [("join", "Bob")]


async def test_the_arrival_is_kept_where_staff_say_so(house: House) -> None:
    queue = house.world.make_queue("Cashier")
    old = (await house.join())["ticket"]
    body = {"queue": queue.id, "keep_arrival": True}
    reply = await house.ask("POST", f"/tickets/{old['id']}/transfer", body, house.staff)
    assert reply.json["joined_at"] == old["joined_at"]


async def test_a_transfer_with_a_key_is_answered_again_byte_for_byte(house: House) -> None:
    queue = house.world.make_queue("Cashier")
    old = (await house.join())["ticket"]
    path, body = f"/tickets/{old['id']}/transfer", {"queue": queue.id}
    first = await house.ask("POST", path, body, house.staff, key="k")
    again = await house.ask("POST", path, body, house.staff, key="k")
    assert (again.status, again.body) == (first.status, first.body)
    tapped_twice = await house.ask("POST", path, body, house.staff)
    assert (tapped_twice.status, tapped_twice.json["id"]) == (200, first.json["id"])


@pytest.mark.parametrize(
    ("body", "status", "word"),
    [
        ({}, 422, "queue"),
        ({"queue": "2"}, 422, "queue"),
        ({"queue": 0}, 422, "queue"),
        ({"queue": 2, "keep_arrival": "yes"}, 422, "keep_arrival"),
        ({"queue": 2, "why": "so"}, 422, "why"),
        ({"queue": 1}, 422, "another queue"),
        ({"queue": 99}, 404, "99"),
    ],
)
async def test_a_transfer_that_cannot_be_says_what_is_wrong(
    house: House, body: dict[str, Any], status: int, word: str
) -> None:
    ticket = house.world.ticket_in(State.WAITING)
    reply = await house.ask("POST", f"/tickets/{ticket.id}/transfer", body, house.staff)
    assert reply.status == status
    assert reply.code
    assert word in reply.json["detail"]
    assert house.world.see(ticket.id).state == State.WAITING


async def test_a_transfer_that_is_refused_names_what_is_possible(house: House) -> None:
    queue = house.world.make_queue("Cashier", open=False)
    late = house.world.ticket_in(State.LATE)
    reply = await house.ask(
        "POST", f"/tickets/{late.id}/transfer", {"queue": queue.id}, house.staff
    )
    assert (reply.status, reply.code, reply.json["state"]) == (409, "not_allowed", "LATE")
    assert reply.json["allowed"] == ["rejoin", "cancel"]
    waits = house.world.join()
    reply = await house.ask(
        "POST", f"/tickets/{waits.id}/transfer", {"queue": queue.id}, house.staff
    )
    assert (reply.code, reply.json["state"]) == ("queue_closed", "WAITING")
    assert reply.json["allowed"] == ["cancel"]


async def test_the_old_link_leads_its_customer_to_the_new_ticket(house: House) -> None:
    old, new = await _moved(house)
    mine = house.holder(old["id"])
    assert (await house.ask("GET", "/ticket", None, mine)).json["moved_to"] == new["id"]
    reply = await house.ask("GET", f"/tickets/{old['id']}/moved-to", None, mine)
    secret = house.world.branch.secrets.of(new["id"])
    assert (reply.status, reply.json["secret"]) == (200, secret)
    assert reply.json["url"] == f"https://branch.example/t/{secret}"
    assert (reply.json["ticket"]["id"], reply.json["ticket"]["name"]) == (new["id"], None)


async def test_the_old_link_opens_no_other_way(house: House) -> None:
    old, new = await _moved(house)
    mine, others = house.holder(old["id"]), house.holder((await house.join())["ticket"]["id"])
    assert (await house.ask("GET", f"/tickets/{new['id']}", None, mine)).code == "forbidden"
    path = f"/tickets/{old['id']}/moved-to"
    assert (await house.ask("GET", path, None, others)).code == "forbidden"
    assert (await house.ask("GET", path)).code == "not_signed_in"
    path = f"/tickets/{new['id']}/moved-to"
    assert (await house.ask("GET", path, None, house.staff)).code == "not_found"


async def test_a_phone_that_listens_hears_where_it_was_moved_to(house: House) -> None:
    queue = house.world.make_queue("Cashier")
    joined = await house.join()
    ticket = joined["ticket"]
    socket = await house.socket({"type": "hello", "ticket": joined["secret"], "queues": []})
    assert (await socket.receive_json())["type"] == "snapshot"
    path = f"/tickets/{ticket['id']}/transfer"
    new = (await house.ask("POST", path, {"queue": queue.id}, house.staff)).json
    told = await socket.receive_json()
    while told.get("event") != "cancel":  # its join may be told yet
        told = await socket.receive_json()
    assert told["ticket"]["moved_to"] == new["id"]
    await socket.close()


async def test_a_note_is_written_read_by_staff_alone_and_wiped(house: House) -> None:
    ticket = (await house.join())["ticket"]
    path = f"/tickets/{ticket['id']}"
    reply = await house.ask("POST", f"{path}/note", {"note": " Wheelchair "}, house.staff)
    assert (reply.status, reply.json["note"]) == (200, "Wheelchair")
    assert (await house.ask("GET", path, None, house.staff)).json["note"] == "Wheelchair"
    own = await house.ask("GET", path, None, house.holder(ticket["id"]))
    assert own.json["note"] is None
    assert b"Wheelchair" not in (await house.ask("GET", "/queues/1/board")).body
    wiped = await house.ask("POST", f"{path}/note", {"note": None}, house.staff)
    assert wiped.json["note"] is None


@pytest.mark.parametrize("body", [{}, {"note": ""}, {"note": "  "}, {"note": "x" * 201}])
async def test_a_note_that_cannot_be_is_refused(house: House, body: dict[str, Any]) -> None:
    ticket = (await house.join())["ticket"]
    reply = await house.ask("POST", f"/tickets/{ticket['id']}/note", body, house.staff)
    assert reply.code == "invalid"
    assert "note" in reply.json["detail"]


async def test_a_pause_says_why(house: House) -> None:
    paused = await house.ask("POST", "/counters/1/pause", {"reason": "Lunch"}, house.staff)
    assert (paused.json["state"], paused.json["reason"]) == ("paused", "Lunch")
    listed = (await house.ask("GET", "/queues/1/counters", None, house.staff)).json["items"]
    assert [one["reason"] for one in listed] == ["Lunch"]
    for path in ("open", "close"):
        reply = await house.ask("POST", f"/counters/1/{path}", None, house.staff)
        assert reply.json["reason"] is None
    too_long = await house.ask("POST", "/counters/1/pause", {"reason": "x" * 101}, house.staff)
    assert too_long.code == "invalid"


async def test_why_this_one(house: House) -> None:
    first, second = (await house.join())["ticket"], (await house.join())["ticket"]
    path = f"/tickets/{first['id']}/why"
    assert (await house.ask("GET", path, None, house.staff)).code == "not_found"
    await house.ask("POST", "/queues/1/call-next", {"counter": 1}, house.staff)
    found = (await house.ask("GET", path, None, house.staff)).json
    assert found["ticket"]["id"] == first["id"]
    assert found["at"] == found["ticket"]["served_at"]
    assert (found["rule"], found["requested_by"], found["waiting"]) == ("join_time", "Bob", 2)
    assert found["passed_over"] == [{"number": second["number"], "why": "joined_later"}]
    assert (await house.ask("GET", "/tickets/99/why", None, house.staff)).code == "not_found"
