"""``waitwise-server doctor``: is all well? Of the branch that runs, else of what lies there."""

import argparse
import asyncio
import ssl
import sys
from pathlib import Path

import aiohttp
import msgspec
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from core.command_line import configured
from core.errors import WorldError
from core.folder import DATABASE_NAME, is_running
from server import serving, whereabouts
from server.app import network_settings
from server.calls import BASE
from server.doctor.at_rest import examine
from server.doctor.found import Row, Status
from server.doctor.report import Report, ReportLine
from server.settings import ServerSettings
from server.whereabouts import Whereabouts

_PATIENCE = aiohttp.ClientTimeout(total=30)
_LOOKS_S = 0.3
_WIDTH = 100
_SIGNS = {Status.OK: "ok", Status.WARNING: "WARNING", Status.FAULT: "FAULT"}
_STYLES = {Status.OK: "green", Status.WARNING: "bold yellow", Status.FAULT: "bold red"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What ``serve`` can be told, to look whether that would do; and how to print."""
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    serving.add_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Look, and say what was seen; 1 where something is at fault. Raises ``WorldError``."""
    data, _, told = configured(arguments)
    report = report_on(data, network_settings(data, told.network, told.backup))
    if arguments.json:
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(report), indent=2).decode() + "\n")
    else:
        _print(report)
    return 1 if report.status is Status.FAULT else 0


def report_on(data: Path, settings: ServerSettings) -> Report:
    """The running branch's own word where it gives one; else what is seen from here.

    Raises ``WorldError`` where there is no branch that this user may look at.
    """
    _refuse_without_branch(data)
    if _runs(data):
        where = whereabouts.read(data)
        answered = None if where is None else asyncio.run(_ask(where))
        if answered is not None:
            return answered
        sys.stderr.write("The branch runs and does not answer; this is seen from outside.\n")
    return examine(data, settings)


def _refuse_without_branch(data: Path) -> None:
    try:
        (data / DATABASE_NAME).stat()
    except PermissionError as error:
        raise WorldError(
            f"This user may not look into {data}. Run this as the user that runs WaitWise, or with"
            " sudo. Nothing was changed."
        ) from error
    except OSError as error:
        raise WorldError(
            f"There is no branch in {data}. Name its data folder with --data. Nothing was changed."
        ) from error


def _runs(data: Path) -> bool:
    try:
        return is_running(data)
    except OSError:
        return False  # not this user's to lock: the look at the folder tells


async def _ask(where: Whereabouts) -> Report | None:
    """Have the branch look at everything anew, and wait until it has; None without an answer."""
    # Its own machine is not asked who it is: the address is here, and the token opens only this.
    connector = aiohttp.TCPConnector(ssl=_unasked())
    headers = {"Authorization": f"Machine {where.token}"}
    url = f"{where.url}{BASE}/doctor"
    try:
        async with aiohttp.ClientSession(
            connector=connector, timeout=_PATIENCE, headers=headers
        ) as session:
            async with session.post(url, json={}) as answer:
                report = await _read(answer)
            while report.looking:
                await asyncio.sleep(_LOOKS_S)
                async with session.get(url) as answer:
                    report = await _read(answer)
            return report
    except (aiohttp.ClientError, TimeoutError, msgspec.DecodeError):
        return None


async def _read(answer: aiohttp.ClientResponse) -> Report:
    answer.raise_for_status()
    return msgspec.json.decode(await answer.read(), type=Report)


def _unasked() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def _print(report: Report) -> None:
    console = Console(highlight=False)
    console.width = min(console.width, _WIDTH)
    table = Table.grid(padding=(0, 2))
    for line in report.lines:
        table.add_row(Text(_SIGNS[line.status], _STYLES[line.status]), line.title, _words(line))
    console.print(table)
    console.print(Padding(_summary(report), (1, 0, 0, 0)))


def _words(line: ReportLine) -> Text:
    words = Text(line.seen)
    for row in line.rows:
        words.append(f"\n· {_row(row)}", "dim")
    if line.to_do:
        words.append(f"\n{line.to_do}", "" if line.status is Status.OK else "bold")
    return words


def _row(row: Row) -> str:
    at = f"{row.at.astimezone():%Y-%m-%d %H:%M}" if row.at else ""
    return " ".join(filter(None, (row.name, row.text, at)))


def _summary(report: Report) -> str:
    counts = [sum(line.status is status for line in report.lines) for status in Status]
    state = "The branch is running." if report.running else "The branch is not running."
    return f"{state} {counts[0]} ok, {counts[1]} to see to, {counts[2]} at fault."
