"""What is no HTTP, or expects what nobody can do, is answered as every other error is."""

import json
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.browser.house import House

PATIENCE_S = 10


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = House(tmp_path / "data")
    yield house
    house.close()


def answer(house: House, request: bytes) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body of what is said to these bytes."""
    place = urlsplit(house.url)
    heard = b""
    with socket.create_connection((place.hostname, place.port), PATIENCE_S) as ours:
        ours.sendall(request)
        while b"\r\n\r\n" not in heard or len(heard) < _whole(heard):
            more = ours.recv(65536)
            assert more, heard
            heard += more
    head, _, body = heard.partition(b"\r\n\r\n")
    status, *lines = head.decode().split("\r\n")
    return int(status.split()[1]), dict(line.split(": ", 1) for line in lines), body


def _whole(heard: bytes) -> int:
    head, _, _ = heard.partition(b"\r\n\r\n")
    length = next(
        (line for line in head.split(b"\r\n") if line.lower().startswith(b"content-length")), b": 0"
    )
    return len(head) + 4 + int(length.split(b": ")[1])


def problem(house: House, request: bytes) -> tuple[int, Any]:
    """The same where it is an error as all errors are: in words, and naming no library."""
    status, headers, body = answer(house, request)
    assert headers["Content-Type"] == "application/problem+json"
    assert headers["Server"] == "WaitWise"
    assert b"aiohttp" not in body
    told = json.loads(body)
    assert told["status"] == status
    assert told["detail"].endswith("Nothing was changed.")
    return status, told["code"]


@pytest.mark.parametrize(
    "request_line",
    [
        b"nonsense",
        b"GET /api/v1/health HTTP/9.1",
        b"GET nowhere HTTP/1.1",
        b"GET http://[ HTTP/1.1",
        b"GET /" + b"a" * 9000 + b" HTTP/1.1",
        b"GET /api/v1/health HTTP/1.1\r\nContent-Length: x",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    ],
)
def test_what_is_no_http(house: House, request_line: bytes) -> None:
    assert problem(house, request_line + b"\r\n\r\n") == (400, "bad_request")


def test_the_star_is_no_address(house: House) -> None:
    asked = b"OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n"
    assert problem(house, asked) == (404, "not_found")


@pytest.mark.parametrize("path", [b"/api/v1/health", b"/api/v1/nowhere", b"/staff"])
def test_what_cannot_be_expected(house: House, path: bytes) -> None:
    asked = b"GET " + path + b" HTTP/1.1\r\nHost: x\r\nExpect: tea\r\n\r\n"
    assert problem(house, asked) == (400, "bad_request")


def test_a_body_that_waits_is_asked_for(house: House) -> None:
    head = b"POST /api/v1/auth/login HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n"
    status, _, _ = answer(house, head + b"Content-Length: 2\r\n\r\n")
    assert status == 100
