"""What a disk that cannot be written says, as the trouble of a printer that needs it."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from core.printer import PrinterTrouble
from kiosk.printing.driver import PrinterError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NOT_OURS = {errno.EACCES, errno.EPERM, errno.EROFS}


@contextmanager
def disk_told(otherwise: PrinterTrouble) -> Iterator[None]:
    """Have an ``OSError`` told as a ``PrinterError``."""
    try:
        yield
    except OSError as error:
        words = error.strerror or type(error).__name__
        raise PrinterError(_trouble_of(error, otherwise), words) from error


def _trouble_of(error: OSError, otherwise: PrinterTrouble) -> PrinterTrouble:
    if error.errno in _FULL:
        return PrinterTrouble.NO_ROOM
    return PrinterTrouble.NOT_SET_UP if error.errno in _NOT_OURS else otherwise
