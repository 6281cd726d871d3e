"""The branch, queues, counters and users over HTTP."""

import pytest

from core.states import Role, State
from tests.server.house import OWNER_ID, House

QUEUE_FIELDS = {
    *("id", "name", "prefix", "max_size", "service_slots", "grace_time_s", "call_timeout_s"),
    *("calling", "open", "join_from_phone", "active", "serving", "waiting"),
}


async def test_the_branch_as_anyone_sees_it(house: House) -> None:
    branch = (await house.ask("GET", "/branch")).json
    assert branch["name"] == "Town hall"
    (queue,) = branch["queues"]
    assert {"id", "name", "prefix", "open"} <= set(queue)


async def test_changing_the_branch(house: House) -> None:
    body = {"name": "Library", "time_zone": "Europe/Berlin", "day_starts_at": "04:00"}
    reply = await house.ask("PATCH", "/branch", body, house.owner)
    assert reply.status == 200
    assert (await house.ask("GET", "/branch")).json == reply.json
    assert {name: reply.json[name] for name in body} == body


async def test_bad_branch_settings(house: House) -> None:
    for body in [{"time_zone": "Mars/Base"}, {"day_starts_at": "25:00"}, {"country": "Germany"}]:
        reply = await house.ask("PATCH", "/branch", body, house.owner)
        assert reply.code == "invalid"
        assert next(iter(body)) in reply.json["detail"]


async def test_what_the_branch_may_be(house: House) -> None:
    choices = (await house.ask("GET", "/branch/choices", None, house.owner)).json
    offsets = {zone["name"]: zone["offset_s"] for zone in choices["time_zones"]}
    assert (offsets["UTC"], offsets["Asia/Kolkata"]) == (0, 19_800)
    assert "localtime" not in offsets
    assert {"code": "DE", "calling_code": 49} in choices["countries"]
    for name in ("UTC", "Asia/Kolkata", choices["time_zones"][-1]["name"]):
        reply = await house.ask("PATCH", "/branch", {"time_zone": name}, house.owner)
        assert reply.status == 200


async def test_a_refusal_names_the_field_at_fault(house: House) -> None:
    await house.ask("POST", "/queues", {"name": "Other: desk"}, house.owner)
    for path, body, field in [
        ("/queues", {"name": "Desk"}, "name"),
        ("/queues", {"name": "New", "prefix": "lower"}, "prefix"),
        ("/queues", {"name": "New", "prefix": "A"}, "prefix"),
        ("/queues", {"name": "New", "grace_time_s": 0}, "grace_time_s"),
        ("/queues/2/counters", {"label": "1"}, "label"),
        ("/users", {"name": "ann", "role": "staff", "pin": "1357"}, "name"),
        ("/users", {"name": "Cid", "role": "staff", "pin": "1"}, "pin"),
    ]:
        reply = await house.ask("POST", path, body, house.owner)
        assert (reply.status in (409, 422), reply.json["field"]) == (True, field)
    for path, name in [("/branch", "time_zone"), ("/branch", "day_starts_at")]:
        reply = await house.ask("PATCH", path, {name: "25:00"}, house.owner)
        assert reply.json["field"] == name
    reply = await house.ask("PATCH", "/queues/1", {}, house.owner)
    assert (reply.status, "field" in reply.json) == (422, False)


async def test_a_queue_needs_only_a_name(house: House) -> None:
    reply = await house.ask("POST", "/queues", {"name": "Passports"}, house.owner)
    assert reply.status == 201
    queue = reply.json
    assert set(queue) >= QUEUE_FIELDS
    assert (queue["prefix"], queue["max_size"], queue["service_slots"]) == ("B", None, 1)
    assert (queue["grace_time_s"], queue["call_timeout_s"]) == (300, None)
    assert (queue["calling"], queue["open"], queue["join_from_phone"]) == ("on_demand", True, False)
    listed = (await house.ask("GET", "/queues", None, house.staff)).json
    assert [item["id"] for item in listed["items"]] == [1, queue["id"]]
    read = await house.ask("GET", f"/queues/{queue['id']}", None, house.staff)
    assert read.json == queue


async def test_names_and_prefixes_are_unique(house: House) -> None:
    for body in [{"name": "Desk"}, {"name": "Other", "prefix": "A"}]:
        reply = await house.ask("POST", "/queues", body, house.owner)
        assert (reply.status, reply.code) == (409, "taken")


async def test_shrinking_takes_effect_later_and_says_so(house: House) -> None:
    house.world.change(service_slots=2)
    for counter in house.world.branch.views.counters(1):
        house.world.join()
        house.world.call(1, counter.id)
    reply = await house.ask("PATCH", "/queues/1", {"service_slots": 1}, house.owner)
    assert reply.status == 200
    assert reply.json["takes_effect_later"]
    assert reply.json["serving"] == 2


async def test_null_makes_a_queue_unlimited_again(house: House) -> None:
    house.world.change(max_size=5)
    reply = await house.ask("PATCH", "/queues/1", {"max_size": None}, house.owner)
    assert reply.json["max_size"] is None


async def test_a_queue_in_use_is_not_deleted(house: House) -> None:
    ticket = house.world.ticket_in(State.WAITING)
    reply = await house.ask("DELETE", "/queues/1", None, house.owner)
    assert (reply.status, reply.code) == (409, "queue_in_use")
    await house.ask("POST", f"/tickets/{ticket.id}/leave", None, house.staff)
    reply = await house.ask("DELETE", "/queues/1", None, house.owner)
    assert (reply.status, reply.json) == (200, {})
    assert (await house.ask("GET", "/queues/1", None, house.staff)).status == 404


