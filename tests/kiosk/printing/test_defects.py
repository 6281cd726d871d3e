"""A defect of this program where it prints: one ticket fails, soon and in words; others print."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.printer import PrinterKind, PrinterReport, PrinterSettings, PrinterTrouble
from core.states import PrintState
from core.values import Print
from kiosk.printing import orders, worker
from kiosk.printing.orders import Pace
from kiosk.printing.tries import MOST, WAITS_S, Tries
from kiosk.printing.wishes import Reach, Seen, Wish
from tests.kiosk.printing.fake_printer import FakePrinter
from tests.kiosk.printing.press import House, until

FAILED, PRINTED = PrintState.FAILED, PrintState.PRINTED
SOON = Pace(looks_every_s=0.1, answers_within_s=1.5)
MODULE = "tests.kiosk.printing.failing_process"


@pytest.fixture
def house(tmp_path: Path, fake: FakePrinter, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    monkeypatch.setattr("kiosk.printing.tries.WAITS_S", (0.1, 0.2))
    house = House(tmp_path / "data", fake)
    yield house
    house.close()


def report(house: House) -> PrinterReport:
    told = house.branch.printer.report
    assert told is not None
    return told


def fails(monkeypatch: pytest.MonkeyPatch, *how: str) -> None:
    """Let the process that prints have a defect."""
    monkeypatch.setattr(worker, "command", lambda _: [sys.executable, "-m", MODULE, *how])


@pytest.mark.parametrize("how", ["raises", "loops"])
def test_a_logo_that_cannot_be_drawn_keeps_no_ticket_from_paper(
    house: House,
    fake: FakePrinter,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    how: str,
) -> None:
    fails(monkeypatch, how, "logo")
    tickets = [house.take(), house.take()]
    settings = PrinterSettings(
        kind=PrinterKind.NETWORK, address="127.0.0.1", port=fake.port, logo="logo.png"
    )
    house.print_(SOON, settings)
    for one in tickets:
        house.is_(one, PRINTED)
    assert house.kinds() == ["original"] * 2
    assert caplog.text.count("tickets have no logo") == 1, "it is not tried at each ticket"
    assert report(house).unprinted == ""


@pytest.mark.parametrize(
    ("how", "told"),
    [
        ("raises", "defect IndexError"),
        ("crashes", "broke_off the process that prints ended by SIGSEGV"),
        ("loops", "stalled it did not answer in time"),
    ],
)
def test_a_ticket_that_cannot_be_drawn_fails_and_the_next_prints(
    house: House,
    fake: FakePrinter,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
    how: str,
    told: str,
) -> None:
    fails(monkeypatch, how)
    first, second = house.take(), house.take()
    house.print_(SOON)
    house.is_(second, PRINTED)
    house.is_(first, FAILED)
    until(lambda: report(house).unprinted == "A001")

    assert house.last(first).reason == "defect"
    assert house.kinds() == ["original"]
    assert report(house).trouble is None
    lines = [one.getMessage() for one in caplog.records]
    assert sum(line.startswith("print 1 of ticket 1 failed here: ") for line in lines) == MOST
    assert told in caplog.text
    assert "Riverside" not in caplog.text + capfd.readouterr().err
    assert "/t/" not in caplog.text
    assert "Traceback" not in caplog.text
    caplog.clear()


def test_staff_are_told_until_they_have_it_printed(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    fails(monkeypatch, "raises")
    ticket_id = house.take()
    house.print_(SOON)
    until(lambda: report(house).unprinted == "A001")
    told = report(house).told()
    assert (told.ok, told.unprinted) == (True, "A001")
    assert house.orders is not None
    house.orders.close()

    monkeypatch.undo()
    house.print_(SOON)
    assert not house.order(ticket_id).copy
    house.is_(ticket_id, PRINTED)
    until(lambda: report(house).unprinted == "")
    caplog.clear()


def test_they_are_not_told_for_ever(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(orders, "_TOLD_FOR_S", 0.4)
    fails(monkeypatch, "raises")
    house.take()
    house.print_(SOON)
    until(lambda: report(house).unprinted == "A001")
    until(lambda: report(house).unprinted == "")
    caplog.clear()


def test_a_defect_on_this_side_of_the_process_gives_one_ticket_up_alone(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    paper = orders.Orders._paper

    def failing(self: orders.Orders, order: Print) -> object:
        if order.number == "A001":
            raise KeyError("a defect")
        return paper(self, order)

    monkeypatch.setattr(orders.Orders, "_paper", failing)
    first, second = house.take(), house.take()
    house.print_(SOON)
    house.is_(first, FAILED)
    house.is_(second, PRINTED)
    assert house.last(first).reason == "defect"
    assert "a defect in the printing" in caplog.text
    caplog.clear()


def test_a_driver_that_fails_before_anything_is_sent_gives_up_as_soon(
    house: House,
    fake: FakePrinter,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    asked = worker.Worker.ask

    def ask(self: worker.Worker, wish: Wish, within_s: float) -> Seen:
        if isinstance(wish, Reach):
            return Seen(PrinterTrouble.DEFECT, "KeyError, kiosk/printing/receipt.py:1")
        return asked(self, wish, within_s)

    monkeypatch.setattr(worker.Worker, "ask", ask)
    ticket_id = house.take()
    house.print_(SOON)
    house.is_(ticket_id, FAILED)
    assert b"\x1dv0" not in fake.received
    caplog.clear()


def test_a_process_that_ended_while_nothing_was_to_do_costs_no_try(house: House) -> None:
    house.print_(SOON)
    house.is_(house.take(), PRINTED)
    assert house.orders is not None
    held = house.orders._worker
    before = held._process
    assert before is not None
    before.kill()
    before.wait()
    assert held.begin().trouble is None
    assert held.pid != before.pid


def test_the_waits_grow_and_end() -> None:
    tries = Tries()
    assert tries.may(7, 0.0)
    left = [tries.fail(7, 100.0)]
    assert not tries.may(7, 100.0 + WAITS_S[0] - 0.1)
    assert tries.may(7, 100.0 + WAITS_S[0])
    assert tries.may(8, 100.0)  # the others go ahead
    left += [tries.fail(7, 200.0), tries.fail(7, 300.0)]
    assert not tries.may(7, 200.0 + WAITS_S[1] - 0.1)
    assert left == [2, 1, 0]
    tries.forget(7)
    assert tries.may(7, 0.0)
    assert tries.fail(7, 0.0) == MOST - 1
