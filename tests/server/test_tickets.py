"""Joining, calling, moving and reading tickets over HTTP."""

import asyncio
from datetime import datetime, timedelta
from typing import Any

import pytest

from core.states import Calling, Event, State
from tests.core.factory import GRACE_S
from tests.server.house import House

ROUNDS = 3


async def test_a_walk_in_joins_by_staff(house: House) -> None:
    reply = await house.ask("POST", "/queues/1/join", {"name": "Ann"}, house.staff)
    answer = reply.json
    assert reply.status == 201
    assert set(answer) == {"ticket", "secret", "url"}
    assert answer["url"] == f"https://branch.example/t/{answer['secret']}"
    ticket = answer["ticket"]
    assert (ticket["number"], ticket["state"], ticket["position"]) == ("A001", "WAITING", 1)
    assert (ticket["ahead"], ticket["estimate"], ticket["counter"]) == (0, None, None)
    assert ticket["joined_at"].endswith("Z")
    assert datetime.fromisoformat(ticket["joined_at"]).utcoffset() == timedelta(0)


async def test_a_phone_joins_only_where_the_queue_allows_it(house: House) -> None:
    assert (await house.ask("POST", "/queues/1/join")).code == "forbidden"
    house.world.change(join_from_phone=True)
    reply = await house.ask("POST", "/queues/1/join", {"name": "Ann"})
    assert reply.status == 201
    assert reply.json["ticket"]["name"] is None
    assert reply.json["ticket"]["allowed"] == ["cancel"]


async def test_the_same_phone_page_gets_its_ticket_again(house: House) -> None:
    house.world.change(join_from_phone=True)
    first = (await house.ask("POST", "/queues/1/join")).json
    again = await house.ask("POST", "/queues/1/join", {}, f"Ticket {first['secret']}")
    assert again.status == 200
    assert again.json == first


async def test_a_phone_number_proves_nothing(house: House) -> None:
    house.world.change(join_from_phone=True)
    body = {"phone": "+49 30 1234567"}
    first = (await house.ask("POST", "/queues/1/join", body)).json
    typed = await house.ask("POST", "/queues/1/join", body)
    assert typed.status == 200
    assert typed.json["ticket"]["number"] == first["ticket"]["number"]
    assert (typed.json["secret"], typed.json["url"]) == (None, None)
    by_staff = (await house.ask("POST", "/queues/1/join", body, house.staff)).json
    assert by_staff["secret"] == first["secret"]


async def test_a_secret_won_by_a_phone_number_opens_no_earlier_ticket(house: House) -> None:
    """Who joins a second queue with another's number gets a secret there, and there only."""
    second = house.world.make_queue("Passports", join_from_phone=True)
    house.world.change(join_from_phone=True)
    body = {"phone": "+49 30 1234567"}
    victim = (await house.ask("POST", "/queues/1/join", body)).json
    other = (await house.ask("POST", f"/queues/{second.id}/join", body)).json
    tried = await house.ask("POST", "/queues/1/join", {}, f"Ticket {other['secret']}")
    assert tried.json["ticket"]["id"] == victim["ticket"]["id"]
    assert tried.json["secret"] is None
    path = f"/tickets/{victim['ticket']['id']}"
    assert (await house.ask("GET", path, None, f"Ticket {other['secret']}")).code == "forbidden"


@pytest.mark.parametrize("wish", [{"service": 1}, {"service": "x"}, {"priority": 1}])
async def test_what_no_queue_offers_is_said(house: House, wish: dict[str, Any]) -> None:
    reply = await house.ask("POST", "/queues/1/join", wish, house.staff)
    assert reply.code == "invalid"
    assert next(iter(wish)) in reply.json["detail"]


async def test_null_service_and_zero_priority_are_no_wishes(house: House) -> None:
    body = {"service": None, "priority": 0, "language": "pt-BR", "phone": None}
    assert (await house.ask("POST", "/queues/1/join", body, house.staff)).status == 201


