"""``waitwise``: the kiosk with its embedded server. Reads the command line; builds nothing."""

import argparse
import logging
import math
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from core.errors import WorldError
from core.folder import default_data_path
from kiosk.display import has_screen
from kiosk.language_names import NAMES
from kiosk.printing import PRINT_WORD

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
    if (sys.argv[1:] if argv is None else list(argv)) == [PRINT_WORD]:
        return _print_tickets()
    arguments = _parser().parse_args(argv)
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    logging.getLogger("alembic").setLevel(logging.WARNING)
    if not has_screen():
        return _say(_NO_SCREEN_TEXT, NO_SCREEN)
    try:
        from kiosk.starting import Starting, application
    except ImportError as error:
        return _say(_NO_QT_TEXT.format(reason=error), NO_SCREEN)
    app = application()
    starting = Starting(windowed=arguments.windowed)
    # The rest takes longer to load than the first frame to be seen.
    from kiosk.composition import TRY_DEMO, Settings, run

    try:
        if arguments.demo:
            with TemporaryDirectory(prefix="waitwise-demo-") as data:
                return run(Settings(**{**vars(arguments), "data": Path(data)}), app, starting)
        ended = run(Settings(**vars(arguments)), app, starting)
        return _become_demo(argv) if ended == TRY_DEMO else ended
    except WorldError as error:
        return _say(str(error), ENDED_BY_WORLD)
    except KeyboardInterrupt:
        return INTERRUPTED
    finally:
        starting.close()


def _print_tickets() -> int:
    from kiosk.printing.process import main as print_tickets

    return print_tickets()


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
    parser.add_argument(
        "--board",
        dest="boards",
        action="append",
        nargs="?",
        const="",
        default=[],
        metavar="QUEUES",
        help="a board, on the next further screen or in a window; for these queues (prefixes, "
        "names or ids, with commas between) or for all",
    )
    parser.add_argument(
        "--language",
        choices=NAMES,
        metavar="TAG",
        help="the branch's language; else this machine's",
    )
    parser.add_argument("--demo", action="store_true", help="a branch to try; nothing is kept")
    parser.add_argument(
        "--speed", type=_speed, default=1, metavar="N", help="a demonstration: time runs N times"
    )
    return parser


def _become_demo(argv: Sequence[str] | None) -> int:
    """A process of its own, so that nothing of the one before is left in it."""
    words = sys.argv[1:] if argv is None else argv
    os.execv(sys.executable, [sys.executable, "-m", "kiosk", *words, "--demo"])  # noqa: S606 - no shell


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
