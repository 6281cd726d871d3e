"""A hand on the glass: the pages of Main.qml, from the first touch to what the board shows."""

import threading
from concurrent.futures import Future

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.errors import StorageUnavailableError
from core.outcomes import Outcome
from core.states import Event, State
from kiosk.composition import Kiosk
from tests.kiosk.stage import ADDRESS, FINGERPRINT, PIN, Place, Stage, find, seen, to_confirm


def to_found(stage: Stage, number: str) -> None:
    stage.touch("haveTicket")
    stage.on_page("Number")
    stage.enter(number)
    stage.touch("enter")
    stage.on_page("Found")


def to_staff(stage: Stage) -> None:
    release = stage.hold("clock")
    stage.on_page("Pin")
    release()
    for digit in PIN:
        stage.touch(f"digit{digit}")
    stage.touch("enter")
    stage.on_page("Staff")


def test_three_touches_make_a_ticket_and_the_board_follows(stage: Stage) -> None:
    stage.place.join()
    to_confirm(stage)
    stage.touch("take")
    stage.on_page("Ticket")
    stage.reads("ticketNumber", "A002")
    stage.reads("standing", "One person is ahead of you")
    stage.reads("waiting", "2", stage.board)
    stage.place.call()
    stage.reads("standing", "You are next")
    stage.qtbot.waitUntil(lambda: bool(seen(stage.board, "servingA001")), timeout=5000)
    stage.place.call()
    stage.reads("standing", "It is your turn: counter 2")
    stage.qtbot.waitUntil(lambda: bool(seen(stage.board, "servingA002")), timeout=5000)
    stage.touch("done")
    stage.on_page("Attract")


def test_the_ticket_page_carries_the_address_of_the_phone_page(stage: Stage) -> None:
    to_confirm(stage)
    stage.touch("take")
    stage.on_page("Ticket")
    secret = stage.place.branch.secrets.of(1)
    assert find(stage.window, "qr").property("text") == f"{ADDRESS}/t/{secret}"


@pytest.mark.usefixtures("parcels")
def test_a_mouse_does_as_well(stage: Stage) -> None:
    item = find(stage.window, "start")
    point = item.mapToScene(item.boundingRect().center()).toPoint()
    QTest.mouseClick(stage.window, Qt.MouseButton.LeftButton, pos=point)
    stage.on_page("Queues")


@pytest.mark.usefixtures("parcels")
def test_a_keyboard_does_as_well(stage: Stage) -> None:
    for page, button in (("Queues", "start"), ("Confirm", "queue1"), ("Ticket", "take")):
        find(stage.window, button).forceActiveFocus()
        QTest.keyClick(stage.window, Qt.Key.Key_Return)
        stage.on_page(page)
    assert stage.place.waiting() == 1


@pytest.mark.usefixtures("parcels")
def test_the_focus_is_shown_to_who_uses_keys_alone(stage: Stage) -> None:
    assert not seen(stage.window, "ring")
    QTest.keyClick(stage.window, Qt.Key.Key_Tab)
    stage.qtbot.waitUntil(lambda: len(seen(stage.window, "ring")) == 1)
    assert find(stage.window, "haveTicket").hasActiveFocus()
    stage.touch("start")
    stage.on_page("Queues")
    assert not seen(stage.window, "ring")


@pytest.mark.parametrize("taps", [2, 10])
def test_many_taps_are_one_ticket(stage: Stage, taps: int) -> None:
    to_confirm(stage)
    take = stage.place_of(find(stage.window, "take"))
    for _ in range(taps):
        stage.touch_at(take)
        stage.kiosk.controller.take()
    stage.on_page("Ticket")
    stage.qtbot.wait(100)
    assert stage.place.waiting() == 1
    assert stage.page == "Ticket"


@pytest.mark.usefixtures("parcels")
def test_a_second_tap_does_not_fall_on_the_page_that_follows(stage: Stage) -> None:
    to_confirm(stage)
    take = stage.place_of(find(stage.window, "take"))
    stage.kiosk.controller.chooseQueue()
    stage.on_page("Queues")
    stage.touch("queue1")
    stage.touch_at(take)
    stage.on_page("Confirm")
    stage.qtbot.wait(100)
    assert stage.page == "Confirm"
    assert stage.place.waiting() == 0


def test_each_visit_is_a_ticket_of_its_own(stage: Stage) -> None:
    for number in ("A001", "A002"):
        to_confirm(stage)
        stage.touch("take")
        stage.on_page("Ticket")
        stage.reads("ticketNumber", number)
        stage.touch("done")
        stage.on_page("Attract")


