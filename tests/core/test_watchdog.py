"""Who answers keeps the heartbeat going; who does not is named, and it stops."""

import logging
import socket
import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from core.service_manager import ServiceManager
from core.watchdog import (
    ENDS_WITHIN_S,
    LOOKS_EVERY_S,
    STANDS_STILL_S,
    STARTS_WITHIN_S,
    Answer,
    Part,
    Watchdog,
)

BOUND_S = 10.0


class Asked:
    """A part that answers at once, unless it is told to be silent; then it may do so later."""

    def __init__(self, name: str = "the writer") -> None:
        self.part = Part(name, BOUND_S, self._ask)
        self.silent = False
        self.broken = False
        self.kept: list[Answer] = []

    def _ask(self, answer: Answer) -> None:
        if self.broken:
            raise RuntimeError("no loop")
        self.kept.append(answer)
        if not self.silent:
            self.answer()

    def answer(self) -> None:
        self.kept.pop()()


class Scene:
    """A watchdog whose time passes by hand, before a service manager that can be asked."""

    def __init__(self, ear: socket.socket, patience_s: float | None = None) -> None:
        self._ear = ear
        self._lines: list[str] = []
        self.now = 0.0
        self.dog = Watchdog(ServiceManager(ear.getsockname(), patience_s), lambda: self.now)
        self.writer, self.server = Asked(), Asked("the server")

    def run(self) -> None:
        """Have it ask both, until it is ready."""
        self.dog.watch((self.writer.part, self.server.part), "Serving")
        self.look(2)
        assert "READY=1" in self.told()

    def look(self, times: int = 1, every_s: float = LOOKS_EVERY_S) -> None:
        for _ in range(times):
            self.now += every_s
            self.dog.look()
            self._hear()

    def told(self) -> list[str]:
        """All lines since the last time this was asked."""
        self._hear()
        lines, self._lines = self._lines, []
        return lines

    def _hear(self) -> None:
        with suppress(BlockingIOError):
            while message := self._ear.recv(4096, socket.MSG_DONTWAIT):
                self._lines += message.decode().splitlines()


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    with closing(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)) as ear:
        ear.bind(str(tmp_path / "notify"))
        yield Scene(ear)


def test_while_all_answer_every_look_is_a_heartbeat(scene: Scene) -> None:
    scene.run()
    scene.look(5)
    assert scene.told() == ["WATCHDOG=1"] * 5


def test_it_is_ready_when_each_has_answered_and_not_before(scene: Scene) -> None:
    scene.look()
    scene.server.silent = True
    scene.dog.watch((scene.writer.part, scene.server.part), "Serving")
    scene.look(3)
    assert not {"READY=1", "STATUS=Serving"} & set(scene.told())
    scene.server.answer()
    scene.look()
    ready, *patience, status, alive = scene.told()
    assert (ready, status, alive) == ("READY=1", "STATUS=Serving", "WATCHDOG=1")
    assert all(line.startswith("WATCHDOG_USEC=") for line in patience)


