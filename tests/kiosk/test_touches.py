"""What is a tap, and what is a hand that leans or a wet screen."""

import pytest
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEventPoint, QPointingDevice, QTouchEvent

from kiosk.touches import Touches, calm_s, most_fingers, most_presses, press_s, rests_s

DOWN, UP = QEventPoint.State.Pressed, QEventPoint.State.Released
DEVICE = QPointingDevice()


def point(finger: int, state: QEventPoint.State) -> QEventPoint:
    return QEventPoint(finger, state, QPointF(), QPointF())


class Screen:
    """Touches with a clock that the test moves."""

    def __init__(self) -> None:
        self.now = 100.0
        self.cancelled = 0
        self._touches = Touches(self._cancel, lambda: self.now)

    def press(self, *fingers: int) -> bool:
        return self._refused(QEvent.Type.TouchUpdate, [point(one, DOWN) for one in fingers])

    def lift(self, *fingers: int) -> bool:
        return self._refused(QEvent.Type.TouchUpdate, [point(one, UP) for one in fingers])

    def tap(self) -> bool:
        refused = self.press(1)
        return self.lift(1) or refused

    def interrupt(self) -> bool:
        return self._refused(QEvent.Type.TouchCancel, [])

    def _refused(self, kind: QEvent.Type, points: list[QEventPoint]) -> bool:
        return self._touches.refuse(QTouchEvent(kind, DEVICE, touchPoints=points))

    def _cancel(self, device: QPointingDevice) -> None:
        self.cancelled += 1


@pytest.fixture
def screen() -> Screen:
    return Screen()


def test_taps_and_a_hand_that_brushes_the_screen_are_taken(screen: Screen) -> None:
    assert not screen.press(*range(most_fingers))
    assert not screen.lift(*range(most_fingers))
    assert screen.cancelled == 0


def test_one_finger_more_is_a_hand_that_leans(screen: Screen) -> None:
    assert screen.press(*range(most_fingers + 1))
    assert screen.lift(*range(most_fingers + 1))
    assert screen.cancelled == 1


def test_after_a_moment_a_tap_is_a_tap_again(screen: Screen) -> None:
    screen.press(*range(10))
    screen.lift(*range(10))
    screen.now += calm_s / 2
    assert screen.tap()
    screen.now += calm_s
    assert not screen.tap()


def test_a_hand_that_rests_lets_others_tap(screen: Screen) -> None:
    screen.press(*range(10))
    screen.now += rests_s + calm_s
    assert not screen.press(11)
    assert not screen.lift(11)


def test_nobody_types_as_fast_as_water_drops(screen: Screen) -> None:
    for _ in range(most_presses):
        assert not screen.tap()
        screen.now += press_s / (most_presses + 1)
    assert screen.tap()
    assert screen.cancelled == 1


def test_a_quick_typist_is_no_water(screen: Screen) -> None:
    for _ in range(100):
        assert not screen.tap()
        screen.now += press_s / most_presses
    assert screen.cancelled == 0


def test_while_it_rains_there_is_no_calm(screen: Screen) -> None:
    refused = 0
    for _ in range(1000):
        refused += screen.tap()
        screen.now += 0.01
    assert refused == 1000 - most_presses
    assert screen.cancelled == 1


def test_what_the_system_took_away_is_down_no_more(screen: Screen) -> None:
    screen.press(*range(most_fingers))
    assert not screen.interrupt()
    assert not screen.press(most_fingers)
