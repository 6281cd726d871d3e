"""``waitwise-server replay``: plays a recorded day through real HTTP and says what it came to.

By itself it starts a server of its own on a temporary data folder, with a clock that it moves, and
ends with every invariant checked over the file. With ``--at`` it plays against a running branch.
"""

import argparse
import asyncio
import math
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import IO

import aiohttp

from core.check import check
from core.errors import WorldError
from core.folder import DATABASE_NAME
from server.playback import Pace, Playback
from server.playback_client import Entrance, PlaybackClient
from server.playback_report import Display, Result, print_result, summed_up
from server.recorded_day import RecordedDay, read_day
from server.replay_branch import MovedClock, own_branch

_VIOLATED = 1
_INTERRUPTED = 130


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What ``replay`` can be told."""
    add = parser.add_argument
    add("file", type=Path, metavar="FILE", help="recorded visits, CSV")
    add("--day", metavar="YYYY-MM-DD", help="which day of the file (default: its first)")
    add("--json", action="store_true", help="print one JSON object")
    add("--show", action="store_true", help="print every call as it happens")
    add("--speed", type=_speed, metavar="N", help="play N times as fast as the day was")
    add("--at", metavar="URL", help="play against this running branch")
    add("--name", help="who signs in there, with --at")
    add("--pin", help="that one's PIN, with --at")
    add("--log", type=Path, metavar="FILE", help="note every answered request, as JSON lines")


def run(arguments: argparse.Namespace) -> int:
    """Play as told; 0 when every invariant holds. Raises ``WorldError``, in words."""
    day = read_day(arguments.file, arguments.day)
    if arguments.day is None and not arguments.json:
        sys.stderr.write(f"Playing {day.day}, the first day in {arguments.file}.\n")
    play = _play_there if arguments.at else _play_here
    try:
        with _log_file(arguments.log) as log:
            result = play(arguments, day, log)
    except KeyboardInterrupt:
        sys.stderr.write("The playback was ended; what a running branch confirmed is kept.\n")
        return _INTERRUPTED
    print_result(result, as_json=arguments.json)
    return _VIOLATED if result.invariants_violated else 0


def _play_there(arguments: argparse.Namespace, day: RecordedDay, log: IO[str] | None) -> Result:
    """Against a running branch: nobody's clock is moved, and the file is not looked at."""
    if not (arguments.name and arguments.pin):
        raise WorldError("With --at, say who signs in there: --name OWNER --pin PIN.")
    entrance = Entrance(arguments.at, arguments.name, arguments.pin)
    return asyncio.run(_play(arguments, day, entrance, Pace(None, arguments.speed), log))


def _play_here(arguments: argparse.Namespace, day: RecordedDay, log: IO[str] | None) -> Result:
    """On a branch of its own, whose file is checked at the end."""
    clock = MovedClock(day)
    pace = Pace(clock.move, arguments.speed)
    with tempfile.TemporaryDirectory(prefix="waitwise-replay-") as folder:
        with own_branch(Path(folder), day, clock) as entrance:
            result = asyncio.run(_play(arguments, day, entrance, pace, log))
        report = check(Path(folder) / DATABASE_NAME)
    return replace(result, audit_rows=report.audit_rows, invariants_violated=report.violated)


async def _play(
    arguments: argparse.Namespace,
    day: RecordedDay,
    entrance: Entrance,
    pace: Pace,
    log: IO[str] | None,
) -> Result:
    began = time.monotonic()
    async with aiohttp.ClientSession() as session:
        client = PlaybackClient(session, entrance.address, log)
        await client.sign_in(entrance.name, entrance.pin)
        with Display(day, show_calls=arguments.show) as display:
            tally = await Playback(client, day, pace, display).run()
    return summed_up(day, tally, requests=client.requests, wall_s=time.monotonic() - began)


@contextmanager
def _log_file(path: Path | None) -> Iterator[IO[str] | None]:
    if path is None:
        yield None
        return
    try:
        file = path.open("w", encoding="utf-8")
    except OSError as error:
        raise WorldError(
            f"The log {path} cannot be written ({error.strerror}). Name another file with --log."
        ) from error
    with file:
        yield file


def _speed(text: str) -> float:
    try:
        speed = float(text)
    except ValueError:
        speed = 0
    if not 0 < speed < math.inf:
        raise argparse.ArgumentTypeError("a speed is a number above 0, such as 60")
    return speed
