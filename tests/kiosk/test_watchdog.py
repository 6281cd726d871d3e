"""The kiosk under a service manager: what stalls is named in the log, and it is back by itself."""

import signal
from pathlib import Path

import pytest

from tests.stalling import FOR_EVER
from tests.supervised_branch import Place, make_place, running, stall

WATCHDOG_S = 3.0


@pytest.fixture
def open_place(tmp_path: Path) -> Place:
    return make_place(tmp_path)


@pytest.mark.parametrize(
    "part",
    ["screens", *(pytest.param(one, marks=pytest.mark.slow) for one in ("server", "writer"))],
)
def test_who_stands_still_is_named_and_the_kiosk_started_anew(open_place: Place, part: str) -> None:
    with running(open_place, "kiosk", WATCHDOG_S) as supervisor:
        assert "the kiosk is on the screen" in supervisor.log, "before it says that it is ready"
        stall(supervisor, part, FOR_EVER)
        first, again = supervisor.run, supervisor.until_ready_again()
        assert f"stalled: the {part} for" in supervisor.log
        assert "time.sleep(" in supervisor.log, "the stack leads to what holds it"
        assert first.process.returncode == -signal.SIGABRT
        assert open_place.get("health")["status"] == "ok"
    assert again.process.returncode == 0
    assert "Traceback" not in supervisor.log


def test_one_thread_that_holds_up_all_others_is_seen_and_ended(open_place: Place) -> None:
    with running(open_place, "kiosk", WATCHDOG_S) as supervisor:
        stall(supervisor, "all", FOR_EVER)
        first = supervisor.run
        supervisor.until_ready_again()
        assert first.process.returncode == -signal.SIGABRT
        assert "Fatal Python error: Aborted" in supervisor.log
        assert "_listen" in supervisor.log, "the stack leads to what holds it"


@pytest.mark.slow
def test_one_thread_that_holds_up_all_others_is_told_without_a_watchdog(open_place: Place) -> None:
    with running(open_place, "kiosk", watchdog_s=None) as supervisor:
        stall(supervisor, "all", 15)
        supervisor.until(lambda: "the whole program stood still for" in supervisor.log)
        assert "Timeout (0:00:1" in supervisor.log, "told while no Python code could run"
        assert "_listen" in supervisor.log
        assert len(supervisor.runs) == 1