async def test_one_ticket_through_its_day(house: House) -> None:
    ticket = (await house.join(name="Ann"))["ticket"]["id"]
    called = await house.ask("POST", "/queues/1/call-next", {"counter": 1}, house.staff)
    assert called.json["ticket"]["state"] == "SERVING"
    assert called.json["ticket"]["counter"] == "1"
    for step, state in [
        ("call-again", "SERVING"),
        ("no-show", "LATE"),
        ("rejoin", "WAITING"),
        ("leave", "CANCELLED"),
        ("rejoin", "WAITING"),
    ]:
        reply = await house.ask("POST", f"/tickets/{ticket}/{step}", None, house.staff)
        assert (reply.status, reply.json["state"]) == (200, state), step
    await house.ask("POST", "/queues/1/call-next", {"counter": 1}, house.staff)
    here = await house.ask("POST", f"/tickets/{ticket}/here", {}, house.staff)
    assert here.json["here"] is True
    done = await house.ask("POST", f"/tickets/{ticket}/complete", {}, house.staff)
    assert (done.json["state"], done.json["allowed"]) == ("COMPLETED", [])
    history = (await house.ask("GET", f"/tickets/{ticket}/history", None, house.staff)).json
    events = [entry["event"] for entry in history["items"]]
    assert events == [
        *("join", "promote", "call_again", "time_out", "rejoin", "cancel"),
        *("rejoin", "promote", "check_in", "complete"),
    ]
    assert history["items"][1]["requested_by"] == "Bob"


async def test_a_removal_keeps_its_reason(house: House) -> None:
    ticket = (await house.join())["ticket"]["id"]
    body = {"reason": "went home"}
    reply = await house.ask("POST", f"/tickets/{ticket}/remove", body, house.staff)
    assert reply.json["state"] == "CANCELLED"
    history = await house.ask("GET", f"/tickets/{ticket}/history", None, house.staff)
    assert history.json["items"][-1]["reason"] == "went home"


async def test_nobody_waits(house: House) -> None:
    reply = await house.ask("POST", "/queues/1/call-next", {"counter": 1}, house.staff)
    assert (reply.status, reply.json) == (200, {"ticket": None})


async def test_a_refused_transition_says_what_is_possible(house: House) -> None:
    ticket = (await house.join())["ticket"]["id"]
    reply = await house.ask("POST", f"/tickets/{ticket}/complete", None, house.staff)
    assert (reply.status, reply.code) == (409, "not_allowed")
    assert reply.json["state"] == "WAITING"
    assert reply.json["allowed"] == ["cancel"]


async def test_a_customer_leaves_and_comes_back(house: House) -> None:
    answer = await house.join(name="Ann")
    path, secret = f"/tickets/{answer['ticket']['id']}", f"Ticket {answer['secret']}"
    left = await house.ask("POST", f"{path}/leave", {}, secret)
    assert left.json["state"] == "CANCELLED"
    assert left.json["allowed"] == ["rejoin"]
    again = await house.ask("POST", f"{path}/leave", {}, secret)
    assert (again.status, again.json["state"]) == (200, "CANCELLED")
    back = await house.ask("POST", f"{path}/rejoin", {}, secret)
    assert back.json["state"] == "WAITING"
    seen = await house.ask("GET", path, None, secret)
    assert (seen.json["position"], seen.json["name"]) == (1, None)
    own = await house.ask("GET", "/ticket", None, secret)
    assert own.json == seen.json


async def test_rejoining_from_late_only(house: House) -> None:
    late = house.world.ticket_in(State.LATE)
    house.world.hands.advance(GRACE_S + 1)
    path = f"/tickets/{late.id}/rejoin"
    over = await house.ask("POST", path, {"from": "LATE"}, house.holder(late.id))
    assert (over.status, over.code) == (409, "grace_over")
    assert over.json["state"] == "MISSED"
    back = await house.ask("POST", path, {}, house.holder(late.id))
    assert back.json["state"] == "WAITING"


