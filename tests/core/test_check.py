"""Sabotage that no rule can refuse is found: by just the line that speaks of it, with the row."""

import sqlite3
from pathlib import Path
from typing import NamedTuple

import pytest

from core.check import FINDERS, ROWS_SHOWN, check
from core.errors import NotADatabaseError, WorldError
from tests.core.break_ins import NOW, rewrite
from tests.core.break_ins_tickets import COMPLETE, join, move
from tests.core.crowded import Crowd, crowd, dump, plain

NAMES = tuple(name for name, _ in FINDERS)


def _line(start: str) -> str:
    (name,) = [name for name in NAMES if name.startswith(start)]
    return name


WHOLE = _line("the file is whole")
MADE = _line("tables, triggers")
COUNTS = _line("the counts of a queue")
ONCE = _line("a ticket is on paper")
NUMBERS = _line("the last number")


class Sabotage(NamedTuple):
    """``deeds`` with all triggers gone and back after; ``finds`` is what each line then says."""

    deeds: tuple[str, ...]
    finds: dict[str, str]


SABOTAGE: dict[str, Sabotage] = {
    "a column's own rule": Sabotage(
        ("PRAGMA ignore_check_constraints = ON", "UPDATE user SET role = 'boss' WHERE id = {mia}"),
        {WHOLE: "CHECK constraint failed in user"},
    ),
    "a trigger gone": Sabotage(
        ("DROP TRIGGER IF EXISTS audit_before_update",),
        {MADE: "missing or altered: trigger audit_before_update"},
    ),
    "a table of somebody else's": Sabotage(
        ("CREATE TABLE notes (words TEXT)",), {MADE: "not ours: table notes"}
    ),
    "a rule altered": Sabotage(
        ("UPDATE transition_rule SET actor = 'customer' WHERE event = 'complete'",),
        {MADE: "missing or altered: complete SERVING"},
    ),
    "one counter, two tickets": Sabotage(
        (
            "DROP INDEX one_ticket_per_counter",
            "UPDATE ticket SET counter_id = {here_at} WHERE id = {called}",
            "UPDATE audit SET counter_id = {here_at} WHERE ticket_id = {called}",
        ),
        {MADE: "index one_ticket_per_counter", _line("1a"): "counter {here_at} serves 2 tickets"},
    ),
    "a foreign counter": Sabotage(
        (
            "UPDATE ticket SET counter_id = {attic_counter} WHERE id = {called}",
            "UPDATE audit SET counter_id = {attic_counter} WHERE ticket_id = {called}",
        ),
        {_line("1b"): "ticket {called} is served at counter {attic_counter}"},
    ),
    "too many served": Sabotage(
        ("UPDATE queue_limit SET service_slots = 1 WHERE queue_id = 1",),
        {_line("1c"): "made 2 serving of 1"},
    ),
    "too many active": Sabotage(
        ("UPDATE queue_limit SET max_size = 2 WHERE queue_id = 2",),
        {_line("2 "): "made 3 active of 2"},
    ),
    "twice in one line": Sabotage(
        (
            "DROP INDEX one_active_ticket_per_user",
            "UPDATE ticket SET user_id = {mia} WHERE id IN ({second}, {third})",
        ),
        {MADE: "index one_active_ticket_per_user", _line("3a"): "user {mia} has 2 active tickets"},
    ),
    "a number given twice": Sabotage(
        (
            "DROP INDEX one_number_a_day",
            "UPDATE ticket SET number = 3 WHERE id = {completed}",
        ),
        {MADE: "index one_number_a_day", _line("3b"): "number 3 of queue 1 is on 2 tickets"},
    ),
    "a number held twice": Sabotage(
        (
            "DROP INDEX one_active_ticket_per_number",
            "UPDATE ticket SET number = 2 WHERE id = {second}",
        ),
        {MADE: "one_active_ticket_per_number", _line("3b"): "number 2 of queue 1 is on 2 tickets"},
    ),
    "no such transition": Sabotage(
        ("UPDATE audit SET actor = 'customer' WHERE ticket_id = {completed} AND version = 3",),
        {_line("4 "): "ticket {completed} went by complete of customer from SERVING to COMPLETED"},
    ),
    "a change without audit": Sabotage(
        ("UPDATE ticket SET version = version + 1 WHERE id = {third}",),
        {
            _line("5a"): "ticket {third} changed 2 times and has 1 audit rows",
            _line("5b"): "ticket {third} is",
        },
    ),
    "no audit at all": Sabotage(
        ("DELETE FROM audit WHERE ticket_id = {gone}",),
        {
            _line("5a"): "ticket {gone} changed 2 times and has 0 audit rows",
            _line("5b"): "ticket {gone} has no audit at all",
        },
    ),
    "a field set in silence": Sabotage(
        ("UPDATE ticket SET joined_at = joined_at - 1 WHERE id = {third}",),
        {_line("5b"): "ticket {third} is"},
    ),
    "a boost set in silence": Sabotage(
        ("UPDATE ticket SET priority_boost = 1 WHERE id = {third}",),
        {_line("5b"): "ticket {third} is"},
    ),
    "a state set in silence": Sabotage(
        ("UPDATE ticket SET state = 'CANCELLED' WHERE id = {third}",),
        {_line("5b"): "ticket {third} is", COUNTS: "queue 1 counts active 6, serving 2, waiting 3"},
    ),
    "fields that do not fit the state": Sabotage(
        (
            "PRAGMA ignore_check_constraints = ON",
            "UPDATE ticket SET expires_at = 1 WHERE id = {third}",
        ),
        {
            WHOLE: "CHECK constraint failed in ticket",
            _line("5b"): "ticket {third} is",
            _line("6 "): "ticket {third} is WAITING with served_at None, expires_at 1, boost 0",
        },
    ),
    "served before joined": Sabotage(
        (
            "PRAGMA ignore_check_constraints = ON",
            "UPDATE ticket SET joined_at = served_at + 5 WHERE id = {completed}",
        ),
        {
            WHOLE: "CHECK constraint failed in ticket",
            _line("5b"): "ticket {completed} is",
            _line("7a"): "ticket {completed} joined at",
        },
    ),
    "time set back": Sabotage(
        ("UPDATE audit SET at = at - 900000000 WHERE event = 'cancel' AND ticket_id = {gone}",),
        {_line("7b"): "audit 2 is not after the row before it"},
    ),
    "grace that ends before it begins": Sabotage(
        (
            "UPDATE audit SET expires_at = at - 1 WHERE event = 'time_out' AND ticket_id = {late}",
            "UPDATE ticket SET expires_at = at - 1 WHERE id = {late}",
        ),
        {_line("7b"): "the grace time ends before it begins"},
    ),
    "a user gone": Sabotage(
        ("DELETE FROM user WHERE id = {mia}",), {_line("8a"): "ticket {missed} refers to a user"}
    ),
    "an owner closed": Sabotage(
        ("UPDATE user SET closed = 1 WHERE id = 1",), {_line("8b"): "queue 1 is owned by 1"}
    ),
    "a counter gone": Sabotage(
        ("UPDATE counter SET retired = 1 WHERE id = {free_counter}",),
        {_line("9 "): "queue 1 has 3 service_slots, 2 counters, 0 of them free"},
    ),
    "a counter too many": Sabotage(
        ("UPDATE counter SET retired = 0 WHERE id = {retired_counter}",),
        {_line("9 "): "queue 1 has 3 service_slots, 4 counters, 2 of them free"},
    ),
    "a second original": Sabotage(
        (
            "DROP INDEX one_original_per_ticket",
            "UPDATE print_job SET copy = 0 WHERE id = {copied}",
        ),
        {
            MADE: "index one_original_per_ticket",
            ONCE: "print {copied} of ticket {called} is an original, and print {printed}",
        },
    ),
    "a count changed": Sabotage(
        ("UPDATE queue SET active = active + 1 WHERE id = 2",),
        {COUNTS: "queue 2 counts active 4, serving 1, waiting 1; its tickets 3, 1, 1"},
    ),
    "numbers begun anew": Sabotage(
        ("UPDATE queue SET last_number = 0 WHERE id = 1",), {NUMBERS: "queue 1: last number 0"}
    ),
    "the day moved on": Sabotage(
        ("UPDATE queue SET service_day = 20990101 WHERE id = 4",),
        {NUMBERS: "queue 4: last number 1, day 20990101"},
    ),
    "the last audit row forgotten": Sabotage(
        ("UPDATE queue SET last_sequence = 1 WHERE id = 3",), {NUMBERS: "queue 3"}
    ),
}


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Crowd:
    return crowd(tmp_path_factory.mktemp("crowd"))


