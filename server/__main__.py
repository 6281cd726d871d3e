"""``waitwise-server``: the branch without a screen, and every administrative command.

Runs without Qt. What the world did is said in words, with exit code 2 and no traceback.
"""

import argparse
import logging
import sys
from collections.abc import Callable, Sequence
from typing import Any

from core.command_line import add_places, configured
from core.errors import Refused, WorldError
from core.log_error import lines_of
from core.log_keeping import DEFECT
from server import (
    backing_up,
    checking,
    examining,
    exporting,
    initialising,
    output,
    pairing,
    putting_back,
    replay,
    serving,
)

_CANNOT = 2
_INTERRUPTED = 130

Run = Callable[[argparse.Namespace], int]


class ByPlace(logging.Formatter):
    """Shows an exception by its place; what it says may be somebody's name."""

    def formatException(self, ei: Any) -> str:  # noqa: N802 - the library's
        """The lines below the message."""
        return "\n".join(f"  {line}" for line in lines_of(ei[1]))


_CONFIGURED: tuple[Run, ...] = (serving.run, exporting.run)
"""These read the configuration by themselves; the others need the data folder alone."""


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line says; the exit code."""
    output.prepare()
    arguments = _parser().parse_args(argv)
    run: Run = arguments.run
    if run is not serving.run:  # which keeps a log
        shown = logging.StreamHandler(sys.stderr)
        shown.setFormatter(ByPlace("%(asctime)s %(levelname)s %(name)s %(message)s"))
        level = logging.INFO if arguments.verbose else logging.WARNING
        logging.basicConfig(handlers=[shown], level=level)
    try:
        if run not in _CONFIGURED and "data" in arguments:
            arguments.data = arguments.data or configured(arguments).data
        code = run(arguments)
        sys.stdout.flush()
    except Refused as error:
        return _cannot(error.refusal.detail)
    except WorldError as error:
        return _cannot(str(error))
    except KeyboardInterrupt:
        return _INTERRUPTED
    except Exception as error:
        if isinstance(error, OSError) and output.is_lost():
            return _nobody_heard(error)
        if run is replay.run:  # which is about nobody, and made to find defects
            raise
        return _defect(error)
    return code


def _nobody_heard(error: OSError) -> int:
    output.give_up()
    if isinstance(error, BrokenPipeError):
        return _CANNOT  # who listened has heard enough
    return _cannot(
        f"What this command says cannot be written ({error.strerror}): have it written to another"
        " place. What it did is done, and nothing is lost."
    )


def _defect(error: Exception) -> int:
    """A defect of ours, by its place; what it says may be somebody's name."""
    sys.stderr.write(
        "\n".join(("A defect. Nothing that was answered is lost.", *lines_of(error), ""))
    )
    return DEFECT


def _cannot(words: str) -> int:
    sys.stderr.write(f"{words}\n")
    return _CANNOT


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="waitwise-server", description="A WaitWise branch without a screen."
    )
    parser.add_argument("--verbose", action="store_true", help="log every request and transition")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add(commands, "serve", "run the branch", serving.add_arguments, serving.run)
    _add(commands, "init", "first set-up", initialising.add_arguments, initialising.run)
    _add(commands, "check", "look at every invariant", checking.add_arguments, checking.run)
    _add(commands, "doctor", "is all well?", examining.add_arguments, examining.run)
    _add(commands, "backup", "a checked copy", backing_up.add_arguments, backing_up.run)
    _add(commands, "restore", "put a backup back", putting_back.add_arguments, putting_back.run)
    _add(commands, "export", "a file for who helps", exporting.add_arguments, exporting.run)
    _add(commands, "pair", "a QR code for a tablet", pairing.add_arguments, pairing.run)
    player = commands.add_parser("replay", help="play a recorded day through real HTTP")
    replay.add_arguments(player)
    player.set_defaults(run=replay.run)
    return parser


def _add(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    words: str,
    add_arguments: Callable[[argparse.ArgumentParser], None],
    run: Run,
) -> None:
    parser = commands.add_parser(name, help=words)
    add_places(parser)
    add_arguments(parser)
    parser.set_defaults(run=run)


if __name__ == "__main__":
    sys.exit(main())
