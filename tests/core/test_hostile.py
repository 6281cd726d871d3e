"""A hostile world met while running: words, reads go on, nothing is lost, and it recovers.

What stops a start stands in ``test_database.py`` and ``test_folder.py`` as well.
"""

import shutil
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from core.clock import Clock
from core.commands import Join, Key
from core.errors import (
    NotADatabaseError,
    StorageUnavailableError,
)
from core.folder import DATABASE_NAME
from core.states import Event, State
from core.values import Joined
from tests.core import hostile
from tests.core.crowded import plain
from tests.core.factory import GRACE_S, STAFF, HandClock, World
from tests.evidence import Ledger

YEAR_S = 365 * 86_400
LARGE_LOG = 20_000_000
"""Bytes of a log far beyond those that are kept for use."""
Cause = Callable[[World], AbstractContextManager[object]]
Counting = Callable[..., None]

CAUSES: dict[str, tuple[Cause, str]] = {
    "another program holds the lock": (
        lambda world: hostile.locked(world.database_path),
        "locked by another program. End that program, or wait",
    ),
    "no file may grow": (
        lambda world: hostile.no_room(world.database_path),
        "cannot be used just now .disk I/O error.. Check the disk",
    ),
    "the data folder is moved away": (
        lambda world: hostile.moved_away(world.folder),
        "waitwise.db is not in its place any more: put the data folder back",
    ),
}


