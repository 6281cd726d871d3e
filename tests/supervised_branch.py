"""A branch's program under the tests' service manager: where it is, and how to stall or ask it."""

import json
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from tests.supervisor import ROOT, Supervisor, supervised

OWNER, PIN = "Ann", "2468"


class Place(NamedTuple):
    """A data folder, and the port of whoever runs it."""

    data: Path
    port: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def get(self, path: str) -> Any:
        with urllib.request.urlopen(f"{self.url}/api/v1/{path}", timeout=20) as answer:  # noqa: S310
            return json.load(answer)

    def post(self, path: str, body: Any, token: str = "", key: str = "") -> Any:
        """The answer; raises ``HTTPError`` for a refusal, ``OSError`` where none came."""
        headers = {"Content-Type": "application/json"}
        headers |= {"Authorization": f"Bearer {token}"} if token else {}
        headers |= {"Idempotency-Key": key} if key else {}
        data = json.dumps(body).encode()
        request = urllib.request.Request(f"{self.url}/api/v1/{path}", data, headers)  # noqa: S310
        with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310
            return json.load(answer)

    def sign_in(self) -> str:
        """The owner's token."""
        return str(self.post("auth/login", {"name": OWNER, "secret": PIN})["token"])


def make_place(folder: Path, counters: int = 4) -> Place:
    """A branch that is set up, and a free port."""
    data = folder / "data"
    words = ("--owner", OWNER, "--pin", PIN, "--queue", "Desk", "--slots", str(counters))
    command = [sys.executable, "-m", "server", "init", "--data", str(data), *words]
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return Place(data, int(probe.getsockname()[1]))


@contextmanager
def running(
    place: Place, program: str, watchdog_s: float | None, *words: str
) -> Iterator[Supervisor]:
    """``kiosk`` or ``server``, ready; ``words`` are options of ``tests.stalling``."""
    where = ["--data", str(place.data), "--host", "127.0.0.1", "--port", str(place.port)]
    screen = ["--windowed"] if program == "kiosk" else []
    command = [sys.executable, "-m", "tests.stalling", program, *words, *where, *screen]
    with supervised(command, place.data.parent, watchdog_s) as supervisor:
        yield supervisor


def stall(supervisor: Supervisor, part: str, seconds: float) -> None:
    """Have a part of the newest process stand still for a while."""
    stdin = supervisor.run.process.stdin
    assert stdin is not None
    stdin.write(f"{part} {seconds}\n")
    stdin.flush()
