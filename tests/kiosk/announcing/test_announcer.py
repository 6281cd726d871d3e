"""Every call that a board shows is heard once: in order, to its end, in the ticket's language."""

import gc
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from core.states import Event
from core.values import Ticket
from kiosk.announcing.announcer import Announcer
from kiosk.board_reading import read_boards
from kiosk.language_names import NAMES
from tests.kiosk.announcing.conftest import FakeVoice, Heard, MakeAnnouncer
from tests.kiosk.stage import Place


def look(announcer: Announcer, place: Place) -> None:
    announcer.take(read_boards(place.branch.views))


def call(place: Place, count: int = 1, queue_id: int = 1) -> list[Ticket]:
    """So many calls, in as many languages as there are."""
    place.change(queue_id, service_slots=count)
    languages = list(NAMES)
    for number in range(count):
        place.join(queue_id, languages[number % len(languages)])
    return [place.call(queue_id) for _ in range(count)]


def numbers(count: int) -> list[str]:
    return [f"A{number:03}" for number in range(1, count + 1)]


def lines(note: Path) -> list[str]:
    return note.read_text("utf-8").splitlines() if note.exists() else []


def test_twenty_calls_in_a_second_are_all_said_in_order_each_in_its_language(
    place: Place, announcer: MakeAnnouncer, voice: FakeVoice, player: Path, qtbot: QtBot
) -> None:
    one = announcer()
    heard = Heard(one)
    call(place, 20)
    look(one, place)
    qtbot.waitUntil(lambda: len(heard) == 20, timeout=60_000)
    assert heard == [(number, True) for number in numbers(20)]
    assert [tag for tag, *_ in voice.noted("ended")] == [*NAMES, *NAMES]
    assert voice.noted("begun") == voice.noted("ended"), "none was cut"
    assert len(lines(player)) == 20, "a chime before each"
    assert voice.texts[:2] == [
        "Number A 1, please go to counter 1.",
        "Nummer A 2, bitte an Schalter 2.",
    ]


def test_on_however_many_boards_a_call_stands_it_is_heard_once(
    place: Place, announcer: MakeAnnouncer, voice: FakeVoice, qtbot: QtBot
) -> None:
    place.queue(name="Passports", prefix="P")
    place.queue(name="Registry", prefix="R")
    one = announcer(follow=("", "A", "P, A"))
    heard = Heard(one)
    call(place)
    look(one, place)
    call(place, queue_id=2)
    look(one, place)
    look(one, place)
    qtbot.waitUntil(lambda: len(heard) == 2, timeout=20_000)
    qtbot.wait(100)
    assert heard.numbers == ["A001", "P001"]


def test_what_no_board_shows_is_not_heard(
    place: Place, announcer: MakeAnnouncer, voice: FakeVoice, qtbot: QtBot
) -> None:
    place.queue(name="Passports", prefix="P")
    one = announcer(follow=("P",))
    heard = Heard(one)
    call(place)
    look(one, place)
    (passport,) = call(place, queue_id=2)
    look(one, place)
    qtbot.waitUntil(lambda: len(heard) > 0, timeout=20_000)
    assert heard.numbers == ["P001"]
    one.follow((), read_boards(place.branch.views))
    place.move(passport, Event.CALL_AGAIN)
    look(one, place)
    qtbot.wait(100)
    assert len(heard) == 1


def test_who_is_not_called_any_more_is_left_out(
    place: Place, announcer: MakeAnnouncer, voice: FakeVoice, qtbot: QtBot
) -> None:
    one = announcer()
    heard = Heard(one)
    _, gone, there, _ = call(place, 4)
    look(one, place)
    place.move(gone, Event.TIME_OUT)
    place.move(there, Event.CHECK_IN)
    look(one, place)
    qtbot.waitUntil(lambda: len(heard) == 2, timeout=20_000)
    qtbot.wait(100)
    assert heard.numbers == ["A001", "A004"]


