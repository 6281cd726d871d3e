"""Nobody is there any more: a warning that one touch ends, then the start with nothing left."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.pages import NEVER_IDLE, Page
from tests.kiosk.scenes import SCENES, fill, params
from tests.kiosk.stage import PIN, Place, Stage, find, seen, to_confirm

VISITED = [name for name in SCENES if name not in ("closed", "out-of-order", "still-there")]


@pytest.mark.parametrize("name", params(VISITED))
def test_every_page_warns_and_then_leaves_nothing_behind(
    name: str, place: Place, stage: Stage
) -> None:
    fill(place)
    stage.kiosk.languages.choose("fr")
    SCENES[name](stage)
    stage.appearance.switch("largeText")
    stage.idle.quiet.timeout.emit()
    stage.qtbot.waitUntil(lambda: bool(seen(stage.window, "stay")), timeout=2000)
    stage.let_nobody_be_here()
    stage.on_page("Attract")
    controller = stage.kiosk.controller
    assert controller.property("sheet") == ""
    assert not controller.property("ticket").property("shown")
    assert controller.property("comeback").property("entry") == ""
    assert controller.property("visit").property("queueName") == ""
    assert controller.property("visit").property("name") == ""
    assert controller.property("visit").property("phone") == ""
    assert controller.property("staffDoor").property("code") == ""
    assert stage.pin.property("digits") == 0
    assert stage.kiosk.languages.property("current") == "en"
    assert not stage.appearance.property("largeText")


@pytest.mark.usefixtures("parcels")
def test_a_sheet_over_the_first_page_is_taken_away(stage: Stage) -> None:
    stage.kiosk.controller.openSheet("Languages")
    stage.let_nobody_be_here()
    assert stage.kiosk.controller.property("sheet") == ""
    stage.touch("start")
    stage.on_page("Queues")


def test_one_touch_and_the_visit_goes_on(stage: Stage) -> None:
    to_confirm(stage)
    for _ in range(3):
        stage.idle.quiet.timeout.emit()
        stage.reads("cardTitle", "Are you still there?")
        stage.touch("stay")
        stage.qtbot.waitUntil(lambda: not seen(stage.window, "stay"), timeout=2000)
        assert stage.page == "Confirm"
    stage.touch("take")
    stage.on_page("Ticket")


@pytest.mark.parametrize("page", ["Pin", "Details"])
def test_every_touch_and_key_counts_as_somebody(page: str, stage: Stage) -> None:
    if page == "Pin":
        stage.kiosk.controller.askForPin()
    else:
        to_confirm(stage)
        stage.touch("details")
    stage.on_page(page)
    stage.idle.quiet.stop()
    stage.touch("digit5" if page == "Pin" else "key-a")
    assert stage.idle.quiet.isActive()
    stage.idle.quiet.stop()
    stage.type("5")
    assert stage.idle.quiet.isActive()


def test_a_key_does_as_well(stage: Stage) -> None:
    to_confirm(stage)
    stage.idle.quiet.timeout.emit()
    assert find(stage.window, "stay").hasActiveFocus()
    QTest.keyClick(stage.window, Qt.Key.Key_Return)
    assert stage.idle.property("left") == 0
    assert stage.page == "Confirm"


@pytest.mark.parametrize(("page", "typed"), [("Number", "entry"), ("Details", "customerNameInput")])
def test_keys_go_on_where_they_were_before_the_question(
    page: str, typed: str, stage: Stage
) -> None:
    if page == "Number":
        stage.touch("haveTicket")
    else:
        to_confirm(stage)
        stage.touch("details")
    stage.on_page(page)
    stage.idle.quiet.timeout.emit()
    QTest.keyClick(stage.window, Qt.Key.Key_Return)
    stage.qtbot.wait(1)
    stage.type("a7")
    stage.reads(typed, "7")


@pytest.mark.usefixtures("parcels")
def test_a_touch_beside_the_question_presses_nothing_below(stage: Stage) -> None:
    to_confirm(stage)
    take = stage.place_of(find(stage.window, "otherQueue"))
    stage.idle.quiet.timeout.emit()
    stage.touch_at(take)
    assert stage.page == "Confirm"


def test_who_is_done_says_so_at_once(stage: Stage) -> None:
    to_confirm(stage)
    stage.idle.quiet.timeout.emit()
    stage.touch("startOver")
    stage.on_page("Attract")


def test_the_countdown_is_told(stage: Stage) -> None:
    to_confirm(stage)
    stage.idle.quiet.timeout.emit()
    assert stage.idle.property("left") == 20
    stage.idle.tick.timeout.emit()
    assert stage.idle.property("left") == 19


def test_the_ticket_stays_for_who_asks(stage: Stage) -> None:
    to_confirm(stage)
    stage.touch("take")
    stage.on_page("Ticket")
    stage.kiosk.controller.countdown.stop()
    for seconds in (42, 72):
        stage.touch("moreTime")
        stage.reads("done", f"({seconds})")


def test_a_page_that_waits_for_staff_never_ends(empty_stage: Stage) -> None:
    assert Page.FIRST_START in NEVER_IDLE
    assert not empty_stage.idle.quiet.isActive()
    empty_stage.kiosk.controller.touched()
    assert not empty_stage.idle.quiet.isActive()


@pytest.mark.usefixtures("parcels")
def test_nobody_is_asked_where_nobody_is(stage: Stage) -> None:
    stage.touch("start")
    stage.on_page("Queues")
    assert stage.idle.quiet.isActive()
    stage.let_nobody_be_here()
    stage.on_page("Attract")
    assert not stage.idle.quiet.isActive()
    stage.touch("branchName")
    assert not stage.idle.quiet.isActive()
    stage.touch("start")
    assert stage.idle.quiet.isActive()


def test_a_pin_half_typed_is_gone(stage: Stage) -> None:
    stage.kiosk.controller.askForPin()
    for digit in PIN[:2]:
        stage.pin.add(digit)
    stage.let_nobody_be_here()
    assert stage.pin.property("digits") == 0
