"""The board's lists, from what is stored."""

from core.states import Event
from kiosk.board import BoardLists, recent_calls
from tests.kiosk.stage import Place


def numbers(board: BoardLists, name: str) -> list[str]:
    rows = board.property(name).rows
    return [row.number for row in rows]


def test_each_number_stands_in_one_place(place: Place) -> None:
    for _ in range(5):
        place.join()
    place.move(place.call(), Event.COMPLETE)
    place.move(place.call(), Event.TIME_OUT)
    place.call()
    board = BoardLists(place.branch.views)
    board.read()
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
    board = BoardLists(place.branch.views)
    board.read()
    assert numbers(board, "serving") == ["A001", "B001"]


def test_the_calls_of_before_are_the_newest_few(place: Place) -> None:
    for _ in range(recent_calls + 3):
        place.join()
        place.move(place.call(), Event.COMPLETE)
    board = BoardLists(place.branch.views)
    board.read()
    shown = numbers(board, "recent")
    assert len(shown) <= recent_calls
    assert shown[0] == f"A{recent_calls + 3:03}"


def test_a_closed_queue_is_marked(place: Place) -> None:
    place.change(1, open=False)
    board = BoardLists(place.branch.views)
    board.read()
    assert [row.obstacle for row in board.property("lines").rows] == ["queue_closed"]
