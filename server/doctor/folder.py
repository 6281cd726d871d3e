"""Whether the branch may write its data folder, and others may not."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from core.folder import DATABASE_NAME, KEY_NAME
from server.certificates import FOLDER_NAME as TLS
from server.doctor.found import Found, Row, found
from server.doctor.subject import Subject

_OWN = (DATABASE_NAME, f"{DATABASE_NAME}-wal", f"{DATABASE_NAME}-shm", KEY_NAME)
_SECRET = (KEY_NAME, f"{TLS}/authority.key", f"{TLS}/server.key")
_OTHERS_READ = stat.S_IRWXG | stat.S_IRWXO
_OTHERS_WRITE = stat.S_IWOTH


def look(subject: Subject) -> Found:
    """Unwritable: nothing can be kept. Open: others may write it, or read what is secret."""
    data = subject.data
    if shut := [Row(str(path)) for path in _unwritable(data)]:
        return found("folder", "unwritable", shut, folder=str(data))
    if loose := [Row(str(path)) for path in _open(data)]:
        return found("folder", "open", loose, folder=str(data))
    return found("folder", "ok", folder=str(data))


def _unwritable(data: Path) -> Iterator[Path]:
    """What this user may not write, or not the folder's owner: root left it there."""
    owner = data.stat().st_uid
    if not os.access(data, os.W_OK | os.X_OK):
        yield data
    for path in _there(data, _OWN):
        if not os.access(path, os.W_OK) or path.stat().st_uid != owner:
            yield path


def _open(data: Path) -> Iterator[Path]:
    for path in (data, *_there(data, _OWN)):
        if path.stat().st_mode & _OTHERS_WRITE:
            yield path
    for path in _there(data, _SECRET):
        if path.stat().st_mode & _OTHERS_READ:
            yield path


def _there(data: Path, names: tuple[str, ...]) -> list[Path]:
    return [path for path in (data / name for name in names) if path.exists()]
