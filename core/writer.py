"""The one thread that writes: takes what is queued, commits it at once, then answers all.

Nothing is answered, and nothing is told, before it is durable.
"""

import asyncio
import logging
import sqlite3
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from queue import Empty, SimpleQueue

import msgspec

from core.bus import Bus
from core.clock import Clock
from core.commands import SYSTEM, Asker, Command, Key, SweepDue
from core.database import Database, is_worlds
from core.engine import Engine, HalfDoneError
from core.errors import StorageUnavailableError, WorldError
from core.outcomes import Outcome

logger = logging.getLogger(__name__)

BATCH_LIMIT = 64
"""How many commands one commit carries at most."""


_MOST_STEPS = 50
"""Some 4 ms, as much as a loop's turn may take with as many requests as a batch carries."""
_CROWD = 12
"""How many of one loop a commit answers for the next one to wait for what they ask then."""
_TURNS_TO_ASK_AGAIN = 6
"""Of a loop: answers are sent in the first, and what was asked next is submitted in the fifth."""
_LONGEST_WAIT_S = 0.004
_LOG_PAGES = 400
"""How long the log may be, by estimate, before it is folded into the file. SQLite itself would do
so at 1,000, within a commit, and has to where the estimate is short."""
_PAGES_A_COMMIT = 12
_COMMANDS_A_PAGE = 2
LONGEST_BATCH_S = 600.0
"""No batch that is known takes longer, not even one that deletes a queue with years of tickets."""
_STEPS_PER_ANSWER = 1_000_000
"""Of SQLite's machine: some hundredths of a second."""

_Waiting = Future[Outcome] | asyncio.Future[Outcome]


class _Submission(msgspec.Struct, gc=False):
    command: Command
    asker: Asker
    key: Key | None
    future: _Waiting


_Answer = Outcome | Exception

_WAKE = _Submission(SweepDue(0), SYSTEM, None, Future())
"""Written for nobody: whoever waits for something to do looks whether there are questions."""


