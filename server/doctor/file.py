"""The database: whether the file is whole, and everything in it true."""

from typing import NamedTuple

import msgspec

from server.doctor.found import Found, Row, found

WHOLE = "the file is whole, and every column's own rule holds"
"""The line of ``core.check`` that is about the file; all others are about what is in it."""


class CheckedLine(msgspec.Struct, frozen=True):
    """A line of ``waitwise-server check --json``."""

    name: str
    holds: bool
    rows: tuple[str, ...]


class Checked(msgspec.Struct, frozen=True):
    """What that command printed."""

    lines: tuple[CheckedLine, ...]
    tickets: int
    audit_rows: int


class Both(NamedTuple):
    """The two lines that one check is for."""

    file: Found
    invariants: Found


WAITING = Both(found("file", "waiting"), found("invariants", "waiting"))


def judge(checked: Checked, took_s: float) -> Both:
    """What a check that came to its end found."""
    (file,) = (line for line in checked.lines if line.name == WHOLE)
    broken = [line for line in checked.lines if not line.holds and line is not file]
    rows = [Row(line.name, "; ".join(line.rows)) for line in broken]
    return Both(
        found("file", "ok", took_s=round(took_s, 1))
        if file.holds
        else found("file", "damaged", [Row(row) for row in file.rows]),
        found("invariants", "violated", rows, count=len(rows))
        if rows
        else found("invariants", "ok", tickets=checked.tickets, changes=checked.audit_rows),
    )


def cannot(words: str) -> Both:
    """What is known where no check was possible, for the reason ``words``."""
    unreadable = found("file", "unreadable", [Row(words)] if words else ())
    return Both(unreadable, found("invariants", "unknown"))
