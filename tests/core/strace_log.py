"""Reads what strace wrote about one folder, as the operations that a power cut can undo."""

import codecs
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.core.disk_operations import (
    FOLDER,
    Entry,
    FileSync,
    FolderSync,
    Operation,
    Said,
    Truncate,
    Write,
    folder_of,
)

CALLS = (
    "open",
    "openat",
    "openat2",
    "creat",
    "lseek",
    "write",
    "pwrite64",
    "writev",
    "pwritev",
    "pwritev2",
    "truncate",
    "ftruncate",
    "fallocate",
    "copy_file_range",
    "sendfile",
    "fsync",
    "fdatasync",
    "sync_file_range",
    "unlink",
    "unlinkat",
    "rmdir",
    "rename",
    "renameat",
    "renameat2",
    "link",
    "linkat",
    "symlink",
    "symlinkat",
    "mkdir",
    "mkdirat",
)
"""What is watched: all that could change a folder. One not modelled, met there, is an error."""

_WHOLE = re.compile(r"^\d+\s+(\w+)\((.*)\)\s+= (-?\d+)")
_BEGUN = re.compile(r"^(\d+)\s+(\w+)\((.*) <unfinished \.\.\.>$")
_ENDED = re.compile(r"^(\d+)\s+<\.\.\. \w+ resumed>(.*)\)\s+= (-?\d+)")
_TEXT = r'"((?:[^"\\]|\\.)*)"'
_QUOTED = re.compile(_TEXT)
_WRITTEN = re.compile(rf"^(\d+)<([^>]*)>, {_TEXT}, (\d+)(?:, (\d+))?$")
_DESCRIPTOR = re.compile(r"^(\d+)<([^>]*)>(?:, (\d+))?")
_OUTPUT = "(1<"
_SHARED_MEMORY = "-shm"
_WRITES = ("write", "pwrite64")


class StraceLog:
    """The folder ``root`` as it changes, call by call; ``operations`` are what came of it.

    The -shm is left out: its content comes by memory, and SQLite makes it anew at each start.
    """

    def __init__(self, root: Path, before: Sequence[Operation] = ()) -> None:
        self.operations = [*before]
        self._root = f"{root}/"
        names = [name for one in before if isinstance(one, Entry) for name in one.names]
        self._files = {place: file for place, file in names if file is not None}
        self._made = max(self._files.values(), default=FOLDER)
        self._positions: dict[str, int] = {}
        self._begun: dict[str, tuple[str, str, int]] = {}

    def read(self, lines: Iterable[str]) -> None:
        """Take in the log of one more program on the same folder."""
        for line in lines:
            if (begun := _BEGUN.match(line)) and self._concerns(line):
                self._begin(*begun.groups())
            elif (ended := _ENDED.match(line)) and ended[1] in self._begun:
                name, arguments, so_far = self._begun.pop(ended[1])
                self._end(name, arguments + ended[2], int(ended[3]), so_far)
            elif self._concerns(line) and (whole := _WHOLE.match(line)):
                self._call(whole[1], whole[2], int(whole[3]))

    def _concerns(self, line: str) -> bool:
        return self._root[:-1] in line or _OUTPUT in line

    def _begin(self, thread: str, name: str, arguments: str) -> None:
        """A write counts from its beginning, anything else when it has ended."""
        self._begun[thread] = name, arguments, len(self.operations)
        if name in _WRITES:
            self._write(name, arguments, None)

    def _end(self, name: str, arguments: str, result: int, so_far: int) -> None:
        if name not in _WRITES:
            self._call(name, arguments, result, so_far)

    def _call(self, name: str, arguments: str, result: int, so_far: int | None = None) -> None:
        if result < 0:
            return
        if name in _WRITES:
            self._write(name, arguments, result)
        elif name in ("fsync", "fdatasync"):
            self._sync(arguments, len(self.operations) if so_far is None else so_far)
        elif name == "ftruncate":
            self._truncate(arguments)
        elif name in ("open", "openat", "creat"):
            self._open(arguments, result)
        elif name == "lseek":
            self._positions[arguments.split("<")[0]] = result
        else:
            self._change_names(name, arguments)

    def _change_names(self, name: str, arguments: str) -> None:
        places = [self._place(path) for path in _QUOTED.findall(arguments)]
        if name in ("mkdir", "mkdirat") and len(places) == 1:
            self._lead(places[0], FOLDER)
        elif name in ("unlink", "unlinkat") and len(places) == 1:
            self._lead(places[0], None)
        elif name in ("rename", "renameat", "renameat2") and len(places) == 2:
            self._rename(*places)
        else:
            raise NotImplementedError(f"{name}({arguments[:200]})")

    def _place(self, path: str) -> str:
        """``path`` as seen from the root; "" is the root itself."""
        if not f"{path}/".startswith(self._root):
            raise NotImplementedError(f"{path} is not below {self._root}")
        return path[len(self._root) :]

    def _write(self, name: str, arguments: str, result: int | None) -> None:
        found = _WRITTEN.match(arguments)
        if found is None:
            raise NotImplementedError(f"{name}({arguments[:200]}")
        descriptor, path, text, size, offset = found.groups()
        data = codecs.escape_decode(text.encode("ascii"))[0]
        assert len(data) == int(size) == (int(size) if result is None else result)
        if descriptor == "1":
            self.operations += [Said(words) for words in data.decode().splitlines()]
        elif not path.endswith(_SHARED_MEMORY):
            start = self._positions.get(descriptor, 0) if offset is None else int(offset)
            self.operations.append(Write(self._files[self._place(path)], start, data))
            if offset is None:
                self._positions[descriptor] = start + len(data)

    def _truncate(self, arguments: str) -> None:
        found = _DESCRIPTOR.match(arguments)
        assert found is not None
        if not found[2].endswith(_SHARED_MEMORY):
            self.operations.append(Truncate(self._files[self._place(found[2])], int(found[3])))

    def _sync(self, arguments: str, covers: int) -> None:
        found = _DESCRIPTOR.match(arguments)
        assert found is not None
        place = self._place(found[2])
        number = self._files.get(place, FOLDER)
        folder = FolderSync(place, covers)
        self.operations.append(FileSync(number, covers) if number is not FOLDER else folder)

    def _open(self, arguments: str, descriptor: int) -> None:
        place = self._place(_QUOTED.findall(arguments)[0])
        self._positions[str(descriptor)] = 0
        if place.endswith(_SHARED_MEMORY):
            return
        if "O_APPEND" in arguments or "O_TMPFILE" in arguments:
            raise NotImplementedError(arguments)
        if place not in self._files and "O_CREAT" in arguments:
            self._made += 1
            self._lead(place, self._made)
        elif "O_TRUNC" in arguments:
            self.operations.append(Truncate(self._files[place], 0))

    def _lead(self, place: str, file: int | None) -> None:
        if place.endswith(_SHARED_MEMORY):
            return
        self.operations.append(Entry(folder_of(place), ((place, file),)))
        if file is None:
            del self._files[place]
        else:
            self._files[place] = file

    def _rename(self, old: str, new: str) -> None:
        file = self._files.pop(old)
        self._files[new] = file
        assert folder_of(old) == folder_of(new)
        self.operations.append(Entry(folder_of(old), ((old, None), (new, file))))
