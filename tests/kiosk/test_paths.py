"""Every path through the kiosk: left half-way, refused, spoken otherwise, and tapped too often."""

import time
from collections.abc import Callable
from threading import Thread

import pytest

from core.folder import DATABASE_NAME
from core.states import Event, State
from kiosk.language_names import NAMES
from tests.core import hostile
from tests.kiosk.scenes import SCENES, fill
from tests.kiosk.stage import Place, Stage, find, seen, to_confirm

STEPS = ["queues", "confirm", "details", "number", "found-waiting", "found-late", "leave", "pin"]
LOCKED_S = 10


@pytest.mark.parametrize("step", STEPS)
def test_who_goes_away_takes_nothing_along(step: str, place: Place, stage: Stage) -> None:
    fill(place)
    before = place.branch.views.health()
    SCENES[step](stage)
    stage.kiosk.controller.home()
    stage.on_page("Attract")
    after = place.branch.views.health()
    assert (after.active, after.sequence) == (before.active, before.sequence)
    assert not stage.kiosk.controller.property("ticket").property("shown")


@pytest.mark.parametrize("step", ["queues", "confirm", "details", "ticket", "number", "found-late"])
def test_the_way_back_leads_to_the_start_from_everywhere(
    step: str, place: Place, stage: Stage
) -> None:
    fill(place)
    SCENES[step](stage)
    for _ in range(4):
        if stage.page == "Attract":
            break
        stage.touch("done" if step == "ticket" else "back")
        stage.qtbot.waitUntil(lambda: not seen(stage.window, "settling"), timeout=5000)
    assert stage.page == "Attract"


def test_the_example_of_a_number_keeps_its_order_among_arabic_words(stage: Stage) -> None:
    stage.kiosk.controller.speak("ar")
    to_confirm(stage)
    stage.touch("details")
    stage.on_page("Details")
    example = stage.kiosk.controller.property("visit").property("phoneExample")
    assert f"\u2066{example}\u2069" in find(stage.window, "phone").property("hint")


@pytest.mark.usefixtures("parcels")
@pytest.mark.parametrize("way", ["back", "otherQueue"])
def test_nobody_goes_away_from_a_ticket_that_is_just_being_made(
    way: str, place: Place, stage: Stage
) -> None:
    to_confirm(stage)
    elsewhere = stage.place_of(find(stage.window, way))
    stage.touch("take")
    stage.touch_at(elsewhere)
    stage.on_page("Ticket")
    assert place.waiting() == 1


def test_a_finger_that_rests_on_a_button_before_it_lets_go_has_tapped(
    place: Place, stage: Stage
) -> None:
    place.queue(name="Parcels")
    to_confirm(stage)
    release = stage.hold("take")
    stage.qtbot.wait(1_500)
    assert stage.page == "Confirm"
    release()
    stage.on_page("Ticket")


def test_a_language_chosen_half_way_changes_the_page_and_not_the_step(
    place: Place, stage: Stage
) -> None:
    fill(place)
    for name in ("queues", "confirm", "details", "number", "found-late", "ticket"):
        SCENES[name](stage)
        page = stage.page
        stage.on_page(page)
        texts = set()
        for tag in NAMES:
            stage.kiosk.controller.openSheet("Languages")
            stage.window.grabWindow()
            stage.touch(f"language-{tag}")
            assert stage.page == page
            assert stage.kiosk.controller.property("sheet") == ""
            texts.add(stage.texts_beside("clock"))
        assert len(texts) == len(NAMES), name
        stage.kiosk.controller.home()


def test_what_was_typed_survives_another_language(stage: Stage) -> None:
    to_confirm(stage)
    stage.touch("details")
    stage.on_page("Details")
    stage.type("Ada")
    stage.kiosk.controller.speak("ar")
    assert find(stage.window, "customerName").property("text") == "Ada"


def to_found(stage: Stage) -> None:
    stage.kiosk.controller.enterNumber()
    stage.on_page("Number")
    stage.enter("A1")
    stage.touch("enter")
    stage.on_page("Found")


