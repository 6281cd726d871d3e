"""The composition root of the HTTP side: builds the application, and runs it beside a screen.

All that the kiosk knows of the server.
"""

import asyncio
import logging
import socket
import threading
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import replace

from aiohttp import web

from core.branch import Branch
from server import pages, routes
from server.hub import Hub
from server.identity import Visitors
from server.listening import CannotListenError, address_of, listen, url_of
from server.masking import AccessLogger
from server.metrics import counted
from server.problems import problems
from server.services import SERVICES, Services
from server.settings import ServerSettings

__all__ = [
    "CannotListenError",
    "Server",
    "ServerSettings",
    "ServerThread",
    "create_app",
    "runner_of",
]

LARGEST_BODY = 64 * 1024
_END_WITHIN_S = 2.0
_TURNS_TO_ACCEPT = 5


def create_app(branch: Branch, settings: ServerSettings) -> web.Application:
    """The application that answers for ``branch``; it needs a loop only when it is started."""
    app = web.Application(
        client_max_size=LARGEST_BODY,
        middlewares=[pages.headers, counted, problems],
        # No client compresses what it sends, so nothing can unpack to more than it seems.
        handler_args={"auto_decompress": False},
    )
    public_url = (settings.public_url or url_of(settings.host, settings.port)).rstrip("/")
    hub = Hub(branch, settings.heartbeat_interval_s)
    app[SERVICES] = Services(branch, settings, public_url, hub, Visitors(branch))
    routes.add_routes(app)
    pages.add_routes(app)
    app.on_startup.append(_start)
    app.on_shutdown.append(_stop)
    app.on_cleanup.append(_clean_up)
    return app


def runner_of(app: web.Application) -> web.AppRunner:
    """What runs ``app``; leaves signals alone, logs without secrets, ends within seconds."""
    return web.AppRunner(
        app,
        handle_signals=False,
        access_log_class=AccessLogger,
        access_log=logging.getLogger("server.access"),
        shutdown_timeout=_END_WITHIN_S,
    )


class Server:
    """The application on a socket, in the loop that starts it."""

    def __init__(self, branch: Branch, settings: ServerSettings) -> None:
        self._branch = branch
        self._settings = settings
        self._socket: socket.socket | None = None
        self._runner: web.AppRunner | None = None

    def listen(self) -> str:
        """Take the port; answers the URL listened on. Raises ``CannotListenError``."""
        self._socket = listen(self._settings.host, self._settings.port)
        return address_of(self._socket)

    async def start(self) -> None:
        """Answer what comes to the port taken."""
        assert self._socket is not None, "listen first"
        settings = replace(self._settings, port=self._socket.getsockname()[1])
        self._runner = runner_of(create_app(self._branch, settings))
        await self._runner.setup()
        await web.SockSite(self._runner, self._socket).start()

    async def stop(self) -> None:
        """Close the sockets (1001), finish the requests in hand, and listen no more."""
        if self._runner is not None:
            await self._accept_no_more()
            await self._runner.cleanup()
        if self._socket is not None:
            self._socket.close()

    async def _accept_no_more(self) -> None:
        """Let the connections accepted so far become known to the runner, which closes them.

        One whose acceptance is still under way when asyncio's server closes is left open for ever.
        """
        assert self._socket is not None, "listen first"
        with suppress(NotImplementedError):  # Windows has no readers to remove
            asyncio.get_running_loop().remove_reader(self._socket.fileno())
        for _ in range(_TURNS_TO_ACCEPT):
            await asyncio.sleep(0)


class ServerThread:
    """A ``Server`` with a loop and a thread of its own, so that a screen never waits for it."""

    def __init__(self, branch: Branch, settings: ServerSettings) -> None:
        self._server = Server(branch, settings)
        self._started: Future[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = Future()
        self._thread = threading.Thread(target=self._run, name="server", daemon=True)

    def start(self) -> str:
        """Listen; answers the URL listened on. Raises ``CannotListenError``. Once per object."""
        url = self._server.listen()
        self._thread.start()
        self._started.result()
        return url

    def stop(self) -> None:
        """Stop as ``Server.stop`` does, and wait for the thread; harmless when not started."""
        if not self._thread.is_alive():
            return
        loop, ending = self._started.result()
        loop.call_soon_threadsafe(ending.set)
        self._thread.join()

    def _run(self) -> None:
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        ending = asyncio.Event()
        try:
            await self._server.start()
        except Exception as error:
            self._started.set_exception(error)
            raise
        self._started.set_result((asyncio.get_running_loop(), ending))
        await ending.wait()
        await self._server.stop()


async def _start(app: web.Application) -> None:
    app[SERVICES].hub.start()


async def _stop(app: web.Application) -> None:
    await app[SERVICES].hub.stop()


async def _clean_up(app: web.Application) -> None:
    app[SERVICES].passwords.close()
