"""A window that something took from the front comes back, and never fights for it."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QWindow
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk import front
from kiosk.front import Front

FULL, MINIMISED = QWindow.Visibility.FullScreen, QWindow.Visibility.Minimized


class Seconds:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QQuickWindow]:
    window = QQuickWindow()
    window.showFullScreen()
    qtbot.waitUntil(window.isActive, timeout=5000)
    yield window
    window.destroy()


@pytest.fixture
def watched(window: QQuickWindow, seconds: Seconds) -> Iterator[Front]:
    watched = Front(window, keys=True, now_s=seconds)
    yield watched
    watched.close()


def other_window(qtbot: QtBot) -> QQuickWindow:
    other = QQuickWindow()
    other.show()
    other.requestActivate()
    qtbot.waitUntil(other.isActive, timeout=5000)
    return other


def test_minimised_it_is_full_screen_again(
    window: QQuickWindow, watched: Front, qtbot: QtBot
) -> None:
    window.showMinimized()
    assert window.visibility() == MINIMISED
    assert watched.waiting.isActive()
    watched.waiting.timeout.emit()
    qtbot.waitUntil(lambda: window.visibility() == FULL, timeout=5000)


class Hidden(QQuickWindow):
    """What a desktop that shows itself leaves of a window: full screen, and not there."""

    hidden = False

    def isExposed(self) -> bool:
        return not self.hidden and super().isExposed()

    def showMinimized(self) -> None:
        self.hidden = False
        super().showMinimized()


def test_hidden_by_show_the_desktop_it_is_shown_anew(qtbot: QtBot) -> None:
    window = Hidden()
    window.showFullScreen()
    qtbot.waitUntil(window.isActive, timeout=5000)
    watched = Front(window, keys=False)
    window.hidden = True
    watched.looking.timeout.emit()
    assert watched.waiting.isActive()
    watched.waiting.timeout.emit()
    assert not window.hidden
    qtbot.waitUntil(lambda: window.visibility() == FULL, timeout=5000)
    watched.close()
    window.destroy()


def test_who_took_the_keys_gives_them_back(
    window: QQuickWindow, watched: Front, qtbot: QtBot
) -> None:
    other = other_window(qtbot)
    watched.waiting.timeout.emit()
    qtbot.waitUntil(window.isActive, timeout=5000)
    assert not watched.waiting.isActive()
    other.destroy()


def test_a_board_wants_no_keys(window: QQuickWindow, qtbot: QtBot) -> None:
    board = Front(window, keys=False)
    other = other_window(qtbot)
    assert not board.waiting.isActive()
    window.showMinimized()
    assert board.waiting.isActive()
    board.close()
    other.destroy()


def test_who_insists_is_met_ever_more_seldom(
    window: QQuickWindow, watched: Front, seconds: Seconds
) -> None:
    waits = []
    for _ in range(9):
        window.showMinimized()
        waits.append(watched.waiting.interval())
        watched.waiting.timeout.emit()
        seconds.now += 1
    assert waits == [1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000, 60000]
    seconds.now += front.settles_s
    window.showMinimized()
    assert watched.waiting.interval() == 1000


def test_nothing_is_done_to_a_window_that_is_let_go(
    window: QQuickWindow,
) -> None:
    watched = Front(window, keys=True)
    watched.close()
    window.showMinimized()
    assert not watched.waiting.isActive()


def test_it_is_said_once_in_a_row(
    window: QQuickWindow, watched: Front, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    for _ in range(3):
        window.showMinimized()
        watched.waiting.timeout.emit()
    assert caplog.text.count("is brought back") == 1
