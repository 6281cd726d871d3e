"""Runs every benchmark, each in a process of its own, and writes docs/benchmarks.md."""

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.benchmarks.page import page
from tests.benchmarks.report import FEWEST_ROUNDS, ROUNDS, Row, show

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = ROOT / "docs" / "benchmarks.md"
BENCHMARKS = ("engine", "growth", "http", "websocket", "interface")
"""The interface last: its memory takes most of the time, and needs no quiet machine."""


def main() -> int:
    """Measure, print, and write the page; a missed target is said there and is no failure."""
    options = _parser().parse_args()
    measured = {}
    for name in options.only or BENCHMARKS:
        print(f"{name} …", flush=True)
        measured[name] = _measure(name, options.rounds)
        show(measured[name], as_json=False)
    if not options.only:
        PAGE.write_text(page(measured), encoding="utf-8")
        print(f"written: {PAGE.relative_to(ROOT)}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"at least {FEWEST_ROUNDS}")
    parser.add_argument(
        "--only", action="append", choices=BENCHMARKS, help="one alone; the page is not written"
    )
    return parser


def _measure(name: str, rounds: int) -> list[Row]:
    command = (sys.executable, "-m", f"tests.benchmarks.{name}", "--json", "--rounds", str(rounds))
    ran = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    rows: list[dict[str, Any]] = json.loads(ran.stdout)["rows"]
    return [Row(**fields) for fields in rows]


if __name__ == "__main__":
    sys.exit(main())