def close(place: Place) -> None:
    place.change(1, open=False)


def fill_up(place: Place) -> None:
    place.change(1, max_size=1)
    place.join()


@pytest.mark.parametrize(
    ("happens", "words"), [(close, "closed at the moment"), (fill_up, "full at the moment")]
)
@pytest.mark.usefixtures("parcels")
def test_a_refused_ticket_is_told_and_another_queue_is_at_hand(
    happens: Callable[[Place], None], words: str, place: Place, stage: Stage
) -> None:
    to_confirm(stage)
    happens(place)
    stage.touch("take")
    stage.reads("notice", words)
    stage.qtbot.waitUntil(find(stage.window, "otherQueue").isEnabled, timeout=5000)
    stage.touch("otherQueue")
    stage.on_page("Queues")


def test_a_refused_leaving_is_told(place: Place, stage: Stage) -> None:
    ticket = place.join()
    to_found(stage)
    stage.touch("leave")
    place.call()
    stage.touch("yes")
    stage.reads("notice", "Something has changed in the meantime")
    assert place.state(ticket) is State.SERVING


def test_leaving_asks_first_and_frees_the_place(place: Place, stage: Stage) -> None:
    ticket = place.join()
    to_found(stage)
    stage.touch("leave")
    stage.touch("no")
    assert place.state(ticket) is State.WAITING
    stage.touch("leave")
    stage.touch("yes")
    stage.reads("foundStanding", "You are no longer in line")
    assert place.state(ticket) is State.CANCELLED
    stage.reads("done", "Done (")


def test_many_taps_on_leaving_and_coming_back_are_one_each(place: Place, stage: Stage) -> None:
    late = place.late()
    to_found(stage)
    for _ in range(10):
        stage.kiosk.controller.property("comeback").rejoin()
        stage.kiosk.controller.leave()
    stage.qtbot.waitUntil(lambda: place.state(late) is State.WAITING, timeout=5000)
    history = place.branch.views.history(late.id).items
    assert [one.event for one in history].count(Event.REJOIN) == 1


def test_all_closed_says_so_and_tickets_can_still_be_looked_up(place: Place, stage: Stage) -> None:
    place.join()
    place.change(1, open=False)
    stage.reads("notice", "No tickets are given at the moment")
    assert not seen(stage.window, "start")
    stage.touch("haveTicket")
    stage.on_page("Number")
    stage.kiosk.controller.home()
    stage.on_page("Attract")
    place.change(1, open=True)
    stage.qtbot.waitUntil(lambda: bool(seen(stage.window, "start")), timeout=5000)


def test_out_of_order_appears_and_goes_away_by_itself(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    mend = stage.break_storage()
    stage.on_page("OutOfOrder")
    stage.reads("outOfOrder", "out of order")
    mend()
    stage.on_page("Attract")
    assert "The disk is gone." in caplog.text


def test_out_of_order_waits_for_who_is_in_the_middle_of_something(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    to_confirm(stage)
    mend = stage.break_storage()
    assert stage.page == "Confirm"
    stage.kiosk.controller.home()
    stage.on_page("OutOfOrder")
    mend()
    stage.on_page("Attract")
    assert "The disk is gone." in caplog.text


@pytest.mark.slow
def test_a_database_locked_for_ten_seconds_costs_a_try_and_no_ticket(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    def hold() -> None:
        with hostile.locked(stage.place.path / DATABASE_NAME):
            time.sleep(LOCKED_S)

    to_confirm(stage)
    holding = Thread(target=hold)
    holding.start()
    stage.qtbot.wait(200)
    stage.touch("take")
    stage.qtbot.waitUntil(
        lambda: stage.page == "Ticket" or bool(seen(stage.window, "notice")), timeout=30_000
    )
    holding.join()
    if stage.page != "Ticket":
        assert "a command could not be stored" in caplog.text
        stage.touch("take")
    stage.on_page("Ticket")
    assert stage.place.waiting() == 1
