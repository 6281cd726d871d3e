"""Tickets from the order to the tray, with a printer that fails at every step of a visit."""

import os
import signal
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from core.commands import KIOSK, Command, Join, MovePrint
from core.errors import StorageUnavailableError
from core.events import Happened, PrinterChanged
from core.printer import PrinterTrouble
from core.states import PrintState
from core.values import Joined
from kiosk.printing.orders import LOOKS_EVERY_S, Pace
from kiosk.printing.worker import ANSWERS_WITHIN_S
from tests.kiosk.printing.fake_printer import FakePrinter, Mood
from tests.kiosk.printing.press import House, until

QUEUED, UNKNOWN = PrintState.QUEUED, PrintState.UNKNOWN
PRINTED, FAILED = PrintState.PRINTED, PrintState.FAILED
SOON = Pace(looks_every_s=0.1)
SEEN_WITHIN_S = 5


def troubles(house: House) -> list[PrinterTrouble | None]:
    """What is told of the printer from now on, in its order."""
    heard: list[PrinterTrouble | None] = []

    def hear(happened: Sequence[Happened]) -> None:
        heard.extend(one.report.trouble for one in happened if isinstance(one, PrinterChanged))

    house.branch.bus.subscribe(hear)
    return heard


@pytest.fixture
def house(tmp_path: Path, fake: FakePrinter) -> Iterator[House]:
    house = House(tmp_path / "data", fake)
    yield house
    house.close()


def test_a_ticket_is_printed_and_its_copy_says_that_it_is_one(house: House) -> None:
    house.print_(SOON)
    ticket_id = house.take()
    house.is_(ticket_id, PRINTED)
    assert house.order(ticket_id).copy
    house.is_(ticket_id, PRINTED)
    assert house.kinds() == ["original", "copy"]


def test_many_are_printed_one_after_the_other_in_their_order(house: House) -> None:
    tickets = [house.take() for _ in range(4)]
    house.print_(SOON)
    house.is_(tickets[-1], PRINTED)
    assert [house.last(one).state for one in tickets] == [PRINTED] * 4
    assert house.kinds() == ["original"] * 4
    assert len({one.rows for one in house.tray()}) == 4


@pytest.mark.parametrize(
    ("mood", "trouble"),
    [
        (Mood.NO_PAPER, PrinterTrouble.NO_PAPER),
        (Mood.COVER_OPEN, PrinterTrouble.COVER_OPEN),
        (Mood.STALLED, PrinterTrouble.STALLED),
    ],
)
def test_one_that_cannot_print_is_seen_and_prints_the_original_once_it_can(
    house: House, fake: FakePrinter, mood: Mood, trouble: PrinterTrouble
) -> None:
    fake.mood = mood
    house.print_(SOON)
    ticket_id = house.take()
    house.reports(trouble)
    assert house.last(ticket_id).state is QUEUED
    fake.mood = Mood.WELL
    house.is_(ticket_id, PRINTED)
    house.reports(None)
    assert house.kinds() == ["original"]


def test_one_that_is_switched_off_is_seen_and_prints_once_it_is_on(
    house: House, fake: FakePrinter
) -> None:
    house.print_(SOON)
    house.reports(None)
    fake.switch_off()
    house.reports(PrinterTrouble.UNREACHABLE)
    ticket_id = house.take()
    fake.switch_on()
    house.is_(ticket_id, PRINTED)
    assert house.kinds() == ["original"]


BREAKS_OFF = [
    (Mood.CLOSES_AT_THE_FIRST_BYTE, PrinterTrouble.BROKE_OFF),
    (Mood.CLOSES_IN_THE_MIDDLE, PrinterTrouble.BROKE_OFF),
    (Mood.CLOSES_BEFORE_THE_CUT, PrinterTrouble.BROKE_OFF),
    (Mood.CLOSES_AFTER_THE_CUT, PrinterTrouble.BROKE_OFF),
    (Mood.SILENT_AT_THE_END, PrinterTrouble.STALLED),
]
CUTS = {Mood.CLOSES_AFTER_THE_CUT, Mood.SILENT_AT_THE_END}


