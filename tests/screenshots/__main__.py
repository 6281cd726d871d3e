"""Makes ``docs/screenshots/*.png`` from the running program.

``python -m tests.screenshots`` makes all, ``python -m tests.screenshots staff ticket-late`` those
whose names begin so.
"""

import sys
import tempfile
from pathlib import Path

from tests.browser.house import House
from tests.screenshots.houses import MorningHouse
from tests.screenshots.kiosk import draw_screens
from tests.screenshots.paper import draw_papers
from tests.screenshots.shots import SHOTS
from tests.screenshots.web import photograph


def main() -> int:
    """Make the pictures of each branch."""
    for kind in SHOTS:
        with tempfile.TemporaryDirectory() as data:
            house = kind(Path(data))
            try:
                _picture(house)
            finally:
                house.close()
    return 0


def _picture(house: House) -> None:
    if isinstance(house, MorningHouse):
        draw_screens(house)
        draw_papers()
    photograph(house)


if __name__ == "__main__":
    sys.exit(main())
