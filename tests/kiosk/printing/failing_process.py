"""The process that prints, with a defect: it fails at every ticket whose number is A001, or at
every logo.

``python -m tests.kiosk.printing.failing_process HOW [logo]``
"""

import os
import signal
import sys
from collections.abc import Callable

from PySide6.QtGui import QImage

from kiosk.printing import process
from kiosk.printing.drawing import draw
from kiosk.printing.paper import Paper

FAILS = "A001"


def _raise(paper: Paper) -> None:
    raise IndexError(f"{paper.branch}, {paper.url}")  # what it says must not be told


def _crash(_: Paper) -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def _loop(_: Paper) -> None:
    while True:
        pass


HOW: dict[str, Callable[[Paper], None]] = {"raises": _raise, "crashes": _crash, "loops": _loop}


if __name__ == "__main__":
    fail, at_logos = HOW[sys.argv[1]], sys.argv[2:] == ["logo"]

    def drawing(paper: Paper, width: int) -> QImage:
        if paper.logo if at_logos else paper.number == FAILS:
            fail(paper)
        return draw(paper, width)

    process.draw = drawing  # type: ignore[attr-defined]
    sys.exit(process.main())
