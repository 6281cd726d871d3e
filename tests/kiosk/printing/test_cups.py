"""Tickets through CUPS itself: printed, paused, cancelled, given up, and with CUPS stopped."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.commands import KIOSK, Join
from core.printer import PrinterKind, PrinterSettings, PrinterTrouble
from core.states import PrintState
from core.values import Joined
from kiosk.printing.orders import Pace
from tests.kiosk.printing.cups import CUPSD, GIVES_UP, HANGS, PRINTS, Cups
from tests.kiosk.printing.press import House, until

pytestmark = pytest.mark.slow
SOON = Pace(looks_every_s=0.2)
QUEUED, UNKNOWN, PRINTED = PrintState.QUEUED, PrintState.UNKNOWN, PrintState.PRINTED
SCRIPTS = ("de", "ar", "ja", "hi")


@pytest.fixture
def cups(monkeypatch: pytest.MonkeyPatch) -> Iterator[Cups]:
    if CUPSD is None:
        pytest.skip("CUPS is not installed (apt install cups): only its stand-in is tried")
    with tempfile.TemporaryDirectory(prefix="cups-") as folder:
        cups = Cups(Path(folder))
        cups.start()
        monkeypatch.setenv("CUPS_SERVER", cups.socket)
        yield cups
        cups.stop()


@pytest.fixture
def house(tmp_path: Path, cups: Cups) -> Iterator[House]:
    house = House(tmp_path / "data", None)
    cups.add("Till")
    cups.say("lpadmin", "-d", "Till")
    yield house
    house.close()


def print_on(house: House, name: str = "Till") -> None:
    house.print_(SOON, PrinterSettings(kind=PrinterKind.SYSTEM, name=name))


def take(house: House, language: str) -> int:
    command = Join(1, on_paper=True, language=language)
    joined = house.branch.submit(command, KIOSK).result(timeout=10).result
    assert isinstance(joined, Joined)
    return joined.ticket.id


@pytest.mark.parametrize("name", ["Till", ""])
def test_tickets_of_every_script_lie_whole_in_the_tray(house: House, cups: Cups, name: str) -> None:
    print_on(house, name)
    for tag in SCRIPTS:
        house.is_(take(house, tag), PRINTED)
    files = cups.printed()
    assert len(set(files)) == len(SCRIPTS)
    assert all(one.startswith(b"%PDF") and one.rstrip().endswith(b"%%EOF") for one in files)


def test_a_paused_printer_is_seen_and_prints_the_original_when_it_goes_on(
    house: House, cups: Cups
) -> None:
    cups.say("cupsdisable", "Till")
    print_on(house)
    ticket_id = house.take()
    house.reports(PrinterTrouble.OFFLINE)
    assert house.last(ticket_id).state is QUEUED
    cups.say("cupsenable", "Till")
    house.is_(ticket_id, PRINTED)
    assert len(cups.printed()) == 1


def test_cups_that_stops_and_starts(house: House, cups: Cups) -> None:
    print_on(house)
    house.reports(None)
    cups.stop()
    house.reports(PrinterTrouble.UNREACHABLE)
    ticket_id = house.take()
    cups.start()
    house.is_(ticket_id, PRINTED)
    assert len(cups.printed()) == 1


def test_what_somebody_cancels_is_not_taken_for_printed(
    house: House, cups: Cups, caplog: pytest.LogCaptureFixture
) -> None:
    cups.behave(HANGS)
    print_on(house)
    ticket_id = house.take()
    until((cups.tray / "began").exists)
    cups.say("cancel", "-a", "Till")
    until(lambda: "may be on paper" in caplog.text)
    assert house.last(ticket_id).state is UNKNOWN
    cups.behave(PRINTS)
    house.is_(house.take(), PRINTED)
    assert house.order(ticket_id).copy
    house.is_(ticket_id, PRINTED)
    assert len(cups.printed()) == 2


def test_what_cups_gives_up_is_not_taken_for_printed(
    house: House, cups: Cups, caplog: pytest.LogCaptureFixture
) -> None:
    cups.add("Brittle", printer_error_policy="abort-job")
    cups.behave(GIVES_UP)
    print_on(house, "Brittle")
    ticket_id = house.take()
    until(lambda: "may be on paper" in caplog.text)
    assert house.last(ticket_id).state is UNKNOWN
    assert cups.printed() == []
    cups.behave(PRINTS)
    house.is_(house.take(), PRINTED)
