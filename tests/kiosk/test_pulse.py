"""The thread of the screens answers when it handles events, and only then."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from kiosk.pulse import Pulse


@pytest.mark.usefixtures("qapp")
def test_it_answers_on_the_thread_of_the_screens_once_it_handles_events(qtbot: QtBot) -> None:
    pulse = Pulse()
    answered_on: list[threading.Thread] = []
    asking = threading.Thread(
        target=pulse.ask, args=(lambda: answered_on.append(threading.current_thread()),)
    )
    asking.start()
    asking.join()
    assert answered_on == [], "no event was handled yet"
    qtbot.waitUntil(lambda: bool(answered_on))
    assert answered_on == [threading.main_thread()]


def test_asked_from_its_own_thread_it_waits_for_the_events_before(qtbot: QtBot) -> None:
    pulse = Pulse()
    answered: list[bool] = []
    pulse.ask(lambda: answered.append(True))
    assert answered == []
    qtbot.waitUntil(lambda: answered == [True])
