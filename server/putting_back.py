"""``waitwise-server restore``: puts a backup in the place of a branch, running or not."""

import argparse
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from core import restore
from core.errors import BackupError, DataFolderError
from core.folder import DataFolder

_TAKEN_OVER_WITHIN_S = 60.0
_LOOK_EVERY_S = 0.1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What ``restore`` must be told beside the data folder."""
    parser.add_argument("source", type=Path, metavar="BACKUP", help="the backup, a zip file")


def run(arguments: argparse.Namespace) -> int:
    """Put the backup back and say what that means. Raises ``WorldError``, in words."""
    data: Path = arguments.data
    prepared = restore.prepare(arguments.source, data, datetime.now(UTC))
    sys.stdout.write(_about(prepared))
    sys.stdout.flush()
    try:
        folder = DataFolder.take(data)
    except DataFolderError:
        _wait_for_the_branch(data)
        sys.stdout.write("The branch has started again with it.\n")
    else:
        try:
            restore.finish(data)
        finally:
            folder.release()
        sys.stdout.write("It is in place. Start the branch.\n")
    sys.stdout.write(f"What was there before is in {prepared.replaced}.\n")
    return 0


def _wait_for_the_branch(data: Path) -> None:
    """The branch that runs looks for what waits, ends, and starts again with it."""
    sys.stdout.write("The branch is running; it starts again with it in a moment.\n")
    sys.stdout.flush()
    until = time.monotonic() + _TAKEN_OVER_WITHIN_S
    while restore.is_waiting(data):
        if time.monotonic() > until:
            raise BackupError(
                f"The program that uses {data} has not taken the backup over within a minute. It"
                " will be put in place when the branch next starts: end that program, and start"
                f" the branch. To have it not, remove the folder {data / restore.WAITING_NAME}."
                " Nothing was changed so far.",
                "the branch did not take it over",
            )
        time.sleep(_LOOK_EVERY_S)


def _about(prepared: restore.Prepared) -> str:
    manifest, report = prepared.tried
    return (
        f"The backup of {manifest.made_at:%Y-%m-%d %H:%M:%S} UTC is sound: {report.tickets}"
        f" tickets, {report.audit_rows} transitions, every invariant holds.\n"
        f"{_about_losses(prepared.losses)}\n"
        "Everybody signs in again.\n"
    )


def _about_losses(losses: restore.Losses | None) -> str:
    if losses is None:
        return (
            "What came after it is lost, and cannot be counted, as the present database cannot be"
            " read. Numbers given since will be given again: ask whoever holds one to take a new"
            " ticket."
        )
    if losses.tickets:
        return (
            f"{losses.tickets} tickets and {losses.transitions} transitions came after it and are"
            " not in it. Their numbers will be given again: ask whoever holds one to take a new"
            " ticket."
        )
    if losses.transitions:
        return f"{losses.transitions} transitions came after it and are not in it."
    return "Nothing that came after it is lost."
