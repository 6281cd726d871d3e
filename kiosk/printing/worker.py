"""The process that prints, held from outside: asked one thing at a time, and never waited for long.

Who does not answer in time is killed, and the next question goes to a new process.
"""

import logging
import os
import selectors
import signal
import subprocess
import time
from pathlib import Path

from core.printer import PrinterSettings, PrinterTrouble
from core.programs import Program, command
from kiosk.printing.wishes import Begin, Going, Seen, Wish, answer_of, to_line

logger = logging.getLogger(__name__)

BEGINS_WITHIN_S = 30.0
"""To load Qt on a slow machine."""
ANSWERS_WITHIN_S = 3.4
"""To answer, or to say that it goes on."""
_ENDS_WITHIN_S = 1.0


class Worker:
    """Used by one thread; the process begins with the first question."""

    def __init__(self, settings: PrinterSettings) -> None:
        self._settings = settings
        self._process: subprocess.Popen[bytes] | None = None
        self._heard = b""

    @property
    def pid(self) -> int | None:
        """The process's id; None where there is none."""
        return None if self._process is None else self._process.pid

    def begin(self) -> Seen:
        """Have a process that listens; says what keeps it from that."""
        if self._process is not None and self._process.poll() is None:
            return Seen()
        self.close()
        try:
            self._process = subprocess.Popen(  # noqa: S603 - this program itself
                command(Program.PRINTING),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                cwd=Path(__file__).parents[2],
                start_new_session=True,  # a Ctrl-C is the branch's to hear
            )
        except OSError as error:
            return Seen(PrinterTrouble.NOT_SET_UP, f"its process cannot be started: {error}")
        self._heard = b""
        return self._say(Begin(self._settings), BEGINS_WITHIN_S)

    def ask(self, wish: Wish, within_s: float = ANSWERS_WITHIN_S) -> Seen:
        """What came of ``wish``; a process that says nothing for ``within_s`` is ended."""
        begun = self.begin()
        return begun if begun.trouble is not None else self._say(wish, within_s)

    def close(self) -> int:
        """End the process, and answer how; what it does not end by itself is killed."""
        process, self._process = self._process, None
        if process is None:
            return 0
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            process.stdin.close()
        except OSError:
            logger.debug("the process that prints is gone already")
        try:
            process.wait(_ENDS_WITHIN_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        process.stdout.close()
        return process.returncode

    def _say(self, wish: Wish, within_s: float) -> Seen:
        assert self._process is not None
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(to_line(wish))
            self._process.stdin.flush()
            answer = answer_of(self._line(within_s))
            while isinstance(answer, Going):  # it has as long again
                answer = answer_of(self._line(within_s))
        except TimeoutError:
            self.kill()
            self.close()
            return Seen(PrinterTrouble.STALLED, "it did not answer in time")
        except (OSError, EOFError):
            return Seen(PrinterTrouble.BROKE_OFF, _ended(self.close()))
        return answer

    def _line(self, within_s: float) -> bytes:
        """The next line; raises ``TimeoutError`` or ``EOFError``."""
        assert self._process is not None
        assert self._process.stdout is not None
        until = time.monotonic() + within_s
        with selectors.DefaultSelector() as selector:
            selector.register(self._process.stdout, selectors.EVENT_READ)
            while b"\n" not in self._heard:
                if not selector.select(max(0.0, until - time.monotonic())):
                    raise TimeoutError
                more = os.read(self._process.stdout.fileno(), 65536)
                if not more:
                    raise EOFError
                self._heard += more
        line, _, self._heard = self._heard.partition(b"\n")
        return line

    def kill(self) -> None:
        """End the process at once; from any thread, so that a question in hand ends too."""
        process = self._process
        if process is not None:
            process.kill()


def _ended(code: int) -> str:
    how = f"by {signal.Signals(-code).name}" if code < 0 else f"with {code}"
    return f"the process that prints ended {how}"
