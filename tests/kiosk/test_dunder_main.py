"""The command line of ``waitwise``."""

import pytest

from kiosk.__main__ import ENDED_BY_WORLD, NO_SCREEN, _parser, main


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


def test_several_boards_each_for_some_queues() -> None:
    words = ["--board", "A,Parcels", "--board", "--windowed"]
    assert _parser().parse_args(words).boards == ["A,Parcels", ""]
    assert _parser().parse_args([]).boards == []