@pytest.fixture
def world(tmp_path: Path, hands: HandClock, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    """A world that waits for no lock, in a folder that may be moved."""
    hostile.make_impatient(monkeypatch)
    clock = Clock(wall=hands.read_wall, monotonic=hands.read_monotonic)
    world = World(tmp_path / "data", clock, hands)
    yield world
    world.close()


@pytest.mark.parametrize("name", CAUSES)
def test_a_cause_is_told_in_words_loses_nothing_and_goes_away(
    name: str, world: World, ledger: Ledger, caplog: pytest.LogCaptureFixture
) -> None:
    cause, words = CAUSES[name]
    _meet(world, cause, words, hostile.counting(ledger, name))
    assert "defect" not in caplog.text


def _meet(world: World, cause: Cause, words: str, count: Counting) -> None:
    """Three wishes while the cause is there, and one of them again when it is not."""
    answered = [world.join().id for _ in range(3)]
    assert world.queue().waiting == len(answered)
    world.happened.clear()
    with cause(world):
        count(met=1)
        for attempt in ("one", "one", "two"):
            wish = world.branch.submit(Join(1), STAFF, Key("kiosk", attempt))
            with pytest.raises(StorageUnavailableError, match=f"{words}.*{hostile.KEPT}"):
                wish.result(30)
            count(refused_in_words=1)
        assert not world.happened, "nothing was told that is not so"
        assert world.queue().waiting == len(answered), "who reads already goes on reading"
        if not world.database_path.is_file():
            with ThreadPoolExecutor(1) as newcomer:
                failure = newcomer.submit(world.queue).exception(30)
            assert isinstance(failure, StorageUnavailableError)
            assert "unable to open database file" in str(failure)
    again = world.do(Join(1), key=Key("kiosk", "one"))
    assert again.created
    count(recovered=1)
    assert isinstance(again.result, Joined)
    answered.append(again.result.ticket.id)
    world.restart()
    stored = hostile.tickets(world.database_path)
    count(lost=len(set(answered) - stored))
    assert stored == set(answered)
    assert world.queue().waiting == len(answered)


def test_a_disk_that_is_full_is_met_again_with_room(
    tmp_path: Path, hands: HandClock, ledger: Ledger
) -> None:
    """A small disk of its own where this user may mount one; else files that may not grow."""
    folder = tmp_path / "disk"
    with hostile.small_disk(folder, 4_096) as why_not:
        clock = Clock(wall=hands.read_wall, monotonic=hands.read_monotonic)
        world = World(folder, clock, hands)
        stand_in = f"a limit on files stands for it: {why_not}"
        count = hostile.counting(ledger, f"a full disk ({stand_in if why_not else 'tmpfs'})")
        if why_not:
            _meet(world, *CAUSES["no file may grow"], count)
        else:
            words = "The disk is full. Free some space"
            _meet(world, lambda _: hostile.no_space(folder), words, count)
        world.close()


def test_a_folder_deleted_for_good_acknowledges_nothing_more(world: World, ledger: Ledger) -> None:
    """What was written into deleted files nobody would ever find again."""
    count = hostile.counting(ledger, "the data folder is deleted")
    before = world.join().id
    copy = Path(shutil.copytree(world.folder, world.folder.with_name("backup")))
    shutil.rmtree(world.folder)
    count(met=1)
    for _ in range(3):
        with pytest.raises(StorageUnavailableError, match="not in its place any more"):
            world.do(Join(1))
        count(refused_in_words=1)
    copy.rename(world.folder)
    # Put back as a copy it is another file than the one that is open: a start is needed.
    with pytest.raises(StorageUnavailableError, match="not in its place any more"):
        world.do(Join(1))
    world.restart()
    assert hostile.tickets(world.database_path) == {before}
    assert world.join().number == "A002"
    count(recovered_by_a_start=1, lost=len({before} - hostile.tickets(world.database_path)))


def test_a_log_moved_while_running_acknowledges_nothing_more(world: World) -> None:
    world.join()
    log = Path(f"{world.database_path}-wal")
    words = r"waitwise\.db-wal is not in its place"
    with hostile.moved_away(log), pytest.raises(StorageUnavailableError, match=words):
        world.do(Join(1))
    assert world.join().number == "A002"


@pytest.mark.parametrize("reads", [False, True], ids=["nobody reads", "somebody reads"])
def test_a_log_deleted_while_running_takes_nothing_with_it(
    reads: bool, world: World, ledger: Ledger
) -> None:
    """The newest commits stand in it alone, and who opens the file next would begin another."""
    count = hostile.counting(ledger, "the log is deleted")
    answered = {world.join().id for _ in range(5)}
    if reads:
        assert world.queue().waiting == len(answered)
    Path(f"{world.database_path}-wal").unlink()
    count(met=1)
    with pytest.raises(StorageUnavailableError, match=r"waitwise\.db-wal is not in its place"):
        world.do(Join(1))
    count(refused_in_words=1)
    with ThreadPoolExecutor(1) as newcomer:
        failure = newcomer.submit(world.queue).exception(30)
    assert failure is None or isinstance(failure, StorageUnavailableError)
    world.restart()
    assert world.queue().waiting == len(answered)
    assert world.join().number == "A006"
    lost = len(answered - hostile.tickets(world.database_path))
    count(recovered_by_a_start=1, lost=lost)
    assert lost == 0


@pytest.mark.parametrize("held_s", [0, pytest.param(30, marks=pytest.mark.slow)])
def test_a_reader_that_holds_the_database_holds_up_nobody(
    held_s: float, world: World, ledger: Ledger
) -> None:
    """The log grows while it reads; what is more than is of use goes back to the disk."""
    held_for = f" for {held_s} s" if held_s else ""
    count = hostile.counting(ledger, f"a reader holds the database{held_for}")
    log = Path(f"{world.database_path}-wal")
    with hostile.read_for_long(world.database_path) as reader:
        begun, joined = time.monotonic(), 0
        while log.stat().st_size < LARGE_LOG or time.monotonic() - begun < held_s:
            wishes = [world.branch.submit(Join(1), STAFF) for _ in range(50)]
            joined += sum(wish.result(30).created for wish in wishes)
        assert reader.execute("SELECT count(*) FROM ticket").fetchone() == (0,)
        assert world.queue().waiting == joined
        count(met=1, commands_meanwhile=joined)
        held = log.stat().st_size
    for open_now in (False, True) * 5:
        world.change(open=open_now)
    assert log.stat().st_size < held / 2, "more than is of use is given back to the disk"
    world.restart()
    assert log.stat().st_size < held / 10, "a start begins with a log of its own"
    assert world.queue().waiting == joined
    count(recovered=1, lost=joined - len(hostile.tickets(world.database_path)))


def test_a_lock_that_is_let_go_in_time_is_waited_for(tmp_path: Path) -> None:
    branch = hostile.set_up(tmp_path)
    with hostile.locked(tmp_path / DATABASE_NAME):
        wish = branch.submit(Join(1), STAFF)
        assert branch.views.queue(1) is not None, "reads wait for no lock"
        assert not wish.done()
    assert wish.result(30).created
    branch.close()


@pytest.mark.slow
def test_a_lock_held_longer_than_the_patience_is_told_and_waited_for_again(
    tmp_path: Path, ledger: Ledger
) -> None:
    count = hostile.counting(ledger, "a lock held longer than 5 s")
    branch = hostile.set_up(tmp_path)
    with hostile.locked(tmp_path / DATABASE_NAME):
        count(met=1)
        for _ in range(2):
            with pytest.raises(StorageUnavailableError, match="locked by another program"):
                branch.submit(Join(1), STAFF).result(30)
            count(refused_in_words=1)
    assert branch.submit(Join(1), STAFF).result(30).created
    count(recovered=1, lost=1 - len(hostile.tickets(tmp_path / DATABASE_NAME)))
    branch.close()


def test_a_file_written_over_while_running_is_told_and_comes_back(world: World) -> None:
    ticket = world.join()
    with plain(world.database_path) as other:
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    whole = world.database_path.read_bytes()
    world.database_path.write_bytes(b"Dear diary, " * 900)
    with pytest.raises(NotADatabaseError, match="from a backup"):
        world.do(Join(1))
    with pytest.raises(NotADatabaseError, match="from a backup"):
        world.see(ticket.id)
    world.database_path.write_bytes(whole)
    world.restart()
    assert world.see(ticket.id).state is State.WAITING
    assert world.join().number == "A002"


@pytest.mark.parametrize("restarts", [False, True], ids=["while running", "between starts"])
def test_a_clock_a_year_ahead_and_back_again_reorders_and_loses_nothing(
    restarts: bool, world: World, ledger: Ledger
) -> None:
    when = "between starts" if restarts else "while running"
    count = hostile.counting(ledger, f"the clock jumps a year, {when}")
    late, waiting = world.ticket_in(State.LATE), world.join()
    for turn, jump_s in enumerate((YEAR_S, -2 * YEAR_S, YEAR_S)):
        world.hands.wall += jump_s * 1_000_000
        count(met=1)
        if restarts:
            world.restart()
        assert world.sweep().expired == (1 if turn == 0 else 0)
        newest = world.join()
        assert newest.joined_at > waiting.joined_at
    assert world.see(late.id).state is State.MISSED
    assert world.call() == world.see(waiting.id), "who came first is first"
    next_late = world.move(waiting.id, Event.TIME_OUT)
    world.hands.advance(GRACE_S + 1)
    assert world.sweep().expired == 1, "a grace time ends while the wall is a year behind"
    assert world.see(next_late.id).state is State.MISSED
    assert world.branch.views.health().clock_offset_s > YEAR_S - 86_400
    world.hands.wall += 2 * YEAR_S * 1_000_000
    world.join()
    world.hands.advance(1)
    assert world.branch.views.health().clock_offset_s == 0
    lost = 6 - len(hostile.tickets(world.database_path))
    count(recovered=1, lost=lost)
    assert lost == 0


def test_a_file_deleted_alone_is_not_made_anew(world: World) -> None:
    """An empty one in its place would be a first start the next time."""
    world.join()
    kept = world.database_path.with_name("kept")
    world.database_path.rename(kept)
    with ThreadPoolExecutor(1) as newcomer:
        failure = newcomer.submit(world.queue).exception(30)
    assert isinstance(failure, StorageUnavailableError)
    assert not world.database_path.exists()
    kept.rename(world.database_path)
    assert world.join().number == "A002"


def test_closing_where_the_folder_is_gone_is_told_in_words(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    branch = hostile.set_up(folder)
    shutil.rmtree(folder)
    with pytest.raises(StorageUnavailableError, match="unable to open database file"):
        branch.close()
    hostile.set_up(folder).close()
