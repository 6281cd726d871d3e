"""What a log tells of an exception: its kind and where it was raised, and never what it says.

An exception that is not ours may say anything: a name, a phone number, a secret. Only what
cannot hold any is told.
"""

import sqlite3
import traceback
from collections.abc import Iterator
from pathlib import Path

from core.errors import Refused, WorldError

_ROOT = Path(__file__).parents[1]
_OURS = ("core/", "server/", "kiosk/")
_PARTS_OF_OTHERS = 3
_MOST_FRAMES = 40
_MOST_CAUSES = 5


def told(error: BaseException) -> str:
    """``error`` in words that tell nobody anything about a person."""
    if isinstance(error, WorldError):
        return str(error)
    return ": ".join(filter(None, (type(error).__qualname__, _detail(error))))


def lines_of(error: BaseException) -> Iterator[str]:
    """``error`` with its frames, the innermost last, and then what caused it."""
    for depth in range(_MOST_CAUSES):
        yield f"{'caused by ' if depth else ''}{told(error)}"
        frames = traceback.extract_tb(error.__traceback__)[-_MOST_FRAMES:]
        yield from (f"  {place(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames)
        cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        if cause is None:
            return
        error = cause


def in_short(error: BaseException) -> str:
    """``error`` in one line, with the innermost of our own places that it came through."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [(place(frame.filename), frame.lineno) for frame in frames]
    ours = [one for one in places if one[0].startswith(_OURS)] or places
    return told(error) + "".join(f", {file}:{line}" for file, line in ours[-1:])


def place(file: str) -> str:
    """A source file, without the folders of this machine above it."""
    path = Path(file)
    if path.is_relative_to(_ROOT) and ".venv" not in path.parts:
        return str(path.relative_to(_ROOT))
    return "/".join(path.parts[-_PARTS_OF_OTHERS:])


def _detail(error: BaseException) -> str:
    match error:
        case Refused():
            return str(error.refusal.code)
        case OSError():
            return error.strerror or ""
        case sqlite3.Error():  # its messages name tables and columns, no values
            return str(error)
        case AttributeError() if error.name is not None:
            return f"{type(error.obj).__qualname__} has no {error.name}"
        case NameError() | ImportError():
            return error.name or ""
    return ""
