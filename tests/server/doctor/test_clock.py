"""Clocks that nobody sets, that are wrong, that were set back, and that stand elsewhere."""

import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from core.branch import Branch
from server.backups import Backups
from server.devices import Devices
from server.doctor import clock
from server.doctor.at_rest import subject_at_rest
from server.doctor.at_work import AtWork
from server.doctor.subject import Subject
from server.screens import Screens
from server.settings import ServerSettings
from tests.core.factory import World
from tests.server.doctor.conftest import MakeSubject

SUMMER = datetime(2026, 7, 1, 12, tzinfo=UTC)
WINTER = datetime(2026, 12, 1, 12, tzinfo=UTC)


@pytest.fixture
def in_berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The machine's clock stands in Berlin."""
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("error_us", "kind"), [(1500, "ok"), (16_000_000, "alone"), (None, "silent")]
)
def test_whether_the_network_sets_it(
    subject: MakeSubject, monkeypatch: pytest.MonkeyPatch, error_us: int | None, kind: str
) -> None:
    monkeypatch.setattr(clock, "maximum_error_us", lambda: error_us)
    assert clock.look(subject()).kind == kind


def test_the_kernel_says_how_wrong_it_may_be() -> None:
    error_us = clock.maximum_error_us()
    if sys.platform == "linux":
        assert error_us is not None
        assert 0 <= error_us <= 16_000_000


def test_a_battery_that_is_dead_is_told(subject: MakeSubject) -> None:
    assert clock.look(subject(now=datetime(2001, 1, 1, tzinfo=UTC))).kind == "wrong"


def test_a_clock_that_was_set_back_is_told_running_and_at_rest(world: World) -> None:
    def ahead() -> str:
        at_work = _at_work(world.branch)()
        return clock.look_at_engine_time(at_work).kind

    world.join()
    assert ahead() == "ok"
    world.hands.set_back(60)
    assert ahead() == "ahead"
    world.hands.set_back(3600)
    assert ahead() == "far"
    world.hands.advance(3600)
    assert ahead() == "far"


def test_a_file_of_the_future_is_told_at_rest(world: World) -> None:
    world.hands.advance(100 * 365 * 86_400)
    world.join()
    subject = subject_at_rest(world.folder, ServerSettings())
    assert clock.look_at_engine_time(subject).kind == "far"


@pytest.mark.parametrize(
    ("zone", "kind"),
    [
        ("Europe/Berlin", "ok"),
        ("Europe/Vienna", "ok"),
        ("Africa/Lagos", "other"),
        ("America/Bogota", "other"),
        ("Europe/Atlantis", "unknown"),
        (None, "new"),
    ],
)
@pytest.mark.parametrize("now", [SUMMER, WINTER])
@pytest.mark.usefixtures("in_berlin")
def test_zones_are_the_same_where_they_show_the_same_all_year(
    subject: MakeSubject, now: datetime, zone: str | None, kind: str
) -> None:
    assert clock.look_at_time_zone(subject(now=now, time_zone=zone)).kind == kind


def _at_work(branch: Branch) -> AtWork:
    settings = ServerSettings()
    return AtWork(branch, settings, Backups(branch, None), Devices(), Screens())


def test_a_running_branch_tells_of_itself(world: World) -> None:
    subject: Subject = _at_work(world.branch)()
    assert (subject.set_up, subject.time_zone, subject.has_kiosk) == (True, "Etc/UTC", False)
    assert subject.data == world.folder
