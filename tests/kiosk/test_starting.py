"""The first moment: a window that stands there while the rest is still loaded."""

import subprocess
import sys

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
