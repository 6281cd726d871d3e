"""``waitwise``: the kiosk with its embedded server. Reads the command line; builds nothing."""

import argparse
import logging
import math
import sys
from collections.abc import Sequence
from pathlib import Path

from core.errors import WorldError
from core.folder import default_data_path
from kiosk.display import has_screen

ENDED_BY_WORLD = 2
NO_SCREEN = 3
INTERRUPTED = 130
_NO_SCREEN_TEXT = (
    "There is no screen here: neither DISPLAY nor WAYLAND_DISPLAY names one. Start waitwise in a "
    "graphical session, or run the same branch without a screen: waitwise-server serve. "
    "Nothing was changed."
)
_NO_QT_TEXT = (
    "The screens cannot be shown: {reason}. Install what is missing (make setup does), or run the "
    "same branch without a screen: waitwise-server serve. Nothing was changed."
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the kiosk; 0 at its end, 2 where the world does not let it, 3 without a screen."""
    arguments = _parser().parse_args(argv)
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    logging.getLogger("alembic").setLevel(logging.WARNING)
    if not has_screen():
        return _say(_NO_SCREEN_TEXT, NO_SCREEN)
    try:
        from kiosk.composition import Settings, run
    except ImportError as error:
        return _say(_NO_QT_TEXT.format(reason=error), NO_SCREEN)
    try:
        return run(Settings(**vars(arguments)))
    except WorldError as error:
        return _say(str(error), ENDED_BY_WORLD)
    except KeyboardInterrupt:
        return INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="waitwise", description="The kiosk of a WaitWise branch, with its server inside."
    )
    parser.add_argument("--data", type=Path, default=default_data_path(), help="the data folder")
    parser.add_argument("--host", default="0.0.0.0", help="the address to listen on")  # noqa: S104 - tablets
    parser.add_argument("--port", type=_port, default=8080, help="the port to listen on")
    parser.add_argument("--tls", action="store_true", help="https, with a certificate of its own")
    parser.add_argument("--certificate", type=Path, metavar="FILE", help="https, with this one")
    parser.add_argument("--key", type=Path, metavar="FILE", help="the key of that certificate")
    parser.add_argument("--no-mdns", dest="mdns", action="store_false", help="no waitwise.local")
    parser.add_argument("--backup-to", type=Path, metavar="DIR", help="the folder for backups")
    parser.add_argument(
        "--backup-every", type=_minutes, metavar="MINUTES", help="so often, not once a day"
    )
    parser.add_argument("--windowed", action="store_true", help="in a window, not full screen")
    parser.add_argument("--board", action="store_true", help="open the board's window, too")
    parser.add_argument(
        "--speed", type=_speed, default=1, metavar="N", help="a demonstration: time runs N times"
    )
    return parser


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= 65535:
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return port


def _minutes(text: str) -> float:
    minutes = float(text)
    if not 0 < minutes < math.inf:
        raise argparse.ArgumentTypeError("a number of minutes above 0")
    return minutes


def _speed(text: str) -> int:
    speed = int(text)
    if not 1 <= speed <= 3600:
        raise argparse.ArgumentTypeError("a speed is a number from 1 to 3600")
    return speed


def _say(text: str, status: int) -> int:
    sys.stderr.write(f"waitwise: {text}\n")
    return status


if __name__ == "__main__":
    sys.exit(main())
