"""Makes ``docs/screenshots/*.png`` from the running program.

``python -m tests.screenshots`` makes all, ``python -m tests.screenshots staff ticket-late`` those
whose names begin so.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.browser.house import House
from tests.screenshots.houses import MorningHouse
from tests.screenshots.kiosk import any_wanted, draw_screens
from tests.screenshots.paper import draw_papers
from tests.screenshots.shots import SHOTS
from tests.screenshots.web import photograph


def main() -> int:
    """Make the pictures of each branch; the kiosk takes tickets, so it has a branch of its own."""
    if any_wanted():
        _in_house(MorningHouse, draw_screens)
    draw_papers()
    for kind in SHOTS:
        _in_house(kind, photograph)
    return 0


def _in_house(kind: type[House], picture: Callable[[House], None]) -> None:
    with tempfile.TemporaryDirectory() as data:
        house = kind(Path(data))
        try:
            picture(house)
        finally:
            house.close()


if __name__ == "__main__":
    sys.exit(main())
