"""A new call on a board is heard, once at a time, wherever the machine can play it."""

import os
import runpy
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.chime import PLAYERS, Chime
from kiosk.composition import Kiosk
from tests.kiosk.stage import ADDRESS, Place

SOUNDS = Path(__file__).resolve().parents[2] / "resources" / "sounds"


@pytest.fixture
def played(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A player that notes what it was told to play, and takes its time."""
    note = tmp_path / "played"
    player = tmp_path / PLAYERS[-1]
    player.write_text(f'#!/bin/sh\necho "$1" >> {note}\nsleep 0.2\n', encoding="utf-8")
    player.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}/bin")
    return note


def lines(note: Path) -> list[str]:
    return note.read_text("utf-8").splitlines() if note.exists() else []


def test_it_is_always_the_same_sound() -> None:
    made = runpy.run_path(str(SOUNDS / "generate.py"))["chime"]()
    assert made == (SOUNDS / "chime.wav").read_bytes()


def test_a_call_is_heard(place: Place, played: Path, qtbot: QtBot) -> None:
    kiosk = Kiosk(place.branch, ADDRESS, windowed=True, boards=[""], language="en", voice="mock")
    place.join()
    place.call()
    qtbot.waitUntil(lambda: lines(played) == [str(SOUNDS / "chime.wav")], timeout=5000)
    kiosk.close()


def test_without_a_board_nothing_sounds(place: Place, played: Path, qtbot: QtBot) -> None:
    kiosk = Kiosk(place.branch, ADDRESS, windowed=True, language="en", voice="mock")
    place.join()
    place.call()
    board = kiosk.controller.property("board")
    qtbot.waitUntil(lambda: board.property("announced").property("count") == 1, timeout=5000)
    qtbot.wait(100)
    assert lines(played) == []
    kiosk.close()


def test_one_sound_at_a_time(played: Path, qtbot: QtBot) -> None:
    chime = Chime()
    for _ in range(5):
        chime.play()
    qtbot.waitUntil(lambda: len(lines(played)) == 1, timeout=5000)
    qtbot.wait(50)
    chime.close()
    assert len(lines(played)) == 1


def test_without_a_player_a_board_is_silent(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    caplog.set_level("INFO")
    Chime().play()
    assert "no sound" in caplog.text


def test_a_player_that_fails_is_told_once(
    played: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    (played.parent / PLAYERS[-1]).write_text("#!/bin/sh\necho no card >&2\nexit 1\n", "utf-8")
    chime = Chime()
    for _ in range(2):
        chime.play()
        qtbot.waitUntil(lambda: chime._process.state().value == 0, timeout=5000)
        qtbot.wait(20)
    assert caplog.text.count("no card") == 1
