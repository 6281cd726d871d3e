"""A hostile world met at the start: what was left is read or refused in words, and never harmed.

More of what stops a start stands in ``test_database.py`` and ``test_folder.py``.
"""

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.branch import open_branch
from core.check import check
from core.commands import Join
from core.database import Database
from core.errors import (
    DataFolderError,
    NotADatabaseError,
)
from core.folder import DATABASE_NAME
from tests.core.crowded import plain
from tests.core.factory import STAFF, World
from tests.core.hostile import counting, set_up, tickets
from tests.evidence import Ledger


def _closed_branch(folder: Path, joins: int = 40) -> Path:
    branch = set_up(folder)
    for wish in [branch.submit(Join(1), STAFF) for _ in range(joins)]:
        wish.result(30)
    branch.close()
    return folder / DATABASE_NAME


def test_a_file_cut_short_anywhere_is_never_taken_for_a_whole_one(
    tmp_path: Path, ledger: Ledger
) -> None:
    path = _closed_branch(tmp_path)
    whole = path.read_bytes()
    chance = random.Random(20_261_124)
    lengths = [99, 100, 4_095, 4_096, *(chance.randrange(4_096, len(whole)) for _ in range(13))]
    count = counting(ledger, "a file cut short")
    for length in lengths:
        path.write_bytes(whole[:length])
        count(met=1)
        with pytest.raises(NotADatabaseError, match="from a backup"):
            open_branch(tmp_path)
        count(refused_in_words=1)
        assert path.read_bytes() == whole[:length], "it is left as it was"
    path.write_bytes(whole)
    branch = open_branch(tmp_path)
    assert branch.submit(Join(1), STAFF).result(30).created
    branch.close()
    count(recovered=1, lost=41 - len(tickets(path)))


@pytest.mark.parametrize("beside", ["its own -shm", "no -shm", "a -shm of garbage"])
def test_a_log_left_behind_is_the_newest_part_of_the_file(
    beside: str, world: World, tmp_path: Path, ledger: Ledger
) -> None:
    """As after a kill: what was answered stands in the -wal alone."""
    answered = {world.join().id for _ in range(30)}
    left = tmp_path / "left behind"
    shutil.copytree(world.folder, left)
    index = left / f"{DATABASE_NAME}-shm"
    if beside == "no -shm":
        index.unlink()
    elif beside == "a -shm of garbage":
        index.write_bytes(random.Random(7).randbytes(index.stat().st_size))
    branch = open_branch(left)
    assert branch.submit(Join(1), STAFF).result(30).created
    branch.close()
    assert check(left / DATABASE_NAME).violated == 0
    lost = len(answered - tickets(left / DATABASE_NAME))
    counting(ledger, f"a -wal left behind, {beside}")(met=1, recovered=1, lost=lost)
    assert lost == 0


@pytest.mark.parametrize("looks", [1, 2])
def test_a_log_that_another_folds_into_the_file_meanwhile_stops_no_start(
    looks: int, world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered = world.join().id
    path = Path(shutil.copytree(world.folder, tmp_path / "left behind")) / DATABASE_NAME
    log = f"{path}-wal"
    still_to_look = iter(range(looks))
    stat = os.stat

    def fold_after_looks(file: str | Path, **options: Any) -> os.stat_result:
        found = stat(file, **options)
        if str(file) == log and next(still_to_look, None) == looks - 1:
            with plain(path) as last:
                last.execute("PRAGMA wal_checkpoint")
        return found

    monkeypatch.setattr(os, "stat", fold_after_looks)
    Database.open(path)
    assert next(still_to_look, None) is None, "it was never folded"
    assert answered in tickets(path)


def test_a_ticket_key_that_cannot_be_written_is_told_and_made_when_it_can(tmp_path: Path) -> None:
    in_its_way = tmp_path / "ticket.draft"
    in_its_way.mkdir()
    with pytest.raises(DataFolderError, match=r"ticket.key cannot be used.*Nothing was lost"):
        open_branch(tmp_path)
    in_its_way.rmdir()
    branch = set_up(tmp_path)
    secret = branch.secrets.of(1)
    branch.close()
    again = open_branch(tmp_path)
    assert again.secrets.of(1) == secret
    again.close()


def _own_and_other(folder: Path, joins: int) -> tuple[Path, Path]:
    """The file of a closed branch, and the log that another branch left of ``joins`` joins."""
    own = _closed_branch(folder / "own")
    other = set_up(folder / "other")
    for wish in [other.submit(Join(1), STAFF) for _ in range(joins)]:
        wish.result(30)
    left = shutil.copy(folder / "other" / f"{DATABASE_NAME}-wal", folder / "left-wal")
    other.close()
    return own, Path(left)


def _backup_and_later_log(folder: Path, _: int) -> tuple[Path, Path]:
    """A file as it was once, and the log of the same branch from later on."""
    branch = set_up(folder / "other")
    old = folder / "own" / DATABASE_NAME
    old.parent.mkdir()
    for keep in (shutil.copy, lambda *_: None):
        with plain(folder / "other" / DATABASE_NAME) as other:
            other.execute("PRAGMA wal_checkpoint(RESTART)")
        keep(folder / "other" / DATABASE_NAME, old)
        for wish in [branch.submit(Join(1), STAFF) for _ in range(400)]:
            wish.result(30)
    left = shutil.copy(folder / "other" / f"{DATABASE_NAME}-wal", folder / "left-wal")
    branch.close()
    return old, Path(left)


@pytest.mark.parametrize(
    ("left", "joins"),
    [
        (_own_and_other, 0),
        (_own_and_other, 30),
        (_own_and_other, 3_000),
        (_backup_and_later_log, 0),
    ],
    ids=["a new branch's", "a small branch's", "a large branch's", "of later on, beside a backup"],
)
def test_a_log_of_another_database_is_refused_and_neither_is_changed(
    left: Callable[[Path, int], tuple[Path, Path]], joins: int, tmp_path: Path, ledger: Ledger
) -> None:
    count = counting(ledger, "a -wal of another database")
    path, foreign = left(tmp_path, joins)
    held = tickets(path)
    log = Path(shutil.copy(foreign, f"{path}-wal"))
    before = path.read_bytes(), log.read_bytes()
    count(met=1)
    with pytest.raises(NotADatabaseError, match=r"does not belong to the file.*Nothing was chang"):
        open_branch(path.parent)
    count(refused_in_words=1)
    assert (path.read_bytes(), log.read_bytes()) == before
    log.unlink()
    branch = open_branch(path.parent)
    branch.close()
    assert check(path).violated == 0
    count(recovered=1, lost=len(held - tickets(path)))
    assert tickets(path) == held
