"""TLS and plain HTTP on one port: who is led where, and what never goes unprotected."""

import asyncio
import json
import logging
import socket
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from server.app import GivenTls, MadeTls, Server, ServerSettings
from server.site import COOKIE, SECURE_COOKIE
from tests.core.factory import World
from tests.server.certificate_files import NAME, write_pair

PIN = "2468"
LOGIN = {"name": "Ann", "secret": PIN, "device": "pad"}


@dataclass
class Secured:
    """A server that speaks TLS; ``trusted`` is what its clients trust."""

    world: World
    server: Server
    port: int
    trusted: Path
    name: str

    async def ask(
        self, method: str, path: str, body: Any = None, *, tls: bool = True, **headers: str
    ) -> "Answer":
        return await asyncio.to_thread(self._ask, method, path, body, tls, headers)

    def _ask(
        self, method: str, path: str, body: Any, tls: bool, headers: dict[str, str]
    ) -> "Answer":
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        if tls:
            connection = NamedConnection(self.port, self.trusted, self.name)
        with closing(connection):
            sent = {name.replace("_", "-"): value for name, value in headers.items()}
            raw = None if body is None else json.dumps(body)
            connection.request(method, path, raw, sent)
            response = connection.getresponse()
            return Answer(response, response.read())

    async def sign_in(self) -> str:
        """The Cookie header of a new session."""
        answer = await self.ask("POST", "/api/v1/auth/login", LOGIN)
        assert answer.status == 200, answer.body
        return str(answer.headers["Set-Cookie"]).split(";")[0]


@dataclass
class Answer:
    response: HTTPResponse
    body: bytes

    @property
    def status(self) -> int:
        return self.response.status

    @property
    def headers(self) -> Message:
        return self.response.headers

    @property
    def code(self) -> str:
        assert self.headers["Content-Type"].startswith("application/problem+json")
        return str(json.loads(self.body)["code"])


class NamedConnection(HTTPSConnection):
    """One to 127.0.0.1 by somebody who typed ``name``."""

    def __init__(self, port: int, trusted: Path, name: str) -> None:
        super().__init__("127.0.0.1", port, timeout=10)
        self._trusting = ssl.create_default_context(cafile=trusted)
        self._name = name

    def connect(self) -> None:
        raw = socket.create_connection((self.host, self.port), self.timeout)
        self.sock = self._trusting.wrap_socket(raw, server_hostname=self._name)


@asynccontextmanager
async def secured(
    world: World, settings: ServerSettings, trusted: Path, name: str
) -> AsyncIterator[Secured]:
    server = Server(world.branch, settings)
    port = int(server.listen().rsplit(":", 1)[1])
    try:
        await server.start()
        yield Secured(world, server, port, trusted, name)
    finally:
        await server.stop()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "tls"


@pytest.fixture
def pinned(world: World, pin_hash: str) -> World:
    from core.commands import ChangeUser

    world.do(ChangeUser(1, {"name": "Ann", "secret_hash": pin_hash}))
    return world


@pytest.fixture
async def made(pinned: World, folder: Path) -> AsyncIterator[Secured]:
    """With a certificate of the branch's own making."""
    settings = ServerSettings(port=0, tls=MadeTls(folder))
    trusted = folder / "authority.crt"
    async with secured(pinned, settings, trusted, "waitwise.local") as it:
        yield it


@pytest.fixture
async def given(pinned: World, tmp_path: Path) -> AsyncIterator[Secured]:
    """With a certificate that every browser takes."""
    certificate, key = write_pair(tmp_path)
    settings = ServerSettings(port=0, tls=GivenTls(certificate, key))
    async with secured(pinned, settings, certificate, NAME) as it:
        yield it


async def test_one_port_answers_tls_and_plain_http(made: Secured) -> None:
    for tls in (True, False):
        assert (await made.ask("GET", "/api/v1/health", tls=tls)).status == 200
        assert (await made.ask("GET", "/board", tls=tls)).status == 200
    assert made.server.services is not None
    assert made.server.services.public_url == f"http://127.0.0.1:{made.port}"
    assert made.server.services.staff_url == f"https://127.0.0.1:{made.port}"


