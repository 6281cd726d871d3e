"""The sweep's timer: one run in flight, errors retried, an end."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from core.errors import StorageUnavailableError
from core.states import State
from kiosk.sweep_timer import SweepTimer
from tests.kiosk.stage import Place, Stage


def test_it_moves_late_to_missed_and_the_board_follows(stage: Stage) -> None:
    late = stage.place.late()
    stage.place.pass_time(301)
    stage.qtbot.waitUntil(lambda: stage.place.state(late) is State.MISSED, timeout=5000)
    late_rows = stage.kiosk.controller.property("board").property("late")
    stage.qtbot.waitUntil(lambda: late_rows.property("count") == 0, timeout=5000)


def test_within_the_grace_time_nothing_moves(place: Place) -> None:
    late = place.late()
    place.pass_time(290)
    place.branch.sweep.run_once(place.branch.clock.peek())
    assert place.state(late) is State.LATE


def test_one_run_is_in_flight_at_a_time(qtbot: QtBot) -> None:
    go_on = threading.Event()
    runs: list[str] = []

    def slow() -> None:
        runs.append(threading.current_thread().name)
        go_on.wait(5)

    timer = SweepTimer(slow, interval_s=0.01)
    qtbot.wait(100)
    assert len(runs) == 1
    assert runs[0].startswith("kiosk-sweep")
    go_on.set()
    qtbot.waitUntil(lambda: len(runs) > 1)
    timer.close()


@pytest.mark.parametrize("error", [StorageUnavailableError("The disk is full."), KeyError("x")])
def test_an_error_is_logged_and_the_next_tick_tries_again(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture, error: Exception
) -> None:
    runs: list[int] = []

    def fail_once() -> None:
        runs.append(1)
        if len(runs) == 1:
            raise error

    timer = SweepTimer(fail_once, interval_s=0.01)
    qtbot.waitUntil(lambda: len(runs) > 1)
    timer.close()
    assert "tries again at its next tick" in caplog.text


def test_after_the_end_there_is_no_run_and_no_thread(qtbot: QtBot) -> None:
    runs: list[int] = []
    timer = SweepTimer(lambda: runs.append(1), interval_s=0.01)
    qtbot.waitUntil(lambda: bool(runs))
    timer.close()
    count = len(runs)
    qtbot.wait(50)
    assert len(runs) == count
    assert not [one for one in threading.enumerate() if one.name.startswith("kiosk-sweep")]
