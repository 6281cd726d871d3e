"""What the world does to a running branch: it locks, fills, reads for hours, deletes, and damages.

Each is a context in which the cause is there; it is gone afterwards.
"""

import os
import resource
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

import pytest

from core import database
from core.branch import Branch, open_branch
from core.commands import SetUpBranch
from tests.core.crowded import plain
from tests.core.factory import STAFF
from tests.evidence import Ledger, Topic

BUSY_MS = 50
"""How long a branch under test waits for a lock; it is 5 s in earnest."""
KEPT = "nothing that was answered is lost"


def make_impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what is opened from now on give up soon when it waits for a lock."""
    monkeypatch.setattr(database, "BUSY_TIMEOUT_MS", BUSY_MS)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Another program holds the lock for writing."""
    with plain(path) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@contextmanager
def read_for_long(path: Path) -> Iterator[sqlite3.Connection]:
    """A reader that keeps seeing the file as it is now."""
    with plain(path) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM ticket").fetchone()
        yield reader
        reader.execute("COMMIT")


@contextmanager
def no_room(path: Path) -> Iterator[None]:
    """No file of this process may grow beyond what the log of the database at ``path`` has."""
    with no_file_grows(Path(f"{path}-wal").stat().st_size):
        yield


@contextmanager
def no_file_grows(size: int) -> Iterator[None]:
    """No file of this process may grow beyond ``size`` bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def moved_away(folder: Path) -> Iterator[None]:
    """The folder is somewhere else, and comes back."""
    elsewhere = folder.with_name(f"{folder.name} elsewhere")
    folder.rename(elsewhere)
    try:
        yield
    finally:
        elsewhere.rename(folder)


@contextmanager
def small_disk(folder: Path, size_kb: int) -> Iterator[str]:
    """A disk of its own at ``folder``; answers why there is none where one may not mount."""
    folder.mkdir()
    why_not = _mount(folder, size_kb)
    if why_not:
        yield why_not
        return
    try:
        yield ""
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def _mount(folder: Path, size_kb: int) -> str:
    """Mount a disk in memory; answers why that cannot be, or nothing."""
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size_kb}k", "tmpfs", str(folder)]
    try:
        done = subprocess.run(mount, capture_output=True, text=True, check=False)
    except OSError as error:
        return str(error.strerror)
    return (done.stderr.strip() or "mounting is refused") if done.returncode else ""


@contextmanager
def no_space(folder: Path) -> Iterator[None]:
    """The disk of ``folder`` is full to the last byte."""
    ballast = _fill(folder)
    yield
    ballast.unlink()


def _fill(folder: Path) -> Path:
    """A file that takes all the room there is left."""
    ballast = folder / "ballast"
    with closing(os.fdopen(os.open(ballast, os.O_WRONLY | os.O_CREAT), "wb", buffering=0)) as file:
        for size in (65_536, 4_096, 1):
            while _write(file.fileno(), size):
                pass
    return ballast


def _write(descriptor: int, size: int) -> bool:
    try:
        return os.write(descriptor, b"0" * size) == size
    except OSError:
        return False


def tickets(path: Path) -> set[int]:
    """The ids of the tickets in a file."""
    with plain(path) as connection:
        return {row[0] for row in connection.execute("SELECT id FROM ticket")}


def set_up(folder: Path) -> Branch:
    """A branch with one queue, open."""
    branch = open_branch(folder)
    branch.submit(SetUpBranch("Ann", "no hash", "Desk"), STAFF).result(30)
    return branch


def counting(ledger: Ledger, name: str) -> Callable[..., None]:
    """Where the counts of one cause go."""
    return partial(ledger.note, Topic.HOSTILE, name)
