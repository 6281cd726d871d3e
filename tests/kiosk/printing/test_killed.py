"""The program is killed at each point of an order's life; started again, it neither loses a ticket
nor prints one twice without saying that it is a copy.
"""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from core.states import PrintState
from kiosk.printing.orders import Pace
from tests.kiosk.printing.fake_printer import FakePrinter, Mood
from tests.kiosk.printing.press import House, until
from tests.kiosk.printing.printing_branch import POINTS

ROOT = Path(__file__).parents[3]
BEING_SENT = "being sent"
SOON = Pace(looks_every_s=0.1)
ON_PAPER = {
    "ordered": {0},
    "drawn": {0},
    "reached": {0},
    "unknown stored": {0},
    BEING_SENT: {0, 1},
    "sent": {1},
    "printed stored": {1},
}
"""How many may lie in the tray after the kill: what has left this machine may go on by itself."""
STAYS_UNKNOWN = {"unknown stored", BEING_SENT, "sent"}


def kill_at(point: str, data: Path, fake: FakePrinter, order: int = 1) -> int:
    """Run a branch until that point of an order, and kill it; the id of its process that prints."""
    command = [sys.executable, "-m", "tests.kiosk.printing.printing_branch"]
    with subprocess.Popen(
        [*command, str(data), str(fake.port), point, str(order)],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        text=True,
    ) as process:
        assert process.stdout is not None
        said = process.stdout.readline().strip()
        if point == BEING_SENT:
            fake.mood = Mood.TIRED
            until(lambda: fake.interpreter.height > 200)
        process.kill()
    reached, _, printing = said.partition(":")
    assert reached == point
    return int(printing)


def is_there(process_id: int) -> bool:
    """Whether that process still runs."""
    try:
        state = Path(f"/proc/{process_id}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


@pytest.mark.parametrize("point", POINTS)
def test_killed_and_started_again(tmp_path: Path, fake: FakePrinter, point: str) -> None:
    data = tmp_path / "data"
    printing = kill_at(point, data, fake)
    fake.mood = Mood.WELL
    until(lambda: not is_there(printing))  # it does not go on alone
    lying = len(fake.interpreter.tickets)
    assert lying in ON_PAPER[point]

    house = House(data, fake)
    house.print_(SOON)
    try:
        if point in STAYS_UNKNOWN:
            following = house.take()
            house.is_(following, PrintState.PRINTED)
            assert house.last(1).state is PrintState.UNKNOWN
            assert house.kinds() == ["original"] * (lying + 1)
        else:
            house.is_(1, PrintState.PRINTED)
            assert house.kinds() == ["original"]
        assert house.order(1).copy
        house.is_(1, PrintState.PRINTED)
        assert house.kinds()[-1] == "copy"
        assert house.kinds().count("copy") == 1
    finally:
        house.close()


@pytest.mark.parametrize("point", POINTS)
def test_killed_at_a_reprint_and_started_again(
    tmp_path: Path, fake: FakePrinter, point: str
) -> None:
    data = tmp_path / "data"
    printing = kill_at(point, data, fake, order=2)
    fake.mood = Mood.WELL
    until(lambda: not is_there(printing))
    lying = len(fake.interpreter.tickets) - 1
    assert lying in ON_PAPER[point]

    house = House(data, fake)
    house.print_(SOON)
    try:
        if point in STAYS_UNKNOWN:
            house.is_(house.take(), PrintState.PRINTED)
            assert house.last(1).state is PrintState.UNKNOWN
            assert house.order(1).copy
        house.is_(1, PrintState.PRINTED)
        others = 1 if point in STAYS_UNKNOWN else 0
        copies = lying + 1 if point != "printed stored" else 1
        assert sorted(house.kinds()) == ["copy"] * copies + ["original"] * (1 + others)
    finally:
        house.close()


def test_the_process_that_prints_ends_with_the_program(tmp_path: Path, fake: FakePrinter) -> None:
    printing = kill_at("reached", tmp_path / "data", fake)
    assert printing > 0
    until(lambda: not is_there(printing))


def test_one_that_ignores_the_end_is_killed(tmp_path: Path, fake: FakePrinter) -> None:
    house = House(tmp_path / "data", fake)
    house.print_(SOON)
    until(lambda: fake.connections > 0)
    assert house.orders is not None
    printing = house.orders.process_id
    assert printing is not None
    os.kill(printing, signal.SIGSTOP)
    house.close()
    until(lambda: not is_there(printing))
