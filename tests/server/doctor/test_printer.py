"""What the self-check says of the printer."""

from dataclasses import replace

import pytest

from core.printer import PrinterKind, PrinterReport, PrinterTrouble
from server.doctor import printer
from server.doctor.found import Status
from tests.server.doctor.conftest import LIVE, MakeSubject

PRINTS = PrinterReport(PrinterKind.NETWORK)


def test_a_branch_without_one_misses_none(subject: MakeSubject) -> None:
    assert printer.look(subject(live=LIVE)).kind == "none"
    assert printer.look(subject()).kind == "ended"


@pytest.mark.parametrize(
    ("report", "kind", "status"),
    [
        (PRINTS, "ok", Status.OK),
        (PrinterReport(PrinterKind.NETWORK, paper_low=True), "low", Status.WARNING),
        (PrinterReport(PrinterKind.NETWORK, PrinterTrouble.NO_PAPER), "paper", Status.FAULT),
        (PrinterReport(PrinterKind.NETWORK, PrinterTrouble.COVER_OPEN), "paper", Status.FAULT),
        (PrinterReport(PrinterKind.USB, PrinterTrouble.NOT_SET_UP), "setup", Status.FAULT),
        (PrinterReport(PrinterKind.PDF, PrinterTrouble.NO_ROOM), "room", Status.FAULT),
        (PrinterReport(PrinterKind.PDF, PrinterTrouble.DEFECT), "defect", Status.FAULT),
        *(
            (PrinterReport(PrinterKind.NETWORK, trouble), "away", Status.FAULT)
            for trouble in (
                PrinterTrouble.OFFLINE,
                PrinterTrouble.UNREACHABLE,
                PrinterTrouble.STALLED,
                PrinterTrouble.BROKE_OFF,
            )
        ),
    ],
)
def test_how_it_is(subject: MakeSubject, report: PrinterReport, kind: str, status: Status) -> None:
    found = printer.look(subject(live=replace(LIVE, printer=report)))
    assert (found.kind, found.status) == (kind, status)
    assert [row.reason for row in found.rows] == ([report.trouble] if report.trouble else [])


def test_what_the_printer_said_is_there_for_the_owner(subject: MakeSubject) -> None:
    report = PrinterReport(PrinterKind.USB, PrinterTrouble.NOT_SET_UP, "missing: libusb-1.0-0")
    (row,) = printer.look(subject(live=replace(LIVE, printer=report))).rows
    assert (row.name, row.text) == ("not set up", "missing: libusb-1.0-0")


def test_a_ticket_that_a_defect_kept_off_paper_is_named_while_others_print(
    subject: MakeSubject,
) -> None:
    report = PrinterReport(PrinterKind.USB, unprinted="A042")
    found = printer.look(subject(live=replace(LIVE, printer=report)))
    assert (found.kind, [row.name for row in found.rows]) == ("defect", ["A042"])
