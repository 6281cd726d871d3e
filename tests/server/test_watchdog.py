"""The server under a service manager: what stalls is named and started anew, what waits is not."""

import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.error import HTTPError

import pytest

from core.folder import DATABASE_NAME
from tests.benchmarks.programs import program
from tests.core.hostile import locked
from tests.stalling import FOR_EVER, WRITES_WITHIN_S
from tests.supervised_branch import Place, make_place, running, stall
from tests.supervisor import ROOT

WATCHDOG_S = 2.0
RATE = 200
CUSTOMERS = 100
"""More than one commit carries."""


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return make_place(tmp_path)


def statuses_of_joins(place: Place, token: str, count: int) -> list[int]:
    """What so many customers who come at once are answered."""

    def join(number: int) -> int:
        try:
            place.post("queues/1/join", {}, token, f"join-{number}")
        except HTTPError as error:
            return error.code
        return 201

    with ThreadPoolExecutor(count) as customers:
        return list(customers.map(join, range(count)))


@pytest.mark.parametrize("part", ["server", "writer"])
def test_who_stands_still_is_named_and_the_program_started_anew(place: Place, part: str) -> None:
    with running(place, "server", WATCHDOG_S) as supervisor:
        stall(supervisor, part, FOR_EVER)
        first, again = supervisor.run, supervisor.until_ready_again()
        assert f"stalled: the {part} for" in supervisor.log
        assert "in stall" in supervisor.log, "the stack leads to what holds it"
        assert first.process.returncode == -signal.SIGABRT
        assert any(line.startswith(f"STATUS=Stalled: the {part} for") for _, line in first.told)
        assert not again.has_told("STOPPING=1")
        assert place.get("health")["status"] == "ok"
    assert again.has_told("STOPPING=1")
    assert again.process.returncode == 0


@pytest.mark.parametrize("part", ["server", "writer"])
def test_without_a_watchdog_the_log_tells_and_nothing_is_ended(place: Place, part: str) -> None:
    with running(place, "server", watchdog_s=None) as supervisor:
        stall(supervisor, part, WRITES_WITHIN_S + 2)
        supervisor.until(lambda: f"the {part}: answers again" in supervisor.log)
        assert f"stalled: the {part} for" in supervisor.log
        assert supervisor.run.has_told(f"STATUS=Serving at {place.url}")
        assert place.get("health")["status"] == "ok"
        assert len(supervisor.runs) == 1


def test_a_database_locked_by_another_is_no_stall(place: Place) -> None:
    with running(place, "server", WATCHDOG_S) as supervisor:
        token = place.sign_in()
        with locked(place.data / DATABASE_NAME):
            began = time.monotonic()
            answered = statuses_of_joins(place, token, CUSTOMERS)
            while time.monotonic() - began < 2 * WRITES_WITHIN_S:
                answered += statuses_of_joins(place, token, CUSTOMERS)
        assert set(answered) == {503}
        assert set(statuses_of_joins(place, token, 1)) == {201}
        assert "stalled: " not in supervisor.log
        assert len(supervisor.runs) == 1


@pytest.mark.slow
def test_a_database_locked_for_ten_seconds_is_no_stall_by_the_true_bounds(place: Place) -> None:
    with running(place, "server", WATCHDOG_S, "--true-bounds") as supervisor:
        token = place.sign_in()
        with locked(place.data / DATABASE_NAME):
            began = time.monotonic()
            while time.monotonic() - began < 10:
                assert set(statuses_of_joins(place, token, CUSTOMERS)) == {503}
        assert set(statuses_of_joins(place, token, 1)) == {201}
        assert "stalled: " not in supervisor.log
        assert len(supervisor.runs) == 1
        assert supervisor.run.worst_gap_s(time.monotonic()) < WATCHDOG_S / 2


@pytest.mark.parametrize("seconds", [3, pytest.param(30, marks=pytest.mark.slow)])
def test_under_load_it_is_never_long_without_a_heartbeat(place: Place, seconds: int) -> None:
    with running(place, "server", 4 * WATCHDOG_S, "--true-bounds") as supervisor:
        options = {"port": place.port, "rate": RATE, "seconds": seconds, "read": 1}
        words = [word for name, value in options.items() for word in (f"--{name}", value)]
        with program("tests.benchmarks.steady_load", *words) as load:
            made = load.hear_json()
        gap_s = supervisor.run.worst_gap_s(time.monotonic())
        print(f"{made['requests_per_s']:.0f} requests/s; {gap_s:.2f} s without a heartbeat at most")
        assert len(supervisor.runs) == 1
        assert "stalled: " not in supervisor.log
        assert gap_s < 4 * WATCHDOG_S / 2


def test_the_service_manager_hears_how_it_is(place: Place) -> None:
    with running(place, "server", WATCHDOG_S) as supervisor:
        run = supervisor.run
        assert run.has_told(f"STATUS=Serving at {place.url}")
        assert place.get("health")["status"] == "ok", "ready is when customers can be served"
    assert run.has_told("STATUS=Stopping")


def test_one_that_begins_anew_with_a_backup_is_let(place: Place) -> None:
    with running(place, "server", WATCHDOG_S) as supervisor:
        run = supervisor.run
        _command("backup", "--data", place.data, place.data)
        (backup,) = place.data.glob("waitwise-*.zip")
        _command("restore", "--data", place.data, backup)
        supervisor.until(lambda: [line for _, line in run.told].count("READY=1") == 2)
        said = [line for _, line in run.told]
        assert "RELOADING=1" in said
        assert "STOPPING=1" not in said, "who has said that is killed where it goes on"
        assert place.get("health")["status"] == "ok"
        assert len(supervisor.runs) == 1
    assert "STOPPING=1" in [line for _, line in run.told]


def _command(*words: object) -> None:
    command = [sys.executable, "-m", "server", *map(str, words)]
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
