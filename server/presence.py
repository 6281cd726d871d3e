"""Where the branch is reached: by which socket, under which name, and with which certificate.

Until there is a PIN only this machine reaches it; then the door to the network opens by itself.
"""

import asyncio
import logging
import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from aiohttp import web

from core.branch import Branch
from core.errors import WorldError
from server.announcing import FIRST_NAME, Announcement
from server.certificates import Certificate, GivenCertificate, MadeCertificate
from server.door import Door
from server.listening import addresses_of, is_loopback, listen, names_of
from server.settings import GivenTls, MadeTls, ServerSettings

logger = logging.getLogger(__name__)

_ONLY_HERE = "127.0.0.1"
_LOOKS_FOR_PIN_S = 0.5
_LOOKS_AROUND_S = 60.0

Say = Callable[[str], None]


class Presence:
    """The sockets of a server, from the first to the last; ``say`` hears of a name it got."""

    def __init__(self, branch: Branch, settings: ServerSettings, say: Say) -> None:
        self._branch = branch
        self._settings = settings
        self._say = say
        self._certificate: Certificate | None = None
        self._socket: socket.socket | None = None
        self._runner: web.AppRunner | None = None
        self._door: Door | None = None
        self._only_here = False
        self._addresses: tuple[str, ...] = ()
        self._announcement: Announcement | None = None
        self._looking: asyncio.Task[None] | None = None

    def listen(self) -> tuple[int, Certificate | None]:
        """Read or make the certificate and take the port, which is the answer.

        Raises ``CannotListenError`` and ``CertificateError``, in words.
        """
        self._certificate = _certificate(self._branch, self._settings)
        self._only_here = not (is_loopback(self._settings.host) or self._has_pin())
        host = _ONLY_HERE if self._only_here else self._settings.host
        self._socket = listen(host, self._settings.port)
        self._port = int(self._socket.getsockname()[1])
        return self._port, self._certificate

    async def start(self, runner: web.AppRunner) -> None:
        """Let people in to ``runner``, and look around from time to time."""
        self._runner = runner
        await self._open()
        self._looking = asyncio.create_task(self._look_around(), name="presence")

    async def stop(self) -> None:
        """Take the name back, and accept no more."""
        if self._looking is not None:
            self._looking.cancel()
            with suppress(asyncio.CancelledError):
                await self._looking
        if self._announcement is not None:
            await self._announcement.stop()
        if self._door is not None:
            await self._door.close()
        if self._socket is not None:
            self._socket.close()

    async def _look_around(self) -> None:
        while True:
            try:
                await self.look_once()
            except WorldError as error:
                logger.warning("looking around again in a moment: %s", error)
            except Exception:
                logger.exception("defect while looking around; again in a moment")
            await asyncio.sleep(_LOOKS_FOR_PIN_S if self._only_here else _LOOKS_AROUND_S)

    async def look_once(self) -> None:
        """Open to the network if there is a PIN now; follow the addresses and the certificate."""
        if self._only_here:
            if not self._has_pin():
                return
            await self._widen()
        await self._follow_addresses()
        if self._certificate is not None:
            self._certificate.keep_current((*_names(self._settings.host), *self._own_name()))
            if trouble := self._certificate.trouble():
                logger.warning("%s", trouble)

    async def _widen(self) -> None:
        """From this machine alone to the address asked for; whoever is in stays in."""
        assert self._door is not None, "started"
        self._only_here = False
        await self._door.close()
        for host in (self._settings.host, _ONLY_HERE):
            try:
                self._socket = listen(host, self._port)
            except WorldError as error:
                logger.warning("until the next start only this machine reaches it: %s", error)
            else:
                await self._open()
                return

    async def _open(self) -> None:
        assert self._runner is not None, "given at the start"
        assert self._socket is not None, "listen first"
        context = None if self._certificate is None else self._certificate.context
        self._door = Door(self._socket, self._runner, context)
        await self._door.open()

    async def _follow_addresses(self) -> None:
        addresses = addresses_of(self._settings.host)
        if not self._settings.mdns or addresses == self._addresses:
            return
        self._addresses = addresses
        if self._announcement is not None:
            await self._announcement.stop()
        tls = self._certificate is not None
        name = self._branch.views.branch().name
        self._announcement = Announcement(name, addresses, self._port, tls=tls)
        if named := await self._announcement.start():
            self._say(f"{'https' if tls else 'http'}://{named}:{self._port}")

    def _own_name(self) -> tuple[str, ...]:
        name = None if self._announcement is None else self._announcement.name
        return () if name is None else (name,)

    def _has_pin(self) -> bool:
        return self._branch.views.branch().set_up


def _certificate(branch: Branch, settings: ServerSettings) -> Certificate | None:
    match settings.tls:
        case MadeTls(folder):
            return _made(folder, branch, settings.host)
        case GivenTls(certificate, key):
            return GivenCertificate(certificate, key)
        case None:
            return None


def _made(folder: Path, branch: Branch, host: str) -> MadeCertificate:
    return MadeCertificate(folder, branch.views.branch().name, _names(host))


def _names(host: str) -> tuple[str, ...]:
    return (*names_of(host), FIRST_NAME)
