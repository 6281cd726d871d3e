"""Machines that speak all languages, some, none, and those whose voice is broken."""

import tracemalloc
from pathlib import Path

import pytest

from server.doctor import voice
from server.doctor.languages import LANGUAGES
from tests.server.doctor.conftest import MakeSubject

HEAD = "                     NAME                 LANGUAGE                  VARIANT"


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder with programs."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def say(programs: Path, *lines: str) -> None:
    """A program that lists voices as speech-dispatcher's does."""
    file = programs / "spd-say"
    file.write_text("\n".join(("#!/bin/sh", *lines)) + "\n")
    file.chmod(0o755)


def listing(*languages: str) -> str:
    rows = "\n".join(f"  Some Name   {language}   none" for language in languages)
    return f"echo '{HEAD}\n{rows}'"


def test_every_language_has_a_voice(subject: MakeSubject, programs: Path) -> None:
    say(programs, listing("en-US", "de", "fr-FR", "es", "pt-BR", "it", "ar", "cmn", "ja", "hi"))
    found = voice.look(subject())
    assert (found.kind, found.values["count"]) == ("ok", len(LANGUAGES))


def test_a_language_without_a_voice_is_named(subject: MakeSubject, programs: Path) -> None:
    say(programs, listing("en-US", "de", "fr-FR", "es", "pt-BR", "it", "hi"))
    found = voice.look(subject())
    assert (found.kind, found.values["missing_languages"]) == ("some", "ar,zh-Hans,ja")


@pytest.mark.parametrize("line", ["exit 1", "true"])
def test_a_voice_that_does_not_answer(subject: MakeSubject, programs: Path, line: str) -> None:
    say(programs, line)
    assert voice.look(subject()).kind == "broken"


def test_a_voice_that_hangs(
    subject: MakeSubject, programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(voice, "_PATIENCE_S", 0.2)
    say(programs, "exec /bin/sleep 60")
    assert voice.look(subject()).kind == "broken"


def test_as_many_voices_as_there_are_take_no_memory(subject: MakeSubject, programs: Path) -> None:
    (programs / "list").write_text(HEAD + "\n" + "  Some Name   en-US   none\n" * 13_000)
    say(programs, f"exec /bin/cat '{programs / 'list'}'")
    voice.look(subject())
    tracemalloc.start()
    voice.look(subject())
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 100_000


def test_none(subject: MakeSubject, programs: Path) -> None:
    assert list(programs.iterdir()) == []
    assert voice.look(subject()).kind == "none"
    assert voice.look(subject(has_kiosk=False)).kind == "unneeded"
