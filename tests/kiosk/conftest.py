"""Screens without a screen: offscreen windows, drawn in software."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.composition import Kiosk
from tests.kiosk.stage import ADDRESS, Place, Stage


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
def stage(place: Place, qtbot: QtBot) -> Iterator[Stage]:
    """The kiosk and its board over ``place``."""
    yield from _staged(place, qtbot)


@pytest.fixture
def empty_stage(empty_place: Place, qtbot: QtBot) -> Iterator[Stage]:
    """The kiosk over a branch that nobody has set up."""
    yield from _staged(empty_place, qtbot)


def _staged(place: Place, qtbot: QtBot) -> Iterator[Stage]:
    kiosk = Kiosk(place.branch, ADDRESS, windowed=True, board=True)
    stage = Stage(place, kiosk, qtbot)
    yield stage
    kiosk.close()
