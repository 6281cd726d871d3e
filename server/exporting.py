"""``waitwise-server export --incident``: one file to send to whoever helps, with nobody in it."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from core.command_line import configured
from core.configuration import FILE_NAME, Configuration, ConfigurationError
from core.configuration_file import Chosen
from core.folder import DATABASE_NAME, KEY_NAME, default_data_path
from core.log_keeping import folder_of
from server.incident import IncidentError, Subject, write_incident

_MEGABYTE = 1_000_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What ``export`` can be told beside the data folder."""
    parser.add_argument(
        "--incident",
        required=True,
        action="store_true",
        help="what somebody who helps has to know: logs, versions, checks, and the database "
        "without names, numbers and notes",
    )
    parser.add_argument(
        "folder",
        type=Path,
        nargs="?",
        default=Path(),
        metavar="DEST",
        help="the folder to write to (default: this one)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Write it and say where it is. Raises ``WorldError``, in words."""
    subject = _subject(arguments)
    _refuse_no_branch(subject.chosen)
    path, missing = write_incident(subject, arguments.folder, datetime.now(UTC))
    size = path.stat().st_size / _MEGABYTE
    sys.stdout.write(
        f"{path.absolute()} ({size:.1f} MB)\nNobody's name, phone number or PIN is in it.\n"
    )
    for name, why in missing.items():
        sys.stdout.write(f"It has no {name}: {why}\n")
    return 0


def _refuse_no_branch(chosen: Chosen) -> None:
    """A branch that lost its database has a log; a folder with neither is another one's."""
    data = chosen.data
    logs = folder_of(data, chosen.told.log)
    if not any(_may_be_there(one) for one in (data / DATABASE_NAME, data / KEY_NAME, logs)):
        raise IncidentError(
            f"There is no branch in {data}. Name its data folder with --data. Nothing was written."
        )


def _may_be_there(place: Path) -> bool:
    try:
        return place.exists()
    except OSError:
        return True  # of what may not be looked at, the file says so


def _subject(arguments: argparse.Namespace) -> Subject:
    """A configuration that cannot be used may be the very reason why this is asked for."""
    try:
        return Subject(configured(arguments), None)
    except ConfigurationError as error:
        data = arguments.data or default_data_path()
        return Subject(
            Chosen(data, arguments.config or data / FILE_NAME, Configuration()), str(error)
        )
