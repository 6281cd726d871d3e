"""How one of our programs starts another, or itself anew: from the sources, or out of a bundle.

A bundle has no Python that a module could be handed to; there each program is a file of its own,
beside the others.
"""

import os
import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import NoReturn


class Program(StrEnum):
    """What can be started; the value is its module."""

    KIOSK = "kiosk"
    SERVER = "server"
    VOICE = "kiosk.voice"
    """Reads aloud for the kiosk, in a process of its own."""
    PRINTING = "kiosk.printing.process"
    """Prints tickets for the kiosk, in a process of its own."""


FILES = {
    Program.KIOSK: "waitwise",
    Program.SERVER: "waitwise-server",
    Program.VOICE: "waitwise-voice",
    Program.PRINTING: "waitwise-printing",
}
"""What each is called in a bundle."""


def is_bundled() -> bool:
    """Whether this process runs out of a bundle."""
    return bool(getattr(sys, "frozen", False))


def command(program: Program) -> list[str]:
    """The words that start it; its own come behind them."""
    here = Path(sys.executable)
    if is_bundled():
        return [str(here.with_name(FILES[program] + here.suffix))]
    return [str(here), "-m", program.value]


def become(program: Program, words: Sequence[str]) -> NoReturn:
    """Go on as this program, with nothing left of the one before."""
    _replace([*command(program), *words])


def begin_anew() -> NoReturn:
    """Become the same program, started anew with the same words; for a branch that is closed."""
    _replace([sys.executable, *sys.orig_argv[1:]])


def _replace(words: list[str]) -> NoReturn:
    sys.stdout.flush()
    sys.stderr.flush()
    os.execv(words[0], words)  # noqa: S606 - no shell