def test_a_late_one_is_back_in_one_touch(stage: Stage) -> None:
    late = stage.place.late()
    stage.place.join()
    stage.qtbot.waitUntil(lambda: bool(seen(stage.board, "lateA001")), timeout=5000)
    to_found(stage, "A1")
    stage.reads("foundNumber", "A001")
    stage.reads("grace", "4:5")
    stage.touch("rejoin")
    stage.reads("notice", "You are back in line.")
    stage.reads("foundStanding", "You are next")
    assert stage.place.state(late) is State.WAITING
    stage.qtbot.waitUntil(lambda: not seen(stage.board, "lateA001"), timeout=5000)
    stage.touch("done")
    stage.on_page("Attract")


def test_after_the_grace_time_the_way_back_is_the_end_of_the_line(stage: Stage) -> None:
    stage.place.late()
    stage.place.join()
    stage.place.pass_time(301)
    to_found(stage, "A001")
    stage.reads("foundStanding", "You missed your call")
    stage.reads("rejoin", "Join again at the end")
    stage.touch("rejoin")
    stage.reads("foundStanding", "One person is ahead of you")


def test_a_place_is_never_lost_unseen_when_the_grace_time_ends_under_the_finger(
    stage: Stage,
) -> None:
    late = stage.place.late()
    to_found(stage, "A1")
    stage.kiosk.sweep.close()
    stage.place.pass_time(301)
    stage.touch("rejoin")
    stage.reads("foundStanding", "You missed your call")
    stage.reads("notice", "The time to come back has just run out")
    assert stage.place.state(late) is State.MISSED
    stage.touch("rejoin")
    stage.reads("notice", "You are back in line.")


def test_who_waits_is_told_the_place_and_offered_nothing(stage: Stage) -> None:
    stage.place.join()
    to_found(stage, "A001")
    stage.reads("foundStanding", "You are next")
    assert not seen(stage.window, "rejoin")


def test_an_unknown_number_says_so_and_can_be_mended(stage: Stage) -> None:
    stage.place.late()
    stage.touch("haveTicket")
    stage.on_page("Number")
    stage.enter("A9")
    stage.touch("enter")
    stage.reads("notice", "There is no such number")
    stage.touch("erase")
    stage.enter("1")
    stage.reads("entry", "A1")
    stage.touch("enter")
    stage.on_page("Found")


def test_a_code_that_is_read_as_keys_opens_its_ticket(stage: Stage) -> None:
    """A reader of codes types the link, whatever address it has, and Enter."""
    stage.place.join()
    secrets = stage.place.branch.secrets
    for secret, page in (
        (secrets.of(99), "Number"),
        ("x" * 290, "Number"),
        (secrets.of(1), "Found"),
    ):
        stage.kiosk.controller.home()
        stage.on_page("Attract")
        stage.touch("haveTicket")
        stage.on_page("Number")
        stage.type(f"https://10.0.0.7:8080/t/{secret}")
        stage.reads("entry", "for example")
        QTest.keyClick(stage.window, Qt.Key.Key_Return)
        if page == "Number":
            stage.reads("notice", "There is no such number")
        stage.on_page(page)


def test_a_number_can_be_typed_on_a_keyboard(stage: Stage) -> None:
    stage.place.join()
    stage.touch("haveTicket")
    stage.on_page("Number")
    stage.type("a001x")
    QTest.keyClick(stage.window, Qt.Key.Key_Backspace)
    stage.reads("entry", "A001")
    QTest.keyClick(stage.window, Qt.Key.Key_Return)
    stage.on_page("Found")


@pytest.mark.usefixtures("parcels")
def test_a_closed_queue_says_so_and_shows_the_way_on(stage: Stage) -> None:
    stage.place.change(1, open=False)
    to_confirm(stage)
    stage.reads("notice", "This queue is closed")
    assert not seen(stage.window, "take")
    stage.touch("otherQueue")
    stage.on_page("Queues")


def test_a_queue_that_closes_before_the_eyes_says_so(stage: Stage) -> None:
    to_confirm(stage)
    stage.place.change(1, open=False)
    stage.reads("notice", "This queue is closed")
    stage.place.change(1, open=True)
    stage.qtbot.waitUntil(lambda: bool(seen(stage.window, "take")), timeout=5000)


def test_a_full_queue_says_so(stage: Stage) -> None:
    full = stage.place.queue(name="Blood tests", max_size=1)
    stage.place.join(full.id)
    stage.qtbot.waitUntil(lambda: len(stage.kiosk.controller.property("queues").rows) == 2)
    to_confirm(stage, full.id)
    stage.reads("notice", "This queue is full")


def test_who_is_refused_at_the_last_moment_is_told_why_and_may_try_again(stage: Stage) -> None:
    stage.place.change(1, max_size=1)
    to_confirm(stage)
    rival = stage.place.join()
    stage.kiosk.controller.take()
    stage.reads("notice", "This queue is full")
    stage.place.move(rival, Event.CANCEL)
    stage.qtbot.waitUntil(lambda: bool(seen(stage.window, "take")), timeout=5000)
    stage.touch("take")
    stage.on_page("Ticket")
    stage.reads("ticketNumber", "A002")


