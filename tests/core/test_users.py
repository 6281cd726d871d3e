"""Accounts and sign-ins."""

import sqlite3
from contextlib import closing

import pytest

from core.commands import (
    ChangeUser,
    CreateQueue,
    CreateUser,
    DeleteUser,
    EndSession,
    RefreshSession,
    SetCounter,
    StartSession,
)
from core.errors import Code
from core.states import CounterState, Role
from core.values import SessionStarted, User
from tests.core.factory import World


def _add(world: World, name: str, role: Role = Role.STAFF) -> User:
    made = world.do(CreateUser(name, role, "no hash")).result
    assert isinstance(made, User)
    return made


def test_an_account_is_found_by_name_whatever_its_case(world: World) -> None:
    sam = _add(world, "Sam")
    found = world.branch.views.credentials("SAM")
    assert found is not None
    assert (found.user, found.secret_hash) == (sam, "no hash")
    assert world.code(CreateUser("sam", Role.STAFF, "x")) is Code.TAKEN
    assert world.branch.views.credentials("Kim") is None


def test_accounts_are_paged_by_id(world: World) -> None:
    for number in range(5):
        _add(world, f"Staff {number}")
    first = world.branch.views.users(limit=4)
    rest = world.branch.views.users(first.next, limit=4)
    assert len(first.items) == 4
    assert [user.name for user in rest.items] == ["Staff 3", "Staff 4"]
    assert rest.next is None


def test_a_new_pin_ends_all_sessions(world: World) -> None:
    sam = _add(world, "Sam")
    world.do(StartSession(sam.id, "tablet", b"one", 60))
    world.do(ChangeUser(sam.id, {"secret_hash": "new"}))
    assert world.branch.views.session(b"one") is None
    found = world.branch.views.credentials("Sam")
    assert found is not None
    assert found.secret_hash == "new"


def test_renaming_and_promoting(world: World) -> None:
    sam = _add(world, "Sam")
    changed = world.do(ChangeUser(sam.id, {"name": "Samir", "role": Role.OWNER})).result
    assert changed == User(sam.id, "Samir", Role.OWNER)
    assert world.code(ChangeUser(sam.id, {"name": "Ann"})) is Code.TAKEN


def test_the_last_owner_stays(world: World) -> None:
    assert world.code(DeleteUser(1)) is Code.USER_IN_USE
    assert world.code(ChangeUser(1, {"role": Role.STAFF})) is Code.USER_IN_USE
    assert owners_of_queues(world) == [1]


@pytest.mark.parametrize("command", [DeleteUser(1), ChangeUser(1, {"role": Role.STAFF})])
def test_the_queues_of_an_owner_who_goes_become_those_of_who_asks(
    world: World, command: DeleteUser | ChangeUser
) -> None:
    _add(world, "Kim", Role.OWNER)
    lee = _add(world, "Lee", Role.OWNER)
    _add(world, "Sam")
    assert world.do(command, world.as_staff(lee.id)).refusal is None
    assert owners_of_queues(world) == [lee.id]


def test_who_goes_by_their_own_wish_leaves_the_queues_to_the_first_owner_left(
    world: World,
) -> None:
    kim = _add(world, "Kim", Role.OWNER)
    _add(world, "Lee", Role.OWNER)
    assert world.do(DeleteUser(1), world.as_staff(1)).refusal is None
    assert owners_of_queues(world) == [kim.id]


def test_two_queues_of_one_name_are_not_handed_to_one_owner(world: World) -> None:
    kim = _add(world, "Kim", Role.OWNER)
    name = world.branch.views.queues()[0].name
    world.do(CreateQueue(name), world.as_staff(kim.id))
    refusal = world.refused(DeleteUser(1), world.as_staff(kim.id))
    assert refusal.code is Code.USER_IN_USE
    assert f"a queue named {name}" in refusal.detail
    assert owners_of_queues(world) == [1, kim.id]


def owners_of_queues(world: World) -> list[int]:
    """By queue."""
    with closing(sqlite3.connect(world.database_path)) as connection:
        return [row[0] for row in connection.execute("SELECT owner_id FROM queue ORDER BY id")]


def test_a_closed_account_lets_go_of_its_counter_and_frees_its_name(world: World) -> None:
    sam = _add(world, "Sam")
    world.do(SetCounter(1, CounterState.OPEN), world.as_staff(sam.id))
    world.do(StartSession(sam.id, "tablet", b"one", 60))
    world.do(DeleteUser(sam.id))
    assert world.branch.views.counters(1)[0].staff is None
    assert world.branch.views.session(b"one") is None
    assert world.code(StartSession(sam.id, "tablet", b"two", 60)) is Code.NOT_FOUND
    assert _add(world, "Sam").id != sam.id


def test_one_session_per_user_and_device(world: World) -> None:
    world.do(StartSession(1, "tablet", b"one", 60))
    world.do(StartSession(1, "desk", b"two", 60))
    world.do(StartSession(1, "tablet", b"three", 60))
    views = world.branch.views
    signed_in = [views.session(token) is not None for token in (b"one", b"two", b"three")]
    assert signed_in == [False, True, True]


def test_a_session_ends_when_its_time_is_over(world: World) -> None:
    started = world.do(StartSession(1, "tablet", b"one", 60)).result
    assert isinstance(started, SessionStarted)
    world.hands.advance(59)
    assert world.branch.views.session(b"one") is not None
    world.hands.advance(2)
    assert world.branch.views.session(b"one") is None
    assert world.code(RefreshSession(b"one", b"two", 60)) is Code.NOT_FOUND


def test_refreshing_kills_the_old_token(world: World) -> None:
    world.do(StartSession(1, "tablet", b"one", 60))
    world.do(RefreshSession(b"one", b"two", 600))
    assert world.branch.views.session(b"one") is None
    assert world.branch.views.session(b"two") is not None


def test_ending_one_or_all(world: World) -> None:
    for device in ("tablet", "desk", "phone"):
        world.do(StartSession(1, device, device.encode(), 60))
    world.do(EndSession(b"tablet"))
    assert world.branch.views.session(b"tablet") is None
    assert world.branch.views.session(b"desk") is not None
    world.do(EndSession(b"desk", everywhere=True))
    assert world.branch.views.session(b"phone") is None
    assert world.do(EndSession(b"desk")).refusal is None
