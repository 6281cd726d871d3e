"""Executes commands: one SAVEPOINT each, the idempotency key and the change in the same one."""

import hashlib
import logging
import sqlite3
from collections.abc import Callable
from typing import Any

from sqlalchemy import bindparam, select

from core import commands, joining, line, queues, setup, sweeping, users
from core.clock import Clock
from core.commands import Asker, Command, Key
from core.database import is_worlds, sql
from core.errors import NOT_KEPT, Code, Refusal, Refused
from core.events import Happened
from core.models import branch, idempotency_key
from core.outcomes import Outcome, decode, encode
from core.transaction import Transaction

logger = logging.getLogger(__name__)

Handler = Callable[[Transaction, Any, Asker], Outcome]

HANDLERS: dict[type[Command], Handler] = {
    commands.Join: joining.join,
    commands.CallNext: line.call_next,
    commands.MoveTicket: line.move_ticket,
    commands.SweepDue: sweeping.sweep_due,
    commands.SetUpBranch: setup.set_up_branch,
    commands.ChangeBranch: setup.change_branch,
    commands.CreateQueue: queues.create_queue,
    commands.ChangeQueue: queues.change_queue,
    commands.DeleteQueue: queues.delete_queue,
    commands.AddCounter: queues.add_counter,
    commands.SetCounter: queues.set_counter,
    commands.CreateUser: users.create_user,
    commands.ChangeUser: users.change_user,
    commands.DeleteUser: users.delete_user,
    commands.StartSession: users.start_session,
    commands.RefreshSession: users.refresh_session,
    commands.EndSession: users.end_session,
}

_KNOWN_KEY = sql(
    select(idempotency_key.c.fingerprint, idempotency_key.c.answer).where(
        idempotency_key.c.id == bindparam("digest")
    )
)
_KEEP = sql(
    idempotency_key.insert().values(
        id=bindparam("digest"),
        fingerprint=bindparam("print"),
        at=bindparam("now"),
        answer=bindparam("kept"),
    )
)
_KEEP_TIME = sql(branch.update().where(branch.c.id == 1).values(engine_time=bindparam("now")))
_REUSED = Refusal(
    Code.IDEMPOTENCY_KEY_REUSED,
    "This Idempotency-Key was used for another request. Send a new key with a new request."
    " Nothing was changed.",
)


class Engine:
    """Turns commands into outcomes on the writing connection; one thread uses it."""

    def __init__(self, connection: sqlite3.Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock
        self._tx = Transaction(connection, clock)

    def begin(self) -> None:
        """Start a transaction, taking the write lock at once."""
        self._tx = Transaction(self._connection, self._clock)
        self._connection.execute("BEGIN IMMEDIATE")

    def commit(self) -> list[Happened]:
        """Make everything since ``begin`` durable; answers what happened."""
        if self._tx.happened:
            self._connection.execute(_KEEP_TIME, {"now": self._clock.tick()})
        self._connection.execute("COMMIT")
        return self._tx.happened

    def roll_back(self) -> None:
        """Undo everything since ``begin``; SQLite may have done so already."""
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")

    def execute(self, command: Command, asker: Asker, key: Key | None) -> Outcome:
        """The outcome of one command; a refusal undoes that command alone.

        Raises ``sqlite3.Error`` where the world failed the database: all must be rolled back.
        """
        digest = None if key is None else _digest(key)
        known = None if key is None else self._answer(digest, key)
        if known is not None:
            return known
        outcome = self._attempt(command, asker)
        if key is not None and (outcome.refusal is None or outcome.refusal.code not in NOT_KEPT):
            kept = {"digest": digest, "print": key.fingerprint, "kept": encode(outcome)}
            self._connection.execute(_KEEP, kept | {"now": self._clock.peek()})
        return outcome

    def _answer(self, digest: bytes | None, key: Key) -> Outcome | None:
        row = self._connection.execute(_KNOWN_KEY, {"digest": digest}).fetchone()
        if row is None:
            return None
        fingerprint, answer = row
        return decode(answer) if fingerprint == key.fingerprint else Outcome(refusal=_REUSED)

    def _attempt(self, command: Command, asker: Asker) -> Outcome:
        happened_before = len(self._tx.happened)
        self._connection.execute("SAVEPOINT command")
        try:
            outcome = HANDLERS[type(command)](self._tx, command, asker)
        except Refused as refused:
            self._undo(happened_before)
            return Outcome(refusal=refused.refusal)
        except sqlite3.IntegrityError as error:
            self._undo(happened_before)
            return Outcome(refusal=_refused_by_database(error))
        except BaseException as error:
            if not (isinstance(error, sqlite3.Error) and is_worlds(error)):
                self._undo(happened_before)
            raise
        self._connection.execute("RELEASE command")
        return outcome

    def _undo(self, happened_before: int) -> None:
        self._connection.execute("ROLLBACK TO command")
        self._connection.execute("RELEASE command")
        del self._tx.happened[happened_before:]
        self._tx.forget_settings()


def _digest(key: Key) -> bytes:
    whole = f"{key.scope}\0{key.key}".encode()
    return hashlib.blake2b(whole, digest_size=16).digest()


def _refused_by_database(error: sqlite3.IntegrityError) -> Refusal:
    """The refusal a trigger's message names; any other message is a defect and raised."""
    try:
        code = Code(str(error))
    except ValueError:
        raise error from None
    logger.warning("the database refused what the engine had let through: %s", code)
    return Refusal(code, "The database refused this change. Read again. Nothing was changed.")
