"""What QML makes and drops for each visit takes no more memory the longer it goes on."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QLoggingCategory, qInstallMessageHandler
from PySide6.QtQml import QQmlEngine, qmlEngine
from pytestqt.qtbot import QtBot

from tests.benchmarks.programs import Program, make_branch, program
from tests.kiosk.conftest import staged
from tests.kiosk.stage import Place, Stage

FEW, MANY = 60, 400
MOST_GROWTH = 1.15
VISITS = 20
LEAST_OF_AN_OBJECT_B = 32
MOST_OF_A_VISIT_B = 900_000
"""Where each sign made a table of all signs for itself, it was 1,470,000."""
_STATISTICS = "qt.qml.gc.allocatorStats"
_BEFORE = re.compile(r"Regular item memory before GC: (\d+)")
_AFTER = re.compile(r"Regular item memory after GC: (\d+)")


class Scripts:
    """What JavaScript's objects take, as QML says when it looks for garbage."""

    def __init__(self, stage: Stage) -> None:
        engine: QQmlEngine | None = qmlEngine(stage.window)
        assert engine is not None
        self._engine = engine

    def look(self) -> tuple[int, int]:
        """Bytes before a look for garbage, and after it."""
        said: list[str] = []
        before = qInstallMessageHandler(lambda _kind, _context, line: said.append(line or ""))
        try:
            self._engine.collectGarbage()
        finally:
            qInstallMessageHandler(before)
        return _bytes(_BEFORE, said), _bytes(_AFTER, said)


def _bytes(what: re.Pattern[str], said: Sequence[str]) -> int:
    found = [match for match in map(what.search, said) if match is not None]
    assert len(found) == 1, said
    return int(found[0][1])


@pytest.fixture
def watched_stage(place: Place, qtbot: QtBot) -> Iterator[Stage]:
    """A kiosk whose QML says what it holds; it is asked when the engine is made."""
    QLoggingCategory.setFilterRules(f"{_STATISTICS}=true")
    try:
        yield from staged(place, qtbot)
    finally:
        QLoggingCategory.setFilterRules("")


def test_nothing_stays_of_pages_and_sheets_that_were_left(watched_stage: Stage) -> None:
    scripts = Scripts(watched_stage)
    held = []
    for _ in range(3):
        for _ in range(VISITS):
            _visit(watched_stage)
        scripts.look()
        _, after = scripts.look()
        held.append(after)
    assert held[2] - held[1] < VISITS * LEAST_OF_AN_OBJECT_B, held


def test_a_visit_makes_little_that_is_dropped(watched_stage: Stage) -> None:
    scripts = Scripts(watched_stage)
    _visit(watched_stage)
    scripts.look()
    _visit(watched_stage)
    before, after = scripts.look()
    print(f"a visit made {before - after} bytes")
    assert 0 < before - after < MOST_OF_A_VISIT_B


@pytest.mark.slow
def test_visits_take_no_more_and_more_of_the_screens_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("QV4_GC_TIMELIMIT", raising=False)
    make_branch(tmp_path / "data")
    with program("tests.benchmarks.operated_kiosk", "--data", tmp_path / "data") as kiosk:
        kiosk.port()
        few = _heap_kib_after(kiosk, FEW)
        many = _heap_kib_after(kiosk, MANY)
        kiosk.end()
    assert 0 < many < few * MOST_GROWTH, (few, many)


def _visit(stage: Stage) -> None:
    """A page, a sheet over it, and back."""
    stage.kiosk.controller.choose(1)
    stage.qtbot.wait(1)
    stage.kiosk.controller.openSheet("Leave")
    stage.qtbot.wait(1)
    stage.kiosk.controller.home()
    stage.qtbot.wait(1)


def _heap_kib_after(kiosk: Program, visits: int) -> int:
    """What JavaScript's objects take after so many visits more."""
    kiosk.tell(f"tickets {visits}")
    done: Mapping[str, float] = kiosk.hear_json()
    assert done["seconds"] > 0
    found, here = 0, False
    for line in Path(f"/proc/{kiosk.pid}/smaps").read_text("utf-8").splitlines():
        if "-" in line.split()[0]:
            here = "JSGCHeap" in line
        elif here and line.startswith("Rss:"):
            found += int(line.split()[1])
    return found
