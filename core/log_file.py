"""A file that grows by whole lines, up to a size, beside its older ones; and may fail.

Whoever writes hears of what fails and may try again: nothing is left half written, a folder that
was deleted is made again, and a file that somebody moved away is begun anew.
"""

import os
from contextlib import suppress
from pathlib import Path

FILE_NAME = "waitwise.jsonl"
FILES = 5
"""How many there are together; the oldest goes."""
_MODE = 0o640


class LogFile:
    """The newest file in ``folder``, and ``FILES`` - 1 older ones. One thread uses it."""

    def __init__(self, folder: Path, keep_bytes: int) -> None:
        self.path = folder / FILE_NAME
        self._most = keep_bytes // FILES
        self._descriptor: int | None = None
        self._size = 0

    def write(self, lines: bytes) -> None:
        """Append whole lines. Raises ``OSError``; then nothing of them is there."""
        descriptor = self._open()
        if self._size and self._size + len(lines) > self._most:
            self._make_room()
            descriptor = self._open()
        try:
            _write_all(descriptor, lines)
        except OSError:
            with suppress(OSError):
                os.ftruncate(descriptor, self._size)
            self.close()
            raise
        self._size += len(lines)

    def close(self) -> None:
        """Let go of the file; the next line opens it again."""
        if self._descriptor is not None:
            descriptor, self._descriptor = self._descriptor, None
            with suppress(OSError):
                os.close(descriptor)

    def _open(self) -> int:
        if self._descriptor is not None and not self._is_in_place(self._descriptor):
            self.close()
        if self._descriptor is None:
            # Only the folder itself: where those above are gone, so is the disk they were on.
            self.path.parent.mkdir(exist_ok=True)
            flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC
            self._descriptor = os.open(self.path, flags, _MODE)
            self._size = os.fstat(self._descriptor).st_size
        return self._descriptor

    def _is_in_place(self, descriptor: int) -> bool:
        try:
            return os.path.samestat(self.path.stat(), os.fstat(descriptor))
        except FileNotFoundError:
            return False

    def _make_room(self) -> None:
        self.close()
        for age in range(FILES - 1, 0, -1):
            younger = self.path if age == 1 else older(self.path, age - 1)
            with suppress(FileNotFoundError):
                younger.replace(older(self.path, age))


def older(path: Path, age: int) -> Path:
    """The ``age``-th file before the one at ``path``."""
    return path.with_name(f"{path.stem}.{age}{path.suffix}")


def files_of(folder: Path) -> list[Path]:
    """All files of the log in ``folder`` that are there, the newest first."""
    path = folder / FILE_NAME
    every = (path, *(older(path, age) for age in range(1, FILES)))
    return [file for file in every if file.is_file()]


def _write_all(descriptor: int, content: bytes) -> None:
    while content:
        content = content[os.write(descriptor, content) :]
