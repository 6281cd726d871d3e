"""Where the time goes: a table of functions for every thread that is started meanwhile.

Counts the CPU time of each thread alone; waiting (for the disk, a lock, the interpreter's lock) is
no part of it. The profiler itself costs something at every call, so that small functions seem
larger than they are.
"""

import cProfile
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

from rich.console import Console
from rich.table import Table

FUNCTIONS_SHOWN = 30
LEAST_SHOWN = 0.02
"""A thread with a smaller share of all CPU time is left out."""


class Profiles:
    """One profile for each thread, by its name; threads of one name are told apart by a number."""

    def __init__(self) -> None:
        self._profiles: dict[str, cProfile.Profile] = {}

    def begin_here(self) -> None:
        """Profile the present thread from now on."""
        profile = cProfile.Profile(time.thread_time)
        name = threading.current_thread().name
        if name in self._profiles:
            name = f"{name} {len(self._profiles)}"
        self._profiles[name] = profile
        profile.enable()

    def begin_in_thread(self, _frame: FrameType, _event: str, _argument: Any) -> None:
        """What ``threading.setprofile`` calls first in a new thread."""
        sys.setprofile(None)
        self.begin_here()

    def show(self) -> None:
        """Print the table of each thread that matters, the busiest first."""
        whole = sum(map(_cpu_s, self._profiles.values())) or 1.0
        for name, profile in sorted(self._profiles.items(), key=lambda item: -_cpu_s(item[1])):
            if _cpu_s(profile) / whole >= LEAST_SHOWN:
                _show(name, profile)


@contextmanager
def profiling() -> Iterator[Profiles]:
    """Profile the present thread and those started until the end."""
    profiles = Profiles()
    threading.setprofile(profiles.begin_in_thread)
    try:
        profiles.begin_here()
        yield profiles
    finally:
        sys.setprofile(None)
        threading.setprofile(None)


def _cpu_s(profile: cProfile.Profile) -> float:
    return sum(entry.inlinetime for entry in profile.getstats())


def _show(thread: str, profile: cProfile.Profile) -> None:
    entries = sorted(profile.getstats(), key=lambda entry: entry.inlinetime, reverse=True)
    whole = _cpu_s(profile)
    table = Table(title=f"thread {thread}: {whole:.2f} s of CPU time", title_justify="left")
    for name in ("own", "with callees", "calls", "µs a call", "function"):
        table.add_column(name, justify="left" if name == "function" else "right")
    for entry in entries[:FUNCTIONS_SHOWN]:
        table.add_row(
            f"{entry.inlinetime / whole:.1%}",
            f"{entry.totaltime / whole:.1%}",
            f"{entry.callcount:,}",
            f"{entry.inlinetime / entry.callcount * 1e6:.1f}",
            _name(entry.code),
        )
    Console(width=None if sys.stdout.isatty() else 140).print(table)


def _name(code: CodeType | str) -> str:
    if isinstance(code, str):
        return code
    path = Path(code.co_filename)
    return f"{path.parent.name}/{path.name}:{code.co_firstlineno} {code.co_qualname}"
