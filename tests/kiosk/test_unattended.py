"""Alone in a lobby: no way out but the PIN, and nothing that hands or water do makes a ticket."""

import random
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QInputDevice,
    QMouseEvent,
    QPointingDevice,
    QWindow,
)
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk import idle, touches
from kiosk.composition import Kiosk
from tests.kiosk.stage import ADDRESS, PIN, Place, Stage, find, to_confirm, touch_screen

CONTROL, ALT, META, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
WAYS_OUT = [
    (Qt.Key.Key_F4, ALT),
    (Qt.Key.Key_Q, CONTROL),
    (Qt.Key.Key_W, CONTROL),
    (Qt.Key.Key_Tab, ALT),
    (Qt.Key.Key_D, META),
    (Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_T, CONTROL | ALT),
    (Qt.Key.Key_Delete, CONTROL | ALT),
    (Qt.Key.Key_Space, ALT),
    (Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier),
]
MOUSE = QPointingDevice(
    "mouse",
    1,
    QInputDevice.DeviceType.Mouse,
    QPointingDevice.PointerType.Generic,
    QInputDevice.Capability.Position,
    1,
    3,
)


def ended(stage: Stage) -> Callable[[], bool]:
    """Whether the kiosk wants to end, from now on."""
    wanted: list[bool] = []
    stage.kiosk.controller.closed.connect(lambda: wanted.append(True))
    return lambda: bool(wanted)


def cursor() -> Qt.CursorShape | None:
    """What every window shows, whatever is under the pointer."""
    shown = QGuiApplication.overrideCursor()
    return None if shown is None else shown.shape()


def move_mouse(stage: Stage, steps: int) -> None:
    for step in range(steps):
        at = QPointF(10 + 7 * step, 10 + 7 * step)
        none, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
        moved = QMouseEvent(QEvent.Type.MouseMove, at, at, at, buttons, buttons, none, MOUSE)
        QGuiApplication.sendEvent(stage.window, moved)


@pytest.fixture
def hands(full_stage: Stage) -> Iterator["Hands"]:
    hands = Hands(full_stage)
    yield hands
    hands.lift()


