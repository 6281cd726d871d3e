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
from datetime import UTC, datetime
from datetime import time as time_of_day
from pathlib import Path
from typing import IO

import aiohttp

from core.branch import Branch, open_branch
from core.check import check
from core.clock import SECOND_US, Clock, to_microseconds
from core.commands import STAFF_AT_SETUP, SetUpBranch
from core.errors import WorldError
from core.folder import DATABASE_NAME
from core.secrets import hash_secret, new_token
from server.app import ServerThread
from server.playback import Pace, Playback, Tally
from server.playback_client import PlaybackClient
from server.playback_report import Display, Result, print_result, summed_up
from server.recorded_day import RecordedDay, read_day
from server.settings import ServerSettings

_OWNER = "Replay"
_SESSION_LASTS_S = 3 * 24 * 3600


class MovedClock:
    """A wall clock that stands still until it is moved."""

    def __init__(self, day: RecordedDay) -> None:
        midnight = datetime.combine(day.day, time_of_day(), UTC)
        self._midnight_us = to_microseconds(midnight)
        self._now_us = self._midnight_us

    def move(self, at_s: int) -> None:
        """Make it ``at_s`` seconds after midnight."""
        self._now_us = self._midnight_us + at_s * SECOND_US

    def __call__(self) -> int:
        """The time it was moved to, in microseconds since 1970."""
        return self._now_us


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
    with _log_file(arguments.log) as log:
        result = (
            _play_there(arguments, day, log) if arguments.at else _play_here(arguments, day, log)
        )
    print_result(result, as_json=arguments.json)
    return 1 if result.invariants_violated else 0


def _play_there(arguments: argparse.Namespace, day: RecordedDay, log: IO[str] | None) -> Result:
    if not (arguments.name and arguments.pin):
        raise WorldError("With --at, name who signs in there: --name OWNER --pin PIN.")
    pace = Pace(None, arguments.speed)
    who = (arguments.name, arguments.pin)
    began = time.monotonic()
    tally, requests = asyncio.run(_play(arguments, day, pace, arguments.at, who, log))
    return summed_up(day, tally, requests=requests, wall_s=time.monotonic() - began)


def _play_here(arguments: argparse.Namespace, day: RecordedDay, log: IO[str] | None) -> Result:
    began = time.monotonic()
    clock = MovedClock(day)
    pace = Pace(clock.move, arguments.speed)
    with tempfile.TemporaryDirectory(prefix="waitwise-replay-") as folder:
        with _own_branch(Path(folder), day, clock) as (address, pin):
            played = _play(arguments, day, pace, address, (_OWNER, pin), log)
            tally, requests = asyncio.run(played)
        report = check(Path(folder) / DATABASE_NAME)
    return summed_up(
        day,
        tally,
        requests=requests,
        wall_s=time.monotonic() - began,
        audit_rows=report.audit_rows,
        invariants_violated=report.violated,
    )


@contextmanager
def _own_branch(folder: Path, day: RecordedDay, clock: MovedClock) -> Iterator[tuple[str, str]]:
    """A server on a branch of its own, set up for ``day``; yields its address and owner's PIN."""
    branch = open_branch(folder, Clock(wall=clock, monotonic=clock))
    try:
        pin = _set_up(branch, day)
        server = ServerThread(branch, ServerSettings(port=0, session_lasts_s=_SESSION_LASTS_S))
        address = server.start()
        try:
            yield address, pin
        finally:
            server.stop()
    finally:
        branch.close()


def _set_up(branch: Branch, day: RecordedDay) -> str:
    """Make owner and first queue; the result is the owner's PIN."""
    pin = new_token()
    name, slots = next(iter(day.queues().items()))
    command = SetUpBranch(_OWNER, hash_secret(pin), name, service_slots=slots)
    refusal = branch.submit(command, STAFF_AT_SETUP).result().refusal
    assert refusal is None, refusal
    return pin


async def _play(
    arguments: argparse.Namespace,
    day: RecordedDay,
    pace: Pace,
    address: str,
    who: tuple[str, str],
    log: IO[str] | None,
) -> tuple[Tally, int]:
    """Sign in and play; the tally, and how many requests that took."""
    async with aiohttp.ClientSession() as session:
        client = PlaybackClient(session, address, log)
        await client.sign_in(*who)
        if not arguments.at:
            await client.patch("/branch", {"time_zone": "UTC"})
        with Display(day, show_calls=arguments.show) as display:
            tally = await Playback(client, day, pace, display).run()
        return tally, client.requests


@contextmanager
def _log_file(path: Path | None) -> Iterator[IO[str] | None]:
    if path is None:
        yield None
        return
    try:
        with path.open("w", encoding="utf-8") as file:
            yield file
    except OSError as error:
        raise WorldError(f"The log {path} cannot be written ({error.strerror}).") from error


def _speed(text: str) -> float:
    try:
        speed = float(text)
    except ValueError:
        speed = 0
    if not 0 < speed < math.inf:
        raise argparse.ArgumentTypeError("a speed is a number above 0, such as 60")
    return speed
