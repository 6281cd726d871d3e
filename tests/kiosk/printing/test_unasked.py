"""A printer that cannot be asked how it is: its failure is told until it has printed."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.printer import PrinterKind, PrinterReport, PrinterSettings, PrinterTrouble
from core.states import PrintState
from kiosk.printing.orders import Pace
from tests.kiosk.printing.line_printer import LinePrinter
from tests.kiosk.printing.press import House

QUICK = Pace(looks_every_s=0.1, answers_within_s=1.5)


@pytest.fixture
def line() -> Iterator[LinePrinter]:
    printer = LinePrinter()
    yield printer
    printer.unplug()


@pytest.fixture
def house(tmp_path: Path, line: LinePrinter) -> Iterator[House]:
    house = House(tmp_path / "data", None)
    house.print_(QUICK, PrinterSettings(kind=PrinterKind.FILE, device=line.device))
    yield house
    house.close()


def test_that_it_failed_does_not_pass_in_a_moment(house: House, line: LinePrinter) -> None:
    line.takes = False
    torn = house.take()
    house.reports(PrinterTrouble.STALLED)
    told: list[PrinterReport | None] = []
    while len(told) < 40:
        told.append(house.branch.printer.report)
        time.sleep(QUICK.looks_every_s)
    assert {one.trouble for one in told if one is not None} == {PrinterTrouble.STALLED}
    assert house.last(torn).state is PrintState.UNKNOWN
    line.takes = True
    house.is_(house.take(), PrintState.PRINTED)
    house.reports(None)


@pytest.mark.parametrize(
    ("kind", "answers", "says"),
    [
        (PrinterKind.NETWORK, True, True),
        (PrinterKind.NETWORK, False, False),
        (PrinterKind.SERIAL, False, False),
        (PrinterKind.FILE, True, False),
        (PrinterKind.PDF, False, True),
        (PrinterKind.SYSTEM, False, True),
    ],
)
def test_which_can_be_asked(kind: PrinterKind, answers: bool, says: bool) -> None:
    assert PrinterSettings(kind=kind, answers=answers).says_how_it_is is says
