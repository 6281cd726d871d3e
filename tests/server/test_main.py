"""``waitwise-server`` as a process of its own."""

import json
import logging
import os
import signal
import sqlite3
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from core.configuration import FILE_NAME
from core.folder import DATABASE_NAME
from core.log_keeping import DEFECT
from server import checking, serving
from server.__main__ import ByPlace, main
from tests.core.factory import World
from tests.server.command_lines import (
    INIT,
    PATIENCE_S,
    ROOT,
    Ran,
    Run,
    head_of,
    refused,
    run,
    serve,
)

__all__ = ["run"]

AS_NOBODY = """
import os, sys
from server.__main__ import main
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
sys.exit(main(["serve", "--port", "0", "--data", sys.argv[1]]))
"""


def test_a_branch_is_set_up_served_checked_and_ended(run: Run, tmp_path: Path) -> None:
    data = tmp_path / "data"
    made = run("init", "--data", data, *INIT)
    assert (made.code, made.err) == (0, "")
    refused(run("init", "--data", data, *INIT), "set up already")
    with serve(data) as (process, url):
        with urllib.request.urlopen(f"{url}/api/v1/health", timeout=5) as answer:  # noqa: S310
            assert json.load(answer)["status"] == "ok"
        refused(run("serve", "--data", data, "--port", "0"), "already running")
        checked = run("check", "--data", data, "--json")
        assert checked.code == 0
        report = json.loads(checked.out)
        assert report["violated"] == 0
        assert all(line["holds"] for line in report["lines"])
        process.send_signal(signal.SIGTERM)
        out, err = process.communicate(timeout=PATIENCE_S)
    assert process.returncode == 0
    assert "stopping" in out
    assert err == ""
    assert not (data / f"{DATABASE_NAME}-wal").exists(), "closed in order"


def test_killed_and_started_again(run: Run, tmp_path: Path) -> None:
    run("init", "--data", tmp_path, *INIT)
    with serve(tmp_path) as (process, _):
        process.kill()
        process.wait(timeout=PATIENCE_S)
    with serve(tmp_path) as (process, _):
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=PATIENCE_S)
        assert process.returncode == 0


def test_a_violation_is_shown_and_is_exit_code_1(run: Run, world: World) -> None:
    world.join()
    database = sqlite3.connect(world.database_path)
    names = database.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'queue'"
    ).fetchall()
    assert names
    for name, _ in names:
        database.execute(f"DROP TRIGGER {name}")
    database.execute("UPDATE queue SET active = 7")
    database.commit()
    outcome = run("check", "--data", world.folder)
    database.execute("UPDATE queue SET active = 1")
    for _, text in names:
        database.execute(text)
    database.commit()
    database.close()
    assert outcome.code == 1
    assert "VIOLATED" in outcome.out
    assert outcome.err == ""


