"""The chime is heard as loud as it was set, and what keeps it silent keeps nobody waiting."""

import errno
import os
import runpy
import wave
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.announcing import chime as chimes
from kiosk.announcing.chime import PLAYERS, Chime
from kiosk.announcing.loudness import at_volume
from kiosk.announcing.sound_folder import SoundFolder

SOUNDS = Path(__file__).resolve().parents[3] / "resources" / "sounds"
SOUND = SOUNDS / "chime.wav"


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


def play(chime: Chime, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chime.ended, timeout=5000):
        chime.play()


def loudest(sound: bytes, file: Path) -> int:
    file.write_bytes(sound)
    with wave.open(str(file)) as read:
        samples = memoryview(read.readframes(read.getnframes())).cast("h")
    return max(samples)


def test_it_is_always_the_same_sound() -> None:
    made = runpy.run_path(str(SOUNDS / "generate.py"))["chime"]()
    assert made == SOUND.read_bytes()


def test_it_says_when_it_is_over(played: Path, tmp_path: Path, qtbot: QtBot) -> None:
    chime = Chime(tmp_path)
    play(chime, qtbot)
    play(chime, qtbot)
    assert lines(played) == [str(SOUND)] * 2
    assert chime.sounds


def test_half_as_loud(played: Path, tmp_path: Path, qtbot: QtBot) -> None:
    chime = Chime(tmp_path, volume=50)
    play(chime, qtbot)
    (file,) = map(Path, lines(played))
    full = loudest(SOUND.read_bytes(), tmp_path / "full.wav")
    assert loudest(file.read_bytes(), tmp_path / "half.wav") == full // 2
    assert loudest(at_volume(SOUND.read_bytes(), 0), tmp_path / "none.wav") == 0
    assert len(file.read_bytes()) == len(SOUND.read_bytes())


def test_without_a_player_it_is_over_at_once(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    caplog.set_level("INFO")
    chime = Chime(tmp_path)
    for _ in range(2):
        play(chime, qtbot)
    assert not chime.sounds
    assert caplog.text.count("no chime") == 1


@pytest.mark.parametrize(
    ("line", "said"), [("echo no card >&2\nexit 1", "no card"), ("kill -9 $$", "broke off")]
)
def test_a_player_that_fails_is_told_once(
    played: Path,
    tmp_path: Path,
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
    line: str,
    said: str,
) -> None:
    (played.parent / PLAYERS[-1]).write_text(f"#!/bin/sh\n{line}\n", "utf-8")
    chime = Chime(tmp_path)
    for _ in range(2):
        play(chime, qtbot)
    assert not chime.sounds
    assert caplog.text.count(said) == 1
    (played.parent / PLAYERS[-1]).write_text("#!/bin/sh\n", "utf-8")
    play(chime, qtbot)
    assert chime.sounds


def test_a_player_that_hangs_is_ended(
    played: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chimes, "_PLAYS_WITHIN_MS", 100)
    (played.parent / PLAYERS[-1]).write_text("#!/bin/sh\nexec sleep 60\n", "utf-8")
    chime = Chime(tmp_path)
    play(chime, qtbot)
    assert not chime.sounds


def test_a_player_that_cannot_be_started(played: Path, tmp_path: Path, qtbot: QtBot) -> None:
    chime = Chime(tmp_path)
    (played.parent / PLAYERS[-1]).write_text("#!/no/such/shell\n", "utf-8")
    play(chime, qtbot)
    assert not chime.sounds


def test_without_room_it_is_as_loud_as_ever(
    played: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(prefix: str) -> str:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("tempfile.mkdtemp", full)
    folder = SoundFolder()
    play(Chime(folder.path, volume=50), qtbot)
    folder.close()
    assert lines(played) == [str(SOUND)]
    assert caplog.text.count("No space left") == 1


def test_closed_while_it_sounds(played: Path, tmp_path: Path, qtbot: QtBot) -> None:
    chime = Chime(tmp_path)
    chime.play()
    qtbot.waitUntil(lambda: len(lines(played)) == 1, timeout=5000)
    chime.close()
    assert chime._process.state().value == 0