def test_called_again_is_heard_again_and_keeps_its_place_while_it_waits(
    place: Place, announcer: MakeAnnouncer, voice: FakeVoice, qtbot: QtBot
) -> None:
    one = announcer()
    heard = Heard(one)
    first, second, _ = call(place, 3)
    look(one, place)
    place.move(second, Event.CALL_AGAIN)
    look(one, place)
    qtbot.waitUntil(lambda: len(heard) == 3, timeout=20_000)
    place.move(first, Event.CALL_AGAIN)
    look(one, place)
    qtbot.waitUntil(lambda: len(heard) == 4, timeout=20_000)
    assert heard.numbers == ["A001", "A002", "A003", "A001"]


def test_what_was_called_before_there_was_a_board_is_no_news(
    place: Place, announcer: MakeAnnouncer, voice: FakeVoice, qtbot: QtBot
) -> None:
    call(place)
    one = announcer()
    heard = Heard(one)
    look(one, place)
    qtbot.wait(100)
    assert heard == []


def test_each_is_said_as_often_as_was_set(
    place: Place, announcer: MakeAnnouncer, voice: FakeVoice, player: Path, qtbot: QtBot
) -> None:
    one = announcer(repeat=3)
    heard = Heard(one)
    call(place, 2)
    look(one, place)
    qtbot.waitUntil(lambda: len(heard) == 2, timeout=20_000)
    assert [text.split(",")[0] for text in voice.texts] == ["Number A 1"] * 3 + ["Nummer A 2"] * 3
    assert len(lines(player)) == 2


def test_what_is_over_is_not_repeated(
    place: Place, announcer: MakeAnnouncer, voice: FakeVoice, qtbot: QtBot
) -> None:
    one = announcer(repeat=3)
    heard = Heard(one)
    (ticket,) = call(place)
    look(one, place)
    qtbot.waitUntil(lambda: voice.noted("begun") != [], timeout=20_000)
    place.move(ticket, Event.TIME_OUT)
    look(one, place)
    qtbot.waitUntil(lambda: len(heard) == 1, timeout=20_000)
    assert 1 <= len(voice.texts) < 3


def test_the_voice_is_as_loud_as_was_set(
    place: Place, announcer: MakeAnnouncer, voice: FakeVoice, player: Path, qtbot: QtBot
) -> None:
    one = announcer(volume=40)
    heard = Heard(one)
    call(place)
    look(one, place)
    qtbot.waitUntil(lambda: len(heard) == 1, timeout=20_000)
    assert [volume for *_, volume in voice.noted("ended")] == [40]
    assert Path(lines(player)[0]).name == "chime.wav"


def test_at_volume_nothing_all_is_silent(
    place: Place, announcer: MakeAnnouncer, voice: FakeVoice, player: Path, qtbot: QtBot
) -> None:
    one = announcer(volume=0)
    call(place)
    look(one, place)
    one.test("This is a test.", "en")
    qtbot.wait(200)
    assert (lines(player), voice.noted("opened")) == ([], [])


def test_without_a_voice_wanted_there_is_a_chime_alone(
    place: Place, announcer: MakeAnnouncer, voice: FakeVoice, player: Path, qtbot: QtBot
) -> None:
    one = announcer(speak=False)
    heard = Heard(one)
    call(place, 2)
    look(one, place)
    qtbot.waitUntil(lambda: len(heard) == 2, timeout=20_000)
    assert heard == [("A001", False), ("A002", False)]
    assert (len(lines(player)), voice.noted("opened")) == (2, [])


@pytest.mark.parametrize(
    ("spoken", "said"),
    [
        (("ja", "fr"), "ばんごう A 1 のかた、まどぐち 1 に、おこしください。"),
        (("fr", "en"), "Numéro A 1, guichet 1, s'il vous plaît."),
        (("en", "it"), "Number A 1, please go to counter 1."),
        (("sv",), "Numéro A 1, guichet 1, s'il vous plaît."),
    ],
)
def test_a_language_without_a_voice_gives_way_to_the_branchs_then_to_english(
    place: Place,
    announcer: MakeAnnouncer,
    voice: FakeVoice,
    qtbot: QtBot,
    spoken: tuple[str, ...],
    said: str,
) -> None:
    voice.speaks(*spoken)
    one = announcer(language="fr")
    heard = Heard(one)
    place.join(language="ja")
    place.call()
    look(one, place)
    qtbot.waitUntil(lambda: len(heard) == 1, timeout=20_000)
    assert voice.texts == [said]


