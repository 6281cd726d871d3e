"""The first moment: a window that stands there while the rest is still loaded."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.starting import Starting

HEAVY = ("sqlalchemy", "aiohttp", "cryptography", "zeroconf", "core.branch", "server")


def shown() -> list[str]:
    return [window.title() for window in QGuiApplication.allWindows() if window.isVisible()]


def test_it_is_on_the_screen_until_the_kiosk_has_drawn_itself_over_it(qtbot: QtBot) -> None:
    starting = Starting(windowed=True)
    assert shown() == ["WaitWise"]
    engine = QQmlApplicationEngine()
    engine.loadData(b'import QtQuick\nWindow { title: "kiosk" }', QUrl())
    (window,) = engine.rootObjects()
    assert isinstance(window, QQuickWindow)
    starting.end_with(window)
    qtbot.wait(50)
    assert shown() == ["WaitWise"]
    window.show()
    qtbot.waitUntil(lambda: shown() == ["kiosk"], timeout=5000)
    starting.close()


def test_it_waits_for_nothing_that_is_slow_to_load() -> None:
    code = f"""
import sys
import kiosk.__main__, kiosk.starting
print([name for name in {HEAVY} if name in sys.modules])
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


_THREADS_THAT_TAKE_MEMORY = """
import ctypes, threading
from kiosk.starting import application
application()
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
meeting = threading.Barrier(6)
def take():
    meeting.wait()
    for _ in range(200):
        libc.malloc(ctypes.c_size_t(3000))
    meeting.wait()
threads = [threading.Thread(target=take) for _ in range(6)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
libc.malloc_info(0, ctypes.c_void_p.in_dll(libc, "stdout"))
libc.fflush(None)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only its C library is told so")
def test_all_threads_take_memory_from_one_place() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _THREADS_THAT_TAKE_MEMORY],
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.count("<heap nr=") == 1
