"""Programs beside a benchmark, each a process of its own, and the folder they work in."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
OWNER, PIN, QUEUE = "Ann", "2468", "Desk"
_CLOCK_TICKS_PER_S = os.sysconf("SC_CLK_TCK")
_ENDS_WITHIN_S = 30


class Program:
    """A running Python module that is talked to in lines."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    @property
    def pid(self) -> int:
        return self._process.pid

    def tell(self, words: str) -> None:
        """Write one line to it."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{words}\n")
        self._process.stdin.flush()

    def hear(self) -> str:
        """Its next line; raises ``RuntimeError`` when it ended instead."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self._process.args!r} ended with {self._process.wait()}")
        return line.rstrip("\n")

    def hear_json(self) -> Any:
        """Its next line, which is JSON."""
        return json.loads(self.hear())

    def port(self) -> int:
        """The port in the next line that names a URL."""
        while (found := re.search(r"http://[0-9.]+:([0-9]+)", self.hear())) is None:
            pass
        return int(found[1])

    def cpu_s(self) -> float:
        """The CPU time all its threads have used so far, in user space and in the kernel."""
        stat = Path(f"/proc/{self._process.pid}/stat").read_text()
        user, system = stat.rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / _CLOCK_TICKS_PER_S

    def end(self) -> str:
        """Ask it to end, and wait; what it still said."""
        self._process.terminate()
        rest, _ = self._process.communicate(timeout=_ENDS_WITHIN_S)
        return rest

    def end_of_lines(self) -> str:
        """Tell it nothing more, and wait; what it still said."""
        rest, _ = self._process.communicate(timeout=_ENDS_WITHIN_S)
        return rest

    def kill(self) -> None:
        """End it, whatever it does."""
        self._process.kill()
        self._process.communicate()


@contextmanager
def program(module: str, *arguments: object) -> Iterator[Program]:
    """The Python module ``module``, until the end."""
    process = subprocess.Popen(
        [sys.executable, "-m", module, *map(str, arguments)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    running = Program(process)
    try:
        yield running
    finally:
        running.kill()


@contextmanager
def folder() -> Iterator[Path]:
    """A folder on the disk the project lies on; the system's own may be in memory, never synced."""
    (ROOT / "build").mkdir(exist_ok=True)
    path = Path(tempfile.mkdtemp(prefix="bench-", dir=ROOT / "build"))
    try:
        yield path
    finally:
        shutil.rmtree(path)


def make_branch(data: Path) -> None:
    """Set up a branch in ``data`` the way its owner does."""
    words = ("--data", data, "--owner", OWNER, "--pin", PIN, "--queue", QUEUE)
    subprocess.run(
        [sys.executable, "-m", "server", "init", *map(str, words)],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        check=True,
    )
