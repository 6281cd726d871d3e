"""Signals that end the process."""

import os
import signal

import pytest
from pytestqt.qtbot import QtBot

from kiosk.stop_signals import StopSignals


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_is_heard_and_the_handlers_come_back(qtbot: QtBot, number: signal.Signals) -> None:
    before = signal.getsignal(number)
    signals = StopSignals()
    with qtbot.waitSignal(signals.received, timeout=2000):
        os.kill(os.getpid(), number)
    signals.close()
    assert signal.getsignal(number) is before
