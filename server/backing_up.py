"""``waitwise-server backup``: one backup of a branch, running or not; a process of its own.

The running branch starts it as well, for the backups of its schedule.
"""

import argparse
import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec

from core.backup import FOLDER_NAME, make_backup
from core.backup_file import mark_of
from core.backup_keeping import prune
from core.errors import BackupError, WorldError

_MEGABYTE = 1_000_000
_NICENESS = 10


class Outcome(msgspec.Struct, frozen=True):
    """What a backup of the schedule came to; ``detail`` names no place, ``words`` may.

    One that was ``made`` is not ``ok`` where older ones should have been removed and could not be.
    """

    ok: bool
    detail: str
    words: str
    made: bool = False


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What ``backup`` can be told beside the data folder."""
    parser.add_argument(
        "folder",
        type=Path,
        nargs="?",
        metavar="DEST",
        help=f"the folder to write to (default: {FOLDER_NAME} in the data folder)",
    )
    parser.add_argument("--scheduled", metavar="ZONE", type=ZoneInfo, help=argparse.SUPPRESS)


def run(arguments: argparse.Namespace) -> int:
    """Make a backup and say where it is. Raises ``WorldError``, in words."""
    data, folder = arguments.data, arguments.folder or arguments.data / FOLDER_NAME
    if arguments.scheduled is not None:
        _answer(_scheduled(data, folder, arguments.scheduled))
        return 0
    made = make_backup(data, folder, datetime.now(UTC))
    size = made.path.stat().st_size / _MEGABYTE
    sys.stdout.write(
        f"{made.path} ({size:.1f} MB)\nIt was unpacked and checked: {made.report.tickets} tickets,"
        f" {made.report.audit_rows} transitions, every invariant holds.\n"
    )
    return 0


def read_outcome(said: bytes) -> Outcome | None:
    """What a backup of the schedule said; None where it broke off before."""
    try:
        return msgspec.json.decode(said, type=Outcome)
    except msgspec.DecodeError:
        return None


def _scheduled(data: Path, folder: Path, zone: ZoneInfo) -> Outcome:
    """As the running branch wants it: customers go first, and what is over is removed."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # ends in order: no draft is left
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    now = datetime.now(UTC)
    try:
        made = make_backup(data, folder, now)
    except BackupError as error:
        return Outcome(False, error.cause, str(error))
    except WorldError as error:
        return Outcome(False, "the database cannot be read", str(error))
    try:
        prune(folder, mark_of(data), now, zone)
    except (OSError, BackupError) as error:
        return Outcome(False, "older backups cannot be removed", f"{folder}: {error}", made=True)
    return Outcome(True, "", str(made.path), made=True)


def _answer(outcome: Outcome) -> None:
    sys.stdout.write(msgspec.json.encode(outcome).decode() + "\n")
