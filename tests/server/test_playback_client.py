"""What the playback's client sends, notes and says when it is not answered."""

import io
import json
from collections.abc import AsyncIterator, Mapping

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from server.playback_client import PlaybackClient, PlaybackError

Seen = list[Mapping[str, str]]
TICKET = {"id": 7, "number": "A001", "state": "SERVING"}


async def _answer(request: web.Request) -> web.StreamResponse:
    match request.path.removeprefix("/api/v1"):
        case "/refused":
            return web.json_response({"detail": "no"}, status=409)
        case "/broken":
            return web.json_response({"detail": "It is broken."}, status=500)
        case "/page":
            return web.Response(text="<html>")
        case "/call":
            return web.json_response({"ticket": TICKET})
        case "/nobody":
            return web.json_response({"ticket": None})
    return web.json_response(TICKET, status=201)


@pytest.fixture
def seen() -> Seen:
    """The headers of every request."""
    return []


@pytest.fixture
async def server(seen: Seen) -> AsyncIterator[TestServer]:
    async def answer(request: web.Request) -> web.StreamResponse:
        seen.append(request.headers)
        return await _answer(request)

    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", answer)
    server = TestServer(app)
    async with server:
        yield server


@pytest.fixture
def log() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
async def client(server: TestServer, log: io.StringIO) -> AsyncIterator[PlaybackClient]:
    async with aiohttp.ClientSession() as session:
        yield PlaybackClient(session, str(server.make_url("/")), log)


async def test_every_request_has_a_key_of_its_own(client: PlaybackClient, seen: Seen) -> None:
    for _ in range(3):
        await client.post("/call")
    keys = {headers["Idempotency-Key"] for headers in seen}
    assert len(keys) == client.requests == 3


async def test_a_customer_shows_the_secret_of_the_ticket(
    client: PlaybackClient, seen: Seen
) -> None:
    await client.post("/leave", ticket="s3cret")
    assert seen[0]["Authorization"] == "Ticket s3cret"


async def test_a_refusal_is_an_answer(client: PlaybackClient) -> None:
    assert (await client.post("/refused")).refused
    assert not (await client.post("/made")).refused


async def test_every_answer_is_noted_with_its_ticket(
    client: PlaybackClient, log: io.StringIO
) -> None:
    for path in ("/call", "/nobody", "/made", "/refused"):
        await client.post(path)
    noted = [json.loads(line) for line in log.getvalue().splitlines()]
    assert [(one["status"], one["ticket"], one["state"]) for one in noted] == [
        (200, 7, "SERVING"),
        (200, None, None),
        (201, 7, "SERVING"),
        (409, None, None),
    ]


async def test_an_error_is_said_with_what_the_branch_said(client: PlaybackClient) -> None:
    with pytest.raises(PlaybackError, match=r"POST /broken with 500: It is broken\."):
        await client.post("/broken")


async def test_another_program_is_not_taken_for_a_branch(client: PlaybackClient) -> None:
    with pytest.raises(PlaybackError, match="is no WaitWise"):
        await client.get("/page")


async def test_a_lost_connection_says_how_far_it_came(
    client: PlaybackClient, server: TestServer
) -> None:
    await client.post("/call")
    await server.close()
    with pytest.raises(PlaybackError, match=r"does not answer .* It answered 1 requests before"):
        await client.post("/call")


async def test_an_address_that_is_none_is_said_in_words() -> None:
    async with aiohttp.ClientSession() as session:
        with pytest.raises(PlaybackError, match="does not answer"):
            await PlaybackClient(session, "nonsense").get("/queues")
