"""``waitwise``: the kiosk with its embedded server. Reads the command line; builds nothing."""

import argparse
import logging
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NoReturn

from core.command_line import add_network_words, add_places, add_switch, add_word, configured
from core.configuration import ConfigurationError
from core.configuration_file import Chosen
from core.errors import WorldError
from core.programs import Program, become
from kiosk.display import has_screen
from kiosk.ending import Ending

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

    from kiosk.composition import Settings
    from kiosk.starting import Starting

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
    if not has_screen():
        return _say(_NO_SCREEN_TEXT, NO_SCREEN)
    try:
        from kiosk import qt_messages, starting  # noqa: F401 - whether it can be
    except ImportError as error:
        return _say(_NO_QT_TEXT.format(reason=error), NO_SCREEN)
    with qt_messages.heard():
        ended = _show(arguments, chosen)
    if ended == Ending.BEGIN_ANEW:
        from core.programs import begin_anew

        begin_anew()
    return _become_demo(argv) if ended == Ending.TRY_DEMO else ended


def _show(arguments: argparse.Namespace, chosen: Chosen) -> int:
    """Put the screens up and run, until the end; what came of it."""
    from kiosk.starting import Starting, application

    app = application()
    with _first_words():
        starting = Starting(windowed=chosen.told.kiosk.windowed)
    # The rest takes longer to load than the first frame to be seen.
    from kiosk.composition import Settings

    settings = Settings(chosen.data, chosen.told, chosen.file, arguments.speed)
    try:
        if arguments.demo:
            with TemporaryDirectory(prefix="waitwise-demo-") as data:
                return _run(settings.demonstrated_in(Path(data)), app, starting)
        return _run(settings, app, starting)
    except WorldError as error:
        return _say(str(error), ENDED_BY_WORLD)
    except KeyboardInterrupt:
        return INTERRUPTED
    finally:
        starting.close()


def _run(settings: "Settings", app: "QGuiApplication", starting: "Starting") -> int:
    """Run the kiosk and keep a log of it."""
    from core.log_keeping import kept_log
    from kiosk.composition import run

    with kept_log(settings.data, settings.told.log, logging.INFO) as log:
        return run(settings, app, starting, log.take)


@contextmanager
def _first_words() -> Iterator[None]:
    """What is said before there is a log, on the console alone."""
    console = logging.StreamHandler()
    console.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))
    root, kiosk = logging.getLogger(), logging.getLogger("kiosk")
    root.addHandler(console)
    kiosk.setLevel(logging.INFO)
    try:
        yield
    finally:
        root.removeHandler(console)
        kiosk.setLevel(logging.NOTSET)


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


def _become_demo(argv: Sequence[str] | None) -> NoReturn:
    words = sys.argv[1:] if argv is None else argv
    become(Program.KIOSK, [*words, "--demo"])


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
