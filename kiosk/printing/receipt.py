"""Receipt printers (ESC/POS) by network, USB, serial line or device file, through python-escpos.

Each is asked before anything is put on paper (DLE EOT, which a printer answers at once whatever it
is at), and after it (GS r, which it answers in order: when what came before is done). One that does
not know GS r is asked the first way instead; a device file cannot be asked at all.

After whatever went wrong nothing is taken for known: another printer may be there, or the same one
with a part of a ticket, which would take the beginning of the next ticket for its rest.
"""

import errno
import os
import shutil
import socket
import stat
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from PySide6.QtGui import QImage

from core.printer import PrinterKind, PrinterSettings, PrinterTrouble
from kiosk.printing.driver import Condition, Going, PrinterError

_ASK_PRINTER, _ASK_CAUSE, _ASK_PAPER = b"\x10\x04\x01", b"\x10\x04\x02", b"\x10\x04\x04"
_ASK_IN_ORDER = b"\x1dr\x01"
_REAL_TIME = 0x93, 0x12
"""Of an answer to DLE EOT, which bits are fixed, and to what."""
_IN_ORDER = 0x90, 0x00
_OFFLINE, _COVER_OPEN, _PAPER_OVER, _PAPER_LOW = 0x08, 0x04, 0x60, 0x0C
_INITIALISE = b"\x1b@"
_CONNECTS_WITHIN_S = 1.5
_ANSWERS_WITHIN_S = 1.5
_PRINTS_WITHIN_S = 3.0
"""After the last byte was taken; the whole of a ticket may take longer, as long as it goes on."""
_READS_FOR_S = 0.2
_BAND = 24
"""How many rows are sent at once; a slow line takes them within the time that is given."""
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NOT_OURS = {errno.EACCES, errno.EPERM}
_GONE = {errno.ENODEV, errno.ENXIO, errno.ENOENT}
_ROOM_BESIDE_BYTES = 4096
"""For the commands around a picture."""
_HEAD_BYTES = 8
"""Of the command for a band."""


