"""Garbage is freed on the thread of the screens, whichever thread made it."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QJSEngine, QQmlEngine
from pytestqt.qtbot import QtBot

from kiosk.garbage import EVERY_MS, Garbage

ENOUGH = 30_000
"""More than the server, which may have run in this process, lets lie at once."""


class Loop:
    """Refers to itself, so that only a look for garbage frees it."""

    def __init__(self) -> None:
        self.itself = self


class Pages(QObject):
    changed = Signal()


@pytest.fixture
def pages(qapp: QGuiApplication) -> Pages:
    return Pages(qapp)


@pytest.fixture
def engine(qapp: QGuiApplication) -> QQmlEngine:
    return QQmlEngine(qapp)


def test_what_qml_dropped_is_freed_once_a_page_was_left(
    qtbot: QtBot, pages: Pages, engine: QQmlEngine
) -> None:
    dropped = QObject()
    QJSEngine.setObjectOwnership(dropped, QJSEngine.ObjectOwnership.JavaScriptOwnership)
    engine.newQObject(dropped)
    gone: list[bool] = []
    dropped.destroyed.connect(lambda: gone.append(True))
    garbage = Garbage(engine, pages.changed)
    try:
        qtbot.wait(2 * EVERY_MS)
        assert not gone
        pages.changed.emit()
        qtbot.waitUntil(lambda: bool(gone), timeout=10_000)
    finally:
        garbage.close()


def test_what_another_thread_made_is_freed_on_this_one(
    qtbot: QtBot, pages: Pages, engine: QQmlEngine
) -> None:
    freed_on: list[int] = []

    def make() -> None:
        for _ in range(ENOUGH):
            weakref.finalize(Loop(), lambda: freed_on.append(threading.get_ident()))

    garbage = Garbage(engine, pages.changed)
    try:
        maker = threading.Thread(target=make)
        maker.start()
        maker.join()
        assert freed_on == []
        qtbot.waitUntil(lambda: len(freed_on) == ENOUGH, timeout=10_000)
    finally:
        garbage.close()
    assert set(freed_on) == {threading.get_ident()}
    assert gc.isenabled(), "closed, it leaves it to Python again"
