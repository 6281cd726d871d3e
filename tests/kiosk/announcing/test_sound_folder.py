"""A folder for the sound: one for each program, and none left over from one that was killed."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.announcing.sound_folder import SoundFolder

RUNS = """
from kiosk.announcing.sound_folder import SoundFolder
folder = SoundFolder()
(folder.path / "chime.wav").write_bytes(b"sound")
print(folder.path, flush=True)
input()
"""


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary folders are made."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


@contextmanager
def another(place: Path) -> Iterator[Path]:
    """The folder of a program that runs, and is killed in the end."""
    environment = {**os.environ, "TMPDIR": str(place)}
    with subprocess.Popen(
        [sys.executable, "-c", RUNS],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        try:
            yield Path(process.stdout.readline().strip())
        finally:
            process.kill()


def found(place: Path) -> set[Path]:
    return set(place.iterdir())


def test_what_a_killed_one_left_is_gone_after_the_next_start(place: Path) -> None:
    with another(place) as theirs:
        pass
    assert found(place) == {theirs}
    folder = SoundFolder()
    assert found(place) == {folder.path}
    folder.close()
    assert not found(place)


def test_one_that_runs_keeps_its_own(place: Path) -> None:
    with another(place) as theirs:
        SoundFolder().close()
        assert (theirs / "chime.wav").read_bytes() == b"sound"


def test_two_in_one_process_do_as_well(place: Path) -> None:
    first, second = SoundFolder(), SoundFolder()
    assert found(place) == {first.path, second.path}
    for _ in range(2):  # whoever closes it again closes nothing else
        first.close()
        assert found(place) == {second.path}
    second.close()


def test_a_folder_of_another_users_stays(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    theirs = place / "waitwise-sound-theirs"
    theirs.mkdir()
    somebody = os.geteuid() + 1
    with monkeypatch.context() as patched:
        patched.setattr(os, "geteuid", lambda: somebody)
        folder = SoundFolder()
    assert theirs.exists()
    folder.close()


def test_what_only_is_called_so_stays(place: Path) -> None:
    (place / "elsewhere").mkdir()
    (place / "elsewhere" / "kept").touch()
    (place / "waitwise-sound-link").symlink_to(place / "elsewhere")
    (place / "waitwise-sound-file").touch()
    before = found(place)
    SoundFolder().close()
    assert found(place) == before
    assert (place / "elsewhere" / "kept").exists()


def test_one_taken_away_in_the_moment_it_was_made_is_made_again(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make, made = tempfile.mkdtemp, []

    def lose_the_first(prefix: str) -> str:
        made.append(Path(make(prefix=prefix)))
        if len(made) == 1:
            made[0].rmdir()
        return str(made[-1])

    monkeypatch.setattr(tempfile, "mkdtemp", lose_the_first)
    folder = SoundFolder()
    assert found(place) == {folder.path} == {made[1]}
    folder.close()