def test_a_data_folder_that_cannot_be_made(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("not a folder")
    for command in (("init", *INIT), ("serve",)):
        refused(run(*command, "--data", file / "data"), "data folder .* cannot be used")


def test_a_read_only_data_folder(run: Run, tmp_path: Path) -> None:
    data = tmp_path / "data"
    assert run("init", "--data", data, *INIT).code == 0
    for path in [data, *data.iterdir()]:
        path.chmod(0o555 if path.is_dir() else 0o444)
        os.chown(path, 0, 0) if os.geteuid() == 0 else None
    tmp_path.chmod(0o755)
    outcome = subprocess.run(
        [sys.executable, "-c", AS_NOBODY, str(data)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    data.chmod(0o755)
    refused(Ran(outcome.returncode, outcome.stdout, outcome.stderr), "cannot be used|read-only")


def test_a_database_made_by_a_newer_version(run: Run, tmp_path: Path) -> None:
    assert run("init", "--data", tmp_path, *INIT).code == 0
    with sqlite3.connect(tmp_path / DATABASE_NAME) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    refused(run("serve", "--data", tmp_path, "--port", "0"), "newer version")


def test_a_database_that_is_none(run: Run, tmp_path: Path) -> None:
    (tmp_path / DATABASE_NAME).write_bytes(b"nothing of the kind" * 1000)
    refused(run("serve", "--data", tmp_path, "--port", "0"), DATABASE_NAME)
    refused(run("check", "--data", tmp_path), DATABASE_NAME)
    refused(run("check", "--data", tmp_path / "none"), "no database")


def test_a_port_in_use(run: Run, tmp_path: Path) -> None:
    run("init", "--data", tmp_path / "a", *INIT)
    with serve(tmp_path / "a") as (_, url):
        port = url.rpartition(":")[2]
        refused(run("serve", "--data", tmp_path / "b", "--port", port), f"Port {port} .*--port")


@pytest.mark.parametrize("bad", [("--port", "x"), ("--port", "70000"), ("--public-url", "x")])
def test_a_bad_option_is_explained(
    capsys: pytest.CaptureFixture[str], bad: tuple[str, ...]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["serve", *bad])
    assert bad[0] in capsys.readouterr().err


def test_the_configuration_holds_for_every_command(run: Run, tmp_path: Path) -> None:
    data = tmp_path / "data"
    file = tmp_path / FILE_NAME
    file.write_text(f'data = "{data}"\n[network]\npublic_url = "https://q.example"\n', "utf-8")
    assert run("init", "--config", file, *INIT).code == 0
    assert run("check", "--config", file).code == 0
    file.rename(data / FILE_NAME)
    with serve(data) as (_, url):
        assert url == "https://q.example"
    with serve(data, "--public-url", "https://r.example") as (_, url):
        assert url == "https://r.example"
    (data / FILE_NAME).write_text("[network]\nprot = 1", "utf-8")
    refused(run("serve", "--data", data), r"\[network\] prot is not known; there are host, port")
    assert run("check", "--data", data).code == 0, "whoever is told the folder needs no file"


def test_a_running_branch_keeps_a_log_of_transitions(run: Run, tmp_path: Path) -> None:
    run("init", "--data", tmp_path, *INIT)
    with serve(tmp_path) as (process, url):
        refused(run("serve", "--data", tmp_path, "--port", "0"), "already running")
        asked = urllib.request.Request(f"{url}/api/v1/auth/login", method="POST")  # noqa: S310
        asked.data = json.dumps({"name": "Ann", "secret": "2468", "device": "pad"}).encode()
        with urllib.request.urlopen(asked, timeout=PATIENCE_S) as answer:  # noqa: S310 - ours
            token = json.load(answer)["token"]
        asked = urllib.request.Request(f"{url}/api/v1/queues/1/join", method="POST")  # noqa: S310
        asked.data = b'{"name": "Zaphod"}'
        asked.add_header("Authorization", f"Bearer {token}")
        urllib.request.urlopen(asked, timeout=PATIENCE_S).close()  # noqa: S310 - ours
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=PATIENCE_S)
    text = (tmp_path / "logs" / "waitwise.jsonl").read_text("utf-8")
    lines = [json.loads(line) for line in text.splitlines()]
    assert [line["event"] for line in lines if "event" in line] == ["join"]
    assert any("is in use" in line.get("message", "") for line in lines)
    assert lines[-1]["message"] == "WaitWise ends"
    assert "Zaphod" not in text


@pytest.mark.parametrize("change", [("--pin", "1"), ("--slots", "0"), ("--owner", " ")])
def test_init_refuses_what_cannot_be(run: Run, tmp_path: Path, change: tuple[str, str]) -> None:
    data = tmp_path / "data"
    refused(run("init", "--data", data, *INIT, *change), change[0].strip("-"))
    assert not data.exists()


def test_a_defect_of_a_command_is_told_by_its_place(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Path) -> None:
        raise ValueError("Zaphod")

    monkeypatch.setattr(checking, "check", fail)
    ran = run("check", "--data", tmp_path)
    assert ran.code == DEFECT
    assert "ValueError\n" in ran.err
    assert "server/checking.py" in ran.err
    assert "Zaphod" not in ran.err


def test_what_a_command_tells_on_its_way_names_nobody() -> None:
    with pytest.raises(ValueError, match="Zaphod") as raised:
        int("Zaphod")
    record = logging.LogRecord(
        "server.doctor",
        logging.ERROR,
        __file__,
        1,
        "defect",
        (),
        (raised.type, raised.value, raised.tb),
    )
    shown = ByPlace("%(message)s").format(record)
    assert shown.startswith("defect\n  ValueError\n    tests/server/test_main.py:")
    assert "Zaphod" not in shown


def test_a_terminal_that_lacks_letters_ends_nothing(tmp_path: Path) -> None:
    words = ("--owner", "Ada", "--pin", "2468", "--queue", "Bürgeramt")
    ran = subprocess.run(
        [sys.executable, "-m", "server", "init", "--data", str(tmp_path), *words],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "is set up: B?rgeramt" in ran.stdout


def test_it_needs_no_qt() -> None:
    code = (
        "import sys; sys.modules['PySide6'] = None; sys.modules['qasync'] = None\n"
        "import server.__main__; print('fine')"
    )
    outcome = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert outcome.stdout == "fine\n", outcome.stderr


async def test_the_sweep_goes_on_after_a_failure(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from core.errors import StorageUnavailableError

    def full(_: int) -> None:
        raise StorageUnavailableError("the disk is full")

    monkeypatch.setattr(world.branch.sweep, "run_once", full)
    await serving.sweep_once(world.branch)
    assert "the disk is full" in caplog.text


def test_a_fresh_branch_says_that_only_this_machine_reaches_it(tmp_path: Path) -> None:
    with serve(tmp_path, "--host", "0.0.0.0") as (process, url):  # noqa: S104 - all of the network
        assert url.startswith("http://127.0.0.1:")
        assert "only this machine reaches it" in head_of(process)
