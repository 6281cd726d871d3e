"""How old the last good backup is, how the last try went, and whether they lie on the same disk."""

from datetime import datetime, timedelta
from pathlib import Path

from core.backup_file import mark_of
from core.backup_keeping import own_backups
from core.errors import BackupError
from server.backups import BackupPlan, LastBackup
from server.doctor.found import Found, found
from server.doctor.reasons import of_backup
from server.doctor.subject import Subject

_FAILED_AFTER = timedelta(days=2)
"""One night may be missed: the machine was off, or the stick was out."""
_LATE_AFTER = timedelta(days=7)
"""As long as each day has a backup of its own; older, and a week's work may be lost."""


def look(subject: Subject) -> Found:
    """Never: no try succeeded yet. Failed: the last one, or none for days. Late: it is too old."""
    plan = subject.settings.backups
    if plan is None:
        return found("backup", "none")
    if not subject.set_up:
        return found("backup", "new")
    last = _last_in(plan) if subject.live is None else subject.live.backup
    return found("backup", "none") if last is None else _judge(last, plan, subject.now)


def _judge(last: LastBackup, plan: BackupPlan, now: datetime) -> Found:
    why = [of_backup(last.detail)] if last.detail else []
    folder = str(plan.destination)
    if last.at is None:
        return found("backup", "new" if last.ok else "never", why, folder=folder)
    age, every = now - last.at, timedelta(seconds=plan.every_s or 0)
    if age > _LATE_AFTER + every:
        kind = "late"
    elif not last.ok or age > _FAILED_AFTER + every:
        kind = "failed"
    else:
        kind = "beside" if _same_disk(plan) else "ok"
    made_at = last.at.isoformat()
    age_s = age.total_seconds()
    return found("backup", kind, why, made_at=made_at, age_s=age_s, folder=folder)


def _last_in(plan: BackupPlan) -> LastBackup:
    """What lies in the folder of a branch that does not run."""
    try:
        backups = own_backups(plan.destination, mark_of(plan.data))
    except FileNotFoundError:
        if plan.folder is None:
            return LastBackup()  # the first backup makes it
        return LastBackup(None, ok=False, detail="the folder for backups is not there")
    except OSError as error:
        return LastBackup(None, ok=False, detail=f"{error.strerror}")
    except BackupError as error:
        return LastBackup(None, ok=False, detail=error.cause)
    return LastBackup(backups[0].made_at) if backups else LastBackup()


def _same_disk(plan: BackupPlan) -> bool:
    return _disk_of(plan.destination) == _disk_of(plan.data)


def _disk_of(folder: Path) -> int:
    return folder.stat().st_dev if folder.exists() else -1
