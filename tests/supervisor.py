"""A small service manager that behaves as systemd does with the units of this project.

``Type=notify``, ``WatchdogSec``, ``Restart=always``, ``RestartSec``: it hears the main process,
starts what ended anew, and ends what gave no sign of life in time with SIGABRT, then SIGKILL.
"""

import os
import signal
import socket
import struct
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
RESTART_S = 0.2
ABORT_S = 2.0
STOP_S = 60.0
PATIENCE_S = 60.0
_PATIENCE = "WATCHDOG_USEC="
_TURN_S = 0.02
PAUSE_S = 2.0
"""Who looks every ``_TURN_S`` and comes this late was stopped, with all that is watched: a machine
that slept, or somebody who measures. That is held against nobody."""
_CREDENTIALS = struct.Struct("3i")


class Told(NamedTuple):
    """One line of a message of the main process, and when it came."""

    at: float
    line: str


class Run:
    """One process from its start to its end."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process
        self.started_at = time.monotonic()
        self.told: list[Told] = []
        self.asked_to_end_at: float | None = None

    @property
    def ready_at(self) -> float | None:
        """When it said that customers can be served."""
        return next((at for at, line in self.told if line == "READY=1"), None)

    @property
    def beats(self) -> list[float]:
        """When it gave a sign of life, from the moment it was ready."""
        ready_at = self.ready_at
        if ready_at is None:
            return []
        return [ready_at, *(at for at, line in self.told if at > ready_at and _is_beat(line))]

    def worst_gap_s(self, until: float) -> float:
        """The longest time without a sign of life."""
        beats = [*self.beats, until] if self.beats else []
        return max((later - sooner for sooner, later in pairwise(beats)), default=0.0)

    @property
    def patience_s(self) -> float | None:
        """What it has last asked for, if anything."""
        asked = [line for _, line in self.told if line.startswith(_PATIENCE)]
        return int(asked[-1].removeprefix(_PATIENCE)) / 1e6 if asked else None

    def has_told(self, line: str) -> bool:
        return any(one.line == line for one in self.told)


class Supervisor:
    """Keeps ``command`` running until it is stopped; what it says goes to ``log_path``.

    Without ``watchdog_s`` it ends nobody for being silent.
    """

    def __init__(self, command: Sequence[str], folder: Path, watchdog_s: float | None) -> None:
        self._command = command
        self._watchdog_s = watchdog_s
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._address = str(folder / "notify")
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
        self._socket.bind(self._address)
        self._socket.settimeout(_TURN_S)
        self.log_path = folder / "log"
        self.runs: list[Run] = []
        self.pauses: list[tuple[float, float]] = []
        """From when to when this supervisor itself stood still."""
        self._stopping = False
        self._thread = threading.Thread(target=self._keep_running, name="supervisor")

    @property
    def run(self) -> Run:
        """The newest one."""
        return self.runs[-1]

    @property
    def log(self) -> str:
        """What all runs said."""
        return self.log_path.read_text("utf-8")

    def start(self) -> None:
        self._thread.start()
        self.until(lambda: bool(self.runs) and self.run.ready_at is not None)

    def stop(self) -> None:
        """SIGTERM; and SIGKILL to who does not end."""
        self._stopping = True
        self._thread.join()
        self._socket.close()

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait for it, with the patience of a test."""
        deadline = time.monotonic() + PATIENCE_S
        while not condition():
            assert time.monotonic() < deadline, self.log
            assert self._thread.is_alive(), self.log
            time.sleep(_TURN_S)

    def until_ready_again(self, runs: int = 2) -> Run:
        """Wait until the ``runs``-th process is ready; that one."""
        self.until(lambda: len(self.runs) >= runs and self.run.ready_at is not None)
        return self.run

    def _keep_running(self) -> None:
        while not self._stopping:
            run = self._start_one()
            turned_at = time.monotonic()
            while run.process.poll() is None:
                self._hear(run)
                turned_at = self._turn(turned_at)
                self._end_if_due(run)
            self._hear(run)
            assert run.process.stdin is not None
            run.process.stdin.close()
            time.sleep(RESTART_S)

    def _start_one(self) -> Run:
        environment = {**os.environ, "NOTIFY_SOCKET": self._address, "PYTHONUNBUFFERED": "1"}
        if self._watchdog_s is not None:
            environment["WATCHDOG_USEC"] = str(round(self._watchdog_s * 1e6))
        with self.log_path.open("a") as log:
            process = subprocess.Popen(
                self._command,
                cwd=ROOT,
                env=environment,
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                text=True,
            )
        self.runs.append(Run(process))
        return self.run

    def paused_s(self, begin: float, end: float) -> float:
        """How much of that time it stood still."""
        return sum(max(0.0, min(end, to) - max(begin, since)) for since, to in self.pauses)

    def _turn(self, turned_at: float) -> float:
        now = time.monotonic()
        if now - turned_at > PAUSE_S:
            self.pauses.append((turned_at, now))
        return now

    def _hear(self, run: Run) -> None:
        try:
            message, ancillary, _, _ = self._socket.recvmsg(4096, socket.CMSG_SPACE(12))
        except TimeoutError:
            return
        pid, _, _ = _CREDENTIALS.unpack(ancillary[0][2])
        if pid == run.process.pid:
            now = time.monotonic()
            run.told += [Told(now, line) for line in message.decode().splitlines()]

    def _end_if_due(self, run: Run) -> None:
        now, asked_at = time.monotonic(), run.asked_to_end_at
        if asked_at is not None:
            if now - asked_at > (STOP_S if self._stopping else ABORT_S):
                run.process.kill()
        elif self._stopping:
            run.asked_to_end_at = now
            run.process.terminate()
        elif self._is_silent(run, now):
            run.asked_to_end_at = now
            run.process.send_signal(signal.SIGABRT)

    def _is_silent(self, run: Run, now: float) -> bool:
        patience_s = run.patience_s or self._watchdog_s
        if patience_s is None or not run.beats:
            return False
        silent_since = run.beats[-1]
        return now - silent_since - self.paused_s(silent_since, now) > patience_s


@contextmanager
def supervised(
    command: Sequence[str], folder: Path, watchdog_s: float | None
) -> Iterator[Supervisor]:
    """``command`` under a service manager, from when it is ready to its end in order."""
    supervisor = Supervisor(command, folder, watchdog_s)
    try:
        supervisor.start()
        yield supervisor
    finally:
        supervisor.stop()


def _is_beat(line: str) -> bool:
    return line == "WATCHDOG=1"
