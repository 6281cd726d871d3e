"""``waitwise-server export --incident``: one file to send to whoever helps, with nobody in it."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from core.command_line import configured
from core.configuration import FILE_NAME, Configuration, ConfigurationError
from core.configuration_file import Chosen
from core.folder import default_data_path
from server.incident import Subject, write_incident

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
    path, missing = write_incident(_subject(arguments), arguments.folder, datetime.now(UTC))
    size = path.stat().st_size / _MEGABYTE
    sys.stdout.write(
        f"{path.absolute()} ({size:.1f} MB)\nNobody's name, phone number or PIN is in it.\n"
    )
    for name, why in missing.items():
        sys.stdout.write(f"It has no {name}: {why}\n")
    return 0


def _subject(arguments: argparse.Namespace) -> Subject:
    """A configuration that cannot be used may be the very reason why this is asked for."""
    try:
        return Subject(configured(arguments), None)
    except ConfigurationError as error:
        data = arguments.data or default_data_path()
        return Subject(
            Chosen(data, arguments.config or data / FILE_NAME, Configuration()), str(error)
        )
