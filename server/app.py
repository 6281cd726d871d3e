"""The composition root of the HTTP side: builds the application, and runs it beside a screen.

All that the kiosk knows of the server.
"""

import asyncio
import logging
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path

from aiohttp import web
from aiohttp.log import server_logger

from core.branch import Branch
from core.configuration import Backup, Network
from core.secrets import new_token
from server import codes, pages, routes, trusting
from server.answering import Answering
from server.backups import BackupPlan, Backups
from server.certificates import FOLDER_NAME, Certificate, CertificateError
from server.connection import Runner
from server.devices import Devices
from server.doctor.at_work import AtWork
from server.doctor.doctor import Doctor
from server.hub import Hub
from server.identity import Visitors
from server.leading import lead_to_tls
from server.listening import CannotListenError, is_loopback, this_machine, url_of
from server.masking import AccessLogger
from server.pairing import pairing_url
from server.presence import Presence, Say
from server.problems import is_worth_noting
from server.pulse import Pulse
from server.screens import Screen, Screens
from server.services import SERVICES, Services
from server.settings import DEFAULT_HOST, GivenTls, MadeTls, ServerSettings
from server.site import Site
from server.whereabouts import Whereabouts, leave, take_back

__all__ = [
    "CannotListenError",
    "CertificateError",
    "GivenTls",
    "MadeTls",
    "Screen",
    "Server",
    "ServerSettings",
    "ServerThread",
    "create_app",
    "network_settings",
    "runner_of",
]

logger = logging.getLogger(__name__)

LARGEST_BODY = 64 * 1024
_END_WITHIN_S = 2.0
_MINUTE_S = 60


def network_settings(
    data: Path,
    network: Network,
    backup: Backup = Backup(),  # noqa: B008 - a frozen value
    *,
    host_unless_told: str = DEFAULT_HOST,
) -> ServerSettings:
    """The settings that a configuration comes to, on the data folder ``data``.

    Raises ``CertificateError`` where it contradicts itself.
    """
    host = network.host or host_unless_told
    every_s = backup.every_minutes * _MINUTE_S or None
    plan = BackupPlan(data, Path(backup.to) if backup.to else None, every_s)
    mdns = network.mdns and not is_loopback(host)
    url = network.public_url or None
    return ServerSettings(host, network.port, url, _tls(data, network), mdns, plan)


def _tls(data: Path, network: Network) -> MadeTls | GivenTls | None:
    if bool(network.certificate) != bool(network.key):
        raise CertificateError(
            "A certificate and its key go together: name both, --certificate and --key, or "
            "certificate and key in the configuration. Nothing was changed."
        )
    if network.tls and network.certificate:
        raise CertificateError(
            "Either --tls (tls = true in the configuration), for a certificate of the branch's own "
            "making, or --certificate and --key for another one; not both. Nothing was changed."
        )
    if network.certificate:
        return GivenTls(Path(network.certificate), Path(network.key))
    return MadeTls(data / FOLDER_NAME) if network.tls else None


def create_app(
    branch: Branch, settings: ServerSettings, certificate: Certificate | None = None
) -> web.Application:
    """The application that answers for ``branch``; it needs a loop only when it is started."""
    app = web.Application(
        client_max_size=LARGEST_BODY,
        # No client compresses what it sends, so nothing can unpack to more than it seems.
        handler_args={"auto_decompress": False},
    )
    site = Site(certificate is not None, (settings.public_url or "").rstrip("/"))
    backups, devices, screens = Backups(branch, settings.backups), Devices(), Screens()
    machine_token = new_token()
    services = app[SERVICES] = Services(
        branch,
        settings,
        customers_url(settings, certificate),
        staff_url(settings, certificate),
        certificate,
        site,
        Hub(branch, settings.heartbeat_interval_s),
        Visitors(branch, site, machine_token),
        backups,
        devices,
        screens,
        Doctor(AtWork(branch, settings, backups, devices, screens), settings.rounds),
        machine_token,
    )
    lead = None if certificate is None else lead_to_tls
    answering = Answering(app, services.answered, lead)
    routes.add_routes(answering, services)
    codes.add_routes(answering)
    trusting.add_routes(answering)
    pages.add_routes(answering)
    answering.close()
    app.on_startup.append(_start)
    app.on_shutdown.append(_stop)
    app.on_cleanup.append(_clean_up)
    return app


