"""Any printer that CUPS knows, by its own commands: ``lp`` takes a PDF, ``lpstat`` tells."""

import os
import re
import shutil
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from PySide6.QtGui import QImage

from core.printer import PrinterSettings, PrinterTrouble
from kiosk.printing.cups_jobs import JobState, end_of
from kiosk.printing.driver import Condition, Going, PrinterError
from kiosk.printing.pdf import pdf_of
from kiosk.printing.room import disk_told

_ANSWERS_WITHIN_S = 2.5
_PRINTS_WITHIN_S = 30.0
_LOOKS_EVERY_S = 0.3
_ORDER = re.compile(r"request id is (\S+)")
_STOPPED = re.compile(r"disabled|rejecting jobs|not accepting|stopped", re.IGNORECASE)
_AWAY = re.compile(
    r"may not exist|not responding|unable to (?:locate|connect)|offline", re.IGNORECASE
)
"""What CUPS says of a printer that it tries to reach; stays beside one that is idle again."""
_TRIES_FOR_S = 1.0
"""What is said sooner may be of the ticket before."""
_STAYS_AWAY_S = 60.0
"""CUPS asks no printer for us: only another ticket would tell that it is back."""
_DEFAULT = re.compile(r"destination: ([^\s/]+)")
_RUNS = "scheduler is running"
_UNPRINTED = {
    JobState.CANCELED: "it was cancelled in CUPS",
    JobState.ABORTED: "CUPS gave it up",
}
_NO_PAPER = re.compile(r"media-empty|media-needed|out of paper", re.IGNORECASE)


class SystemPrinter:
    """A ``Driver`` over CUPS, which answers for whatever printer it is."""

    def __init__(self, settings: PrinterSettings) -> None:
        self._name = settings.name
        self._width_mm = settings.width_mm
        self._away_until = 0.0
        self._name_of_ticket = ""
        self._laid: tempfile.TemporaryDirectory[str] | None = None

    def open(self) -> Condition:
        """See what CUPS says of it."""
        if time.monotonic() < self._away_until:
            raise PrinterError(PrinterTrouble.UNREACHABLE, "CUPS did not reach it a minute ago")
        for tool in ("lp", "lpstat"):
            if shutil.which(tool) is None:
                raise PrinterError(PrinterTrouble.NOT_SET_UP, f"missing: {tool} (cups-client)")
        if not _say("lpstat", "-r").startswith(_RUNS):
            raise PrinterError(PrinterTrouble.UNREACHABLE, "CUPS does not run")
        words = _say("lpstat", "-l", "-p", self._chosen())
        if not words:
            raise PrinterError(PrinterTrouble.UNREACHABLE, "CUPS knows no such printer")
        if _NO_PAPER.search(words):
            raise PrinterError(PrinterTrouble.NO_PAPER, _line(words))
        if _STOPPED.search(words):
            raise PrinterError(PrinterTrouble.OFFLINE, _line(words))
        return Condition()

    def lay(self, ticket: QImage, name: str) -> None:
        """Write it as a file that CUPS can take."""
        with disk_told(PrinterTrouble.NOT_SET_UP):
            self._laid = tempfile.TemporaryDirectory()
            self._file(name).write_bytes(pdf_of(ticket, self._width_mm))
        self._name_of_ticket = name

    def send(self, going: Going) -> None:
        """Hand it to CUPS, and wait until CUPS has it no more."""
        name = self._name_of_ticket
        chosen = ("-d", self._name) if self._name else ()
        said = _ORDER.search(_say("lp", *chosen, "-t", name, str(self._file(name))))
        self.close()
        if said is None:
            raise PrinterError(PrinterTrouble.OFFLINE, "CUPS did not take it")
        try:
            self._await_end(said[1], going)
        except PrinterError:
            _say("cancel", said[1])  # it must not come out an hour later
            raise

    def close(self) -> None:
        """Remove the file."""
        laid, self._laid = self._laid, None
        if laid is not None:
            with suppress(OSError):
                laid.cleanup()

    def _file(self, name: str) -> Path:
        assert self._laid is not None, "nothing lies ready"
        return Path(self._laid.name) / f"{name}.pdf"

    def _chosen(self) -> str:
        """The printer that is used: the one that is named, or CUPS's own choice."""
        if self._name:
            return self._name
        found = _DEFAULT.search(_say("lpstat", "-d"))
        if found is None:
            words = "CUPS has no default printer, and [printer] name is empty"
            raise PrinterError(PrinterTrouble.NOT_SET_UP, words)
        return found[1]

    def _await_end(self, order: str, going: Going) -> None:
        began = time.monotonic()
        while order in _say("lpstat", "-W", "not-completed", "-o").split():
            lasted_s = time.monotonic() - began
            if lasted_s > _PRINTS_WITHIN_S:
                raise PrinterError(PrinterTrouble.STALLED, f"{order} still waits in CUPS")
            self.open()  # says why, where CUPS knows that it stopped
            words = _say("lpstat", "-l", "-p", self._chosen())
            if lasted_s > _TRIES_FOR_S and _AWAY.search(words):
                self._away_until = time.monotonic() + _STAYS_AWAY_S
                raise PrinterError(PrinterTrouble.UNREACHABLE, _line(words))
            going()
            time.sleep(_LOOKS_EVERY_S)
        _refuse_unprinted(order)


def _refuse_unprinted(order: str) -> None:
    """That CUPS has a job no more does not say that it was printed."""
    try:
        end = end_of(order)
    except OSError as error:
        raise PrinterError(PrinterTrouble.NOT_SET_UP, "missing: libcups2") from error
    if end in _UNPRINTED:
        raise PrinterError(PrinterTrouble.BROKE_OFF, f"{order}: {_UNPRINTED[end]}")


def _say(*command: str) -> str:
    """What a command of CUPS says; empty where it refuses."""
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and the words are the owner's
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=_ANSWERS_WITHIN_S,
            env={**os.environ, "LC_ALL": "C"},
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise PrinterError(PrinterTrouble.STALLED, "CUPS does not answer") from error
    except OSError as error:
        raise PrinterError(PrinterTrouble.NOT_SET_UP, error.strerror or str(error)) from error
    return done.stdout if done.returncode == 0 else ""


def _line(words: str) -> str:
    return " ".join(words.split())[:200]
