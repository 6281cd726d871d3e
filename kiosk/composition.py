"""Builds the whole kiosk in one place, runs it, and closes it in reverse order."""

import asyncio
import logging
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlEngine, qmlEngine
from qasync import QEventLoop

from core.branch import Branch, open_branch
from core.bus import Listener
from core.clock import Clock, to_datetime
from core.configuration import Backup, Configuration, Log, Printer, Voice
from core.printer import PrinterKind
from core.service_manager import ServiceManager
from core.watchdog import READS_WITHIN_S, WRITES_WITHIN_S, Part, Watchdog
from kiosk.announcing.announcer import Announcer
from kiosk.appearance import Appearance
from kiosk.controller import Controller
from kiosk.demo import OWNER, PIN, fast_clock, set_up_demo
from kiosk.ending import Ending
from kiosk.first_frame import FirstFrame
from kiosk.garbage import Garbage
from kiosk.languages import Languages
from kiosk.printing.orders import Orders
from kiosk.pulse import Pulse
from kiosk.screen_report import ScreenReport
from kiosk.sound_face import SoundFace
from kiosk.speech import Speech
from kiosk.staff_door import StaffDoor
from kiosk.starting import Starting
from kiosk.stop_signals import StopSignals
from kiosk.sweep_timer import SweepTimer
from kiosk.unattended import Unattended
from kiosk.windows import Windows
from server.app import ServerThread, network_settings

logger = logging.getLogger(__name__)

_SWITCH_INTERVAL_S = 0.0005
_EVERY_ADDRESS = "0.0.0.0"  # noqa: S104 - tablets are to reach it


@dataclass(frozen=True, slots=True)
class Settings:
    """What the program is started with. ``speed`` is how many times as fast engine time runs."""

    data: Path
    told: Configuration
    file: Path | None = None
    """Where ``told`` was read; the look is read there again when it changes."""
    speed: int = 1
    demo: bool = False
    """The data folder is new, and gone afterwards."""

    def demonstrated_in(self, data: Path) -> "Settings":
        """The same for a demonstration; nothing of it is left elsewhere than in ``data``."""
        told = msgspec.structs.replace(self.told, backup=Backup(), printer=Printer(), log=Log())
        return replace(self, data=data, told=told, demo=True)


class Kiosk:
    """The screens over a branch: controller, windows, sweep; needs a ``QGuiApplication``."""

    def __init__(
        self,
        branch: Branch,
        address: str,
        staff_door: StaffDoor | None = None,
        *,
        windowed: bool = False,
        boards: Sequence[str] = (),
        language: str | None = None,
        look: Path | None = None,
        voice: str | None = None,
        heard: Voice | None = None,
    ) -> None:
        """``look`` is the file that has the look; ``voice`` names one of Qt's speech engines.

        ``heard`` is how calls are.
        """
        with ExitStack() as closing:
            self.languages = Languages(language)
            closing.callback(self.languages.close)
            self.announcer = Announcer(
                heard,
                voice,
                self.languages.property("current"),
                lambda: to_datetime(branch.clock.peek()),
            )
            closing.callback(self.announcer.close)
            self.controller = Controller(
                branch,
                address,
                staff_door,
                self.languages,
                Appearance(look),
                Speech(voice),
                SoundFace(self.announcer),
            )
            closing.callback(self.controller.close)
            self.controller.all_boards.shown.connect(self.announcer.take)
            self.windows = Windows(
                self.controller, windowed=windowed, boards=boards, announcer=self.announcer
            )
            closing.callback(self.windows.close)
            self.unattended: Unattended | None = None
            if not windowed:
                self.unattended = Unattended(self.windows.kiosk.root, self.controller)
                closing.callback(self.unattended.close)
            self.languages.changed.connect(self._retranslate)
            self.sweep = SweepTimer(lambda: branch.sweep.run_once(branch.clock.peek()))
            closing.callback(self.sweep.close)
            self._closing = closing.pop_all()

    def close(self) -> None:
        """Stop the sweep, close the windows, and hear no more."""
        self._closing.close()

    def _retranslate(self) -> None:
        """The customer's window alone; the board goes on in the branch's language."""
        engine: QQmlEngine | None = qmlEngine(self.windows.kiosk.root)
        if engine is not None:
            engine.retranslate()


@dataclass(frozen=True, slots=True)
class Running:
    """A branch with its server and its screens, until it is asked to end."""

    branch: Branch
    address: str
    kiosk: Kiosk
    loop: QEventLoop
    stop: asyncio.Event

    def wait(self) -> None:
        """Let it run until it is asked to end."""
        self.loop.run_until_complete(self.stop.wait())