class ReceiptPrinter:
    """A ``Driver`` over one of python-escpos's."""

    def __init__(self, settings: PrinterSettings) -> None:
        self._settings = settings
        self._device: Any = None
        self._asks = settings.says_how_it_is
        self._answers_in_order: bool | None = None
        self._may_wait_for_more = True
        """For the rest of a band: whoever printed before may have been killed."""
        self._is_torn = False
        """Whether a part of a ticket surely was sent, and no cut."""
        self._ticket: QImage | None = None

    def open(self) -> Condition:
        """Reach it and ask how it is; what is left in it of a ticket that broke off is cut off."""
        with self._told():
            self.close()
            self._device = _open(self._settings)
            return self._ask() if self._asks else Condition()

    def lay(self, ticket: QImage, name: str) -> None:  # noqa: ARG002 - files need a name
        """Keep the picture; nothing of it is sent yet."""
        with self._told():
            self._refuse_without_room(ticket)
            self._ticket = ticket

    def send(self, going: Going) -> None:
        """Send the picture in bands, cut, and wait for word that all of it is done."""
        ticket = self._ticket
        assert ticket is not None, "nothing lies ready"
        with self._told(PrinterTrouble.BROKE_OFF):
            try:
                self._put(ticket, going)
            except OSError:
                self._take_back()
                raise
            if self._asks:
                self._await_end()
            self.close()

    def close(self) -> None:
        """Let go of it."""
        self._ticket = None
        device, self._device = self._device, None
        if device is not None:
            with suppress(Exception):
                device.close()

    def _put(self, ticket: QImage, going: Going) -> None:
        self._end_what_broke_off()
        self._may_wait_for_more = self._is_torn = True
        self._device._raw(_INITIALISE)
        for band in _bands(ticket):
            self._device.image(band)
            going()
        self._device.cut()
        self._may_wait_for_more = self._is_torn = False
        going()

    def _end_what_broke_off(self) -> None:
        """Noughts are the rest of a band that it may wait for, and nothing where it does not."""
        if self._may_wait_for_more:
            self._device._raw(bytes(_HEAD_BYTES + _BAND * self._settings.width_dots // 8))
            self._may_wait_for_more = False
        if self._is_torn:
            self._device.cut()
            self._is_torn = False

    def _take_back(self) -> None:
        """A part of a ticket is left at the end of no file; paper keeps what it has."""
        if self._settings.kind is PrinterKind.FILE and self._device.take_back():
            self._may_wait_for_more = self._is_torn = False

    def _refuse_without_room(self, ticket: QImage) -> None:
        place = Path(self._settings.device)
        if self._settings.kind is not PrinterKind.FILE or not place.is_file():
            return
        needed = ticket.width() * ticket.height() // 8 + _ROOM_BESIDE_BYTES
        if shutil.disk_usage(place).free < needed:
            raise PrinterError(PrinterTrouble.NO_ROOM, os.strerror(errno.ENOSPC))

    def _ask(self, within_s: float = _ANSWERS_WITHIN_S) -> Condition:
        printer = self._answer(_ASK_PRINTER, _REAL_TIME, within_s)
        paper = self._answer(_ASK_PAPER, _REAL_TIME, _ANSWERS_WITHIN_S)
        if paper & _PAPER_OVER:
            raise PrinterError(PrinterTrouble.NO_PAPER)
        if printer & _OFFLINE:
            cause = self._answer(_ASK_CAUSE, _REAL_TIME, _ANSWERS_WITHIN_S)
            raise PrinterError(
                PrinterTrouble.COVER_OPEN if cause & _COVER_OPEN else PrinterTrouble.OFFLINE
            )
        if self._answers_in_order is None:
            self._end_what_broke_off()
            self._answers_in_order = self._knows_order()
        return Condition(paper_low=bool(paper & _PAPER_LOW))

    def _knows_order(self) -> bool:
        with suppress(PrinterError):
            self._answer(_ASK_IN_ORDER, _IN_ORDER, _ANSWERS_WITHIN_S / 3)
            return True
        return False

    def _await_end(self) -> None:
        if self._answers_in_order:
            self._answer(_ASK_IN_ORDER, _IN_ORDER, _PRINTS_WITHIN_S)
        else:
            self._ask(_PRINTS_WITHIN_S)

    def _answer(self, question: bytes, sign: tuple[int, int], within_s: float) -> int:
        """The byte with that sign; whatever else the printer says is passed over."""
        mask, fixed = sign
        until = time.monotonic() + within_s
        self._device._raw(question)
        while time.monotonic() < until:
            for byte in self._read():
                if byte & mask == fixed:
                    return byte
        raise PrinterError(PrinterTrouble.STALLED, "it does not answer")

    def _read(self) -> bytes:
        try:
            said = bytes(self._device._read())
        except TimeoutError:
            return b""
        except Exception as error:
            if "timed out" in str(error) or "timeout" in str(error).lower():
                return b""
            raise
        if not said and self._settings.kind is PrinterKind.NETWORK:
            raise ConnectionResetError(errno.ECONNRESET, "it closed the connection")
        return said

    @contextmanager
    def _told(self, otherwise: PrinterTrouble = PrinterTrouble.UNREACHABLE) -> Iterator[None]:
        """Have every failure told as a ``PrinterError``, with the printer closed."""
        try:
            yield
        except PrinterError:
            self._give_up()
            raise
        except TimeoutError as error:
            self._give_up()
            raise PrinterError(PrinterTrouble.STALLED, "it takes nothing more") from error
        except ImportError as error:
            raise PrinterError(PrinterTrouble.NOT_SET_UP, f"missing: {error}") from error
        except Exception as error:
            self._give_up()
            raise PrinterError(_trouble_of(error, otherwise), _first_line(error)) from error

    def _give_up(self) -> None:
        """Let go of it; the next one that answers may be another."""
        self.close()
        self._answers_in_order = None


def _open(settings: PrinterSettings) -> Any:
    device = _DRIVERS[settings.kind](settings)
    device.open()
    return device


def _escpos() -> Any:
    """The library; it leaves a folder behind wherever temporary ones go, so it gets one of ours."""
    before = tempfile.tempdir
    with tempfile.TemporaryDirectory() as folder:
        tempfile.tempdir = folder
        try:
            from escpos import printer
        finally:
            tempfile.tempdir = before
    return printer


def _network(settings: PrinterSettings) -> Any:
    class Device(_escpos().Network):  # type: ignore[misc]  # the library has no types
        """Leaves no socket open where nobody answers, and reads for a moment alone."""

        def open(self, raise_not_found: bool = True) -> None:  # noqa: ARG002 - the library's
            place = self.host, self.port
            try:
                self._device = socket.create_connection(place, _CONNECTS_WITHIN_S)
            except TimeoutError as error:
                raise PrinterError(PrinterTrouble.UNREACHABLE, "nobody is there") from error
            self._device.settimeout(_READS_FOR_S)

        def _raw(self, msg: bytes) -> None:
            """What a busy printer has no room for yet, it takes a little later."""
            self._device.settimeout(_PRINTS_WITHIN_S)
            try:
                self._device.sendall(msg)
            finally:
                self._device.settimeout(_READS_FOR_S)

    return Device(settings.address, settings.port)


def _usb(settings: PrinterSettings) -> Any:
    vendor, _, product = settings.device.partition(":")
    try:
        numbers = int(vendor, 16), int(product, 16)
    except ValueError as error:
        words = f'device = "{settings.device}" is no vendor and product such as "04b8:0202"'
        raise PrinterError(PrinterTrouble.NOT_SET_UP, words) from error
    in_ep, out_ep = _end_points(*numbers)
    return _escpos().Usb(
        *numbers, timeout=round(_PRINTS_WITHIN_S * 1000), in_ep=in_ep, out_ep=out_ep
    )


def _end_points(vendor: int, product: int) -> tuple[int, int]:
    """Where that device is read and written, as it says itself."""
    import usb.core
    import usb.util

    try:
        found = usb.core.find(idVendor=vendor, idProduct=product)
    except usb.core.NoBackendError as error:
        raise PrinterError(PrinterTrouble.NOT_SET_UP, "missing: libusb-1.0-0") from error
    if found is None:
        raise PrinterError(PrinterTrouble.UNREACHABLE, "no such device at any USB socket")
    places = {
        usb.util.endpoint_direction(one.bEndpointAddress): one.bEndpointAddress
        for one in found[0][(0, 0)]
    }
    return (
        int(places.get(usb.util.ENDPOINT_IN, 0x82)),
        int(places.get(usb.util.ENDPOINT_OUT, 0x01)),
    )


def _serial(settings: PrinterSettings) -> Any:
    device = _escpos().Serial(
        settings.device, baudrate=settings.baud, timeout=_READS_FOR_S, dsrdtr=False
    )
    return _Serial(device)


class _Serial:
    """A serial line that is let take its time while it goes on, and is waited for no longer."""

    def __init__(self, device: Any) -> None:
        self._escpos = device
        device._raw = self._write

    def __getattr__(self, name: str) -> Any:
        return getattr(self._escpos, name)

    def open(self) -> None:
        self._escpos.open()
        self._escpos.device.write_timeout = _PRINTS_WITHIN_S

    def close(self) -> None:
        """At once: what a line that is gone was given, it will never take."""
        device, self._escpos._device = self._escpos._device, False
        if device:
            device.close()

    def _write(self, message: bytes) -> None:
        """All of it onto the line: four seconds of a slow one would go unseen into the machine."""
        for begin in range(0, len(message), 512):
            self._escpos.device.write(message[begin : begin + 512])
            self._escpos.device.flush()


def _file(settings: PrinterSettings) -> Any:
    class Device(_escpos().File):  # type: ignore[misc]  # the library has no types
        """Goes on at the end of a file that is none of a device's, and never makes one."""

        _began: int | None = None

        def open(self, raise_not_found: bool = True) -> None:  # noqa: ARG002 - the library's
            place = os.open(self.devfile, os.O_WRONLY | os.O_APPEND)
            self._device = os.fdopen(place, "wb", buffering=0)
            status = os.fstat(place)
            self._began = status.st_size if stat.S_ISREG(status.st_mode) else None

        def _raw(self, msg: bytes) -> None:
            while msg:
                msg = msg[self._device.write(msg) :]

        def take_back(self) -> bool:
            if self._began is not None:
                self._device.truncate(self._began)
            return self._began is not None

    return Device(settings.device)


_DRIVERS: dict[PrinterKind, Callable[[PrinterSettings], Any]] = {
    PrinterKind.NETWORK: _network,
    PrinterKind.USB: _usb,
    PrinterKind.SERIAL: _serial,
    PrinterKind.FILE: _file,
}


def _bands(ticket: QImage) -> Iterator[Any]:
    """The picture as the library wants it, a few rows at a time: black is 0."""
    from PIL import Image

    shades = ticket.convertToFormat(QImage.Format.Format_Grayscale8)
    whole = Image.frombytes(
        "L",
        (shades.width(), shades.height()),
        bytes(shades.constBits()),
        "raw",
        "L",
        shades.bytesPerLine(),
    )
    for top in range(0, whole.height, _BAND):
        yield whole.crop((0, top, whole.width, min(top + _BAND, whole.height))).convert("1")


def _trouble_of(error: Exception, otherwise: PrinterTrouble) -> PrinterTrouble:
    cause = error.__cause__ or error.__context__ or error
    number = getattr(cause, "errno", None) or getattr(error, "errno", None)
    if number in _FULL:
        return PrinterTrouble.NO_ROOM
    if number in _NOT_OURS:
        return PrinterTrouble.NOT_SET_UP
    if number in _GONE:
        return PrinterTrouble.UNREACHABLE
    return otherwise


def _first_line(error: Exception) -> str:
    return " ".join(str(error).split())[:200]
