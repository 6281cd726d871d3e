"""The parts of a desktop session, each a process: ``desktop``, ``kiosk``, a look at the ``saver``.

``desktop`` writes who asked it to leave the screen on, and is still there, into the file named.
"""

import ctypes
import logging
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusServiceWatcher,
    QDBusVirtualObject,
)
from PySide6.QtGui import QGuiApplication

from kiosk.awake import Awake
from kiosk.stop_signals import StopSignals

_NAME = "org.freedesktop.ScreenSaver"
_PATH = "/org/freedesktop/ScreenSaver"


class Info(ctypes.Structure):
    """``XScreenSaverInfo``."""

    _fields_ = (
        ("window", ctypes.c_ulong),
        ("state", ctypes.c_int),
        ("kind", ctypes.c_int),
        ("til_or_since", ctypes.c_ulong),
        ("idle", ctypes.c_ulong),
        ("event_mask", ctypes.c_ulong),
    )


class Desktop(QDBusVirtualObject):
    """Keeps who asked; forgets each that has gone."""

    def __init__(self, bus: QDBusConnection, file: Path) -> None:
        super().__init__()
        self._file = file
        self._asked: set[str] = set()
        self._gone = QDBusServiceWatcher(self)
        self._gone.setConnection(bus)
        self._gone.serviceUnregistered.connect(self._forget)

    def introspect(self, _path: str) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, bus: QDBusConnection) -> bool:
        self._asked.add(message.service())
        self._gone.addWatchedService(message.service())
        self._write()
        return bus.send(message.createReply([len(self._asked)]))

    def _forget(self, name: str) -> None:
        self._asked.discard(name)
        self._write()

    def _write(self) -> None:
        self._file.write_text(" ".join(self._asked))


def desktop(file: str) -> None:
    app = QCoreApplication([])
    bus = QDBusConnection.sessionBus()
    there = Desktop(bus, Path(file))
    assert bus.registerVirtualObject(_PATH, there)
    assert bus.registerService(_NAME)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    app.exec()


def kiosk(_file: str) -> None:
    logging.basicConfig(level=logging.INFO, stream=sys.stdout)
    app = QGuiApplication([])
    awake = Awake()
    signals = StopSignals()
    signals.received.connect(app.quit)
    app.exec()
    signals.close()
    awake.close()
    logging.getLogger(__name__).info("closed")
    signal.pause()


def saver(_: str = "") -> None:
    x11, screen_saver = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXss.so.1")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    display, info = ctypes.c_void_p(x11.XOpenDisplay(None)), Info()
    root = ctypes.c_ulong(x11.XDefaultRootWindow(display))
    screen_saver.XScreenSaverQueryInfo(display, root, ctypes.byref(info))
    print("on" if info.state == 1 else "off")


PARTS: dict[str, Callable[..., None]] = {"desktop": desktop, "kiosk": kiosk, "saver": saver}

if __name__ == "__main__":
    PARTS[sys.argv[1]](*sys.argv[2:])
