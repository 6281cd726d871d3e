"""The pages that name what shows each claim name tests that are there, in each row at least one."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted(
    path for path in (ROOT / "docs").glob("*.md") if "::test_" in path.read_text("utf-8")
)
EVERY_ROW = ("time.md", "failures.md")
"""Pages of whose tables each row names a test."""
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
MODULE = re.compile(r"`(tests/[\w/]+\.py)(?:::\w+)?`")


def test_the_pages_are_there() -> None:
    assert {page.name for page in PAGES} >= set(EVERY_ROW)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_test_that_is_named_is_there(page: Path) -> None:
    named = NAMED.findall(page.read_text("utf-8"))
    assert len(named) == page.read_text("utf-8").count("::test_"), (
        "one is not written as the others"
    )
    assert [f"{path}::{name}" for path, name in named if name not in _tests(path)] == []
    modules = MODULE.findall(page.read_text("utf-8"))
    assert [path for path in modules if not (ROOT / path).is_file()] == []


@pytest.mark.parametrize("name", EVERY_ROW)
def test_every_row_names_a_test(name: str) -> None:
    rows = list(_rows((ROOT / "docs" / name).read_text("utf-8")))
    assert len(rows) > 20
    assert [row for row in rows if not MODULE.search(row)] == []


def test_every_decision_has_a_number_of_its_own() -> None:
    pages = sorted((ROOT / "docs" / "adr").glob("*.md"))
    numbers = [int(page.name.split("-")[0]) for page in pages]
    assert len(set(numbers)) == len(numbers) > 20
    heads = [page.read_text("utf-8").split(".")[0] for page in pages]
    assert heads == [f"# {number}" for number in numbers]


@cache
def _tests(path: str) -> frozenset[str]:
    """The names of the functions of a test module."""
    file = ROOT / path
    if not file.is_file():
        return frozenset()
    tree = ast.parse(file.read_text("utf-8"))
    kinds = ast.FunctionDef | ast.AsyncFunctionDef
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, kinds))


def _rows(page: str) -> Iterator[str]:
    """The rows of all tables, without what heads them."""
    lines = page.splitlines()
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        heads = following.startswith("| ---")
        if line.startswith("| ") and not line.startswith("| ---") and not heads:
            yield line
