"""The board's lists, from what is stored."""

import time

import pytest
from pytestqt.qtbot import QtBot

from core.errors import StorageUnavailableError
from core.states import Event
from core.values import Branch
from kiosk.board import (
    BoardLists,
    Boards,
    most_late,
    most_serving,
    recent_calls,
    stale_after_s,
)
from kiosk.board_reading import BoardReader, read_boards
from kiosk.composition import Kiosk
from tests.kiosk.stage import ADDRESS, Place, Stage, seen


def read(place: Place, choice: str = "") -> BoardLists:
    board = BoardLists(choice)
    board.show(read_boards(place.branch.views))
    return board


def numbers(board: BoardLists, name: str) -> list[str]:
    rows = board.property(name).rows
    return [row.number for row in rows]


def test_each_number_stands_in_one_place(place: Place) -> None:
    for _ in range(5):
        place.join()
    place.move(place.call(), Event.COMPLETE)
    place.move(place.call(), Event.TIME_OUT)
    place.call()
    board = read(place)
    assert numbers(board, "recent") == ["A001"]
    assert numbers(board, "late") == ["A002"]
    assert numbers(board, "serving") == ["A003"]
    assert board.property("waiting") == 2
    assert board.property("name") == "Riverside"


def test_the_latest_call_of_all_queues_comes_first(place: Place) -> None:
    other = place.queue(name="Blood tests")
    place.join()
    place.join(other.id)
    place.call(other.id)
    place.call()
    board = read(place)
    assert numbers(board, "serving") == ["A001", "B001"]


def test_the_calls_of_before_are_the_newest_few(place: Place) -> None:
    for _ in range(recent_calls + 3):
        place.join()
        place.move(place.call(), Event.COMPLETE)
    board = read(place)
    shown = numbers(board, "recent")
    assert len(shown) <= recent_calls
    assert shown[0] == f"A{recent_calls + 3:03}"


def test_a_closed_queue_is_marked(place: Place) -> None:
    place.change(1, open=False)
    board = read(place)
    assert [row.obstacle for row in board.property("lines").rows] == ["queue_closed"]


@pytest.mark.parametrize("choice", ["2", "b", "Parcels", " parcels , 9"])
def test_a_board_is_for_the_queues_that_are_named(place: Place, choice: str) -> None:
    other = place.queue(name="Parcels")
    place.join()
    place.join(other.id)
    place.call()
    place.call(other.id)
    board = read(place, choice)
    assert numbers(board, "serving") == ["B001"]
    assert board.property("name") == "Parcels"
    assert board.property("known")


def test_a_board_for_no_queue_that_there_is_says_so(place: Place) -> None:
    board = read(place, "Z")
    assert not board.property("known")
    assert numbers(board, "serving") == []


def test_more_than_a_board_can_show_is_counted(place: Place) -> None:
    place.change(1, service_slots=most_serving + most_late + 3)
    for _ in range(most_late + 2):
        place.late()
    for _ in range(most_serving + 1):
        place.join()
        place.call()
    board = read(place)
    assert len(numbers(board, "serving")) == most_serving
    assert board.property("servingCount") == most_serving + 1
    assert len(numbers(board, "late")) == most_late
    assert board.property("lateCount") == most_late + 2


def test_closed_is_said_once_no_queue_is_open(place: Place) -> None:
    place.queue(name="Parcels")
    place.change(1, open=False)
    assert read(place).property("open")
    place.change(2, open=False)
    assert not read(place).property("open")


class Hour:
    """A monotonic clock moved by hand."""

    def __init__(self) -> None:
        self.now_s = 0.0

    def read(self) -> float:
        return self.now_s


def test_what_is_old_is_shown_with_its_age_until_it_is_read_again(
    place: Place, qtbot: QtBot
) -> None:
    hour = Hour()
    boards = Boards(place.branch.views, hour.read)
    board = boards.add("")
    hour.now_s = stale_after_s - 1
    boards.tick()
    assert board.property("age") == 0
    hour.now_s = 33
    boards.tick()
    assert board.property("age") == 30
    boards.read()
    qtbot.waitUntil(lambda: board.property("age") == 0, timeout=5000)
    boards.close()


def test_while_nothing_can_be_read_the_board_keeps_what_it_shows_and_ages(
    place: Place, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.join()
    hour = Hour()
    boards = Boards(place.branch.views, hour.read)
    board = boards.add("")
    views, failing = place.branch.views, [True]
    real = views.branch

    def branch() -> Branch:
        if failing:
            raise StorageUnavailableError("out of order")
        return real()

    monkeypatch.setattr(views, "branch", branch)
    hour.now_s = 60
    boards.read()
    qtbot.wait(50)
    boards.tick()
    assert board.property("age") == 60
    assert board.property("waiting") == 1
    place.join()
    failing.clear()
    boards.read()
    qtbot.waitUntil(lambda: board.property("waiting") == 2, timeout=5000)
    assert board.property("age") == 0
    boards.close()


def test_an_event_that_was_lost_costs_a_board_one_heartbeat(
    place: Place, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.refresh.heartbeat_ms", 50)
    kiosk = Kiosk(place.branch, ADDRESS, windowed=True, boards=[""], language="en")
    monkeypatch.setattr(place.branch.bus, "publish", lambda happened: None)
    place.join()
    lists = kiosk.windows.boards[0].lists
    qtbot.waitUntil(lambda: lists.property("waiting") == 1, timeout=5000)
    kiosk.close()


def test_reads_asked_for_in_a_row_become_one_more(
    place: Place, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs: list[int] = []
    real = place.branch.views.branch

    def counted() -> Branch:
        runs.append(1)
        return real()

    monkeypatch.setattr(place.branch.views, "branch", counted)
    reader = BoardReader(place.branch.views)
    with qtbot.waitSignals([reader.read, reader.read], timeout=5000):
        for _ in range(10):
            reader.ask()
    qtbot.wait(50)
    assert len(runs) == 2
    reader.close()


def test_a_new_call_fills_the_boards_window_and_leaves_it_again(stage: Stage) -> None:
    board = stage.kiosk.windows.boards[0].lists
    stage.place.join()
    stage.place.call()
    stage.qtbot.waitUntil(lambda: bool(seen(stage.board, "calledA001")), timeout=5000)
    board.property("announced").go_on()
    assert not seen(stage.board, "call")
    assert seen(stage.board, "servingA001")


def test_a_stale_board_says_so_in_words(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    board = stage.kiosk.windows.boards[0].lists
    assert not seen(stage.board, "stale")
    later = time.monotonic() + 75
    monkeypatch.setattr(board, "_monotonic", lambda: later)
    board.look_at_age()
    stage.reads("staleText", "Age: 1 minute", stage.board)
