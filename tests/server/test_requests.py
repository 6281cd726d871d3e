"""Bad input: each a clear answer that names the field, and nothing changed."""

import asyncio
import gzip
from typing import Any

import pytest

from core.errors import Refused
from server.requests import (
    BranchChanges,
    Join,
    Login,
    NewQueue,
    QueueChanges,
    SetUp,
    changes,
    convert,
    parse,
)
from server.settings import ServerSettings
from tests.core.factory import World
from tests.server.house import House, open_house

MEGABYTES_10 = b'{"name": "' + b"x" * 10_000_000 + b'"}'

QUEUE_FIELDS: list[tuple[str, Any]] = [
    ("name", 5),
    ("name", ""),
    ("name", "   "),
    ("name", "x" * 81),
    ("name", "x" * 10_000),
    ("name", "a\0b"),
    ("name", "a\nb"),
    ("name", "a\x1b[31m"),
    ("name", "a\u2028b"),
    ("name", None),
    ("prefix", "a"),
    ("prefix", "ABCD"),
    ("prefix", "A1"),
    ("max_size", 0),
    ("max_size", -1),
    ("max_size", "5"),
    ("max_size", 1.5),
    ("max_size", True),
    ("service_slots", 0),
    ("service_slots", 10**30),
    ("grace_time_s", 0),
    ("grace_time_s", None),
    ("call_timeout_s", 0),
    ("calling", "sometimes"),
    ("open", "yes"),
    ("join_from_phone", 1),
    ("active", 3),
    ("colour", "red"),
]


@pytest.mark.parametrize(("field", "value"), QUEUE_FIELDS)
async def test_a_bad_field_is_named(house: House, field: str, value: Any) -> None:
    reply = await house.ask("POST", "/queues", {"name": "Advice", field: value}, house.owner)
    assert (reply.status, reply.code) == (422, "invalid")
    assert field in reply.json["detail"]
    assert "Nothing was changed" in reply.json["detail"]
    assert len(reply.json["detail"]) < 300
    assert len(house.world.branch.views.queues()) == 1


@pytest.mark.parametrize(
    "raw",
    [
        b"not json",
        b"{",
        b"\xff\xfe",
        b'{"name": "\\ud800"}',
        b"[" * 60_000,
        b'{"name": NaN}',
        b"\0",
    ],
)
async def test_a_body_that_is_not_json(house: House, raw: bytes) -> None:
    reply = await house.ask("POST", "/queues", raw, house.owner)
    assert (reply.status, reply.code) == (422, "invalid")


@pytest.mark.parametrize("raw", [b"[]", b'"text"', b"5", b"null"])
async def test_a_body_that_is_no_object(house: House, raw: bytes) -> None:
    reply = await house.ask("POST", "/queues", raw, house.owner)
    assert (reply.status, reply.code) == (422, "invalid")


async def test_nested_nonsense_in_a_field_that_takes_anything(house: House) -> None:
    raw = b'{"service": ' + b"[" * 30_000 + b"]" * 30_000 + b"}"
    reply = await house.ask("POST", "/queues/1/join", raw, house.staff)
    assert (reply.status, reply.code) == (422, "invalid")


@pytest.mark.parametrize("path", ["/queues/1/join", "/auth/login", "/tickets/1/leave"])
async def test_a_body_of_10_mb(house: House, path: str) -> None:
    house.world.join()
    reply = await house.ask("POST", path, MEGABYTES_10, house.staff)
    assert (reply.status, reply.code) == (413, "too_large")
    assert (await house.ask("GET", "/branch")).status == 200


@pytest.mark.parametrize(("size", "status"), [(100, 422), (101, 413)])
@pytest.mark.parametrize("in_parts", [False, True], ids=["at once", "in parts"])
async def test_the_largest_body(
    world: World, monkeypatch: pytest.MonkeyPatch, size: int, status: int, in_parts: bool
) -> None:
    monkeypatch.setattr("server.app.LARGEST_BODY", 100)
    head = f"POST /api/v1/auth/login HTTP/1.1\r\nHost: x\r\nContent-Length: {size}\r\n\r\n"
    whole = head.encode() + b"x" * size
    parts = [whole[: -size + 1], whole[-size + 1 :]] if in_parts else [whole]
    async with open_house(world, ServerSettings(port=0)) as house:
        reader, writer = await asyncio.open_connection("127.0.0.1", house.client.port)
        for part in parts:
            writer.write(part)
            await asyncio.sleep(0.05)
        assert (await reader.readline()).split()[1] == str(status).encode()
        writer.close()


@pytest.mark.parametrize("packed", [gzip.compress(MEGABYTES_10), b"no gzip"])
async def test_a_compressed_body_is_not_unpacked(house: House, packed: bytes) -> None:
    reply = await house.ask("POST", "/auth/login", packed, Content_Encoding="gzip")
    assert (reply.status, reply.code) == (422, "invalid")


