"""What a backup looks like: a zip file of a database, the key of tickets' links, and TLS's files.

Written whole or not at all, and believed only after it was unpacked and checked.
"""

import hashlib
import os
import sqlite3
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import msgspec

from core.check import CheckReport, check
from core.database import connect, in_words, stored_version
from core.errors import BackupError, NewerDatabaseError, NotADatabaseError, WorldError
from core.folder import DATABASE_NAME, KEY_NAME, sync_folder
from core.schema import SCHEMA_VERSION

TLS_FOLDER_NAME = "tls"
_TLS = tuple(
    f"{TLS_FOLDER_NAME}/{name}"
    for name in ("authority.crt", "authority.key", "server.crt", "server.key")
)
_MANIFEST_NAME = "backup.json"
_NEEDED = (_MANIFEST_NAME, DATABASE_NAME, KEY_NAME)
_NOT_WHOLE = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, RuntimeError)
"""What reading a damaged zip file raises."""
_PART_BYTES = 1 << 20


class Manifest(msgspec.Struct, frozen=True):
    """What a backup says of itself; ``branch`` is the mark of the branch that it is of."""

    branch: str
    made_at: datetime
    schema_version: str


class Tried(NamedTuple):
    """A backup that was unpacked, brought to the present schema, and checked."""

    manifest: Manifest
    report: CheckReport


def mark_of(data: Path) -> str:
    """What tells the branch in ``data`` from all others, and gives nothing away.

    Raises ``BackupError`` where there is no branch.
    """
    try:
        key = (data / KEY_NAME).read_bytes()
    except OSError as error:
        raise BackupError(
            f"There is no whole branch in {data}: {KEY_NAME} cannot be read ({error.strerror})."
            " Name its data folder with --data, or start the branch once. Nothing was changed.",
            "a file of the branch cannot be read",
        ) from error
    return hashlib.sha256(b"backups of " + key).hexdigest()[:16]


def write_backup(file: Path, data: Path, database: Path, manifest: Manifest) -> None:
    """Write a backup of ``database``, and of what else is in ``data``, to the disk. ``OSError``."""
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w+b") as raw:
        with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(_MANIFEST_NAME, msgspec.json.encode(manifest))
            archive.write(database, DATABASE_NAME)
            for name in (KEY_NAME, *_TLS):
                if (data / name).is_file():
                    archive.write(data / name, name)
        raw.flush()
        os.fsync(raw.fileno())


def read_manifest(file: Path) -> Manifest:
    """What a backup says of itself. Raises ``BackupError`` for a file that is none."""
    with _damage_in_words(file), zipfile.ZipFile(file) as archive:
        return _manifest(archive)


def try_out(file: Path, folder: Path) -> Tried:
    """Unpack the backup ``file`` into ``folder``, made for it, durably, and check what is there.

    A database of an older version is brought to the present one. Raises ``BackupError`` for what is
    no sound backup, and ``NewerDatabaseError`` for one of a newer version.
    """
    with _damage_in_words(file), zipfile.ZipFile(file) as archive:
        manifest = _manifest(archive)
        if manifest.schema_version > SCHEMA_VERSION:
            raise NewerDatabaseError(
                f"The backup {file} was made by a newer version of WaitWise (its schema is"
                f" {manifest.schema_version}, this program knows {SCHEMA_VERSION}). Install that"
                " version first. Nothing was changed."
            )
        _unpack(archive, folder)
    database = folder / DATABASE_NAME
    try:
        bring_up_to_date(database)
        report = check(database)
    except (NotADatabaseError, NewerDatabaseError) as error:
        raise _unsound(file, str(error)) from error
    if report.violated:
        broken = [f"{line.name}: {line.rows[0]}" for line in report.lines if not line.holds]
        raise _unsound(file, "; ".join(broken))
    _sync_all(folder)
    return Tried(manifest, report)


def bring_up_to_date(database: Path) -> None:
    """Migrate a copy that nobody uses, and leave it in one file. Raises ``WorldError``."""
    with in_words(database):
        with closing(sqlite3.connect(database)) as copy:
            older = stored_version(copy) not in (None, SCHEMA_VERSION)
        if older:
            from core.migrations.upgrade import upgrade

            upgrade(lambda: connect(database))
            into_one_file(database)


def into_one_file(database: Path) -> None:
    """Fold the log of a database into it, and have none beside it. ``sqlite3.Error``: in use."""
    with closing(sqlite3.connect(database, isolation_level=None, timeout=0)) as connection:
        (mode,) = connection.execute("PRAGMA journal_mode = DELETE").fetchone()
        if mode != "delete":
            raise sqlite3.OperationalError("the log is kept")


def _manifest(archive: zipfile.ZipFile) -> Manifest:
    for name in _NEEDED:
        archive.getinfo(name)
    return msgspec.json.decode(archive.read(_MANIFEST_NAME), type=Manifest)


def _unpack(archive: zipfile.ZipFile, folder: Path) -> None:
    """Only what a backup holds, under names of ours: an archive may name any place."""
    folder.mkdir(mode=0o700)
    names = set(archive.namelist())
    for name in (DATABASE_NAME, KEY_NAME, *_TLS):
        if name in names:
            place = folder / name
            place.parent.mkdir(mode=0o700, exist_ok=True)
            descriptor = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as written, archive.open(name) as packed:
                while part := packed.read(_PART_BYTES):
                    written.write(part)


def _sync_all(folder: Path) -> None:
    for place in sorted(folder.rglob("*"), reverse=True):
        if place.is_dir():
            sync_folder(place)
        else:
            with place.open("rb") as file:
                os.fsync(file.fileno())
    sync_folder(folder)


@contextmanager
def _damage_in_words(file: Path) -> Iterator[None]:
    try:
        yield
    except (*_NOT_WHOLE, msgspec.MsgspecError) as error:
        raise _unsound(file, str(error) or type(error).__name__) from error
    except FileNotFoundError as error:
        raise BackupError(
            f"There is no file {error.filename or file}. Name a backup. Nothing was changed.",
            "the backup is not there",
        ) from error
    except OSError as error:
        raise BackupError(
            f"The backup {file} cannot be unpacked ({error.strerror or error}). Check the disk, its"
            " room and its rights, then try again. Nothing was changed.",
            f"it cannot be unpacked ({error.strerror or error})",
        ) from error


def _unsound(file: Path, reason: str) -> WorldError:
    return BackupError(
        f"The file {file} is no sound backup of WaitWise ({reason}). Take another one. Nothing was"
        " changed.",
        "it did not pass the check",
    )
