"""``waitwise-server``: the branch without a screen, and every administrative command.

Runs without Qt. What the world did is said in words, with exit code 2 and no traceback.
"""

import argparse
import logging
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from core.errors import Refused, WorldError
from core.folder import default_data_path
from server import (
    backing_up,
    checking,
    examining,
    initialising,
    pairing,
    putting_back,
    replay,
    serving,
)

_CANNOT = 2
_INTERRUPTED = 130

Run = Callable[[argparse.Namespace], int]


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line says; the exit code."""
    arguments = _parser().parse_args(argv)
    logging.basicConfig(
        stream=sys.stderr,
        level=logging.INFO if arguments.verbose else logging.WARNING,
        format="%(asctime)s %(levelname)s %(name)s %(message)s",
    )
    run: Run = arguments.run
    try:
        return run(arguments)
    except Refused as error:
        return _cannot(error.refusal.detail)
    except WorldError as error:
        return _cannot(str(error))
    except KeyboardInterrupt:
        return _INTERRUPTED


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
    parser.add_argument(
        "--data",
        type=Path,
        default=default_data_path(),
        metavar="DIR",
        help="the data folder (default: %(default)s)",
    )
    add_arguments(parser)
    parser.set_defaults(run=run)


if __name__ == "__main__":
    sys.exit(main())
