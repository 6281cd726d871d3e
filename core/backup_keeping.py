"""Which backups are kept, when the next one is due, and which there are.

Rules are pure; only backups that this branch made are ever removed, and never the newest.
"""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from core.backup import BEFORE_UPGRADE, REGULAR, stamp_of
from core.backup_file import read_manifest
from core.clock import SECOND_US, Calendar
from core.errors import BackupError

DAILY, WEEKLY, MONTHLY = 7, 4, 12
BEFORE_UPGRADE_KEPT = timedelta(days=30)


class Kept(NamedTuple):
    """A backup in a folder."""

    path: Path
    made_at: datetime


def is_due(now: int, last: int | None, calendar: Calendar, every_s: float | None) -> bool:
    """Whether a backup is due at ``now``, the last good one being of ``last`` (engine times).

    Once a service day, as soon as it begins; with ``every_s`` that long after the last one.
    """
    if last is None:
        return True
    if every_s is not None:
        return now - last >= every_s * SECOND_US
    return calendar.day(now) != calendar.day(last)


def no_longer_kept(made: Sequence[datetime], now: datetime, zone: ZoneInfo) -> set[datetime]:
    """Which of the regular backups the rule gives up: 7 days, 4 weeks, 12 months have one each.

    The newest of a day, week or month stands for it. One whose time is yet to come (a clock was
    wrong) is kept and stands for nothing.
    """
    past = sorted((one for one in made if one <= now), reverse=True)
    kept = set(past[:1])
    for span_of, most in ((_day, DAILY), (_week, WEEKLY), (_month, MONTHLY)):
        kept |= _newest_of_each(past, zone, span_of, most)
    return set(past) - kept


def prune(folder: Path, mark: str, now: datetime, zone: ZoneInfo) -> list[Path]:
    """Remove what the rule gives up of the branch with that mark; answers what was removed.

    Raises ``OSError``.
    """
    regular = own_backups(folder, mark)
    over = no_longer_kept([one.made_at for one in regular], now, zone)
    upgrades = own_backups(folder, mark, BEFORE_UPGRADE)[1:]
    removed = [one.path for one in regular if one.made_at in over]
    removed += [one.path for one in upgrades if one.made_at < now - BEFORE_UPGRADE_KEPT]
    for path in removed:
        path.unlink(missing_ok=True)
    return removed


def own_backups(folder: Path, mark: str, kind: str = REGULAR) -> list[Kept]:
    """The backups in ``folder`` that the branch with that mark made, the newest first.

    Raises ``OSError``.
    """
    named = ((path, stamp_of(path.name, kind)) for path in folder.iterdir())
    found = [Kept(path, made_at) for path, made_at in named if made_at is not None]
    found.sort(key=lambda one: one.made_at, reverse=True)
    return [one for one in found if _is_of(one.path, mark)]


def _is_of(path: Path, mark: str) -> bool:
    with suppress(BackupError):
        return read_manifest(path).branch == mark
    return False


def _newest_of_each(
    newest_first: Iterable[datetime],
    zone: ZoneInfo,
    span_of: Callable[[datetime], object],
    most: int,
) -> set[datetime]:
    found: dict[object, datetime] = {}
    for one in newest_first:
        found.setdefault(span_of(one.astimezone(zone)), one)
    return set(list(found.values())[:most])


def _day(local: datetime) -> date:
    return local.date()


def _week(local: datetime) -> tuple[int, int]:
    year, week, _ = local.isocalendar()
    return year, week


def _month(local: datetime) -> tuple[int, int]:
    return local.year, local.month