def _found(path: Path) -> dict[str, tuple[str, ...]]:
    return {line.name: line.rows for line in check(path).lines if not line.holds}


def _commit(path: Path, sabotage: Sabotage, ids: dict[str, int]) -> None:
    with plain(path) as connection:
        select = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        triggers = connection.execute(select).fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for deed in sabotage.deeds:
            connection.execute(deed.format(**ids))
        for name, text in triggers:
            if not any(name in deed for deed in sabotage.deeds):
                connection.execute(text)


@pytest.mark.parametrize("deed", SABOTAGE)
def test_each_line_finds_what_it_speaks_of_and_names_the_row(
    crowded: Crowd, tmp_path: Path, deed: str
) -> None:
    path = crowded.copy(tmp_path)
    sabotage = SABOTAGE[deed]
    _commit(path, sabotage, crowded.ids)
    found = _found(path)
    assert set(found) == set(sabotage.finds)
    for name, words in sabotage.finds.items():
        assert any(words.format(**crowded.ids) in row for row in found[name]), found[name]


def test_every_line_has_its_sabotage() -> None:
    found = {name for sabotage in SABOTAGE.values() for name in sabotage.finds}
    assert found == set(NAMES)


def test_a_sound_file_has_nothing_and_is_not_changed(crowded: Crowd, tmp_path: Path) -> None:
    path = crowded.copy(tmp_path)
    before = path.read_bytes()
    report = check(path)
    assert (report.violated, report.tickets, report.audit_rows) == (0, 17, 41)
    assert [line.name for line in report.lines] == list(NAMES)
    assert path.read_bytes() == before


