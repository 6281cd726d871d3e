"""``waitwise-server`` as tests run it: in this process, or as a server of its own."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from server.__main__ import main

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 30
INIT = ("--owner", "Ann", "--pin", "2468", "--queue", "Desk", "--slots", "2")


class Ran(NamedTuple):
    """What came of a command line."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line in this process."""

    def run(*arguments: str | Path) -> Ran:
        capfd.readouterr()
        code = main([str(argument) for argument in arguments])
        return Ran(code, *capfd.readouterr())

    return run


@contextmanager
def serve(data: Path, *more: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A server process and its URL; ended at the latest on leaving."""
    process = subprocess.Popen(
        [sys.executable, "-m", "server", "serve", "--data", str(data), "--port", "0", *more],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        line = ""
        while not (found := re.search(r"https?://\S+(?=/staff)", line)):
            line = process.stdout.readline()
            assert line, process.stderr and process.stderr.read()
        yield process, found[0]
    finally:
        process.kill()
        process.communicate()


def head_of(process: "subprocess.Popen[str]") -> str:
    """What a server said at its start, after the line with its URL."""
    assert process.stdout is not None
    return "".join(iter(process.stdout.readline, "Ctrl+C ends it.\n"))


def refused(ran: Ran, words: str) -> None:
    """That a command was refused with these words, and changed nothing."""
    assert ran.code == 2, ran
    assert re.search(words, ran.err), ran.err
    assert "Traceback" not in ran.err
    assert ran.out == ""
