"""Disks that are slow to keep what they are given: strace holds each sync up."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
LOOK = """
import sys
from pathlib import Path
from types import SimpleNamespace
import msgspec
from server.doctor import sync
sys.stdout.write(msgspec.json.encode(sync.look(SimpleNamespace(data=Path(sys.argv[1])))).decode())
"""


def look(folder: Path, *before: str) -> tuple[str, dict[str, float]]:
    command = [*before, sys.executable, "-c", LOOK, str(folder)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    found = json.loads(ran.stdout)
    return found["kind"], found["values"]


@pytest.mark.parametrize(
    ("when", "delay_ms", "kind"),
    [("1+", 60, "slow"), ("3", 600, "slow"), ("1+", 600, "stuck"), ("2", 5100, "stuck")],
)
def test_a_slow_disk_is_told(tmp_path: Path, when: str, delay_ms: int, kind: str) -> None:
    inject = f"inject=fsync:delay_exit={delay_ms * 1000}:when={when}"
    log = str(tmp_path / "log")
    found, values = look(tmp_path, "strace", "-f", "-o", log, "-e", "trace=fsync", "-e", inject)
    assert found == kind, values
    assert values["worst_ms"] >= delay_ms


def test_one_that_keeps_up_is_well_and_nothing_is_left(tmp_path: Path) -> None:
    log = str(tmp_path / "log")
    # Answered at once, so that it holds on a disk that is busy with other tests as well.
    quick = ("strace", "-f", "-o", log, "-e", "trace=fsync", "-e", "inject=fsync:retval=0")
    found, values = look(tmp_path, *quick)
    assert found == "ok", values
    assert values["median_ms"] <= values["worst_ms"]
    assert [one.name for one in tmp_path.iterdir()] == ["log"]
