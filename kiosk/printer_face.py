"""The printer as the kiosk's own pages show it to staff."""

from PySide6.QtCore import Property, QObject, Signal

from core.printer import Printer, PrinterReport


class PrinterFace(QObject):
    """``trouble`` is a code the screen has words for; empty while tickets are printed."""

    changed = Signal()

    def __init__(self, printer: Printer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._printer = printer
        self._shown: PrinterReport | None = None

    there = Property(bool, lambda self: self._shown is not None, notify=changed)
    trouble = Property(str, lambda self: self._trouble(), notify=changed)
    paperLow = Property(
        bool, lambda self: self._shown is not None and self._shown.paper_low, notify=changed
    )

    unprinted = Property(
        str, lambda self: "" if self._shown is None else self._shown.unprinted, notify=changed
    )
    """The number of a ticket that could not be printed a short while ago, though others are."""

    def is_there(self) -> bool:
        """Whether tickets can be put on paper here at all."""
        return self._printer.report is not None

    def prints(self) -> bool:
        """Whether they are, as far as anybody knows."""
        report = self._printer.report
        return report is not None and report.ok

    def read(self) -> None:
        """Show it as it is now."""
        report = self._printer.report
        if report is not self._shown:
            self._shown = report
            self.changed.emit()

    def _trouble(self) -> str:
        return "" if self._shown is None or self._shown.trouble is None else self._shown.trouble