def run(
    settings: Settings,
    app: QGuiApplication,
    starting: Starting | None = None,
    listener: Listener | None = None,
) -> Ending:
    """Run a branch with its kiosk until it is asked to end; why it ended.

    Raises ``WorldError`` where the data folder, the database or the port cannot be used.
    """
    with running(settings, app, starting, listener) as program:
        program.wait()
        wanted = program.kiosk.controller.demo_wanted
    if program.branch.begins_anew:
        return Ending.BEGIN_ANEW
    return Ending.TRY_DEMO if wanted else Ending.ASKED


@contextmanager
def running(
    settings: Settings,
    app: QGuiApplication,
    starting: Starting | None = None,
    listener: Listener | None = None,
) -> Iterator[Running]:
    """All of the program, ready to run; closed in reverse order. Raises as ``run`` does.

    ``listener`` hears of all that happens.
    """
    sys.setswitchinterval(_SWITCH_INTERVAL_S)
    with ExitStack() as closing:
        if starting is not None:
            closing.callback(starting.close)
        watchdog = closing.enter_context(Watchdog(ServiceManager.of_process()))
        loop = QEventLoop(app)
        closing.callback(loop.close)
        stop = asyncio.Event()
        signals = StopSignals()
        closing.callback(signals.close)
        signals.received.connect(stop.set)
        branch = open_branch(settings.data, _clock(settings.speed))
        closing.callback(branch.close)
        if listener is not None:
            branch.bus.subscribe(listener)
        if settings.demo:
            set_up_demo(branch)
        server = _serve(branch, settings, closing)
        closing.callback(ScreenReport(app, server.tell_screens).close)
        address, kiosk = _show(branch, server, settings, closing)
        if settings.demo:
            kiosk.controller.show_demo(OWNER, PIN)
        if starting is not None:
            starting.end_with(kiosk.windows.kiosk.root)
        kiosk.controller.closed.connect(stop.set)
        closing.callback(_garbage(kiosk).close)
        _watch(watchdog, branch, server, kiosk)
        closing.callback(_end_watch, watchdog, branch, kiosk)
        yield Running(branch, address, kiosk, loop, stop)


def _garbage(kiosk: Kiosk) -> Garbage:
    engine: QQmlEngine | None = qmlEngine(kiosk.windows.kiosk.root)
    assert engine is not None
    return Garbage(engine, kiosk.controller.pageChanged)


def _watch(watchdog: Watchdog, branch: Branch, server: ServerThread, kiosk: Kiosk) -> None:
    """Ready is what customers see: from the first frame on, all are asked."""
    window = kiosk.windows.kiosk.root
    screens, first_frame = Pulse(window), FirstFrame(window, parent=window)
    parts = (
        Part("the screens", READS_WITHIN_S, screens.ask),
        Part("the server", READS_WITHIN_S, server.ask),
        Part("the writer", WRITES_WITHIN_S, branch.ask_writer),
    )
    status = f"Serving at {server.services.public_url}"
    first_frame.there.connect(lambda: watchdog.watch(parts, status))


def _end_watch(watchdog: Watchdog, branch: Branch, kiosk: Kiosk) -> None:
    watchdog.end(anew=branch.begins_anew or kiosk.controller.demo_wanted)


def _serve(branch: Branch, settings: Settings, closing: ExitStack) -> ServerThread:
    network, backup = settings.told.network, settings.told.backup
    server = ServerThread(
        branch,
        network_settings(settings.data, network, backup, host_unless_told=_EVERY_ADDRESS),
    )
    server.start()
    closing.callback(server.stop)
    return server


def _show(
    branch: Branch, server: ServerThread, settings: Settings, closing: ExitStack
) -> tuple[str, Kiosk]:
    address, door, told = server.services.public_url, _staff_door(server), settings.told.kiosk
    logger.info("the branch is at %s; staff sign in at %s", address, door.property("url"))
    printer = settings.told.printer.settings()
    if printer.kind is not PrinterKind.NONE:
        orders = Orders(branch, printer, address)
        closing.callback(orders.close)
        orders.start()
    kiosk = Kiosk(
        branch,
        address,
        door,
        windowed=told.windowed,
        boards=told.boards,
        language=told.language or None,
        look=settings.file,
        heard=settings.told.voice,
    )
    closing.callback(kiosk.close)
    return address, kiosk


def _staff_door(server: ServerThread) -> StaffDoor:
    certificate = server.services.certificate
    fingerprint = "" if certificate is None else certificate.fingerprint
    return StaffDoor(f"{server.services.staff_url}/staff", fingerprint, server.pairing_url)


def _clock(speed: int) -> Clock:
    return Clock() if speed == 1 else fast_clock(speed)
