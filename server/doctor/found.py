"""What a look came to: one kind of a list that is known beforehand, with the values seen.

``SAYS`` is the only statement of what each line may say and how grave that is; the words for it, in
every language, are those of the owner's page, under ``health.LINE.KIND``.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum

import msgspec

from core.values import Moment

Value = str | int | float
UNSEEN = "unseen"
"""What every line may say: it could not be looked at."""


class Status(StrEnum):
    """How grave it is."""

    OK = "ok"
    """All is well, or there is nothing to be well."""
    WARNING = "warning"
    """It works, and somebody should see to it in the next days."""
    FAULT = "fault"
    """Something does not work, or soon will not."""


_OK, _WARNING, _FAULT = Status.OK, Status.WARNING, Status.FAULT

SAYS: Mapping[str, Mapping[str, Status]] = {
    "disk": {"ok": _OK, "low": _WARNING, "full": _FAULT},
    "sync": {"ok": _OK, "slow": _WARNING, "stuck": _FAULT},
    "folder": {"ok": _OK, "open": _WARNING, "unwritable": _FAULT},
    "leftovers": {"ok": _OK, "some": _WARNING, "huge": _FAULT},
    "file": {"ok": _OK, "waiting": _OK, "damaged": _FAULT, "unreadable": _FAULT},
    "invariants": {"ok": _OK, "waiting": _OK, "unknown": _WARNING, "violated": _FAULT},
    "backup": {
        "ok": _OK,
        "new": _OK,
        "beside": _OK,
        "none": _WARNING,
        "never": _WARNING,
        "failed": _WARNING,
        "late": _FAULT,
    },
    "clock": {"ok": _OK, "silent": _OK, "alone": _WARNING, "wrong": _FAULT},
    "engine_time": {"ok": _OK, "ahead": _WARNING, "far": _FAULT},
    "time_zone": {"ok": _OK, "new": _OK, "other": _WARNING, "unknown": _FAULT},
    "port": {
        "ok": _OK,
        "here": _OK,
        "free": _OK,
        "partly": _WARNING,
        "unreachable": _FAULT,
        "taken": _FAULT,
    },
    "certificate": {
        "ok": _OK,
        "none": _OK,
        "ending": _WARNING,
        "names": _WARNING,
        "over": _FAULT,
        "unreadable": _FAULT,
    },
    "devices": {"ok": _OK, "none": _OK, "ended": _OK, "away": _WARNING, "dark": _FAULT},
    "screens": {"ok": _OK, "headless": _OK, "ended": _OK, "small": _WARNING, "gone": _FAULT},
    "fonts": {"ok": _OK, "unneeded": _OK, "some": _WARNING, "none": _FAULT},
    "voice": {"ok": _OK, "unneeded": _OK, "some": _WARNING, "none": _WARNING, "broken": _FAULT},
    "printer": {
        "ok": _OK,
        "none": _OK,
        "ended": _OK,
        "low": _WARNING,
        "paper": _FAULT,
        "away": _FAULT,
        "setup": _FAULT,
        "room": _FAULT,
        "defect": _FAULT,
    },
    "version": {"ok": _OK, "restart": _WARNING, "newer": _FAULT},
}


class Row(msgspec.Struct, frozen=True):
    """One of several things a line is about: ``text`` says more of it, ``at`` when it was seen.

    ``reason`` is a code for what ``name`` says in English, where that is of a list.
    """

    name: str
    text: str = ""
    at: Moment | None = None
    reason: str = ""


class Found(msgspec.Struct, frozen=True):
    """What one line came to. A value's unit is the end of its name: bytes, s, ms, at, languages."""

    line: str
    kind: str
    values: dict[str, Value] = {}
    rows: tuple[Row, ...] = ()

    @property
    def status(self) -> Status:
        """How grave it is."""
        return _WARNING if self.kind == UNSEEN else SAYS[self.line][self.kind]


class Seen(msgspec.Struct, frozen=True):
    """Something found, and when by the machine's clock."""

    found: Found
    at: datetime


def found(line: str, kind: str, rows: Iterable[Row] = (), **values: Value) -> Found:
    """A ``Found`` that ``SAYS`` knows."""
    assert kind == UNSEEN or kind in SAYS[line], f"{line} does not say {kind}"
    return Found(line, kind, values, tuple(rows))


def worst(statuses: Iterable[Status]) -> Status:
    """The gravest of them."""
    return max(statuses, key=list(Status).index, default=_OK)
