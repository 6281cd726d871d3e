"""Receipt printers over a real socket, a real file and a real line: what prints, what fails."""

import errno
import gc
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from serial import Serial

from core.printer import PrinterKind, PrinterSettings, PrinterTrouble
from kiosk.printing.drawing import draw
from kiosk.printing.driver import PrinterError
from kiosk.printing.receipt import ReceiptPrinter
from tests.kiosk.printing.fake_printer import FakePrinter, Mood
from tests.kiosk.printing.interpreter import Interpreter
from tests.kiosk.printing.line_printer import LinePrinter
from tests.kiosk.printing.papers import PAPER, plain
from tests.kiosk.printing.press import until


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


def test_one_whose_paper_ends_in_the_middle_has_not_printed(
    fake: FakePrinter, ticket: QImage
) -> None:
    fake.mood = Mood.OLD_AND_RUNS_OUT
    with pytest.raises(PrinterError) as error:
        print_it(network(fake), ticket)
    assert error.value.trouble is PrinterTrouble.NO_PAPER


def test_another_one_that_takes_its_place_is_learned_anew(
    fake: FakePrinter, ticket: QImage
) -> None:
    printer = network(fake)
    print_it(printer, ticket)
    fake.mood = Mood.OLD
    with pytest.raises(PrinterError):
        print_it(printer, ticket)
    print_it(printer, ticket)
    fake.mood = Mood.NO_PAPER
    assert trouble(printer) is PrinterTrouble.NO_PAPER
    fake.mood = Mood.WELL
    asked = fake.received.count(b"\x1dr\x01")
    print_it(printer, ticket)
    assert fake.received.count(b"\x1dr\x01") == asked + 2  # to learn it, and after the ticket


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


@pytest.fixture
def line() -> Iterator[LinePrinter]:
    printer = LinePrinter()
    yield printer
    printer.unplug()


def serial_line(line: LinePrinter, *, answers: bool = True) -> ReceiptPrinter:
    settings = PrinterSettings(
        kind=PrinterKind.SERIAL, device=line.device, baud=115200, answers=answers
    )
    return ReceiptPrinter(settings)


def test_a_serial_line_is_asked_and_printed_on(line: LinePrinter, ticket: QImage) -> None:
    print_it(serial_line(line), ticket)
    assert [one.image() for one in line.interpreter.tickets] == [plain(ticket)]


@pytest.mark.parametrize("answers", [True, False])
def test_after_one_who_was_killed_in_the_middle_of_a_band_a_ticket_is_whole(
    line: LinePrinter, ticket: QImage, answers: bool
) -> None:
    width, rows, sent = 576 // 8, 24, 100
    with Path(line.device).open("wb", buffering=0) as killed:
        killed.write(b"\x1b@\x1dv0\0" + bytes((width, 0, rows, 0)) + b"\xff" * sent)
    until(lambda: len(line.interpreter.rest) > sent)
    print_it(serial_line(line, answers=answers), ticket)
    until(lambda: len(line.interpreter.tickets) == 1)
    (printed,) = line.interpreter.tickets
    assert printed.height == rows + ticket.height()
    assert printed.image().copy(0, rows, 576, ticket.height()) == plain(ticket)


def test_what_broke_off_is_no_part_of_the_next_ticket(line: LinePrinter, ticket: QImage) -> None:
    def break_off() -> None:
        if line.interpreter.height > 100:
            raise OSError(errno.EIO, "unplugged")

    printer = serial_line(line)
    printer.open()
    printer.lay(ticket, "A042")
    with pytest.raises(PrinterError):
        printer.send(break_off)
    printer.open()
    torn, *others = line.interpreter.tickets
    assert 100 < torn.height < ticket.height()
    assert others == []
    printer.close()
    print_it(printer, ticket)
    print_it(printer, ticket)
    assert [one.image() for one in line.interpreter.tickets[1:]] == [plain(ticket)] * 2


class SlowLine(Serial):  # type: ignore[misc]
    """Keeps what it takes for a while, as a machine does with a line of 9600 baud."""

    seconds_a_byte = 0.0001
    kept_bytes = 4096

    def write(self, message: bytes) -> int:
        over = len(self._kept) + len(message) - self.kept_bytes
        self._pass_on(max(0, over))
        self._kept += message
        return len(message)

    def flush(self) -> None:
        self._pass_on(len(self._kept))

    def read(self, size: int = 1) -> bytes:
        self._pass_on(min(200, len(self._kept)))
        return bytes(super().read(size))

    def open(self) -> None:
        self._kept = b""
        super().open()

    def _pass_on(self, size: int) -> None:
        time.sleep(size * self.seconds_a_byte)
        super().write(self._kept[:size])
        self._kept = self._kept[size:]


def test_what_a_slow_line_still_holds_is_waited_for(
    line: LinePrinter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("serial.Serial", SlowLine)
    monkeypatch.setattr("kiosk.printing.receipt._PRINTS_WITHIN_S", 0.3)
    small = QImage(576, 120, QImage.Format.Format_Grayscale8)
    small.fill(Qt.GlobalColor.black)
    print_it(serial_line(line), small)
    assert [one.image() for one in line.interpreter.tickets] == [small]


@pytest.mark.filterwarnings("error::pytest.PytestUnraisableExceptionWarning")
def test_a_serial_line_that_is_unplugged_is_let_go_of_without_a_word(ticket: QImage) -> None:
    line = LinePrinter()
    printer = serial_line(line)
    print_it(printer, ticket)
    printer.open()
    line.unplug()
    printer.lay(ticket, "A042")
    with pytest.raises(PrinterError) as error:
        printer.send(lambda: None)
    assert error.value.trouble is PrinterTrouble.BROKE_OFF
    gc.collect()


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
