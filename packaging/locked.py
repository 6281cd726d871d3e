"""The part of ``requirements.lock`` that some of the project's extras need, and nothing else."""

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "requirements.lock"
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_OURS = "waitwise"


def part_of_lock(extras: Sequence[str]) -> str:
    """The lines of the lock for what is always needed and what ``extras`` need, hashes included."""
    wanted = names_in_lock(extras)
    return "".join(block for name, block in _blocks().items() if name in wanted)


def names_in_lock(extras: Sequence[str]) -> set[str]:
    """The libraries that are always needed and that ``extras`` need, with all that these need."""
    blocks = _blocks()
    wanted = _direct(extras)
    while found := {name for name in blocks if _wanted_by(blocks[name]) & wanted} - wanted:
        wanted |= found
    return wanted


def _direct(extras: Sequence[str]) -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    optional = project["optional-dependencies"]
    lines = [*project["dependencies"], *(line for extra in extras for line in optional[extra])]
    return {_name(line) for line in lines}


def _blocks() -> dict[str, str]:
    """Of each library its line, and the indented ones below it."""
    found = re.findall(r"^[A-Za-z0-9].*\n(?:^[ \t].*\n)*", LOCK.read_text(), re.MULTILINE)
    return {_name(block): block for block in found}


def _wanted_by(block: str) -> set[str]:
    """Who is named behind ``# via``; ourselves are not: we name extras nobody asked for, too."""
    lines = [line.strip(" #\n") for line in block.splitlines() if line.strip().startswith("#")]
    named = (line.removeprefix("via").strip() for line in lines)
    return {_name(line) for line in named if line} - {_OURS}


def _name(line: str) -> str:
    match = _NAME.match(line)
    assert match, line
    return plain(match[0])


def plain(name: str) -> str:
    """A library's name as the lock writes it."""
    return name.lower().replace("_", "-").replace(".", "-")
