"""Which screens there are to draw on, and which of them carry a board.

Whether there is one at all is asked before Qt, which ends the process without one.
"""

import os
import re
import socket
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

_ANSWERS_WITHIN_S = 2.0
_FIRST_X11_PORT = 6000
_X11_SOCKETS = Path("/tmp/.X11-unix")  # noqa: S108 - where X servers listen
_X11_NAME = re.compile(r"(?P<host>[^:]*):(?P<number>\d+)(\.\d+)?")

Rectangle = tuple[int, int, int, int]
"""Left, top, width, height."""


class BoardPlace(NamedTuple):
    """One board: its screen, what it covers of it, and the queues it is for."""

    screen: str
    rectangle: Rectangle
    full: bool
    choice: str


def board_places(
    screens: Mapping[str, Rectangle], primary: str, choices: Sequence[str], *, windowed: bool
) -> list[BoardPlace]:
    """A board for every screen but the kiosk's, the first choice on the first of them.

    Without choices each shows all queues; further screens repeat the last choice; choices without
    a screen stand beside the kiosk. A screen that mirrors the kiosk's is no further one.
    """
    others = [
        name
        for name, rectangle in screens.items()
        if name != primary and rectangle[:2] != screens.get(primary, rectangle)[:2]
    ]
    repeated = [choices[-1] if choices else ""] * max(0, len(others) - len(choices))
    named = (*choices, *repeated)
    places = [
        BoardPlace(name, screens[name], not windowed, choice)
        for name, choice in zip(others, named, strict=False)
    ]
    if primary in screens:
        beside = named[len(others) :]
        places += [BoardPlace(primary, screens[primary], False, choice) for choice in beside]
    return places


def has_screen(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Whether Qt was told how to draw, or a display named in ``environment`` answers."""
    if platform != "linux" or environment.get("QT_QPA_PLATFORM"):
        return True
    return _wayland_answers(environment) or _x11_answers(environment.get("DISPLAY", ""))


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY")
    folder = Path(environment.get("XDG_RUNTIME_DIR", "/"))
    return bool(name) and _local_answers(str(folder / str(name)))


def _x11_answers(display: str) -> bool:
    match = _X11_NAME.fullmatch(display)
    if match is None:
        return False
    number = int(match["number"])
    if match["host"] in ("", "unix"):
        path = str(_X11_SOCKETS / f"X{number}")
        return _local_answers(path) or _local_answers(f"\0{path}")
    return _remote_answers(match["host"], _FIRST_X11_PORT + number)


def _local_answers(path: str) -> bool:
    with socket.socket(socket.AF_UNIX) as probe:
        probe.settimeout(_ANSWERS_WITHIN_S)
        return probe.connect_ex(path) == 0


def _remote_answers(host: str, port: int) -> bool:
    try:
        socket.create_connection((host, port), _ANSWERS_WITHIN_S).close()
    except OSError:
        return False
    return True
