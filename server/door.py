"""A socket that people come in by: as plain HTTP, or over TLS and plain HTTP on the same port.

With TLS the first byte of a connection tells which it is. So an address that was printed, kept or
typed before there was TLS leads on to the pages over TLS, instead of to a broken connection.
"""

import asyncio
import logging
import socket
import ssl
from contextlib import suppress

from aiohttp import web

logger = logging.getLogger(__name__)

_HANDSHAKE = b"\x16"
_ARRIVES_WITHIN_S = 15.0
_AGAIN_AFTER_S = 1.0
_TURNS_TO_ACCEPT = 5


class Door:
    """Lets connections on a listening socket in to what ``runner`` runs."""

    def __init__(
        self, sock: socket.socket, runner: web.AppRunner, tls: ssl.SSLContext | None
    ) -> None:
        self._socket = sock
        self._runner = runner
        self._tls = tls
        self._site: web.SockSite | None = None
        self._accepting: asyncio.Task[None] | None = None
        self._arriving: set[asyncio.Task[None]] = set()

    async def open(self) -> None:
        """Begin to accept."""
        if self._tls is None:
            self._site = web.SockSite(self._runner, self._socket)
            await self._site.start()
        else:
            self._socket.setblocking(False)
            self._accepting = asyncio.create_task(self._accept_all(self._tls), name="door")

    async def close(self) -> None:
        """Accept no more; who is in stays in."""
        if self._site is not None:
            await self._accept_no_more()
            await self._site.stop()
        if self._accepting is not None:
            await _ended({self._accepting, *self._arriving})
        self._socket.close()

    async def _accept_no_more(self) -> None:
        """Let the connections accepted so far become known to the runner, which closes them.

        One whose acceptance is still under way when asyncio's server closes is left open for ever.
        """
        with suppress(NotImplementedError):  # Windows has no readers to remove
            asyncio.get_running_loop().remove_reader(self._socket.fileno())
        for _ in range(_TURNS_TO_ACCEPT):
            await asyncio.sleep(0)

    async def _accept_all(self, tls: ssl.SSLContext) -> None:
        loop = asyncio.get_running_loop()
        while True:
            try:
                connection, _ = await loop.sock_accept(self._socket)
            except OSError as error:
                logger.warning("no connection is taken for a moment: %s", error)
                await asyncio.sleep(_AGAIN_AFTER_S)
                continue
            task = loop.create_task(self._let_in(connection, tls))
            self._arriving.add(task)
            task.add_done_callback(self._arriving.discard)

    async def _let_in(self, connection: socket.socket, tls: ssl.SSLContext) -> None:
        """Who neither says a word nor finishes a handshake in time is sent away."""
        loop = asyncio.get_running_loop()
        server = self._runner.server
        assert server is not None, "the runner is set up before its door opens"
        try:
            async with asyncio.timeout(_ARRIVES_WITHIN_S):
                over_tls = await _first_byte(connection) == _HANDSHAKE
                await loop.connect_accepted_socket(
                    server, connection, ssl=tls if over_tls else None
                )
        except (OSError, TimeoutError) as error:
            logger.debug("a connection came to nothing: %s", error)
            connection.close()
        except asyncio.CancelledError:
            connection.close()
            raise


async def _first_byte(connection: socket.socket) -> bytes:
    """The first byte, which stays to be read; raises ``ConnectionError`` where none comes."""
    loop = asyncio.get_running_loop()
    ready = asyncio.Event()
    loop.add_reader(connection, ready.set)
    try:
        await ready.wait()
    finally:
        loop.remove_reader(connection)
    first = connection.recv(1, socket.MSG_PEEK)
    if not first:
        raise ConnectionAbortedError("closed before a word")
    return first


async def _ended(tasks: set[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
