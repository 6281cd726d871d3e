"""A voice that dies, hangs or is not there: nothing is lost by it, and it is told."""

import os
import signal
import time

import pytest
from pytestqt.qtbot import QtBot

from kiosk.announcing.announcer import Announcer
from kiosk.announcing.speaker import Condition, Pace
from kiosk.sound_face import SoundFace
from tests.kiosk.announcing.conftest import QUICK, FakeVoice, Heard, MakeAnnouncer
from tests.kiosk.announcing.test_announcer import call, look, numbers
from tests.kiosk.stage import Place

HURRIED = Pace(opens_within_s=0.6, says_within_s=0.2, per_letter_s=0, rests_s=300)


def announced(one: Announcer, place: Place, count: int, qtbot: QtBot) -> Heard:
    heard = Heard(one)
    call(place, count)
    look(one, place)
    qtbot.waitUntil(lambda: len(heard) == count, timeout=60_000)
    return heard


def test_a_voice_that_dies_in_the_middle_is_begun_anew_and_says_it_again(
    place: Place, announcer: MakeAnnouncer, voice: FakeVoice, qtbot: QtBot
) -> None:
    voice.does("dies at the third")
    one = announcer()
    heard = announced(one, place, 5, qtbot)
    assert heard == [(number, True) for number in numbers(5)]
    texts = [text for _, text, _ in voice.noted("begun")]
    assert texts.count(texts[2]) == 2, "the one that was cut off"
    assert len(voice.noted("opened")) == 2
    assert one.speaker.condition is Condition.WELL


def test_killed_while_it_speaks_and_while_it_does_not(
    place: Place, announcer: MakeAnnouncer, voice: FakeVoice, qtbot: QtBot
) -> None:
    one = announcer()
    one.speaker.begin()
    qtbot.waitUntil(lambda: one.speaker.condition is Condition.WELL, timeout=20_000)
    os.kill(one.speaker.pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: one.speaker.pid == 0, timeout=5000)
    heard = announced(one, place, 2, qtbot)
    assert heard == [("A001", True), ("A002", True)]


@pytest.mark.parametrize("does", ["dies always", "never ends", "fails", "never opens"])
def test_a_voice_that_stays_broken_leaves_the_chime_and_staff_are_told(
    place: Place, announcer: MakeAnnouncer, voice: FakeVoice, qtbot: QtBot, does: str
) -> None:
    voice.does(does)
    one = announcer(pace=HURRIED)
    face = SoundFace(one)
    assert (face.property("state"), face.property("good")) == ("untried", True)
    heard = announced(one, place, 4, qtbot)
    assert heard == [(number, False) for number in numbers(4)]
    assert len(voice.noted("opened")) == 2, "tried twice, then left alone"
    assert (face.property("state"), face.property("good")) == ("failed", False)
    assert one.speaker.pid == 0


def test_after_some_minutes_it_is_tried_again(
    place: Place, announcer: MakeAnnouncer, voice: FakeVoice, qtbot: QtBot
) -> None:
    voice.does("dies always")
    one = announcer(pace=QUICK._replace(rests_s=0.3))
    face = SoundFace(one)
    announced(one, place, 1, qtbot)
    assert face.property("state") == "failed"
    voice.does("as asked")
    qtbot.wait(300)
    one.test("A test", "en")
    qtbot.waitUntil(lambda: face.property("state") == "well", timeout=20_000)
    assert voice.texts == ["A test"]


def test_a_test_by_staff_waits_for_no_rest(
    place: Place, announcer: MakeAnnouncer, voice: FakeVoice, qtbot: QtBot
) -> None:
    voice.does("is none")
    one = announcer()
    announced(one, place, 1, qtbot)
    assert SoundFace(one).property("state") == "missing"
    voice.does("as asked")
    one.test("A test", "en")
    qtbot.waitUntil(lambda: voice.texts == ["A test"], timeout=20_000)
    assert one.speaker.condition is Condition.WELL


def test_without_a_voice_there_is_a_chime_and_it_is_asked_once(
    place: Place,
    announcer: MakeAnnouncer,
    voice: FakeVoice,
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
) -> None:
    voice.does("is none")
    one = announcer()
    heard = announced(one, place, 3, qtbot)
    assert heard == [(number, False) for number in numbers(3)]
    assert len(voice.noted("opened")) == 1
    assert SoundFace(one).property("state") == "missing"
    assert caplog.text.count("no voice") == 1


def test_the_screens_never_wait_for_a_voice(
    place: Place, announcer: MakeAnnouncer, voice: FakeVoice, qtbot: QtBot
) -> None:
    """Each call from Qt's loop comes back at once, whatever the voice does."""
    voice.does("never ends")
    one = announcer(pace=HURRIED)
    longest = [0.0]
    for name in ("play",):
        _time(one.chime, name, longest)
    for name in ("say", "_too_late", "begin"):
        _time(one.speaker, name, longest)
    began = time.perf_counter()
    announced(one, place, 2, qtbot)
    assert time.perf_counter() - began > 2 * HURRIED.says_within_s
    assert longest[0] < HURRIED.says_within_s, "none of them waited for it"


def _time(of: object, name: str, longest: list[float]) -> None:
    method = getattr(of, name)

    def timed(*words: object) -> object:
        began = time.perf_counter()
        try:
            return method(*words)
        finally:
            longest[0] = max(longest[0], time.perf_counter() - began)

    setattr(of, name, timed)
