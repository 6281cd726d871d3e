"""The process that speaks, with Qt's own mock of an engine: its answers, and calls through it."""

import json
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.kiosk.announcing.conftest import Heard, MakeAnnouncer
from tests.kiosk.announcing.test_announcer import call, look, numbers
from tests.kiosk.stage import Place

ANSWERS_WITHIN_S = 30


def run(engine: str, folder: Path, *lines: list[object]) -> tuple[int, list[list[object]]]:
    """How the process ends when it is told these lines, and what it answers."""
    with subprocess.Popen(
        [sys.executable, "-m", "kiosk.voice", engine, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        silent = threading.Timer(ANSWERS_WITHIN_S, process.kill)
        silent.start()
        answers = [json.loads(line) for line in [process.stdout.readline()] if line]
        for words in lines:
            process.stdin.write(json.dumps(words) + "\n")
            process.stdin.flush()
            answers += [json.loads(process.stdout.readline() or "0") for _ in range(2)]
        silent.cancel()
        process.stdin.close()
        return process.wait(), answers


def test_it_answers_each_line(tmp_path: Path) -> None:
    lines: list[list[object]] = [["en", "One two", 100, 7], ["de", "Drei", 50, 8]]
    assert run("mock", tmp_path, *lines) == (
        0,
        [["ready", ["en"]], ["begun", 7], ["ended", 7], ["begun", 8], ["ended", 8]],
    )


def test_an_engine_that_is_none_is_told(tmp_path: Path) -> None:
    assert run("nonsense", tmp_path) == (1, [])


@pytest.mark.slow
def test_twenty_calls_in_a_second_are_begun_and_ended_one_after_the_other(
    place: Place, announcer: MakeAnnouncer, player: Path, qtbot: QtBot
) -> None:
    one = announcer(engine="mock", follow=("", "A"))
    heard = Heard(one)
    begun: list[str] = []
    one.speaker.begun.connect(lambda _, text: begun.append(text))
    call(place, 20)
    look(one, place)
    qtbot.waitUntil(lambda: len(heard) == 20, timeout=120_000)
    assert heard == [(number, True) for number in numbers(20)]
    said = [f"Number A {number}, please go to counter {number}." for number in range(1, 21)]
    assert begun == said
