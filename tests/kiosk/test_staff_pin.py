"""The door for staff: a PIN that is somebody's, compared a few times a minute at most."""

import pytest
from PySide6.QtCore import QPointF

from kiosk.staff_pin import most_wrong, wait_s
from tests.kiosk.stage import PIN, Stage, find


@pytest.fixture
def door(stage: Stage) -> Stage:
    stage.kiosk.controller.askForPin()
    stage.on_page("Pin")
    return stage


def enter(stage: Stage, pin: str) -> None:
    for digit in pin:
        stage.touch(f"digit{digit}")
    stage.touch("enter")
    stage.qtbot.waitUntil(lambda: not stage.pin.property("busy"), timeout=10_000)


def test_somebodys_pin_opens(door: Stage) -> None:
    enter(door, PIN)
    door.on_page("Staff")
    door.reads("boards", "1")
    door.reads("storage", "in order")


def test_nobodys_pin_does_not_and_is_wiped_off(door: Stage) -> None:
    enter(door, "1111")
    door.reads("notice", "nobody's here")
    assert door.page == "Pin"
    assert door.pin.property("digits") == 0


def test_the_keys_do_not_move_under_who_tries_again(door: Stage) -> None:
    def top() -> float:
        key = find(door.window, "digit1")
        return key.mapToScene(QPointF(0, 0)).y()

    before = top()
    enter(door, "1111")
    door.reads("notice", "nobody's here")
    assert top() == before


def test_who_guesses_has_to_wait_with_the_right_one_too(door: Stage) -> None:
    for _ in range(most_wrong):
        enter(door, "1111")
    enter(door, PIN)
    door.reads("notice", "Please wait a minute")
    door.place.pass_time(wait_s + 1)
    enter(door, PIN)
    door.on_page("Staff")


def test_no_digit_is_shown(door: Stage) -> None:
    door.touch("digit7")
    assert "7" not in door.texts_beside("digit")


def test_staff_end_the_kiosk_after_one_question(door: Stage) -> None:
    enter(door, PIN)
    door.on_page("Staff")
    door.touch("quit")
    door.touch("no")
    assert door.page == "Staff"
    door.touch("quit")
    with door.qtbot.waitSignal(door.kiosk.controller.closed, timeout=2000):
        door.touch("yes")