@pytest.mark.parametrize("read", ["/tickets/{}", "/queues/1/board", "/queues/1/tickets?state=LATE"])
async def test_a_read_expires_what_is_due(house: House, read: str) -> None:
    late = house.world.ticket_in(State.LATE)
    house.world.hands.advance(GRACE_S + 1)
    reply = await house.ask("GET", read.format(late.id), None, house.staff)
    assert reply.status == 200
    assert house.world.see(late.id).state is State.MISSED
    assert "LATE" not in reply.body.decode()
    assert reply.json.get("late", []) == []


async def test_the_line_and_the_history_are_paged(house: House) -> None:
    tickets = [house.world.join() for _ in range(5)]
    house.world.move(tickets[1].id, Event.CANCEL)
    seen: list[str] = []
    cursor = ""
    for _ in range(2):
        path = f"/queues/1/tickets?limit=2{cursor}"
        page = (await house.ask("GET", path, None, house.staff)).json
        seen += [ticket["number"] for ticket in page["items"]]
        cursor = f"&cursor={page['next']}"
    assert page["next"] is None
    assert seen == ["A001", "A003", "A004", "A005"]
    path = "/queues/1/tickets?state=CANCELLED,COMPLETED&state=MISSED"
    others = (await house.ask("GET", path, None, house.staff)).json
    assert [ticket["number"] for ticket in others["items"]] == ["A002"]


@pytest.mark.parametrize(
    "query", ["state=NOPE", "limit=0", "limit=201", "limit=x", "limit=-1", "cursor=x", "cursor="]
)
async def test_a_bad_query_is_named(house: House, query: str) -> None:
    reply = await house.ask("GET", f"/queues/1/tickets?{query}", None, house.staff)
    assert (reply.status, reply.code) == (422, "invalid")
    assert query.split("=")[0] in reply.json["detail"]


async def test_150_joins_at_once_fill_100_places(house: House) -> None:
    for number in range(ROUNDS):
        queue = house.world.make_queue(f"Round {number}", max_size=100)
        path = f"/queues/{queue.id}/join"
        replies = await asyncio.gather(
            *(house.ask("POST", path, {}, house.staff, key=f"key {n}") for n in range(150))
        )
        admitted = [reply.json["ticket"]["number"] for reply in replies if reply.status == 201]
        refused = [reply for reply in replies if reply.status == 409]
        assert len(set(admitted)) == len(admitted) == 100
        assert len(refused) == 50
        assert {reply.code for reply in refused} == {"queue_full"}


async def test_20_staff_calling_at_once_get_5_different_customers(house: House) -> None:
    queue = house.world.make_queue("Advice", service_slots=5)
    counters = [counter.id for counter in house.world.branch.views.counters(queue.id)]
    waiting = [house.world.join(queue.id).id for _ in range(20)]
    staff = [house.sign_in(house.staff_id, f"tablet {n}") for n in range(20)]
    replies = await asyncio.gather(
        *(
            house.ask(
                "POST", f"/queues/{queue.id}/call-next", {"counter": counters[n % 5]}, staff[n]
            )
            for n in range(20)
        )
    )
    called = [reply.json["ticket"]["id"] for reply in replies if reply.status == 200]
    assert sorted(called) == waiting[:5]
    assert {reply.code for reply in replies if reply.status != 200} == {"no_free_counter"}


async def test_automatic_calling_fills_free_counters(house: House) -> None:
    queue = house.world.make_queue("Fast", service_slots=1, calling=Calling.AUTOMATIC)
    first = await house.join(queue.id)
    second = await house.join(queue.id)
    assert (first["ticket"]["state"], second["ticket"]["state"]) == ("SERVING", "WAITING")
    await house.ask("POST", f"/tickets/{first['ticket']['id']}/complete", {}, house.staff)
    assert house.world.see(second["ticket"]["id"]).state is State.SERVING
