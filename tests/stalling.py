"""Either program as a process that can be made to stand still, by a line on its standard input.

``PART SECONDS``, where the part is ``screens``, ``server``, ``writer``, ``answers`` for those to
commands that are stored, or ``all`` for a thread that never lets go of the interpreter's lock.
Bounds are shorter, as are the waits for a lock.
"""

import argparse
import asyncio
import ctypes
import sys
import threading
import time
from collections.abc import Awaitable, Callable
from typing import Any

import core.database
import core.watchdog

READS_WITHIN_S = 2.0
WRITES_WITHIN_S = 3.0
BUSY_S = 0.5
FOR_EVER = 3600
_STALLS: dict[str, float] = {}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", choices=("kiosk", "server"))
    parser.add_argument("--true-bounds", action="store_true")
    given, words = parser.parse_known_args()
    if not given.true_bounds:
        core.watchdog.READS_WITHIN_S = READS_WITHIN_S
        core.watchdog.WRITES_WITHIN_S = WRITES_WITHIN_S
        core.database.BUSY_TIMEOUT_MS = round(BUSY_S * 1000)
    _make_stallable()
    threading.Thread(target=_listen, daemon=True).start()
    if given.program == "server":
        from server.__main__ import main as run

        return run(["--verbose", "serve", *words])
    from kiosk.__main__ import main as show

    return show(words)


def _make_stallable() -> None:
    """The sweep stalls the writer, a callback the server's loop; both where asked to."""
    from core.commands import SweepDue
    from core.engine import HANDLERS
    from server.context import Context
    from server.pulse import Pulse

    HANDLERS[SweepDue] = _before(HANDLERS[SweepDue], "writer")
    Pulse.ask = _before(Pulse.ask, "server")  # type: ignore[method-assign]
    Context.submit = _after(Context.submit, "answers")  # type: ignore[assignment,method-assign]


def _after(does: Callable[..., Awaitable[Any]], part: str) -> Callable[..., Awaitable[Any]]:
    async def hold(*arguments: Any) -> Any:
        done = await does(*arguments)
        await asyncio.sleep(_STALLS.get(part, 0))
        return done

    return hold


def _before(does: Callable[..., Any], part: str) -> Callable[..., Any]:
    def stall(*arguments: Any) -> Any:
        time.sleep(_STALLS.pop(part, 0))
        return does(*arguments)

    return stall


def _listen() -> None:
    for line in sys.stdin:
        part, seconds = line.split()
        if part == "screens":
            _stall_screens(float(seconds))
        elif part == "all":
            ctypes.PyDLL(None).sleep(int(seconds))
        else:
            _STALLS[part] = float(seconds)


def _stall_screens(seconds: float) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QGuiApplication

    app = QGuiApplication.instance()
    assert app is not None
    QTimer.singleShot(0, app, lambda: time.sleep(seconds))


if __name__ == "__main__":
    sys.exit(main())
