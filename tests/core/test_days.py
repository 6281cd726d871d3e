"""Random days agree with pencil and paper, whatever is done in whatever order."""

import random
import sqlite3
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from core.guards import HOLDS, Guard
from tests.core.break_ins import rewrite
from tests.core.days import Sabotage, days, set_up_folder
from tests.evidence import Ledger, Topic

SAMPLE = settings(
    max_examples=25,
    stateful_step_count=40,
    derandomize=True,
    database=None,
    deadline=None,
    print_blob=True,
    report_multiple_bugs=False,
    suppress_health_check=[HealthCheck.too_slow],  # each step is a durable commit
)
WHOLE = settings(SAMPLE, max_examples=600, stateful_step_count=60, derandomize=False)


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("days") / "begun"
    folder.mkdir()
    set_up_folder(folder)
    return folder


def test_some_days_agree_with_the_paper(begun: Path, ledger: Ledger) -> None:
    counts: Counter[str] = Counter()
    run_state_machine_as_test(days(begun, counts), settings=SAMPLE)
    ledger.note(Topic.DAYS, "some days, always the same", **counts)


@pytest.mark.slow
@pytest.mark.timeout(3_600)
def test_many_days_agree_with_the_paper(begun: Path, ledger: Ledger) -> None:
    counts: Counter[str] = Counter()
    chosen = random.randrange(2**32)
    print(f"the seed of these days is {chosen}")
    run_state_machine_as_test(seed(chosen)(days(begun, counts)), settings=WHOLE)
    ledger.note(Topic.DAYS, "many days, each time others", **counts)


def _takes_more_than_fit(connection: sqlite3.Connection) -> None:
    for trigger in ("ticket_before_insert", "ticket_before_update", "queue_before_update"):
        rewrite(connection, trigger, "queue_full", None)


def _forgets_keys(connection: sqlite3.Connection) -> None:
    connection.execute(
        "CREATE TRIGGER forget AFTER INSERT ON idempotency_key"
        " BEGIN DELETE FROM idempotency_key; END"
    )


SABOTAGES: dict[str, tuple[Sabotage, Guard | None]] = {
    "state.set_max_size(": (_takes_more_than_fit, Guard.HAS_ROOM),
    "state.send_again(": (_forgets_keys, None),
}
"""By a step that is needed to find each out: what is done to the file, and to the engine."""


def _steps_that_find(
    step: str, begun: Path, monkeypatch: pytest.MonkeyPatch, *phases: Phase
) -> list[str]:
    sabotage, guard = SABOTAGES[step]
    if guard is not None:
        monkeypatch.setitem(HOLDS, guard, lambda _: True)
    chosen = settings(SAMPLE, max_examples=200, phases=phases)
    with pytest.raises(AssertionError) as failure:
        run_state_machine_as_test(days(begun, Counter(), sabotage), settings=chosen)
    lines = [line.strip() for note in failure.value.__notes__ for line in note.splitlines()]
    return [line for line in lines if line.startswith(("state.", "slips_"))]


@pytest.mark.parametrize("step", SABOTAGES)
def test_a_branch_that_breaks_is_found_out(
    begun: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    found = _steps_that_find(step, begun, monkeypatch, Phase.generate)
    assert any(step in line for line in found), found


@pytest.mark.slow
@pytest.mark.timeout(1_200)
@pytest.mark.parametrize("step", SABOTAGES)
def test_what_breaks_a_branch_is_told_in_few_steps(
    begun: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    found = _steps_that_find(step, begun, monkeypatch, Phase.generate, Phase.shrink)
    done = [line for line in found if line not in ("state.agrees()", "state.teardown()")]
    assert any(step in line for line in done), done
    assert len(done) <= 5
