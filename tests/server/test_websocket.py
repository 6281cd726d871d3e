"""The WebSocket: what each listener hears, and how a socket ends."""

import asyncio
import socket as sockets
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from aiohttp import ClientWebSocketResponse, WSMsgType

from core.commands import ChangeBranch, DeleteQueue, EndSession
from core.errors import StorageUnavailableError
from core.secrets import token_hash
from core.states import Event
from server.calls import BASE
from server.settings import ServerSettings
from server.site import COOKIE
from tests.core.factory import World
from tests.server.house import House, open_house

PATIENCE_S = 5
_CLOSE = 0x88
QUICK = ServerSettings(port=0, heartbeat_interval_s=0.1)


@pytest.fixture
async def quick(world: World) -> AsyncIterator[House]:
    """A house whose server is impatient."""
    async with open_house(world, QUICK) as house:
        yield house


async def hear(socket: ClientWebSocketResponse, kind: str) -> Any:
    """The next message of a kind; others are passed over."""
    async with asyncio.timeout(PATIENCE_S):
        while True:
            message = await socket.receive_json()
            if message["type"] == kind:
                return message


async def ended(socket: ClientWebSocketResponse) -> int | None:
    """The code that the server closes with."""
    async with asyncio.timeout(PATIENCE_S):
        while True:
            message = await socket.receive()
            if message.type in (WSMsgType.CLOSE, WSMsgType.CLOSED, WSMsgType.CLOSING):
                return socket.close_code


def token(header: str) -> str:
    return header.split(" ")[1]


async def test_a_snapshot_comes_first(house: House) -> None:
    house.world.join()
    socket = await house.socket({"queues": [1, 77]})
    snapshot = await hear(socket, "snapshot")
    assert (snapshot["sequence"], snapshot["audience"]) == (1, "anyone")
    (board,) = snapshot["boards"]
    assert board["waiting"]["numbers"] == ["A001"]
    assert board["revision"] == house.world.queue().revision


async def test_staff_hear_every_transition_of_the_queues_they_named(house: House) -> None:
    other = house.world.make_queue("Passports")
    socket = await house.socket({"token": token(house.staff), "queues": [1]})
    assert (await hear(socket, "snapshot"))["audience"] == "staff"
    house.world.join(other.id)
    ticket = house.world.join(name="Ann")
    message = await hear(socket, "transition")
    assert set(message) == {
        *("type", "sequence", "revision", "queue", "ticket", "event", "source", "target")
    }
    assert (message["queue"], message["event"], message["source"]) == (1, "join", None)
    assert message["target"] == "WAITING"
    assert message["ticket"]["id"] == ticket.id
    assert message["ticket"]["name"] == "Ann"
    board = await hear(socket, "board")
    assert board["revision"] == board["board"]["revision"] == message["revision"]
    assert board["board"]["waiting"]["count"] == 1


async def test_the_cookie_signs_a_socket_in_from_the_own_pages_only(house: House) -> None:
    cookie = f"{COOKIE}={token(house.staff)}"
    own = f"http://127.0.0.1:{house.client.port}"
    socket = await house.socket({"queues": [1]}, Cookie=cookie, Origin=own)
    assert (await hear(socket, "snapshot"))["audience"] == "staff"
    reply = await house.ask("GET", "/ws", Cookie=cookie, Origin="http://evil.example")
    assert (reply.status, reply.code) == (403, "forbidden")
    stale = await house.socket({"queues": [1]}, Cookie=f"{COOKIE}=stale")
    assert (await hear(stale, "snapshot"))["audience"] == "anyone"


async def test_a_customer_hears_of_the_own_ticket_as_a_customer_sees_it(house: House) -> None:
    mine = house.world.join(name="Ann")
    secret = house.world.branch.secrets.of(mine.id)
    socket = await house.socket({"ticket": secret, "queues": [1]})
    assert (await hear(socket, "snapshot"))["audience"] == "customer"
    house.world.join(name="Ben")
    house.world.call()
    message = await hear(socket, "transition")
    assert (message["event"], message["ticket"]["id"]) == ("promote", mine.id)
    assert message["ticket"]["counter"] == "1"
    assert message["ticket"]["name"] is None
    assert message["ticket"]["allowed"] == ["cancel"]


