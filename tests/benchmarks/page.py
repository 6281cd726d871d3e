"""docs/benchmarks.md: what was measured, where, and when."""

import os
import platform
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmarks.report import Row, figure

_INTRODUCTION = """\
`make bench` measured this on {date}. A ratio compares two things measured in turn in the same run
on the same machine, and is the median of its rounds. A target is the least that is asked. The
absolute numbers below say something about that machine only."""


def page(measured: Mapping[str, Sequence[Row]]) -> str:
    """The page, as Markdown; ``measured`` are the rows by benchmark."""
    rows = [row for some in measured.values() for row in some]
    missed = [row.what for row in rows if not row.holds]
    verdict = f"Missed: {', '.join(missed)}." if missed else "Every target is met."
    parts = [
        "# Benchmarks",
        _INTRODUCTION.format(date=datetime.now(UTC).date()),
        _machine(),
        "## Ratios",
        _ratios(rows),
        verdict,
        "## Absolute numbers, as an aside",
        _absolute(rows),
    ]
    return "\n\n".join(parts) + "\n"


def _ratios(rows: Sequence[Row]) -> str:
    lines = ["| what | beside | ratio | target | |", "| --- | --- | ---: | ---: | --- |"]
    for row in rows:
        bound = f"{'at least' if row.better == 'more' else 'at most'} {figure(row.target)}"
        verdict = "holds" if row.holds else "**does not hold**"
        lines.append(_line(f"`{row.what}`", row.beside, figure(row.ratio), bound, verdict))
    return "\n".join(lines)


def _absolute(rows: Sequence[Row]) -> str:
    lines = [
        "| what | ours | yardstick | unit | beside that |",
        "| --- | ---: | ---: | --- | --- |",
    ]
    for row in rows:
        aside = "; ".join(f"{name} {figure(value)}" for name, value in row.aside.items())
        ours, yardstick = figure(row.ours), figure(row.yardstick)
        lines.append(_line(f"`{row.what}`", ours, yardstick, row.unit, aside))
    return "\n".join(lines)


def _line(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _machine() -> str:
    facts = {
        "processor": _processor(),
        "cores": str(len(os.sched_getaffinity(0))),
        "memory": f"{_memory_bytes() / 2**30:.0f} GiB",
        "kernel": f"{platform.system()} {platform.release()}",
        "Python": platform.python_version(),
        "SQLite": sqlite3.sqlite_version,
    }
    return "\n".join(["| | |", "| --- | --- |", *(_line(*fact) for fact in facts.items())])


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        name, _, value = line.partition(":")
        if name.strip() == "model name":
            return value.strip()
    return platform.machine()


def _memory_bytes() -> int:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
