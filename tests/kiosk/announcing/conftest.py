"""A machine whose chime and voice only note what they do."""

import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from core import programs
from core.configuration import Voice
from kiosk.announcing.announcer import Announcement, Announcer
from kiosk.announcing.chime import PLAYERS
from kiosk.announcing.speaker import Pace
from kiosk.board_reading import read_boards
from kiosk.language_names import NAMES
from tests.kiosk.announcing import fake_voice
from tests.kiosk.stage import Place

QUICK = Pace(opens_within_s=10, says_within_s=5, per_letter_s=0)

MakeAnnouncer = Callable[..., Announcer]


class FakeVoice:
    """What the voices of a test do, and did."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir()
        self.does("as asked")
        self.speaks(*NAMES)

    def does(self, what: str) -> None:
        (self._folder / "does").write_text(what, "utf-8")

    def speaks(self, *languages: str) -> None:
        (self._folder / "languages").write_text(" ".join(languages), "utf-8")

    def noted(self, what: str) -> list[list[Any]]:
        """What followed the word ``what``, line by line."""
        file = self._folder / "notes"
        lines = file.read_text("utf-8").splitlines() if file.exists() else []
        return [words for first, *words in map(json.loads, lines) if first == what]

    @property
    def texts(self) -> list[str]:
        """What was said to its end."""
        return [text for _, text, _ in self.noted("ended")]


@pytest.fixture
def player(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The machine's player of sounds, which only notes when it is asked to play."""
    folder = tmp_path / "player"
    folder.mkdir()
    note = folder / "played"
    program = folder / PLAYERS[0]
    program.write_text(f'#!/bin/sh\necho "$1" >> {note}\n', "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return note


@pytest.fixture
def voice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, player: Path) -> FakeVoice:
    """A voice of all languages that does as it is asked."""
    folder = tmp_path / "voice"
    words = [sys.executable, str(fake_voice.__file__), str(folder)]
    monkeypatch.setattr(programs, "command", lambda _: words)
    return FakeVoice(folder)


@pytest.fixture
def announcer(place: Place) -> Iterator[MakeAnnouncer]:
    """Announcers that follow all boards of ``place``; ``follow`` is what the boards are for."""
    made: list[Announcer] = []

    def make(follow: tuple[str, ...] = ("",), pace: Pace = QUICK, **told: Any) -> Announcer:
        engine = told.pop("engine", None)
        language, now = told.pop("language", "en"), told.pop("now", None)
        extra = {} if now is None else {"now": now}
        one = Announcer(Voice(**told), engine, language, pace=pace, **extra)
        made.append(one)
        one.follow(follow, read_boards(place.branch.views))
        return one

    yield make
    for one in made:
        one.close()


class Heard(list[tuple[str, bool]]):
    """The numbers that were announced, in order, each with whether a voice said it."""

    def __init__(self, announcer: Announcer) -> None:
        super().__init__()
        announcer.ended.connect(self._take)

    @property
    def numbers(self) -> list[str]:
        return [number for number, _ in self]

    def _take(self, announcement: Announcement, said: bool) -> None:
        call = announcement.call
        self.append(("test" if call is None else call.number, said))
