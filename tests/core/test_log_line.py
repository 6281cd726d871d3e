"""What a line tells, and what it never does."""

import logging
import sqlite3
import sys
from collections.abc import Iterator

import pytest

from core.errors import Code, StorageUnavailableError, refuse
from core.log_error import lines_of, place, told
from core.log_line import in_words, said

SECRET = "Zaphod"


def record(
    name: str, text: str, *arguments: object, error: Exception | None = None
) -> logging.LogRecord:
    info = None if error is None else (type(error), error, error.__traceback__)
    return logging.LogRecord(name, logging.ERROR, __file__, 7, text, arguments, info, "ask")


def failing(error: BaseException) -> BaseException:
    """The same, raised somewhere."""
    with pytest.raises(type(error)) as caught:
        raise error
    return caught.value


def errors() -> Iterator[tuple[BaseException, str]]:
    yield ValueError(SECRET), "ValueError"
    yield KeyError(SECRET), "KeyError"
    yield OSError(28, "No space left on device", SECRET), "OSError: No space left on device"
    yield UnicodeDecodeError("utf-8", SECRET.encode(), 0, 1, SECRET), "UnicodeDecodeError"
    yield refuse(Code.NOT_FOUND, SECRET), "Refused: not_found"
    yield StorageUnavailableError("the disk is full"), "the disk is full"
    yield (
        sqlite3.IntegrityError("UNIQUE constraint failed: user.phone"),
        ("IntegrityError: UNIQUE constraint failed: user.phone"),
    )
    try:
        SECRET.nothing  # type: ignore[attr-defined]  # noqa: B018
    except AttributeError as error:
        yield error, "AttributeError: str has no nothing"


@pytest.mark.parametrize(("error", "words"), tuple(errors()), ids=lambda one: type(one).__name__)
def test_an_exception_tells_its_kind_and_nothing_it_says(error: BaseException, words: str) -> None:
    assert told(error) == words
    shown = "\n".join(lines_of(failing(error)))
    assert SECRET not in shown
    assert "tests/core/test_log_line.py" in shown


def test_what_caused_it_is_told_as_well() -> None:
    error = ValueError(SECRET)
    error.__cause__ = failing(KeyError(SECRET))
    lines = list(lines_of(failing(error)))
    assert lines[0] == "ValueError"
    assert lines[2] == "caused by KeyError"
    assert SECRET not in "".join(lines)


def test_a_circle_of_causes_ends() -> None:
    one, other = ValueError(), ValueError()
    one.__cause__, other.__cause__ = other, one
    assert len(list(lines_of(one))) < 10


def test_ours_is_taken_as_written_and_its_errors_as_what_they_may_tell() -> None:
    line = said(record("server.hub", "trouble with %d: %s", 3, ValueError(SECRET)))
    assert line.message == "trouble with 3: ValueError"
    assert said(record("core.x", "100 %")).message == "100 %"


def test_what_does_not_fit_its_words_is_told_by_its_place() -> None:
    line = said(record("server.hub", "%d", SECRET))
    assert line.message == "what does not fit its words: ask, tests/core/test_log_line.py:7"


def test_of_a_library_the_place_alone_is_told() -> None:
    line = said(record("aiohttp.server", f"bad {SECRET} %s", SECRET, error=ValueError(SECRET)))
    assert line.message == "ask, tests/core/test_log_line.py:7"
    assert line.error == ("ValueError",)
    assert SECRET not in in_words(line)


def test_places_name_no_folder_above_the_program() -> None:
    assert place(__file__) == "tests/core/test_log_line.py"
    assert place(logging.__file__).count("/") == 2
    assert not place(sys.modules["msgspec"].__file__ or "").startswith("/")
