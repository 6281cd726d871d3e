"""The set-up's stamps and turns, and that a machine that is ready is left alone."""

import os
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest
import set_up
from setup_error import SetUpError

from tests.packaging.places import PACKAGING, ROOT


@pytest.fixture
def venv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / ".venv"
    (folder / "bin").mkdir(parents=True)
    (folder / "bin" / "python").touch()
    monkeypatch.setattr(set_up, "VENV", folder)
    return folder


def test_a_step_is_done_once_for_the_same_ingredients(venv: Path) -> None:
    done: list[str] = []
    for ingredients in ("flour", "flour", "rye", "rye"):
        set_up._once("bread", ingredients, partial(done.append, ingredients))
    assert done == ["flour", "rye"]


def test_a_step_that_failed_is_done_again(venv: Path) -> None:
    def fail() -> None:
        raise SetUpError("no oven")

    set_up._once("bread", "flour", lambda: None)
    with pytest.raises(SetUpError):
        set_up._once("bread", "rye", fail)
    done: list[str] = []
    set_up._once("bread", "flour", lambda: done.append("again"))
    assert done == ["again"]


def test_a_step_is_done_again_where_the_environment_lost_its_python(venv: Path) -> None:
    done: list[str] = []
    set_up._once("bread", "flour", partial(done.append, "first"))
    (venv / "bin" / "python").unlink()
    set_up._once("bread", "flour", partial(done.append, "again"))
    assert done == ["first", "again"]


def test_an_environment_without_a_stamp_is_made_from_nothing(
    venv: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (venv / "half-installed").touch()
    calls: list[tuple[str, ...]] = []
    monkeypatch.setattr(set_up, "_call", lambda *words: calls.append(words))
    set_up._install_libraries()
    assert not (venv / "half-installed").exists()
    assert not Path(calls[0][0]).is_relative_to(ROOT), "an environment cannot make itself anew"
    assert calls[0][1:] == ("-m", "venv", str(venv))
    assert "--require-hashes" in calls[1]


def test_two_set_ups_take_turns(tmp_path: Path) -> None:
    first = set_up._take_turns()
    code = (
        f"import sys; sys.path.insert(0, {str(PACKAGING)!r}); import set_up; set_up._take_turns()"
    )
    second = subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.PIPE, text=True)
    assert second.stderr is not None
    with second:
        assert "waiting for it" in second.stderr.readline()
        time.sleep(0.1)
        assert second.poll() is None
        os.close(first)
        assert second.wait(20) == 0


def test_a_python_that_is_too_old_is_refused_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(set_up, "OLDEST_PYTHON", (99,))
    monkeypatch.setattr(set_up, "PYTHON_NAMES", ())
    with pytest.raises(SetUpError, match=r"needs Python 3\.11 or newer"):
        set_up._insist_on_python()


def test_a_failing_command_ends_with_words(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SetUpError, match="this failed, for the reason above: false"):
        set_up._call("false")


def test_the_lock_has_hashes_and_no_addresses() -> None:
    lock = (PACKAGING / "requirements.lock").read_text()
    pinned = [line for line in lock.splitlines() if "==" in line and not line.startswith(" ")]
    assert len(pinned) > 40
    assert lock.count("--hash=sha256:") >= len(pinned)
    assert "://" not in lock
    assert "--index-url" not in lock


def test_every_library_named_is_locked() -> None:
    lock = (PACKAGING / "requirements.lock").read_text().lower()
    named = [
        line.strip().strip('",').split(">=")[0].split("==")[0].lower()
        for line in (ROOT / "pyproject.toml").read_text().splitlines()
        if line.startswith('    "') and (">=" in line or "==" in line)
    ]
    assert len(named) > 15
    assert [name for name in named if f"\n{name}==" not in f"\n{lock}"] == []
