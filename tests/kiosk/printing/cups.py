"""CUPS itself, one of a test's own: its printer lays files into a tray, or does what it is told."""

import shutil
import subprocess
import time
from pathlib import Path

CUPSD = shutil.which("cupsd", path="/usr/sbin:/usr/local/sbin:/usr/bin")
_PROGRAMS = Path("/usr/lib/cups")
_STARTS_WITHIN_S = 20
_SCHEDULER = """
Listen {place}/cups.sock
WebInterface No
Browsing No
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
"""
_FILES = """
ServerBin {place}/programs
ServerRoot {place}/root
RequestRoot {place}/spool
CacheDir {place}/cache
StateDir {place}/state
TempDir {place}/spool
ErrorLog {place}/error_log
AccessLog {place}/access_log
PageLog {place}/page_log
"""
_BACKEND = """#!/bin/sh
[ $# -eq 0 ] && exit 0
tray="${DEVICE_URI#tray:}"
[ -e "$tray/mood" ] && . "$tray/mood"
cat ${6:+"$6"} > "$tray/$3.part" && mv "$tray/$3.part" "$tray/$3.pdf"
"""
PRINTS, HANGS, GIVES_UP = "", "touch $tray/began; exec sleep 60", "exit 1"


class Cups:
    """A scheduler in a folder whose name is short, for its socket's sake."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.socket = str(place / "cups.sock")
        self.tray = place / "tray"
        for name in ("root", "spool", "cache", "state", "tray", "programs/backend"):
            (place / name).mkdir(parents=True)
        for program in _PROGRAMS.iterdir():
            if program.name != "backend":
                (place / "programs" / program.name).symlink_to(program)
        backend = place / "programs" / "backend" / "tray"
        backend.write_text(_BACKEND)
        backend.chmod(0o700)  # so that it is run as whoever started all this
        (place / "cupsd.conf").write_text(_SCHEDULER.format(place=place))
        (place / "cups-files.conf").write_text(_FILES.format(place=place))
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Run; returns once it answers."""
        assert CUPSD is not None
        options = ("-c", str(self.place / "cupsd.conf"), "-s", str(self.place / "cups-files.conf"))
        self._process = subprocess.Popen(
            [CUPSD, "-f", *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        end = time.monotonic() + _STARTS_WITHIN_S
        while "is running" not in self.say("lpstat", "-r"):
            assert time.monotonic() < end, (self.place / "error_log").read_text()
            time.sleep(0.05)

    def add(self, name: str, **options: str) -> None:
        """A printer that takes everything as it is."""
        self.say("lpadmin", "-p", name, "-E", "-v", f"tray:{self.tray}", "-m", "raw")
        for option, value in options.items():
            self.say("lpadmin", "-p", name, "-o", f"{option.replace('_', '-')}={value}")

    def say(self, *command: str) -> str:
        """What a command of CUPS answers."""
        words = [command[0], "-h", self.socket, *command[1:]]
        return subprocess.run(words, capture_output=True, text=True, check=False).stdout

    def behave(self, mood: str) -> None:
        """What the printer does with what comes."""
        (self.tray / "mood").write_text(mood)

    def printed(self) -> list[bytes]:
        """What lies in the tray."""
        return [file.read_bytes() for file in sorted(self.tray.glob("*.pdf"))]

    def stop(self) -> None:
        """End, and wait for it."""
        process, self._process = self._process, None
        if process is not None:
            process.terminate()
            process.wait()