def test_a_disk_that_fails_has_words_and_the_next_touch_works(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    to_confirm(stage)
    failed: Future[Outcome] = Future()
    failed.set_exception(StorageUnavailableError("The disk is full."))
    with monkeypatch.context() as patch:
        patch.setattr(stage.place.branch, "submit", lambda *_: failed)
        stage.touch("take")
        stage.reads("notice", "Nothing was lost")
    assert "The disk is full." in caplog.text
    stage.touch("take")
    stage.on_page("Ticket")
    assert stage.place.waiting() == 1


def test_nothing_is_left_on_the_screen_when_nobody_is_there(stage: Stage) -> None:
    stage.place.late()
    to_found(stage, "A1")
    stage.let_nobody_be_here()
    stage.on_page("Attract")
    assert not stage.kiosk.controller.property("ticket").property("shown")
    stage.touch("haveTicket")
    stage.on_page("Number")
    stage.reads("entry", "for example")


def test_the_ticket_page_ends_by_itself(stage: Stage) -> None:
    to_confirm(stage)
    stage.touch("take")
    stage.on_page("Ticket")
    stage.reads("done", "Done (12)")
    stage.kiosk.controller.countdown.setInterval(10)
    stage.on_page("Attract")


def test_the_first_start_sets_the_branch_up(empty_stage: Stage) -> None:
    stage = empty_stage
    assert stage.page == "FirstStart"
    stage.touch("setUp")
    stage.reads("title", "Please enter your name.")
    for entry, text in (("owner", "Ada"), ("pin", "12x34"), ("queueName", "Reception")):
        stage.touch(entry + "Input")
        stage.type(text)
    stage.touch("slotsMore")
    stage.touch("graceLess")
    stage.touch("setUp")
    stage.on_page("Ready")
    queue = stage.place.branch.views.queues()[0]
    assert (queue.name, queue.service_slots, queue.grace_time_s) == ("Reception", 2, 240)
    stage.touch("go")
    stage.on_page("Attract")
    to_confirm(stage)


def test_holding_the_time_and_a_pin_show_staff_how_a_tablet_is_paired(
    certified_stage: Stage, qtbot: QtBot
) -> None:
    stage = certified_stage
    door = stage.kiosk.controller.property("staffDoor")
    codes = []
    for _ in range(2):
        to_staff(stage)
        stage.touch("tablets")
        stage.on_page("Tablets")
        codes.append(door.property("code"))
        assert find(stage.window, "staffCode").property("text") == codes[-1]
        stage.reads("staffUrl", "https://192.168.178.20:8080/staff")
        for line in (FINGERPRINT[:23], FINGERPRINT[-23:]):
            stage.reads("fingerprint", line)
        stage.touch("back")
        stage.on_page("Staff")
        assert door.property("code") == "", "shown no more"
        stage.touch("back")
        stage.on_page("Attract")
    assert codes == ["https://192.168.178.20:8080/pair#1", "https://192.168.178.20:8080/pair#2"]


def test_a_tap_on_the_time_shows_nothing(stage: Stage) -> None:
    stage.touch("clock")
    assert stage.page == "Attract"


def test_the_drawn_keyboard_types_where_the_cursor_is(empty_stage: Stage) -> None:
    stage = empty_stage
    stage.touch("owner")
    for key in ("key-a", "key-d", "key-x", "keyboardErase", "key-a"):
        stage.touch(key)
    assert find(stage.window, "owner").property("text") == "Ada"
    stage.touch("pin")
    for key in ("1", "2", "3", "4"):
        stage.touch(f"digit{key}")
    assert find(stage.window, "pin").property("text") == "1234"


@pytest.mark.usefixtures("parcels")
def test_a_slot_that_raises_is_not_silent(stage: Stage, qtbot: QtBot) -> None:
    def defect() -> None:
        raise ZeroDivisionError

    stage.kiosk.controller.pageChanged.connect(defect)
    with qtbot.capture_exceptions() as raised:
        stage.touch("start")
        stage.on_page("Queues")
    assert [one[0] for one in raised] == [ZeroDivisionError]
    stage.kiosk.controller.pageChanged.disconnect(defect)


def test_the_closed_window_asks_for_the_end(stage: Stage) -> None:
    with stage.qtbot.waitSignal(stage.kiosk.controller.closed, timeout=2000):
        stage.window.close()


def test_closing_leaves_no_thread_and_no_listener(place: Place, qtbot: QtBot) -> None:
    before = set(threading.enumerate())
    kiosk = Kiosk(place.branch, ADDRESS, windowed=True, boards=("",), language="en")
    kiosk.sweep.tick()
    qtbot.wait(50)
    kiosk.close()
    assert set(threading.enumerate()) == before
    place.join()
    qtbot.wait(50)
