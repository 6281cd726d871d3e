"""A branch with one queue asks nobody which, also when queues come and go before the eyes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.values import Queue
from tests.kiosk.stage import Place, Stage, find, seen, to_confirm


def offers_another(stage: Stage, *, wanted: bool) -> None:
    stage.qtbot.waitUntil(lambda: bool(seen(stage.window, "otherQueue")) is wanted, timeout=5000)


def to_the_only_queue(stage: Stage) -> None:
    stage.touch("start")
    stage.on_page("Confirm")


def test_a_ticket_is_two_touches_away(place: Place, stage: Stage) -> None:
    to_the_only_queue(stage)
    stage.reads("title", "Reception")
    offers_another(stage, wanted=False)
    stage.touch("take")
    stage.on_page("Ticket")
    assert place.waiting() == 1


def test_the_way_back_leads_home(stage: Stage) -> None:
    to_the_only_queue(stage)
    stage.touch("back")
    stage.on_page("Attract")
    to_the_only_queue(stage)
    QTest.keyClick(stage.window, Qt.Key.Key_Escape)
    stage.on_page("Attract")


def test_the_way_back_from_the_details_leads_to_the_queue(stage: Stage) -> None:
    to_the_only_queue(stage)
    stage.touch("details")
    stage.on_page("Details")
    stage.touch("back")
    stage.on_page("Confirm")
    stage.touch("back")
    stage.on_page("Attract")


def test_a_full_one_says_so_and_leads_back_to_the_start(place: Place, stage: Stage) -> None:
    place.change(1, max_size=1)
    place.join()
    to_the_only_queue(stage)
    stage.reads("notice", "This queue is full")
    offers_another(stage, wanted=False)
    stage.touch("toStart")
    stage.on_page("Attract")


def test_one_that_closes_before_the_eyes_and_opens_again(place: Place, stage: Stage) -> None:
    to_the_only_queue(stage)
    place.change(1, open=False)
    stage.reads("notice", "This queue is closed")
    assert find(stage.window, "toStart").hasActiveFocus()
    place.change(1, open=True)
    stage.qtbot.waitUntil(lambda: bool(seen(stage.window, "take")), timeout=5000)
    assert not seen(stage.window, "toStart")
    stage.touch("take")
    stage.on_page("Ticket")


def test_a_queue_that_comes_before_the_eyes_can_be_chosen(place: Place, stage: Stage) -> None:
    to_the_only_queue(stage)
    place.queue(name="Parcels")
    offers_another(stage, wanted=True)
    stage.touch("back")
    stage.on_page("Queues")
    stage.touch("queue2")
    stage.reads("title", "Parcels")


def test_one_that_came_before_the_touch_is_asked_for(place: Place, stage: Stage) -> None:
    place.queue(name="Parcels")
    stage.shows_queues()
    stage.touch("start")
    stage.on_page("Queues")


def test_the_last_that_is_left_is_the_only_one(place: Place, parcels: Queue, stage: Stage) -> None:
    to_confirm(stage)
    offers_another(stage, wanted=True)
    place.delete(parcels.id)
    offers_another(stage, wanted=False)
    stage.touch("back")
    stage.on_page("Attract")


def test_a_choice_that_shrinks_to_one_stays_where_the_finger_is(
    place: Place, parcels: Queue, stage: Stage
) -> None:
    stage.touch("start")
    stage.on_page("Queues")
    place.delete(parcels.id)
    stage.shows_queues()
    assert stage.page == "Queues"
    stage.touch("queue1")
    stage.on_page("Confirm")
    stage.touch("back")
    stage.on_page("Attract")


@pytest.mark.parametrize("way", ["otherQueue", "back"])
def test_from_one_that_is_gone_the_way_leads_to_the_one_there_is(
    way: str, place: Place, parcels: Queue, stage: Stage
) -> None:
    to_confirm(stage, parcels.id)
    place.delete(parcels.id)
    stage.reads("notice", "This is not here any more")
    stage.touch(way)
    stage.reads("title", "Reception")
    offers_another(stage, wanted=False)
    stage.touch("back")
    stage.on_page("Attract")


def test_where_there_is_none_the_kiosk_says_so(place: Place, stage: Stage) -> None:
    place.delete(1)
    stage.shows_queues()
    stage.touch("start")
    stage.on_page("Queues")
    stage.reads("notice", "There is no queue yet")
