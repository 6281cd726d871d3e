"""One WebSocket from its hello to its end. Nothing a client says here changes a ticket."""

import asyncio
import logging
from contextlib import suppress
from typing import Any

import msgspec
from aiohttp import WSCloseCode, WSMessage, WSMsgType, web

from core.branch import Branch
from core.commands import SweepDue
from core.errors import StorageUnavailableError
from server.context import sweep_due
from server.identity import Identity, by_cookie, by_secret, by_token, check_origin
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
from server.services import SERVICES, Services

logger = logging.getLogger(__name__)

_LONGEST_HELLO = 64 * 1024


async def talk(request: web.Request) -> web.WebSocketResponse:
    """GET ws: a hello, a snapshot, and then what happens, until one side ends it.

    With the session's cookie the Origin header must be the branch's own (403 otherwise).
    """
    services = request.app[SERVICES]
    visitor = by_cookie(request, services.branch)
    if visitor.is_staff:
        check_origin(request.headers)
    socket = web.WebSocketResponse(
        compress=False,
        heartbeat=services.settings.ping_interval_s,
        max_msg_size=_LONGEST_HELLO,
        timeout=services.settings.close_within_s,
    )
    await socket.prepare(request)
    closing = await _converse(socket, services, visitor)
    await _close(request, socket, closing, services.settings.close_within_s)
    return socket


async def _converse(
    socket: web.WebSocketResponse, services: Services, visitor: Identity
) -> Closing:
    hello = await _hello(socket, services.settings.hello_within_s)
    if isinstance(hello, Closing):
        return hello
    identity = _identify(hello, services.branch, visitor)
    if isinstance(identity, Closing):
        return identity
    listener = Listener(identity, frozenset(hello.queues), services.settings.unsent_limit)
    await _freshen(services.branch, listener.queues)
    try:
        services.hub.add(listener)
        return await _serve(socket, listener)
    except StorageUnavailableError as error:
        logger.warning("a listener is sent away, for nothing can be read: %s", error)
        return SHUT_DOWN
    finally:
        services.hub.remove(listener)


async def _hello(socket: web.WebSocketResponse, within_s: float) -> Hello | Closing:
    try:
        message = await asyncio.wait_for(socket.receive(), within_s)
    except TimeoutError:
        return NO_HELLO
    if message.type is not WSMsgType.TEXT:
        return _end_of(message)
    try:
        return _hellos.decode(message.data)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return NONSENSE


def _identify(hello: Hello, branch: Branch, visitor: Identity) -> Identity | Closing:
    if hello.token is not None:
        return by_token(hello.token, branch) or SIGNED_OUT
    if hello.ticket is not None:
        return by_secret(hello.ticket, branch) or NO_TICKET
    return visitor


async def _freshen(branch: Branch, queues: frozenset[int]) -> None:
    now = branch.clock.peek()
    if any(branch.views.overdue(now, queue_id=queue_id) for queue_id in queues):
        await sweep_due(branch, SweepDue(now))


async def _serve(socket: web.WebSocketResponse, listener: Listener) -> Closing:
    """Write and read until either has a reason to end, or the hub has."""
    writing = asyncio.create_task(_write(socket, listener), name="socket writer")
    reading = asyncio.create_task(socket.receive(), name="socket reader")
    try:
        either: set[asyncio.Future[Any]] = {writing, reading, listener.ending}
        await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
        if listener.ending.done():
            return listener.ending.result()
        return _end_of(reading.result()) if reading.done() else writing.result()
    finally:
        writing.cancel()
        reading.cancel()
        await asyncio.gather(writing, reading, return_exceptions=True)


async def _write(socket: web.WebSocketResponse, listener: Listener) -> Closing:
    try:
        while True:
            await socket.send_frame(await listener.next_message(), WSMsgType.TEXT)
    except ConnectionError:
        return GONE


def _end_of(message: WSMessage) -> Closing:
    """Why it ends when ``message`` comes where none should: nonsense, or the client left."""
    return NONSENSE if message.type in (WSMsgType.TEXT, WSMsgType.BINARY) else GONE


async def _close(
    request: web.Request, socket: web.WebSocketResponse, closing: Closing, within_s: float
) -> None:
    """Say goodbye; who does not take it in time is cut off."""
    with suppress(TimeoutError):
        async with asyncio.timeout(within_s):
            await socket.close(code=closing.code, message=closing.words.encode())
    if socket.close_code == WSCloseCode.ABNORMAL_CLOSURE and request.transport is not None:
        request.transport.abort()


_hellos = msgspec.json.Decoder(Hello)
