"""Boards and tablets that come, go and stay away, over real sockets."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from core.states import Role
from server.devices import Devices
from server.doctor import devices
from server.doctor.at_work import AtWork
from server.doctor.found import Found
from server.screens import Screen
from tests.server.doctor.conftest import MakeSubject
from tests.server.house import House

LATER = timedelta(minutes=5)


def look(house: House, later: timedelta = timedelta(0)) -> Found:
    services = house.services
    subject = AtWork(
        house.world.branch, services.settings, services.backups, services.devices, services.screens
    )()
    return devices.look(replace(subject, now=subject.now + later))


async def until(holds: Callable[[], bool]) -> None:
    for _ in range(500):
        if holds():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it never came to that")


async def test_boards_by_address_and_tablets_by_name(house: House) -> None:
    assert look(house).kind == "none"
    tablet = house.sign_in(house.make_user("Cid", Role.STAFF), device="Counter tablet")
    unnamed = house.sign_in(house.make_user("Dora", Role.STAFF), device="browser-0123abcd")
    board = await house.socket({"device": "board"})
    dora = await house.socket({"token": unnamed.removeprefix("Bearer ")})
    staff = await house.socket({"token": tablet.removeprefix("Bearer ")})
    customer = await house.socket({"queues": [1]})
    for socket in (board, dora, staff, customer):
        await socket.receive()
    found = look(house)
    assert (found.kind, found.values["count"]) == ("ok", 3)
    assert [(row.name, row.text, row.at) for row in found.rows] == [
        ("127.0.0.1", "board", None),
        ("Counter tablet", "tablet", None),
        ("Dora", "tablet", None),
    ]
    await staff.close()
    await until(lambda: look(house).values["count"] == 2)
    found = look(house, LATER)
    assert found.kind == "ok", "a tablet may go"
    assert found.rows[1].at is not None


async def test_a_board_that_stays_away(house: House) -> None:
    board = await house.socket({"device": "board"})
    await board.receive()
    await board.close()
    await until(lambda: look(house).values["count"] == 0)
    assert look(house).kind == "ok", "it may be loading its page again"
    assert look(house, LATER).kind == "away"
    assert look(house, timedelta(hours=13)).kind == "ok", "it is off for the night"
    await house.join()
    assert look(house, LATER).kind == "dark"
    house.services.screens.tell([Screen("kiosk", 1080, 1920), Screen("board", 1920, 1080)])
    assert look(house, LATER).kind == "away", "a board beside the kiosk still shows"


def test_at_rest_nobody_knows(subject: MakeSubject) -> None:
    assert devices.look(subject()).kind == "ended"


def test_a_crowd_of_devices_is_forgotten_from_its_oldest() -> None:
    crowd = Devices()
    for number in range(500):
        with crowd.present("board", f"{number:03}"):
            pass
    names = [one.name for one in crowd.known]
    assert (len(names), names[0], names[-1]) == (200, "300", "499")


def test_two_pages_of_one_board_are_one() -> None:
    both = Devices()
    with both.present("board", "10.0.0.5"):
        with both.present("board", "10.0.0.5"):
            pass
        assert [one.connected for one in both.known] == [True]
    assert [one.connected for one in both.known] == [False]
