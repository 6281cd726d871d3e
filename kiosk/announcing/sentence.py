"""What is said of a call, in each language: the words that the board's web page says too."""

import json
import re
from collections.abc import Sequence
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

from kiosk.language_names import FALLBACK, matching

_NUMBER = re.compile(r"(\D*)0*(\d*)\Z")


class Line(NamedTuple):
    """One sentence in one language."""

    tag: str
    text: str


def lines_of(number: str, counter: str, languages: Sequence[str | None]) -> tuple[Line, ...]:
    """The sentence in each of these languages that is one of ours, the first wanted first."""
    tags = dict.fromkeys(matching(one) for one in languages if one)
    return tuple(Line(tag, _sentence(tag, number, counter)) for tag in tags if tag is not None)


def tried_in_turn(language: str | None, branchs: str) -> tuple[str | None, ...]:
    """The languages to say a call in: the ticket's, else the branch's, else English."""
    return (language, branchs, FALLBACK)


def as_spoken(number: str) -> str:
    """ "A042" as people read it out: "A 42"."""
    found = _NUMBER.match(number)
    if found is None:
        return number
    letters, digits = found.groups()
    return " ".join([*letters.replace(" ", ""), *([digits] if digits else [])])


def _sentence(tag: str, number: str, counter: str) -> str:
    words = {"number": as_spoken(number), "label": counter}
    return re.sub(r"\{(\w+)\}", lambda found: words[found[1]], _announcement(tag))


@lru_cache
def _announcement(tag: str) -> str:
    file = resources.files("resources").joinpath("web/static/words/board", f"{tag}.json")
    return str(json.loads(file.read_text("utf-8"))["announcement"])
