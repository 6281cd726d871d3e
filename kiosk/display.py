"""Whether there is a screen to draw on; asked before Qt, which ends the process without one."""

import os
import re
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

_ANSWERS_WITHIN_S = 2.0
_FIRST_X11_PORT = 6000
_X11_SOCKETS = Path("/tmp/.X11-unix")  # noqa: S108 - where X servers listen
_X11_NAME = re.compile(r"(?P<host>[^:]*):(?P<number>\d+)(\.\d+)?")


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
