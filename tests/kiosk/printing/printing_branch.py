"""A branch that prints and is killed: stops for good where it is told to, and says so.

``python -m tests.kiosk.printing.printing_branch DATA PORT POINT ORDER``, where ORDER is 1 for the
original, and 2 for the copy that is ordered after it.
"""

import sys
import time
from pathlib import Path
from typing import Any

from core.states import PrintState
from kiosk.printing.orders import Orders, Pace
from kiosk.printing.wishes import Draw, Reach, Seen, Send, Wish
from kiosk.printing.worker import Worker
from tests.kiosk.printing.press import House

POINTS = (
    "ordered",
    "drawn",
    "reached",
    "unknown stored",
    "being sent",
    "sent",
    "printed stored",
)
"""Each moment of an order's life, in their order."""


class NoPrinter:
    """Stands for the test's printer, which lies in another process."""

    def __init__(self, port: int) -> None:
        self.port = port


def stop(point: str, process_id: int | None = None) -> None:
    """Say that it has come so far, and go no further."""
    print(f"{point}:{process_id or 0}", flush=True)
    time.sleep(600)


def stop_at(wanted: str, of_order: int) -> None:
    """Let the printing stop at that point of that order."""
    ask, move, see_to = Worker.ask, Orders._move, Orders._see_to
    current = 0

    def asking(self: Worker, wish: Wish, within_s: float) -> Seen:
        if current != of_order:
            return ask(self, wish, within_s)
        if wanted == "being sent" and isinstance(wish, Send):
            print(f"{wanted}:{self.pid}", flush=True)
            return ask(self, wish, 600)
        seen = ask(self, wish, within_s)
        for point, kind in (("drawn", Draw), ("reached", Reach), ("sent", Send)):
            if wanted == point and isinstance(wish, kind):
                stop(wanted, self.pid)
        return seen

    def moving(self: Orders, order: Any, state: PrintState, reason: str | None = None) -> bool:
        moved = move(self, order, state, reason)
        if wanted == f"{state} stored" and order.id == of_order:
            stop(wanted, self.process_id)
        return moved

    def seeing_to(self: Orders, order: Any) -> bool:
        nonlocal current
        current = order.id
        if wanted == "ordered" and current == of_order:
            stop(wanted, self.process_id)
        return see_to(self, order)

    Worker.ask = asking  # type: ignore[method-assign,assignment]
    Orders._move = moving  # type: ignore[method-assign]
    Orders._see_to = seeing_to  # type: ignore[method-assign]


if __name__ == "__main__":
    folder, port, point, of_order = sys.argv[1:5]
    stop_at(point, int(of_order))
    house = House(Path(folder), NoPrinter(int(port)))  # type: ignore[arg-type]
    house.print_(Pace(looks_every_s=0.1))
    ticket_id = house.take()
    if of_order == "2":
        house.is_(ticket_id, PrintState.PRINTED)
        house.order(ticket_id)
    time.sleep(600)