async def test_the_cookie_is_for_tls_alone(made: Secured) -> None:
    answer = await made.ask("POST", "/api/v1/auth/login", LOGIN)
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith(f"{SECURE_COOKIE}=")
    for part in ("Secure", "HttpOnly", "SameSite=Strict", "Path=/"):
        assert part in cookie
    assert "Domain" not in cookie
    session = cookie.split(";")[0]
    assert (await made.ask("GET", "/api/v1/queues", Cookie=session)).status == 200
    # What any page over plain HTTP on this host could have put there counts for nothing.
    slipped = f"{COOKIE}={session.split('=', 1)[1]}"
    assert (await made.ask("GET", "/api/v1/queues", Cookie=slipped)).status == 401
    own = f"https://waitwise.local:{made.port}"
    host = f"waitwise.local:{made.port}"
    ended = await made.ask("POST", "/api/v1/auth/logout", Cookie=session, Origin=own, Host=host)
    assert ended.status == 200
    assert "Secure" in ended.headers["Set-Cookie"]


@pytest.mark.parametrize(
    ("method", "path", "headers"),
    [
        ("POST", "/api/v1/auth/login", {}),
        ("POST", "/api/v1/pairing/redeem", {}),
        ("GET", "/api/v1/queues", {"Authorization": "Bearer some-token"}),
        ("POST", "/api/v1/queues/1/call-next", {"Authorization": "bearer some-token"}),
        ("GET", "/metrics", {"Authorization": "Bearer key"}),
    ],
)
async def test_no_secret_of_staff_is_taken_over_plain_http(
    made: Secured, method: str, path: str, headers: dict[str, str]
) -> None:
    answer = await made.ask(method, path, LOGIN, tls=False, **headers)
    assert (answer.status, answer.code) == (403, "tls_only")
    assert "Set-Cookie" not in answer.headers
    assert f"https://127.0.0.1:{made.port}" in json.loads(answer.body)["detail"]


async def test_a_session_counts_for_nothing_over_plain_http(made: Secured) -> None:
    """A browser would not send it; a program might."""
    session = await made.sign_in()
    own = f"http://127.0.0.1:{made.port}"
    body: dict[str, Any] = {"counter": 1}
    for origin in (own, own.replace("http", "https")):
        answer = await made.ask(
            "POST", "/api/v1/queues/1/call-next", body, tls=False, Cookie=session, Origin=origin
        )
        assert answer.status in (401, 403), answer.body


async def test_customers_follow_their_ticket_over_plain_http(made: Secured) -> None:
    made.world.change(join_from_phone=True)
    joined = await made.ask("POST", "/api/v1/queues/1/join", {}, tls=False)
    assert joined.status == 201
    taken = json.loads(joined.body)
    assert taken["url"].startswith("http://"), "a phone would be warned of https"
    secret = f"Ticket {taken['secret']}"
    for tls in (True, False):
        assert (await made.ask("GET", f"/t/{taken['secret']}", tls=tls)).status == 200
        answer = await made.ask("GET", "/api/v1/ticket", tls=tls, Authorization=secret)
        assert answer.status == 200


@pytest.mark.parametrize("page", ["/staff", "/admin", "/pair"])
async def test_staff_are_led_by_way_of_the_explanation(made: Secured, page: str) -> None:
    answer = await made.ask("GET", page, tls=False)
    assert (answer.status, answer.headers["Location"]) == (307, f"/trust?to={page}")
    assert answer.headers["Cache-Control"] == "no-cache"
    trust = await made.ask("GET", "/trust", tls=False)
    assert trust.status == 200
    assert f" https://127.0.0.1:{made.port}" in trust.headers["Content-Security-Policy"]


