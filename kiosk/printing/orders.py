"""Sees to the orders to print: one after the other, each as the original once at most.

A thread of its own, which waits for the printer, the process that prints and the writer; nobody
waits for it. An order is made UNKNOWN, durably, before the first byte leaves: whenever this
program, that process, the machine or the printer breaks off after that, it stays so.
"""

import logging
import threading
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

import msgspec

from core.branch import Branch
from core.clock import SECOND_US, to_datetime, to_microseconds
from core.commands import KIOSK, SYSTEM, MovePrint
from core.errors import WorldError
from core.events import Happened, PrintMoved
from core.outcomes import Outcome
from core.printer import PrinterReport, PrinterSettings, PrinterTrouble
from core.states import PrintState, State
from core.values import Print, Ticket
from kiosk.printing.paper import Paper
from kiosk.printing.tries import Tries
from kiosk.printing.wishes import Draw, Look, Reach, Seen, Send, Wish
from kiosk.printing.worker import ANSWERS_WITHIN_S, Worker

logger = logging.getLogger(__name__)

LOOKS_EVERY_S = 1.5
"""How often the printer is asked while there is nothing to print, or nothing can be printed."""
PATIENCE_S = 120
"""Who has waited so long for a ticket has gone to sit down: it is printed no more by itself."""
_ENDS_WITHIN_S = 5.0
TOO_LATE = "too_late"
GONE = "gone"
DEFECT = PrinterTrouble.DEFECT.value
_TOLD_FOR_S = 900.0
"""How long staff are told of a ticket that could not be printed, unless they have it printed."""
_OF_THE_PROGRAM = {PrinterTrouble.DEFECT, PrinterTrouble.BROKE_OFF}
"""What no printer says before it is sent anything: the process that prints failed."""


class Pace(NamedTuple):
    """How long things may take; tests are in a hurry."""

    looks_every_s: float = LOOKS_EVERY_S
    patience_s: float = PATIENCE_S
    answers_within_s: float = ANSWERS_WITHIN_S


