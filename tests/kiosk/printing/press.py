"""A branch that prints on a printer that a test holds, and what both say of each ticket."""

import time
from collections.abc import Callable
from pathlib import Path

from core.branch import Branch, open_branch
from core.commands import KIOSK, STAFF_AT_SETUP, Asker, Join, PrintTicket, SetUpBranch
from core.printer import PrinterKind, PrinterSettings, PrinterTrouble
from core.states import Actor, PrintState
from core.values import Joined, Print
from kiosk.printing.orders import Orders, Pace
from tests.kiosk.printing.fake_printer import FakePrinter
from tests.kiosk.printing.interpreter import Printed
from tests.kiosk.printing.papers import is_copy
from tests.kiosk.stage import ADDRESS

PATIENCE_S = 40
_STAFF = Asker(Actor.STAFF, 1)


class House:
    """A branch with one queue, and its printing."""

    def __init__(self, data: Path, fake: FakePrinter | None) -> None:
        self.data = data
        self.fake = fake
        self.branch: Branch = open_branch(data)
        if not self.branch.views.branch().set_up:
            command = SetUpBranch("Ada", "no hash", "Reception", 2, 300, "Riverside")
            self.branch.submit(command, STAFF_AT_SETUP).result(timeout=10)
        self.orders: Orders | None = None

    def print_(self, pace: Pace | None = None, settings: PrinterSettings | None = None) -> None:
        """Begin to print, on the printer that the test holds unless others are told."""
        if settings is None:
            assert self.fake is not None
            settings = PrinterSettings(
                kind=PrinterKind.NETWORK, address="127.0.0.1", port=self.fake.port
            )
        self.orders = Orders(self.branch, settings, ADDRESS, pace)
        self.orders.start()

    def close(self) -> None:
        if self.orders is not None:
            self.orders.close()
        self.branch.close()

    def take(self) -> int:
        """A ticket taken at the kiosk."""
        joined = self.branch.submit(Join(1, on_paper=True), KIOSK).result(timeout=10).result
        assert isinstance(joined, Joined)
        return joined.ticket.id

    def order(self, ticket_id: int) -> Print:
        """What staff order."""
        ordered = self.branch.submit(PrintTicket(ticket_id), _STAFF).result(timeout=10).result
        assert isinstance(ordered, Print)
        return ordered

    def last(self, ticket_id: int) -> Print:
        found = self.branch.views.last_print(ticket_id)
        assert found is not None
        return found

    def is_(self, ticket_id: int, state: PrintState) -> None:
        """Wait until the newest order of the ticket is so."""
        until(lambda: self.last(ticket_id).state is state)

    def reports(self, trouble: PrinterTrouble | None) -> None:
        """Wait until everybody may read that the printer is so."""

        def told() -> bool:
            report = self.branch.printer.report
            return report is not None and report.trouble is trouble

        until(told)

    def tray(self) -> list[Printed]:
        """What was cut off."""
        assert self.fake is not None
        return self.fake.interpreter.tickets

    def kinds(self) -> list[str]:
        """Of what was cut off, which are copies."""
        return ["copy" if is_copy(one) else "original" for one in self.tray()]


def until(so: Callable[[], bool]) -> None:
    """Wait until something is so."""
    end = time.monotonic() + PATIENCE_S
    while not so():
        assert time.monotonic() < end, "it did not come to that"
        time.sleep(0.01)
