"""``waitwise-server doctor``: beside a branch that runs, that hangs, and that does not run."""

import json
import os
import signal
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import aiohttp
import pytest

from server import examining, whereabouts
from server.doctor.examination import ORDER
from tests.server.command_lines import INIT, ROOT, Run, refused, run, serve

__all__ = ["run"]

AS_NOBODY = """
import os, sys
from server.__main__ import main
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
sys.exit(main([sys.argv[1], "--data", sys.argv[2]]))
"""


@pytest.fixture
def data(run: Run, tmp_path: Path) -> Path:
    """A branch that was set up."""
    assert run("init", "--data", tmp_path / "data", *INIT).code == 0
    return tmp_path / "data"


def test_at_rest_everything_is_looked_at_from_here(run: Run, data: Path) -> None:
    before = sorted(one.name for one in data.iterdir())
    ran = run("doctor", "--data", data, "--port", "0", "--json")
    report = json.loads(ran.out)
    assert (ran.code, ran.err, report["running"]) == (0, "", False)
    assert tuple(line["name"] for line in report["lines"]) == ORDER
    assert sorted(one.name for one in data.iterdir()) == before


def test_lines_for_people_and_exit_code_1_for_a_fault(run: Run, data: Path) -> None:
    ran = run("doctor", "--data", data, "--port", "0")
    assert ran.code == 0
    assert "Disk space" in ran.out
    assert "The branch is not running." in ran.out
    connection = sqlite3.connect(data / "waitwise.db", isolation_level=None)
    connection.execute("DROP TRIGGER audit_before_update")
    connection.close()
    ran = run("doctor", "--data", data, "--port", "0")
    assert ran.code == 1
    assert "FAULT" in ran.out
    assert "trigger audit_before_update" in ran.out
    assert "1 at fault." in ran.out


@pytest.mark.parametrize("tls", [(), ("--tls",)])
def test_a_branch_that_runs_is_asked(run: Run, data: Path, tls: tuple[str, ...]) -> None:
    with serve(data, *tls) as (process, url):
        told = data / whereabouts.FILE_NAME
        assert stat.S_IMODE(told.stat().st_mode) == 0o600
        ran = run("doctor", "--data", data, "--json")
        report = json.loads(ran.out)
        named = {line["name"]: line for line in report["lines"]}
        assert (ran.err, report["running"], report["looking"]) == ("", True, False)
        assert (named["file"]["found"], named["port"]["found"]) == ("ok", "here")
        assert named["certificate"]["found"] == ("ok" if tls else "none")
        assert url.rpartition(":")[2] in named["port"]["values"]["url"]
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=30)
        assert not told.exists()


def test_one_that_hangs_is_looked_at_from_outside(
    run: Run, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(examining, "_PATIENCE", aiohttp.ClientTimeout(total=0.5))
    with serve(data) as (process, url):
        os.kill(process.pid, signal.SIGSTOP)
        ran = run("doctor", "--data", data, "--port", url.rpartition(":")[2], "--json")
        os.kill(process.pid, signal.SIGCONT)
    assert (ran.code, "does not answer" in ran.err) == (1, True)
    named = {line["name"]: line for line in json.loads(ran.out)["lines"]}
    assert named["port"]["found"] == "taken"
    assert named["file"]["found"] == "ok"


def test_what_one_that_was_killed_left_misleads_nobody(run: Run, data: Path) -> None:
    with serve(data) as (process, _):
        process.kill()
        process.wait(timeout=30)
    assert (data / whereabouts.FILE_NAME).exists()
    ran = run("doctor", "--data", data, "--port", "0", "--json")
    assert (ran.code, ran.err, json.loads(ran.out)["running"]) == (0, "", False)


def test_what_is_no_whereabouts_is_none(tmp_path: Path) -> None:
    assert whereabouts.read(tmp_path) is None
    (tmp_path / whereabouts.FILE_NAME).write_text('{"url": 1}')
    assert whereabouts.read(tmp_path) is None


@pytest.mark.parametrize("command", ["doctor", "check"])
def test_somebody_elses_branch_is_said_so(data: Path, command: str) -> None:
    data.chmod(0)
    ran = subprocess.run(
        [sys.executable, "-c", AS_NOBODY, command, str(data)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    data.chmod(0o700)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith("This user may not look into")


def test_no_branch_is_said_so(run: Run, tmp_path: Path) -> None:
    refused(run("doctor", "--data", tmp_path), "no branch in")
