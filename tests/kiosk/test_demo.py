"""A demonstration: a branch to try at once, and time that runs faster."""

import pytest

from core.clock import SECOND_US
from core.secrets import verify_secret
from kiosk import __main__ as program
from kiosk.demo import OWNER, PIN, fast_clock, set_up_demo
from tests.kiosk.stage import Place, Stage


def test_it_runs_as_many_times_as_fast() -> None:
    times = {"wall": 1_000 * SECOND_US, "monotonic": 0}
    clock = fast_clock(60, lambda: times["wall"], lambda: times["monotonic"])
    start = clock.tick()
    times["wall"] += SECOND_US
    assert clock.tick() - start == 60 * SECOND_US


def test_it_goes_on_at_that_pace_where_the_last_demonstration_ended() -> None:
    times = {"wall": 1_000 * SECOND_US, "monotonic": 5 * SECOND_US}
    clock = fast_clock(60, lambda: times["wall"], lambda: times["monotonic"])
    clock.resume(90_000 * SECOND_US)
    start = clock.peek()
    times["wall"] += SECOND_US
    times["monotonic"] += SECOND_US
    assert clock.peek() - start == 60 * SECOND_US


def test_a_demo_branch_has_queues_customers_and_an_owner(empty_place: Place) -> None:
    set_up_demo(empty_place.branch)
    branch = empty_place.branch.views.branch()
    assert branch.set_up
    assert [queue.waiting for queue in branch.queues] == [3, 2, 1]
    account = empty_place.branch.views.credentials(OWNER)
    assert account is not None
    assert verify_secret(account.secret_hash, PIN)


def test_the_first_start_offers_a_demo_and_keeps_the_folder_as_it_is(empty_stage: Stage) -> None:
    with empty_stage.qtbot.waitSignal(empty_stage.kiosk.controller.closed, timeout=2000):
        empty_stage.touch("demo")
    assert empty_stage.kiosk.controller.demo_wanted
    assert not empty_stage.place.branch.views.branch().set_up


def test_a_demo_says_who_signs_in_and_how_it_ends(empty_stage: Stage) -> None:
    set_up_demo(empty_stage.place.branch)
    empty_stage.kiosk.controller.show_demo(OWNER, PIN)
    empty_stage.on_page("Ready")
    empty_stage.reads("title", "This is a demo")
    empty_stage.reads("tried", "Staff sign in as Demo with PIN 2468")
    empty_stage.touch("go")
    empty_stage.on_page("Attract")


def test_a_demo_is_a_process_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    became: list[list[str]] = []

    def become(_path: str, words: list[str]) -> int:
        became.append(words)
        raise SystemExit(0)

    monkeypatch.setattr("kiosk.composition.run", lambda *_: -1)
    monkeypatch.setattr("os.execv", become)
    with pytest.raises(SystemExit):
        program.main(["--port", "9000"])
    assert became[0][1:] == ["-m", "kiosk", "--port", "9000", "--demo"]