def test_a_file_in_use_is_checked_as_it_is(crowded: Crowd, tmp_path: Path) -> None:
    path = crowded.copy(tmp_path)
    with plain(path) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("DELETE FROM queue WHERE id = 4")
        assert check(path).tickets == 17
        connection.execute("COMMIT")
        assert check(path).tickets == 16


def test_not_every_row_is_shown_where_many_break_a_line(crowded: Crowd, tmp_path: Path) -> None:
    path = crowded.copy(tmp_path)
    with plain(path) as connection:
        for number in range(ROWS_SHOWN + 5):
            connection.execute(f"CREATE TABLE foreign_{number} (x)")
    rows = _found(path)[MADE]
    assert len(rows) == ROWS_SHOWN + 1
    assert rows[-1] == "… and perhaps more"


@pytest.mark.parametrize("pragma", ["writable_schema = ON", "ignore_check_constraints = ON"])
def test_a_schema_edited_behind_the_back_is_found(
    crowded: Crowd, tmp_path: Path, pragma: str
) -> None:
    path = crowded.copy(tmp_path)
    with plain(path) as connection:
        connection.execute(f"PRAGMA {pragma}")
        if "writable" in pragma:
            connection.execute(
                "UPDATE sqlite_master SET sql = replace(sql, 'grace_over', 'grace_open')"
                " WHERE name = 'ticket_before_update'"
            )
        else:
            rewrite(connection, "branch_before_update", "time_runs_forward", None)
    assert set(_found(path)) == {MADE}


