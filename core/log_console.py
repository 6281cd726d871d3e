"""The log for people: coloured on a terminal, plain lines where somebody else keeps them."""

import logging
from datetime import UTC, datetime
from typing import TextIO

from rich.console import Console as RichConsole
from rich.text import Text

from core.log_line import Moved, Said, in_words

_STYLES = {"debug": "dim", "warning": "yellow", "error": "red", "critical": "bold red"}


class Console:
    """Shows lines of ``level`` and above on ``stream``, and ``transitions`` where asked for."""

    def __init__(self, stream: TextIO, level: int = logging.INFO, *, transitions: bool) -> None:
        self.level = level
        self.transitions = transitions
        self._stream = stream
        self._terminal = RichConsole(file=stream, soft_wrap=True) if stream.isatty() else None

    def show(self, line: Said | Moved) -> None:
        """Show one line; a console that is gone is nobody's trouble."""
        words = in_words(line)
        try:
            if self._terminal is not None:
                self._terminal.print(Text(words, _STYLES.get(line.level, "")))
            else:
                self._stream.write(f"{words}\n")
                self._stream.flush()
        except (OSError, ValueError):
            self.level, self.transitions = logging.CRITICAL, False

    def say(self, level: str, words: str) -> None:
        """Show what the log says of itself."""
        self.show(self.line(level, words))

    @staticmethod
    def line(level: str, words: str) -> Said:
        """What the log says of itself."""
        return Said(datetime.now(UTC), level, "core.log", words, "log")
