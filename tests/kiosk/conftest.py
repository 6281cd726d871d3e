"""Screens without a screen: offscreen windows, drawn in software; or X11, where a test says so."""

import gc
import os

os.environ["QT_QPA_PLATFORM"] = os.environ.get("WAITWISE_TEST_PLATFORM", "offscreen")
os.environ["QT_QUICK_BACKEND"] = "software"

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.values import Queue
from kiosk.composition import Kiosk
from kiosk.staff_door import StaffDoor
from tests.kiosk.stage import ADDRESS, FINGERPRINT, Place, Stage


@pytest.fixture(autouse=True)
def garbage_goes_here() -> Iterator[None]:
    """Whatever Qt made is freed on this thread: freed on the writer's, it ends the process."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture
def empty_place(tmp_path: Path) -> Iterator[Place]:
    """A branch that nobody has set up."""
    place = Place(tmp_path / "data")
    yield place
    place.close()


@pytest.fixture
def place(empty_place: Place) -> Place:
    """A branch with one queue and two counters."""
    empty_place.set_up()
    return empty_place


@pytest.fixture
def parcels(place: Place) -> Queue:
    """A second queue, so that customers are asked which."""
    return place.queue(name="Parcels")


@pytest.fixture
def stage(place: Place, qtbot: QtBot) -> Iterator[Stage]:
    """The kiosk and its board over ``place``."""
    yield from staged(place, qtbot)


@pytest.fixture
def empty_stage(empty_place: Place, qtbot: QtBot) -> Iterator[Stage]:
    """The kiosk over a branch that nobody has set up."""
    yield from staged(empty_place, qtbot)


@pytest.fixture
def full_stage(place: Place, qtbot: QtBot) -> Iterator[Stage]:
    """The kiosk with all of the screen, as it stands in a lobby."""
    yield from staged(place, qtbot, windowed=False)


@pytest.fixture
def empty_full_stage(empty_place: Place, qtbot: QtBot) -> Iterator[Stage]:
    """The same over a branch that nobody has set up."""
    yield from staged(empty_place, qtbot, windowed=False)


@pytest.fixture
def certified_stage(place: Place, qtbot: QtBot) -> Iterator[Stage]:
    """The kiosk of a branch that staff reach over TLS."""
    base, codes = ADDRESS.replace("http:", "https:"), count(1)
    door = StaffDoor(f"{base}/staff", FINGERPRINT, lambda: f"{base}/pair#{next(codes)}")
    yield from staged(place, qtbot, door)


def staged(
    place: Place, qtbot: QtBot, door: StaffDoor | None = None, *, windowed: bool = True
) -> Iterator[Stage]:
    """The kiosk and its board over ``place``, until the end."""
    kiosk = Kiosk(
        place.branch, ADDRESS, door, windowed=windowed, boards=("",), language="en", voice="mock"
    )
    stage = Stage(place, kiosk, qtbot)
    yield stage
    kiosk.close()
