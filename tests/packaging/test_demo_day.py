"""The made-up day that ships is what its generator writes, and a day worth playing."""

import importlib.util
from types import ModuleType

import pytest

from server.recorded_day import RecordedDay, read_day
from tests.packaging.places import ROOT

FOLDER = ROOT / "resources" / "demo"


@pytest.fixture
def generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", FOLDER / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def day() -> RecordedDay:
    return read_day(FOLDER / "day.csv")


def test_the_file_is_what_the_generator_writes(generate: ModuleType) -> None:
    assert (FOLDER / "day.csv").read_text() == generate.day()


def test_it_has_two_queues_and_about_150_visits(day: RecordedDay) -> None:
    assert day.queues() == {"Advice": 3, "Letters and parcels": 2}
    assert 140 <= len(day.visits) <= 160


def test_some_leave_and_most_stay(day: RecordedDay) -> None:
    gone = sum(visit.gives_up_s is not None for visit in day.visits)
    assert 10 <= gone <= 45
