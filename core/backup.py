"""Makes a backup of a branch that may be running: copied at one moment, packed, tried, then named.

A name that ends in ``.zip`` is a backup that passed; what did not leaves nothing.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from core.backup_file import Manifest, into_one_file, mark_of, try_out, write_backup
from core.backup_space import refuse_without_room, scratch
from core.check import CheckReport
from core.database import in_words, refuse_without_file, stored_version
from core.errors import BackupError, NotADatabaseError
from core.folder import DATABASE_NAME, sync_folder
from core.left_log import refuse_foreign_log

FOLDER_NAME = "backups"
"""Where backups lie in the data folder unless told otherwise."""
REGULAR = "waitwise"
BEFORE_UPGRADE = "before-upgrade"
_STAMP = "%Y%m%dT%H%M%SZ"
_ONE_SECOND = timedelta(seconds=1)


class Backup(NamedTuple):
    """A backup that was made, and what the check of it found."""

    path: Path
    report: CheckReport


def make_backup(
    data: Path, folder: Path, now: datetime, kind: str = REGULAR, wait_s: float = 0
) -> Backup:
    """Back the branch in ``data`` up into ``folder``; it may be running, and is not held up.

    Raises ``WorldError``, in words; then nothing is left in ``folder``.
    """
    mark = mark_of(data)
    source = data / DATABASE_NAME
    refuse_without_file(source)
    with scratch(data, wait_s) as space, _in_words(folder):
        refuse_without_room(data)
        _make_or_find(data, folder)
        _remove_drafts(folder, mark)
        copy = space / DATABASE_NAME
        manifest = Manifest(mark, now, _copy(source, copy))
        draft = folder / f".{mark}.draft"
        try:
            write_backup(draft, data, copy, manifest)
            copy.unlink()
            report = try_out(draft, space / "tried").report
            path = _free_name(folder, kind, now)
            draft.replace(path)
            sync_folder(folder)
        finally:
            with suppress(OSError):
                draft.unlink(missing_ok=True)
    return Backup(path, report)


def stamp_of(name: str, kind: str = REGULAR) -> datetime | None:
    """When the backup with that file name was made; None for any other name."""
    try:
        return datetime.strptime(name, f"{kind}-{_STAMP}.zip").replace(tzinfo=UTC)
    except ValueError:
        return None


def _copy(source: Path, copy: Path) -> str:
    """Copy the database as it is at one moment into one file; answers its schema version."""
    refuse_foreign_log(source)
    # Read-only, so that it never folds or removes the log of a branch that ends meanwhile.
    address = f"file:{quote(str(source))}?mode=ro"
    with in_words(source):
        with (
            closing(sqlite3.connect(address, uri=True)) as running,
            closing(sqlite3.connect(copy)) as copied,
        ):
            running.backup(copied)  # in one step: writers go on, and it is not begun anew
            version = stored_version(copied)
        into_one_file(copy)
    if version is None:
        raise NotADatabaseError(f"The file {source} holds no branch yet. Nothing was changed.")
    return version


def _make_or_find(data: Path, folder: Path) -> None:
    """Only the branch's own folder is made: a share that is not there must not be taken for one."""
    if folder == data / FOLDER_NAME:
        folder.mkdir(mode=0o700, exist_ok=True)
        sync_folder(data)
    elif not folder.is_dir():
        raise BackupError(
            f"The folder for backups {folder} is not there. Connect its disk or share, or make the"
            " folder. Nothing was changed.",
            "the folder for backups is not there",
        )


def _remove_drafts(folder: Path, mark: str) -> None:
    """What a backup of this branch that was killed left."""
    (folder / f".{mark}.draft").unlink(missing_ok=True)


def _free_name(folder: Path, kind: str, now: datetime) -> Path:
    while (path := folder / f"{kind}-{now.astimezone(UTC).strftime(_STAMP)}.zip").exists():
        now += _ONE_SECOND
    return path


@contextmanager
def _in_words(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        why = error.strerror or str(error)
        raise BackupError(
            f"No backup could be written to {folder} ({why}). Check that disk, its room and its"
            " rights, then try again. Nothing was changed, and older backups are as they were.",
            f"the folder for backups cannot be written ({why})",
        ) from error
