"""What a fault below Python, in Qt or a driver, ended: noted then, and told at the next start.

A note names files, lines and functions, and no values. Each process has one of its own, so that a
second one started by mistake takes nothing away.
"""

import faulthandler
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

logger = logging.getLogger(__name__)

_MOST_LETTERS = 20_000


@contextmanager
def crash_noted(folder: Path) -> Iterator[None]:
    """Have a crash leave a note in ``folder``, where that can be written."""
    file = folder / f"crash-{os.getpid()}.txt"
    try:
        for left in folder.glob("crash-*.txt"):
            _tell(left)
        folder.mkdir(exist_ok=True)
        note = file.open("w", encoding="utf-8")
    except OSError:
        yield  # there is no data folder yet, or its disk is full; the log itself says so
        return
    with note:
        ours = not faulthandler.is_enabled()  # a test run has its own
        if ours:
            faulthandler.enable(note)
        try:
            yield
        finally:
            if ours:
                faulthandler.disable()
            with suppress(OSError):
                file.unlink()


def _tell(left: Path) -> None:
    if _runs(left.stem.removeprefix("crash-")):
        return
    text = left.read_text("utf-8", errors="replace")
    left.unlink()
    if text:
        logger.critical("a run before crashed:\n%s", text[:_MOST_LETTERS])


def _runs(process: str) -> bool:
    if not process.isdecimal() or int(process) == os.getpid():
        return False
    try:
        os.kill(int(process), 0)
    except PermissionError:
        return True
    except (ProcessLookupError, OverflowError):
        return False
    return True
