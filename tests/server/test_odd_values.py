"""What a command is told that cannot be: what happened in words, the exit code, no traceback."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.server.command_lines import INIT, PATIENCE_S, ROOT, Run, refused, run, serve

__all__ = ["run"]

NOT_UTF8 = b"br\xe4nch"


def of_command(*arguments: str | bytes | Path, stdout: object = subprocess.PIPE) -> tuple[int, str]:
    """The exit code of a command in a process of its own, and what it says of trouble."""
    done = subprocess.run(
        [sys.executable, "-m", "server", *map(os.fsencode, arguments)],
        cwd=ROOT,
        stdout=stdout,  # type: ignore[call-overload]
        stderr=subprocess.PIPE,
        timeout=PATIENCE_S,
        check=False,
    )
    return done.returncode, done.stderr.decode(errors="replace")


@pytest.fixture
def data(run: Run, tmp_path: Path) -> Path:
    assert run("init", "--data", tmp_path / "data", *INIT).code == 0
    return tmp_path / "data"


@pytest.mark.parametrize("there", [False, True])
def test_no_incident_is_written_of_what_is_no_branch(run: Run, tmp_path: Path, there: bool) -> None:
    folder = tmp_path / "other"
    if there:
        folder.mkdir()
    refused(run("export", "--incident", tmp_path, "--data", folder), "no branch in .*--data")
    assert list(tmp_path.glob("*.zip")) == []


def test_an_incident_is_written_of_a_branch_that_lost_its_database(
    run: Run, data: Path, tmp_path: Path
) -> None:
    (data / "waitwise.db").unlink()
    assert run("export", "--incident", tmp_path, "--data", data).code == 0
    assert len(list(tmp_path.glob("*.zip"))) == 1


def test_a_configuration_that_is_not_there(run: Run, tmp_path: Path) -> None:
    refused(run("serve", "--config", tmp_path / "none.toml"), "is not there.*--config")


@pytest.mark.parametrize("below", ["", "logs"])
def test_a_log_whose_folder_is_a_file(run: Run, data: Path, tmp_path: Path, below: str) -> None:
    file = tmp_path / "file"
    file.touch()
    told = tmp_path / "some.toml"
    told.write_text(f'[log]\nfolder = "{file / below}"\n')
    ran = run("serve", "--config", told, "--data", data, "--port", "0")
    refused(ran, r"is a file.*\[log\]")


@pytest.mark.parametrize("command", ["init", "check", "doctor", "serve", "export"])
def test_a_place_whose_name_is_no_text(tmp_path: Path, command: str) -> None:
    more = {"init": INIT, "export": ("--incident",)}.get(command, ())
    place = os.fsencode(tmp_path) + b"/" + NOT_UTF8
    code, said = of_command(command, "--data", place, *more)
    assert code == 2
    assert "not in UTF-8" in said
    assert "Traceback" not in said
    assert not os.path.lexists(place)


@pytest.mark.parametrize("command", [("doctor",), ("doctor", "--json"), ("check",)])
def test_an_output_on_a_full_disk(data: Path, command: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        code, said = of_command(*command, "--data", data, stdout=full)
    assert code == 2
    assert said.count("\n") == 1
    assert "cannot be written (No space left on device)" in said


def test_somebody_who_has_heard_enough(data: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    code, said = of_command("doctor", "--json", "--data", data, stdout=writing)
    os.close(writing)
    assert (code, said) == (2, "")


def test_an_output_that_was_closed_before(data: Path) -> None:
    words = f"{sys.executable} -m server check --data {data} >&- 2>&-"
    assert subprocess.run(["/bin/sh", "-c", words], cwd=ROOT, check=False).returncode == 0


def test_a_branch_goes_on_though_its_words_cannot_be_written(data: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        process = subprocess.Popen(
            [sys.executable, "-m", "server", "serve", "--data", str(data), "--port", "0"],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert process.stderr is not None
    assert "the branch goes on" in process.stderr.readline()
    process.send_signal(signal.SIGTERM)
    _, said = process.communicate(timeout=PATIENCE_S)
    assert process.returncode == 0
    assert "Traceback" not in said


def test_a_service_manager_of_an_impossible_name(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NOTIFY_SOCKET", "@" + "x" * 200)
    with serve(data) as (process, _):
        process.send_signal(signal.SIGTERM)
        _, said = process.communicate(timeout=PATIENCE_S)
    assert process.returncode == 0
    assert said.count("NOTIFY_SOCKET is longer") == 1
