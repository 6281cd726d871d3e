"""The first start, and the branch's own settings."""

from pathlib import Path

import pytest

from core.branch import open_branch
from core.commands import STAFF_AT_SETUP, ChangeBranch, SetUpBranch
from core.errors import Code
from core.states import Calling, Role
from tests.core.factory import World


def test_an_empty_folder_is_not_set_up(tmp_path: Path) -> None:
    branch = open_branch(tmp_path / "new" / "folder")
    assert not branch.views.branch().set_up
    command = SetUpBranch("Ann", "no hash", "Desk", 3, 120, calling=Calling.AUTOMATIC)
    outcome = branch.submit(command, STAFF_AT_SETUP).result()
    assert outcome.created
    shown = branch.views.branch()
    assert shown.set_up
    assert [queue.name for queue in shown.queues] == ["Desk"]
    queue = branch.views.queues()[0]
    assert (queue.service_slots, queue.grace_time_s, queue.calling) == (3, 120, "automatic")
    owner = branch.views.credentials("Ann")
    assert owner is not None
    assert owner.user.role is Role.OWNER
    branch.close()


def test_it_is_set_up_once(world: World) -> None:
    assert world.code(SetUpBranch("Eve", "x", "Mine")) is Code.ALREADY_SET_UP
    assert world.branch.views.credentials("Eve") is None


def test_changing_the_branch(world: World) -> None:
    changes = {"name": "Clinic", "time_zone": "Europe/Berlin", "day_starts_at": "04:30"}
    world.do(ChangeBranch(changes))
    shown = world.branch.views.branch()
    assert (shown.name, shown.time_zone, shown.day_starts_at) == tuple(changes.values())


@pytest.mark.parametrize("zone", ["", "Mars/Olympus", "../etc/passwd", "/etc/passwd", "\0"])
def test_an_unknown_time_zone_is_refused(world: World, zone: str) -> None:
    assert world.code(ChangeBranch({"time_zone": zone})) is Code.INVALID


@pytest.mark.parametrize("clock", ["", "4:00", "24:00", "04:60", "0400", "-1:00", "aa:bb", "٠٤:٠٠"])
def test_what_is_no_time_of_day_is_refused(world: World, clock: str) -> None:
    assert world.code(ChangeBranch({"day_starts_at": clock})) is Code.INVALID
