"""The one thread that writes: takes what is queued, commits it at once, then answers all.

Nothing is answered, and nothing is told, before it is durable.
"""

import logging
import sqlite3
import threading
from collections.abc import Sequence
from concurrent.futures import Future
from queue import Empty, SimpleQueue
from typing import NamedTuple

from core.bus import Bus
from core.clock import Clock
from core.commands import Asker, Command, Key
from core.database import Database, is_worlds
from core.engine import Engine
from core.errors import StorageUnavailableError
from core.events import Happened, TicketMoved
from core.outcomes import Outcome

logger = logging.getLogger(__name__)

BATCH_LIMIT = 64
"""How many commands one commit carries at most."""


class _Submission(NamedTuple):
    command: Command
    asker: Asker
    key: Key | None
    future: Future[Outcome]


_Answer = Outcome | BaseException


class Writer:
    """Owns the writing connection. ``submit`` from any thread; ``close`` once."""

    def __init__(self, database: Database, clock: Clock, bus: Bus) -> None:
        self._database = database
        self._bus = bus
        self._connection = database.writer()
        self._engine = Engine(self._connection, clock)
        self._submitted: SimpleQueue[_Submission | None] = SimpleQueue()
        self._closed = False
        self._closing = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    def submit(self, command: Command, asker: Asker, key: Key | None = None) -> Future[Outcome]:
        """Queue a command; its future holds the outcome once it is durable."""
        future: Future[Outcome] = Future()
        with self._closing:  # so that nothing is queued behind the end
            if not self._closed:
                self._submitted.put(_Submission(command, asker, key, future))
                return future
        future.set_exception(_shutting_down())
        return future

    def close(self) -> None:
        """Execute what is queued, then end the thread and close the connection."""
        with self._closing:
            self._closed = True
            self._submitted.put(None)
        self._thread.join()
        self._connection.close()

    def _run(self) -> None:
        closing = False
        while not closing:
            batch, closing = self._take()
            self._write(batch)

    def _take(self) -> tuple[list[_Submission], bool]:
        """What is queued, up to a batch; and whether the end was among it."""
        batch: list[_Submission] = []
        while len(batch) < BATCH_LIMIT:
            try:
                submission = self._submitted.get(block=not batch)
            except Empty:
                break
            if submission is None:
                return batch, True
            if submission.future.set_running_or_notify_cancel():
                batch.append(submission)
        return batch, False

    def _write(self, batch: list[_Submission]) -> None:
        if not batch:
            return
        try:
            self._engine.begin()
            answers = [self._execute(submission) for submission in batch]
            happened = self._engine.commit()
        except sqlite3.Error as error:
            self._fail(batch, error)
            return
        for submission, answer in zip(batch, answers, strict=True):
            _settle(submission.future, answer)
        if happened:
            self._tell(happened)

    def _execute(self, submission: _Submission) -> _Answer:
        try:
            return self._engine.execute(submission.command, submission.asker, submission.key)
        except Exception as error:
            if isinstance(error, sqlite3.Error) and is_worlds(error):
                raise
            logger.exception("a defect: %s failed", type(submission.command).__name__)
            return error

    def _fail(self, batch: list[_Submission], error: sqlite3.Error) -> None:
        failure = self._database.failure(error)
        logger.error("a commit failed, and %d commands with it: %s", len(batch), failure)
        try:
            self._engine.roll_back()
        except sqlite3.Error:
            logger.exception("the rollback failed; the next BEGIN will tell")
        for submission in batch:
            submission.future.set_exception(failure)

    def _tell(self, happened: Sequence[Happened]) -> None:
        for event in happened:
            if isinstance(event, TicketMoved):
                logger.info(
                    "transition sequence=%d queue=%d ticket=%d event=%s source=%s target=%s",
                    event.sequence,
                    event.queue_id,
                    event.ticket.id,
                    event.event,
                    event.source,
                    event.target,
                )
        self._bus.publish(happened)


def _settle(future: Future[Outcome], answer: _Answer) -> None:
    if isinstance(answer, BaseException):
        future.set_exception(answer)
    else:
        future.set_result(answer)


def _shutting_down() -> StorageUnavailableError:
    return StorageUnavailableError(
        "WaitWise is shutting down. Try again when it runs. Nothing was changed, and nothing"
        " that was answered is lost."
    )
