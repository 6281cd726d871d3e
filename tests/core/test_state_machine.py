"""The page of states is the printed table."""

from pathlib import Path

from core.state_machine import markdown

PAGE = Path(__file__).parents[2] / "docs" / "state-machine.md"


def test_the_page_is_the_table() -> None:
    assert PAGE.read_text(encoding="utf-8") == markdown(), "run `make docs`"
