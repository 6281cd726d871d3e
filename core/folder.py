"""The data folder: the database, the ticket key, and the lock that one process holds."""

import os
import secrets
from pathlib import Path

from filelock import FileLock, Timeout
from platformdirs import user_data_path

from core.errors import DataFolderError

DATABASE_NAME = "waitwise.db"
_KEY_NAME = "ticket.key"
_LOCK_NAME = "waitwise.lock"
_KEY_BYTES = 32


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
            path.mkdir(parents=True, exist_ok=True)
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
        path = self.path / _KEY_NAME
        try:
            if not path.exists():
                _write_durably(path, secrets.token_bytes(_KEY_BYTES))
            key = path.read_bytes()
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


def _write_durably(path: Path, content: bytes) -> None:
    draft = path.with_suffix(".draft")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