class Writer:
    """Owns the writing connection. ``submit`` from any thread; ``close`` once."""

    def __init__(self, database: Database, clock: Clock, bus: Bus) -> None:
        self._database = database
        self._bus = bus
        self._connection = database.writer()
        self._engine = Engine(self._connection, clock)
        self._submitted: SimpleQueue[_Submission | None] = SimpleQueue()
        self._of_turn: dict[asyncio.AbstractEventLoop, list[_Submission]] = {}
        """By loop, what was submitted in its turn in hand; each is touched by its loop alone."""
        self._answered = threading.Event()
        """Set unless a crowd is being answered just now."""
        self._answered.set()
        self._carried = 0
        """How many commands the last commit carried."""
        self._log_pages = 0
        """By estimate."""
        self._questions: deque[Callable[[], None]] = deque()
        self._batch_began = 0.0
        self._connection.set_progress_handler(self._answer_while_it_works, _STEPS_PER_ANSWER)
        self._closed = False
        self._closing = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    def submit(self, command: Command, asker: Asker, key: Key | None = None) -> Future[Outcome]:
        """Queue a command; its future holds the outcome once it is durable."""
        future: Future[Outcome] = Future()
        self._enqueue([_Submission(command, asker, key, future)])
        return future

    def submit_async(
        self, command: Command, asker: Asker, key: Key | None = None
    ) -> asyncio.Future[Outcome]:
        """As ``submit``, for the running loop.

        The writer is woken once for all of a loop's turn, and the loop for all that a commit
        answers.
        """
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Outcome] = loop.create_future()
        of_turn = self._of_turn.get(loop)
        if of_turn is None:
            of_turn = self._of_turn[loop] = []
            loop.call_soon(self._end_turn, loop)
        of_turn.append(_Submission(command, asker, key, future))
        return future

    def ask(self, answer: Callable[[], None]) -> None:
        """Have ``answer`` called on the writer's thread before it takes what is queued next.

        Nothing is written for it. It waits for the batch in hand and no other, however much is
        queued; not even for that, where SQLite is seen to work on it.
        """
        self._questions.append(answer)
        self._submitted.put(_WAKE)

    def close(self) -> None:
        """Execute what is queued, then end the thread and close the connection."""
        with self._closing:
            self._closed = True
            self._submitted.put(None)
        self._thread.join()
        self._connection.close()

    def _end_turn(self, loop: asyncio.AbstractEventLoop) -> None:
        self._enqueue(self._of_turn.pop(loop))

    def _enqueue(self, submissions: list[_Submission]) -> None:
        with self._closing:  # so that nothing is queued behind the end
            if not self._closed:
                for submission in submissions:
                    self._submitted.put(submission)
                return
        _settle_all([(submission.future, _shutting_down()) for submission in submissions])

    def _run(self) -> None:
        closing = False
        while not closing:
            self._answer_questions()
            batch, closing = self._take()
            self._carried = len(batch)
            self._batch_began = time.monotonic()
            self._write(batch)

    def _answer_questions(self) -> None:
        while self._questions:
            self._questions.popleft()()

    def _answer_while_it_works(self) -> None:
        if time.monotonic() - self._batch_began < LONGEST_BATCH_S:
            self._answer_questions()

    def _take(self) -> tuple[list[_Submission], bool]:
        """What is queued, up to a batch; and whether the end was among it."""
        batch: list[_Submission] = []
        submission = self._submitted.get()
        self._let_submit()
        while submission is not None:
            if submission is not _WAKE and _is_wanted(submission.future):
                batch.append(submission)
            if len(batch) == BATCH_LIMIT:
                return batch, False
            try:
                submission = self._submitted.get_nowait()
            except Empty:
                return batch, False
        return batch, True

    def _let_submit(self) -> None:
        """Step back while more is being submitted: it can all go into one commit.

        Nobody is waited for. But whoever submits holds the interpreter's lock, and this thread was
        woken by the first of them: taking its turn at once, it commits that one alone, and from
        then on the two take the lock from each other at every statement. What a loop submits in
        its turn in hand is known to come, and whom the last commit answered in a crowd is likely
        to ask again at once. Without, a crowd falls in two for good, one half of which is heard
        while the other's is written, and each request costs a quarter more. Where one alone
        submits there is nothing to step back for, and a step costs some 70 µs.
        """
        self._answered.wait(_LONGEST_WAIT_S)
        self._answered.set()
        if self._carried <= 1 and self._submitted.empty() and not self._of_turn:
            return
        before = -1
        for _ in range(_MOST_STEPS):
            queued = self._submitted.qsize()
            if queued >= BATCH_LIMIT - 1 or (queued <= before and not self._of_turn):
                return  # one is in hand
            before = queued
            time.sleep(0)

    def _write(self, batch: list[_Submission]) -> None:
        if not batch:
            return
        try:
            answers = self._execute_all(batch)
            happened = self._engine.commit()
        except sqlite3.Error as error:
            self._fail(batch, error)
            return
        self._settle(batch, answers)
        if happened:
            self._bus.publish(happened)
        self._fold_long_log(len(batch))

    def _fold_long_log(self, commands: int) -> None:
        """Spare some later commit the folding, while those just answered think of what is next."""
        self._log_pages += _PAGES_A_COMMIT + commands // _COMMANDS_A_PAGE
        if self._log_pages >= _LOG_PAGES:
            self._log_pages = 0
            with suppress(sqlite3.Error):  # all is in the log, and whatever is wrong meets a commit
                self._connection.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def _execute_all(self, batch: list[_Submission]) -> list[_Answer]:
        engine = self._engine
        engine.begin()
        try:
            return _execute(engine, batch)
        except HalfDoneError:
            engine.roll_back()
            engine.begin(savepoints=True)
            return _execute(engine, batch)

    def _settle(self, batch: list[_Submission], answers: Sequence[_Answer]) -> None:
        """Answer a batch; each loop is woken once."""
        for_loops: dict[asyncio.AbstractEventLoop, list[tuple[_Waiting, _Answer]]] = {}
        for submission, answer in zip(batch, answers, strict=True):
            if isinstance(answer, Exception) and not isinstance(answer, WorldError):
                name = type(submission.command).__name__
                logger.error("a defect: %s failed", name, exc_info=answer)
            future = submission.future
            if isinstance(future, Future):
                _settle_all([(future, answer)])
            else:
                for_loops.setdefault(future.get_loop(), []).append((future, answer))
        for loop, settled in for_loops.items():
            if len(settled) >= _CROWD:
                self._answered.clear()
            with suppress(RuntimeError):  # the loop is closed: nobody waits any more
                loop.call_soon_threadsafe(self._settle_of, loop, settled)

    def _settle_of(
        self, loop: asyncio.AbstractEventLoop, settled: list[tuple[_Waiting, _Answer]]
    ) -> None:
        _settle_all(settled)
        if len(settled) >= _CROWD:
            self._let_ask_again(loop, _TURNS_TO_ASK_AGAIN)

    def _let_ask_again(self, loop: asyncio.AbstractEventLoop, turns: int) -> None:
        if turns == 0:
            self._answered.set()
        else:
            loop.call_soon(self._let_ask_again, loop, turns - 1)

    def _fail(self, batch: list[_Submission], error: sqlite3.Error) -> None:
        failure = self._database.failure(error)
        logger.error("a commit failed, and %d commands with it: %s", len(batch), failure)
        try:
            self._engine.roll_back()
        except sqlite3.Error:
            logger.exception("the rollback failed; the next BEGIN will tell")
        self._settle(batch, [failure] * len(batch))


def _is_wanted(future: _Waiting) -> bool:
    """Whether anybody still waits for it; from now on it cannot be withdrawn."""
    if isinstance(future, Future):
        return future.set_running_or_notify_cancel()
    return not future.cancelled()


def _execute(engine: Engine, batch: list[_Submission]) -> list[_Answer]:
    """By command the outcome, or the defect that there was; what the world did is raised."""
    answers: list[_Answer] = []
    for submission in batch:
        try:
            answers.append(engine.execute(submission.command, submission.asker, submission.key))
        except HalfDoneError:
            raise
        except Exception as error:
            if isinstance(error, sqlite3.Error) and is_worlds(error):
                raise
            answers.append(error)
    return answers


def _settle_all(settled: list[tuple[_Waiting, _Answer]]) -> None:
    for future, answer in settled:
        if future.done():  # whoever asked has gone
            continue
        if isinstance(answer, Outcome):
            future.set_result(answer)
        else:
            future.set_exception(answer)


def _shutting_down() -> StorageUnavailableError:
    return StorageUnavailableError(
        "WaitWise is shutting down. Try again when it runs. Nothing was changed, and nothing"
        " that was answered is lost."
    )
