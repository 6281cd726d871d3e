"""Boards on real screens of an X server, which are plugged in and out while the kiosk runs."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

WITHIN_S = 20
LEFT = ("left", "1280/320x720/180+0+0", "screen")
"""The kiosk's; it stands for the one output that the server has."""
RIGHT = ("right", "1280/320x720/180+1280+0", "none")
THIRD = ("third", "1024/320x600/180+2560+0", "none")

FIRST_FRAME = """
import json
from kiosk.starting import Starting, application
app = application()
starting = Starting(windowed=False)
(window,) = app.allWindows()
print(json.dumps([window.x(), window.y(), window.width(), window.height()]))
starting.close()
"""


class Desk:
    """An X server with some screens, and a kiosk on it."""

    def __init__(self, data: Path) -> None:
        self._data = data
        read, write = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "3584x720x24", "-noreset"],
            pass_fds=[write],
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as said:
            display = f":{said.readline().strip()}"
        self._environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self._kiosk: subprocess.Popen[str] | None = None

    def plug_in(self, screen: tuple[str, str, str]) -> None:
        self._xrandr("--setmonitor", *screen)

    def unplug(self, screen: tuple[str, str, str]) -> None:
        self._xrandr("--delmonitor", screen[0])

    def start(self, *choices: str) -> None:
        self._kiosk = subprocess.Popen(
            [sys.executable, "-m", "tests.kiosk.shown_screens", str(self._data), *choices],
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._line() == "ready"

    def seen(self) -> dict[str, Any]:
        assert self._kiosk is not None
        assert self._kiosk.stdin is not None
        self._kiosk.stdin.write("\n")
        self._kiosk.stdin.flush()
        seen: dict[str, Any] = json.loads(self._line())
        return seen

    def until(self, holds: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        deadline = time.monotonic() + WITHIN_S
        while not holds(seen := self.seen()):
            assert time.monotonic() < deadline, seen
            time.sleep(0.05)
        return seen

    def first_frame(self) -> list[int]:
        """What the window covers that is there before the kiosk's own."""
        words = [sys.executable, "-c", FIRST_FRAME]
        said = subprocess.run(
            words, env=self._environment, check=True, capture_output=True, timeout=WITHIN_S
        )
        covers: list[int] = json.loads(said.stdout)
        return covers

    def close(self) -> None:
        if self._kiosk is not None:
            self._kiosk.communicate(timeout=WITHIN_S)
            assert self._kiosk.returncode == 0
        self._server.terminate()
        self._server.wait()

    def _line(self) -> str:
        assert self._kiosk is not None
        assert self._kiosk.stdout is not None
        return self._kiosk.stdout.readline().strip()

    def _xrandr(self, *words: str) -> None:
        subprocess.run(["xrandr", *words], env=self._environment, check=True, capture_output=True)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "data")
    desk.plug_in(LEFT)
    yield desk
    desk.close()


def boards_on(*names: str) -> Callable[[dict[str, Any]], bool]:
    return lambda seen: sorted(seen["boards"]) == sorted(names)


def test_the_first_frame_covers_the_screen_without_a_window_manager(desk: Desk) -> None:
    assert desk.first_frame() == [0, 0, 1280, 720]


def test_a_board_covers_the_second_screen_whenever_it_is_there(desk: Desk) -> None:
    desk.plug_in(RIGHT)
    desk.start()
    seen = desk.until(boards_on("right"))
    assert seen["boards"]["right"]["covers"] == [1280, 0, 1280, 720]
    assert seen["boards"]["right"]["visible"]
    assert seen["kiosk"] == ["left", [0, 0, 1280, 720]]
    desk.unplug(RIGHT)
    assert desk.until(boards_on())["kiosk"] == ["left", [0, 0, 1280, 720]]
    desk.plug_in(RIGHT)
    assert desk.until(boards_on("right"))["boards"]["right"]["visible"]


def test_the_server_is_told_of_every_screen_whenever_that_changes(desk: Desk) -> None:
    desk.start()
    assert desk.seen()["told"] == [["left", 1280, 720]]
    desk.plug_in(RIGHT)
    both = [["left", 1280, 720], ["right", 1280, 720]]
    desk.until(lambda seen: bool(sorted(seen["told"]) == both))
    desk.unplug(RIGHT)
    desk.until(lambda seen: bool(seen["told"] == both[:1]))


@pytest.mark.slow
def test_two_boards_each_with_its_queue(desk: Desk) -> None:
    desk.start("Reception", "b")
    desk.plug_in(RIGHT)
    desk.plug_in(THIRD)
    boards = desk.until(boards_on("right", "third"))["boards"]
    assert boards["right"]["queues"] == ["Reception"]
    assert boards["third"]["queues"] == ["Parcels"]
    assert boards["third"]["covers"] == [2560, 0, 1024, 600]
