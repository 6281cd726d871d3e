"""The machine's clock: set by the network or not, jumped back or not, and where it thinks it is."""

import ctypes
import struct
import sys
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from server.authority import EARLIEST
from server.doctor.found import Found, found
from server.doctor.subject import Subject

_TIMEX_BYTES = 512
"""More than the kernel's structure takes."""
_MAXIMUM_ERROR = "i4xqqq"
"""Of that structure: what to set (nothing), two corrections, and how wrong it may be."""
_UNKNOWN_FROM_US = 16_000_000
"""The kernel counts up to here where nobody sets the clock; so does ``timedatectl``."""
_AHEAD_S = 5
"""Less is what the network's time corrects every day."""
_FAR_S = 600
"""Ten minutes on a board, a ticket or in the history are taken for an error of the branch."""
_HALF_A_YEAR = timedelta(days=182)


def look(subject: Subject) -> Found:
    """Alone: nobody sets it. Wrong: it shows a time before this program was made."""
    shown = subject.now.isoformat()
    if subject.now < EARLIEST:
        return found("clock", "wrong", shown_at=shown)
    error_us = maximum_error_us()
    if error_us is None:
        return found("clock", "silent", shown_at=shown)
    return found("clock", "ok" if error_us < _UNKNOWN_FROM_US else "alone", shown_at=shown)


def look_at_engine_time(subject: Subject) -> Found:
    """Ahead: the machine's clock was set back, and the branch goes on from where it was."""
    ahead_s = max(0.0, round(subject.ahead_s, 1))
    kind = "far" if ahead_s > _FAR_S else "ahead" if ahead_s > _AHEAD_S else "ok"
    return found("engine_time", kind, ahead_s=ahead_s)


def look_at_time_zone(subject: Subject) -> Found:
    """Other: the machine shows another time of day than the branch, now or in half a year."""
    if subject.time_zone is None:
        return found("time_zone", "new")
    try:
        zone = ZoneInfo(subject.time_zone)
    except (ZoneInfoNotFoundError, ValueError):
        return found("time_zone", "unknown", zone=subject.time_zone)
    moments = (subject.now, subject.now + _HALF_A_YEAR)
    same = all(_offset(one.astimezone()) == _offset(one.astimezone(zone)) for one in moments)
    machine = subject.now.astimezone().tzname() or "?"
    kind = "ok" if same else "other"
    return found("time_zone", kind, zone=subject.time_zone, machine=machine)


def maximum_error_us() -> int | None:
    """How wrong the kernel takes its clock to be; None where it does not say."""
    if sys.platform != "linux" or struct.calcsize("P") != 8:
        return None
    timex = ctypes.create_string_buffer(_TIMEX_BYTES)
    if ctypes.CDLL(None).adjtimex(timex) < 0:
        return None
    return int(struct.unpack_from(_MAXIMUM_ERROR, timex.raw)[3])


def _offset(moment: datetime) -> timedelta | None:
    return moment.utcoffset()
