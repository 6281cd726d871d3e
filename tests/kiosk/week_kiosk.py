"""A kiosk with the whole screen, its board, a log and a printer, whose time is moved by orders.

Takes those of ``tests.benchmarks.operated_kiosk``, and:

``pass N``     engine time goes on by N seconds; what was due then is done
``idle N``     N visits that are left half-way; the screen goes back to its start by itself
``holds 0``    what the process holds, by kind
``types 0``    how many Python objects there are of each type
"""

import argparse
import ctypes
import gc
import json
import logging
import os
import sys
import threading
from collections import Counter
from pathlib import Path
from typing import TextIO
from unittest.mock import patch

from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickWindow

from core.clock import SECOND_US, Clock, monotonic_clock, wall_clock
from core.commands import Asker, ChangeBranch
from core.configuration import Configuration, Kiosk, Log, Network, Printer
from core.folder import DATABASE_NAME
from core.log_keeping import kept_log
from core.states import Actor
from kiosk import composition
from kiosk.composition import Running, Settings, running
from kiosk.idle import Idle
from kiosk.starting import Starting, application
from tests.benchmarks.operated_kiosk import Operator

_OWNER = Asker(Actor.STAFF, 1)
_LOG_MB = 5
"""A week's lines are more than one file of it."""
_KIB = 1024
_COUNT = """
(function count(item) {
    let found = 1;
    for (const child of item.children)
        found += count(child);
    return found;
})(contentItem)
"""


class MovedClock(Clock):
    """Begins at a moment of the test's, and goes on as told beside what passes by itself."""

    def __init__(self, begins: int) -> None:
        self._ahead = begins - wall_clock()
        super().__init__(lambda: wall_clock() + self._ahead, monotonic_clock)

    def go_on(self, seconds: int) -> None:
        self._ahead += seconds * SECOND_US


class WeekOperator(Operator):
    """Moves time, and counts."""

    def __init__(self, program: Running, stdin: TextIO, clock: MovedClock) -> None:
        super().__init__(program, stdin, counter=1)
        self._clock = clock

    async def do_more(self, order: str, count: int) -> dict[str, float]:
        if order == "pass":
            return await self._pass(count)
        if order == "idle":
            return await self._idle(count)
        reports = {"holds": self._holds, "types": types}
        return reports[order]()

    async def _pass(self, seconds: int) -> dict[str, float]:
        self._clock.go_on(seconds)
        branch = self.program.branch
        swept = await self.program.loop.run_in_executor(
            None, branch.sweep.run_once, branch.clock.peek()
        )
        self.controller.refresh()
        return {"moved": swept.expired + swept.timed_out}

    async def _idle(self, count: int) -> dict[str, float]:
        idle = self.controller.property("idle")
        assert isinstance(idle, Idle)
        for _ in range(count):
            self.controller.choose(1)
            await self.page("Confirm")
            idle.quiet.timeout.emit()
            while idle.property("left"):
                idle.tick.timeout.emit()
            await self.page("Attract")
        return {}

    def _holds(self) -> dict[str, float]:
        gc.collect()
        windows = [self.window, *(one.root for one in self.program.kiosk.windows.boards)]
        roots: list[QObject] = [self.controller, self.program.kiosk.windows]
        wal = self.program.branch.data / f"{DATABASE_NAME}-wal"
        return {
            **_memory_kib(),
            "items": sum(_items_in(window) for window in windows),
            "objects_of_qt": sum(len(root.findChildren(QObject)) for root in roots),
            "objects_of_python": len(gc.get_objects()),
            "threads": threading.active_count(),
            "descriptors": len(os.listdir("/proc/self/fd")),  # noqa: PTH208
            "timers": self.timers()["timers"],
            "write_ahead_kib": wal.stat().st_size // _KIB,
        }


def _items_in(window: QQuickWindow) -> int:
    """Counted by QML itself: Python would keep every one that it has looked at."""
    context = qmlContext(window)
    assert context is not None
    counting = QQmlExpression(context, window, _COUNT)
    counted, _ = counting.evaluate()
    assert not counting.hasError(), counting.error().toString()
    return int(counted)


def types() -> dict[str, float]:
    gc.collect()
    found = Counter(f"{type(one).__module__}.{type(one).__qualname__}" for one in gc.get_objects())
    return dict(found.most_common(300))


def _memory_kib() -> dict[str, float]:
    """What is this process's alone and no file's, once what is free was given back."""
    ctypes.CDLL(None).malloc_trim(0)
    found: Counter[str] = Counter()
    scripts = False
    for line in Path("/proc/self/smaps").read_text("utf-8").splitlines():
        name, *words = line.split()
        if not name.endswith(":"):
            scripts = "JSGCHeap" in line
        elif name in ("Anonymous:", "Swap:"):
            found["memory_kib"] += int(words[0])
            found["scripts_kib"] += int(words[0]) * scripts
    return {**dict(found), "allocated_kib": _allocated_kib()}


class _Mallinfo(ctypes.Structure):
    """``struct mallinfo2`` of the C library."""

    _fields_ = tuple(
        (name, ctypes.c_size_t)
        for name in (
            *("arena", "ordblks", "smblks", "hblks", "hblkhd"),
            *("usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"),
        )
    )


def _allocated_kib() -> float:
    """What the C library has given out and not been given back: no matter of pages."""
    library = ctypes.CDLL(None)
    library.mallinfo2.restype = _Mallinfo
    given = library.mallinfo2()
    return float((given.uordblks + given.hblkhd) // _KIB)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--begins", type=int, required=True)
    parser.add_argument("--zone", required=True)
    parser.add_argument("--paper", required=True, help="the folder of the printer")
    told_here = parser.parse_args()
    clock = MovedClock(told_here.begins)
    told = Configuration(
        network=Network(host="127.0.0.1", port=told_here.port, mdns=False),
        kiosk=Kiosk(boards=[""], language="en"),
        printer=Printer(kind="pdf", folder=told_here.paper),
        log=Log(keep_mb=_LOG_MB),
    )
    app = application()
    with (
        patch.object(composition, "_clock", lambda _speed: clock),
        kept_log(told_here.data, told.log, logging.ERROR) as log,
        running(Settings(told_here.data, told), app, Starting(windowed=False), log.take) as program,
    ):
        zone = ChangeBranch({"time_zone": told_here.zone})
        assert program.branch.submit(zone, _OWNER).result().refusal is None
        operator = WeekOperator(program, sys.stdin, clock)
        print(json.dumps({"at": program.address}), flush=True)
        program.wait()
        operator.close()


if __name__ == "__main__":
    main()
