"""A day is played while it is backed up again and again; put back, it goes on to its end."""

import asyncio
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from core import restore
from core.backup import Backup, make_backup
from core.backup_file import try_out
from core.branch import Branch, open_branch
from core.check import check
from core.clock import Clock, to_datetime
from core.commands import Asker, CallNext, Command, Join, MoveTicket
from core.folder import DATABASE_NAME
from core.states import Actor, Event, State
from core.values import Called, Joined
from server.playback import Pace, Playback
from server.playback_client import PlaybackClient
from server.playback_report import Display
from server.recorded_day import RecordedDay, read_day
from server.replay_branch import MovedClock, own_branch

DEMO_DAY = Path(__file__).resolve().parents[2] / "resources" / "demo" / "day.csv"
STAFF = Asker(Actor.STAFF, 1)
MINUTE_S = 60


class BackedUpDay:
    """A day in ``data``, backed up every ``every_s`` of its seconds while the next ones pass.

    Where nothing happens for longer, the next backup is made when something does.
    """

    def __init__(self, day: RecordedDay, folder: Path, every_s: int) -> None:
        self.day = day
        self.clock = MovedClock(day)
        self.data = folder / "data"
        self.backups: list[Backup] = []
        self._folder = folder / "backups"
        self._folder.mkdir()
        self._every_s = every_s
        self._next_s = 0
        self._making: Future[Backup] | None = None
        self._worker = ThreadPoolExecutor(1)

    def play(self) -> None:
        """From its first visit to its last."""
        with own_branch(self.data, self.day, self.clock) as entrance:
            asyncio.run(self._play(entrance))
            self._take()
        self._worker.shutdown()

    async def _play(self, entrance: Any) -> None:
        async with aiohttp.ClientSession() as session:
            client = PlaybackClient(session, entrance.address, None)
            await client.sign_in(entrance.name, entrance.pin)
            with Display(self.day, show_calls=False) as display:
                await Playback(client, self.day, Pace(self._move, None), display).run()

    def _move(self, at_s: int) -> None:
        self.clock.move(at_s)
        if at_s >= self._next_s:
            self._next_s = at_s + self._every_s
            self._take()
            now = to_datetime(self.clock())
            self._making = self._worker.submit(make_backup, self.data, self._folder, now)

    def _take(self) -> None:
        if self._making is not None:
            self.backups.append(self._making.result())
            self._making = None

    def put_back(self, backup: Backup) -> None:
        """Instead of what is there; then whoever waits is served, and one more comes."""
        prepared = restore.prepare(backup.path, self.data, to_datetime(self.clock()))
        assert prepared.losses is not None
        branch = open_branch(self.data, Clock(wall=self.clock, monotonic=self.clock))
        assert branch.views.health().sequence == backup.report.audit_rows
        for queue in branch.views.queues():
            finish(branch, queue.id)
            joined = done(branch, Join(queue.id))
            assert isinstance(joined, Joined)
            finish(branch, queue.id)
        assert branch.views.health().active == 0
        branch.close()
        assert check(self.data / DATABASE_NAME).violated == 0


def finish(branch: Branch, queue_id: int) -> None:
    """Serve all who are served or wait."""
    states = (State.SERVING, State.LATE)
    for ticket in branch.views.tickets(queue_id, states, STAFF, limit=100).items:
        event = Event.COMPLETE if ticket.state is State.SERVING else Event.CANCEL
        done(branch, MoveTicket(ticket.id, event))
    counter = branch.views.counters(queue_id)[0]
    while branch.views.tickets(queue_id, (State.WAITING,), STAFF).items:
        called = done(branch, CallNext(queue_id, counter.id))
        assert isinstance(called, Called)
        assert called.ticket is not None
        done(branch, MoveTicket(called.ticket.id, Event.COMPLETE))


def done(branch: Branch, command: Command) -> object:
    outcome = branch.submit(command, STAFF).result(30)
    assert outcome.refusal is None, outcome.refusal
    return outcome.result


def play_and_put_back(day: RecordedDay, folder: Path, every_s: int) -> int:
    """How many backups there were; each was checked when it was made."""
    played = BackedUpDay(day, folder, every_s)
    played.play()
    transitions = [one.report.audit_rows for one in played.backups]
    assert transitions == sorted(transitions)
    assert all(one.report.violated == 0 for one in played.backups)
    assert {one.path for one in played.backups} == set((folder / "backups").iterdir())
    middle, last = played.backups[len(played.backups) // 2], played.backups[-1]
    assert 0 < middle.report.audit_rows < last.report.audit_rows
    for backup in (last, middle):
        tried = try_out(backup.path, folder / backup.path.stem)
        assert tried.report.audit_rows == backup.report.audit_rows
        played.put_back(backup)
    return len(played.backups)


def test_a_day_is_backed_up_again_and_again_and_the_last_one_goes_on(tmp_path: Path) -> None:
    assert play_and_put_back(read_day(DEMO_DAY, None), tmp_path, 20 * MINUTE_S) > 5


@pytest.mark.slow
def test_a_day_is_backed_up_every_minute_and_the_last_one_goes_on(tmp_path: Path) -> None:
    assert play_and_put_back(read_day(DEMO_DAY, None), tmp_path, MINUTE_S) > 50


@pytest.mark.slow
@pytest.mark.timeout(1200)
@pytest.mark.parametrize(
    ("file", "day", "least"), [("clinic.csv", "2019-08-01", 30), ("bank.csv", "1999-02-01", 300)]
)
def test_a_recorded_day_is_backed_up_every_minute_and_the_last_one_goes_on(
    tmp_path: Path, trace_dir: Path, file: str, day: str, least: int
) -> None:
    assert play_and_put_back(read_day(trace_dir / file, day), tmp_path, MINUTE_S) > least
