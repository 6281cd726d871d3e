"""The yardstick of HTTP: an aiohttp server that answers every POST with one constant.

It runs as the branch's server does, with the same aiohttp settings, and does nothing of the branch.
"""

import argparse
import asyncio
import signal
from functools import partial

from aiohttp import web

from server.app import runner_of
from server.listening import address_of, listen


async def _answer(_: web.Request, body: bytes) -> web.Response:
    return web.Response(body=body, status=201, content_type="application/json")


async def _serve(size: int) -> None:
    app = web.Application()
    app.router.add_post("/{path:.*}", partial(_answer, body=b'"' + b"x" * (size - 2) + b'"'))
    ending = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, ending.set)
    socket = listen("127.0.0.1", 0)
    runner = runner_of(app)
    await runner.setup()
    await web.SockSite(runner, socket).start()
    print(address_of(socket), flush=True)
    await ending.wait()
    await runner.cleanup()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, required=True, help="bytes of the constant")
    asyncio.run(_serve(parser.parse_args().size))
