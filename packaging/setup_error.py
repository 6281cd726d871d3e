"""How the set-up speaks, and what it raises where it cannot go on."""

import sys


class SetUpError(Exception):
    """The set-up cannot go on; the text says why and what to do."""


def say(text: str) -> None:
    """One line for whoever waits."""
    sys.stderr.write(f"set-up: {text}\n")
    sys.stderr.flush()
