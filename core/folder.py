"""The data folder: the database, the ticket key, and the lock that one process holds."""

import errno
import os
import secrets
from pathlib import Path

from filelock import FileLock, Timeout
from platformdirs import user_data_path

from core.errors import DataFolderError

DATABASE_NAME = "waitwise.db"
KEY_NAME = "ticket.key"
_LOCK_NAME = "waitwise.lock"
_KEY_BYTES = 32
_NO_SYNC_OF_FOLDERS = {errno.EINVAL, errno.ENOTSUP}
"""What file systems say that have none, some of a network among them."""


def default_data_path() -> Path:
    """Where a branch lies unless told otherwise: the user's own folder for program data."""
    return user_data_path("waitwise", appauthor=False)


class DataFolder:
    """A data folder that this process has taken."""

    def __init__(self, path: Path, lock: FileLock) -> None:
        self.path = path
        self.database_path = path / DATABASE_NAME
        self._lock = lock

    @classmethod
    def take(cls, path: Path) -> "DataFolder":
        """Make the folder if need be and lock it.

        Raises ``DataFolderError`` when it cannot be made or written, or is in use.
        """
        try:
            _make_durably(path)
            lock = FileLock(path / _LOCK_NAME, timeout=0)
            lock.acquire()
        except Timeout:
            raise DataFolderError(
                f"The data folder {path} is in use: WaitWise is already running on it. Use that "
                "one, or end it first, or name another folder with --data. Nothing was changed."
            ) from None
        except OSError as error:
            raise DataFolderError(
                f"The data folder {path} cannot be used ({error.strerror}). Make it writable for "
                "this user, or name another folder with --data. Nothing was changed."
            ) from error
        return cls(path, lock)

    def ticket_key(self) -> bytes:
        """The key that tickets' secrets are derived from; made at first need, mode 0600."""
        path = self.path / KEY_NAME
        try:
            if not path.exists():
                _write_durably(path, secrets.token_bytes(_KEY_BYTES))
            key = path.read_bytes()
            # Also where it was there: whoever made it may have been killed before this.
            sync_folder(self.path)
        except OSError as error:
            raise DataFolderError(
                f"The file {path} cannot be used ({error.strerror}). Make it readable and the "
                "folder writable for this user. Nothing was lost."
            ) from error
        if len(key) != _KEY_BYTES:
            raise DataFolderError(
                f"The file {path} is damaged. Put it back from a backup; or remove it, and the "
                "links on tickets given out so far end. Nothing else is lost."
            )
        return key

    def release(self) -> None:
        """Let another process have the folder."""
        self._lock.release()


def is_running(path: Path) -> bool:
    """Whether some process runs the branch in the data folder ``path``. Raises ``OSError``."""
    return is_held(path / _LOCK_NAME)


def is_held(path: Path) -> bool:
    """Whether a process holds the lock file ``path``; makes none. Raises ``OSError``."""
    if not path.exists():
        return False
    lock = FileLock(path, timeout=0)
    try:
        lock.acquire()
    except Timeout:
        return True
    lock.release()
    return False


def _make_durably(folder: Path) -> None:
    """Where it is made, it is for this user alone: it holds names, phone numbers and keys."""
    made = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    # The nearest parent at each start: whoever made the folder may have been killed before this.
    for parent in {folder.parent, *(one.parent for one in made)}:
        sync_folder(parent)


def sync_folder(folder: Path) -> None:
    """Make the names in ``folder`` durable; a file's own sync does not promise that."""
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except PermissionError:
        return  # a folder that may be passed but not read, above one's own
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_SYNC_OF_FOLDERS:
            raise
    finally:
        os.close(descriptor)


def _write_durably(path: Path, content: bytes) -> None:
    draft = path.with_suffix(".draft")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
