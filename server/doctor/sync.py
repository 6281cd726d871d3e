"""How long the disk takes to keep something for good, as every ticket makes it do once."""

import os
import statistics
import time
from contextlib import suppress
from pathlib import Path

from server.doctor.found import Found, found
from server.doctor.subject import Subject

_NAME = ".sync-test"
_PAGE = b"\0" * 4096
_TIMES = 16
_BUDGET_S = 2.0
_SLOW_MEDIAN_MS = 50
"""A tap wants its answer within 100 ms, the disk may take half of that. Hard ones take 10 to 30."""
_SLOW_WORST_MS = 500
"""What one customer in a day notices and shrugs at. Cheap flash memory that tidies up takes it."""
_STUCK_MEDIAN_MS = 500
"""Nobody believes that a button works which takes half a second. No disk that is whole does."""
_STUCK_WORST_MS = 5000
"""As long as a command waits for the file before it is refused."""


def look(subject: Subject) -> Found:
    """Write a page and have it kept, some times over."""
    taken_ms = _measure(subject.data / _NAME)
    median, most = statistics.median(taken_ms), max(taken_ms)
    if median > _STUCK_MEDIAN_MS or most > _STUCK_WORST_MS:
        kind = "stuck"
    elif median > _SLOW_MEDIAN_MS or most > _SLOW_WORST_MS:
        kind = "slow"
    else:
        kind = "ok"
    return found("sync", kind, median_ms=round(median, 2), worst_ms=round(most, 2))


def _measure(path: Path) -> list[float]:
    """Each one's milliseconds; on a slow disk fewer, so that nobody waits long for this."""
    taken_ms: list[float] = []
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        while len(taken_ms) < _TIMES and sum(taken_ms) < _BUDGET_S * 1000:
            began = time.perf_counter()
            os.write(descriptor, _PAGE)
            os.fsync(descriptor)
            taken_ms.append((time.perf_counter() - began) * 1000)
    finally:
        os.close(descriptor)
        with suppress(FileNotFoundError):
            path.unlink()
    return taken_ms
