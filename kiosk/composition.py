"""Builds the whole kiosk in one place, runs it, and closes it in reverse order."""

import asyncio
import logging
import os
import sys
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from qasync import QEventLoop

from core.branch import Branch, open_branch
from core.clock import Clock
from core.restore import begin_anew
from kiosk.controller import Controller
from kiosk.demo import fast_clock
from kiosk.staff_door import StaffDoor
from kiosk.stop_signals import StopSignals
from kiosk.sweep_timer import SweepTimer
from kiosk.windows import Windows
from server.app import ServerThread, network_settings

logger = logging.getLogger(__name__)

_SWITCH_INTERVAL_S = 0.0005
_GPU = Path("/dev/dri")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the command line says. ``speed`` is how many times as fast engine time runs."""

    data: Path
    host: str
    port: int
    windowed: bool = False
    board: bool = False
    speed: int = 1
    tls: bool = False
    certificate: Path | None = None
    key: Path | None = None
    mdns: bool = True
    backup_to: Path | None = None
    backup_every: float | None = None


class Kiosk:
    """The screens over a branch: controller, windows, sweep; needs a ``QGuiApplication``."""

    def __init__(
        self,
        branch: Branch,
        address: str,
        staff_door: StaffDoor | None = None,
        *,
        windowed: bool = False,
        board: bool = False,
    ) -> None:
        with ExitStack() as closing:
            self.controller = Controller(branch, address, staff_door)
            closing.callback(self.controller.close)
            self.windows = Windows(self.controller, windowed=windowed, board=board)
            closing.callback(self.windows.close)
            self.sweep = SweepTimer(lambda: branch.sweep.run_once(branch.clock.peek()))
            closing.callback(self.sweep.close)
            self._closing = closing.pop_all()

    def close(self) -> None:
        """Stop the sweep, close the windows, and hear no more."""
        self._closing.close()


def run(settings: Settings) -> int:
    """Run a branch with its kiosk until it is asked to end; 0.

    Raises ``WorldError`` where the data folder, the database or the port cannot be used.
    """
    sys.setswitchinterval(_SWITCH_INTERVAL_S)
    _choose_renderer()
    with ExitStack() as closing:
        loop = QEventLoop(_application())
        closing.callback(loop.close)
        stop = asyncio.Event()
        signals = StopSignals()
        closing.callback(signals.close)
        signals.received.connect(stop.set)
        branch = open_branch(settings.data, _clock(settings.speed))
        closing.callback(branch.close)
        kiosk = _serve_and_show(branch, settings, closing)
        kiosk.controller.closed.connect(stop.set)
        loop.run_until_complete(stop.wait())
    if branch.begins_anew:
        begin_anew()
    return 0


def _serve_and_show(branch: Branch, settings: Settings, closing: ExitStack) -> Kiosk:
    server = ServerThread(
        branch,
        network_settings(
            settings.data,
            settings.host,
            settings.port,
            tls=settings.tls,
            certificate=settings.certificate,
            key=settings.key,
            mdns=settings.mdns,
            backup_to=settings.backup_to,
            backup_every=settings.backup_every,
        ),
    )
    server.start()
    closing.callback(server.stop)
    address, door = server.services.public_url, _staff_door(server)
    logger.info("the branch is at %s; staff sign in at %s", address, door.property("url"))
    kiosk = Kiosk(branch, address, door, windowed=settings.windowed, board=settings.board)
    closing.callback(kiosk.close)
    return kiosk


def _staff_door(server: ServerThread) -> StaffDoor:
    certificate = server.services.certificate
    fingerprint = "" if certificate is None else certificate.fingerprint
    return StaffDoor(f"{server.services.staff_url}/staff", fingerprint, server.pairing_url)


def _application() -> QGuiApplication:
    app = QGuiApplication(["waitwise"])
    # The end of the program is decided in one place, not by whichever window goes last.
    app.setQuitOnLastWindowClosed(False)
    return app


def _clock(speed: int) -> Clock:
    return Clock() if speed == 1 else fast_clock(speed)


def _choose_renderer() -> None:
    """Without a GPU, Qt's own software renderer costs a ninth of OpenGL emulated on the CPU."""
    offscreen = os.environ.get("QT_QPA_PLATFORM", "").startswith("offscreen")
    if offscreen or (sys.platform == "linux" and not _GPU.exists()):
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
