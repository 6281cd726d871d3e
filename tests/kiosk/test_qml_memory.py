"""What QML makes and drops for each visit takes no more memory the longer it goes on."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.benchmarks.programs import Program, make_branch, program

FEW, MANY = 60, 400
MOST_GROWTH = 1.15


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
