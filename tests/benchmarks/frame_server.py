"""The yardstick of WebSockets: at every line it reads, one pre-built frame to every open socket.

The sockets are aiohttp's, and the frame goes to their transports as it is: nothing is encoded,
queued, asked or counted. Answers with the moment before the first was written.
"""

import argparse
import asyncio
import sys
import time

from aiohttp import web

from server.app import runner_of
from server.listening import address_of, listen

QUIET_S = 0.1


class Sockets:
    """Every open socket, and the frame for all of them."""

    def __init__(self, size: int) -> None:
        payload = b'{"type":"board","rest":"' + b"x" * (size - 4 - 26) + b'"}'
        self._frame = b"\x81\x7e" + len(payload).to_bytes(2, "big") + payload
        self._transports: list[asyncio.Transport] = []

    async def talk(self, request: web.Request) -> web.WebSocketResponse:
        """Open a socket, and let it lie."""
        socket = web.WebSocketResponse(compress=False)
        await socket.prepare(request)
        await socket.receive()
        assert request.transport is not None
        self._transports.append(request.transport)
        await socket.receive()
        return socket

    async def write(self) -> int:
        """Write the frame to all; when that began, in nanoseconds."""
        began_ns = time.monotonic_ns()
        for transport in self._transports:
            transport.write(self._frame)
        return began_ns


async def _serve(size: int) -> None:
    sockets = Sockets(size)
    app = web.Application()
    app.router.add_get("/{path:.*}", sockets.talk)
    socket = listen("127.0.0.1", 0)
    runner = runner_of(app)
    await runner.setup()
    await web.SockSite(runner, socket).start()
    print(address_of(socket), flush=True)
    loop = asyncio.get_running_loop()
    await asyncio.to_thread(_answer, loop, sockets)
    await runner.cleanup()


def _answer(loop: asyncio.AbstractEventLoop, sockets: Sockets) -> None:
    for _ in sys.stdin:
        began_ns = asyncio.run_coroutine_threadsafe(sockets.write(), loop).result()
        time.sleep(QUIET_S)
        print(began_ns, flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, required=True, help="bytes of the frame")
    asyncio.run(_serve(parser.parse_args().size))
