"""A screen is one that answers."""

import socket
from pathlib import Path

import pytest

from kiosk import display
from kiosk.display import has_screen


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