async def test_anyone_hears_boards_only(house: House) -> None:
    socket = await house.socket({"queues": [1]})
    await hear(socket, "snapshot")
    house.world.join(name="Ann")
    message = await socket.receive_json(timeout=PATIENCE_S)
    assert message["type"] == "board"
    assert "Ann" not in str(message)


async def test_a_burst_is_told_as_few_boards(house: House) -> None:
    staff = await house.socket({"token": token(house.staff), "queues": [1]})
    await hear(staff, "snapshot")
    await asyncio.gather(*(house.ask("POST", "/queues/1/join", {}, house.staff) for _ in range(50)))
    revisions = [0]
    moves = 0
    while moves < 50 or revisions[-1] < house.world.queue().revision:
        message = await staff.receive_json(timeout=PATIENCE_S)
        if message["type"] == "board":
            revisions.append(message["revision"])
        moves += message["type"] == "transition"
    assert moves == 50
    assert revisions == sorted(set(revisions))
    assert len(revisions) <= moves


async def test_heartbeats_carry_every_revision(quick: House) -> None:
    other = quick.world.make_queue("Passports")
    socket = await quick.socket({"queues": [1]})
    beat = await hear(socket, "heartbeat")
    assert beat["revisions"] == {"1": quick.world.queue().revision, str(other.id): other.revision}
    assert beat["now"].endswith("Z")


async def test_a_new_or_deleted_queue_is_told_at_once(house: House) -> None:
    socket = await house.socket({"queues": [1]})
    await hear(socket, "snapshot")
    house.world.do(ChangeBranch({"name": "Library"}))
    assert set((await hear(socket, "heartbeat"))["revisions"]) == {"1"}
    house.world.do(DeleteQueue(1))
    assert (await hear(socket, "heartbeat"))["revisions"] == {}


async def test_a_counter_changes_the_board(house: House) -> None:
    socket = await house.socket({"queues": [1]})
    await hear(socket, "snapshot")
    await house.ask("POST", "/counters/1/pause", None, house.staff)
    assert (await hear(socket, "board"))["revision"] == house.world.queue().revision


@pytest.mark.parametrize("hello", [{"token": "x"}, {"token": "ü"}, {"ticket": "x"}, {"ticket": ""}])
async def test_a_bad_token_is_closed_with_4401(house: House, hello: dict[str, Any]) -> None:
    socket = await house.socket({**hello, "queues": [1]})
    assert await ended(socket) == 4401


async def test_signing_out_ends_the_socket(quick: House) -> None:
    socket = await quick.socket({"token": token(quick.staff), "queues": [1]})
    await hear(socket, "snapshot")
    quick.world.do(EndSession(token_hash(token(quick.staff))))
    assert await ended(socket) == 4401


@pytest.mark.parametrize(
    "nonsense",
    [
        "no json",
        "[]",
        "{}",
        '{"type": "goodbye"}',
        '{"type": "hello", "queues": "all"}',
        '{"type": "hello", "token": 5}',
        '{"type": "hello", "queues": [9223372036854775808]}',
        '{"type": "hello", "queues": [-1]}',
        "[" * 30_000,
        b"bytes",
    ],
)
async def test_nonsense_is_closed_with_1007(house: House, nonsense: str | bytes) -> None:
    socket = await house.socket()
    if isinstance(nonsense, str):
        await socket.send_str(nonsense)
    else:
        await socket.send_bytes(nonsense)
    assert await ended(socket) == 1007


async def test_nothing_said_later_changes_a_ticket(house: House) -> None:
    ticket = house.world.join()
    socket = await house.socket({"token": token(house.staff), "queues": [1]})
    await socket.send_json({"type": "cancel", "ticket": ticket.id})
    assert await ended(socket) == 1007
    assert house.world.see(ticket.id) == ticket


