"""Keeps the log while a program runs: brings to it what is said, and what nobody caught."""

import logging
import sys
import threading
import warnings
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import TextIO

from core import configuration
from core.crash_note import crash_noted
from core.errors import WorldError
from core.log import Log
from core.log_console import Console
from core.log_error import place
from core.log_file import LogFile
from core.log_line import OURS, is_ours
from core.version import program_version

logger = logging.getLogger(__name__)

FOLDER_NAME = "logs"
"""Where the files lie in the data folder unless told otherwise."""
DEFECT = 70
"""What a program ends with that a defect of ours ended."""
_MEGABYTE = 1_000_000
_ACCESS = "server.access"


@contextmanager
def kept_log(
    data: Path,
    told: configuration.Log,
    console_level: int = logging.WARNING,
    *,
    every_request: bool = False,
) -> Iterator[Log]:
    """Keep a log of all that happens inside.

    The console is shown what is of ``console_level``; with ``every_request`` it is shown those and
    all transitions. What ends the program is noted; a defect ends it with ``DEFECT``. Raises
    ``ConfigurationError``, in words, where the log's folder never can be one.
    """
    level = logging.getLevelNamesMapping()[told.level.upper()]
    console = Console(sys.stderr, console_level, transitions=every_request)
    _refuse_what_is_no_folder(told)
    file = LogFile(folder_of(data, told), told.keep_mb * _MEGABYTE)
    with ExitStack() as closing:
        log = Log(file, level, console)
        closing.callback(log.close)
        closing.enter_context(_heard(log, min(level, console_level), every_request))
        closing.enter_context(_hooks())
        closing.enter_context(crash_noted(file.path.parent))
        logger.info("WaitWise %s starts", program_version())
        try:
            yield log
        except WorldError as error:
            logger.critical("it cannot go on: %s", error, extra={"for_file_alone": True})
            raise
        except Exception:
            logger.critical("a defect ended it", exc_info=True)
            raise SystemExit(DEFECT) from None
        logger.info("WaitWise ends")


def folder_of(data: Path, told: configuration.Log) -> Path:
    """Where the files of the log are."""
    return Path(told.folder) if told.folder else data / FOLDER_NAME


def _refuse_what_is_no_folder(told: configuration.Log) -> None:
    """A disk that is full may have room again; a file never becomes a folder."""
    folder = Path(told.folder) if told.folder else None
    for one in () if folder is None else (folder, *folder.parents):
        if one.is_file():
            raise configuration.ConfigurationError(
                f"The log cannot be kept in {folder}, for {one} is a file. Name a folder under"
                " [log] in the configuration. Nothing was changed."
            )


class _Handler(logging.Handler):
    """Hands on what is for the log; of libraries that is what worries them."""

    def __init__(self, log: Log) -> None:
        super().__init__()
        self._log = log

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno >= logging.WARNING or is_ours(record.name):
            self._log.add(record)

    def flush(self) -> None:
        self._log.flush()


@contextmanager
def _heard(log: Log, level: int, every_request: bool) -> Iterator[None]:
    """All loggers are heard from ``level`` on, those of requests where they were asked for."""
    handler = _Handler(log)
    requests = every_request or level <= logging.DEBUG
    levels = {**dict.fromkeys(OURS, level), _ACCESS: 0 if requests else logging.WARNING}
    before = {name: logging.getLogger(name).level for name in levels}
    for name, one in levels.items():
        logging.getLogger(name).setLevel(one)
    logging.getLogger().addHandler(handler)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(handler)
        for name, one in before.items():
            logging.getLogger(name).setLevel(one)


@contextmanager
def _hooks() -> Iterator[None]:
    """What nobody caught, in whatever thread, and what Python warns of, comes to the log."""
    before = (sys.excepthook, sys.unraisablehook, threading.excepthook, warnings.showwarning)
    sys.excepthook = _note_uncaught
    sys.unraisablehook = _note_unraisable
    threading.excepthook = _note_thread
    warnings.showwarning = _note_warning
    try:
        yield
    finally:
        sys.excepthook, sys.unraisablehook, threading.excepthook, warnings.showwarning = before


def _note_uncaught(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    logger.critical("nobody caught an exception", exc_info=(kind, error, trace))


def _note_unraisable(found: "sys.UnraisableHookArgs") -> None:
    error = found.exc_value
    logger.error("nobody could catch an exception", exc_info=error)


def _note_thread(found: threading.ExceptHookArgs) -> None:
    if not issubclass(found.exc_type, SystemExit):
        logger.critical(
            "nobody caught an exception, and its thread ended", exc_info=found.exc_value
        )


def _note_warning(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,
    line: str | None = None,
) -> None:
    del message, file, line  # which may name anything
    logger.warning("%s, %s:%d", category.__name__, place(filename), lineno)
