"""The voice in its own process: it opens, says what it is told, and ends with its input."""

import json
import subprocess
import sys

from pytestqt.qtbot import QtBot

from kiosk.speech import Speech


def test_it_says_lines_and_ends_with_its_input() -> None:
    lines = "".join(json.dumps(["de", text]) + "\n" for text in ("Guten Tag", "", "Nummer A042"))
    ran = subprocess.run(
        [sys.executable, "-m", "kiosk.voice", "mock"], input=lines, text=True, check=False
    )
    assert ran.returncode == 0


def test_no_voice_is_told_once_and_asked_for_no_more(qtbot: QtBot) -> None:
    speech = Speech("nonsense")
    assert speech.say("Good morning", "en")
    with qtbot.waitSignal(speech.changed, timeout=20_000):
        pass
    assert not speech.property("canSpeak")
    assert not speech.say("Good morning", "en")


def test_a_closed_voice_is_gone(qtbot: QtBot) -> None:
    speech = Speech("mock")
    assert speech.say("Good morning", "en")
    speech.close()
    speech.stop()
    assert speech.property("canSpeak")
