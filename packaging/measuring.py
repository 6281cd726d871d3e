"""How large the installer is and how fast its programs are there; written into a document."""

import os
import re
import subprocess
import time
import urllib.request
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from setup_error import SetUpError

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "packaging.md"
_TABLE = re.compile(r"(<!-- measured -->\n).*?(<!-- end -->)", re.DOTALL)
_FIRST_FRAME = "the first frame is on the screen"
_KIOSK_THERE = "the kiosk is on the screen"
_RUNS = 5
_PORT = 18473
_PATIENCE_S = 60
_MEGABYTE = 1_000_000


class Measured(NamedTuple):
    """One line of the table."""

    what: str
    value: str


def measure(bundle: Path, deb: Path) -> list[Measured]:
    """Sizes, and the middle of some starts of each program on an empty branch, offscreen."""
    files = [file for file in bundle.rglob("*") if file.is_file() and not file.is_symlink()]
    frames, screens = zip(*(_kiosk_start(bundle) for _ in range(_RUNS)), strict=True)
    answers = [_server_start(bundle) for _ in range(_RUNS)]
    return [
        Measured("the package", _megabytes(deb.stat().st_size)),
        Measured("the bundle, unpacked", _megabytes(sum(one.stat().st_size for one in files))),
        Measured("of it Qt with its Python modules", _megabytes(_size_of(files, "PySide6"))),
        Measured("of it ICU's tables, which Qt needs", _megabytes(_size_of(files, "libicudata"))),
        Measured("files in it", f"{len(files)}"),
        Measured("`waitwise`, from its start to the first frame", _seconds(frames)),
        Measured("`waitwise`, from its start to the kiosk's own first frame", _seconds(screens)),
        Measured("`waitwise-server serve`, from its start to the first answer", _seconds(answers)),
    ]


def write_table(lines: Iterable[Measured], page: Path = PAGE) -> None:
    """Put the figures in their place in the document."""
    rows = "".join(f"| {line.what} | {line.value} |\n" for line in lines)
    table = f"\n| | |\n| --- | --- |\n{rows}\n"
    text = page.read_text(encoding="utf-8")
    if not _TABLE.search(text):
        raise SetUpError(f"{page} has no place for what was measured")
    page.write_text(_TABLE.sub(lambda found: found[1] + table + found[2], text), encoding="utf-8")


def _kiosk_start(bundle: Path) -> tuple[float, float]:
    """Seconds until the first frame, and until the kiosk's own."""
    words = [str(bundle / "waitwise"), "--port", "0", "--no-mdns"]
    with _running(words) as (process, began):
        assert process.stdout is not None, "asked for"
        frame = 0.0
        for line in process.stdout:
            if _FIRST_FRAME in line:
                frame = time.monotonic() - began
            if _KIOSK_THERE in line:
                return frame, time.monotonic() - began
    raise SetUpError("the bundled kiosk ended before it showed itself; start it by hand to see why")


def _server_start(bundle: Path) -> float:
    """Seconds until the server answers."""
    words = [str(bundle / "waitwise-server"), "serve", "--port", str(_PORT), "--no-mdns"]
    with _running(words) as (process, began):
        while time.monotonic() - began < _PATIENCE_S and process.poll() is None:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{_PORT}/").close()
            except OSError:
                time.sleep(0.005)
            else:
                return time.monotonic() - began
    raise SetUpError("the bundled server does not answer; start it by hand to see why")


@contextmanager
def _running(words: list[str]) -> Iterator["tuple[subprocess.Popen[str], float]"]:
    with TemporaryDirectory(prefix="waitwise-start-") as data:
        setting = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": data}
        began = time.monotonic()
        pipe, out = subprocess.PIPE, subprocess.STDOUT
        process = subprocess.Popen(words, env=setting, text=True, stdout=pipe, stderr=out)
        try:
            yield process, began
        finally:
            process.terminate()
            process.communicate(timeout=_PATIENCE_S)


def _size_of(files: Iterable[Path], part: str) -> int:
    return sum(one.stat().st_size for one in files if part in str(one))


def _megabytes(size: int) -> str:
    return f"{size / _MEGABYTE:.1f} MB"


def _seconds(times: Iterable[float]) -> str:
    several = sorted(times)
    return f"{several[len(several) // 2]:.2f} s"
