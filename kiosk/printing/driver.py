"""What every way to print can do, and how it says that it cannot."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from PySide6.QtGui import QImage

from core.printer import PrinterTrouble

Going = Callable[[], None]
"""Called whenever the printer took something more."""


class PrinterError(Exception):
    """The printer does not do what it is asked; ``detail`` is for whoever looks after it."""

    def __init__(self, trouble: PrinterTrouble, detail: str = "") -> None:
        super().__init__(f"{trouble}: {detail}")
        self.trouble = trouble
        self.detail = detail


class Condition(NamedTuple):
    """What a printer that can print says of itself."""

    paper_low: bool = False


class Driver(Protocol):
    """One printer. After any ``PrinterError`` it is closed, and may be opened again."""

    def open(self) -> Condition:
        """Reach it and ask whether it can print; raises ``PrinterError``. Puts nothing on paper."""

    def lay(self, ticket: QImage, name: str) -> None:
        """Have it ready, so that as little as can be is left to go wrong. Puts nothing on paper."""

    def send(self, going: Going) -> None:
        """Print what lies ready; returns once the printer has answered. Raises ``PrinterError``."""

    def close(self) -> None:
        """Let go of it, and of what lies ready; never raises."""
