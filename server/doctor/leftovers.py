"""What was left in the data folder: drafts of what was broken off, and a log that nobody folds."""

from collections.abc import Iterator
from pathlib import Path

from core.backup_space import is_being_used, scratch_of
from core.folder import DATABASE_NAME
from core.restore import REPLACED
from server.doctor.found import Found, Row, found
from server.doctor.subject import Subject

_HOUR_S = 3600
_MONTH_S = 30 * 24 * _HOUR_S
_LARGE_LOG_BYTES = 64_000_000
"""The log is folded into the file at 4 MB and cut at 8; one reader of some minutes lets it grow."""
_HUGE_LOG_BYTES = 1_000_000_000
"""Hours of that: somebody holds the file open, and the disk fills."""


def look(subject: Subject) -> Found:
    """Some: what may be removed. Huge: the log grows without end."""
    log = subject.data / f"{DATABASE_NAME}-wal"
    log_bytes = log.stat().st_size if log.exists() else 0
    if log_bytes >= _HUGE_LOG_BYTES:
        return found("leftovers", "huge", [Row(str(log))], log_bytes=log_bytes)
    left = [Row(str(path)) for path in _left(subject.data, subject.now.timestamp())]
    if log_bytes >= _LARGE_LOG_BYTES:
        left.append(Row(str(log)))
    kind = "some" if left else "ok"
    return found("leftovers", kind, left, log_bytes=log_bytes)


def _left(data: Path, now: float) -> Iterator[Path]:
    for path in sorted(data.rglob("*.draft")):
        if _age_s(path, now) > _HOUR_S:
            yield path
    for path in sorted(data.glob(f"{REPLACED}*")):
        if _age_s(path, now) > _MONTH_S:
            yield path
    scratch = scratch_of(data)
    if scratch.exists() and not is_being_used(data):
        yield scratch


def _age_s(path: Path, now: float) -> float:
    try:
        return now - path.stat().st_mtime
    except FileNotFoundError:
        return 0.0  # it has just gone
