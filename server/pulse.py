"""Asks the running server for its health as a client would, over a connection nobody can take away.

The connection is a pair of sockets of this process. One over the network would be refused while
somebody out there uses up all connections, and a start would not help against that.
"""

import asyncio
import logging
import re
import socket
from collections.abc import Callable

from aiohttp import web

from server.calls import BASE

logger = logging.getLogger(__name__)

_REQUEST = f"GET {BASE}/health HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()
_LENGTH = re.compile(rb"\r\ncontent-length: ([0-9]+)\r\n", re.IGNORECASE)
_AGAIN_AFTER_S = 0.5

_Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class Pulse:
    """The one connection to what ``runner`` runs; used on its loop alone, one question a time."""

    def __init__(self, runner: web.AppRunner) -> None:
        self._runner = runner
        self._streams: _Streams | None = None
        self._asking: asyncio.Task[None] | None = None

    def ask(self, answer: Callable[[], None]) -> None:
        """Call ``answer`` once a whole answer has come, whatever its status.

        A database that cannot be read just now is answered, too: with 503.
        """
        self._asking = asyncio.create_task(self._ask_until_answered(answer), name="pulse")

    async def close(self) -> None:
        """Ask no more."""
        if self._asking is not None:
            self._asking.cancel()
            await asyncio.gather(self._asking, return_exceptions=True)
        self._let_go()

    async def _ask_until_answered(self, answer: Callable[[], None]) -> None:
        while True:
            try:
                await self._ask_once()
            except (OSError, EOFError, ValueError) as error:
                # The server lets go of who asked nothing for long; then it is a new connection.
                logger.debug("the server's health is asked for again: %s", error)
                self._let_go()
                await asyncio.sleep(_AGAIN_AFTER_S)
            else:
                answer()
                return

    async def _ask_once(self) -> None:
        self._streams = self._streams or await self._connect()
        reader, writer = self._streams
        writer.write(_REQUEST)
        head = await reader.readuntil(b"\r\n\r\n")
        if (length := _LENGTH.search(head)) is None:
            raise ValueError("an answer without a length")
        await reader.readexactly(int(length[1]))

    async def _connect(self) -> _Streams:
        assert self._runner.server is not None, "set up before it is asked"
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        theirs.setblocking(False)
        loop = asyncio.get_running_loop()
        await loop.connect_accepted_socket(self._runner.server, theirs)
        return await asyncio.open_connection(sock=ours)

    def _let_go(self) -> None:
        if self._streams is not None:
            self._streams[1].close()
            self._streams = None
