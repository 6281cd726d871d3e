"""The whole program as a process: started, killed, started again, asked to end."""

import asyncio
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from core.branch import open_branch
from core.commands import STAFF_AT_SETUP, SetUpBranch
from core.configuration import FILE_NAME, Configuration, Kiosk, Network
from kiosk import composition
from kiosk.composition import Settings, running

START_WITHIN_S = 30
MORE_THAN_WAIT = 20
"""More messages than a socket keeps, so that the last were sent while the screens went on."""


class Process:
    """``waitwise`` on a data folder and a port."""

    def __init__(self, data: Path, port: int, *more: str) -> None:
        self.url = f"http://127.0.0.1:{port}/api/v1"
        options = ["--data", str(data), "--host", "127.0.0.1", "--port", str(port), "--windowed"]
        self.running = subprocess.Popen(
            [sys.executable, "-m", "kiosk", *options, *more],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            stderr=subprocess.PIPE,
            text=True,
        )

    def wait_until_up(self) -> None:
        deadline = time.monotonic() + START_WITHIN_S
        while time.monotonic() < deadline:
            try:
                self.get("branch")
            except (urllib.error.URLError, ConnectionError):
                assert self.running.poll() is None, self.ended()
                time.sleep(0.05)
            else:
                return
        raise AssertionError("it does not answer")

    def get(self, path: str) -> Any:
        with urllib.request.urlopen(f"{self.url}/{path}", timeout=5) as answer:  # noqa: S310
            return json.load(answer)

    def ended(self) -> tuple[int, str]:
        """Its exit status and what it said."""
        _, said = self.running.communicate(timeout=20)
        return self.running.returncode, said


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder that is set up."""
    branch = open_branch(tmp_path / "data")
    branch.submit(SetUpBranch("Ada", "no hash", "Reception"), STAFF_AT_SETUP).result(10)
    branch.close()
    return tmp_path / "data"


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def process(data: Path, port: int) -> Iterator[Process]:
    process = Process(data, port)
    process.wait_until_up()
    yield process
    if process.running.poll() is None:
        process.running.kill()
        process.ended()


def join_directly(data: Path) -> None:
    """A ticket, taken while no process runs."""
    from core.commands import KIOSK, Join

    branch = open_branch(data)
    branch.submit(Join(1), KIOSK).result(10)
    branch.close()


def test_killed_and_started_again_the_day_goes_on(process: Process, data: Path, port: int) -> None:
    process.running.send_signal(signal.SIGKILL)
    assert process.ended()[0] == -signal.SIGKILL
    join_directly(data)
    again = Process(data, port, "--board")
    again.wait_until_up()
    assert again.get("queues/1/board")["waiting"]["numbers"] == ["A001"]
    again.running.send_signal(signal.SIGTERM)
    status, said = again.ended()
    assert status == 0, said
    assert "Traceback" not in said


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_cleanly(process: Process, number: signal.Signals) -> None:
    process.running.send_signal(number)
    status, said = process.ended()
    assert status == 0, said
    assert not [line for line in said.splitlines() if line.startswith(("ERROR", "WARNING", "Qt"))]


def test_it_keeps_a_log(process: Process, data: Path) -> None:
    process.wait_until_up()
    process.running.send_signal(signal.SIGTERM)
    status, said = process.ended()
    assert status == 0
    text = (data / "logs" / "waitwise.jsonl").read_text("utf-8")
    messages = [json.loads(line)["message"] for line in text.splitlines()]
    assert "the kiosk is on the screen" in messages
    assert messages[-1] == "WaitWise ends"
    assert "INFO core.log_keeping: WaitWise ends" in said


def test_a_second_process_on_the_folder_is_refused_in_words(process: Process, data: Path) -> None:
    status, said = Process(data, 0).ended()
    assert status == 2
    assert "is in use" in said
    assert "Traceback" not in said
    assert process.get("branch")["set_up"]


def test_a_port_in_use_is_told_in_words(process: Process, tmp_path: Path, port: int) -> None:
    status, said = Process(tmp_path / "other", port).ended()
    assert status == 2
    assert f"Port {port}" in said
    assert "Traceback" not in said


def test_the_self_check_knows_its_screens_and_what_a_kiosk_needs(
    process: Process, data: Path
) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "server", "doctor", "--data", str(data), "--json"],
        capture_output=True,
        text=True,
        check=True,
    )
    report = json.loads(ran.stdout)
    named = {line["name"]: line for line in report["lines"]}
    assert report["running"]
    # The offscreen platform's one screen is smaller than any that is sold.
    assert (named["screens"]["found"], len(named["screens"]["rows"])) == ("small", 1)
    assert named["fonts"]["found"] != "unneeded"
    assert named["voice"]["found"] != "unneeded"


def test_a_demonstration_runs_faster(data: Path, port: int) -> None:
    fast = Process(data, port, "--speed", "600")
    fast.wait_until_up()
    first = fast.get("queues/1/board")["now"]
    time.sleep(0.5)
    assert fast.get("queues/1/board")["now"][:16] != first[:16]
    fast.running.send_signal(signal.SIGTERM)
    assert fast.ended()[0] == 0


def test_the_look_is_the_configurations(
    data: Path, qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "setswitchinterval", lambda _: None)
    file = data / FILE_NAME
    file.write_text('[look]\nlook = "contrast"', "utf-8")
    told = Configuration(
        network=Network(host="127.0.0.1", port=0), kiosk=Kiosk(windowed=True, language="en")
    )
    with running(Settings(data, told, file), qapp) as program:
        look = program.kiosk.controller.property("appearance").property("ownLook")
    assert look == "contrast"


def test_it_is_ready_once_its_page_was_seen_and_not_before(
    data: Path, tmp_path: Path, qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Held(QObject):
        there = Signal()

        def __init__(self, _: QQuickWindow, parent: QObject) -> None:
            super().__init__(parent)
            made.append(self)

    made: list[Held] = []
    monkeypatch.setattr(sys, "setswitchinterval", lambda _: None)
    monkeypatch.setattr(composition, "FirstFrame", Held)
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
    with (
        closing(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)) as ear,
        running(_settings(data, ear, tmp_path), qapp) as program,
    ):
        looks = [program.loop.run_until_complete(_hear(ear)) for _ in range(MORE_THAN_WAIT)]
        assert b"READY=1" not in b"".join(looks)
        made[0].there.emit()
        while b"READY=1" not in program.loop.run_until_complete(_hear(ear)):
            pass


def _settings(data: Path, ear: socket.socket, folder: Path) -> Settings:
    """For a kiosk that is heard by ``ear``."""
    ear.bind(str(folder / "notify"))
    told = Configuration(
        network=Network(host="127.0.0.1", port=0), kiosk=Kiosk(windowed=True, language="en")
    )
    return Settings(data, told)


async def _hear(ear: socket.socket) -> bytes:
    """The next message; the screens go on meanwhile."""
    async with asyncio.timeout(20):
        return await asyncio.to_thread(ear.recv, 4096)


@pytest.mark.slow
def test_a_backup_is_made_and_put_back_while_it_runs(data: Path, port: int) -> None:
    process = Process(data, port, "--backup-every", "0.02")
    process.wait_until_up()
    deadline = time.monotonic() + START_WITHIN_S
    while process.get("health")["backup"]["at"] is None:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    backup = Path(shutil.copy(next((data / "backups").glob("*.zip")), data / "kept.zip"))
    put_back = subprocess.run(
        [sys.executable, "-m", "server", "restore", str(backup), "--data", str(data)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "The branch has started again with it." in put_back.stdout
    assert process.running.poll() is None, "the same process, begun anew"
    process.wait_until_up()
    assert process.get("branch")["set_up"]
    assert len(list(data.glob("replaced-*"))) == 1
    process.running.send_signal(signal.SIGTERM)
    status, said = process.ended()
    assert status == 0, said
    assert f"restored from {backup.name}" in said
    assert "Traceback" not in said
