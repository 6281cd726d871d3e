"""Files that are damaged, violated, foreign and whole, as a branch at rest is looked at."""

import sqlite3
from pathlib import Path

import pytest

from server.doctor.at_rest import examine
from server.doctor.report import ReportLine
from server.settings import ServerSettings

PAGE_BYTES = 4096


def lines_of(data: Path) -> tuple[ReportLine, ReportLine]:
    report = examine(data, ServerSettings(port=0))
    named = {line.name: line for line in report.lines}
    return named["file"], named["invariants"]


def test_a_whole_file_in_which_all_is_true(data: Path) -> None:
    file, invariants = lines_of(data)
    assert (file.found, invariants.found) == ("ok", "ok")
    assert invariants.values == {"tickets": 0, "changes": 0}


def test_a_violated_invariant_is_named(data: Path) -> None:
    connection = sqlite3.connect(data / "waitwise.db", isolation_level=None)
    connection.execute("DROP TRIGGER audit_before_update")
    connection.close()
    file, invariants = lines_of(data)
    assert (file.found, invariants.found) == ("ok", "violated")
    assert "missing or altered: trigger audit_before_update" in invariants.rows[0].text
    assert "1" in invariants.seen


def test_a_damaged_index_is_a_damaged_file(data: Path) -> None:
    connection = sqlite3.connect(data / "waitwise.db", isolation_level=None)
    connection.execute("PRAGMA writable_schema = ON")
    (page,) = connection.execute(
        "SELECT rootpage FROM sqlite_master WHERE type = 'index' AND tbl_name = 'user' LIMIT 1"
    ).fetchone()
    connection.close()
    with (data / "waitwise.db").open("r+b") as file:
        file.seek((page - 1) * PAGE_BYTES)
        head = bytearray(file.read(8))
        head[3:5] = b"\x00\x00"  # it holds no cell: the rows of the table are not in it
        file.seek((page - 1) * PAGE_BYTES)
        file.write(head)
    shown, _ = lines_of(data)
    assert shown.found == "damaged"
    assert shown.rows


@pytest.mark.parametrize("content", [b"not a database " * 1000, b""])
def test_a_file_that_is_none_cannot_be_read(data: Path, content: bytes) -> None:
    (data / "waitwise.db").write_bytes(content)
    file, invariants = lines_of(data)
    assert (file.found, invariants.found) == ("unreadable", "unknown")
    assert file.rows[0].name
