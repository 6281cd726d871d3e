"""Every line in its order, with who looks at it and for how long that holds good; and one look."""

import logging
import subprocess
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import NamedTuple

from core.errors import WorldError
from server.doctor import (
    backup,
    certificate,
    clock,
    devices,
    disk,
    folder,
    fonts,
    leftovers,
    port,
    printer,
    screens,
    sync,
    version,
    voice,
)
from server.doctor.found import UNSEEN, Found, Seen, found
from server.doctor.subject import Subject

logger = logging.getLogger(__name__)

_AT_ONCE_S = 5.0
_MINUTES_S = 600.0
"""For what takes the disk or starts a program: it changes with what is installed or repaired."""


class Line(NamedTuple):
    """``look`` sees to it on a thread that may wait, and what it found holds for ``lasts_s``."""

    name: str
    look: Callable[[Subject], Found]
    lasts_s: float = _AT_ONCE_S


LINES: tuple[Line, ...] = (
    Line("disk", disk.look),
    Line("sync", sync.look, _MINUTES_S),
    Line("folder", folder.look),
    Line("leftovers", leftovers.look),
    Line("backup", backup.look),
    Line("clock", clock.look),
    Line("engine_time", clock.look_at_engine_time),
    Line("time_zone", clock.look_at_time_zone),
    Line("port", port.look),
    Line("certificate", certificate.look),
    Line("devices", devices.look),
    Line("screens", screens.look),
    Line("fonts", fonts.look, _MINUTES_S),
    Line("voice", voice.look, _MINUTES_S),
    Line("printer", printer.look),
    Line("version", version.look),
)
"""Without the two of ``file``, which take as long as the database is large."""

ORDER: tuple[str, ...] = (
    *("disk", "sync", "folder", "leftovers", "file", "invariants", "backup"),
    *("clock", "engine_time", "time_zone"),
    *("port", "certificate", "devices"),
    *("screens", "fonts", "voice", "printer", "version"),
)
"""All lines as they are shown: the data, the time, the network, what customers see and hear."""


def look(lines: Iterable[Line], subject: Subject) -> list[Seen]:
    """Look at each; one that cannot be looked at says so, and the others are looked at."""
    return [Seen(_look_at(line, subject), datetime.now(UTC)) for line in lines]


def _look_at(line: Line, subject: Subject) -> Found:
    try:
        return line.look(subject)
    except (OSError, WorldError, subprocess.TimeoutExpired) as error:
        return found(line.name, UNSEEN, reason=str(error))
    except Exception as error:
        logger.exception("defect in the look at %s; the others go on", line.name)
        return found(line.name, UNSEEN, reason=type(error).__name__)
