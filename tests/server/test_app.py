"""The server in a thread of its own, beside a screen."""

import gc
import json
import logging
import socket
import threading
import time
import urllib.request
from contextlib import ExitStack
from dataclasses import replace

import pytest

from core.errors import WorldError
from server.app import CannotListenError, ServerSettings, ServerThread
from server.listening import lan_address, url_of
from server.masking import masked
from tests.core.factory import World

ANY_PORT = ServerSettings(port=0)


def knock(port: int) -> None:
    """Connect again and again until nobody listens."""
    with ExitStack() as connections:
        while True:
            try:
                connection = socket.create_connection(("127.0.0.1", port), timeout=1)
            except OSError:
                return
            connections.enter_context(connection)
            time.sleep(0.0005)


def read_branch(url: str) -> object:
    with urllib.request.urlopen(f"{url}/api/v1/branch", timeout=5) as answer:  # noqa: S310
        return json.load(answer)["name"]


def test_it_answers_from_start_to_stop(world: World) -> None:
    server = ServerThread(world.branch, ANY_PORT)
    url = server.start()
    assert url.startswith("http://127.0.0.1:")
    assert read_branch(url) == "Town hall"
    server.stop()
    with pytest.raises(OSError, match="refused"):
        read_branch(url)
    server.stop()
    assert "server" not in {thread.name for thread in threading.enumerate()}


@pytest.mark.parametrize(
    "request_line",
    ["GET nowhere HTTP/1.1", "PRI * HTTP/2.0", f"GET /{'x' * 10_000} HTTP/1.1", "GET * HTTP/1.1"],
)
def test_what_is_no_http_is_refused_and_fills_no_log(
    world: World, caplog: pytest.LogCaptureFixture, request_line: str
) -> None:
    server = ServerThread(world.branch, ANY_PORT)
    port = int(server.start().rpartition(":")[2])
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
            connection.sendall(f"{request_line}\r\nHost: x\r\n\r\n".encode())
            assert connection.recv(1000).startswith(b"HTTP/1.0 400 ")
    finally:
        server.stop()
    assert [record.name for record in caplog.records if record.exc_info] == []


def test_who_goes_away_in_the_middle_fills_no_log(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    server = ServerThread(world.branch, ANY_PORT)
    port = int(server.start().rpartition(":")[2])
    half = b"POST /api/v1/auth/login HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\n{"
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
            connection.sendall(half)
            time.sleep(0.1)
        time.sleep(0.1)
    finally:
        server.stop()
    assert [record.name for record in caplog.records if record.exc_info] == []


def test_stopping_what_never_started_is_harmless(world: World) -> None:
    ServerThread(world.branch, ANY_PORT).stop()


def test_a_port_in_use_is_said_in_words(world: World) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        server = ServerThread(world.branch, ServerSettings(port=port))
        with pytest.raises(CannotListenError, match=f"Port {port} .* in use .*--port"):
            server.start()
        server.stop()
    assert issubclass(CannotListenError, WorldError)


def test_an_address_that_is_not_ours_is_said_in_words(world: World) -> None:
    for host in ["192.0.2.7", "no.such.host.invalid", "9" * 70]:
        server = ServerThread(world.branch, replace(ANY_PORT, host=host))
        with pytest.raises(CannotListenError, match=f"Cannot listen on {host}.*--host"):
            server.start()


def test_the_port_can_be_taken_again_at_once(world: World) -> None:
    first = ServerThread(world.branch, ANY_PORT)
    url = first.start()
    read_branch(url)
    first.stop()
    second = ServerThread(world.branch, ServerSettings(port=int(url.rpartition(":")[2])))
    assert second.start() == url
    second.stop()


def test_connections_that_come_while_it_stops_are_closed(world: World) -> None:
    """One left open is reported as a warning, which fails the test."""
    for _ in range(40):
        server = ServerThread(world.branch, ANY_PORT)
        port = int(server.start().rpartition(":")[2])
        knocking = threading.Thread(target=knock, args=(port,))
        knocking.start()
        time.sleep(0.01)
        server.stop()
        knocking.join()
        gc.collect()


def test_links_name_an_address_that_others_reach() -> None:
    assert url_of("::", 8080) == f"http://{lan_address()}:8080"
    assert url_of("127.0.0.1", 80) == "http://127.0.0.1:80"
    assert url_of("fd00::1", 80) == "http://[fd00::1]:80"


def test_secrets_stay_out_of_the_log(world: World, caplog: pytest.LogCaptureFixture) -> None:
    server = ServerThread(world.branch, ANY_PORT)
    url = server.start()
    with caplog.at_level(logging.INFO, logger="server.access"):
        with urllib.request.urlopen(f"{url}/t/very-secret?x=very-secret", timeout=5):  # noqa: S310
            pass
        server.stop()
    assert "GET /t/*** 200" in caplog.text
    assert "very-secret" not in caplog.text
    assert masked("/a\x1b[0mb") == "/a?[0mb"
