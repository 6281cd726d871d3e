"""The jobs of the Makefile, and that the commands the documents name are there."""

import os
import re
import shlex
import subprocess
import sys
from itertools import chain

import pytest

from tests.packaging.places import ROOT

JOBS = (
    "setup",
    "run",
    "demo",
    "test",
    "test-slow",
    "lint",
    "package",
    "bench",
    "screenshots",
    "docs",
    "words",
    "lock",
)
DOCUMENTS = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md")))


def make(*words: str) -> str:
    settings = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    run = subprocess.run(
        ["make", *words], cwd=ROOT, env=settings, capture_output=True, text=True, check=True
    )
    return run.stdout


def test_make_alone_lists_every_job() -> None:
    listed = make()
    assert all(re.search(rf"make {job} +\S", listed) for job in JOBS)


@pytest.mark.parametrize("job", JOBS)
def test_every_job_begins_with_its_set_up(job: str) -> None:
    assert "packaging/set_up.py" in make("-n", job).splitlines()[0]


def test_pytest_comes_last_and_has_the_last_word() -> None:
    steps = make("-n", "test").splitlines()
    assert "-m pytest" in steps[-1]
    assert any("ruff" in step for step in steps[:-1])


def test_recorded_days_are_handed_on() -> None:
    assert "--trace-dir='/some/days'" in make("-n", "test", "TRACES=/some/days")
    assert "--trace-dir" not in make("-n", "test")


@pytest.mark.parametrize("job", ["test", "test-slow"])
def test_pytest_understands_what_it_is_told(job: str) -> None:
    step = make("-n", job, "TRACES=/some/days").splitlines()[-1]
    told = shlex.split(step[step.index("-m pytest") :])[2:]
    # A value that is a path of its own would be taken for what to test.
    asked = subprocess.run(
        [sys.executable, "-m", "pytest", *told, "--collect-only", "--ignore-glob=*"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert asked.returncode == pytest.ExitCode.NO_TESTS_COLLECTED, asked.stdout + asked.stderr


def test_the_build_machine_runs_the_same_tests() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert "make test" in script.read_text()


def test_every_make_command_in_the_documents_exists() -> None:
    named = set(chain.from_iterable(_make_commands(path.read_text()) for path in DOCUMENTS))
    assert {"run", "test"} <= named
    assert named <= set(JOBS)


def test_every_link_in_the_documents_leads_somewhere() -> None:
    broken = [
        (path.name, target)
        for path in DOCUMENTS
        for target in re.findall(r"\]\(([^)#]+)", path.read_text())
        if "://" not in target and not (path.parent / target).exists()
    ]
    assert broken == []


def _make_commands(text: str) -> list[str]:
    return re.findall(r"(?:`|^)make ([a-z][a-z-]*)", text, re.MULTILINE)
