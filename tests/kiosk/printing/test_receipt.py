"""Receipt printers over a real socket, a real file and a real line: what prints, what fails."""

import os
import threading
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from core.printer import PrinterKind, PrinterSettings, PrinterTrouble
from kiosk.printing.drawing import draw
from kiosk.printing.driver import PrinterError
from kiosk.printing.receipt import ReceiptPrinter
from tests.kiosk.printing.fake_printer import FakePrinter, Mood
from tests.kiosk.printing.interpreter import Interpreter
from tests.kiosk.printing.papers import PAPER, plain


@pytest.fixture
def ticket(qtbot: QtBot) -> QImage:
    return draw(PAPER, 576)


def network(fake: FakePrinter, *, answers: bool = True) -> ReceiptPrinter:
    settings = PrinterSettings(
        kind=PrinterKind.NETWORK, address="127.0.0.1", port=fake.port, answers=answers
    )
    return ReceiptPrinter(settings)


def trouble(printer: ReceiptPrinter) -> PrinterTrouble:
    with pytest.raises(PrinterError) as error:
        printer.open()
    return error.value.trouble


def print_it(printer: ReceiptPrinter, ticket: QImage) -> int:
    """How often it said that it goes on."""
    went: list[None] = []
    printer.open()
    printer.lay(ticket, "A042")
    printer.send(lambda: went.append(None))
    printer.close()
    return len(went)


@pytest.mark.parametrize("width", [576, 384])
def test_what_lies_in_the_tray_is_what_was_drawn_dot_by_dot(
    fake: FakePrinter, qtbot: QtBot, width: int
) -> None:
    ticket = draw(PAPER, width)
    went = print_it(network(fake), ticket)
    (printed,) = fake.interpreter.tickets
    assert printed.image() == plain(ticket)
    assert went > 10


def test_it_is_asked_before_and_after_and_again_for_the_next(
    fake: FakePrinter, ticket: QImage
) -> None:
    printer = network(fake)
    print_it(printer, ticket)
    print_it(printer, ticket)
    assert len(fake.interpreter.tickets) == 2
    assert fake.received.count(b"\x1dr\x01") == 3  # once to learn that it knows this


def test_one_that_knows_only_the_first_question_prints_too(
    fake: FakePrinter, ticket: QImage
) -> None:
    fake.mood = Mood.OLD
    print_it(network(fake), ticket)
    assert len(fake.interpreter.tickets) == 1


@pytest.mark.parametrize(
    ("mood", "wanted"),
    [
        (Mood.NO_PAPER, PrinterTrouble.NO_PAPER),
        (Mood.COVER_OPEN, PrinterTrouble.COVER_OPEN),
        (Mood.STALLED, PrinterTrouble.STALLED),
    ],
)
def test_what_is_the_matter_is_said_before_anything_is_on_paper(
    fake: FakePrinter, mood: Mood, wanted: PrinterTrouble
) -> None:
    fake.mood = mood
    assert trouble(network(fake)) is wanted
    assert b"\x1dv0" not in fake.received


def test_one_that_is_off_or_nowhere_cannot_be_reached(fake: FakePrinter) -> None:
    fake.switch_off()
    assert trouble(network(fake)) is PrinterTrouble.UNREACHABLE
    settings = PrinterSettings(kind=PrinterKind.NETWORK, address="nowhere.invalid")
    assert trouble(ReceiptPrinter(settings)) is PrinterTrouble.UNREACHABLE


@pytest.mark.parametrize(
    ("mood", "wanted"),
    [
        (Mood.CLOSES_IN_THE_MIDDLE, PrinterTrouble.BROKE_OFF),
        (Mood.SILENT_AT_THE_END, PrinterTrouble.STALLED),
    ],
)
def test_one_that_fails_in_the_middle_says_so(
    fake: FakePrinter, ticket: QImage, mood: Mood, wanted: PrinterTrouble
) -> None:
    fake.mood = mood
    with pytest.raises(PrinterError) as error:
        print_it(network(fake), ticket)
    assert error.value.trouble is wanted


def test_paper_that_will_soon_be_over_is_told(fake: FakePrinter) -> None:
    fake.paper_low = True
    assert network(fake).open().paper_low
    fake.paper_low = False
    assert not network(fake).open().paper_low


def test_one_that_never_answers_prints_where_it_is_told_so(
    fake: FakePrinter, ticket: QImage
) -> None:
    printer = network(fake, answers=False)
    print_it(printer, ticket)
    assert b"\x10\x04" not in fake.received


def test_a_file_gets_one_ticket_after_the_other(tmp_path: Path, ticket: QImage) -> None:
    file = tmp_path / "lp0"
    file.touch()
    printer = ReceiptPrinter(PrinterSettings(kind=PrinterKind.FILE, device=str(file)))
    print_it(printer, ticket)
    print_it(printer, ticket)
    interpreter = Interpreter()
    interpreter.take(file.read_bytes())
    assert [one.image() for one in interpreter.tickets] == [plain(ticket)] * 2


def test_a_file_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    file = tmp_path / "lp0"
    printer = ReceiptPrinter(PrinterSettings(kind=PrinterKind.FILE, device=str(file)))
    assert trouble(printer) is PrinterTrouble.UNREACHABLE
    assert not file.exists()


def test_a_serial_line_is_asked_and_printed_on(ticket: QImage) -> None:
    ours, theirs = os.openpty()
    interpreter = Interpreter()
    ended = threading.Event()

    def answer() -> None:
        while not ended.is_set():
            try:
                more = os.read(ours, 4096)
            except OSError:
                return
            for kind, _ in interpreter.take(more):
                os.write(ours, b"\x12" if kind == "DLE EOT" else b"\x00")

    threading.Thread(target=answer, daemon=True).start()
    settings = PrinterSettings(kind=PrinterKind.SERIAL, device=os.ttyname(theirs), baud=115200)
    print_it(ReceiptPrinter(settings), ticket)
    ended.set()
    assert [one.image() for one in interpreter.tickets] == [plain(ticket)]


def test_a_serial_line_that_is_not_there(tmp_path: Path) -> None:
    settings = PrinterSettings(kind=PrinterKind.SERIAL, device=str(tmp_path / "ttyUSB7"))
    assert trouble(ReceiptPrinter(settings)) is PrinterTrouble.UNREACHABLE


@pytest.mark.parametrize("device", ["", "printer", "04b8"])
def test_a_usb_device_that_is_no_number_is_told(device: str) -> None:
    settings = PrinterSettings(kind=PrinterKind.USB, device=device)
    assert trouble(ReceiptPrinter(settings)) is PrinterTrouble.NOT_SET_UP


def test_a_usb_printer_that_is_not_plugged_in_is_told() -> None:
    settings = PrinterSettings(kind=PrinterKind.USB, device="04b8:0202")
    # Without libusb on this machine that is what is told instead.
    assert trouble(ReceiptPrinter(settings)) in (
        PrinterTrouble.UNREACHABLE,
        PrinterTrouble.NOT_SET_UP,
    )
