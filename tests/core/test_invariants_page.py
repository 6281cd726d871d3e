"""The page about invariants names every rule there is, and none that there is not."""

import re
from pathlib import Path

from core.check import FINDERS
from tests.core.break_ins import constraints, trigger_lines

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "invariants.md").read_text(encoding="utf-8")
THE_NINE, THE_REST = PAGE.split("## What the nine rest on")
COLUMNS = {"service_slots", "max_size", "served_at", "expires_at", "priority_boost"}
OTHERS = {"writable_schema", "ignore_check_constraints", "sqlite_master"}


def test_the_page_names_every_rule_and_no_other() -> None:
    rules = {rule.split(".")[1] for rule in trigger_lines() | constraints()}
    named = set(re.findall(r"`([a-z0-9]+(?:_[a-z0-9]+)+)`", PAGE)) - COLUMNS - OTHERS
    assert named == rules


def test_the_page_names_every_line_of_check_that_has_a_number() -> None:
    numbered = {name.split()[0] for name, _ in FINDERS if name[0].isdigit()}
    rows = [line.split("|") for line in THE_NINE.splitlines() if re.match(r"\| \d ", line)]
    assert len(rows) == 9
    assert {line for row in rows for line in re.findall(r"\d[a-c]?", row[5])} == numbered


def test_every_test_the_page_speaks_of_is_there() -> None:
    paths = re.findall(r"`((?:tests|core)/[\w/]+\.py)`", PAGE)
    assert len(paths) > 8
    assert [path for path in paths if not (ROOT / path).is_file()] == []
