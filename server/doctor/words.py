"""What a finding is in words. They are those of the owner's page; here the English ones are filled.

The page has them in every language, under ``health.LINE``, ``health.LINE.KIND`` and
``health.LINE.KIND.do``, and fills them the same way.
"""

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from importlib import resources
from string import Formatter

import msgspec

from server.doctor.found import UNSEEN, Found, Value

Text = str | dict[str, str]

_THOUSAND = 1000
_UNITS = ("bytes", "kB", "MB", "GB", "TB")
_SPANS = (("days", 86_400), ("h", 3600), ("min", 60), ("s", 1))
_TWICE = 2
"""A span is told in the greatest unit of which there are so many."""


def title(line: str) -> str:
    """What a line is about."""
    return str(_texts()[f"health.{line}"])


def seen(found: Found) -> str:
    """What was found."""
    return _filled(_key(found), found.values)


def to_do(found: Found) -> str:
    """What to do about it; empty where there is nothing."""
    key = f"{_key(found)}.do"
    return _filled(key, found.values) if key in _texts() else ""


def shown(name: str, value: Value) -> str:
    """One value, whose unit the end of its name says."""
    unit = name.rpartition("_")[2]
    if isinstance(value, str):
        return _moment(value) if unit == "at" else value.replace(",", ", ")
    match unit:
        case "bytes":
            return _bytes(value)
        case "s":
            return _span(value)
        case "ms":
            return f"{value:.{0 if value >= 10 else 1}f} ms"
        case _:
            return f"{value:,}"


@cache
def _texts() -> Mapping[str, Text]:
    file = resources.files("resources").joinpath("web/static/words/admin/en.json")
    return msgspec.json.decode(file.read_bytes(), type=dict[str, Text])


def _key(found: Found) -> str:
    return "health.unseen" if found.kind == UNSEEN else f"health.{found.line}.{found.kind}"


def _filled(key: str, values: Mapping[str, Value]) -> str:
    text = _texts()[key]
    if isinstance(text, dict):
        text = text["one" if values["count"] == 1 else "other"]
    names = [name for _, name, _, _ in Formatter().parse(text) if name]
    return text.format(**{name: shown(name, values[name]) for name in names})


def _moment(text: str) -> str:
    try:
        return f"{datetime.fromisoformat(text).astimezone():%Y-%m-%d %H:%M}"
    except ValueError:
        return text


def _bytes(size: float) -> str:
    power = 0
    while size >= _THOUSAND and power < len(_UNITS) - 1:
        size, power = size / _THOUSAND, power + 1
    return f"{size:.1f} {_UNITS[power]}" if power else f"{size:.0f} {_UNITS[0]}"


def _span(seconds: float) -> str:
    name, unit = next((one for one in _SPANS if seconds >= _TWICE * one[1]), _SPANS[-1])
    return f"{seconds / unit:.0f} {name}"
