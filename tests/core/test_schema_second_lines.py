"""What stands behind the triggers: types, NOT NULL, foreign keys; and what is lawful by hand."""

import sqlite3
from pathlib import Path

import pytest

from core.check import check
from core.models import metadata
from tests.core.break_ins import told
from tests.core.break_ins_tickets import (
    CALL_AGAIN,
    CANCEL,
    CHECK_IN,
    COME_BACK,
    COMPLETE,
    EXPIRE,
    NO_SHOW,
    REJOIN,
    join,
    move,
    promote,
)
from tests.core.crowded import ATTIC, DESK, Crowd, crowd, dump, plain
from tests.evidence import Ledger, Topic

BELONGINGS = ("ticket", "audit", "counter", "queue_limit")


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Crowd:
    return crowd(tmp_path_factory.mktemp("crowd"))


def _sound(path: Path) -> bool:
    return check(path).violated == 0


WRONG_TYPES = (
    "UPDATE ticket SET served_at = 'soon' WHERE id = {called}",
    "UPDATE ticket SET at = 'later', version = version + 1 WHERE id = {called}",
    "UPDATE OR REPLACE ticket SET at = NULL, version = version + 1 WHERE id = {called}",
    "UPDATE ticket SET version = 'x' WHERE id = {called}",
    "UPDATE ticket SET id = 'seven' WHERE id = {called}",
    "UPDATE ticket SET counter_id = 1.5 WHERE id = {here}",
    "UPDATE OR IGNORE ticket SET state = x'00' WHERE id = {here}",
    "UPDATE queue SET max_size = 'many'",
    "UPDATE queue SET service_slots = NULL",
    "UPDATE queue SET revision = NULL",
    "UPDATE branch SET engine_time = 'now'",
    "UPDATE branch SET engine_time = NULL",
    "UPDATE counter SET retired = 'yes'",
    "UPDATE counter SET state = NULL",
    "UPDATE user SET closed = NULL WHERE id = {BOB}",
    "INSERT INTO user (id, role) VALUES ('one', 'customer')",
    "INSERT INTO queue_limit (queue_id, after_sequence, service_slots) VALUES ({DESK}, 'x', 3)",
)


@pytest.mark.evidence
@pytest.mark.parametrize("sql", WRONG_TYPES)
def test_a_wrong_type_is_refused(ledger: Ledger, crowded: Crowd, tmp_path: Path, sql: str) -> None:
    path = crowded.copy(tmp_path)
    before = dump(path)
    for foreign_keys in (False, True):
        with (
            plain(path, foreign_keys=foreign_keys) as connection,
            pytest.raises(sqlite3.IntegrityError),
        ):
            connection.execute(told(sql, crowded.ids))
        assert dump(path) == before
        ledger.note(Topic.BREAK_INS, "wrong types", tried=1, refused=1)


@pytest.mark.evidence
@pytest.mark.parametrize("clause", ["", "OR REPLACE", "OR IGNORE", "OR FAIL", "OR ROLLBACK"])
@pytest.mark.parametrize("recursive", ["ON", "OFF"])
def test_no_conflict_clause_gets_a_row_out_of_the_way(
    ledger: Ledger, crowded: Crowd, tmp_path: Path, clause: str, recursive: str
) -> None:
    path = crowded.copy(tmp_path)
    before = dump(path)
    attempts = (
        join("{DESK}", clause, id="{called}"),
        join("{DESK}", clause, number="1"),
        join("{DESK}", clause, user_id="(SELECT user_id FROM ticket WHERE id = {here})"),
        move("{boosted}", promote("{here_at}"), clause),
        f"UPDATE {clause} ticket SET id = {{late}} WHERE id = {{second}}",
        f"INSERT {clause} INTO queue SELECT * FROM queue",
        f"INSERT {clause} INTO counter SELECT * FROM counter",
        f"INSERT {clause} INTO ticket SELECT * FROM ticket",
        f"INSERT {clause} INTO audit SELECT * FROM audit",
        f"INSERT {clause} INTO user SELECT * FROM user",
        f"INSERT {clause} INTO queue_limit SELECT * FROM queue_limit",
        f"INSERT {clause} INTO transition_rule SELECT * FROM transition_rule",
        f"INSERT {clause} INTO branch SELECT * FROM branch",
        f"UPDATE {clause} queue SET prefix = 'A', name = 'Desk'",
    )
    with plain(path) as connection:
        connection.execute(f"PRAGMA recursive_triggers = {recursive}")
        for sql in attempts:
            with pytest.raises(sqlite3.IntegrityError):
                connection.execute(told(sql, crowded.ids))
            ledger.note(Topic.BREAK_INS, "every conflict clause", tried=1, refused=1)
    assert dump(path) == before


FOREIGN_KEYS = sorted(
    f"{table.name}.{column.name}"
    for table in metadata.tables.values()
    for column in table.columns
    if column.foreign_keys
)


@pytest.mark.evidence
@pytest.mark.parametrize("key", FOREIGN_KEYS)
def test_behind_the_triggers_foreign_keys_hold_too(
    ledger: Ledger, crowded: Crowd, tmp_path: Path, key: str
) -> None:
    table, column = key.split(".")
    row = next(iter(metadata.tables[table].primary_key)).name
    with plain(crowded.copy(tmp_path), foreign_keys=True) as connection:
        triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        for (trigger,) in connection.execute(triggers).fetchall():
            connection.execute(f"DROP TRIGGER {trigger}")
        with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
            connection.execute(
                f"UPDATE {table} SET {column} = 999"
                f" WHERE {row} = (SELECT max({row}) FROM {table} WHERE {column} IS NOT NULL)"
            )
    ledger.note(Topic.BREAK_INS, "foreign keys, all triggers gone", tried=1, refused=1)


