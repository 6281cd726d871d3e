"""A Debian machine on this one: its own files, processes, network and services; needs root.

Its files are a folder, or a layer over one: what it changes lies in the layer, and goes with it.
"""

import os
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

BOOTS_WITHIN_S = 120
ENVIRONMENT = {
    "HOME": "/root",
    "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
    "DEBIAN_FRONTEND": "noninteractive",
    "LANG": "C.UTF-8",
}
# Registered with nobody, so that this machine needs no service manager of its own.
CONTAINER = ("systemd-nspawn", "--quiet", "--register=no", "--keep-unit")


class Failed(AssertionError):
    """A command in the machine that should have done its work."""


def run_once(root: Path, script: str, more: Mapping[str, str] | None = None) -> str:
    """Run a shell script in ``root`` with the network of this machine; what it printed."""
    settings = [f"--setenv={name}={value}" for name, value in (more or {}).items()]
    settings.append(f"--setenv=DEBIAN_FRONTEND={ENVIRONMENT['DEBIAN_FRONTEND']}")
    name = f"--machine=once-{os.getpid()}"
    words = [*CONTAINER, f"--directory={root}", name, "--console=pipe", *settings]
    return _ended([*words, "/bin/sh", "-ec", script])


class Machine:
    """A booted one. Nothing reaches it but ``run``, and it reaches nothing."""

    def __init__(self, root: Path) -> None:
        self.root = root
        name = f"--machine=booted-{os.getpid()}"
        words = [*CONTAINER, f"--directory={root}", name, "--boot", "--private-network"]
        quiet = subprocess.DEVNULL
        self._outside = subprocess.Popen(
            [*words, "--console=read-only"], stdin=quiet, stdout=quiet, stderr=quiet
        )

    def await_boot(self) -> None:
        """Come back when all of its services are there."""
        self.wait_for(lambda: self.answer("systemctl", "is-system-running") == "running")

    def run(self, *words: str) -> str:
        """Run a command in it as root; what it printed. Raises ``Failed`` with that."""
        return _ended([*self._inside(), *words])

    def answer(self, *words: str) -> str:
        """What a command says, whatever its end."""
        ran = subprocess.run([*self._inside(), *words], capture_output=True, text=True, check=False)
        return ran.stdout.strip()

    def ask(self, path: str, token: str = "", body: Mapping[str, object] | None = None) -> Any:
        """One call of the branch's API at its usual place; ``body`` makes it a POST."""
        words = ["curl", "--silent", "--show-error", "--fail-with-body", "--max-time", "20"]
        words += ["--header", "Content-Type: application/json"]
        words += ["--header", f"Idempotency-Key: {time.monotonic_ns()}"]
        if token:
            words += ["--header", f"Authorization: Bearer {token}"]
        if body is not None:
            words += ["--data", msgspec.json.encode(body).decode()]
        said = self.run(*words, f"http://127.0.0.1:8080/api/v1/{path}")
        return msgspec.json.decode(said)

    def wait_for(self, true: Callable[[], bool], within_s: float = BOOTS_WITHIN_S) -> None:
        """Come back as soon as it is; raises ``Failed`` where it does not become so."""
        ends = time.monotonic() + within_s
        while not true():
            if self._outside.poll() is not None:
                raise Failed(f"the machine is off: systemd-nspawn ended ({self.root})")
            if time.monotonic() > ends:
                raise Failed(self.answer("journalctl", "--no-pager", "--lines=80"))
            time.sleep(0.2)

    def halt(self) -> None:
        """Switch it off as one should; where it hangs, pull the plug."""
        self.answer("systemctl", "poweroff")
        try:
            self._outside.wait(BOOTS_WITHIN_S)
        except subprocess.TimeoutExpired:
            self._outside.kill()
            self._outside.wait()

    def _inside(self) -> list[str]:
        enter = [
            "nsenter",
            f"--target={self._first_process()}",
            "--mount",
            "--uts",
            "--ipc",
            "--net",
        ]
        settings = [f"{name}={value}" for name, value in ENVIRONMENT.items()]
        return [*enter, "--pid", "--cgroup", "--root", "--wd", "env", "-i", *settings]

    def _first_process(self) -> str:
        """The machine's process 1, as this machine numbers it; while it boots there may be none.

        At first systemd-nspawn has another child, too, which makes this one.
        """
        children = Path(f"/proc/{self._outside.pid}/task/{self._outside.pid}/children")
        return ["0", *children.read_text().split()][-1]


@contextmanager
def booted(root: Path) -> Iterator[Machine]:
    """A machine that is switched off in the end."""
    machine = Machine(root)
    try:
        machine.await_boot()
        yield machine
    finally:
        machine.halt()


@contextmanager
def layer(over: Path, folder: Path) -> Iterator[Path]:
    """The files of ``over``, to be changed at will: the changes lie in ``folder``."""
    upper, work, seen = (folder / name for name in ("upper", "work", "seen"))
    for made in (upper, work, seen):
        made.mkdir(parents=True)
    options = f"lowerdir={over},upperdir={upper},workdir={work}"
    _ended(["mount", "-t", "overlay", "overlay", "-o", options, str(seen)])
    try:
        yield seen
    finally:
        _ended(["umount", "--lazy", str(seen)])


def _ended(words: list[str]) -> str:
    ran = subprocess.run(
        words, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if ran.returncode != 0:
        raise Failed(f"{' '.join(words[-6:])}: {ran.returncode}\n{ran.stdout}{ran.stderr}")
    return ran.stdout
