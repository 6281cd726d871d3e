"""How counts are kept and shown, and what the page of the last whole run says."""

import re
from functools import cache
from pathlib import Path

import pytest

from tests.evidence import Ledger, Topic

NEVER = ("lost", "twice", "broken", "both or neither", "failed", "numbers given twice")


@cache
def _page() -> str:
    return (Path(__file__).parents[1] / "docs" / "evidence.md").read_text("utf-8")


def _columns(topic: Topic, name: str) -> list[int]:
    """The figures of one column of a topic's table on the page; empty where it has none."""
    table = _page().split(f"## {topic}\n")[1].split("\n## ")[0]
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in table.splitlines() if line]
    heads, _, *cases = rows
    if name not in heads:
        return []
    cells = [case[heads.index(name)] for case in cases]
    return [int(cell.replace(",", "")) for cell in cells if cell]


def test_counts_add_up_and_are_told_in_the_order_of_the_page() -> None:
    ledger = Ledger()
    ledger.note(Topic.KILLS, "under load", kills=2, lost=0)
    ledger.note(Topic.RULES, "the table", asked=5)
    ledger.note(Topic.KILLS, "under load", kills=1_000, lost=0)
    assert ledger.lines() == [
        f"{Topic.RULES}: the table: asked 5",
        f"{Topic.KILLS}: under load: kills 1,002, lost 0",
    ]
    assert "|  | kills | lost |\n| --- | ---: | ---: |\n| under load | 1,002 | 0 |" in ledger.page(
        60
    )


def test_counts_of_several_processes_add_up(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[1]))
    pytester.makeconftest("from tests.conftest import *")
    note = "def test_it(ledger): ledger.note(Topic.KILLS, Topic.RACES, kills=3, lost=0)"
    for name in ("test_one", "test_other"):
        pytester.makepyfile(**{name: f"from tests.evidence import Topic\n{note}"})
    run = pytester.runpytest_subprocess("-n", "2", "--dist", "loadfile")
    run.assert_outcomes(passed=2)
    run.stdout.fnmatch_lines([f"{Topic.KILLS}: {Topic.RACES}: kills 6, lost 0"])


@pytest.mark.parametrize("topic", list(Topic))
def test_the_page_has_every_topic(topic: Topic) -> None:
    assert re.search(rf"^## {re.escape(topic)}\n\n\|.*\|\n\| --- .*\n\|", _page(), re.MULTILINE)


@pytest.mark.parametrize("topic", list(Topic))
@pytest.mark.parametrize("name", NEVER)
def test_what_must_never_be_never_was(topic: Topic, name: str) -> None:
    assert set(_columns(topic, name)) <= {0}


@pytest.mark.parametrize("topic", [Topic.KILLS, Topic.POWER_CUTS, Topic.HOSTILE])
def test_what_was_lost_was_counted(topic: Topic) -> None:
    assert _columns(topic, "lost")


def test_the_whole_run_tried_as_much_as_it_must() -> None:
    assert sum(_columns(Topic.KILLS, "kills")) >= 50
    assert sum(_columns(Topic.POWER_CUTS, "disks")) >= 5_000
    assert sum(_columns(Topic.BREAK_INS, "refused")) >= 40
    assert sum(_columns(Topic.WORLDS, "transitions")) >= 200_000
    assert min(_columns(Topic.MUTATIONS, "found")) > 0
