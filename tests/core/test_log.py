"""The log while a program runs: what comes to it, how it ends, and a disk that fails meanwhile."""

import gc
import io
import json
import logging
import sys
import threading
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from core import configuration, log
from core.errors import WorldError
from core.log import Log
from core.log_console import Console
from core.log_file import LogFile, files_of
from core.log_keeping import DEFECT, kept_log
from tests.core import hostile
from tests.core.factory import World

logger = logging.getLogger("core.tried")
SECRET = "Zaphod Beeblebrox"


def lines_in(folder: Path) -> list[Any]:
    found = reversed(files_of(folder))
    return [json.loads(line) for file in found for line in file.read_bytes().splitlines()]


def messages_in(folder: Path) -> list[str]:
    return [line["message"] for line in lines_in(folder) if "message" in line]


def test_a_transition_is_one_line(world: World) -> None:
    with kept_log(world.folder, configuration.Log()) as kept:
        world.branch.bus.subscribe(kept.take)
        world.join(name=SECRET)
    (line,) = [line for line in lines_in(world.folder / "logs") if "event" in line]
    assert line.pop("at").endswith("Z")
    assert line == {
        "level": "info",
        "engine_time": "2026-09-21T14:13:20.000002Z",
        "sequence": 1,
        "queue": 1,
        "ticket": 1,
        "event": "join",
        "source": None,
        "target": "WAITING",
        "actor": "staff",
    }


