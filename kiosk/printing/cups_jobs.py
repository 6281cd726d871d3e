"""How a job of CUPS ended: printed, given up or cancelled, which its commands do not tell apart.

CUPS's own library is asked, which its commands are made of; it is loaded where it is needed, in the
process that prints.
"""

import ctypes
from enum import IntEnum
from functools import cache

_LIBRARY = "libcups.so.2"
_ALL_OF_ALL_USERS = 0
_COMPLETED = 1


class JobState(IntEnum):
    """What a job that CUPS has done with came to, as IPP numbers it (RFC 8011, 5.3.7)."""

    CANCELED = 7
    ABORTED = 8
    COMPLETED = 9


class _Job(ctypes.Structure):
    """``cups_job_t``."""

    _fields_ = (
        ("id", ctypes.c_int),
        ("dest", ctypes.c_char_p),
        ("title", ctypes.c_char_p),
        ("user", ctypes.c_char_p),
        ("format", ctypes.c_char_p),
        ("state", ctypes.c_int),
        ("size", ctypes.c_int),
        ("priority", ctypes.c_int),
        ("completed_time", ctypes.c_long),
        ("creation_time", ctypes.c_long),
        ("processing_time", ctypes.c_long),
    )


def end_of(order: str) -> JobState | None:
    """How the job that ``lp`` called ``order`` ended; None where CUPS keeps nothing of it.

    Raises ``OSError`` where there is no such library.
    """
    printer, _, number = order.rpartition("-")
    library, jobs = _library(), ctypes.POINTER(_Job)()
    count = library.cupsGetJobs2(
        None, ctypes.byref(jobs), printer.encode(), _ALL_OF_ALL_USERS, _COMPLETED
    )
    try:
        states = {jobs[one].id: jobs[one].state for one in range(max(0, count))}
    finally:
        library.cupsFreeJobs(count, jobs)
    state = states.get(int(number))
    return JobState(state) if state in set(JobState) else None


@cache
def _library() -> ctypes.CDLL:
    library = ctypes.CDLL(_LIBRARY)
    jobs = ctypes.POINTER(_Job)
    library.cupsGetJobs2.argtypes = (
        ctypes.c_void_p,
        ctypes.POINTER(jobs),
        ctypes.c_char_p,
        ctypes.c_int,
        ctypes.c_int,
    )
    library.cupsGetJobs2.restype = ctypes.c_int
    library.cupsFreeJobs.argtypes = (ctypes.c_int, jobs)
    library.cupsFreeJobs.restype = None
    return library
