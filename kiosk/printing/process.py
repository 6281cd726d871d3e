"""The process that prints: draws tickets and talks to the printer, so that nobody else waits.

It hears wishes on its standard input and answers on what was its standard output; it ends when the
branch does. It may be killed at any moment: what that means for paper, the branch knows.
"""

import os
import sys
from contextlib import suppress
from typing import BinaryIO

from PySide6.QtGui import QGuiApplication, QImage

from core.log_error import in_short
from core.printer import PrinterKind, PrinterSettings, PrinterTrouble
from kiosk.printing.drawing import draw
from kiosk.printing.driver import Driver, PrinterError
from kiosk.printing.paper import Paper
from kiosk.printing.pdf_folder import PdfFolder
from kiosk.printing.receipt import ReceiptPrinter
from kiosk.printing.system_printer import SystemPrinter
from kiosk.printing.wishes import (
    Begin,
    Draw,
    Going,
    Reach,
    Seen,
    Send,
    Wish,
    to_line,
    wish_of,
)

_UNCHANGING = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-")
_FORGOTTEN = "the process that prints ended, and its ticket with it"


def driver_of(settings: PrinterSettings) -> Driver:
    """What prints in that way."""
    if settings.kind is PrinterKind.PDF:
        return PdfFolder(settings)
    if settings.kind is PrinterKind.SYSTEM:
        return SystemPrinter(settings)
    return ReceiptPrinter(settings)


class Press:
    """One printer and the ticket that lies ready for it."""

    def __init__(self, settings: PrinterSettings, answers: BinaryIO) -> None:
        self._missing = settings.missing
        self._width = settings.width_dots
        self._driver = driver_of(settings)
        self._answers = answers
        self._drawn: tuple[QImage, str] | None = None
        self._lies_ready = False

    def answer(self, wish: Wish) -> Seen:
        """Do as wished. A defect is told by its place alone: what it says may be anybody's."""
        try:
            return self._do(wish)
        except PrinterError as error:
            self._let_go()
            return Seen(error.trouble, error.detail)
        except Exception as error:  # noqa: BLE001 - the branch counts how often, and goes on
            self._let_go()
            return Seen(PrinterTrouble.DEFECT, in_short(error))

    def _do(self, wish: Wish) -> Seen:
        if isinstance(wish, Draw):
            self._drawn = draw(wish.paper, self._width), name_of(wish.paper)
            return Seen()
        if self._missing:
            words = f"[printer] {self._missing} is empty"
            raise PrinterError(PrinterTrouble.NOT_SET_UP, words)
        if isinstance(wish, Send):
            return self._send()
        condition = self._driver.open()
        if isinstance(wish, Reach):
            self._lay()
        else:
            self._driver.close()
        return Seen(paper_low=condition.paper_low)

    def _lay(self) -> None:
        if self._drawn is None:
            raise PrinterError(PrinterTrouble.BROKE_OFF, _FORGOTTEN)
        drawn, self._drawn = self._drawn, None
        self._driver.lay(*drawn)
        self._lies_ready = True

    def _send(self) -> Seen:
        if not self._lies_ready:
            raise PrinterError(PrinterTrouble.BROKE_OFF, _FORGOTTEN)
        self._lies_ready = False
        self._driver.send(self._going)
        return Seen()

    def _let_go(self) -> None:
        self._drawn, self._lies_ready = None, False
        self._driver.close()

    def _going(self) -> None:
        self._answers.write(to_line(Going()))


def name_of(paper: Paper) -> str:
    """What the ticket is called as a file: its number and when it is printed."""
    moment = paper.printed_at.replace(":", "").replace("T", "-")
    name = f"{paper.number}-{moment}{'-COPY' if paper.copy else ''}"
    return "".join(char for char in name if char in _UNCHANGING)


def main() -> int:
    """Hear wishes until there are no more."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # it draws, and shows nothing
    answers = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what a library prints is no answer
    app = QGuiApplication(["waitwise-print"])
    with suppress(BrokenPipeError):  # the branch has ended in the middle
        _hear(answers)
    del app
    return 0


def _hear(answers: BinaryIO) -> None:
    press: Press | None = None
    for line in sys.stdin.buffer:
        wish = wish_of(line)
        if isinstance(wish, Begin):
            press = Press(wish.printer, answers)
            answers.write(to_line(Seen()))
        else:
            assert press is not None, "begin first"
            answers.write(to_line(press.answer(wish)))


if __name__ == "__main__":
    sys.exit(main())