LAWFUL = {
    "complete": move("{called}", COMPLETE),
    "check_in": move("{called}", CHECK_IN),
    "call_again": move("{called}", CALL_AGAIN),
    "time_out": move("{here}", NO_SHOW),
    "rejoin": move("{late}", REJOIN),
    "expire": move("{overdue}", EXPIRE),
    "come back": move("{missed}", COME_BACK),
    "cancel": move("{second}", CANCEL, "OR REPLACE"),
    "promote": move("{boosted}", promote("{free_counter}")),
    "join": join("{DESK}"),
}


@pytest.mark.parametrize("sql", LAWFUL.values(), ids=LAWFUL.keys())
@pytest.mark.parametrize("foreign_keys", [True, False])
def test_a_lawful_change_by_hand_is_accepted_counted_and_audited(
    crowded: Crowd, tmp_path: Path, sql: str, foreign_keys: bool
) -> None:
    path = crowded.copy(tmp_path)
    newest = "SELECT count(*), max(sequence) FROM audit"
    told_by = (
        "SELECT t.version = a.version AND t.event = a.event AND t.state = a.target"
        " AND t.actor = a.actor AND t.at = a.at FROM audit a JOIN ticket t ON t.id = a.ticket_id"
        " ORDER BY sequence DESC LIMIT 1"
    )
    with plain(path, foreign_keys=foreign_keys) as connection:
        count, last = connection.execute(newest).fetchone()
        connection.execute(told(sql, crowded.ids))
        assert connection.execute(newest).fetchone() == (count + 1, last + 1)
        assert connection.execute(told_by).fetchone() == (1,)
    assert _sound(path)


def test_one_lawful_statement_may_move_several(crowded: Crowd, tmp_path: Path) -> None:
    path = crowded.copy(tmp_path)
    at = "(SELECT max(at) FROM audit) + id"
    with plain(path) as connection:
        connection.execute(
            f"UPDATE ticket SET {CANCEL}, version = version + 1, at = {at}"
            f" WHERE queue_id = {DESK} AND state = 'WAITING'"
        )
        left = "SELECT active, waiting, serving FROM queue WHERE id = 1"
        assert connection.execute(left).fetchone() == (3, 0, 2)
    assert _sound(path)


@pytest.mark.parametrize("foreign_keys", [True, False])
def test_deleting_a_queue_leaves_nothing_of_it(
    crowded: Crowd, tmp_path: Path, foreign_keys: bool
) -> None:
    path = crowded.copy(tmp_path)
    with plain(path, foreign_keys=foreign_keys) as connection:
        connection.execute(f"DELETE FROM queue WHERE id = {ATTIC}")
        for table in BELONGINGS:
            left = f"SELECT count(*) FROM {table} WHERE queue_id = {ATTIC}"
            assert connection.execute(left).fetchone() == (0,), table
    assert _sound(path)


@pytest.mark.parametrize("slots", [1, 2, 3, 4, 12, 1000])
def test_counters_come_and_go_with_service_slots_set_by_hand(
    crowded: Crowd, tmp_path: Path, slots: int
) -> None:
    path = crowded.copy(tmp_path)
    with plain(path) as connection:
        connection.execute(f"UPDATE queue SET service_slots = {slots} WHERE id = {DESK}")
        standing = f"SELECT count(*) FROM counter WHERE queue_id = {DESK} AND retired = 0"
        # Two of the desk's counters serve, and stay until they are free.
        assert connection.execute(standing).fetchone() == (max(2, slots),)
    assert _sound(path)


def test_a_shrunk_counter_retires_when_it_frees_by_hand_too(crowded: Crowd, tmp_path: Path) -> None:
    path = crowded.copy(tmp_path)
    with plain(path) as connection:
        connection.execute(f"UPDATE queue SET service_slots = 1 WHERE id = {DESK}")
        connection.execute(told(move("{called}", COMPLETE), crowded.ids))
        standing = f"SELECT id FROM counter WHERE queue_id = {DESK} AND retired = 0"
        assert connection.execute(standing).fetchall() == [(crowded.ids["here_at"],)]
    assert _sound(path)


def test_a_counter_added_by_hand_makes_the_queue_serve_one_more(
    crowded: Crowd, tmp_path: Path
) -> None:
    path = crowded.copy(tmp_path)
    slots = f"SELECT service_slots FROM queue WHERE id = {DESK}"
    with plain(path) as connection:
        connection.execute(
            "INSERT INTO counter (queue_id, number, label, state) VALUES (1, 9, 'Booth', 'open')"
        )
        assert connection.execute(slots).fetchone() == (4,)
        connection.execute("UPDATE counter SET retired = 0 WHERE queue_id = 1")
        assert connection.execute(slots).fetchone() == (5,)
    assert _sound(path)


def test_a_queue_made_by_hand_has_its_counters(crowded: Crowd, tmp_path: Path) -> None:
    path = crowded.copy(tmp_path)
    with plain(path) as connection:
        made = connection.execute(
            "INSERT INTO queue (owner_id, name, prefix, service_slots, grace_time_s, calling, open,"
            " join_from_phone) VALUES (1, 'New', 'N', 3, 300, 'on_demand', 1, 0)"
        ).lastrowid
        labels = f"SELECT label FROM counter WHERE queue_id = {made} ORDER BY number"
        assert connection.execute(labels).fetchall() == [("1",), ("2",), ("3",)]
    assert _sound(path)
