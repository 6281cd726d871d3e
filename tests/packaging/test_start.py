"""``make run`` without a screen: the real program, ended as people end it."""

import os
import pty
import re
import shlex
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.branch import open_branch
from tests.packaging.places import PACKAGING

ANSWERS = (
    ("owner's name: ", "Ada"),
    ("at least 4 digits: ", "2468"),
    ("first queue's name [Counter service]: ", "Parcels"),
    ("counters serve it [1]: ", "3"),
)
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
        start_new_session=True,  # else the PIN is asked of the terminal the tests run in
    )
    try:
        yield running
    finally:
        running.send_signal(signal.SIGINT)
        running.communicate(timeout=30)


def said_until(running: "subprocess.Popen[str]", last: str) -> str:
    """All that was said up to ``last``, which may be a question without an end of line."""
    assert running.stdout is not None
    said = ""
    while last not in said:
        letter = running.stdout.read(1)
        assert letter, said
        said += letter
    return said


def test_without_a_screen_the_branch_starts_and_says_where_its_pages_are(tmp_path: Path) -> None:
    with started(tmp_path / "data") as running:
        said = said_until(running, "Ctrl+C")
        staff = re.search(r"http://127\.0\.0\.1:\d+/staff", said)
        assert staff is not None
        with urllib.request.urlopen(staff[0], timeout=20) as page:  # noqa: S310 - its own page
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
        for asked, answer in ANSWERS:
            said_until(running, asked)
            os.write(ours, f"{answer}\n".encode())
        said_until(running, "Ctrl+C")
    os.close(ours)
    os.close(theirs)
    branch = open_branch(data)
    try:
        (queue,) = branch.views.queues()
    finally:
        branch.close()
    assert (queue.name, queue.service_slots) == ("Parcels", 3)
