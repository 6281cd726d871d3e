"""The server's health is asked for as a client does it, and nobody out there can be in the way."""

import asyncio
import logging
import os
import resource
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import closing, contextmanager, suppress
from socket import create_connection

import pytest
from aiohttp import web

from core.errors import StorageUnavailableError
from server.app import ServerThread, create_app, runner_of
from server.pulse import Pulse
from server.settings import ServerSettings
from tests.core.factory import World

FILES = 400


@pytest.fixture
async def runner(world: World) -> AsyncIterator[web.AppRunner]:
    """The application, set up, and on no socket."""
    runner = runner_of(create_app(world.branch, ServerSettings(port=0)))
    await runner.setup()
    yield runner
    await runner.cleanup()


@pytest.fixture
async def pulse(runner: web.AppRunner) -> AsyncIterator[Pulse]:
    pulse = Pulse(runner)
    yield pulse
    await pulse.close()


@contextmanager
def no_more_files() -> Iterator[None]:
    """This process may open nothing more."""
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (FILES, before[1]))
    held: list[int] = []
    try:
        with suppress(OSError):
            while True:
                held.append(os.open(os.devnull, os.O_RDONLY))
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)
        for one in held:
            os.close(one)


async def answered(pulse: Pulse, within_s: float = 10) -> bool:
    answer = asyncio.Event()
    pulse.ask(answer.set)
    try:
        async with asyncio.timeout(within_s):
            await answer.wait()
    except TimeoutError:
        return False
    return True


async def test_health_is_asked_for_again_and_again_over_one_connection(
    pulse: Pulse, runner: web.AppRunner
) -> None:
    assert runner.server is not None
    assert [await answered(pulse) for _ in range(5)] == [True] * 5
    assert len(runner.server.connections) == 1
    assert runner.server.requests_count == 5


async def test_it_leaves_no_line_in_the_log_where_others_do(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    server = ServerThread(world.branch, ServerSettings(port=0))
    url = server.start()
    try:
        answer = threading.Event()
        server.ask(answer.set)
        assert await asyncio.to_thread(answer.wait, 10)
        assert "/health" not in caplog.text
        port = int(url.rpartition(":")[2])
        with closing(create_connection(("127.0.0.1", port))) as client:
            client.sendall(b"GET /api/v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n")
            assert await asyncio.to_thread(client.recv, 100)
    finally:
        await asyncio.to_thread(server.stop)
    assert caplog.text.count("GET /api/v1/health 200") == 1


async def test_a_database_that_cannot_be_read_is_an_answer(
    pulse: Pulse, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise StorageUnavailableError("The disk is full.")

    monkeypatch.setattr(world.branch.views, "health", fail)
    assert await answered(pulse)


async def test_a_connection_that_was_closed_is_made_anew(
    pulse: Pulse, runner: web.AppRunner
) -> None:
    assert runner.server is not None
    assert await answered(pulse)
    for connection in runner.server.connections:
        connection.close()
        connection.force_close()
    assert await answered(pulse)


async def test_who_uses_up_all_connections_is_not_in_its_way(pulse: Pulse) -> None:
    assert await answered(pulse)
    with no_more_files():
        with pytest.raises(OSError, match="Too many open files"):
            os.open(os.devnull, os.O_RDONLY)
        assert await answered(pulse)


async def test_an_answer_that_does_not_come_is_none(
    pulse: Pulse, runner: web.AppRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert await answered(pulse)
    (connection,) = runner.server.connections  # type: ignore[union-attr]
    monkeypatch.setattr(connection, "_request_handler", lambda _: asyncio.Event().wait())
    assert not await answered(pulse, within_s=0.3)
