"""Looks after a running branch: what was seen is kept for a while, and what changes is logged."""

import asyncio
import logging
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from server.doctor import words
from server.doctor.examination import LINES, ORDER, Line, look
from server.doctor.file import WAITING, Both
from server.doctor.file_check import check_beside
from server.doctor.found import Seen, Status
from server.doctor.report import Report, report
from server.doctor.subject import Subject
from server.rounds import Rounds

logger = logging.getLogger(__name__)


class Doctor:
    """Made with what tells the ``Subject`` of the moment; used on the server's loop alone."""

    def __init__(self, subject: Callable[[], Subject], rounds: Rounds) -> None:
        self._subject = subject
        self._rounds = rounds
        self._seen: dict[str, Seen] = {}
        self._until: dict[str, float] = {}
        self._one_look = asyncio.Lock()
        self._going: asyncio.Task[None] | None = None
        self._checking: asyncio.Task[None] | None = None
        self._next_check = time.monotonic() + rounds.file_settles_s
        self._keep(Seen(one, datetime.now(UTC)) for one in WAITING)

    @property
    def looking(self) -> bool:
        """Whether the database is being read just now."""
        return self._checking is not None and not self._checking.done()

    @property
    def statuses(self) -> dict[str, Status]:
        """How each line that was looked at was when it last was; waits for nothing."""
        known = (self._seen.get(name) for name in ORDER)
        return {one.found.line: one.found.status for one in known if one is not None}

    def start(self) -> None:
        """Begin the rounds, on the running loop."""
        self._going = asyncio.create_task(self._go_round(), name="doctor")

    async def stop(self) -> None:
        """Look no more, and end what is under way."""
        tasks = [one for one in (self._going, self._checking) if one is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def report(self) -> Report:
        """How everything is; what was seen a while ago is looked at again first."""
        async with self._one_look:
            now = time.monotonic()
            due = [line for line in LINES if self._until.get(line.name, 0) <= now]
            if due:
                await self._look(due)
        return report(self._seen.values(), running=True, looking=self.looking)

    def look_again(self) -> None:
        """Take nothing for granted that was seen so far, and read the database again."""
        self._until.clear()
        if not self.looking:
            self._next_check = time.monotonic() + self._rounds.file_every_s
            self._checking = asyncio.create_task(self._check(), name="check of the file")

    async def _look(self, due: Iterable[Line]) -> None:
        lines = tuple(due)
        self._keep(await asyncio.to_thread(look, lines, self._subject()))
        now = time.monotonic()
        self._until.update({line.name: now + line.lasts_s for line in lines})

    async def _check(self) -> None:
        both: Both = await check_beside(self._subject().data)
        self._keep(Seen(one, datetime.now(UTC)) for one in both)

    async def _go_round(self) -> None:
        await asyncio.sleep(self._rounds.settles_s)
        while True:
            try:
                await self.report()
                if time.monotonic() >= self._next_check and not self.looking:
                    self._next_check = time.monotonic() + self._rounds.file_every_s
                    self._checking = asyncio.create_task(self._check(), name="check of the file")
            except Exception:
                logger.exception("defect in the self-check; it looks again in a while")
            await asyncio.sleep(self._rounds.looks_every_s)

    def _keep(self, seen: Iterable[Seen]) -> None:
        for one in seen:
            before = self._seen.get(one.found.line)
            self._seen[one.found.line] = one
            if before is None or before.found.status is not one.found.status:
                _log(one, first=before is None)


def _log(seen: Seen, *, first: bool) -> None:
    """Say what became worse or good again; what is well from the start goes without saying."""
    found = seen.found
    told = f"{words.title(found.line)}: {words.seen(found)} {words.to_do(found)}".rstrip()
    if found.status is not Status.OK:
        logger.warning("%s: %s", found.status, told)
    elif not first:
        logger.info("well again: %s", told)
