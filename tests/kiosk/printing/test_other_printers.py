"""PDF files in a folder, and printers of CUPS by commands that do as its own."""

import os
import stat
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from core.printer import PrinterKind, PrinterSettings, PrinterTrouble
from kiosk.printing import system_printer
from kiosk.printing.cups_jobs import JobState
from kiosk.printing.drawing import draw
from kiosk.printing.driver import Driver, PrinterError
from kiosk.printing.pdf_folder import PdfFolder
from kiosk.printing.system_printer import SystemPrinter
from tests.kiosk.printing.papers import PAPER

LP = """#!/bin/sh
cp "$5" "{tray}/$4.pdf" && echo "request id is Till-7 (1 file(s))"
"""
LPSTAT = """#!/bin/sh
case "$*" in
  *not-completed*) cat "{tray}/waiting" ;;
  -r) cat "{tray}/scheduler" ;;
  -d) cat "{tray}/default" ;;
  *) cat "{tray}/condition" ;;
esac
"""


CANCEL = """#!/bin/sh
echo "$1" >> "{tray}/cancelled"
"""


@pytest.fixture
def ticket(qtbot: QtBot) -> QImage:
    return draw(PAPER, 576)


def trouble_of(driver: Driver) -> PrinterTrouble:
    with pytest.raises(PrinterError) as error:
        driver.open()
    return error.value.trouble


def put(driver: Driver, ticket: QImage) -> None:
    """Print it on a driver that is open."""
    driver.lay(ticket, "A042")
    driver.send(lambda: None)


def pdf_folder(folder: Path) -> PdfFolder:
    return PdfFolder(PrinterSettings(kind=PrinterKind.PDF, folder=str(folder)))


def test_a_file_a_ticket_and_none_is_written_over(tmp_path: Path, ticket: QImage) -> None:
    driver = pdf_folder(tmp_path)
    for _ in range(2):
        driver.open()
        put(driver, ticket)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["A042-2.pdf", "A042.pdf"]
    assert (tmp_path / "A042.pdf").read_bytes().startswith(b"%PDF")


def test_a_page_is_as_large_as_the_paper(tmp_path: Path, ticket: QImage) -> None:
    driver = pdf_folder(tmp_path)
    put(driver, ticket)
    content = (tmp_path / "A042.pdf").read_bytes()
    box = content.split(b"/MediaBox [")[1].split(b"]")[0].split()
    across_mm = float(box[2]) * 25.4 / 72
    assert across_mm == pytest.approx(80, abs=0.5)


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    assert trouble_of(pdf_folder(tmp_path / "share")) is PrinterTrouble.UNREACHABLE
    assert not (tmp_path / "share").exists()


def test_a_folder_that_goes_in_the_middle(tmp_path: Path, ticket: QImage) -> None:
    folder = tmp_path / "share"
    folder.mkdir()
    driver = pdf_folder(folder)
    driver.open()
    folder.rmdir()
    with pytest.raises(PrinterError) as error:
        driver.lay(ticket, "A042")  # before anything counts as printed
    assert error.value.trouble is PrinterTrouble.UNREACHABLE
    folder.mkdir()
    driver.lay(ticket, "A042")
    (folder / ".A042.draft").unlink()
    folder.rmdir()
    with pytest.raises(PrinterError) as error:
        driver.send(lambda: None)
    assert error.value.trouble is PrinterTrouble.BROKE_OFF


@pytest.fixture
def tray(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where CUPS, or what stands for it here, puts what it prints."""
    tray, tools = tmp_path / "tray", tmp_path / "bin"
    tray.mkdir()
    tools.mkdir()
    for name, text in (("lp", LP), ("lpstat", LPSTAT), ("cancel", CANCEL)):
        (tools / name).write_text(text.format(tray=tray))
        (tools / name).chmod(stat.S_IRWXU)
    (tray / "condition").write_text("printer Till is idle.  enabled since Sat\n")
    (tray / "waiting").write_text("")
    (tray / "scheduler").write_text("scheduler is running\n")
    (tray / "default").write_text("system default destination: Till\n")
    monkeypatch.setattr(system_printer, "end_of", lambda _: JobState.COMPLETED)
    monkeypatch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")
    return tray


def system(name: str = "Till") -> SystemPrinter:
    return SystemPrinter(PrinterSettings(kind=PrinterKind.SYSTEM, name=name))


def test_cups_gets_a_pdf(tray: Path, ticket: QImage) -> None:
    driver = system()
    driver.open()
    put(driver, ticket)
    assert (tray / "A042.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("printer Till disabled since Sat -\n\tPaused\n", PrinterTrouble.OFFLINE),
        ("printer Till is idle.  enabled\n\tRejecting Jobs\n", PrinterTrouble.OFFLINE),
        ("printer Till is idle. enabled\n\tAlerts: media-empty-error\n", PrinterTrouble.NO_PAPER),
        ("", PrinterTrouble.UNREACHABLE),
    ],
)
def test_what_cups_says_of_it(tray: Path, words: str, wanted: PrinterTrouble) -> None:
    (tray / "condition").write_text(words)
    assert trouble_of(system()) is wanted


@pytest.mark.parametrize("end", [JobState.CANCELED, JobState.ABORTED])
def test_what_cups_has_no_more_need_not_be_printed(
    tray: Path, ticket: QImage, monkeypatch: pytest.MonkeyPatch, end: JobState
) -> None:
    monkeypatch.setattr(system_printer, "end_of", lambda _: end)
    driver = system()
    driver.open()
    with pytest.raises(PrinterError) as error:
        put(driver, ticket)
    assert error.value.trouble is PrinterTrouble.BROKE_OFF


def test_cups_that_does_not_run_is_told(tray: Path) -> None:
    (tray / "scheduler").write_text("scheduler is not running\n")
    assert trouble_of(system()) is PrinterTrouble.UNREACHABLE


def test_without_a_name_it_is_cups_own_choice(tray: Path) -> None:
    system("").open()
    (tray / "condition").write_text("printer Till disabled since Sat -\n\tPaused\n")
    assert trouble_of(system("")) is PrinterTrouble.OFFLINE
    (tray / "default").write_text("no system default destination\n")
    assert trouble_of(system("")) is PrinterTrouble.NOT_SET_UP


def test_one_that_stops_while_it_prints(tray: Path, ticket: QImage) -> None:
    driver = system()
    driver.open()
    (tray / "waiting").write_text("Till-7  ada  1024  Sat\n")
    (tray / "condition").write_text("printer Till disabled since Sat -\n")
    with pytest.raises(PrinterError) as error:
        put(driver, ticket)
    assert error.value.trouble is PrinterTrouble.OFFLINE
    assert (tray / "cancelled").read_text() == "Till-7\n"  # not an hour later


def test_one_that_cups_does_not_reach_counts_as_away_for_a_while(
    tray: Path, ticket: QImage
) -> None:
    driver = system()
    driver.open()
    (tray / "waiting").write_text("Till-7  ada  1024  Sat\n")
    (tray / "condition").write_text(
        "printer Till now printing Till-7.  enabled since Sat\n"
        "\tThe printer may not exist or is unavailable at this time.\n"
    )
    with pytest.raises(PrinterError) as error:
        put(driver, ticket)
    assert error.value.trouble is PrinterTrouble.UNREACHABLE
    (tray / "condition").write_text("printer Till is idle.  enabled since Sat\n")
    assert trouble_of(driver) is PrinterTrouble.UNREACHABLE
    system().open()


def test_a_machine_without_cups(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert trouble_of(system()) is PrinterTrouble.NOT_SET_UP