async def test_the_certificate_to_trust_is_given_out_and_no_key(
    made: Secured, folder: Path
) -> None:
    told = json.loads((await made.ask("GET", "/api/v1/trust", tls=False)).body)
    assert (told["tls"], told["made"]) == (True, True)
    file = await made.ask("GET", told["file"], tls=False)
    assert file.headers["Content-Type"] == "application/x-x509-ca-cert"
    from cryptography import x509

    from server.authority import fingerprint_of

    found = x509.load_der_x509_certificate(file.body)
    assert fingerprint_of(found) == told["fingerprint"]
    assert b"PRIVATE" not in file.body
    for path in ("/trust/server.key", "/trust/../tls/server.key", "/static/../../../tls/server.key",
                 "/static/%2e%2e/%2e%2e/tls/authority.key", f"/static/{folder}/server.key",
                 "/tls/server.key", "/trust/waitwise.crt/../server.key"):  # fmt: skip
        for tls in (True, False):
            answer = await made.ask("GET", path, tls=tls)
            assert answer.status == 404, path
            assert b"PRIVATE" not in answer.body


async def test_with_a_given_certificate_everybody_is_led_to_tls(given: Secured) -> None:
    host = f"{NAME}:{given.port}"
    for path in ("/", "/staff?x=1", "/t/secret", "/board/1", "/api/v1/health", "/nothing"):
        answer = await given.ask("GET", path, tls=False, Host=host)
        assert (answer.status, answer.headers["Location"]) == (307, f"https://{host}{path}")
        assert answer.headers["Cache-Control"] in ("no-cache", "no-store")
    refused = await given.ask("POST", "/api/v1/auth/login", LOGIN, tls=False)
    assert (refused.status, refused.code) == (403, "tls_only")
    assert given.server.services is not None
    assert given.server.services.public_url == f"https://{NAME}:{given.port}"
    assert given.server.services.staff_url == f"https://{NAME}:{given.port}"


@pytest.mark.parametrize(
    "host", ["evil.example/", "a b", "x@evil.example", "evil.example#", "", "[::1", "x:y", "x\x7f"]
)
async def test_a_host_that_is_none_leads_nowhere_else(given: Secured, host: str) -> None:
    answer = await given.ask("GET", "/staff", tls=False, Host=host)
    if answer.status != 400:
        assert answer.headers["Location"] == f"https://{NAME}:{given.port}/staff"


async def test_a_target_cannot_name_another_host(given: Secured) -> None:
    for target in ("http://evil.example/x", "//evil.example/x", "@evil.example/", "evil.example"):
        raw = f"GET {target} HTTP/1.1\r\nHost: {NAME}:{given.port}\r\nConnection: close\r\n\r\n"
        answered = await asyncio.to_thread(said_to, given.port, raw.encode())
        for line in answered.decode().splitlines():
            if line.lower().startswith("location:"):
                assert line.split(": ", 1)[1].startswith(f"https://{NAME}:{given.port}/"), line


def said_to(port: int, raw: bytes) -> bytes:
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(raw)
        return b"".join(iter(lambda: connection.recv(4096), b""))


async def test_hsts_goes_with_a_given_certificate_over_tls_alone(
    given: Secured, made: Secured
) -> None:
    header = "Strict-Transport-Security"
    assert "max-age=" in (await given.ask("GET", "/staff")).headers[header]
    assert header not in (await given.ask("GET", "/staff", tls=False)).headers
    for tls in (True, False):
        assert header not in (await made.ask("GET", "/board", tls=tls)).headers


async def test_the_policy_names_the_sockets_of_its_scheme(made: Secured) -> None:
    policy = (await made.ask("GET", "/staff")).headers["Content-Security-Policy"]
    assert f" wss://127.0.0.1:{made.port}" in policy
    assert " ws://" not in policy


@pytest.mark.parametrize("name", ["waitwise.local", "localhost", "127.0.0.1", "192.168.1.7"])
async def test_the_origin_is_right_by_every_name_and_wrong_by_any_other(
    made: Secured, name: str
) -> None:
    session, host = await made.sign_in(), f"{name}:{made.port}"
    joining: tuple[str, str, dict[str, Any]] = ("POST", "/api/v1/queues/1/join", {})
    right = await made.ask(*joining, Cookie=session, Host=host, Origin=f"https://{host}")
    assert right.status == 201
    for origin in (f"http://{host}", "https://evil.example", f"https://{name}", "null", "",
                   f"https://evil.{host}", f"https://{host}.evil.example", f"https://{host}@evil",
                   f"https://evil@{host}", f"https://{name}:{made.port + 1}", "https"):  # fmt: skip
        wrong = await made.ask(*joining, Cookie=session, Host=host, Origin=origin)
        assert (wrong.status, wrong.code) == (403, "forbidden"), origin
    none = await made.ask(*joining, Cookie=session, Host=host)
    assert none.status == 403


