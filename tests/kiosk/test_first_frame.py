"""A window's first frame is told once; a screen that sleeps is waited for a while."""

import pytest
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.first_frame import FirstFrame


def test_it_is_told_with_the_first_frame_and_not_before(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    window = QQuickWindow()
    frames: list[int] = []
    first = FirstFrame(window, patience_ms=60_000, parent=window)
    first.there.connect(lambda: frames.append(1))
    qtbot.wait(50)
    assert frames == []
    window.show()
    qtbot.waitUntil(lambda: frames == [1])
    window.update()
    with qtbot.waitSignal(window.frameSwapped):
        window.requestUpdate()
    first._give_up()  # as the timer does in the end
    assert frames == [1]
    assert caplog.text == ""
    window.close()


def test_without_a_frame_it_is_told_after_a_while_and_once(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    window = QQuickWindow()
    frames: list[int] = []
    first = FirstFrame(window, patience_ms=20, parent=window)
    first.there.connect(lambda: frames.append(1))
    qtbot.waitUntil(lambda: frames == [1])
    assert "is the screen off?" in caplog.text
    window.show()
    with qtbot.waitSignal(window.frameSwapped):
        window.requestUpdate()
    qtbot.wait(50)
    assert frames == [1]
    window.close()
