"""The standard output, which may be closed, a full disk, or somebody who has heard enough."""

import io
import logging
import os
import sys
from pathlib import Path

logger = logging.getLogger(__name__)


def prepare() -> None:
    """A terminal that lacks a letter, or an output that was closed before, is no defect."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - to the end
            setattr(sys, name, nowhere)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")


def say(text: str) -> None:
    """Say what a branch that runs has to say, and go on though nobody can hear it."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        logger.warning("what is said here cannot be written; the branch goes on: %s", error)
        give_up()


def is_lost() -> bool:
    """Whether nothing can be written to it, which a line tries that hurts nobody."""
    try:
        sys.stdout.write("\n")
        sys.stdout.flush()
    except OSError:
        return True
    return False


def give_up() -> None:
    """Write no more, nor have the interpreter try it at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