def test_who_does_not_answer_within_its_bound_is_named_with_all_stacks(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    scene.run()
    scene.writer.silent = True
    scene.look(1 + round(BOUND_S))
    assert scene.told().count("WATCHDOG=1") == 1 + BOUND_S
    assert caplog.text == ""
    scene.look(3)
    assert scene.told() == ["STATUS=Stalled: the writer for 11 s"], "no heartbeat any more"
    (record,) = caplog.records
    assert record.levelno == logging.ERROR
    assert record.getMessage().startswith("stalled: the writer for 11 s; all threads:")
    assert "thread MainThread:" in record.getMessage()
    assert "test_who_does_not_answer_within" in record.getMessage()


def test_who_answers_again_is_told_and_the_heartbeat_goes_on(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    scene.run()
    scene.writer.silent = True
    scene.look(15)
    scene.writer.silent = False
    scene.writer.answer()
    scene.told()
    caplog.clear()
    scene.look(2)
    assert scene.told() == ["STATUS=Serving", "WATCHDOG=1", "WATCHDOG=1"]
    assert [record.getMessage() for record in caplog.records] == [
        "the writer: answers again, after 14 s"
    ]
    scene.writer.silent = True
    scene.look(15)
    assert "stalled: the writer" in caplog.text, "a second time is told, too"


def test_two_that_stall_are_both_named(scene: Scene, caplog: pytest.LogCaptureFixture) -> None:
    scene.run()
    scene.writer.silent = scene.server.silent = True
    scene.look(15)
    assert "stalled: the writer for 11 s and the server for 11 s" in caplog.text
    scene.writer.silent = False
    scene.writer.answer()
    scene.told()
    scene.look(2)
    assert "WATCHDOG=1" not in scene.told(), "one of them still does not answer"


def test_who_cannot_even_be_asked_has_not_answered(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    scene.run()
    scene.server.broken = True
    scene.look(15)
    assert "stalled: the server" in caplog.text
    scene.server.broken = False
    scene.look(2)
    assert "the server: answers again" in caplog.text


def test_time_in_which_nothing_ran_is_held_against_nobody(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    scene.run()
    scene.writer.silent = True
    scene.look()
    scene.look(every_s=3600)
    scene.writer.silent = False
    scene.writer.answer()
    scene.look()
    assert scene.told().count("WATCHDOG=1") == 3
    assert [record.getMessage() for record in caplog.records] == [
        "the whole program stood still for 3600 s"
    ]


def test_a_look_that_is_a_little_late_is_not_worth_a_word(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    scene.run()
    scene.look(every_s=STANDS_STILL_S)
    assert caplog.text == ""


def test_a_start_keeps_the_service_manager_waiting_and_not_for_ever(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    scene.look(round(STARTS_WITHIN_S))
    lines = set(scene.told())
    assert "WATCHDOG=1" in lines
    assert any(line.startswith("EXTEND_TIMEOUT_USEC=") for line in lines)
    scene.look(2)
    assert scene.told() == ["STATUS=Stalled: the start for 601 s"]
    assert "stalled: the start for 601 s" in caplog.text


@pytest.mark.parametrize(("anew", "said"), [(False, "STOPPING=1"), (True, "RELOADING=1")])
def test_at_the_end_nobody_is_asked_and_it_may_take_a_while(
    scene: Scene, caplog: pytest.LogCaptureFixture, *, anew: bool, said: str
) -> None:
    scene.run()
    scene.writer.silent = True
    scene.dog.end(anew=anew)
    scene.dog.end(anew=not anew)
    scene.dog.watch((scene.writer.part,), "Serving")
    scene.look(round(ENDS_WITHIN_S))
    lines = scene.told()
    assert lines[0] == said
    assert not {"READY=1", "STOPPING=1", "RELOADING=1"} & set(lines[1:])
    assert lines.count("WATCHDOG=1") == ENDS_WITHIN_S
    assert caplog.text == ""
    scene.look()
    assert "stalled: the end for 61 s" in caplog.text


def test_it_looks_four_times_in_the_patience_of_a_service_manager() -> None:
    assert Watchdog(ServiceManager("", 2)).looks_every_s == 0.5
    assert Watchdog(ServiceManager("", 60)).looks_every_s == LOOKS_EVERY_S
    assert Watchdog(ServiceManager()).looks_every_s == LOOKS_EVERY_S


def test_its_thread_looks_by_itself_and_ends_with_it() -> None:
    asked = threading.Event()

    def ask(answer: Answer) -> None:
        answer()
        asked.set()

    with Watchdog(ServiceManager("", 0.04)) as dog:
        dog.watch((Part("the writer", BOUND_S, ask),), "Serving")
        assert asked.wait(30)
    assert "watchdog" not in {thread.name for thread in threading.enumerate()}