async def test_counters_are_taken_paused_and_closed(house: House) -> None:
    made = await house.ask("POST", "/queues/1/counters", {"label": "Room 2"}, house.owner)
    assert made.status == 201
    counter = made.json["id"]
    assert set(made.json) == {"id", "queue", "label", "state", "staff", "ticket", "reason"}
    taken = await house.ask("POST", f"/counters/{counter}/open", None, house.staff)
    assert taken.json["staff"] == {"id": house.staff_id, "name": "Bob"}
    paused = await house.ask("POST", f"/counters/{counter}/pause", {"reason": "tea"}, house.staff)
    assert paused.json["state"] == "paused"
    closed = await house.ask("POST", f"/counters/{counter}/close", None, house.staff)
    assert closed.json["state"] == "closed"
    listed = (await house.ask("GET", "/queues/1/counters", None, house.staff)).json
    assert [item["label"] for item in listed["items"]] == ["1", "Room 2"]
    assert (await house.ask("POST", "/counters/99/open", None, house.staff)).status == 404


async def test_a_short_list_is_paged_too(house: House) -> None:
    house.world.change(service_slots=3)
    first = (await house.ask("GET", "/queues/1/counters?limit=2", None, house.staff)).json
    assert [item["label"] for item in first["items"]] == ["1", "2"]
    path = f"/queues/1/counters?limit=2&cursor={first['next']}"
    rest = (await house.ask("GET", path, None, house.staff)).json
    assert ([item["label"] for item in rest["items"]], rest["next"]) == (["3"], None)
    bad = await house.ask("GET", "/queues/1/counters?cursor=x", None, house.staff)
    assert bad.code == "invalid"


async def test_users_come_change_and_go(house: House, pin_hash: str) -> None:
    body = {"name": "Cid", "role": "staff", "pin": "1357"}
    made = await house.ask("POST", "/users", body, house.owner)
    assert (made.status, made.json["role"]) == (201, "staff")
    again = await house.ask("POST", "/users", body, house.owner)
    assert (again.status, again.code) == (409, "taken")
    path = f"/users/{made.json['id']}"
    changed = await house.ask("PATCH", path, {"role": "owner", "name": "Sid"}, house.owner)
    assert changed.json == {"id": made.json["id"], "name": "Sid", "role": "owner"}
    listed = (await house.ask("GET", "/users", None, house.owner)).json
    assert [user["name"] for user in listed["items"]] == ["Ann", "Bob", "Sid"]
    assert (await house.ask("DELETE", path, None, house.owner)).json == {}
    assert (await house.ask("DELETE", path, None, house.owner)).status == 404


async def test_a_new_pin_ends_sessions(house: House) -> None:
    path = f"/users/{house.staff_id}"
    assert (await house.ask("PATCH", path, {"pin": "9753"}, house.owner)).status == 200
    assert (await house.ask("GET", "/queues", None, house.staff)).status == 401
    body = {"name": "Bob", "secret": "9753", "device": "pad"}
    assert (await house.ask("POST", "/auth/login", body)).status == 200


async def test_the_last_owner_stays(house: House) -> None:
    for reply in [
        await house.ask("DELETE", f"/users/{OWNER_ID}", None, house.owner),
        await house.ask("PATCH", f"/users/{OWNER_ID}", {"role": "staff"}, house.owner),
    ]:
        assert (reply.status, reply.code) == (409, "user_in_use")


async def test_customers_are_no_accounts(house: House) -> None:
    ticket = house.world.join(name="Walk-in")
    customer = house.world.branch.views.ticket_owner(ticket.id)
    reply = await house.ask("PATCH", f"/users/{customer}", {"role": "owner"}, house.owner)
    assert reply.status == 404
    reply = await house.ask(
        "POST", "/users", {"name": "X", "role": "customer", "pin": "1234"}, house.owner
    )
    assert reply.code == "invalid"


async def test_health(house: House) -> None:
    house.world.join()
    health = await house.ask("GET", "/health")
    assert health.status == 200
    assert health.json["status"] == "ok"
    assert (health.json["queues"], health.json["active"], health.json["sequence"]) == (1, 1, 1)


async def test_the_board_has_numbers_and_no_names(house: House) -> None:
    house.make_user("Eve", Role.STAFF)
    house.world.join(name="Secretive")
    house.world.call()
    house.world.join(name="Secretive")
    reply = await house.ask("GET", "/queues/1/board")
    board = reply.json
    assert b"Secretive" not in reply.body
    assert [(one["number"], one["counter"]) for one in board["serving"]] == [("A001", "1")]
    assert board["waiting"] == {"count": 1, "numbers": ["A002"]}
    assert {"revision", "sequence", "now", "queue", "late", "recent"} <= set(board)


@pytest.mark.parametrize(
    ("field", "most"), [("max_size", 100_000), ("grace_time_s", 86_400), ("call_timeout_s", 86_400)]
)
async def test_the_most_that_is_taken_is_the_most_that_is_stored(
    house: House, field: str, most: int
) -> None:
    taken = await house.ask("PATCH", "/queues/1", {field: most}, house.owner)
    assert (taken.status, taken.json[field]) == (200, most)
    more = await house.ask("PATCH", "/queues/1", {field: most + 1}, house.owner)
    assert (more.status, more.code) == (422, "invalid")
