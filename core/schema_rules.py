"""The words in which the triggers' rules are written."""

from core.models import one_of
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


def delta(target: str, source: str, states: tuple[State, ...]) -> str:
    """By how much a change from ``source`` to ``target`` moves the count of ``states``."""
    return f"({one_of(target, states)} - coalesce({one_of(source, states)}, 0))"
