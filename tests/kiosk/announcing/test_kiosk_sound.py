"""The kiosk's boards are heard, and staff see how that is and try it, in every language."""

from pathlib import Path

import pytest
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from core.configuration import Voice
from core.printer import PrinterKind, PrinterReport, PrinterTrouble
from kiosk.composition import Kiosk
from kiosk.language_names import NAMES
from kiosk.sound_face import SoundFace
from tests.kiosk.announcing.conftest import FakeVoice, Heard
from tests.kiosk.stage import ADDRESS, Place, Stage, find
from tests.kiosk.test_layout_qml import SMALL, TALL, cut, resize


def opened(place: Place, *boards: str, heard: Voice | None = None) -> Kiosk:
    return Kiosk(place.branch, ADDRESS, windowed=True, boards=boards, language="en", heard=heard)


def to_staff(stage: Stage) -> None:
    stage.kiosk.controller.askForPin()
    stage.pin.opened.emit()
    stage.on_page("Staff")


def reads(stage: Stage, name: str) -> str:
    return str(find(stage.window, name).property("text"))


def sound(stage: Stage) -> SoundFace:
    face = stage.kiosk.controller.property("sound")
    assert isinstance(face, SoundFace)
    return face


def test_with_two_boards_a_call_is_heard_once(
    place: Place, voice: FakeVoice, player: Path, qtbot: QtBot
) -> None:
    kiosk = opened(place, "", "A")
    heard = Heard(kiosk.announcer)
    for language in ("de", "en"):
        place.join(language=language)
        place.call()
    qtbot.waitUntil(lambda: len(heard) == 2, timeout=20_000)
    qtbot.wait(200)
    kiosk.close()
    assert voice.texts == [
        "Nummer A 1, bitte an Schalter 1.",
        "Number A 2, please go to counter 2.",
    ]
    assert len(player.read_text("utf-8").splitlines()) == 2


def test_without_a_board_nothing_sounds(
    place: Place, voice: FakeVoice, player: Path, qtbot: QtBot
) -> None:
    kiosk = opened(place)
    place.join()
    place.call()
    board = kiosk.controller.property("board")
    qtbot.waitUntil(lambda: board.property("announced").property("count") == 1, timeout=5000)
    qtbot.wait(200)
    kiosk.close()
    assert not player.exists()
    assert voice.noted("opened") == []


def test_a_board_shows_all_calls_while_the_voice_stands_still(
    place: Place, voice: FakeVoice, qtbot: QtBot
) -> None:
    voice.does("never ends")
    kiosk = opened(place, "")
    rows = kiosk.windows.boards[0].lists.property("announced")
    for _ in range(2):
        place.join()
        place.call()
    qtbot.waitUntil(lambda: rows.property("count") == 2, timeout=5000)
    qtbot.waitUntil(lambda: len(voice.noted("begun")) == 1, timeout=20_000)
    kiosk.close()


def test_staff_hear_whether_the_sound_works(voice: FakeVoice, player: Path, stage: Stage) -> None:
    to_staff(stage)
    assert "not tried yet" in reads(stage, "voice")
    stage.touch("sound")
    stage.reads("voice", "If you hear this, the sound works")
    stage.reads("voice", "in order")
    assert voice.texts == ["This is a test. If you hear this, the sound works."]
    assert len(player.read_text("utf-8").splitlines()) == 1


@pytest.mark.parametrize("tag", NAMES)
def test_without_a_voice_the_staff_menu_says_that_there_is_a_chime_only(
    voice: FakeVoice, stage: Stage, tag: str
) -> None:
    voice.does("is none")
    to_staff(stage)
    stage.kiosk.languages.choose(tag)
    before = reads(stage, "voice")
    stage.touch("sound")
    stage.reads("voice", "speech-dispatcher-espeak-ng")
    assert reads(stage, "voice") != before
    assert "a chime only" in reads(stage, "voice") or tag != "en"


@pytest.mark.parametrize(
    ("told", "state"),
    [
        (Voice(speak=False), "chime_only"),
        (Voice(volume=0), "muted"),
        (Voice(), "untried"),
    ],
)
def test_what_was_set_is_told(
    place: Place, voice: FakeVoice, told: Voice, state: str, qtbot: QtBot
) -> None:
    kiosk = opened(place, heard=told)
    face = kiosk.controller.property("sound")
    assert (face.property("state"), face.property("silentUntil")) == (state, "")
    kiosk.close()


def test_quiet_hours_are_told_with_their_end(place: Place, voice: FakeVoice, qtbot: QtBot) -> None:
    kiosk = opened(place, "", heard=Voice(quiet=["00:00-12:00", "12:00-24:00", "11:00-13:00"]))
    stage = Stage(place, kiosk, qtbot)
    to_staff(stage)
    stage.reads("voice", "not tried yet · Quiet hours until")
    kiosk.close()


def test_no_player_is_told(
    place: Place, voice: FakeVoice, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    kiosk = opened(place)
    face = kiosk.controller.property("sound")
    assert (face.property("state"), face.property("good")) == ("no_chime", False)
    voice.does("is none")
    face.test("A test", "en")
    qtbot.waitUntil(lambda: face.property("state") == "nothing", timeout=20_000)
    kiosk.close()


STATES = ("well", "untried", "chime_only", "muted", "no_chime", "missing", "failed", "nothing")


@pytest.mark.parametrize("state", STATES)
def test_nothing_is_cut_off_or_covered(
    voice: FakeVoice, stage: Stage, state: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In any language, with a printer that is out of order as well, and quiet hours."""
    monkeypatch.setattr(SoundFace, "_state", lambda _: state)
    monkeypatch.setattr(SoundFace, "_silent_until", lambda _: "07:00")
    trouble = PrinterReport(PrinterKind.NETWORK, PrinterTrouble.UNREACHABLE)
    stage.place.branch.printer.tell(trouble)
    to_staff(stage)
    sound(stage).changed.emit()
    stage.touch("sound")
    found = []
    for (width, height), mm in ((SMALL, 4.62), (TALL, 4.03)):
        stage.set_density(mm)
        resize(stage.window, stage.qtbot, width, height)
        for tag in NAMES:
            stage.kiosk.languages.choose(tag)
            stage.window.grabWindow()
            where = f"{tag} {width}x{height} "
            found += [where + one for one in cut(stage.window)]
            gap = _top(find(stage.window, "tablets")) - _bottom(find(stage.window, "address"))
            if gap < 0:
                found.append(f"{where} covered by {-gap:.0f}")
    assert found == []


def _top(item: QQuickItem) -> float:
    return item.mapToScene(item.boundingRect().topLeft()).y()


def _bottom(item: QQuickItem) -> float:
    return item.mapToScene(item.boundingRect().bottomLeft()).y()