class Hands:
    """More than one finger, on a screen of their own."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._screen = touch_screen()
        self._down: dict[int, QPoint] = {}

    def press(self, *places: QPoint) -> None:
        event = QTest.touchEvent(self._stage.window, self._screen)
        for finger in self._down:
            event.stationary(finger)
        first = max(self._down, default=-1) + 1
        new = dict(enumerate(places, first))
        for finger, place in new.items():
            event.press(finger, place, self._stage.window)
        self._down |= new
        event.commit()

    def lift(self) -> None:
        if self._down:
            event = QTest.touchEvent(self._stage.window, self._screen)
            for finger, place in self._down.items():
                event.release(finger, place, self._stage.window)
            self._down = {}
            event.commit()

    def drop(self, place: QPoint) -> None:
        """Touch one place for a moment, whatever else is down."""
        self.press(place)
        finger = max(self._down)
        event = QTest.touchEvent(self._stage.window, self._screen)
        event.release(finger, self._down.pop(finger), self._stage.window)
        for other in self._down:
            event.stationary(other)
        event.commit()


def test_a_window_that_is_told_to_close_asks_for_a_pin(full_stage: Stage) -> None:
    has_ended = ended(full_stage)
    to_confirm(full_stage)
    assert not full_stage.window.close()
    full_stage.on_page("Pin")
    assert full_stage.window.isVisible()
    assert not has_ended()


def test_staff_may_end_it_from_there(full_stage: Stage) -> None:
    has_ended = ended(full_stage)
    full_stage.window.close()
    full_stage.on_page("Pin")
    for digit in PIN:
        full_stage.touch(f"digit{digit}")
    full_stage.window.close()
    assert full_stage.pin.property("digits") == len(PIN), "what was typed is still there"
    full_stage.touch("enter")
    full_stage.on_page("Staff")
    full_stage.window.close()
    assert not has_ended()
    full_stage.touch("yes")
    assert has_ended()


def test_nothing_of_a_visit_is_left_behind_the_pin(full_stage: Stage) -> None:
    to_confirm(full_stage)
    full_stage.touch("take")
    full_stage.on_page("Ticket")
    full_stage.window.close()
    full_stage.on_page("Pin")
    assert not full_stage.kiosk.controller.property("ticket").property("shown")


def test_a_kiosk_that_nobody_has_set_up_may_be_closed(empty_full_stage: Stage) -> None:
    has_ended = ended(empty_full_stage)
    empty_full_stage.window.close()
    assert has_ended()


def test_out_of_order_stays_since_no_pin_can_be_compared(
    full_stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    has_ended = ended(full_stage)
    mend = full_stage.break_storage()
    full_stage.on_page("OutOfOrder")
    full_stage.window.close()
    assert full_stage.page == "OutOfOrder"
    assert not has_ended()
    mend()
    assert "The disk is gone." in caplog.text


def test_a_board_that_is_told_to_close_stays(full_stage: Stage) -> None:
    assert not full_stage.board.close()
    assert full_stage.board.isVisible()


def test_in_a_window_to_close_is_to_end(stage: Stage) -> None:
    has_ended = ended(stage)
    assert stage.window.close()
    assert has_ended()
    assert stage.board.close()


@pytest.mark.parametrize(("key", "modifiers"), WAYS_OUT)
def test_no_key_leads_out(key: Qt.Key, modifiers: Qt.KeyboardModifier, full_stage: Stage) -> None:
    has_ended = ended(full_stage)
    to_confirm(full_stage)
    QTest.keyClick(full_stage.window, key, modifiers)
    assert (full_stage.page, has_ended()) == ("Confirm", False)
    assert full_stage.window.visibility() == QWindow.Visibility.FullScreen
    assert full_stage.kiosk.controller.property("sheet") == ""


def test_the_kiosks_own_keys_are_still_its_own(full_stage: Stage) -> None:
    QTest.keyClick(full_stage.window, Qt.Key.Key_F3)
    assert full_stage.kiosk.controller.property("sheet") == "Languages"


def test_what_somebody_typed_is_not_for_the_next_to_paste(full_stage: Stage) -> None:
    to_confirm(full_stage)
    full_stage.touch("details")
    full_stage.on_page("Details")
    full_stage.type("Ada")
    entry = find(full_stage.window, "customerNameInput")
    QTest.keyClick(full_stage.window, Qt.Key.Key_A, CONTROL)
    QTest.keyClick(full_stage.window, Qt.Key.Key_C, CONTROL)
    assert entry.property("selectedText") == ""
    QGuiApplication.clipboard().setText("Ada")
    QTest.keyClick(full_stage.window, Qt.Key.Key_V, CONTROL)
    QTest.keyClick(full_stage.window, Qt.Key.Key_Insert, SHIFT)
    middle = full_stage.place_of(entry)
    none = Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(full_stage.window, Qt.MouseButton.MiddleButton, none, middle)
    assert entry.property("text") == "Ada"
    full_stage.kiosk.controller.home()
    assert QGuiApplication.clipboard().text() == ""


def test_a_file_that_is_dragged_there_is_refused(full_stage: Stage) -> None:
    data = QMimeData()
    data.setText("file:///etc/passwd")
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    copy, at = Qt.DropAction.CopyAction, QPoint(50, 50)
    entered = QDragEnterEvent(at, copy, data, left, none)
    dropped = QDropEvent(QPointF(at), copy, data, left, none)
    for event in (entered, dropped):
        QGuiApplication.sendEvent(full_stage.window, event)
        assert not event.isAccepted()


def test_the_pointer_is_nowhere_to_be_seen(full_stage: Stage) -> None:
    assert cursor() == Qt.CursorShape.BlankCursor
    to_confirm(full_stage)
    assert cursor() == Qt.CursorShape.BlankCursor


def test_a_mouse_that_really_moves_is_seen_for_a_while(full_stage: Stage) -> None:
    move_mouse(full_stage, 10)
    assert cursor() == Qt.CursorShape.ArrowCursor
    unattended = full_stage.kiosk.unattended
    assert unattended is not None
    unattended.pointer.showing.timeout.emit()
    assert cursor() == Qt.CursorShape.BlankCursor
    move_mouse(full_stage, 1)
    assert cursor() == Qt.CursorShape.BlankCursor


def test_in_a_window_the_pointer_is_as_ever(stage: Stage) -> None:
    assert cursor() is None
    move_mouse(stage, 10)
    assert cursor() is None


def test_the_pointer_is_the_desktops_again_at_the_end(place: Place, qtbot: QtBot) -> None:
    kiosk = Kiosk(place.branch, ADDRESS, language="en", voice="mock")
    assert cursor() == Qt.CursorShape.BlankCursor
    kiosk.close()
    assert cursor() is None


def test_ten_fingers_make_no_ticket(full_stage: Stage, hands: Hands) -> None:
    to_confirm(full_stage)
    take = find(full_stage.window, "take")
    place = full_stage.place_of(take)
    hands.press(place)
    assert take.property("pressed")
    hands.press(*(place + QPoint(3 * more, 0) for more in range(1, 10)))
    assert not take.property("pressed"), "it is let go of at once"
    hands.lift()
    full_stage.qtbot.wait(50)
    assert full_stage.page == "Confirm"
    assert full_stage.place.waiting() == 0


def test_after_the_ten_a_tap_is_a_tap(
    full_stage: Stage, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(touches, "calm_s", 0.0)
    to_confirm(full_stage)
    place = full_stage.place_of(find(full_stage.window, "take"))
    hands.press(*(place + QPoint(3 * finger, 0) for finger in range(10)))
    hands.lift()
    assert full_stage.page == "Confirm"
    full_stage.touch("take")
    full_stage.on_page("Ticket")


def test_water_on_the_screen_makes_no_ticket_and_keeps_nobodys_visit(
    full_stage: Stage, hands: Hands
) -> None:
    drops = random.Random(7)
    to_confirm(full_stage)
    take = full_stage.place_of(find(full_stage.window, "take"))
    for _ in range(20):
        hands.drop(QPoint(1, 1))
    full_stage.idle.quiet.stop()
    for _ in range(500):
        spot = QPoint(drops.randrange(full_stage.window.width()), drops.randrange(400))
        hands.drop(take if drops.random() < 0.5 else spot)
    assert not full_stage.idle.quiet.isActive(), "drops are nobody"
    full_stage.let_nobody_be_here()
    full_stage.on_page("Attract")
    assert full_stage.place.waiting() == 0


def test_a_spot_that_is_stuck_keeps_nobodys_visit_and_nobody_from_tapping(
    full_stage: Stage, hands: Hands
) -> None:
    hands.press(QPoint(3, 3))
    to_confirm(full_stage)
    full_stage.let_nobody_be_here()
    full_stage.on_page("Attract")
    to_confirm(full_stage)
    full_stage.touch("take")
    full_stage.on_page("Ticket")


def test_touches_that_press_nothing_put_the_question_off_for_a_while_only(
    full_stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    to_confirm(full_stage)
    full_stage.touch("details")
    full_stage.on_page("Details")
    full_stage.idle.quiet.stop()
    full_stage.touch_at(QPoint(1, 1))
    assert full_stage.idle.quiet.isActive()
    monkeypatch.setattr(idle, "felt_s", 0)
    full_stage.idle.quiet.stop()
    full_stage.touch_at(QPoint(1, 1))
    assert not full_stage.idle.quiet.isActive()
    full_stage.touch("key-a")
    assert full_stage.idle.quiet.isActive(), "what was pressed is somebody"
