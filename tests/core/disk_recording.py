"""Runs a program and records, through strace, what it did to the disk and what it said."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from tests.core.disk_operations import Operation, Said
from tests.core.disk_rebuilding import WHOLE, Fate, Kind, cuts, put, rebuild
from tests.core.strace_log import CALLS, StraceLog

_LONGEST_WRITE = 1_000_000
_SHARED_MEMORY = "*-shm"


class Recording(NamedTuple):
    """All that happened to a folder, and its -shm as it stood at some moments."""

    operations: list[Operation]
    shared_memories: list[bytes]

    def said(self) -> list[str]:
        """What the programs said."""
        return [one.words for one in self.operations if isinstance(one, Said)]


def record(
    root: Path, programs: Sequence[Sequence[str]], before: Sequence[Operation] = ()
) -> Recording:
    """Run Python programs (module and arguments) one after the other, all below ``root``.

    ``before`` are the operations that leave what they find there; nothing, if there are none.
    """
    *_, found = cuts(before)
    put(rebuild(found, Fate(Kind.NOTHING_LOST, (WHOLE,) * len(found.pending))), root)
    log = StraceLog(root, before)
    shared_memories: list[bytes] = []
    for program in programs:
        path = root.with_suffix(".strace")
        shared_memories += _run(root, path, program)
        with path.open(encoding="ascii") as lines:
            log.read(lines)
        path.unlink()
    return Recording(log.operations, shared_memories)


def _run(root: Path, log: Path, program: Sequence[str]) -> Iterator[bytes]:
    """The folder's -shm after each line that ``program`` says."""
    calls = ",".join(f"?{call}" for call in CALLS)
    strace = (
        "strace",
        "-f",
        "-y",
        "-s",
        str(_LONGEST_WRITE),
        "-o",
        str(log),
        "-e",
        f"trace={calls}",
    )
    with subprocess.Popen(
        [*strace, "-o", str(log), sys.executable, "-m", *program],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    ) as running:
        assert running.stdout is not None
        for _ in running.stdout:
            with suppress(FileNotFoundError):
                yield from [one.read_bytes() for one in root.rglob(_SHARED_MEMORY)]
    assert running.returncode == 0, "strace must be allowed to trace (ptrace), and the program end"
