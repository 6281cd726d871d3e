"""The command line of ``waitwise``."""

from pathlib import Path
from typing import get_args

import pytest

from core.command_line import configured
from core.configuration import FILE_NAME, Kiosk, fields_of
from kiosk.__main__ import ENDED_BY_WORLD, NO_SCREEN, _parser, main
from kiosk.language_names import NAMES


def test_without_a_screen_it_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main([]) == NO_SCREEN
    assert "waitwise-server serve" in capsys.readouterr().err


@pytest.mark.parametrize("wrong", [["--port", "70000"], ["--speed", "0"], ["--port", "x"]])
def test_nonsense_is_refused_in_words(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(wrong)
    assert ended.value.code == ENDED_BY_WORLD
    assert "--" in capsys.readouterr().err


def test_several_boards_each_for_some_queues(tmp_path: Path) -> None:
    words = ["--board", "A,Parcels", "--board", "--windowed"]
    assert boards(tmp_path, *words) == ["A,Parcels", ""]
    assert boards(tmp_path) == []
    (tmp_path / FILE_NAME).write_text('[kiosk]\nboards = ["B"]', "utf-8")
    assert boards(tmp_path) == ["B"]
    assert boards(tmp_path, "--board") == [""]


def boards(data: Path, *words: str) -> list[str]:
    return configured(_parser().parse_args(["--data", str(data), *words])).told.kiosk.boards


def test_a_configuration_that_cannot_be_is_refused_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / FILE_NAME).write_text("[kiosk]\nbords = []", "utf-8")
    assert main(["--data", str(tmp_path)]) == ENDED_BY_WORLD
    assert "[kiosk] bords is not known" in capsys.readouterr().err


def test_the_file_may_name_every_language_there_is() -> None:
    assert get_args(fields_of(Kiosk)["language"]) == ("", *NAMES)
