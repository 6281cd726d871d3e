"""A receipt printer at a serial line: what it has of a ticket outlives whoever sent it."""

import os
import select
import threading
import tty

from tests.kiosk.printing.interpreter import GS_R, Interpreter

_ASKS_AT_ONCE = b"\x10\x04"
_LOOKS_EVERY_S = 0.02


class LinePrinter:
    """Made of a pseudo-terminal; ``device`` is the place of its line."""

    def __init__(self) -> None:
        self.interpreter = Interpreter()
        self.takes = True
        self._ours, self._theirs = os.openpty()
        tty.setraw(self._theirs)
        self.device = os.ttyname(self._theirs)
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._print, daemon=True)
        self._thread.start()

    def unplug(self) -> None:
        """Whoever has the line open finds it gone."""
        self._ending.set()
        self._thread.join()
        os.close(self._theirs)
        os.close(self._ours)

    def _print(self) -> None:
        while not self._ending.is_set():
            if not self.takes:
                self._ending.wait(_LOOKS_EVERY_S)
            elif select.select([self._ours], [], [], _LOOKS_EVERY_S)[0]:
                self._take(os.read(self._ours, 4096))

    def _take(self, more: bytes) -> None:
        if more.startswith(_ASKS_AT_ONCE):  # whatever it is at
            os.write(self._ours, b"\x12")
            more = more[3:]
        for kind, _ in self.interpreter.take(more):
            os.write(self._ours, b"\x00" if kind == GS_R else b"\x12")