async def test_a_socket_over_tls_looks_at_the_origin_too(made: Secured) -> None:
    session = await made.sign_in()
    url = f"https://localhost:{made.port}/api/v1/ws"
    trusting = ssl.create_default_context(cafile=made.trusted)
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=trusting)) as client:
        own = {"Cookie": session, "Origin": f"https://localhost:{made.port}"}
        async with client.ws_connect(url, headers=own) as talk:
            await talk.send_json({"type": "hello", "queues": [1]})
            assert (await talk.receive_json())["audience"] == "staff"
        for origin in ("https://evil.example", f"http://localhost:{made.port}"):
            with pytest.raises(aiohttp.WSServerHandshakeError, match="403"):
                await client.ws_connect(url, headers={**own, "Origin": origin})


async def test_a_token_in_a_hello_over_plain_http_is_not_taken(made: Secured) -> None:
    token = (await made.sign_in()).split("=", 1)[1]
    url = f"http://127.0.0.1:{made.port}/api/v1/ws"
    async with aiohttp.ClientSession() as client, client.ws_connect(url) as talk:
        await talk.send_json({"type": "hello", "token": token, "queues": [1]})
        assert (await talk.receive()).type is aiohttp.WSMsgType.CLOSE
        assert talk.close_code == 4401


async def test_who_says_nothing_or_nonsense_hinders_nobody(
    made: Secured, caplog: pytest.LogCaptureFixture
) -> None:
    silent = [socket.create_connection(("127.0.0.1", made.port)) for _ in range(50)]
    for words in (
        b"\x16",
        b"\x16\x03\x01\xff\xff" + b"x" * 500,
        b"\x00" * 100,
        b"nonsense\r\n\r\n",
    ):
        connection = socket.create_connection(("127.0.0.1", made.port))
        connection.sendall(words)
        silent.append(connection)
    socket.create_connection(("127.0.0.1", made.port)).close()
    assert (await made.ask("GET", "/api/v1/health")).status == 200
    for connection in silent:
        connection.close()
    assert (await made.ask("GET", "/api/v1/health")).status == 200
    assert [one for one in caplog.records if one.levelno >= logging.ERROR] == []


async def test_an_old_tls_is_refused(made: Secured) -> None:
    old = ssl.create_default_context()
    old.check_hostname, old.verify_mode = False, ssl.CERT_NONE
    old.set_ciphers("DEFAULT:@SECLEVEL=0")
    with pytest.warns(DeprecationWarning, match="TLSv1"):
        old.minimum_version = ssl.TLSVersion.TLSv1
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        old.maximum_version = ssl.TLSVersion.TLSv1_1
    with pytest.raises(ssl.SSLError):
        await asyncio.to_thread(handshake, old, made.port)


def handshake(context: ssl.SSLContext, port: int) -> None:
    with (
        socket.create_connection(("127.0.0.1", port), timeout=10) as connection,
        context.wrap_socket(connection),
    ):
        pass


async def test_it_stops_while_people_are_arriving(pinned: World, folder: Path) -> None:
    server = Server(pinned.branch, ServerSettings(port=0, tls=MadeTls(folder)))
    port = int(server.listen().rsplit(":", 1)[1])
    await server.start()
    silent = [socket.create_connection(("127.0.0.1", port)) for _ in range(5)]
    silent[0].sendall(b"\x16\x03\x01")
    await asyncio.sleep(0.05)
    await server.stop()
    for connection in silent:
        connection.settimeout(10)
        with closing(connection):
            try:
                assert connection.recv(1) == b""
            except ConnectionResetError:
                continue