async def test_a_body_of_broken_chunks(house: House) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", house.client.port)
    writer.write(b"POST /api/v1/auth/login HTTP/1.1\r\nHost: x\r\n")
    writer.write(b"Transfer-Encoding: chunked\r\n\r\nnonsense\r\n")
    answer = await reader.read()
    writer.close()
    await writer.wait_closed()
    assert answer.startswith(b"HTTP/1.")
    assert b" 400 " in answer.splitlines()[0]
    assert b"Traceback" not in answer


async def test_a_client_that_leaves_in_the_middle_of_its_body(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    port = house.client.port
    _, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"POST /api/v1/auth/login HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\n{")
    await writer.drain()
    writer.close()
    await asyncio.sleep(0.2)
    assert (await house.ask("GET", "/branch")).status == 200
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


@pytest.mark.parametrize(
    "path", ["/queues/2", "/queues/9223372036854775808", "/queues/0", f"/queues/{'9' * 5000}"]
)
async def test_an_unknown_queue(house: House, path: str) -> None:
    for method, call in [("GET", ""), ("POST", "/join"), ("GET", "/tickets"), ("GET", "/counters")]:
        reply = await house.ask(method, path + call, None, house.staff)
        assert (reply.status, reply.code) == (404, "not_found")
    assert (await house.ask("DELETE", path, None, house.owner)).code == "not_found"
    assert (await house.ask("PATCH", path, {"open": True}, house.owner)).code == "not_found"
    assert (await house.ask("GET", path + "/board")).code == "not_found"
    calling = await house.ask("POST", path + "/call-next", {"counter": 1}, house.staff)
    assert calling.code == "not_found"


@pytest.mark.parametrize("path", ["/queues/x", "/queues/-1", "/queues/1.5", "/queues/%00"])
async def test_an_id_that_is_no_number(house: House, path: str) -> None:
    assert (await house.ask("GET", path, None, house.staff)).code == "not_found"


@pytest.mark.parametrize("call", ["leave", "here", "complete", "no-show", "call-again", "rejoin"])
async def test_an_unknown_ticket(house: House, call: str) -> None:
    reply = await house.ask("POST", f"/tickets/77/{call}", None, house.staff)
    assert (reply.status, reply.code) == (404, "not_found")


@pytest.mark.parametrize("counter", [0, -1, "1", 2**63, None, 10**400])
async def test_calling_for_a_counter_that_cannot_be(house: House, counter: Any) -> None:
    reply = await house.ask("POST", "/queues/1/call-next", {"counter": counter}, house.staff)
    assert (reply.status, reply.code) == (422, "invalid")
    assert "counter" in reply.json["detail"]


async def test_calling_for_an_unknown_counter(house: House) -> None:
    reply = await house.ask("POST", "/queues/1/call-next", {"counter": 99}, house.staff)
    assert (reply.status, reply.code) == (404, "not_found")


@pytest.mark.parametrize(
    "body",
    [
        {"name": "x" * 10_000},
        {"name": "a\0b"},
        {"phone": "12"},
        {"phone": "not a phone"},
        {"phone": "x" * 41},
        {"phone": 5},
        {"language": "?"},
        {"priority": "high"},
    ],
)
async def test_a_join_that_cannot_be(house: House, body: dict[str, Any]) -> None:
    reply = await house.ask("POST", "/queues/1/join", body, house.staff)
    assert (reply.status, reply.code) == (422, "invalid")
    assert next(iter(body)) in reply.json["detail"]
    assert house.world.queue().active == 0


async def test_a_move_takes_no_fields(house: House) -> None:
    ticket = house.world.join()
    reply = await house.ask("POST", f"/tickets/{ticket.id}/leave", {"now": 1}, house.staff)
    assert reply.code == "invalid"
    assert "now" in reply.json["detail"]


def test_only_named_fields_are_changes() -> None:
    assert changes(parse(b'{"max_size": null}', QueueChanges)) == {"max_size": None}
    assert changes(parse(b'{"country": null}', BranchChanges)) == {"country": None}
    with pytest.raises(Refused, match="max_size"):
        changes(parse(b"{}", QueueChanges))


def test_texts_are_trimmed_and_secrets_are_not() -> None:
    body = parse(b'{"name": " Ann ", "secret": " 24 ", "device": "a"}', Login)
    assert (body.name, body.secret) == ("Ann", " 24 ")


def test_an_empty_body_is_an_empty_object() -> None:
    assert parse(b"", Join) == Join()


def test_defaults_are_those_promised() -> None:
    queue = parse(b'{"name": "Advice"}', NewQueue)
    assert (queue.max_size, queue.service_slots, queue.grace_time_s) == (None, 1, 300)
    assert (queue.call_timeout_s, queue.calling, queue.open) == (None, "on_demand", True)
    assert queue.join_from_phone is False
    assert parse(b'{"name": "a", "secret": "b"}', Login).device == "unnamed"


def test_the_command_line_is_held_to_the_same_limits() -> None:
    with pytest.raises(Refused, match="slots"):
        convert({"owner": "Ann", "pin": "2468", "queue": "Desk", "slots": 0}, SetUp)
