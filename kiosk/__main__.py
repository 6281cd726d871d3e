"""``waitwise``: the kiosk with its embedded server. Reads the command line; builds nothing."""

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from core.command_line import add_network_words, add_places, add_switch, add_word, configured
from core.configuration import ConfigurationError
from core.errors import WorldError
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
    try:
        chosen = configured(arguments)
    except ConfigurationError as error:
        return _say(str(error), ENDED_BY_WORLD)
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    logging.getLogger("alembic").setLevel(logging.WARNING)
    if not has_screen():
        return _say(_NO_SCREEN_TEXT, NO_SCREEN)
    try:
        from kiosk.starting import Starting, application
    except ImportError as error:
        return _say(_NO_QT_TEXT.format(reason=error), NO_SCREEN)
    app = application()
    starting = Starting(windowed=chosen.told.kiosk.windowed)
    # The rest takes longer to load than the first frame to be seen.
    from kiosk.composition import TRY_DEMO, Settings, run

    settings = Settings(chosen.data, chosen.told, chosen.file, arguments.speed)
    try:
        if arguments.demo:
            with TemporaryDirectory(prefix="waitwise-demo-") as data:
                return run(settings.demonstrated_in(Path(data)), app, starting)
        ended = run(settings, app, starting)
        return _become_demo(argv) if ended == TRY_DEMO else ended
    except WorldError as error:
        return _say(str(error), ENDED_BY_WORLD)
    except KeyboardInterrupt:
        return INTERRUPTED
    finally:
        starting.close()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="waitwise", description="The kiosk of a WaitWise branch, with its server inside."
    )
    add_places(parser)
    add_network_words(parser)
    add_switch(parser, "--windowed", "kiosk.windowed", "in a window, not full screen")
    parser.add_argument(
        "--board",
        dest="kiosk.boards",
        action="append",
        nargs="?",
        const="",
        default=argparse.SUPPRESS,
        metavar="QUEUES",
        help="a board, on the next further screen or in a window; for these queues (prefixes, "
        "names or ids, with commas between) or for all",
    )
    add_word(
        parser, "--language", "kiosk.language", "TAG", "the branch's language; else this machine's"
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
