"""One WebSocket from its hello to its end. Nothing a client says here changes a ticket."""

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable
from contextlib import nullcontext, suppress
from functools import partial
from typing import Any

import msgspec
from aiohttp import WSCloseCode, WSMessage, WSMsgType, web

from core.branch import Branch
from core.commands import SweepDue
from core.errors import StorageUnavailableError
from server.context import sweep_due
from server.devices import Kind
from server.hub import Hub
from server.identity import Identity, Visitors
from server.listener import (
    GONE,
    NO_HELLO,
    NO_TICKET,
    NONSENSE,
    SHUT_DOWN,
    SIGNED_OUT,
    Closing,
    Listener,
)
from server.messages import Hello
from server.services import SERVICES

logger = logging.getLogger(__name__)

_LONGEST_HELLO = 64 * 1024
_MADE_UP = re.compile(r"browser-[0-9a-f]{8}")
"""What a browser calls itself that was never paired."""


async def talk(request: web.Request) -> web.WebSocketResponse:
    """GET ws: a hello, a snapshot, and then what happens, until one side ends it.

    With the session's cookie the Origin header must be the branch's own (403 otherwise).
    """
    services = request.app[SERVICES]
    visitor = services.visitors.by_cookie(request)
    if visitor.is_staff:
        services.visitors.check_origin(request.headers)
    socket = web.WebSocketResponse(
        compress=False,
        heartbeat=services.settings.ping_interval_s,
        max_msg_size=_LONGEST_HELLO,
        timeout=services.settings.close_within_s,
    )
    await socket.prepare(request)
    end = partial(_end, request, socket, services.settings.close_within_s)
    try:
        greeted = await _greet(request, socket, visitor)
    except StorageUnavailableError as error:
        logger.warning("a listener is sent away, for nothing can be read: %s", error)
        greeted = SHUT_DOWN
    if isinstance(greeted, Closing):
        await end(greeted)
    else:
        with services.devices.present(*greeted.device) if greeted.device else nullcontext():
            await _serve(socket, services.hub, greeted, end)
    return socket


async def _greet(
    request: web.Request, socket: web.WebSocketResponse, visitor: Identity
) -> Listener | Closing:
    """Hear the hello; the result listens already, or is the reason why not.

    Raises ``StorageUnavailableError`` where nothing can be read.
    """
    services = request.app[SERVICES]
    hello = await _hello(socket, services.settings.hello_within_s)
    if isinstance(hello, Closing):
        return hello
    if hello.token is not None and not services.site.takes_sessions(secure=request.secure):
        return SIGNED_OUT
    identity = _identify(hello, services.visitors, visitor)
    if isinstance(identity, Closing):
        return identity
    queues = frozenset(hello.queues)
    await _freshen(services.branch, queues)
    if request.transport is None:
        return GONE
    limit = services.settings.unsent_limit
    device = _device(hello, identity, str(request.remote))
    listener = Listener(identity, queues, limit, request.transport, hello.since, device)
    services.hub.add(listener)
    return listener


async def _hello(socket: web.WebSocketResponse, within_s: float) -> Hello | Closing:
    try:
        message = await asyncio.wait_for(socket.receive(), within_s)
    except TimeoutError:
        return NO_HELLO
    if message.type is not WSMsgType.TEXT:
        return _reason_in(message)
    try:
        return _hellos.decode(message.data)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return NONSENSE


def _identify(hello: Hello, visitors: Visitors, visitor: Identity) -> Identity | Closing:
    if hello.token is not None:
        return visitors.by_token(hello.token) or SIGNED_OUT
    if hello.ticket is not None:
        return visitors.by_secret(hello.ticket) or NO_TICKET
    return visitor


def _device(hello: Hello, identity: Identity, address: str) -> tuple[Kind, str] | None:
    """A board by where it is, a tablet by its name, or by who signed in where nobody named it.

    Customers' phones are nobody's business.
    """
    if hello.device is not None:
        return hello.device, address
    if identity.user is None:
        return None
    made_up = _MADE_UP.fullmatch(identity.device)
    return "tablet", identity.user.name if made_up else identity.device


async def _freshen(branch: Branch, queues: frozenset[int]) -> None:
    now = branch.clock.peek()
    if any(branch.views.overdue(now, queue_id=queue_id) for queue_id in queues):
        await sweep_due(branch, SweepDue(now))


async def _serve(
    socket: web.WebSocketResponse,
    hub: Hub,
    listener: Listener,
    end: Callable[[Closing], Awaitable[None]],
) -> None:
    """Write what the hub tells until the client, or the hub, has a reason to end."""
    # The writer is cancelled only after the end: cancelled while it waits for a client that does
    # not read, it would take the connection's one "drained" future, and with it the goodbye, along.
    writing = asyncio.create_task(_write(socket, listener), name="socket writer")
    try:
        closing = await _reason_to_end(socket, listener, writing)
        hub.remove(listener)
        await end(closing)
    finally:
        hub.remove(listener)
        writing.cancel()
        await asyncio.gather(writing, return_exceptions=True)


async def _reason_to_end(
    socket: web.WebSocketResponse, listener: Listener, writing: asyncio.Task[Closing]
) -> Closing:
    reading = asyncio.create_task(socket.receive(), name="socket reader")
    either: set[asyncio.Future[Any]] = {writing, reading, listener.ending}
    try:
        await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
        if listener.ending.done():
            return listener.ending.result()
        return _reason_in(reading.result()) if reading.done() else writing.result()
    finally:
        reading.cancel()
        await asyncio.gather(reading, return_exceptions=True)


async def _write(socket: web.WebSocketResponse, listener: Listener) -> Closing:
    try:
        while True:
            message = await listener.next_message()
            await socket.send_frame(message.text, WSMsgType.TEXT)
    except ConnectionError:
        return GONE


def _reason_in(message: WSMessage) -> Closing:
    """Why it ends when ``message`` comes where none should: nonsense, or the client left."""
    return NONSENSE if message.type in (WSMsgType.TEXT, WSMsgType.BINARY) else GONE


async def _end(
    request: web.Request, socket: web.WebSocketResponse, within_s: float, closing: Closing
) -> None:
    """Say goodbye; who does not take it in time is cut off."""
    with suppress(TimeoutError):
        async with asyncio.timeout(within_s):
            await socket.close(code=closing.code, message=closing.words.encode())
    if socket.close_code == WSCloseCode.ABNORMAL_CLOSURE and request.transport is not None:
        request.transport.abort()


_hellos = msgspec.json.Decoder(Hello)
