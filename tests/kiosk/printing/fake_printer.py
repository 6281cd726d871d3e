"""A receipt printer in the network that does as a real one does, or fails as one does."""

import socket
import threading
from contextlib import suppress
from enum import StrEnum

from tests.kiosk.printing.interpreter import DLE_EOT, Interpreter

_PRINTER, _CAUSE, _PAPER = 1, 2, 4
_PAUSE = threading.Event()


class Mood(StrEnum):
    """What is the matter with it."""

    WELL = "well"
    NO_PAPER = "no paper"
    COVER_OPEN = "cover open"
    STALLED = "takes nothing and says nothing"
    CLOSES_AT_THE_FIRST_BYTE = "closes as soon as a ticket begins"
    CLOSES_IN_THE_MIDDLE = "closes in the middle of a ticket"
    CLOSES_BEFORE_THE_CUT = "closes when all but the cut is there"
    CLOSES_AFTER_THE_CUT = "cuts, and closes before it says so"
    SILENT_AT_THE_END = "prints, and never says so"
    TIRED = "takes a part of a ticket, and no more"
    OLD = "knows DLE EOT alone"
    OLD_AND_RUNS_OUT = "knows DLE EOT alone, and its paper ends in the middle of a ticket"


_CLOSES = {
    Mood.CLOSES_AT_THE_FIRST_BYTE,
    Mood.CLOSES_IN_THE_MIDDLE,
    Mood.CLOSES_BEFORE_THE_CUT,
    Mood.CLOSES_AFTER_THE_CUT,
}
_OLD = {Mood.OLD, Mood.OLD_AND_RUNS_OUT}


def _parts(more: bytes, *, whole: bool) -> list[bytes]:
    """What came, at once or byte by byte."""
    return [more] if whole else [more[at : at + 1] for at in range(len(more))]


class FakePrinter:
    """Listens on this machine; ``paper`` is what lies in its tray."""

    def __init__(self, mood: Mood = Mood.WELL, *, paper_low: bool = False) -> None:
        self.mood = mood
        self.paper_low = paper_low
        self.received = b""
        self.interpreter = Interpreter()
        self.connections = 0
        self._ended = 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._open: set[socket.socket] = set()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    @property
    def tickets(self) -> list[bytes]:
        """PNG-less pictures, one a cut: rows of black dots; see ``Interpreter``."""
        return [ticket.rows for ticket in self.interpreter.tickets]

    @property
    def is_left_alone(self) -> bool:
        """Whether nobody is connected to it, after somebody was."""
        return 0 < self.connections == self._ended

    def switch_off(self) -> None:
        """Nobody listens any more."""
        # Closing does not wake who waits to accept; shutting down does.
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for one in tuple(self._open):
            one.close()

    def switch_on(self) -> None:
        """Listen at the same place again."""
        self._listener = socket.create_server(("127.0.0.1", self.port))
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        listener = self._listener
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self._talk, args=(connection,), daemon=True).start()

    def _talk(self, connection: socket.socket) -> None:
        self._open.add(connection)
        interpreter = self.interpreter
        interpreter.begin()
        try:
            while self.mood is not Mood.STALLED and (more := connection.recv(4096)):
                self.received += more
                for part in _parts(more, whole=self.mood not in _CLOSES):
                    for question in interpreter.take(part):
                        if (answer := self._answer(question)) is not None:
                            connection.sendall(answer)
                    if self._closes():
                        return
                while self.mood is Mood.TIRED and interpreter.height > 250:
                    _PAUSE.wait(0.05)
            while self.mood is Mood.STALLED:
                _PAUSE.wait(0.05)
        except OSError:
            return
        finally:
            self._open.discard(connection)
            connection.close()
            self._ended += 1

    def _closes(self) -> bool:
        """Whether that was as far as it goes."""
        printed = self.interpreter
        match self.mood:
            case Mood.CLOSES_AT_THE_FIRST_BYTE:
                return printed.began
            case Mood.CLOSES_IN_THE_MIDDLE:
                return printed.height > 100
            case Mood.CLOSES_BEFORE_THE_CUT:
                return printed.is_to_cut
            case Mood.CLOSES_AFTER_THE_CUT:
                return printed.has_cut
        return False

    def _answer(self, question: tuple[str, int]) -> bytes | None:
        kind, number = question
        mood = self.mood
        if kind == DLE_EOT:
            return bytes((self._status(number),))
        if mood in _OLD or (mood is Mood.SILENT_AT_THE_END and self.interpreter.height):
            return None
        if mood is Mood.SILENT_AT_THE_END and self.interpreter.tickets:
            return None
        return b"\x00"

    def _status(self, number: int) -> int:
        ran_out = self.mood is Mood.OLD_AND_RUNS_OUT and self.interpreter.has_cut
        no_paper = self.mood is Mood.NO_PAPER or ran_out
        offline = no_paper or self.mood is Mood.COVER_OPEN
        if number == _PRINTER:
            return 0x12 | (0x08 if offline else 0)
        if number == _CAUSE:
            return 0x12 | (0x04 if self.mood is Mood.COVER_OPEN else 0)
        if number == _PAPER:
            over = 0x60 if no_paper else 0
            return 0x12 | over | (0x0C if self.paper_low else 0)
        raise AssertionError(f"DLE EOT {number}")
