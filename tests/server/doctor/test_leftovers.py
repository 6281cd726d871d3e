"""What breaking off leaves, old and new."""

import os
from datetime import timedelta
from pathlib import Path

from core.backup_space import scratch
from server.doctor import leftovers
from tests.server.doctor.conftest import MakeSubject


def test_nothing_is_left_by_an_orderly_end(subject: MakeSubject) -> None:
    assert leftovers.look(subject()).kind == "ok"


def test_a_draft_is_left_once_it_is_an_hour_old(subject: MakeSubject, data: Path) -> None:
    draft = data / "ticket.draft"
    draft.write_bytes(b"")
    now = subject().now
    assert leftovers.look(subject()).kind == "ok"
    found = leftovers.look(subject(now=now + timedelta(hours=2)))
    assert found.kind == "some"
    assert [row.name for row in found.rows] == [str(draft)]


def test_what_a_backup_replaced_is_left_after_a_month(subject: MakeSubject, data: Path) -> None:
    old = data / "replaced-20260101T000000Z"
    old.mkdir()
    assert leftovers.look(subject()).kind == "ok"
    month = (subject().now - timedelta(days=31)).timestamp()
    os.utime(old, (month, month))
    assert leftovers.look(subject()).kind == "some"


def test_a_scratch_folder_is_left_where_nobody_works_in_it(
    subject: MakeSubject, data: Path
) -> None:
    with scratch(data):
        assert leftovers.look(subject()).kind == "ok"
    (data / "scratch").mkdir()
    assert leftovers.look(subject()).kind == "some"


def test_looking_leaves_nothing_itself(subject: MakeSubject, data: Path) -> None:
    (data / "scratch").mkdir()
    before = sorted(data.iterdir())
    assert leftovers.look(subject()).kind == "some"
    assert sorted(data.iterdir()) == before


def test_a_log_that_nobody_folds_is_told(subject: MakeSubject, data: Path) -> None:
    log = data / "waitwise.db-wal"
    for size, kind in ((63_000_000, "ok"), (65_000_000, "some"), (1_100_000_000, "huge")):
        with log.open("wb") as file:
            file.truncate(size)
        assert leftovers.look(subject()).kind == kind
