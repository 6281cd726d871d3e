"""One tree of errors: refusals (the domain says no) apart from what the world did to us.

A defect of ours is neither: it is raised as it is, loudly.
"""

from enum import StrEnum

import msgspec

from core.states import Event, State


class Code(StrEnum):
    """A stable name per refusal; the server maps it to a status, screens to a text."""

    NOT_ALLOWED = "not_allowed"
    """The event cannot happen in the ticket's state, or not by this actor."""
    QUEUE_CLOSED = "queue_closed"
    QUEUE_FULL = "queue_full"
    ALREADY_ACTIVE = "already_active"
    NUMBER_GONE = "number_gone"
    """The ticket is of an earlier service day."""
    NO_FREE_COUNTER = "no_free_counter"
    NOT_NEXT = "not_next"
    GRACE_OVER = "grace_over"
    GRACE_RUNNING = "grace_running"
    ALREADY_HERE = "already_here"
    CALL_RUNNING = "call_running"
    NOT_FOUND = "not_found"
    FORBIDDEN = "forbidden"
    """It is somebody else's ticket, or not this role's business."""
    INVALID = "invalid"
    """A value that cannot be."""
    TAKEN = "taken"
    """A name, prefix, label or phone number that must be unique is in use."""
    QUEUE_IN_USE = "queue_in_use"
    """The queue still has active tickets."""
    USER_IN_USE = "user_in_use"
    """The user still owns queues, or is the last owner."""
    ALREADY_SET_UP = "already_set_up"
    NO_PRINTER = "no_printer"
    """The branch prints nothing."""
    IDEMPOTENCY_KEY_REUSED = "idempotency_key_reused"


NOT_KEPT = frozenset({Code.INVALID, Code.NOT_FOUND, Code.FORBIDDEN, Code.IDEMPOTENCY_KEY_REUSED})
"""Refusals that an idempotency key does not keep: the caller may mend them and ask again."""


class Refusal(msgspec.Struct, frozen=True, omit_defaults=True):
    """Why a command changed nothing: what happened, and what is possible instead."""

    code: Code
    detail: str
    state: State | None = None
    allowed: tuple[Event, ...] | None = None


class WaitWiseError(Exception):
    """The root of all errors that are not defects."""


class Refused(WaitWiseError):
    """A command was refused; carries its ``Refusal``."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(f"{refusal.code}: {refusal.detail}")
        self.refusal = refusal


class WorldError(WaitWiseError):
    """Something outside the program failed; its text says what to do and what was kept."""


class StorageUnavailableError(WorldError):
    """The database cannot be written or read just now: locked, full, or read-only."""


class NewerDatabaseError(WorldError):
    """The database was made by a newer version of the program."""


class NotADatabaseError(WorldError):
    """The file is no WaitWise database, or it is damaged."""


class UpgradeError(WorldError):
    """The database of an older version could not be brought to the present one."""


class DataFolderError(WorldError):
    """The data folder cannot be used: in use by another process, missing, or read-only."""


class BackupError(WorldError):
    """A backup could not be made or used.

    ``cause`` is that in few words, which name no place, so that anybody may hear them.
    """

    def __init__(self, words: str, cause: str) -> None:
        super().__init__(words)
        self.cause = cause


def refuse(
    code: Code,
    detail: str,
    *,
    state: State | None = None,
    allowed: tuple[Event, ...] | None = None,
) -> Refused:
    """A ``Refused`` to raise."""
    return Refused(Refusal(code, detail, state, allowed))


def missing(what: str, number: int | str) -> Refused:
    """A ``Refused`` to raise where there is no such thing, or none any more."""
    return refuse(
        Code.NOT_FOUND,
        f"There is no {what} {number}. It may have been deleted; read the list again. Nothing was"
        " changed.",
    )
