"""``make run`` without a screen, and ``make demo`` in lines: real programs, ended as people end them."""

import os
import pty
import re
import shlex
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.branch import open_branch
from tests.packaging.places import PACKAGING

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")


def _settings() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in SCREENS}


@contextmanager
def started(data: Path, stdin: int = subprocess.DEVNULL) -> Iterator["subprocess.Popen[str]"]:
    """``packaging/start.py`` as ``make run`` calls it; both its outputs are one stream."""
    where = ("--data", str(data), "--host", "127.0.0.1", "--port", "0", "--board")
    running = subprocess.Popen(
        [sys.executable, str(PACKAGING / "start.py"), *where],
        env=_settings(),
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield running
    finally:
        running.send_signal(signal.SIGINT)
        running.communicate(timeout=30)


def said_until(running: "subprocess.Popen[str]", last: str) -> str:
    assert running.stdout is not None
    said = ""
    for line in running.stdout:
        said += line
        if last in line:
            return said
    raise AssertionError(said)


def test_without_a_screen_the_branch_starts_and_says_where_its_pages_are(tmp_path: Path) -> None:
    with started(tmp_path / "data") as running:
        said = said_until(running, "Ctrl+C")
        staff = re.search(r"http://127\.0\.0\.1:\d+/staff", said)
        assert staff is not None
        with urllib.request.urlopen(staff[0], timeout=20) as page:
            assert page.status == 200
    assert "There is no screen here" in said
    assert running.returncode == 0


def test_a_new_branch_is_told_the_command_that_sets_it_up(tmp_path: Path) -> None:
    data = tmp_path / "data of a branch"
    with started(data) as running:
        said = said_until(running, "Ctrl+C")
    (command,) = re.findall(r"^    (.* init .*)$", said, re.MULTILINE)
    subprocess.run(shlex.split(command), check=True, capture_output=True)
    with started(data) as running:
        assert "init" not in said_until(running, "Ctrl+C")


def test_on_a_terminal_it_asks(tmp_path: Path) -> None:
    data = tmp_path / "data"
    ours, theirs = pty.openpty()
    with started(data, stdin=theirs) as running:
        os.write(ours, b"Ada\n")
        time.sleep(2)  # what is typed before getpass asks is dropped by the terminal
        said_until_asked(running)
        os.write(ours, b"2468\nParcels\n3\n")
        said_until(running, "Ctrl+C")
    branch = open_branch(data)
    try:
        (queue,) = branch.views.queues()
    finally:
        branch.close()
    assert (queue.name, queue.service_slots) == ("Parcels", 3)
