"""Which calls a board announces, when, and for how long."""

import pytest
from pytestqt.qtbot import QtBot

from core.states import Event
from kiosk.board_reading import read_boards
from kiosk.calls import Announcements, Call, CallWatch, most_at_once
from tests.kiosk.stage import Place


def look(place: Place, watch: CallWatch) -> list[str]:
    return [call.number for call in watch.new(read_boards(place.branch.views).boards)]


def shown(calls: Announcements) -> list[str]:
    numbers = [row[0] for row in calls.rows if row[0]]
    assert calls.property("count") == len(numbers)
    return numbers


def called(place: Place, count: int) -> list[Call]:
    """So many calls in a moment."""
    watch = CallWatch()
    look(place, watch)
    place.change(1, service_slots=count)
    for _ in range(count):
        place.join()
    for _ in range(count):
        place.call()
    return watch.new(read_boards(place.branch.views).boards)


def test_what_was_called_before_the_first_look_is_no_news(place: Place) -> None:
    place.join()
    place.call()
    assert look(place, CallWatch()) == []


def test_a_call_is_news_once(place: Place) -> None:
    watch = CallWatch()
    look(place, watch)
    place.join()
    ticket = place.call()
    assert look(place, watch) == ["A001"]
    assert look(place, watch) == []
    place.move(ticket, Event.CALL_AGAIN)
    assert look(place, watch) == ["A001"]


def test_who_is_at_the_counter_already_is_not_announced(place: Place) -> None:
    watch = CallWatch()
    look(place, watch)
    place.join()
    place.move(place.call(), Event.CHECK_IN)
    assert look(place, watch) == []


def test_what_was_missed_for_long_is_no_news(place: Place) -> None:
    watch = CallWatch()
    look(place, watch)
    place.join()
    place.call()
    place.pass_time(120)
    assert look(place, watch) == []


def test_twenty_calls_in_a_second_all_have_their_time(place: Place, qtbot: QtBot) -> None:
    announced = Announcements()
    announced.add(called(place, 20))
    seen = []
    while shown(announced):
        assert len(shown(announced)) <= most_at_once
        seen += shown(announced)
        announced.go_on()
    assert seen == [f"A{number:03}" for number in range(1, 21)]


def test_a_call_joins_those_on_the_board_while_there_is_room(place: Place, qtbot: QtBot) -> None:
    first, second, *_ = called(place, 2)
    announced = Announcements()
    announced.add([first])
    announced.add([second])
    assert shown(announced) == ["A001", "A002"]
    announced.go_on()
    assert shown(announced) == []


def test_who_came_meanwhile_is_not_announced_any_more(place: Place, qtbot: QtBot) -> None:
    calls = called(place, most_at_once + 2)
    announced = Announcements()
    announced.add(calls)
    announced.keep({(calls[-1].number, calls[-1].counter)})
    announced.go_on()
    assert shown(announced) == [calls[-1].number]


def test_called_again_it_stands_there_once(place: Place, qtbot: QtBot) -> None:
    (call,) = called(place, 1)
    announced = Announcements()
    with qtbot.waitSignals([announced.begun, announced.begun]):
        announced.add([call])
        announced.add([call._replace(at=call.at.replace(microsecond=0))])
    assert shown(announced) == ["A001"]


def test_the_board_is_itself_again_by_itself(
    place: Place, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.calls.stays_ms", 10)
    announced = Announcements()
    announced.add(called(place, 1))
    assert shown(announced) == ["A001"]
    qtbot.waitUntil(lambda: shown(announced) == [], timeout=5000)