@pytest.mark.parametrize(("mood", "trouble"), BREAKS_OFF)
def test_what_broke_off_is_not_known_and_only_ever_copied(
    house: House, fake: FakePrinter, mood: Mood, trouble: PrinterTrouble
) -> None:
    fake.mood = mood
    heard = troubles(house)
    house.print_(SOON)
    ticket_id = house.take()
    until(lambda: trouble in heard)
    assert house.last(ticket_id).state is UNKNOWN
    fake.mood = Mood.WELL
    house.reports(None)
    assert house.last(ticket_id).state is UNKNOWN
    assert house.order(ticket_id).copy
    house.is_(ticket_id, PRINTED)
    assert house.kinds()[-1] == "copy"
    assert house.kinds().count("original") == (mood in CUTS)


@pytest.mark.parametrize(("mood", "trouble"), BREAKS_OFF)
def test_a_copy_that_breaks_off_is_copied_once_more(
    house: House, fake: FakePrinter, mood: Mood, trouble: PrinterTrouble
) -> None:
    heard = troubles(house)
    house.print_(SOON)
    ticket_id = house.take()
    house.is_(ticket_id, PRINTED)
    fake.mood = mood
    house.order(ticket_id)
    until(lambda: trouble in heard)
    assert house.last(ticket_id).state is UNKNOWN
    fake.mood = Mood.WELL
    assert house.order(ticket_id).copy
    house.is_(ticket_id, PRINTED)
    assert house.kinds() == ["original"] + ["copy"] * (1 + (mood in CUTS))


@pytest.mark.parametrize("mood", [Mood.NO_PAPER, Mood.COVER_OPEN, Mood.STALLED])
def test_a_copy_that_cannot_be_begun_comes_once(
    house: House, fake: FakePrinter, mood: Mood
) -> None:
    house.print_(SOON)
    ticket_id = house.take()
    house.is_(ticket_id, PRINTED)
    fake.mood = mood
    house.order(ticket_id)
    until(lambda: not house.branch.printer.report.ok)  # type: ignore[union-attr]
    fake.mood = Mood.WELL
    house.is_(ticket_id, PRINTED)
    assert house.kinds() == ["original", "copy"]


