"""A screen is one that answers."""

import socket
from pathlib import Path

import pytest

from kiosk import display
from kiosk.display import Rectangle, board_places, has_screen


@pytest.fixture
def x11(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder where X servers listen."""
    monkeypatch.setattr(display, "_X11_SOCKETS", tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"DISPLAY": ""},
        {"DISPLAY": ":7"},
        {"DISPLAY": "nonsense"},
        {"DISPLAY": "127.0.0.1:59000"},
        {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": "/nowhere"},
    ],
)
def test_a_name_that_nobody_answers_to_is_no_screen(x11: Path, environment: dict[str, str]) -> None:
    assert not has_screen(environment, "linux")


@pytest.mark.parametrize("name", [":7", "unix:7", ":7.0"])
def test_an_x_server_that_answers_is_a_screen(x11: Path, name: str) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(x11 / "X7"))
        server.listen()
        assert has_screen({"DISPLAY": name}, "linux")


def test_a_wayland_compositor_that_answers_is_a_screen(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-0"))
        server.listen()
        environment = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
        assert has_screen(environment, "linux")


def test_where_qt_is_told_how_to_draw_or_there_is_always_a_screen_nothing_is_asked() -> None:
    assert has_screen({"QT_QPA_PLATFORM": "offscreen"}, "linux")
    assert has_screen({}, "darwin")


LEFT, RIGHT, THIRD = (0, 0, 1920, 1080), (1920, 0, 1280, 720), (3200, 0, 1280, 720)


def places(screens: dict[str, Rectangle], *choices: str, windowed: bool = False) -> list[object]:
    found = board_places(screens, "left", choices, windowed=windowed)
    return [(place.screen, place.full, place.choice) for place in found]


def test_one_screen_is_the_kiosks() -> None:
    assert places({"left": LEFT}) == []


def test_every_further_screen_carries_a_board_by_itself() -> None:
    found = places({"right": RIGHT, "left": LEFT, "third": THIRD})
    assert found == [("right", True, ""), ("third", True, "")]


def test_each_board_has_a_screen_and_the_last_one_the_rest() -> None:
    screens = {"left": LEFT, "right": RIGHT, "third": THIRD}
    assert places(screens, "A", "B") == [("right", True, "A"), ("third", True, "B")]
    assert places(screens, "A") == [("right", True, "A"), ("third", True, "A")]


def test_a_board_without_a_screen_stands_beside_the_kiosk() -> None:
    assert places({"left": LEFT}, "") == [("left", False, "")]
    screens = {"left": LEFT, "right": RIGHT}
    assert places(screens, "A", "B") == [("right", True, "A"), ("left", False, "B")]


def test_in_windows_nothing_covers_a_screen() -> None:
    assert places({"left": LEFT, "right": RIGHT}, windowed=True) == [("right", False, "")]


def test_a_screen_that_mirrors_the_kiosks_is_no_further_one() -> None:
    assert places({"left": LEFT, "mirror": (0, 0, 1280, 720)}) == []


def test_without_any_screen_there_is_no_board() -> None:
    assert places({}, "A") == []
