"""The pictures of kiosk and board, drawn by Qt without a screen."""

import os

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from core.branch import Branch
from kiosk.composition import Kiosk
from tests.screenshots.album import kept, place_of, wanted

SCREEN = QSize(1280, 800)
SETTLED_MS = 1500


def draw_screens(branch: Branch, address: str) -> None:
    """Draw both windows of the branch whose server is at ``address``."""
    if not wanted("kiosk") and not wanted("board"):
        return
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    app = QGuiApplication.instance() or QGuiApplication(["waitwise"])
    kiosk = Kiosk(branch, address, windowed=True, board=True)
    board = kiosk.windows.board
    assert app is not None
    assert board is not None
    try:
        kiosk.controller.chooseQueue()
        _draw(kiosk.windows.kiosk.root, "kiosk")
        _draw(board.root, "board")
    finally:
        kiosk.close()


def _draw(window: QQuickWindow, name: str) -> None:
    window.resize(SCREEN)
    QTest.qWait(SETTLED_MS)
    window.grabWindow().save(str(place_of(name)))
    kept(name)