def test_that_it_is_printed_cannot_be_stored(
    house: House, fake: FakePrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    submit = house.branch.submit

    def refuse(command: Command, *more: Any) -> Any:
        if isinstance(command, MovePrint) and command.state is PRINTED:
            raise StorageUnavailableError("The disk is full.")
        return submit(command, *more)

    monkeypatch.setattr(house.branch, "submit", refuse)
    house.print_(SOON)
    ticket_id = house.take()
    until(lambda: len(house.tray()) == 1)
    looked = fake.connections
    until(lambda: fake.connections > looked + 2)
    assert house.last(ticket_id).state is UNKNOWN  # it is not printed again by itself
    monkeypatch.undo()
    house.is_(house.take(), PRINTED)
    assert house.order(ticket_id).copy
    house.is_(ticket_id, PRINTED)
    assert house.kinds() == ["original", "original", "copy"]


@pytest.mark.parametrize("again", [False, True])
def test_the_process_that_prints_is_killed_in_the_middle_of_a_ticket(
    house: House, fake: FakePrinter, again: bool
) -> None:
    heard = troubles(house)
    house.print_(SOON)
    if again:
        ticket_id = house.take()
        house.is_(ticket_id, PRINTED)
        fake.mood = Mood.TIRED
        house.order(ticket_id)
    else:
        fake.mood = Mood.TIRED
        ticket_id = house.take()
    until(lambda: fake.interpreter.height > 200)
    assert house.orders is not None
    assert house.orders.process_id is not None
    os.kill(house.orders.process_id, signal.SIGKILL)
    until(lambda: PrinterTrouble.BROKE_OFF in heard)
    assert house.last(ticket_id).state is UNKNOWN
    fake.mood = Mood.WELL
    assert house.order(ticket_id).copy
    house.is_(ticket_id, PRINTED)
    # What had left this machine the printer may have gone on with.
    kinds = house.kinds()
    assert kinds[-1] == "copy"
    assert kinds[:-1] in ([["original"], ["original", "copy"]] if again else [[], ["original"]])


def test_nobody_waits_for_one_that_stalls(house: House, fake: FakePrinter) -> None:
    """The writer and every reader go on while the process that prints is held up."""
    fake.mood = Mood.STALLED
    house.print_(SOON)
    house.take()
    until(lambda: fake.connections > 0)
    for _ in range(50):
        joined = house.branch.submit(Join(1), KIOSK).result(timeout=1).result
        assert isinstance(joined, Joined)
        assert house.branch.views.queue(1) is not None
    house.reports(PrinterTrouble.STALLED)


def test_a_failing_printer_is_seen_in_time() -> None:
    """Until the next look, and as long as that may take."""
    assert LOOKS_EVERY_S + ANSWERS_WITHIN_S < SEEN_WITHIN_S


def test_whoever_waited_too_long_has_gone_and_gets_none(house: House, fake: FakePrinter) -> None:
    fake.mood = Mood.NO_PAPER
    house.print_(Pace(looks_every_s=0.1, patience_s=2))
    house.reports(PrinterTrouble.NO_PAPER)
    ticket_id = house.take()
    house.is_(ticket_id, FAILED)
    assert house.last(ticket_id).reason == "no_paper"
    fake.mood = Mood.WELL
    house.reports(None)
    assert house.tray() == []
    assert not house.order(ticket_id).copy  # it surely is on no paper
    house.is_(ticket_id, PRINTED)
    assert house.kinds() == ["original"]


def test_one_that_waits_since_long_before_the_start_is_not_printed(house: House) -> None:
    ticket_id = house.take()
    house.print_(Pace(looks_every_s=0.1, patience_s=0))
    house.is_(ticket_id, FAILED)
    assert house.last(ticket_id).reason == "too_late"
    assert house.tray() == []


def test_the_process_that_prints_is_killed_and_another_goes_on(house: House) -> None:
    house.print_(SOON)
    house.is_(house.take(), PRINTED)
    assert house.orders is not None
    first = house.orders.process_id
    assert first is not None
    os.kill(first, signal.SIGKILL)
    ticket_id = house.take()
    house.is_(ticket_id, PRINTED)
    assert house.orders.process_id not in (None, first)
    assert house.kinds() == ["original"] * 2


def test_nothing_is_sent_where_that_cannot_be_stored_first(
    house: House, fake: FakePrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticket_id = house.take()

    def refuse(*_: object) -> object:
        raise StorageUnavailableError("The disk is full.")

    monkeypatch.setattr(house.branch, "submit", refuse)
    house.print_(SOON)
    until(lambda: fake.connections > 2)
    assert b"\x1dv0" not in fake.received
    monkeypatch.undo()
    house.is_(ticket_id, PRINTED)
    assert house.kinds() == ["original"]


def test_a_defect_does_not_end_the_printing(
    house: House, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> object:
        raise RuntimeError("a defect")

    monkeypatch.setattr(house.branch.views, "prints_queued", fail)
    house.print_(SOON)
    until(lambda: "a defect in the printing" in caplog.text)
    monkeypatch.undo()
    house.is_(house.take(), PRINTED)
    caplog.clear()


def test_everybody_hears_of_it_once(house: House, fake: FakePrinter) -> None:
    heard = troubles(house)
    fake.mood = Mood.NO_PAPER
    house.print_(SOON)
    house.reports(PrinterTrouble.NO_PAPER)
    looked = fake.connections
    until(lambda: fake.connections > looked + 3)
    assert heard == [None, PrinterTrouble.NO_PAPER]


def test_the_end_comes_while_a_printer_stalls(house: House, fake: FakePrinter) -> None:
    fake.mood = Mood.STALLED
    house.print_(SOON)
    ticket_id = house.take()
    until(lambda: fake.connections > 0)
    assert house.orders is not None
    house.orders.close()
    house.orders = None
    assert house.last(ticket_id).state is QUEUED
