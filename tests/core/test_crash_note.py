"""A crash of the process itself is in the log once the program runs again."""

import os
import subprocess
import sys
from pathlib import Path

from tests.core.test_log import messages_in

RUN = """
import faulthandler, sys
from pathlib import Path
from core import configuration
from core.log_keeping import kept_log
def fall() -> None:
    faulthandler._sigsegv()
with kept_log(Path(sys.argv[1]), configuration.Log()):
    if sys.argv[2] == "fall":
        fall()
"""


def run(data: Path, how: str) -> int:
    return subprocess.run(
        [sys.executable, "-c", RUN, str(data), how], capture_output=True, check=False
    ).returncode


def test_a_crash_is_told_once_at_the_next_start(tmp_path: Path) -> None:
    assert run(tmp_path, "fall") < 0
    assert run(tmp_path, "end") == run(tmp_path, "end") == 0
    told = [one for one in messages_in(tmp_path / "logs") if one.startswith("a run before")]
    assert len(told) == 1
    assert "Segmentation fault" in told[0]
    assert "in fall" in told[0]
    assert [file.name for file in (tmp_path / "logs").iterdir()] == ["waitwise.jsonl"]


def test_the_note_of_one_that_runs_is_its_own(tmp_path: Path) -> None:
    (tmp_path / "logs").mkdir()
    notes = [tmp_path / "logs" / f"crash-{number}.txt" for number in (os.getpid(), 2**22 + 1)]
    for note in notes:
        note.write_text("Fatal Python error")
    assert run(tmp_path, "end") == 0
    assert [note.exists() for note in notes] == [True, False]
    assert len([one for one in messages_in(tmp_path / "logs") if "Fatal" in one]) == 1


def test_where_nothing_can_be_noted_the_program_runs(tmp_path: Path) -> None:
    assert run(tmp_path / "none", "end") == 0
    assert not (tmp_path / "none").exists()
