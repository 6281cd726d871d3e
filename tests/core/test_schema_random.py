"""Thousands of statements as a careless or cunning hand might type them: none breaks anything.

Each is refused and changes nothing, or is lawful, and then every invariant still holds.
"""

import random
import sqlite3
from pathlib import Path

import pytest

from core.check import check
from core.models import metadata
from core.states import Actor, Calling, CounterState, Event, Role, State
from core.transitions import EFFECT_FIELDS, TABLE, Set
from tests.core.break_ins import NOW
from tests.core.break_ins_tickets import join
from tests.core.crowded import Crowd, crowd, plain
from tests.evidence import Ledger, Topic

TABLES = {table.name: [column.name for column in table.columns] for table in metadata.sorted_tables}
WORDS = [*State, *Event, *Actor, *CounterState, *Calling, *Role, "A", "B", "Desk", "Z", "1", "x"]
NUMBERS = (-1, 0, 1, 2, 3, 4, 5, 7, 10, 100, 20_260_922, 2**62)
CONFLICTS = ("", "", "OR REPLACE", "OR IGNORE", "OR FAIL", "OR ROLLBACK")
BECOMES = {
    Set.NOW: "{now}",
    Set.CLEAR: "NULL",
    Set.ZERO: "0",
    Set.ONE: "1",
    Set.GRACE: "{now} + 300000000",
}


class Hand:
    """Types statements; the same seed types the same."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)

    def statement(self) -> str:
        kind = self.chance.choices(
            [self._move, self._join, self._update, self._delete, self._copy], [35, 5, 40, 6, 14]
        )[0]
        return kind().replace("{now}", NOW).replace("{walk_in}", str(self.chance.randint(1, 22)))

    def _value(self, table: str, column: str) -> str:
        return self.chance.choice(
            [
                column,
                f"{column} + 1",
                "NULL",
                "0",
                "1",
                str(self.chance.choice(NUMBERS)),
                str(self.chance.choice(NUMBERS)),
                "{now}",
                f"'{self.chance.choice(WORDS)}'",
                f"'{self.chance.choice(WORDS)}'",
                f"(SELECT max({self.chance.choice(TABLES[table])}) FROM {table})",
            ]
        )

    def _where(self, table: str) -> str:
        column = self.chance.choice(TABLES[table])
        some = f"{column} = {self._value(table, column)}"
        first = TABLES[table][0]
        return self.chance.choice(["1", some, f"{first} = {self.chance.randint(1, 17)}"])

    def _move(self) -> str:
        """A lawful change of a ticket, often with something wrong in it."""
        rule = self.chance.choice(TABLE)
        sets = {
            "state": f"'{rule.target}'",
            "version": "version + 1",
            "event": f"'{rule.event}'",
            "actor": f"'{self.chance.choice(rule.actors)}'",
            "at": "{now}",
        }
        for name in EFFECT_FIELDS:
            effect = getattr(rule.effect, name)
            if effect is not Set.KEEP:
                sets[name] = BECOMES.get(effect, str(self.chance.randint(1, 7)))
        for name in self.chance.sample(TABLES["ticket"], self.chance.choice([0, 0, 0, 1, 2])):
            sets[name] = self._value("ticket", name)
        change = ", ".join(f"{name} = {value}" for name, value in sets.items())
        where = self.chance.choice([f"state = '{rule.source}'", self._where("ticket")])
        return f"UPDATE {self.chance.choice(CONFLICTS)} ticket SET {change} WHERE {where}"

    def _join(self) -> str:
        wrong = self.chance.sample(TABLES["ticket"], self.chance.choice([0, 0, 1]))
        return join(
            str(self.chance.randint(1, 4)),
            self.chance.choice(CONFLICTS),
            **{name: self._value("queue", "last_number") for name in wrong},
        )

    def _update(self) -> str:
        table = self.chance.choice(list(TABLES))
        columns = self.chance.sample(TABLES[table], self.chance.choice([1, 1, 2]))
        change = ", ".join(f"{column} = {self._value(table, column)}" for column in columns)
        conflict = self.chance.choice(CONFLICTS)
        return f"UPDATE {conflict} {table} SET {change} WHERE {self._where(table)}"

    def _delete(self) -> str:
        table = self.chance.choice(list(TABLES))
        return f"DELETE FROM {table} WHERE {self._where(table)}"

    def _copy(self) -> str:
        """Rows of a table put in again, a little altered."""
        table = self.chance.choice(list(TABLES))
        altered = self.chance.sample(TABLES[table], self.chance.choice([1, 2]))
        columns = [name for name in TABLES[table] if name != "id" or self.chance.random() < 0.4]
        values = [self._value(table, name) if name in altered else name for name in columns]
        conflict = self.chance.choice(CONFLICTS)
        upsert = f" ON CONFLICT DO UPDATE SET {altered[0]} = {self._value(table, altered[0])}"
        return (
            f"INSERT {conflict} INTO {table} ({', '.join(columns)}) SELECT {', '.join(values)}"
            f" FROM {table} WHERE {self._where(table)}"
            + (upsert if not conflict and self.chance.random() < 0.3 else "")
        )


def _type(connection: sqlite3.Connection, statement: str) -> bool:
    """Whether the statement was accepted and changed something."""
    before = connection.total_changes
    try:
        connection.execute(statement).fetchall()
    except sqlite3.Error:
        return False
    return connection.total_changes > before


def _type_many(everything: Crowd, folder: Path, ledger: Ledger, seed: int, statements: int) -> int:
    """How many of them were accepted; every hundred the file begins anew."""
    hand, accepted, tried = Hand(seed), 0, 0
    for _ in range(statements // 100):
        path = everything.copy(folder)
        with plain(path, foreign_keys=bool(seed % 2)) as connection:
            for _ in range(100):
                tried += 1
                accepted += _harmless(connection, path, hand.statement())
    ledger.note(
        Topic.BREAK_INS,
        f"made up at random, foreign keys {'on' if seed % 2 else 'off'}",
        tried=tried,
        refused=tried - accepted,
        accepted_and_sound=accepted,
    )
    return accepted


def _harmless(connection: sqlite3.Connection, path: Path, statement: str) -> bool:
    """Whether it was accepted; if so, every invariant still holds."""
    if not _type(connection, statement):
        return False
    broken = [line for line in check(path).lines if not line.holds]
    assert not broken, f"{statement}\nbroke {broken}"
    return True


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Crowd:
    return crowd(tmp_path_factory.mktemp("crowd"))


@pytest.mark.parametrize("seed", range(6))
def test_no_typed_statement_breaks_an_invariant(
    ledger: Ledger, crowded: Crowd, tmp_path: Path, seed: int
) -> None:
    assert _type_many(crowded, tmp_path, ledger, seed, 700) > 20


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 140))
def test_no_typed_statement_breaks_an_invariant_however_many(
    ledger: Ledger, crowded: Crowd, tmp_path: Path, seed: int
) -> None:
    _type_many(crowded, tmp_path, ledger, seed, 2_000)
