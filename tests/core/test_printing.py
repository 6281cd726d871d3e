"""Orders to print: given with a ticket or after it, one original at most, and only forward."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.backup import make_backup
from core.commands import (
    KIOSK,
    PASSER_BY,
    ChangeQueue,
    DeleteQueue,
    Join,
    Key,
    MovePrint,
    PrintTicket,
)
from core.errors import Code
from core.events import Happened, PrintMoved, TicketMoved
from core.printer import PrinterKind, PrinterReport, PrinterTrouble
from core.restore import finish, prepare
from core.states import Event, PrintState
from core.values import Joined, Print
from tests.core.crowded import plain
from tests.core.factory import SYSTEM, World

QUEUED, UNKNOWN = PrintState.QUEUED, PrintState.UNKNOWN
PRINTED, FAILED = PrintState.PRINTED, PrintState.FAILED


def take(world: World, *, phone: str | None = None, key: Key | None = None) -> int:
    """A ticket taken at a kiosk that prints."""
    joined = world.do(Join(1, phone=phone, on_paper=True), KIOSK, key).result
    assert isinstance(joined, Joined)
    return joined.ticket.id


def order(world: World, ticket_id: int) -> Print:
    ordered = world.do(PrintTicket(ticket_id)).result
    assert isinstance(ordered, Print)
    return ordered


def go(world: World, print_id: int, state: PrintState, reason: str | None = None) -> Print:
    moved = world.do(MovePrint(print_id, state, reason), SYSTEM).result
    assert isinstance(moved, Print)
    return moved


def last(world: World, ticket_id: int) -> Print:
    found = world.branch.views.last_print(ticket_id)
    assert found is not None
    return found


def orders(world: World) -> int:
    with plain(world.database_path) as connection:
        return int(connection.execute("SELECT count(*) FROM print_job").fetchone()[0])


def test_a_ticket_taken_where_there_is_a_printer_is_ordered_with_it(world: World) -> None:
    ticket_id = take(world)
    (waiting,) = world.branch.views.prints_queued()
    assert (waiting.ticket, waiting.number, waiting.copy) == (ticket_id, "A001", False)
    kinds: list[type[Happened]] = [type(event) for event in world.happened]
    assert kinds == [TicketMoved, PrintMoved]


def test_one_taken_where_there_is_none_is_not(world: World) -> None:
    ticket_id = world.join().id
    assert world.branch.views.prints_queued() == ()
    assert world.branch.views.last_print(ticket_id) is None


def test_ticket_and_order_are_stored_together_or_not_at_all(world: World) -> None:
    world.do(ChangeQueue(1, {"open": False}))
    assert world.code(Join(1, on_paper=True), KIOSK) is Code.QUEUE_CLOSED
    assert orders(world) == 0


def test_many_taps_are_one_order(world: World) -> None:
    key = Key("kiosk join", "visit", b"1")
    assert len({take(world, key=key) for _ in range(10)}) == 1
    assert orders(world) == 1


def test_a_ticket_found_by_its_phone_number_is_not_printed_for_whoever_typed_it(
    world: World,
) -> None:
    ticket_id = take(world, phone="+493012345678")
    go(world, last(world, ticket_id).id, UNKNOWN)
    assert take(world, phone="+493012345678") == ticket_id
    assert orders(world) == 1


def test_the_first_print_is_the_original_and_the_next_one_a_copy(world: World) -> None:
    ticket_id = take(world)
    first = last(world, ticket_id)
    go(world, first.id, UNKNOWN)
    assert go(world, first.id, PRINTED).state is PRINTED
    again = order(world, ticket_id)
    assert (again.copy, again.state) == (True, QUEUED)


def test_what_nobody_knows_of_is_copied_too(world: World) -> None:
    ticket_id = take(world)
    go(world, last(world, ticket_id).id, UNKNOWN)
    assert order(world, ticket_id).copy


def test_what_surely_reached_no_paper_is_printed_as_the_original(world: World) -> None:
    ticket_id = take(world)
    failed = go(world, last(world, ticket_id).id, FAILED, "no_paper")
    assert failed.reason == "no_paper"
    assert not order(world, ticket_id).copy


def test_one_that_waits_is_not_ordered_again(world: World) -> None:
    ticket_id = take(world)
    outcome = world.do(PrintTicket(ticket_id))
    assert not outcome.created
    assert outcome.result == last(world, ticket_id)


@pytest.mark.parametrize(
    "way",
    [
        (PRINTED,),
        (UNKNOWN, FAILED),
        (UNKNOWN, QUEUED),
        (UNKNOWN, UNKNOWN),
        (UNKNOWN, PRINTED, UNKNOWN),
        (FAILED, QUEUED),
        (FAILED, UNKNOWN),
    ],
)
def test_no_other_way_is_gone(world: World, way: tuple[PrintState, ...]) -> None:
    print_id = last(world, take(world)).id
    *before, wrong = way
    for state in before:
        go(world, print_id, state, "no_paper" if state is FAILED else None)
    refusal = world.refused(MovePrint(print_id, wrong, None), SYSTEM)
    assert refusal.code is Code.NOT_ALLOWED
    assert "Nothing was changed" in refusal.detail


def test_only_staff_order_and_only_the_printing_moves(world: World) -> None:
    ticket_id = take(world)
    for asker in (KIOSK, PASSER_BY, SYSTEM):
        assert world.code(PrintTicket(ticket_id), asker) is Code.FORBIDDEN
    assert world.code(MovePrint(1, UNKNOWN)) is Code.FORBIDDEN
    assert world.code(PrintTicket(99)) is Code.NOT_FOUND
    assert world.code(MovePrint(99, UNKNOWN), SYSTEM) is Code.NOT_FOUND


def test_an_order_changes_nothing_that_a_board_shows(world: World) -> None:
    ticket_id = take(world)
    before = world.branch.views.board(1), world.branch.views.ticket(ticket_id, KIOSK)
    order(world, ticket_id)
    go(world, last(world, ticket_id).id, UNKNOWN)
    after = world.branch.views.board(1), world.branch.views.ticket(ticket_id, KIOSK)
    assert before[1] == after[1]
    assert before[0] is not None
    assert after[0] is not None
    assert before[0].revision == after[0].revision


def test_orders_survive_a_restart_as_they_are_and_time_goes_on(world: World) -> None:
    waits, perhaps = take(world), take(world)
    go(world, last(world, perhaps).id, UNKNOWN)
    world.hands.set_back(500)
    world.restart()
    assert last(world, waits).state is QUEUED
    assert last(world, perhaps).state is UNKNOWN
    assert go(world, last(world, perhaps).id, PRINTED).state is PRINTED


def test_they_go_with_their_queue(world: World) -> None:
    other = world.make_queue("Other")
    joined = world.do(Join(other.id, on_paper=True), KIOSK).result
    assert isinstance(joined, Joined)
    world.move(joined.ticket.id, Event.CANCEL)
    world.do(DeleteQueue(other.id))
    assert orders(world) == 0


def test_a_report_that_says_nothing_new_is_not_told(world: World) -> None:
    printer = world.branch.printer
    assert printer.report is None
    well = PrinterReport(PrinterKind.NETWORK)
    printer.tell(well)
    printer.tell(PrinterReport(PrinterKind.NETWORK))
    assert len(world.happened) == 1
    printer.tell(PrinterReport(PrinterKind.NETWORK, PrinterTrouble.NO_PAPER))
    assert len(world.happened) == 2
    assert printer.report is not None
    assert not printer.report.ok


def test_what_waits_in_a_backup_is_not_printed_once_more(tmp_path: Path, world: World) -> None:
    """A backup may hold an order that was printed since."""
    ticket_id = take(world)
    (tmp_path / "backups").mkdir()
    backup = make_backup(world.folder, tmp_path / "backups", datetime.now(UTC)).path
    go(world, last(world, ticket_id).id, UNKNOWN)
    world.branch.close()
    prepare(backup, world.folder, datetime.now(UTC))
    finish(world.folder)
    world.restart()
    assert last(world, ticket_id).reason == "restored"
