"""One key, one effect, one answer."""

import asyncio

import pytest

from tests.server.house import House


async def test_ten_times_the_same_join_is_one_ticket_with_one_answer(house: House) -> None:
    replies = await asyncio.gather(
        *(
            house.ask("POST", "/queues/1/join", {"name": "Ann"}, house.staff, key="one visit")
            for _ in range(10)
        )
    )
    assert {reply.status for reply in replies} == {201}
    assert len({reply.body for reply in replies}) == 1
    assert house.world.queue().active == 1


async def test_the_first_answer_outlives_a_change(house: House) -> None:
    first = await house.ask("POST", "/queues/1/join", {}, house.staff, key="k")
    ticket = first.json["ticket"]["id"]
    await house.ask("POST", f"/tickets/{ticket}/leave", {}, house.staff)
    again = await house.ask("POST", "/queues/1/join", {}, house.staff, key="k")
    assert (again.status, again.body) == (first.status, first.body)


async def test_a_refusal_is_kept_too(house: House) -> None:
    house.world.change(max_size=1)
    house.world.join()
    first = await house.ask("POST", "/queues/1/join", {}, house.staff, key="k")
    house.world.change(max_size=5)
    again = await house.ask("POST", "/queues/1/join", {}, house.staff, key="k")
    assert first.code == "queue_full"
    assert again.body == first.body


async def test_another_body_under_the_same_key_is_refused(house: House) -> None:
    await house.ask("POST", "/queues/1/join", {"name": "Ann"}, house.staff, key="k")
    other = await house.ask("POST", "/queues/1/join", {"name": "Ben"}, house.staff, key="k")
    assert (other.status, other.code) == (422, "idempotency_key_reused")


async def test_keys_are_scoped_by_who_asks_and_path(house: House) -> None:
    await house.ask("POST", "/queues/1/join", {}, house.staff, key="k")
    await house.ask("POST", "/queues/1/join", {}, house.owner, key="k")
    second = house.world.make_queue("Passports")
    await house.ask("POST", f"/queues/{second.id}/join", {}, house.owner, key="k")
    assert house.world.queue().active == 2
    assert house.world.queue(second.id).active == 1


async def test_an_invalid_request_does_not_use_the_key_up(house: House) -> None:
    bad = await house.ask("POST", "/queues/1/join", {"nmae": "Ann"}, house.staff, key="k")
    good = await house.ask("POST", "/queues/1/join", {"name": "Ann"}, house.staff, key="k")
    assert (bad.status, good.status) == (422, 201)


@pytest.mark.parametrize("key", ["", "x" * 201, "schlüssel"])
async def test_a_key_that_is_none(house: House, key: str) -> None:
    reply = await house.ask("POST", "/queues/1/join", {}, house.staff, key=key)
    assert reply.code == "invalid"
    assert "Idempotency-Key" in reply.json["detail"]


async def test_the_longest_key_is_taken(house: House) -> None:
    reply = await house.ask("POST", "/queues/1/join", {}, house.staff, key="x" * 200)
    assert reply.status == 201


async def test_patch_and_delete_take_keys(house: House) -> None:
    queue = house.world.make_queue("Passports")
    path = f"/queues/{queue.id}"
    first = await house.ask("PATCH", path, {"open": False}, house.owner, key="k")
    house.world.change(queue.id, open=True)
    again = await house.ask("PATCH", path, {"open": False}, house.owner, key="k")
    assert again.body == first.body
    assert house.world.queue(queue.id).open
    for _ in range(2):
        gone = await house.ask("DELETE", path, None, house.owner, key="k")
        assert (gone.status, gone.json) == (200, {})
