"""``waitwise-server check``: every invariant over the whole file, one line each."""

import argparse
import sys

import msgspec

from core.check import CheckReport, check
from core.folder import DATABASE_NAME


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What ``check`` can be told beside the data folder."""
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(arguments: argparse.Namespace) -> int:
    """Check; 1 when an invariant is violated, else 0. The branch may be running meanwhile.

    Raises ``NotADatabaseError``, in words.
    """
    report = check(arguments.data / DATABASE_NAME)
    sys.stdout.write(_as_json(report) if arguments.json else _as_lines(report))
    return 1 if report.violated else 0


def _as_json(report: CheckReport) -> str:
    lines = [{"name": line.name, "holds": line.holds, "rows": line.rows} for line in report.lines]
    shown = {
        "lines": lines,
        "violated": report.violated,
        "tickets": report.tickets,
        "audit_rows": report.audit_rows,
    }
    return msgspec.json.format(msgspec.json.encode(shown), indent=2).decode() + "\n"


def _as_lines(report: CheckReport) -> str:
    lines: list[str] = []
    for line in report.lines:
        lines.append(f"{'holds   ' if line.holds else 'VIOLATED'}  {line.name}")
        lines.extend(f"            {row}" for row in line.rows)
    lines.append(
        f"{report.violated} of {len(report.lines)} violated, over {report.tickets} tickets and "
        f"{report.audit_rows} audit rows."
    )
    return "\n".join(lines) + "\n"