async def test_where_nothing_can_be_read_a_listener_is_sent_away(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> None:
        raise StorageUnavailableError("the disk is gone")

    monkeypatch.setattr(house.world.branch.views, "board", failing)
    socket = await house.socket({"queues": [1]})
    assert await ended(socket) == 1001


async def test_silence_instead_of_a_hello_is_ended(world: World) -> None:
    async with open_house(world, ServerSettings(port=0, hello_within_s=0.2)) as house:
        assert await ended(await house.socket()) == 1008


async def test_who_does_not_read_is_closed_with_1013_and_others_are_not_kept(world: World) -> None:
    settings = ServerSettings(port=0, unsent_limit=20, close_within_s=3)
    async with open_house(world, settings, narrow=True) as house:
        slow = await _deaf_socket(house)
        good = await house.socket({"queues": [1]})
        await hear(good, "snapshot")
        await _flood(house, good, until=1)
        assert await _close_code(slow) == 1013
        world.move(world.join().id, Event.CANCEL)
        assert await hear(good, "board")


async def test_who_stays_deaf_is_cut_off(world: World) -> None:
    settings = ServerSettings(port=0, unsent_limit=5, close_within_s=0.3)
    async with open_house(world, settings, narrow=True) as house:
        slow = await _deaf_socket(house)
        await _flood(house, None, until=0)
        await asyncio.sleep(0.6)
        with pytest.raises(ConnectionError):
            await _close_code(slow)


async def test_the_end_of_the_server_is_said_with_1001(world: World) -> None:
    async with open_house(world, ServerSettings(port=0)) as house:
        socket = await house.socket({"queues": [1]})
        await hear(socket, "snapshot")
        heard = asyncio.create_task(ended(socket))
        await house.client.server.close()
        assert await heard == 1001


async def _deaf_socket(house: House) -> sockets.socket:
    """A listener to queue 1 that reads nothing after the handshake."""
    loop = asyncio.get_running_loop()
    raw = sockets.socket()
    raw.setsockopt(sockets.SOL_SOCKET, sockets.SO_RCVBUF, 4096)
    raw.setblocking(False)
    await loop.sock_connect(raw, ("127.0.0.1", house.client.port))
    request = (
        f"GET {BASE}/ws HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n"
    )
    await loop.sock_sendall(raw, request.encode())
    answer = b""
    while not answer.endswith(b"\r\n\r\n"):
        answer += await loop.sock_recv(raw, 1)
    assert b" 101 " in answer
    hello = b'{"type": "hello", "queues": [1]}'
    mask = bytes(4)
    await loop.sock_sendall(raw, bytes([0x81, 0x80 | len(hello)]) + mask + hello)
    await asyncio.sleep(0.1)
    return raw


async def _flood(house: House, reading: ClientWebSocketResponse | None, *, until: int) -> None:
    """Change the board until that many listeners are left; ``reading`` reads meanwhile."""
    hub = house.services.hub
    for number in range(3000):
        house.world.change(name=f"{number:04} " + "x" * 70)
        if reading is not None:
            await hear(reading, "board")
        await asyncio.sleep(0)
        if len(hub._listeners) == until:
            return
    pytest.fail("the deaf one was not let go")


async def _close_code(raw: sockets.socket) -> int:
    """The code in the close frame that ends what the server sent."""
    received = b""
    with raw:
        async with asyncio.timeout(PATIENCE_S):
            while part := await asyncio.get_running_loop().sock_recv(raw, 1 << 20):
                received += part
                for first, payload in _frames(received):
                    if first == _CLOSE:
                        return int.from_bytes(payload[:2], "big")
    raise ConnectionError("ended without a goodbye")


def _frames(received: bytes) -> Iterator[tuple[int, bytes]]:
    """The whole frames in what was received, each with its first byte."""
    while len(received) > 4:
        length, begin = received[1], 2
        if length == 126:
            length, begin = int.from_bytes(received[2:4], "big"), 4
        if len(received) < begin + length:
            return
        yield received[0], received[begin : begin + length]
        received = received[begin + length :]
