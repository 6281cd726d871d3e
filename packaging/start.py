"""Starts the branch as this machine can: the kiosk with a screen, else the same branch without.

Words are handed on, those of the screens to the kiosk alone; the configuration holds for either.
Both listen on every address of the machine, so that tablets reach them, unless told otherwise.
"""

import argparse
import getpass
import os
import shlex
import subprocess
import sys
from pathlib import Path

from core.branch import open_branch
from core.configuration_file import choose
from core.errors import WorldError

BIN = Path(sys.executable).parent
EVERY_ADDRESS = "0.0.0.0"  # noqa: S104 - tablets must reach it
INIT = ("--owner", "--pin", "--queue", "--slots")


def main() -> int:
    """Start, and become, the program; returns only where the branch cannot be opened."""
    if any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        _become("waitwise", *sys.argv[1:])
    say("There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set).")
    say("Starting the same branch without one; its pages work in any browser.")
    arguments, others = _parse()
    try:
        data, file, told = choose(arguments.data, arguments.config)
        set_up = _is_set_up(data)
    except WorldError as error:
        say(str(error))
        return 2
    if not set_up:
        _set_up(data)
    where = ["--data", str(data), "--host", arguments.host or told.network.host or EVERY_ADDRESS]
    if file.is_file():
        where += ["--config", str(file)]
    _become("waitwise-server", "serve", *where, *others)
    return 0


def _parse() -> "tuple[argparse.Namespace, list[str]]":
    """The places, and the words left for the server; those of the screens are dropped."""
    parser = argparse.ArgumentParser(prog="make run", add_help=False, allow_abbrev=False)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--config", type=Path)
    parser.add_argument("--host")
    parser.add_argument("--windowed", action="store_true")
    parser.add_argument("--board", nargs="?")
    return parser.parse_known_args()


def _is_set_up(data: Path) -> bool:
    branch = open_branch(data)
    try:
        return branch.views.branch().set_up
    finally:
        branch.close()


def _set_up(data: Path) -> None:
    """Ask on a terminal; without one, say what to type and let the branch start empty."""
    init = [str(BIN / "waitwise-server"), "init", "--data", str(data)]
    if not sys.stdin.isatty():
        example = ("Ada", "2468", "Counter service", "2")
        words = [word for pair in zip(INIT, example, strict=True) for word in pair]
        say("This branch has no owner and no queue yet. End it, give it both, for example with")
        say(f"    {shlex.join([*init, *words])}")
        say("and start it again.")
        return
    say("This branch is new. Four questions, then it runs.")
    while subprocess.run([*init, *_answers()], check=False).returncode != 0:
        say("Once more, please (Ctrl-C ends).")


def _answers() -> "list[str]":
    answers = (
        input("  The owner's name: "),
        getpass.getpass("  A PIN for signing in on /staff, at least 4 digits: "),
        input("  The first queue's name [Counter service]: ") or "Counter service",
        input("  How many counters serve it [1]: ") or "1",
    )
    return [word for pair in zip(INIT, answers, strict=True) for word in pair]


def _become(program: str, *words: str) -> None:
    sys.stderr.flush()
    os.execv(BIN / program, [program, *words])


def say(text: str) -> None:
    """One line for whoever started it."""
    sys.stderr.write(f"{text}\n")


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (KeyboardInterrupt, EOFError):
        say("\nNothing was started.")
        sys.exit(130)
