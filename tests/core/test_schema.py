"""Every rule of the schema refuses a statement typed by hand, and the file stays as it was."""

import sqlite3
from pathlib import Path

import pytest

from core.check import check
from tests.core import break_ins_prints, break_ins_settings, break_ins_tickets
from tests.core.break_ins import (
    MARK,
    Attempt,
    constraints,
    refused_by,
    rewrite,
    set_up,
    told,
    trigger_lines,
)
from tests.core.crowded import Crowd, crowd, dump, plain
from tests.evidence import Ledger, Topic

ATTEMPTS = (
    *break_ins_tickets.ATTEMPTS,
    *break_ins_settings.ATTEMPTS,
    *break_ins_prints.ATTEMPTS,
)
BY_TRIGGER = tuple(one for one in ATTEMPTS if one.rule in trigger_lines())
SCHEMA_LINE = "tables, triggers and transition rules are as made"


def _name(attempt: Attempt) -> str:
    return f"{ATTEMPTS.index(attempt):03}-{attempt.rule}"


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Crowd:
    return crowd(tmp_path_factory.mktemp("crowd"))


def _broken(path: Path) -> list[str]:
    return [line.name for line in check(path).lines if not line.holds]


def _try(connection: sqlite3.Connection, sql: str) -> str:
    with pytest.raises(sqlite3.IntegrityError) as refusal:
        connection.execute(sql).fetchall()
    return refused_by(refusal.value)


@pytest.mark.evidence
@pytest.mark.parametrize("attempt", ATTEMPTS, ids=_name)
def test_a_break_in_is_refused_by_name_and_changes_nothing(
    ledger: Ledger, crowded: Crowd, tmp_path: Path, attempt: Attempt
) -> None:
    path = crowded.copy(tmp_path)
    with plain(path) as connection:
        set_up(connection, attempt, crowded.ids)
    before = dump(path)
    for foreign_keys in (False, True):
        with plain(path, foreign_keys=foreign_keys) as connection:
            assert _try(connection, told(attempt.sql, crowded.ids)) == attempt.name
        assert dump(path) == before
        switched = "on" if foreign_keys else "off"
        ledger.note(Topic.BREAK_INS, f"rule by rule, foreign keys {switched}", tried=1, refused=1)
    assert _broken(path) == ([SCHEMA_LINE] if attempt.past else [])


@pytest.mark.evidence
@pytest.mark.parametrize("attempt", BY_TRIGGER, ids=_name)
def test_it_is_that_very_line_of_the_trigger_which_refuses(
    ledger: Ledger, crowded: Crowd, tmp_path: Path, attempt: Attempt
) -> None:
    with plain(crowded.copy(tmp_path)) as connection:
        set_up(connection, attempt, crowded.ids)
        trigger, line = attempt.rule.split(".")
        rewrite(connection, trigger, line, MARK)
        assert _try(connection, told(attempt.sql, crowded.ids)) == MARK
    ledger.note(Topic.BREAK_INS, "refused by that very line of a trigger", tried=1, refused=1)


def test_every_rule_of_the_schema_has_its_break_in() -> None:
    tried = {attempt.rule for attempt in ATTEMPTS}
    assert tried == trigger_lines() | constraints()
