"""A PDF file a ticket, into a folder: for trying out, or for a program that takes it from there."""

import os
from pathlib import Path

from PySide6.QtGui import QImage

from core.printer import PrinterSettings, PrinterTrouble
from kiosk.printing.driver import Condition, Going, PrinterError
from kiosk.printing.pdf import write_pdf


class PdfFolder:
    """A ``Driver`` that writes files. A file has its name only once it is whole."""

    def __init__(self, settings: PrinterSettings) -> None:
        self._folder = Path(settings.folder)
        self._width_mm = settings.width_mm

    def open(self) -> Condition:
        """See whether files can be written there."""
        if not self._folder.is_dir():
            raise PrinterError(PrinterTrouble.UNREACHABLE, f"{self._folder} is no folder")
        if not os.access(self._folder, os.W_OK | os.X_OK):
            raise PrinterError(PrinterTrouble.NOT_SET_UP, f"{self._folder} cannot be written")
        return Condition()

    def send(self, ticket: QImage, name: str, going: Going) -> None:
        """Write one file beside those that are there."""
        draft = self._folder / f".{name}.draft"
        try:
            write_pdf(ticket, draft, self._width_mm)
            going()
            _free_name(self._folder, name).hardlink_to(draft)
            draft.unlink()
        except OSError as error:
            draft.unlink(missing_ok=True)
            raise PrinterError(PrinterTrouble.BROKE_OFF, error.strerror or str(error)) from error

    def close(self) -> None:
        """Nothing is held."""


def _free_name(folder: Path, name: str) -> Path:
    place, number = folder / f"{name}.pdf", 2
    while place.exists():
        place, number = folder / f"{name}-{number}.pdf", number + 1
    return place