def runner_of(app: web.Application) -> Runner:
    """What runs ``app``; leaves signals alone, logs without secrets, ends within seconds."""
    server_logger.addFilter(is_worth_noting)
    return Runner(
        app,
        handle_signals=False,
        access_log_class=AccessLogger,
        access_log=logging.getLogger("server.access"),
        shutdown_timeout=_END_WITHIN_S,
    )


def customers_url(settings: ServerSettings, certificate: Certificate | None) -> str:
    """The base of the links customers get: never one that their phone would warn them of."""
    if settings.public_url:
        return settings.public_url.rstrip("/")
    if certificate is None or certificate.made:
        return url_of(settings.host, settings.port)
    return staff_url(settings, certificate)


def staff_url(settings: ServerSettings, certificate: Certificate | None) -> str:
    """The base of staff's links: over TLS where there is, by a name that a given one is for."""
    if settings.public_url:
        return settings.public_url.rstrip("/")
    if certificate is None:
        return url_of(settings.host, settings.port)
    names = () if certificate.made else certificate.names
    named = next((name for name in names if "*" not in name), settings.host)
    return url_of(named, settings.port, "https")


class Server:
    """The application on a socket, in the loop that starts it; ``say`` hears of its name there."""

    def __init__(self, branch: Branch, settings: ServerSettings, say: Say = logger.info) -> None:
        self._branch = branch
        self._settings = settings
        self._presence = Presence(branch, settings, say)
        self._runner: web.AppRunner | None = None
        self._pulse: Pulse | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self.certificate: Certificate | None = None
        self.services: Services | None = None

    def listen(self) -> str:
        """Take the port; answers the URL listened on.

        Raises ``CannotListenError`` and ``CertificateError``, in words.
        """
        port, self.certificate = self._presence.listen()
        self._settings = replace(self._settings, port=port)
        scheme = "http" if self.certificate is None else "https"
        return url_of(self._settings.host, port, scheme)

    async def start(self) -> None:
        """Answer what comes to the port taken."""
        app = create_app(self._branch, self._settings, self.certificate)
        self.services = app[SERVICES]
        self._runner = runner_of(app)
        await self._runner.setup()
        self._pulse = Pulse(self._runner)
        self._loop = asyncio.get_running_loop()
        await self._presence.start(self._runner)
        self._leave_whereabouts(self.services)

    def ask(self, answer: Callable[[], None]) -> None:
        """Have ``answer`` called once a request for its health was answered; from any thread."""
        assert self._loop is not None, "start first"
        assert self._pulse is not None, "start first"
        self._loop.call_soon_threadsafe(self._pulse.ask, answer)

    async def stop(self) -> None:
        """Close the sockets (1001), finish the requests in hand, and listen no more."""
        take_back(self._branch.data)
        if self._pulse is not None:
            await self._pulse.close()
        await self._presence.stop()
        if self._runner is not None:
            await self._runner.cleanup()

    def _leave_whereabouts(self, services: Services) -> None:
        """For ``waitwise-server doctor``, which goes without where this fails."""
        host, scheme = self._settings.host, "http" if self.certificate is None else "https"
        here = url_of(this_machine(host), self._settings.port, scheme)
        try:
            leave(self._branch.data, Whereabouts(here, services.machine_token))
        except OSError as error:
            logger.warning("programs on this machine cannot find the branch: %s", error)


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

    @property
    def services(self) -> Services:
        """What is known of the server that runs."""
        assert self._server.services is not None, "start first"
        return self._server.services

    def tell_screens(self, screens: Sequence[Screen]) -> None:
        """Which screens the kiosk has, for the self-check; from any thread."""
        self.services.screens.tell(screens)

    def pairing_url(self) -> str:
        """A new link that pairs one tablet; from any thread."""
        return pairing_url(self.services)

    def ask(self, answer: Callable[[], None]) -> None:
        """As ``Server.ask``."""
        self._server.ask(answer)

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
    app[SERVICES].backups.start()
    app[SERVICES].doctor.start()


async def _stop(app: web.Application) -> None:
    await app[SERVICES].doctor.stop()
    await app[SERVICES].hub.stop()
    await app[SERVICES].backups.stop()


async def _clean_up(app: web.Application) -> None:
    app[SERVICES].passwords.close()
