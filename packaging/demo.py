"""Plays the made-up day: on the real kiosk and board with a screen, else as lines on the terminal.

Works on a temporary data folder, ends by itself, and leaves nothing behind.
"""

import argparse
import os
import secrets
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
DAY = ROOT / "resources" / "demo" / "day.csv"
OWNER = "Demo"
ON_SCREEN_SPEED = 60
IN_LINES_SPEED = 600
STARTS_WITHIN_S = 60
ENDS_WITHIN_S = 20


def main() -> int:
    """Play; 0 when the day went through."""
    screen = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    parser = argparse.ArgumentParser(prog="make demo", description=__doc__)
    default = ON_SCREEN_SPEED if screen else IN_LINES_SPEED
    parser.add_argument("--speed", type=int, default=default, help="times as fast as a real day")
    speed = str(parser.parse_args().speed)
    if screen:
        return _on_screen(speed)
    say(f"There is no screen here; the calls of a day follow as lines, {speed} times as fast.")
    return _replay("--speed", speed, "--show")


def _on_screen(speed: str) -> int:
    say(f"Playing a day on the kiosk and the board, {speed} times as fast. Ctrl-C ends it.")
    pin = f"{secrets.randbelow(10**6):06}"
    with tempfile.TemporaryDirectory(prefix="waitwise-demo-") as data:
        init = ("init", "--data", data, "--owner", OWNER, "--pin", pin)
        first_queue = ("--queue", "Letters and parcels", "--slots", "2")
        subprocess.run([BIN / "waitwise-server", *init, *first_queue], check=True)
        with _kiosk(data, speed) as address:
            say(f"The same branch in a browser: {address}  (staff: {OWNER}, PIN {pin})")
            return _replay("--at", address, "--name", OWNER, "--pin", pin, "--speed", speed)


@contextmanager
def _kiosk(data: str, speed: str) -> Iterator[str]:
    """The kiosk and its board in windows, until the end; yields its address."""
    port = _free_port()
    address = f"http://127.0.0.1:{port}"
    where = ("--data", data, "--host", "127.0.0.1", "--port", str(port))
    command = [str(BIN / "waitwise"), *where, "--windowed", "--board", "--speed", speed]
    noted = Path(data) / "kiosk.log"
    with noted.open("wb") as log:
        kiosk = subprocess.Popen(command, stderr=log)
    try:
        _wait_until_it_answers(kiosk, address, noted)
        yield address
    finally:
        kiosk.send_signal(signal.SIGTERM)
        try:
            kiosk.wait(ENDS_WITHIN_S)
        except subprocess.TimeoutExpired:
            kiosk.kill()
            kiosk.wait()


def _wait_until_it_answers(kiosk: "subprocess.Popen[bytes]", address: str, noted: Path) -> None:
    until = time.monotonic() + STARTS_WITHIN_S
    while time.monotonic() < until and kiosk.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/api/v1/health", timeout=5):  # noqa: S310 - ours
                return
        except (urllib.error.URLError, TimeoutError):
            time.sleep(0.2)
    sys.exit(f"The kiosk did not start. It said:\n{noted.read_text()}")


def _replay(*words: str) -> int:
    return subprocess.run([BIN / "waitwise-server", "replay", DAY, *words], check=False).returncode


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def say(text: str) -> None:
    """One line for whoever watches."""
    sys.stderr.write(f"{text}\n")


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        say("\nThe demonstration was ended; nothing of it is left behind.")
        sys.exit(130)