def test_in_quiet_hours_nothing_is_heard_but_a_test(
    place: Place, announcer: MakeAnnouncer, voice: FakeVoice, player: Path, qtbot: QtBot
) -> None:
    hour = [23]

    def now() -> datetime:
        return datetime(2026, 3, 1, hour[0], 30, tzinfo=UTC)

    place.in_zone("UTC")
    one = announcer(quiet=["22:00-07:00"], now=now)
    heard = Heard(one)
    first, _ = call(place, 2)
    look(one, place)
    assert one.silent_until == "07:00"
    one.test("This is a test.", "en")
    qtbot.waitUntil(lambda: len(heard) == 1, timeout=20_000)
    assert (heard.numbers, voice.texts) == (["test"], ["This is a test."])
    hour[0] = 7
    look(one, place)
    assert one.silent_until is None
    place.move(first, Event.CALL_AGAIN)
    look(one, place)
    qtbot.waitUntil(lambda: len(heard) == 2, timeout=20_000)
    assert heard.numbers == ["test", "A001"], "nothing of the night is made up for"


def test_quiet_hours_end_what_waits(
    place: Place, announcer: MakeAnnouncer, voice: FakeVoice, qtbot: QtBot
) -> None:
    hour = [21]
    place.in_zone("UTC")
    one = announcer(quiet=["22:00-07:00"], now=lambda: datetime(2026, 3, 1, hour[0], tzinfo=UTC))
    heard = Heard(one)
    call(place, 3)
    look(one, place)
    hour[0] = 22
    qtbot.waitUntil(lambda: len(heard) == 1, timeout=20_000)
    qtbot.wait(200)
    assert heard.numbers == ["A001"]


def test_staff_who_test_the_sound_hear_it_next_and_once(
    place: Place, announcer: MakeAnnouncer, voice: FakeVoice, qtbot: QtBot
) -> None:
    one = announcer()
    heard = Heard(one)
    call(place, 3)
    look(one, place)
    for _ in range(4):
        one.test("This is a test.", "en")
    qtbot.waitUntil(lambda: len(heard) == 4, timeout=20_000)
    qtbot.wait(100)
    assert heard.numbers == ["A001", "test", "A002", "A003"]


def test_closed_it_hears_of_no_more_calls(
    place: Place, announcer: MakeAnnouncer, voice: FakeVoice, player: Path, qtbot: QtBot
) -> None:
    one = announcer()
    one.close()
    call(place)
    look(one, place)
    qtbot.wait(100)
    assert lines(player) == []


def test_two_thousand_leave_no_more_behind_than_twenty(
    place: Place,
    announcer: MakeAnnouncer,
    voice: FakeVoice,
    qtbot: QtBot,
) -> None:
    voice.does("hurry")
    one = announcer()
    ended = [0]
    wanted = [0]

    def go_on() -> None:
        ended[0] += 1
        if ended[0] < wanted[0]:
            one.test("Test", "en")

    one.ended.connect(go_on)

    def after(announced: int) -> tuple[int, int, int, int]:
        wanted[0] = announced
        one.test("Test", "en")
        qtbot.waitUntil(lambda: ended[0] == announced, timeout=300_000)
        gc.collect()
        ours = [one for one in gc.get_objects() if _is_ours(one)]
        children = Path(f"/proc/self/task/{os.getpid()}/children").read_text("utf-8").split()
        qt = len(one.findChildren(QObject))
        return len(ours), qt, len(children), len(voice.noted("opened"))

    after(5)
    few = after(20)
    assert after(2000) == few


def _is_ours(one: object) -> bool:
    return str(type(one).__module__).startswith("kiosk.")
