"""The whole program with a printer: from a finger on the screen to the paper."""

import sys
import time
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from core.branch import open_branch
from core.commands import STAFF_AT_SETUP, SetUpBranch
from core.configuration import Configuration, Kiosk, Network, Printer
from kiosk.composition import Settings, running

PATIENCE_S = 40


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder that is set up."""
    branch = open_branch(tmp_path / "data")
    branch.submit(SetUpBranch("Ada", "no hash", "Reception"), STAFF_AT_SETUP).result(10)
    branch.close()
    return tmp_path / "data"


def settings(data: Path, printer: Printer) -> Settings:
    told = Configuration(
        network=Network(host="127.0.0.1", port=0),
        kiosk=Kiosk(windowed=True, language="en"),
        printer=printer,
    )
    return Settings(data, told)


def test_a_ticket_taken_at_the_screen_is_printed(
    data: Path, tmp_path: Path, qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "setswitchinterval", lambda _: None)
    tray = tmp_path / "tray"
    tray.mkdir()
    printer = Printer(kind="pdf", folder=str(tray))
    with running(settings(data, printer), qapp) as program:
        controller = program.kiosk.controller
        controller.choose(1)
        controller.take()
        ticket = controller.property("ticket")
        end = time.monotonic() + PATIENCE_S
        while ticket.property("paper") != "printed":
            assert time.monotonic() < end
            qapp.processEvents()
    (file,) = tray.iterdir()
    assert file.name.startswith("A001-")


def test_a_kiosk_without_one_starts_no_process(
    data: Path, qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "setswitchinterval", lambda _: None)
    monkeypatch.setattr("kiosk.composition.Orders", None)
    with running(settings(data, Printer()), qapp) as program:
        assert program.branch.printer.report is None
