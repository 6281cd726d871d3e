"""The branch's printer: what it is told, how it is, and where that can be read by everybody.

What prints lives elsewhere; it reports here, and screens, staff pages and the self-check read here.
"""

import threading
from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import Annotated

import msgspec


class PrinterKind(StrEnum):
    """How a printer is reached."""

    NONE = "none"
    """Nothing is printed."""
    NETWORK = "network"
    """A receipt printer (ESC/POS) with an address of its own."""
    USB = "usb"
    """A receipt printer at a USB socket, by its vendor and product."""
    SERIAL = "serial"
    """A receipt printer at a serial line."""
    FILE = "file"
    """A receipt printer behind a device file such as /dev/usb/lp0, which cannot be asked."""
    SYSTEM = "system"
    """Any printer that CUPS knows."""
    PDF = "pdf"
    """A PDF file a ticket, into a folder."""


_NEEDED = {
    PrinterKind.NETWORK: "address",
    PrinterKind.USB: "device",
    PrinterKind.SERIAL: "device",
    PrinterKind.FILE: "device",
    PrinterKind.PDF: "folder",
}


class PrinterSettings(msgspec.Struct, frozen=True, kw_only=True):
    """What the branch is told of its printer; each kind looks at its own fields."""

    kind: PrinterKind = PrinterKind.NONE
    address: str = ""
    """``network``: name or number of the printer in the network."""
    port: int = 9100
    device: str = ""
    """``serial``, ``file``: the device; ``usb``: vendor and product, "04b8:0202"."""
    baud: int = 9600
    name: str = ""
    """``system``: the name CUPS knows it by; empty: the default printer."""
    folder: str = ""
    """``pdf``: where to."""
    width_mm: int = 80
    """Of the paper: 58 or 80."""
    logo: str = ""
    """A picture for the top of the ticket; empty: none."""
    answers: bool = True
    """False for a receipt printer that never says how it is."""

    @property
    def missing(self) -> str:
        """The field that this kind cannot do without, where it is empty; else nothing."""
        field = _NEEDED.get(self.kind, "")
        return field if field and not getattr(self, field) else ""

    @property
    def says_how_it_is(self) -> bool:
        """Whether it can be asked before anything is sent to it."""
        if self.kind in (PrinterKind.PDF, PrinterKind.SYSTEM):
            return True
        return self.answers and self.kind is not PrinterKind.FILE

    @property
    def width_dots(self) -> int:
        """What of the paper's width is printed, at 203 dots an inch."""
        return 384 if self.width_mm == 58 else 576


class PrinterTrouble(StrEnum):
    """Why a printer does not print; screens have words for each."""

    NO_PAPER = "no_paper"
    COVER_OPEN = "cover_open"
    OFFLINE = "offline"
    """It answers, and says that it cannot print just now."""
    UNREACHABLE = "unreachable"
    """It is not there: switched off, unplugged, another address."""
    STALLED = "stalled"
    """It is there, and does not answer or take what it is sent."""
    BROKE_OFF = "broke_off"
    """It went away in the middle of a ticket."""
    NOT_SET_UP = "not_set_up"
    """A library, a right, a name or a folder is missing on this machine."""
    NO_ROOM = "no_room"
    """The disk that tickets are written to is full."""
    DEFECT = "defect"
    """This program fails where it should print."""


class PrinterReport(msgspec.Struct, frozen=True):
    """How the printer is. ``trouble`` is None where it prints, as far as anybody knows.

    ``paper_low`` says that the roll will soon be over; ``detail`` is for whoever looks after the
    machine; ``since`` is when it began to be so; ``unprinted`` is the number of the ticket that a
    defect kept off paper last, while the others are printed.
    """

    kind: PrinterKind
    trouble: PrinterTrouble | None = None
    detail: str = ""
    paper_low: bool = False
    since: datetime | None = None
    unprinted: str = ""

    @property
    def ok(self) -> bool:
        """Whether a ticket would be printed."""
        return self.trouble is None

    def told(self) -> "PrinterNow":
        """What staff hear of it: nothing that names a place."""
        return PrinterNow(self.ok, self.trouble, self.paper_low, self.since, self.unprinted)


class PrinterNow(msgspec.Struct, frozen=True):
    """How the printer is: ``ok`` while it prints, else with its ``trouble`` and since when.

    ``paper_low`` says that the roll is nearly over, where the printer can tell. ``unprinted``
    is the number of a ticket that a defect kept off paper a short while ago, while others are
    printed, or empty.
    """

    ok: bool
    trouble: PrinterTrouble | None
    paper_low: bool
    since: Annotated[datetime, msgspec.Meta(tz=True)] | None
    unprinted: str = ""


class Printer:
    """The one printer of a branch, as everybody may read it; ``heard`` gets each new report."""

    def __init__(self, heard: Callable[[PrinterReport], None]) -> None:
        self._heard = heard
        self._lock = threading.Lock()
        self._report: PrinterReport | None = None

    @property
    def report(self) -> PrinterReport | None:
        """How it is; None where nothing is printed."""
        return self._report

    def tell(self, report: PrinterReport) -> None:
        """From now on it is so; what says nothing new keeps its beginning. From any thread."""
        with self._lock:
            before = self._report
            if before is not None and _same(before, report):
                return
            self._report = report
        self._heard(report)


def _same(before: PrinterReport, after: PrinterReport) -> bool:
    def told(report: PrinterReport) -> tuple[object, ...]:
        return report.kind, report.trouble, report.detail, report.paper_low, report.unprinted

    return told(before) == told(after)