def test_the_console_shows_what_is_of_its_level(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with kept_log(tmp_path, configuration.Log(level="warning"), logging.INFO):
        logger.debug("fine")
        logger.info("well")
        logger.warning("odd")
    assert messages_in(tmp_path / "logs") == ["odd"]
    shown = capsys.readouterr().err
    assert "INFO core.tried: well\n" in shown
    assert "WARNING core.tried: odd\n" in shown
    assert "fine" not in shown


def test_what_nobody_caught_comes_to_the_log_and_not_what_it_says(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    class Dying:
        def __del__(self) -> None:
            raise ValueError(SECRET)

    def fail() -> None:
        raise KeyError(SECRET)

    with kept_log(tmp_path, configuration.Log()):
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
        Dying()
        gc.collect()
        sys.excepthook(TypeError, TypeError(SECRET), None)
        with warnings.catch_warnings():
            warnings.simplefilter("always")
            warnings.showwarning = sys.modules["core.log_keeping"]._note_warning
            warnings.warn(SECRET, stacklevel=1)
        logging.getLogger("someone.else").error("trouble with %s", SECRET)
        logging.getLogger("someone.else").info("all well")
    shown = capsys.readouterr().err
    kept = "".join(file.read_text() for file in files_of(tmp_path / "logs"))
    for kind in ("KeyError", "ValueError", "TypeError", "UserWarning, tests/core/test_log.py"):
        assert kind in kept
        assert kind in shown
    assert "its thread ended" in kept
    assert "someone.else" in kept
    assert "all well" not in kept
    assert SECRET not in kept + shown


def test_a_defect_ends_it_in_the_log_and_the_world_in_its_words(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with pytest.raises(SystemExit) as ended, kept_log(tmp_path, configuration.Log()):
        raise ValueError(SECRET)
    assert ended.value.code == DEFECT
    with pytest.raises(WorldError), kept_log(tmp_path, configuration.Log()):
        raise WorldError("the disk is full")
    said, shown = messages_in(tmp_path / "logs"), capsys.readouterr().err
    assert "a defect ended it" in said
    assert "it cannot go on: the disk is full" in said
    assert "it cannot go on" not in shown, "the program says so itself"
    assert SECRET not in shown


def test_everything_is_as_before_once_it_is_over(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    hooks = (sys.excepthook, sys.unraisablehook, threading.excepthook, warnings.showwarning)
    handlers, level = list(logging.getLogger().handlers), logging.getLogger("core").level
    with kept_log(tmp_path, configuration.Log()):
        assert logging.getLogger().handlers != handlers
    assert logging.getLogger().handlers == handlers
    assert logging.getLogger("core").level == level
    assert hooks == (
        *(sys.excepthook, sys.unraisablehook, threading.excepthook, warnings.showwarning),
    )


@contextmanager
def a_log(folder: Path, stream: io.StringIO) -> Iterator[Log]:
    made = Log(
        LogFile(folder, 1_000_000),
        logging.INFO,
        Console(stream, logging.WARNING, transitions=False),
    )
    yield made
    made.close()


def note(kept: Log, text: str) -> None:
    kept.add(logging.LogRecord("core.tried", logging.INFO, __file__, 1, text, (), None))
    kept.flush()


def test_a_full_disk_is_told_once_and_the_lines_wait(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log, "_RETRIES_AFTER_S", 0.0)
    stream = io.StringIO()
    with a_log(tmp_path / "logs", stream) as kept:
        note(kept, "one")
        with hostile.no_file_grows(20):
            for number in range(5):
                note(kept, f"meanwhile {number}")
        note(kept, "again")
    assert stream.getvalue().count("the log cannot be written") == 1
    assert "File too large" in stream.getvalue()
    expected = ["one", *(f"meanwhile {number}" for number in range(5)), "again"]
    assert messages_in(tmp_path / "logs") == expected


def test_with_room_again_lines_are_written_though_nothing_more_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log, "_RETRIES_AFTER_S", 0.05)
    with a_log(tmp_path / "logs", io.StringIO()) as kept:
        with hostile.no_file_grows(20):
            note(kept, "meanwhile")
        until = time.monotonic() + 10
        while not messages_in(tmp_path / "logs") and time.monotonic() < until:
            time.sleep(0.01)
        assert messages_in(tmp_path / "logs") == ["meanwhile"]


def test_the_end_is_the_last_chance_of_what_waits(tmp_path: Path) -> None:
    with a_log(tmp_path / "logs", io.StringIO()) as kept, hostile.no_file_grows(20):
        note(kept, "meanwhile")
    assert messages_in(tmp_path / "logs") == ["meanwhile"]


def test_of_too_many_lines_the_oldest_go_and_are_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log, "_MOST_WAITING", 3)
    monkeypatch.setattr(log, "_RETRIES_AFTER_S", 0.0)
    with a_log(tmp_path / "logs", io.StringIO()) as kept:
        with hostile.no_file_grows(20):
            for number in range(10):
                note(kept, f"meanwhile {number}")
        note(kept, "again")
    said = messages_in(tmp_path / "logs")
    assert said[0] == "7 lines are missing here: they could not be written"
    assert said[1:] == ["meanwhile 7", "meanwhile 8", "meanwhile 9", "again"]


def test_a_log_before_its_data_folder_waits_in_silence(tmp_path: Path) -> None:
    stream = io.StringIO()
    with a_log(tmp_path / "data" / "logs", stream) as kept:
        note(kept, "early")
        (tmp_path / "data").mkdir()
        note(kept, "later")
    assert messages_in(tmp_path / "data" / "logs") == ["early", "later"]
    assert stream.getvalue() == ""


def test_a_folder_that_stays_away_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "_RETRIES_AFTER_S", 0.0)
    stream = io.StringIO()
    with a_log(tmp_path / "data" / "logs", stream) as kept:
        for number in range(4):
            note(kept, str(number))
    assert stream.getvalue().count("the log cannot be written") == 1
    kept.flush()  # as logging does at the end of a process; it does not wait for nobody


def test_a_console_that_is_gone_harms_nothing(tmp_path: Path) -> None:
    stream = io.StringIO()
    with a_log(tmp_path / "logs", stream) as kept:
        stream.close()
        kept.add(logging.LogRecord("core.tried", logging.ERROR, __file__, 1, "one", (), None))
        note(kept, "two")
    assert messages_in(tmp_path / "logs") == ["one", "two"]
