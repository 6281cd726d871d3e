"""The screen stays on for as long as a kiosk has it, and not a moment longer."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.awake import Awake, has_session_bus

WITHIN_S = 20
ROOT = Path(__file__).resolve().parents[2]
BLANKS_S = 1


class Session:
    """An X server that turns its screen off after a second, and a bus with a desktop on it."""

    def __init__(self, folder: Path) -> None:
        read, write = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "800x600x24", "-noreset"],
            pass_fds=[write],
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as said:
            display = f":{said.readline().strip()}"
        self._bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._bus.stdout is not None
        with self._bus.stdout:
            address = self._bus.stdout.readline().strip()
        self.environment = {
            **os.environ,
            "DISPLAY": display,
            "DBUS_SESSION_BUS_ADDRESS": address,
            "QT_QPA_PLATFORM": "xcb",
        }
        self._desktop = self._start("desktop", folder / "desktop")
        self._folder = folder
        self.kiosk: subprocess.Popen[bytes] | None = None

    def start_desktop_anew(self) -> None:
        self._desktop.kill()
        self._desktop.wait(WITHIN_S)
        self._desktop = self._start("desktop", self._folder / "desktop")

    def start_kiosk(self) -> None:
        self.kiosk = self._start("kiosk", self._folder / "kiosk")

    def let_blank(self) -> None:
        self._run("xset", "s", str(BLANKS_S), "s", "blank")

    @property
    def is_dark(self) -> bool:
        """Whether the X server has its screen saver on."""
        return self._run(sys.executable, "-m", "tests.kiosk.awake_session", "saver") == "on"

    @property
    def inhibited(self) -> int:
        """How many programs the desktop leaves the screen on for."""
        return len((self._folder / "desktop").read_text().split())

    @property
    def said(self) -> str:
        return (self._folder / "kiosk").read_text()

    def close(self) -> None:
        for one in (self.kiosk, self._desktop, self._bus, self._server):
            if one is not None and one.poll() is None:
                one.kill()
                one.wait(WITHIN_S)

    def _start(self, part: str, out: Path) -> "subprocess.Popen[bytes]":
        with out.open("wb") as file:
            return subprocess.Popen(
                [sys.executable, "-m", "tests.kiosk.awake_session", part, str(out)],
                env=self.environment,
                cwd=ROOT,
                stdout=file,
                stderr=subprocess.STDOUT,
            )

    def _run(self, *words: str) -> str:
        ran = subprocess.run(
            words, env=self.environment, cwd=ROOT, check=True, capture_output=True, text=True
        )
        return ran.stdout.strip()


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    session = Session(tmp_path)
    yield session
    session.close()


def until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + WITHIN_S
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.1)


@pytest.mark.slow
def test_a_screen_that_is_left_alone_goes_dark_without_a_kiosk(session: Session) -> None:
    session.let_blank()
    until(lambda: session.is_dark)


@pytest.mark.slow
def test_desktop_and_x_server_leave_it_on_until_the_kiosk_gives_it_back(session: Session) -> None:
    session.start_kiosk()
    until(lambda: "the X server leaves" in session.said and "the desktop leaves" in session.said)
    assert session.inhibited == 1
    session.let_blank()
    time.sleep(BLANKS_S * 3)
    assert not session.is_dark
    assert session.kiosk is not None
    session.kiosk.terminate()
    until(lambda: "closed" in session.said)
    assert session.kiosk.poll() is None, "it is given back though the process goes on"
    until(lambda: session.is_dark and session.inhibited == 0)


@pytest.mark.slow
def test_a_kiosk_that_is_killed_gives_it_back_as_well(session: Session) -> None:
    session.start_kiosk()
    until(lambda: "the X server leaves" in session.said and "the desktop leaves" in session.said)
    session.let_blank()
    assert session.kiosk is not None
    session.kiosk.send_signal(signal.SIGKILL)
    session.kiosk.wait(WITHIN_S)
    until(lambda: session.is_dark and session.inhibited == 0)


@pytest.mark.slow
def test_a_desktop_that_comes_later_or_begins_anew_is_asked_then(session: Session) -> None:
    session.start_kiosk()
    until(lambda: session.inhibited == 1)
    session.start_desktop_anew()
    until(lambda: session.said.count("the desktop leaves") == 2)
    until(lambda: session.inhibited == 1)


def test_a_bus_is_asked_only_where_there_is_one(tmp_path: Path) -> None:
    assert not has_session_bus({})
    assert not has_session_bus({"XDG_RUNTIME_DIR": str(tmp_path)})
    assert has_session_bus({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"})


def test_without_anybody_to_ask_it_is_said_once_and_all_goes_on(
    qapp: object, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/nowhere")
    caplog.set_level("INFO")
    awake = Awake()
    awake.close()
    assert caplog.messages == ["there is no desktop to ask that the screen stays on"]


def test_a_bus_that_does_not_answer_is_said_once_and_all_goes_on(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    caplog.set_level("INFO")
    awake = Awake()
    qtbot.waitUntil(lambda: "was not asked" in caplog.text, timeout=5000)
    awake.close()
    assert len(caplog.messages) == 1
