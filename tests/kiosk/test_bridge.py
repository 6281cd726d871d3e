"""What other threads say arrives on the UI thread, and only there."""

import threading
from concurrent.futures import Future

import pytest
from pytestqt.qtbot import QtBot

from core.errors import StorageUnavailableError
from kiosk.bridge import Answers, Events
from tests.kiosk.stage import Place


def test_an_answer_arrives_on_the_ui_thread(qtbot: QtBot) -> None:
    answers = Answers()
    future: Future[int] = Future()
    heard: list[tuple[int, threading.Thread]] = []
    answers.watch(
        future, lambda value: heard.append((value, threading.current_thread())), pytest.fail
    )
    worker = threading.Thread(target=lambda: future.set_result(7))
    worker.start()
    worker.join()
    assert heard == []
    qtbot.waitUntil(lambda: heard == [(7, threading.main_thread())])


def test_a_world_error_is_logged_and_told(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    answers = Answers()
    future: Future[int] = Future()
    failed: list[str] = []
    answers.watch(future, pytest.fail, lambda: failed.append("failed"))
    future.set_exception(StorageUnavailableError("The disk is full."))
    qtbot.waitUntil(lambda: failed == ["failed"])
    assert "The disk is full." in caplog.text


def test_a_defect_is_told_and_loud(qtbot: QtBot) -> None:
    answers = Answers()
    future: Future[int] = Future()
    failed: list[str] = []
    answers.watch(future, pytest.fail, lambda: failed.append("failed"))
    future.set_exception(ZeroDivisionError())
    with qtbot.capture_exceptions() as raised:
        qtbot.waitUntil(lambda: failed == ["failed"])
        qtbot.wait(10)
    assert [one[0] for one in raised] == [ZeroDivisionError]


def test_events_end_when_closed(place: Place, qtbot: QtBot) -> None:
    events = Events(place.branch.bus)
    heard: list[object] = []
    events.happened.connect(heard.append)
    place.join()
    qtbot.waitUntil(lambda: len(heard) == 1)
    events.close()
    place.join()
    qtbot.wait(50)
    assert len(heard) == 1
