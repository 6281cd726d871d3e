"""How a break-in is told: a statement typed by hand, and the rule that must refuse it.

A rule is named by where it stands: ``trigger.rule`` for a line of a trigger, ``table.rule`` for a
CHECK or a unique index.
"""

import re
import sqlite3
from typing import NamedTuple

from core.schema import statements
from tests.core.crowded import ANN, ATTIC, BOB, CELLAR, DESK, WINDOW, Ids

MARK = "the_marked_line"
NOW = "(SELECT max(at) + 1 FROM audit)"
"""The next moment."""
_NAMES = {"DESK": DESK, "WINDOW": WINDOW, "CELLAR": CELLAR, "ATTIC": ATTIC, "ANN": ANN, "BOB": BOB}
_LINE = re.compile(r"RAISE\(ABORT, '(\w+)'\)")


class Attempt(NamedTuple):
    """``sql`` must be refused by ``rule``; names in braces stand for ids."""

    rule: str
    sql: str
    first: tuple[str, ...] = ()
    """Legal statements that make the ground for it."""
    past: tuple[str, ...] = ()
    """What stands before this rule, and is taken out of the way: a trigger or one line of it."""

    @property
    def name(self) -> str:
        """The rule's own name."""
        return self.rule.split(".")[1]


def told(sql: str, ids: Ids) -> str:
    """The statement with ids for names."""
    return sql.format(**ids, **_NAMES, now=NOW)


def set_up(connection: sqlite3.Connection, attempt: Attempt, ids: Ids) -> None:
    """Make the ground for an attempt."""
    for statement in attempt.first:
        connection.execute(told(statement, ids))
    for obstacle in attempt.past:
        trigger, _, line = obstacle.partition(".")
        rewrite(connection, trigger, line, None)


def rewrite(connection: sqlite3.Connection, trigger: str, line: str, name: str | None) -> None:
    """Take a trigger away, or give one of its rules another name, or have it refuse nothing."""
    found = "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?"
    (text,) = connection.execute(found, (trigger,)).fetchone()
    connection.execute(f"DROP TRIGGER {trigger}")
    if not line:
        return
    refuses = f"RAISE(ABORT, '{line}')"
    assert refuses in text
    if name is None:
        text = re.sub(rf"WHEN [^\n]* THEN {re.escape(refuses)}", "WHEN 0 THEN 0", text)
    connection.execute(text.replace(refuses, f"RAISE(ABORT, '{name}')"))


def refused_by(error: sqlite3.IntegrityError) -> str:
    """The name of the rule an error speaks of."""
    words = str(error)
    kind, _, rest = words.partition(" constraint failed: ")
    if kind == "UNIQUE":
        return _UNIQUE[rest]
    return rest or words


def trigger_lines() -> set[str]:
    """Every line of every trigger that refuses."""
    found: set[str] = set()
    for statement in statements():
        if statement.startswith("CREATE TRIGGER"):
            trigger = statement.split()[2]
            found |= {f"{trigger}.{line}" for line in _LINE.findall(statement)}
    return found


def constraints() -> set[str]:
    """Every CHECK and every unique index of every table."""
    found: set[str] = set()
    for statement in statements():
        if statement.startswith("CREATE TABLE"):
            table = statement.split()[2]
            named = re.findall(r"CONSTRAINT (\w+) (?:CHECK|UNIQUE)", statement)
            found |= {f"{table}.{name}" for name in named}
        elif statement.startswith("CREATE UNIQUE INDEX"):
            _, _, _, name, _, table, *_ = statement.split()
            found.add(f"{table}.{name}")
    return found


def _unique() -> dict[str, str]:
    """Names of unique rules by the columns SQLite speaks of."""
    rules: dict[str, str] = {}
    for statement in statements():
        _, _, _, name, _, table, *_ = (*statement.split(), *[""] * 6)
        found = re.findall(r"CONSTRAINT (\w+) UNIQUE \(([\w, ]+)\)", statement)
        if statement.startswith("CREATE UNIQUE INDEX"):
            found = [(name, statement.split("(")[1].split(")")[0])]
        elif statement.startswith("CREATE TABLE"):
            table = statement.split()[2]
        for rule, columns in found:
            plain = columns.replace(" COLLATE NOCASE", "").split(", ")
            rules[", ".join(f"{table}.{column}" for column in plain)] = rule
    return rules


_UNIQUE = _unique()
