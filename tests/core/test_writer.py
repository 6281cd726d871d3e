"""One commit for many commands: answers and events come after it, or not at all."""

import asyncio
import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import pytest

from core.branch import open_branch
from core.commands import (
    Asker,
    CallNext,
    ChangeBranch,
    ChangeQueue,
    Join,
    Key,
    MoveTicket,
    SetCounter,
    SetUpBranch,
)
from core.engine import HANDLERS
from core.errors import Code, NotADatabaseError, StorageUnavailableError
from core.events import Happened, TicketMoved
from core.folder import DATABASE_NAME
from core.outcomes import Outcome, encode
from core.queue_rows import QueueRow
from core.states import Actor, CounterState, Event
from core.values import Joined
from core.writer import BATCH_LIMIT
from tests.core.crowded import dump, plain
from tests.core.factory import STAFF, World

Futures = list[Future[Outcome]]


@contextmanager
def _held(world: World, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Keep the writer at its door; what is submitted meanwhile queues up. Answers batch sizes."""
    gate, arrived = threading.Event(), threading.Event()
    writer = world.branch._writer
    begin, write = writer._engine.begin, writer._write
    sizes: list[int] = []

    def wait_then_begin() -> None:
        arrived.set()
        assert gate.wait(30)
        begin()

    def measure(batch: list[object]) -> None:
        sizes.append(len(batch))
        write(batch)  # type: ignore[arg-type]

    monkeypatch.setattr(writer._engine, "begin", wait_then_begin)
    monkeypatch.setattr(writer, "_write", measure)
    first = world.branch.submit(ChangeBranch({}), STAFF)
    assert arrived.wait(30)
    try:
        yield sizes
    finally:
        gate.set()
        wait([first], 30)


def _joined(future: Future[Outcome]) -> int:
    result = future.result(30).result
    assert isinstance(result, Joined)
    return result.ticket.id


def _tickets(world: World) -> set[int]:
    with plain(world.database_path) as connection:
        return {row[0] for row in connection.execute("SELECT id FROM ticket")}


def test_what_queues_up_shares_commits_of_a_limited_size(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = 2 * BATCH_LIMIT + 10
    with _held(world, monkeypatch) as sizes:
        wishes = [world.branch.submit(Join(1), STAFF) for _ in range(many)]
        assert not any(wish.done() for wish in wishes)
    assert len({_joined(wish) for wish in wishes}) == many
    assert sizes == [1, BATCH_LIMIT, BATCH_LIMIT, 10]


def test_answers_come_in_the_order_of_asking(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    with _held(world, monkeypatch):
        wishes = [world.branch.submit(Join(1), STAFF) for _ in range(9)]
    numbers = [wish.result(30).result.ticket.number for wish in wishes]  # type: ignore[union-attr]
    assert numbers == [f"A00{number}" for number in range(1, 10)]


def test_a_refusal_and_a_defect_undo_only_themselves(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with _held(world, monkeypatch) as sizes:
        good = world.branch.submit(Join(1), STAFF)
        refused = world.branch.submit(MoveTicket(999, Event.CANCEL), STAFF)
        defect = world.branch.submit("no command", STAFF)  # type: ignore[arg-type]
        # The name is refused by the database after the engine has begun to write.
        half_done = world.branch.submit(Join(1, name="x" * 81), STAFF)
        also_good = world.branch.submit(Join(1), STAFF)
    assert {_joined(good), _joined(also_good)} == _tickets(world) == {1, 2}
    assert sizes == [1, 5]
    refusal = refused.result(30).refusal
    assert refusal is not None
    assert refusal.code is Code.NOT_FOUND
    assert isinstance(defect.exception(30), KeyError)
    assert isinstance(half_done.exception(30), sqlite3.IntegrityError)
    assert [record.message for record in caplog.records if record.levelname == "ERROR"] == [
        "a defect: str failed",
        "a defect: Join failed",
    ]


def test_a_command_that_fails_half_way_leaves_nothing_of_its_first_half(tmp_path: Path) -> None:
    branch = open_branch(tmp_path)
    failing = branch.submit(SetUpBranch("Ann", "no hash", "x" * 81, branch_name="Hall"), STAFF)
    assert isinstance(failing.exception(30), sqlite3.IntegrityError)
    with plain(tmp_path / DATABASE_NAME) as connection:
        for table in ("branch", "user", "queue"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
    assert branch.submit(SetUpBranch("Ann", "no hash", "Desk"), STAFF).result(30).created
    branch.close()


def test_nobody_is_answered_and_nothing_told_before_the_commit(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = world.branch._writer._engine
    commit = engine.commit
    seen: list[tuple[int, int, bool]] = []
    wishes: Futures = []

    def watch() -> list[Happened]:
        before = len(world.happened), len(_tickets(world))
        happened = commit()
        seen.append((*before, any(wish.done() for wish in wishes)))
        return happened

    with _held(world, monkeypatch):
        monkeypatch.setattr(engine, "commit", watch)
        world.happened.clear()
        wishes += [world.branch.submit(Join(1), STAFF) for _ in range(3)]
    wait(wishes, 30)
    world.do(ChangeBranch({}))
    told = [one.sequence for one in world.happened if isinstance(one, TicketMoved)]
    assert seen[1] == (len(world.happened) - len(told) - 1, 0, False)
    assert told == [1, 2, 3]


def test_a_listener_finds_in_the_file_what_it_is_told(world: World) -> None:
    found: list[bool] = []

    def look(happened: object) -> None:
        told = {one.ticket.id for one in happened if isinstance(one, TicketMoved)}  # type: ignore[attr-defined]
        found.append(told <= _tickets(world))

    world.branch.bus.subscribe(look)
    for _ in range(5):
        world.join()
    world.do(ChangeBranch({}))
    assert found[:5] == [True] * 5


@pytest.mark.parametrize("where", ["commit", "begin"])
@pytest.mark.parametrize(
    ("error", "words"),
    [
        ("disk I/O error", "cannot be used just now"),
        ("database is locked", "locked|cannot be used"),
    ],
)
def test_a_commit_that_fails_fails_all_and_the_next_one_works(
    world: World,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    where: str,
    error: str,
    words: str,
) -> None:
    def fail() -> None:
        raise sqlite3.OperationalError(error)

    world.join()
    before = dump(world.database_path)
    world.happened.clear()
    with _held(world, monkeypatch):
        wishes = [world.branch.submit(Join(1), STAFF, Key("s", str(n))) for n in range(5)]
        monkeypatch.setattr(world.branch._writer._engine, where, fail)
    for wish in wishes:
        assert isinstance(wish.exception(30), StorageUnavailableError)
        with pytest.raises(StorageUnavailableError, match=words):
            wish.result(30)
    monkeypatch.undo()
    assert [line for line in dump(world.database_path) if '"ticket"' in line] == [
        line for line in before if '"ticket"' in line
    ]
    assert not [one for one in world.happened if isinstance(one, TicketMoved)]
    # Nothing of the failed attempt stayed, its key neither: the same wish is granted now.
    again = world.do(Join(1), STAFF, Key("s", "0"))
    assert again.created
    assert _tickets(world) == {1, 2}
    assert any("a commit failed, and 5 commands" in one.message for one in caplog.records)


def test_closing_executes_what_is_queued(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    with _held(world, monkeypatch):
        wishes = [world.branch.submit(Join(1), STAFF) for _ in range(BATCH_LIMIT + 5)]
        closing = threading.Thread(target=world.branch._writer.close)
        closing.start()
    closing.join(30)
    assert {_joined(wish) for wish in wishes} == _tickets(world)
    late = world.branch.submit(Join(1), STAFF)
    with pytest.raises(StorageUnavailableError, match=r"shutting down.*Nothing was changed"):
        late.result(30)
    world.restart()


def test_whoever_submits_while_it_closes_is_answered_in_any_case(world: World) -> None:
    def submit_many() -> Futures:
        return [world.branch.submit(Join(1), STAFF) for _ in range(300)]

    with ThreadPoolExecutor(4) as pool:
        submitting = [pool.submit(submit_many) for _ in range(4)]
        world.branch._writer.close()
    wishes = [wish for one in submitting for wish in one.result(30)]
    assert not wait(wishes, 30).not_done
    kept = {_joined(wish) for wish in wishes if wish.exception() is None}
    assert kept == _tickets(world)
    world.restart()


def test_what_a_loop_submits_in_one_turn_comes_as_one(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[int] = []
    writer, write = world.branch._writer, world.branch._writer._write

    def measure(batch: list[object]) -> None:
        sizes.append(len(batch))
        write(batch)  # type: ignore[arg-type]

    monkeypatch.setattr(writer, "_write", measure)

    async def submit() -> list[Outcome]:
        first = world.branch.submit_async(Join(1), STAFF)
        # The writer has been at work meanwhile, and the turn goes on.
        assert world.branch.submit(Join(1), STAFF).result(30).created
        second = world.branch.submit_async(Join(1), STAFF)
        return [await first, await second]

    assert all(outcome.created for outcome in asyncio.run(submit()))
    assert sizes == [1, 2]


def test_what_is_submitted_in_the_turn_that_closes_is_answered(world: World) -> None:
    async def submit() -> None:
        wish, withdrawn = (world.branch.submit_async(Join(1), STAFF) for _ in range(2))
        withdrawn.cancel()
        world.branch._writer.close()
        with pytest.raises(StorageUnavailableError, match=r"shutting down.*Nothing was changed"):
            await wish

    asyncio.run(submit())
    assert _tickets(world) == set()
    world.restart()


def test_a_cancelled_wish_is_not_executed(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    with _held(world, monkeypatch):
        wishes = [world.branch.submit(Join(1), STAFF) for _ in range(4)]
        assert wishes[1].cancel()
        assert wishes[2].cancel()
    assert {_joined(wishes[0]), _joined(wishes[3])} == _tickets(world)
    assert len(_tickets(world)) == 2


def test_a_batch_of_cancelled_wishes_alone_does_no_harm(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    with _held(world, monkeypatch):
        assert world.branch.submit(Join(1), STAFF).cancel()
    assert world.do(Join(1)).created


def _at_once(world: World, submit: Callable[[], Future[Outcome]], times: int) -> list[Outcome]:
    barrier = threading.Barrier(times)

    def ask() -> Outcome:
        barrier.wait(30)
        return submit().result(30)

    with ThreadPoolExecutor(times) as pool:
        return [one.result(30) for one in [pool.submit(ask) for _ in range(times)]]


def test_one_key_ten_times_at_once_is_one_change_with_one_answer(world: World) -> None:
    key = Key("kiosk POST /join", "k1", b"body")
    outcomes = _at_once(world, lambda: world.branch.submit(Join(1), STAFF, key), 10)
    assert len({encode(outcome) for outcome in outcomes}) == 1
    assert outcomes[0].created
    assert _tickets(world) == {1}
    # And still the first answer after the ticket has moved on, and after a restart.
    world.call()
    world.restart()
    assert world.do(Join(1), STAFF, key) == outcomes[0]


def test_a_key_sent_with_another_body_is_refused_and_stays_the_first_ones(world: World) -> None:
    first = world.do(Join(1), STAFF, Key("s", "k", b"one"))
    refusal = world.refused(Join(1, name="Other"), STAFF, Key("s", "k", b"two"))
    assert refusal.code is Code.IDEMPOTENCY_KEY_REUSED
    assert _tickets(world) == {1}
    assert world.do(Join(1), STAFF, Key("s", "k", b"one")) == first


def test_a_key_is_its_scopes_own(world: World) -> None:
    for scope in ("ann POST /join", "bob POST /join", "ann POST /leave"):
        assert world.do(Join(1), STAFF, Key(scope, "k")).created
    assert len(_tickets(world)) == 3


def test_a_refusal_that_is_about_the_line_is_kept(world: World) -> None:
    world.join()
    world.do(SetCounter(1, CounterState.PAUSED))
    key = Key("s", "call")
    refused = world.refused(CallNext(1, 1), STAFF, key)
    assert refused.code is Code.NO_FREE_COUNTER
    world.do(SetCounter(1, CounterState.OPEN))
    assert world.refused(CallNext(1, 1), STAFF, key) == refused
    assert world.call() is not None


def test_refusals_the_asker_can_mend_are_not_kept(world: World) -> None:
    key = Key("s", "join")
    assert world.refused(Join(2), STAFF, key).code is Code.NOT_FOUND
    world.make_queue("Second")
    assert world.do(Join(2), STAFF, key).created
    zone = Key("s", "zone")
    assert world.refused(ChangeBranch({"time_zone": "Mars"}), STAFF, zone).code is Code.INVALID
    assert world.do(ChangeBranch({"time_zone": "UTC"}), STAFF, zone).refusal is None
    leave = Key("s", "leave")
    stranger = Asker(Actor.CUSTOMER, 999)
    assert world.refused(MoveTicket(1, Event.CANCEL), stranger, leave).code is Code.FORBIDDEN
    holder = world.customer(1)
    assert world.do(MoveTicket(1, Event.CANCEL), holder, leave).refusal is None


def test_a_damaged_page_met_by_a_command_is_told_in_words(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def malformed(*_: object) -> NoReturn:
        error = sqlite3.DatabaseError("database disk image is malformed")
        error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise error

    monkeypatch.setitem(HANDLERS, Join, malformed)
    failure = world.branch.submit(Join(1), STAFF).exception(30)
    assert isinstance(failure, NotADatabaseError)
    assert "from a backup" in str(failure)
    monkeypatch.undo()
    assert world.join().number == "A001"


def test_calls_and_changes_of_the_configuration_share_a_commit(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    with _held(world, monkeypatch) as sizes:
        world.branch.submit(Join(1), STAFF)
        called = world.branch.submit(CallNext(1, 1), STAFF)
        paused = world.branch.submit(SetCounter(1, CounterState.PAUSED), STAFF)
        changed = world.branch.submit(ChangeQueue(1, {"max_size": 5}), STAFF)
        joined = world.branch.submit(Join(1), STAFF)
    assert [one.result(30).refusal for one in (called, paused, changed, joined)] == [None] * 4
    assert sizes == [1, 5]
    assert world.queue().active == 2


def test_counts_that_are_not_as_expected_are_never_committed(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.join()
    monkeypatch.setattr(QueueRow, "count", lambda *_: None)
    failed = world.branch.submit(Join(1), STAFF).exception(30)
    assert isinstance(failed, StorageUnavailableError)
    monkeypatch.undo()
    assert world.join().number == "A002"
    assert _tickets(world) == {1, 2}
