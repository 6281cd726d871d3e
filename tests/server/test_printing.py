"""Tickets on paper over HTTP: staff order a print, and hear how the printer is."""

import asyncio
from typing import Any

import pytest
from aiohttp import ClientWebSocketResponse

from core.commands import MovePrint
from core.printer import PrinterKind, PrinterReport, PrinterTrouble
from core.states import PrintState, Scope
from tests.core.factory import SYSTEM, World
from tests.server.house import House

WELL = PrinterReport(PrinterKind.NETWORK)
NO_PAPER = PrinterReport(PrinterKind.NETWORK, PrinterTrouble.NO_PAPER, "at 10.0.0.7")
PATIENCE_S = 5


@pytest.fixture
def printer(world: World) -> None:
    """A branch with a printer."""
    world.branch.printer.tell(WELL)


async def order(house: House, ticket_id: int, who: str | None, **fields: Any) -> Any:
    return await house.ask("POST", f"/tickets/{ticket_id}/print", None, who, **fields)


@pytest.mark.usefixtures("printer")
async def test_staff_order_a_print(house: House) -> None:
    ticket = house.world.join()
    reply = await order(house, ticket.id, house.staff)
    assert reply.status == 201
    told = reply.json
    assert (told["ticket"], told["number"], told["state"]) == (ticket.id, "A001", "queued")
    assert (told["copy"], told["reason"]) == (False, None)


@pytest.mark.usefixtures("printer")
async def test_what_was_printed_is_copied(house: House) -> None:
    ticket = house.world.join()
    first = (await order(house, ticket.id, house.staff)).json
    house.world.do(MovePrint(first["id"], PrintState.UNKNOWN), SYSTEM)
    assert (await order(house, ticket.id, house.staff)).json["copy"]


@pytest.mark.usefixtures("printer")
async def test_a_tap_twice_is_one_print(house: House) -> None:
    ticket = house.world.join()
    first = await order(house, ticket.id, house.staff, key="k")
    again = await order(house, ticket.id, house.staff, key="k")
    other = await order(house, ticket.id, house.staff, key="l")
    assert (again.status, again.body) == (first.status, first.body)
    assert (other.status, other.json["id"]) == (200, first.json["id"])
    assert len(house.world.branch.views.prints_queued()) == 1


@pytest.mark.usefixtures("printer")
async def test_customers_and_programs_that_only_read_do_not_print(house: House) -> None:
    ticket = house.world.join()
    assert (await order(house, ticket.id, None)).status == 401
    assert (await order(house, ticket.id, house.holder(ticket.id))).status == 403
    assert (await order(house, ticket.id, house.make_key(Scope.READ))).status == 403
    assert (await order(house, ticket.id, house.make_key(Scope.SERVE, name="Desk"))).status == 201
    assert (await order(house, 99, house.staff)).status == 404


async def test_a_branch_without_a_printer_says_so(house: House) -> None:
    ticket = house.world.join()
    reply = await order(house, ticket.id, house.staff)
    assert (reply.status, reply.code) == (409, "no_printer")
    assert house.world.branch.views.last_print(ticket.id) is None


async def test_the_health_page_tells_of_it_and_names_no_place(house: House) -> None:
    async def told() -> Any:
        return (await house.ask("GET", "/health")).json["printer"]

    assert await told() is None
    house.world.branch.printer.tell(NO_PAPER)
    said = await told()
    assert (said["ok"], said["trouble"]) == (False, "no_paper")
    assert "10.0.0.7" not in str(said)


async def heard(socket: ClientWebSocketResponse, kind: str) -> Any:
    async with asyncio.timeout(PATIENCE_S):
        while (message := await socket.receive_json())["type"] != kind:
            continue
    return message


async def test_staff_hear_of_it_at_once_and_nobody_else_does(house: House) -> None:
    house.world.branch.printer.tell(WELL)
    staff = await house.socket({"queues": [1], "token": house.staff.split(" ")[1]})
    board = await house.socket({"queues": [1]})
    assert (await heard(staff, "snapshot"))["printer"]["ok"]
    assert (await heard(board, "snapshot"))["printer"] is None
    house.world.branch.printer.tell(NO_PAPER)
    house.world.join()
    assert (await heard(staff, "printer"))["printer"]["trouble"] == "no_paper"
    message = await board.receive_json()
    assert message["type"] == "board"


async def test_an_order_disturbs_no_board(house: House) -> None:
    house.world.branch.printer.tell(WELL)
    ticket = house.world.join()
    board = await house.socket({"queues": [1]})
    await heard(board, "snapshot")
    await order(house, ticket.id, house.staff)
    house.world.join()
    assert (await board.receive_json())["type"] == "board"
