"""Executes commands, each wholly or not at all, with its key in the same transaction."""

import logging
import sqlite3
from collections.abc import Callable
from typing import Any

from sqlalchemy import bindparam

from core import (
    api_keys,
    commands,
    joining,
    line,
    notes,
    printing,
    queues,
    setup,
    sweeping,
    transferring,
    users,
)
from core.clock import Clock
from core.commands import Asker, Command, Key
from core.database import is_worlds, newest_time, sql
from core.errors import Code, Refusal, Refused
from core.events import Happened, TicketMoved
from core.file_places import FilePlaces
from core.keys import Keys, digest_of
from core.known import Known
from core.models import branch
from core.outcomes import Outcome
from core.transaction import Transaction

logger = logging.getLogger(__name__)

Handler = Callable[[Transaction, Any, Asker], Outcome]

HANDLERS: dict[type[Command], Handler] = {
    commands.Join: joining.join,
    commands.CallNext: line.call_next,
    commands.MoveTicket: line.move_ticket,
    commands.TransferTicket: transferring.transfer,
    commands.SetNote: notes.set_note,
    commands.PrintTicket: printing.print_ticket,
    commands.MovePrint: printing.move_print,
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
    commands.CreateApiKey: api_keys.create_api_key,
    commands.DeleteApiKey: api_keys.delete_api_key,
}

_KEEP_TIME = sql(branch.update().where(branch.c.id == 1).values(engine_time=bindparam("now")))


LET_THROUGH = "The database refused this change. Read again. Nothing was changed."
"""What is said where the engine had no objection and the database had: a defect of the engine."""


class HalfDoneError(Exception):
    """A command failed with part of it done: the transaction holds what must not be."""


class Engine:
    """Turns commands into outcomes on the writing connection; one thread uses it."""

    def __init__(self, connection: sqlite3.Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock
        self._keys = Keys(connection)
        self._known = Known(connection)
        self._tx = Transaction(connection, clock, self._keys, self._known)
        self._data_version: int | None = None
        self._places = FilePlaces(connection)
        self._attempt = self._freely

    def begin(self, *, savepoints: bool = False) -> None:
        """Start a transaction, taking the write lock at once.

        With ``savepoints`` a command that fails half done is undone alone. Next to no command
        needs that, and without, it costs nothing.
        """
        self._attempt = self._in_savepoint if savepoints else self._freely
        self._connection.execute("BEGIN IMMEDIATE")
        self._places.refuse_lost_files()
        self._tx = Transaction(self._connection, self._clock, self._keys, self._known)
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        if version != self._data_version:
            # Another connection wrote, perhaps another process: nothing is known any more, and
            # neither its keys nor its time may be given out again.
            self._known.forget()
            self._keys.catch_up()
            self._clock.resume(newest_time(self._connection))
            self._data_version = version

    def commit(self) -> list[Happened]:
        """Make everything since ``begin`` durable; answers what happened."""
        self._known.verify()
        happened = self._tx.happened
        # A ticket's time stands in its audit row.
        if set(map(type, happened)) - {TicketMoved}:
            self._connection.execute(_KEEP_TIME, {"now": self._clock.tick()})
        self._keys.write(self._clock.peek())
        self._connection.execute("COMMIT")
        self._keys.committed()
        return happened

    def roll_back(self) -> None:
        """Undo everything since ``begin``; SQLite may have done so already.

        Whatever failed, what the file holds is looked up anew: should it have been committed after
        all, a repeated key gets its first answer.
        """
        self._keys.rolled_back()
        self._known.forget()
        self._data_version = None
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")

    def execute(self, command: Command, asker: Asker, key: Key | None) -> Outcome:
        """The outcome of one command; a refusal leaves nothing of it behind.

        Raises ``sqlite3.Error`` where the world failed the database, and ``HalfDoneError`` where
        a savepoint would have been needed: all must be rolled back, and in the second case may
        then be executed again with savepoints.
        """
        if key is None:
            return self._attempt(command, asker)
        digest = digest_of(key)
        outcome = self._keys.answer(key, digest)
        if outcome is None:
            outcome = self._attempt(command, asker)
            self._keys.keep(key, digest, outcome)
        return outcome

    def _freely(self, command: Command, asker: Asker) -> Outcome:
        happened_before, changes_before = len(self._tx.happened), self._connection.total_changes
        try:
            return HANDLERS[type(command)](self._tx, command, asker)
        except Exception as error:
            if isinstance(error, sqlite3.Error) and is_worlds(error):
                raise
            if self._connection.total_changes != changes_before:
                raise HalfDoneError from error
            del self._tx.happened[happened_before:]
            return _outcome_of(error)

    def _in_savepoint(self, command: Command, asker: Asker) -> Outcome:
        happened_before = len(self._tx.happened)
        self._connection.execute("SAVEPOINT command")
        try:
            outcome = HANDLERS[type(command)](self._tx, command, asker)
        except Exception as error:
            if isinstance(error, sqlite3.Error) and is_worlds(error):
                raise
            self._undo(happened_before)
            return _outcome_of(error)
        self._connection.execute("RELEASE command")
        return outcome

    def _undo(self, happened_before: int) -> None:
        self._connection.execute("ROLLBACK TO command")
        self._connection.execute("RELEASE command")
        del self._tx.happened[happened_before:]
        self._known.forget()


def _outcome_of(error: Exception) -> Outcome:
    """The refusal that ``error`` is; raises it where it is a defect.

    The message of a trigger names its rule; any other message of the database is a defect.
    """
    if isinstance(error, Refused):
        return Outcome(refusal=error.refusal)
    if isinstance(error, sqlite3.IntegrityError) and str(error) in set(Code):
        code = Code(str(error))
        logger.warning("the database refused what the engine had let through: %s", code)
        return Outcome(refusal=Refusal(code, LET_THROUGH))
    raise error
