"""A PDF file a ticket, into a folder: for trying out, or for a program that takes it from there.

All that may fail for want of room is done before anything counts as printed: the file is written
whole, and to the disk, under a name that nobody takes; then it is given its own.
"""

import errno
import os
import time
from contextlib import suppress
from pathlib import Path

from PySide6.QtGui import QImage

from core.printer import PrinterSettings, PrinterTrouble
from kiosk.printing.driver import Condition, Going, PrinterError
from kiosk.printing.pdf import pdf_of
from kiosk.printing.room import disk_told

_DRAFT = ".draft"
_LEFT_AFTER_S = 600
"""A draft so old is of a process that was killed."""


class PdfFolder:
    """A ``Driver`` that writes files. A file has its name only once it is whole."""

    def __init__(self, settings: PrinterSettings) -> None:
        self._folder = Path(settings.folder)
        self._width_mm = settings.width_mm
        self._name = ""
        self._draft: Path | None = None

    def open(self) -> Condition:
        """See whether files can be written there."""
        if not self._folder.is_dir():
            raise PrinterError(PrinterTrouble.UNREACHABLE, f"{self._folder} is no folder")
        if not os.access(self._folder, os.W_OK | os.X_OK):
            raise PrinterError(PrinterTrouble.NOT_SET_UP, f"{self._folder} cannot be written")
        return Condition()

    def lay(self, ticket: QImage, name: str) -> None:
        """Write it whole, under a name of its own that starts with a dot."""
        content = pdf_of(ticket, self._width_mm)
        self._name, self._draft = name, self._folder / f".{name}{_DRAFT}"
        with disk_told(PrinterTrouble.UNREACHABLE):
            _clear(self._folder)
            with self._draft.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())

    def send(self, going: Going) -> None:
        """Give it its name, beside those that are there."""
        assert self._draft is not None, "nothing lies ready"
        with disk_told(PrinterTrouble.BROKE_OFF):
            self._draft.rename(_free_name(self._folder, self._name))
            self._draft = None
            _to_disk(self._folder)
        going()

    def close(self) -> None:
        """What was not given its name is no ticket."""
        draft, self._draft = self._draft, None
        if draft is not None:
            with suppress(OSError):
                draft.unlink()


def _clear(folder: Path) -> None:
    for left in folder.glob(f".*{_DRAFT}"):
        if time.time() - left.stat().st_mtime > _LEFT_AFTER_S:
            left.unlink(missing_ok=True)


def _to_disk(folder: Path) -> None:
    place = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(place)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # some shares know no such wish
            raise
    finally:
        os.close(place)


def _free_name(folder: Path, name: str) -> Path:
    place, number = folder / f"{name}.pdf", 2
    while place.exists():
        place, number = folder / f"{name}-{number}.pdf", number + 1
    return place
