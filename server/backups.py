"""Backups while a branch runs: when one is due, a process of its own makes it; how the last went.

Also looks whether a backup waits to be put back, and has the program end for that and start again.
"""

import asyncio
import logging
import signal
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from core import restore
from core.backup import FOLDER_NAME
from core.backup_file import mark_of
from core.backup_keeping import is_due, own_backups
from core.branch import Branch
from core.clock import Calendar, to_datetime, to_microseconds
from core.errors import WorldError
from server.backing_up import Outcome, read_outcome
from server.own_program import own_program

logger = logging.getLogger(__name__)

_BROKE_OFF = Outcome(False, "it broke off", "its process ended before it said anything")
_ENDS_WITHIN_S = 3.0
_CANNOT_START = "its process cannot be started"


@dataclass(frozen=True, slots=True)
class BackupPlan:
    """Where to and how often: once a service day as it begins, or every ``every_s`` seconds.

    What was missed while the program did not run is made ``settles_s`` after its start.
    """

    data: Path
    folder: Path | None = None
    every_s: float | None = None
    settles_s: float = 120.0
    retries_after_s: float = 900.0
    looks_every_s: float = 1.0

    @property
    def destination(self) -> Path:
        """The folder to write to."""
        return self.folder or self.data / FOLDER_NAME


class LastBackup(NamedTuple):
    """When the last good backup was made, and whether the last attempt was one, or why not."""

    at: datetime | None = None
    ok: bool = True
    detail: str = ""


class Backups:
    """The backups of one branch; without a plan there are none."""

    def __init__(self, branch: Branch, plan: BackupPlan | None) -> None:
        self._branch = branch
        self._plan = plan
        self._last = LastBackup()
        self._last_good: int | None = None
        self._next_try = 0.0
        self._looking: asyncio.Task[None] | None = None

    @property
    def last(self) -> LastBackup | None:
        """How the last one went; None where none are made."""
        return None if self._plan is None else self._last

    def start(self) -> None:
        """Begin to look, on the running loop."""
        if self._plan is not None:
            self._looking = asyncio.create_task(self._look(self._plan), name="backups")

    async def stop(self) -> None:
        """Look no more, and end a backup that is being made."""
        if self._looking is not None:
            self._looking.cancel()
            await asyncio.gather(self._looking, return_exceptions=True)

    async def _look(self, plan: BackupPlan) -> None:
        await asyncio.to_thread(self._recall, plan)
        settled = plan.settles_s if plan.every_s is None else min(plan.settles_s, plan.every_s)
        self._next_try = asyncio.get_running_loop().time() + settled
        while True:
            await asyncio.sleep(plan.looks_every_s)
            try:
                await self._look_once(plan)
            except (WorldError, OSError) as error:
                logger.warning("the backups are looked after again in a while: %s", error)
                self._try_later(plan)
            except Exception:
                logger.exception("defect in the backups; they are looked after in a while")
                self._try_later(plan)

    async def _look_once(self, plan: BackupPlan) -> None:
        if restore.is_waiting(plan.data):
            self._end_for_it()
            return
        now = self._branch.clock.peek()
        if asyncio.get_running_loop().time() < self._next_try or not self._is_due(plan, now):
            return
        self._take(plan, now, await self._make(plan))

    def _recall(self, plan: BackupPlan) -> None:
        """What a program before this one left; a time to come was a wrong clock's."""
        try:
            found = own_backups(plan.destination, mark_of(plan.data))
        except (OSError, WorldError):
            return  # the first attempt will tell
        now = self._branch.clock.peek()
        past = [one.made_at for one in found if to_microseconds(one.made_at) <= now]
        if past:
            self._last = LastBackup(past[0])
            self._last_good = to_microseconds(past[0])

    def _end_for_it(self) -> None:
        if not self._branch.begins_anew:
            self._branch.begins_anew = True
            logger.warning("a backup waits to be put back: the branch ends, and starts with it")
            signal.raise_signal(signal.SIGTERM)

    def _is_due(self, plan: BackupPlan, now: int) -> bool:
        branch = self._branch.views.branch()
        hours, _, minutes = branch.day_starts_at.partition(":")
        calendar = Calendar(branch.time_zone, int(hours) * 60 + int(minutes))
        return branch.set_up and is_due(now, self._last_good, calendar, plan.every_s)

    async def _make(self, plan: BackupPlan) -> Outcome:
        command = [*own_program(), "backup", "--data", str(plan.data.resolve())]
        command += ["--scheduled", self._branch.views.branch().time_zone]
        command += [str(plan.destination.resolve())]
        try:
            process = await asyncio.create_subprocess_exec(
                *command,
                cwd=Path(__file__).parents[1],
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.PIPE,
            )
        except OSError as error:
            return Outcome(False, _CANNOT_START, f"{_CANNOT_START} ({error.strerror})")
        try:
            said, _ = await process.communicate()
        finally:
            if process.returncode is None:
                await _end(process)
        return read_outcome(said) or _BROKE_OFF

    def _take(self, plan: BackupPlan, began: int, outcome: Outcome) -> None:
        if outcome.made:
            self._last_good = began
        at = to_datetime(began) if outcome.made else self._last.at
        self._last = LastBackup(at, outcome.ok, outcome.detail)
        if outcome.ok:
            logger.info("backed up to %s", outcome.words)
            return
        logger.warning("a backup failed, and is tried again: %s", outcome.words)
        self._try_later(plan)

    def _try_later(self, plan: BackupPlan) -> None:
        later_s = min(plan.retries_after_s, plan.every_s or plan.retries_after_s)
        self._next_try = asyncio.get_running_loop().time() + later_s


async def _end(process: asyncio.subprocess.Process) -> None:
    """Ask it to clear up; where it takes long, the next backup does."""
    process.terminate()
    try:
        await asyncio.wait_for(process.wait(), _ENDS_WITHIN_S)
    except TimeoutError:
        process.kill()
        await process.wait()
