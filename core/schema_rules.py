"""The words in which the triggers' rules are written."""

from core.sql_sets import one_of
from core.states import ACTIVE, State

Rules = list[tuple[str, str]]
"""Pairs of (name of the rule, SQL that is true where it is broken)."""

SERVING = (State.SERVING,)
WAITING = (State.WAITING,)

QUEUE_OF_NEW = "(SELECT {} FROM queue WHERE id = NEW.queue_id)"
QUEUE_LIVES = "EXISTS (SELECT 1 FROM queue WHERE id = OLD.queue_id)"


def is_active(column: str) -> str:
    """That a state takes one of its queue's places; the words of the partial indexes."""
    return one_of(column, ACTIVE)


def id_is_new(table: str) -> tuple[str, str]:
    """No row is replaced by way of its id."""
    return (f"{table}_id_is_new", f"EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id)")


def fixed(name: str, *columns: str) -> tuple[str, str]:
    """These columns never change."""
    return (name, changed(*columns))


def changed(*columns: str) -> str:
    """That one of these columns changes."""
    return " OR ".join(f"NEW.{column} IS NOT OLD.{column}" for column in columns)


def delta(states: tuple[State, ...]) -> str:
    """By how much a ticket's change moves the count of those in ``states``."""
    return f"({_counts('NEW.state', states)} - {_counts('OLD.state', states)})"


def _counts(column: str, states: tuple[State, ...]) -> str:
    # A CASE stops at the first that fits; an OR whose value is wanted does not.
    whens = " ".join(f"WHEN '{state}' THEN 1" for state in states)
    return f"CASE {column} {whens} ELSE 0 END"
