"""Tickets as files on a disk that is full, read-only or gone: whole, or tried again.

A full disk is one of its own where one may be mounted; else files of this process cannot grow.
"""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from core.printer import PrinterKind, PrinterSettings, PrinterTrouble
from core.states import PrintState
from kiosk.printing.drawing import draw
from kiosk.printing.driver import PrinterError
from kiosk.printing.orders import Pace
from kiosk.printing.pdf_folder import PdfFolder
from kiosk.printing.receipt import ReceiptPrinter
from tests.core import hostile
from tests.kiosk.printing.interpreter import Interpreter
from tests.kiosk.printing.papers import PAPER, plain
from tests.kiosk.printing.press import House, until

SOON = Pace(looks_every_s=0.1)
DISK_KB = 256
TOO_LITTLE = 1000


@pytest.fixture
def ticket(qtbot: QtBot) -> QImage:
    return draw(PAPER, 576)


@contextmanager
def full(folder: Path) -> Iterator[ExitStack]:
    """A folder on a full disk of its own, or one in which files cannot grow; closing makes room."""
    with hostile.small_disk(folder, DISK_KB) as why_not, ExitStack() as room:
        room.enter_context(
            hostile.no_file_grows(TOO_LITTLE) if why_not else hostile.no_space(folder)
        )
        yield room


def driver(folder: Path) -> PdfFolder:
    return PdfFolder(PrinterSettings(kind=PrinterKind.PDF, folder=str(folder)))


def trouble_of(printer: PdfFolder | ReceiptPrinter, ticket: QImage) -> PrinterTrouble:
    """What keeps it from having the ticket ready."""
    try:
        printer.open()
        printer.lay(ticket, "A042")
    except PrinterError as error:
        return error.trouble
    finally:
        printer.close()
    raise AssertionError("nothing keeps it from that")


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir() if one.name != "ballast")


def test_on_a_full_disk_nothing_is_left_and_it_prints_once_there_is_room(
    tmp_path: Path, ticket: QImage
) -> None:
    folder = tmp_path / "disk"
    with full(folder) as room:
        printer = driver(folder)
        assert trouble_of(printer, ticket) is PrinterTrouble.NO_ROOM
        assert names(folder) == []
        room.close()
        printer.open()
        printer.lay(ticket, "A042")
        printer.send(lambda: None)
        assert names(folder) == ["A042.pdf"]
        assert (folder / "A042.pdf").read_bytes().rstrip().endswith(b"%%EOF")


def test_a_file_has_its_name_only_once_it_is_whole(tmp_path: Path, ticket: QImage) -> None:
    printer = driver(tmp_path)
    printer.lay(ticket, "A042")
    assert names(tmp_path) == [".A042.draft"]
    assert (tmp_path / ".A042.draft").read_bytes().rstrip().endswith(b"%%EOF")
    printer.close()
    assert names(tmp_path) == []


def test_what_a_killed_process_left_is_removed_later(tmp_path: Path, ticket: QImage) -> None:
    for name in (".A001.draft", ".A002.draft"):
        (tmp_path / name).touch()
    long_ago = time.time() - 3600
    os.utime(tmp_path / ".A001.draft", (long_ago, long_ago))
    printer = driver(tmp_path)
    printer.lay(ticket, "A042")
    printer.send(lambda: None)
    assert names(tmp_path) == [".A002.draft", "A042.pdf"]


def test_it_is_written_to_the_disk_before_it_counts(
    tmp_path: Path, ticket: QImage, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[str] = []

    def fsync(descriptor: int) -> None:
        synced.append(Path(f"/proc/self/fd/{descriptor}").readlink().name)

    monkeypatch.setattr(os, "fsync", fsync)
    printer = driver(tmp_path)
    printer.lay(ticket, "A042")
    assert synced == [".A042.draft"]
    printer.send(lambda: None)
    assert synced == [".A042.draft", tmp_path.name]


def test_a_read_only_disk_is_told(
    tmp_path: Path, ticket: QImage, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "disk"
    with hostile.small_disk(folder, DISK_KB) as why_not:
        if why_not:
            monkeypatch.setattr(os, "access", lambda *_: False)
        else:
            subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
        assert trouble_of(driver(folder), ticket) is PrinterTrouble.NOT_SET_UP


def test_orders_wait_for_room_and_are_printed_as_originals(tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "disk"
    house = House(tmp_path / "data", None)
    with full(folder) as room:
        ticket_id = house.take()
        house.print_(SOON, PrinterSettings(kind=PrinterKind.PDF, folder=str(folder)))
        house.reports(PrinterTrouble.NO_ROOM)
        assert house.last(ticket_id).state is PrintState.QUEUED
        assert names(folder) == []
        room.close()
        house.is_(ticket_id, PrintState.PRINTED)
        house.reports(None)
        (name,) = names(folder)
        assert name.startswith("A001-")
        assert "COPY" not in name
        house.close()


def test_one_for_which_there_never_is_room_fails_with_the_reason(
    tmp_path: Path, qtbot: QtBot
) -> None:
    house = House(tmp_path / "data", None)
    folder = tmp_path / "gone"
    house.print_(Pace(0.1, 2), PrinterSettings(kind=PrinterKind.PDF, folder=str(folder)))
    house.reports(PrinterTrouble.UNREACHABLE)
    ticket_id = house.take()
    house.is_(ticket_id, PrintState.FAILED)
    assert house.last(ticket_id).reason == "unreachable"
    folder.mkdir()
    house.reports(None)
    assert not house.order(ticket_id).copy
    house.is_(ticket_id, PrintState.PRINTED)
    until(lambda: len(names(folder)) == 1)
    house.close()


def device(file: Path) -> ReceiptPrinter:
    return ReceiptPrinter(PrinterSettings(kind=PrinterKind.FILE, device=str(file)))


def test_a_device_file_that_is_a_file_on_a_full_disk_gets_nothing(
    tmp_path: Path, ticket: QImage, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "lp0"
    file.touch()
    usage = SimpleNamespace(free=TOO_LITTLE)
    monkeypatch.setattr("kiosk.printing.receipt.shutil.disk_usage", lambda _: usage)
    assert trouble_of(device(file), ticket) is PrinterTrouble.NO_ROOM
    assert file.stat().st_size == 0


def test_a_part_of_a_ticket_is_taken_back_from_a_file(tmp_path: Path, ticket: QImage) -> None:
    file = tmp_path / "lp0"
    file.touch()
    printer = device(file)
    printer.open()
    printer.lay(ticket, "A042")
    printer.send(lambda: None)
    whole = file.stat().st_size

    printer.open()
    printer.lay(ticket, "A043")
    with hostile.no_file_grows(whole + 20_000), pytest.raises(PrinterError) as error:
        printer.send(lambda: None)
    printer.close()
    assert error.value.trouble is PrinterTrouble.NO_ROOM
    assert file.stat().st_size == whole
    interpreter = Interpreter()
    interpreter.take(file.read_bytes())
    assert [one.image() for one in interpreter.tickets] == [plain(ticket)]
