"""Where backups are put together and looked over: one at a time, in a folder of the branch's own.

Not in the folder for backups, which may be a share that SQLite cannot work on.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from core.errors import BackupError
from core.folder import DATABASE_NAME, is_held

_LOCK_NAME = "backup.lock"
_FOLDER_NAME = "scratch"
_COPIES = 2
"""A copy to pack, then what was packed to look over; each goes before the next is made but one."""
KEPT_FREE_BYTES = 16_000_000
"""What a branch needs for itself for many days."""


@contextmanager
def scratch(data: Path, wait_s: float = 0) -> Iterator[Path]:
    """An empty folder in the data folder ``data`` for as long as it is needed, for one at a time.

    What one that was killed left there is removed. Raises ``BackupError``.
    """
    lock = FileLock(data / _LOCK_NAME, timeout=wait_s)
    folder = scratch_of(data)
    try:
        lock.acquire()
    except Timeout:
        raise BackupError(
            "Another backup or restore of this branch is under way. Wait until it has ended, then"
            " try again. Nothing was changed.",
            "another one was under way",
        ) from None
    except OSError as error:
        raise _unusable(data, error) from error
    try:
        _make_empty(folder)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        lock.release()


def scratch_of(data: Path) -> Path:
    """Where that folder is; there is one only for as long as it is needed, or after a kill."""
    return data / _FOLDER_NAME


def is_being_used(data: Path) -> bool:
    """Whether a backup or restore of the branch in ``data`` is under way. Raises ``OSError``."""
    return is_held(data / _LOCK_NAME)


def room_for_backup(data: Path) -> int:
    """How many bytes have to be free in ``data`` for a backup of what is in it."""
    database = data / DATABASE_NAME
    log = database.with_name(f"{DATABASE_NAME}-wal")
    size = sum(file.stat().st_size for file in (database, log) if file.exists())
    return _COPIES * size + KEPT_FREE_BYTES


def refuse_without_room(data: Path) -> None:
    """Raise ``BackupError`` where the copies of a backup would take the room the branch needs."""
    wanted = room_for_backup(data)
    if shutil.disk_usage(data).free < wanted:
        raise BackupError(
            f"There is no room for a backup to be put together in {data}: it takes"
            f" {wanted // 1_000_000} MB for a while. Free some space, then try again. Nothing was"
            " changed.",
            "there is too little room on this machine's disk",
        )


def _make_empty(folder: Path) -> None:
    try:
        if folder.exists():
            shutil.rmtree(folder)
        folder.mkdir(mode=0o700)
    except OSError as error:
        raise _unusable(folder, error) from error


def _unusable(folder: Path, error: OSError) -> BackupError:
    return BackupError(
        f"The folder {folder} cannot be used ({error.strerror}). Check the disk and its rights,"
        " then try again. Nothing was changed.",
        f"this machine's disk cannot be used ({error.strerror})",
    )