def test_a_change_made_past_its_guard_is_found_in_the_audit(crowded: Crowd, tmp_path: Path) -> None:
    """With one guard gone all else still follows: the replay alone can tell."""
    path = crowded.copy(tmp_path)
    with plain(path) as connection:
        rewrite(connection, "ticket_before_insert", "queue_full", None)
        rewrite(connection, "queue_before_update", "queue_full", None)
        connection.execute(join("2", user_id="3").format(now=NOW, walk_in=3))
    found = _found(path)
    assert set(found) == {MADE, _line("2 ")}
    assert "made 4 active of 3" in found[_line("2 ")][0]


def test_a_write_swallowed_by_a_trigger_of_the_connections_own_is_found(
    crowded: Crowd, tmp_path: Path
) -> None:
    path = crowded.copy(tmp_path)
    with plain(path) as connection:
        swallow = "BEFORE {} BEGIN SELECT RAISE(IGNORE); END"
        connection.execute(f"CREATE TEMP TRIGGER no_audit {swallow.format('INSERT ON audit')}")
        complete = move("{called}", COMPLETE).format(now=NOW, **crowded.ids)
        # The queue's counts do not move without an audit row, so that one alone gets nobody in.
        with pytest.raises(sqlite3.IntegrityError, match="counts_follow_the_audit"):
            connection.execute(complete)
        connection.execute(f"CREATE TEMP TRIGGER no_counts {swallow.format('UPDATE ON queue')}")
        connection.execute(complete)
    found = _found(path)
    assert set(found) == {_line("5a"), _line("5b"), COUNTS}


def test_a_missing_file_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(NotADatabaseError, match="There is no database"):
        check(tmp_path / "none.db")
    with pytest.raises(NotADatabaseError, match="There is no database"):
        check(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_text_file_is_told_in_words(tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    path.write_text("Dear diary, " * 900, encoding="utf-8")
    with pytest.raises(NotADatabaseError, match="not a WaitWise database"):
        check(path)


def test_an_empty_file_and_a_foreign_database_are_told_in_words(tmp_path: Path) -> None:
    path = tmp_path / "foreign.db"
    path.touch()
    for _ in range(2):
        with pytest.raises(NotADatabaseError, match=r"The schema of .* is none"):
            check(path)
        with plain(path) as connection:
            connection.execute("CREATE TABLE IF NOT EXISTS recipe (name TEXT)")


def test_a_newer_version_is_told_in_words(crowded: Crowd, tmp_path: Path) -> None:
    path = crowded.copy(tmp_path)
    with plain(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = dump(path)
    with pytest.raises(NotADatabaseError, match="is 9999, and this program checks"):
        check(path)
    assert dump(path) == before


@pytest.mark.parametrize("share", [0.1, 0.35, 0.6, 0.9])
def test_a_truncated_file_is_told_in_words_or_found_broken(
    crowded: Crowd, tmp_path: Path, share: float
) -> None:
    path = crowded.copy(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(whole[: round(len(whole) * share)])
    with pytest.raises(NotADatabaseError, match="damaged"):
        check(path)


def test_a_page_overwritten_is_told_in_words_or_found_broken(
    crowded: Crowd, tmp_path: Path
) -> None:
    """Wherever the disk fails, check neither says that all is well nor falls over."""
    path = crowded.copy(tmp_path)
    whole = path.read_bytes()
    silent = []
    for page in range(len(whole) // 4096):
        path.write_bytes(whole[: page * 4096] + b"\xaa" * 4096 + whole[(page + 1) * 4096 :])
        try:
            report = check(path)
        except WorldError:
            continue
        if not report.violated:
            silent.append(page)
    # A page on the free list holds nothing that could be broken.
    with plain(crowded.path) as connection:
        assert len(silent) <= connection.execute("PRAGMA freelist_count").fetchone()[0]
