"""What the tables say of themselves: strict, named, indexed, and in step with the closed sets."""

import sqlite3
from enum import StrEnum
from pathlib import Path

import pytest
from sqlalchemy import CheckConstraint, UniqueConstraint

from core.models import metadata
from core.sql_sets import one_of
from core.states import ACTIVE, Actor, Calling, CounterState, Event, Role, State
from core.ticket_rows import AHEAD, TICKET_BY_ID
from core.transitions import EFFECT_FIELDS
from tests.core.crowded import Crowd, crowd, plain

TABLES = sorted(metadata.tables)


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Crowd:
    return crowd(tmp_path_factory.mktemp("crowd"))


@pytest.mark.parametrize("name", TABLES)
def test_every_table_is_strict_and_every_rule_of_it_named(crowded: Crowd, name: str) -> None:
    with plain(crowded.path) as connection:
        strict = f"SELECT strict FROM pragma_table_list('{name}')"
        assert connection.execute(strict).fetchone() == (1,)
    table = metadata.tables[name]
    rules = (
        one for one in table.constraints if isinstance(one, CheckConstraint | UniqueConstraint)
    )
    assert all(one.name for one in rules)
    assert all(index.name for index in table.indexes)


@pytest.mark.parametrize(
    ("rule", "members"),
    [
        ("state_is_known", State),
        ("event_is_known", Event),
        ("actor_is_known", Actor),
        ("calling_is_known", Calling),
        ("counter_state_is_known", CounterState),
        ("user_role_is_known", Role),
    ],
)
def test_a_closed_set_is_stored_as_its_members(rule: str, members: type[StrEnum]) -> None:
    (check,) = [
        one
        for table in metadata.tables.values()
        for one in table.constraints
        if isinstance(one, CheckConstraint) and one.name == rule
    ]
    column = str(check.sqltext).strip("(").split()[0]
    assert str(check.sqltext) == one_of(column, members)


def test_ids_that_were_given_out_never_come_back(crowded: Crowd, tmp_path: Path) -> None:
    with plain(crowded.copy(tmp_path)) as connection:
        connection.execute("DELETE FROM queue WHERE id = 4")
        made = connection.execute(
            "INSERT INTO queue (owner_id, name, prefix, service_slots, grace_time_s, calling, open,"
            " join_from_phone) VALUES (1, 'New', 'N', 1, 300, 'on_demand', 1, 0)"
        )
        assert made.lastrowid == 5


def test_every_field_a_transition_moves_is_a_column() -> None:
    assert set(EFFECT_FIELDS) <= set(metadata.tables["ticket"].columns.keys())
    assert set(EFFECT_FIELDS) <= set(metadata.tables["transition_rule"].columns.keys())


def _plan(connection: sqlite3.Connection, statement: str) -> str:
    names = {"ticket": 1, "of_queue": 1, "boost": 0, "joined": 1}
    rows = connection.execute(f"EXPLAIN QUERY PLAN {statement}", names).fetchall()
    return "\n".join(row[3] for row in rows)


def test_what_every_call_reads_comes_from_an_index(crowded: Crowd) -> None:
    """The cost of a call does not grow with the tickets of the past."""
    head = (
        "SELECT id FROM ticket WHERE queue_id = 1 AND state = 'WAITING'"
        " ORDER BY priority_boost DESC, joined_at, id LIMIT 1"
    )
    late = "SELECT id FROM ticket WHERE queue_id = 1 AND state = 'LATE' AND expires_at < 1"
    active = (
        f"SELECT 1 FROM ticket WHERE queue_id = 1 AND user_id = 1 AND {one_of('state', ACTIVE)}"
    )
    with plain(crowded.path) as connection:
        assert "next_in_line" in _plan(connection, head)
        assert "TEMP B-TREE" not in _plan(connection, head)
        assert "late_ones" in _plan(connection, late)
        assert "one_active_ticket_per_user" in _plan(connection, active)
        assert _plan(connection, AHEAD).count("next_in_line") == 2
        assert "SCAN" not in _plan(connection, TICKET_BY_ID)
