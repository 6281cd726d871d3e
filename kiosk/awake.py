"""Keeps the screen on for as long as the kiosk has all of it, and gives that back with the process.

Whoever can turn it off is asked, each over a connection of our own that ends with this process,
however that ends: the desktop on the session's bus, and the X server for its screen saver and DPMS.
"""

import ctypes
import logging
import os
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusServiceWatcher,
)
from PySide6.QtGui import QGuiApplication

logger = logging.getLogger(__name__)

_BUS = "waitwise-awake"
_SCREEN_SAVER = "org.freedesktop.ScreenSaver"
_PATH = "/org/freedesktop/ScreenSaver"
_WHY = ["WaitWise", "A kiosk's screen stays on."]
_ANSWERS_WITHIN_MS = 10_000


class Awake(QObject):
    """From its making until ``close``, nobody who was reached turns the screen off."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked: QDBusPendingCallWatcher | None = None
        self._coming = QDBusServiceWatcher(self)
        self._coming.addWatchedService(_SCREEN_SAVER)
        self._coming.serviceRegistered.connect(self._ask)
        self._x_server = XServer() if QGuiApplication.platformName() == "xcb" else None
        if has_session_bus():
            self._reach_desktop()
        else:
            logger.info("there is no desktop to ask that the screen stays on")

    def close(self) -> None:
        """Let whoever turns screens off do so again."""
        self._coming.serviceRegistered.disconnect(self._ask)
        if self._asked is not None:
            self._asked = None
            self._coming.setConnection(QDBusConnection(""))
            # The desktop takes back what was asked over a connection once that is gone.
            QDBusConnection.disconnectFromBus(_BUS)
        if self._x_server is not None:
            self._x_server.close()

    def _reach_desktop(self) -> None:
        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _BUS)
        if not bus.isConnected():
            logger.info("the desktop was not asked that the screen stays on: its bus is silent")
            return
        # Who comes later than the kiosk, or is started anew, is asked then.
        self._coming.setConnection(bus)
        self._ask()

    @Slot()
    def _ask(self) -> None:
        bus = QDBusConnection(_BUS)
        wish = QDBusMessage.createMethodCall(_SCREEN_SAVER, _PATH, _SCREEN_SAVER, "Inhibit")
        wish.setArguments(_WHY)
        self._asked = QDBusPendingCallWatcher(bus.asyncCall(wish, _ANSWERS_WITHIN_MS), self)
        self._asked.finished.connect(self._answered)

    @Slot(QDBusPendingCallWatcher)
    def _answered(self, asked: QDBusPendingCallWatcher) -> None:
        if asked.isError():
            name = asked.error().name()
            logger.info("the desktop was not asked that the screen stays on: %s", name)
        else:
            logger.info("the desktop leaves the screen on")


class XServer:
    """A connection to the X server that suspends its screen saver and DPMS while it is there."""

    def __init__(self) -> None:
        self._display: ctypes.c_void_p | None = None
        try:
            self._x11 = ctypes.CDLL("libX11.so.6")
            screen_saver = ctypes.CDLL("libXss.so.1")
        except OSError as error:
            logger.warning("the X server may turn the screen off; install libxss1: %s", error)
            return
        self._suspend(screen_saver)

    def close(self) -> None:
        """End the connection, and with it what was asked."""
        if self._display is not None:
            self._x11.XCloseDisplay(self._display)
            self._display = None

    def _suspend(self, screen_saver: ctypes.CDLL) -> None:
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        opened = self._x11.XOpenDisplay(None)
        if opened is None:
            logger.warning("the X server may turn the screen off: it takes no further connection")
            return
        self._display = ctypes.c_void_p(opened)
        if self._knows_screen_savers(screen_saver):
            screen_saver.XScreenSaverSuspend(self._display, 1)
            self._x11.XFlush(self._display)
            logger.info("the X server leaves the screen on")

    def _knows_screen_savers(self, screen_saver: ctypes.CDLL) -> bool:
        first, error = ctypes.c_int(), ctypes.c_int()
        known = screen_saver.XScreenSaverQueryExtension(
            self._display, ctypes.byref(first), ctypes.byref(error)
        )
        return bool(known)


def has_session_bus(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether there is one already; asked otherwise, the bus's library would start one."""
    folder = environment.get("XDG_RUNTIME_DIR")
    there = bool(folder) and (Path(str(folder)) / "bus").is_socket()
    return bool(environment.get("DBUS_SESSION_BUS_ADDRESS")) or there
