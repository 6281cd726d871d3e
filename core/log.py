"""The log of a running program: lines in files, and for people on the console.

A thread of its own writes, several times a second, what was said since; so neither the writer nor a
screen waits for a disk. A log that cannot be written harms nothing: that is told once, the lines
wait, and those that become too many are counted and let go.
"""

import logging
import threading
import time
from collections import deque
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import islice
from queue import Empty, SimpleQueue

import msgspec

from core.events import Happened
from core.log_console import Console
from core.log_error import told
from core.log_file import LogFile
from core.log_line import Moved, Said, moves, said

_GATHERS_S = 0.1
_RETRIES_AFTER_S = 5.0
_ENDS_WITHIN_S = 5.0
_MOST_QUEUED = 20_000
_MOST_WAITING = 5_000
_LINES_AT_ONCE = 500

_Noted = tuple[int, Said, bool]
_Item = Sequence[Happened] | _Noted | threading.Event | None


class Log:
    """Takes lines from every thread and has one of its own write them. ``close`` once."""

    def __init__(self, file: LogFile, level: int, console: Console) -> None:
        self._file = file
        self._level = level
        self._console = console
        self._queued: SimpleQueue[_Item] = SimpleQueue()
        self._waiting: deque[Said | Moved] = deque()
        """Lines that are not written yet."""
        self._missing = 0
        self._retry_at = 0.0
        self._failed = 0
        """How often in a row."""
        self._told = False
        self._encoder = msgspec.json.Encoder()
        self._at_once = threading.Event()
        self._thread = threading.Thread(target=self._run, name="log", daemon=True)
        self._thread.start()

    def take(self, happened: Sequence[Happened]) -> None:
        """Note the transitions among it; a listener of the bus, on the writer's thread."""
        self._put(happened)

    def add(self, record: logging.LogRecord) -> None:
        """Note a record; unlike transitions, it is not waited for more of them."""
        self._put((record.levelno, said(record), getattr(record, "for_file_alone", False)))
        self._at_once.set()

    def flush(self) -> None:
        """Return once all that was said before is written, or could not be."""
        if not self._thread.is_alive():
            return
        done = threading.Event()
        self._queued.put(done)
        self._at_once.set()
        done.wait(_ENDS_WITHIN_S)

    def close(self) -> None:
        """Write what is left, and end."""
        self._queued.put(None)
        self._at_once.set()
        self._thread.join(_ENDS_WITHIN_S)

    def _put(self, item: _Item) -> None:
        if self._queued.qsize() < _MOST_QUEUED:
            self._queued.put(item)
        else:
            self._missing += 1  # a disk that hangs holds up this log and nobody else

    def _run(self) -> None:
        ended = False
        while not ended:
            items = self._next()
            self._at_once.wait(_GATHERS_S)
            self._at_once.clear()
            items += self._rest()
            ended = None in items
            if ended:
                self._retry_at = 0.0  # what waits has no other chance
            try:
                self._write(items)
            except Exception as error:  # noqa: BLE001 - told where it can still be told
                self._console.say("error", f"defect in the log: {told(error)}")
        self._file.close()

    def _next(self) -> list[_Item]:
        """What is said next; nothing where lines wait and it is time to try those again."""
        patience_s = max(0.0, self._retry_at - time.monotonic()) if self._waiting else None
        try:
            return [self._queued.get(timeout=patience_s)]
        except Empty:
            return []

    def _rest(self) -> Iterator[_Item]:
        try:
            while True:
                yield self._queued.get_nowait()
        except Empty:
            return

    def _write(self, items: list[_Item]) -> None:
        now = datetime.now(UTC)
        for item in items:
            if isinstance(item, tuple):
                self._note(*item)
            elif isinstance(item, list):
                self._note_moves(item, now)
        self._to_disk()
        for item in items:
            if isinstance(item, threading.Event):
                item.set()

    def _note(self, level: int, line: Said, for_file_alone: bool) -> None:
        if level >= self._level:
            self._waiting.append(line)
        if level >= self._console.level and not for_file_alone:
            self._console.show(line)

    def _note_moves(self, happened: Sequence[Happened], now: datetime) -> None:
        lines = moves(happened, now)
        if self._level <= logging.INFO:
            self._waiting.extend(lines)
        if self._console.transitions:
            for line in lines:
                self._console.show(line)

    def _to_disk(self) -> None:
        if not self._waiting or time.monotonic() < self._retry_at:
            self._let_go()
            return
        try:
            while self._waiting:
                self._write_some()
        except OSError as error:
            self._fail(error)
            self._let_go()

    def _write_some(self) -> None:
        lines = list(islice(self._waiting, _LINES_AT_ONCE))
        if missing := self._missing:
            words = f"{missing} lines are missing here: they could not be written"
            lines.insert(0, self._console.line("warning", words))
        self._file.write(self._encoder.encode_lines(lines))
        for _ in range(min(_LINES_AT_ONCE, len(self._waiting))):
            self._waiting.popleft()
        self._missing -= missing
        self._retry_at, self._failed, self._told = 0.0, 0, False

    def _fail(self, error: OSError) -> None:
        """Said once for all that fails in a row.

        At a first start the data folder is yet to be made: then it is said the second time.
        """
        self._failed += 1
        if not self._told and (self._failed > 1 or not isinstance(error, FileNotFoundError)):
            self._told = True
            words = (
                f"the log cannot be written, and is tried again; all else goes on: {told(error)}"
            )
            self._console.say("warning", words)
        self._retry_at = time.monotonic() + _RETRIES_AFTER_S

    def _let_go(self) -> None:
        while len(self._waiting) > _MOST_WAITING:
            self._waiting.popleft()
            self._missing += 1