class Orders:
    """The printing of one branch, from ``start`` until ``close``."""

    def __init__(
        self,
        branch: Branch,
        settings: PrinterSettings,
        address: str,
        pace: Pace | None = None,
    ) -> None:
        self._branch = branch
        self._settings = settings
        self._logo = settings.logo
        self._address = address.rstrip("/")
        self._pace = pace or Pace()
        self._worker = Worker(settings)
        self._tries = Tries()
        self._unprinted: tuple[str, float] = "", 0.0
        self._failed_sending = False
        self._wake = threading.Event()
        self._ending = threading.Event()
        self._unsubscribe: Callable[[], None] | None = None
        self._thread = threading.Thread(target=self._run, name="printing", daemon=True)
        branch.printer.tell(PrinterReport(settings.kind))

    @property
    def process_id(self) -> int | None:
        """Of the process that prints; None where there is none just now."""
        return self._worker.pid

    def start(self) -> None:
        """Begin with what waits from before."""
        self._unsubscribe = self._branch.bus.subscribe(self._hear)
        self._thread.start()

    def close(self) -> None:
        """End after the question in hand; an order that waits is seen to at the next start."""
        if self._unsubscribe is not None:
            self._unsubscribe()
        self._ending.set()
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join(_ENDS_WITHIN_S)
            self._worker.kill()
            self._thread.join()

    def _hear(self, happened: Sequence[Happened]) -> None:
        if any(isinstance(one, PrintMoved) and one.state is PrintState.QUEUED for one in happened):
            self._wake.set()

    def _run(self) -> None:
        self._report(self._worker.begin())
        while not self._ending.is_set():
            self._wake.clear()
            if not self._turn():
                self._wake.wait(self._pace.looks_every_s)
        self._worker.close()

    def _turn(self) -> bool:
        """See to the oldest order that may be tried, or else to the printer; whether to go on."""
        order: Print | None = None
        try:
            order = self._next()
            if order is not None:
                return self._see_to(order)
            self._report_before(self._worker.ask(Look(), self._pace.answers_within_s))
        except WorldError as error:
            logger.warning("nothing is printed until the branch can be read and written: %s", error)
        except Exception:
            logger.exception("a defect in the printing; it goes on in a moment")
            if order is not None:
                self._count_failure(order)
        return False

    def _next(self) -> Print | None:
        now_s = time.monotonic()
        waiting = self._branch.views.prints_queued()
        return next((one for one in waiting if self._tries.may(one.id, now_s)), None)

    def _see_to(self, order: Print) -> bool:
        if self._is_late(order):
            return self._give_up(order, self._why())
        paper = self._paper(order)
        if paper is None:
            return self._give_up(order, GONE)
        begun = self._worker.begin()
        if begun.trouble is not None:
            return self._report(begun)
        drawn = self._draw(paper)
        if drawn.trouble is not None:
            return self._fail(order, drawn)
        reached = self._ask(Reach())
        if not self._report_before(reached):
            return reached.trouble in _OF_THE_PROGRAM and self._fail(order, reached)
        return not self._move(order, PrintState.UNKNOWN) or self._send(order)

    def _draw(self, paper: Paper) -> Seen:
        """Have it drawn: without the logo from now on, if that is what it failed at."""
        drawn = self._ask(Draw(paper))
        if drawn.trouble is None or not paper.logo:
            return drawn
        plain = self._ask(Draw(msgspec.structs.replace(paper, logo="")))
        if plain.trouble is None:
            self._logo = ""
            logger.warning("tickets have no logo until the next start: drawing it failed")
        return plain

    def _send(self, order: Print) -> bool:
        self._tries.forget(order.id)
        sent = self._ask(Send())
        self._failed_sending = sent.trouble is not None
        if not self._report(sent):
            logger.warning("print %d of ticket %d may be on paper, or not", order.id, order.ticket)
            return False
        self._move(order, PrintState.PRINTED)
        logger.info("print %d of ticket %d is on paper", order.id, order.ticket)
        if order.number == self._unprinted[0]:
            self._tell_unprinted("")
        return True

    def _ask(self, wish: Wish) -> Seen:
        return self._worker.ask(wish, self._pace.answers_within_s)

    def _give_up(self, order: Print, reason: str) -> bool:
        self._tries.forget(order.id)
        self._move(order, PrintState.FAILED, reason)
        return True

    def _fail(self, order: Print, seen: Seen) -> bool:
        """The program failed at it, whatever the printer is like: the others go ahead of it."""
        logger.warning(
            "print %d of ticket %d failed here: %s %s",
            order.id,
            order.ticket,
            seen.trouble,
            seen.detail,
        )
        self._count_failure(order)
        return True

    def _count_failure(self, order: Print) -> None:
        if self._tries.fail(order.id, time.monotonic()) > 0:
            return
        self._give_up(order, DEFECT)
        self._tell_unprinted(order.number)
        logger.error(
            "print %d of ticket %d is given up: it is on no paper, the next ones are printed",
            order.id,
            order.ticket,
        )

    def _tell_unprinted(self, number: str) -> None:
        self._unprinted = number, time.monotonic() + _TOLD_FOR_S
        report = self._branch.printer.report
        if report is not None:
            self._branch.printer.tell(msgspec.structs.replace(report, unprinted=number))

    def _is_late(self, order: Print) -> bool:
        age_us = self._branch.clock.peek() - to_microseconds(order.queued_at)
        return age_us > self._pace.patience_s * SECOND_US

    def _why(self) -> str:
        report = self._branch.printer.report
        return TOO_LATE if report is None or report.trouble is None else report.trouble.value

    def _move(self, order: Print, state: PrintState, reason: str | None = None) -> bool:
        """Store it; False where the order is not there any more, or not as it was."""
        outcome: Outcome = self._branch.submit(MovePrint(order.id, state, reason), SYSTEM).result()
        return outcome.refusal is None

    def _report_before(self, seen: Seen) -> bool:
        """Before it is sent anything: one that nobody can ask is well once it has printed."""
        if self._failed_sending and not self._settings.says_how_it_is and seen.trouble is None:
            return True
        return self._report(seen)

    def _report(self, seen: Seen) -> bool:
        now = to_datetime(self._branch.clock.peek())
        before = self._branch.printer.report
        number, until_s = self._unprinted
        told = (seen.trouble, seen.detail, seen.paper_low)
        unprinted = number if time.monotonic() < until_s else ""
        self._branch.printer.tell(PrinterReport(self._settings.kind, *told, now, unprinted))
        if seen.trouble is not None and (before is None or before.trouble is not seen.trouble):
            logger.warning("the printer does not print: %s %s", seen.trouble, seen.detail)
        if seen.trouble is None and before is not None and before.trouble is not None:
            logger.info("the printer prints again")
        return seen.trouble is None

    def _paper(self, order: Print) -> Paper | None:
        """What is printed, as things are now; None where there is no such ticket any more."""
        views = self._branch.views
        ticket = views.ticket(order.ticket, KIOSK)
        queue = None if ticket is None else views.queue(ticket.queue)
        if ticket is None or queue is None:
            return None
        branch = views.branch()
        zone = ZoneInfo(branch.time_zone)
        now = to_datetime(self._branch.clock.peek())
        return Paper(
            branch=branch.name,
            queue=queue.name,
            number=ticket.number,
            language=ticket.language or "",
            url=f"{self._address}/t/{self._branch.secrets.of(ticket.id)}",
            joined_at=_local(ticket.joined_at, zone),
            printed_at=_local(now, zone),
            ahead=ticket.ahead,
            low_min=_minutes(ticket, "low_s"),
            high_min=_minutes(ticket, "high_s"),
            counter=ticket.counter if ticket.state is State.SERVING else None,
            copy=order.copy,
            logo=self._logo,
        )


def _local(at: datetime, zone: ZoneInfo) -> str:
    return at.astimezone(zone).replace(tzinfo=None, microsecond=0).isoformat()


def _minutes(ticket: Ticket, end: str) -> int:
    estimate = ticket.estimate
    return 0 if estimate is None else max(1, -(-int(getattr(estimate, end)) // 60))
