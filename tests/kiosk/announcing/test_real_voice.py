"""Calls said by eSpeak through speech-dispatcher, on a sound device that throws it all away."""

import os
import re
import shutil
import signal
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.announcing.speaker import Condition
from kiosk.language_names import NAMES
from kiosk.speech import Speech
from tests.kiosk.announcing.conftest import QUICK, Heard, MakeAnnouncer
from tests.kiosk.announcing.test_announcer import call, look, numbers
from tests.kiosk.stage import Place

MODULE = Path("/usr/lib/speech-dispatcher-modules/sd_espeak-ng")
needs_espeak = pytest.mark.skipif(
    not (shutil.which("speech-dispatcher") and MODULE.exists()),
    reason="speech-dispatcher-espeak-ng is not installed here",
)
pytestmark = [needs_espeak]


@pytest.fixture(autouse=True)
def recording(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What would be heard: a sound device that keeps it, and a service that is told to use it."""
    alsa, sound = tmp_path / "asound.conf", tmp_path / "sound.raw"
    device = f'type file\n slave.pcm null\n file "{sound}"\n format raw'
    null = "pcm.null { type null }\nctl.!default { type null }\n"
    alsa.write_text(f"{null}pcm.!default {{\n {device}\n}}\n", "utf-8")
    own = tmp_path / "config" / "speech-dispatcher"
    shutil.copytree("/etc/speech-dispatcher", own)
    with (own / "speechd.conf").open("a", encoding="utf-8") as conf:
        conf.write('\nAudioOutputMethod "alsa"\n')
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(alsa))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(own.parent))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("SPEECHD_ADDRESS", raising=False)
    return sound


SENTENCE = "Nummer A 42, bitte an Schalter 3."
"""It takes eSpeak three seconds."""
SECOND = 2 * 22050
"""So many bytes of what eSpeak says."""
SLOW = """
import os, sys, time
with open(f"{sys.argv[1]}/{os.getpid()}", "wb", buffering=0) as kept:
    while sound := os.read(0, 2205):
        kept.write(sound)
        time.sleep(len(sound) / 44100)
"""


def slow_device(folder: Path) -> Path:
    """A sound device that takes as long as a loudspeaker; the folder of what each service said."""
    kept, program = folder / "kept", folder / "slow.py"
    kept.mkdir()
    program.write_text(SLOW, "utf-8")
    alsa = folder / "asound.conf"
    command = f"|exec {sys.executable} {program} {kept}"
    before = alsa.read_text("utf-8")
    alsa.write_text(re.sub(r'file ".*"', f'file "{command}"', before), "utf-8")
    return kept


def recorded(kept: Path) -> list[int]:
    """How much each of the services said, the first that began first."""
    return [file.stat().st_size for file in sorted(kept.iterdir(), key=lambda one: int(one.name))]


def children(pid: int) -> list[int]:
    file = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(one) for one in file.read_text("utf-8").split()] if file.exists() else []


def runs(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def gone(pids: list[int]) -> None:
    """Wait until none of them runs."""
    until = time.monotonic() + 20
    while any(map(runs, pids)):
        assert time.monotonic() < until, [pid for pid in pids if runs(pid)]
        time.sleep(0.05)


def test_twenty_calls_in_a_second_are_all_said_each_in_its_language(
    place: Place, announcer: MakeAnnouncer, player: Path, qtbot: QtBot, recording: Path
) -> None:
    one = announcer(engine="speechd")
    heard = Heard(one)
    tags: list[str] = []
    sizes: list[int] = [0]
    one.speaker.begun.connect(lambda tag, _: tags.append(tag))
    one.ended.connect(lambda *_: sizes.append(recording.stat().st_size))
    call(place, 20)
    look(one, place)
    qtbot.waitUntil(lambda: len(heard) == 20, timeout=120_000)
    assert heard == [(number, True) for number in numbers(20)]
    assert tags == [*NAMES, *NAMES]
    lasted = [(after - before) / SECOND for before, after in pairwise(sizes)]
    assert [one for one in lasted if not 1.5 < one < 8] == []
    (service,) = children(one.speaker.pid)
    spoken_by = [one.speaker.pid, service, *children(service)]
    one.speaker.close()
    gone(spoken_by)


@pytest.mark.slow
def test_its_service_killed_in_the_middle_the_call_is_said_again(
    place: Place, announcer: MakeAnnouncer, player: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    recordings = slow_device(tmp_path)
    # It is noticed, not waited for.
    one = announcer(engine="speechd", pace=QUICK._replace(says_within_s=100))
    heard = Heard(one)
    one.speaker.begin()
    qtbot.waitUntil(lambda: one.speaker.condition is Condition.WELL, timeout=60_000)
    call(place, 2)
    look(one, place)
    qtbot.waitUntil(lambda: sum(recorded(recordings)) > SECOND, timeout=20_000)
    assert heard == [], "it is in the middle of the first"
    (service,) = children(one.speaker.pid)
    os.kill(service, signal.SIGKILL)
    qtbot.waitUntil(lambda: len(heard) == 2, timeout=60_000)
    assert heard == [(number, True) for number in numbers(2)]
    assert one.speaker.condition is Condition.WELL


@pytest.mark.slow
def test_its_process_killed_leaves_nothing_behind(
    place: Place, announcer: MakeAnnouncer, player: Path, qtbot: QtBot
) -> None:
    one = announcer(engine="speechd")
    heard = Heard(one)
    one.speaker.begin()
    qtbot.waitUntil(lambda: one.speaker.condition is Condition.WELL, timeout=60_000)
    (service,) = children(one.speaker.pid)
    before = [service, *children(service)]
    os.kill(one.speaker.pid, signal.SIGKILL)
    call(place, 2)
    look(one, place)
    qtbot.waitUntil(lambda: len(heard) == 2, timeout=60_000)
    assert heard == [("A001", True), ("A002", True)]
    gone(before)


def folder_of(pid: int) -> Path:
    """The last word of the command of a voice's process."""
    return Path(Path(f"/proc/{pid}/cmdline").read_text("utf-8").split("\0")[-2])


def hanging_device(folder: Path) -> None:
    """A sound device that takes a second of what is said, and then nothing more."""
    alsa = folder / "asound.conf"
    before = alsa.read_text("utf-8")
    alsa.write_text(re.sub(r'file ".*"', 'file "|exec sleep 60"', before), "utf-8")


@pytest.mark.slow
def test_one_that_hangs_is_ended_with_all_that_it_started(
    place: Place, announcer: MakeAnnouncer, player: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    """A service in the middle of a sentence does not go by itself, nor when it is asked to."""
    hanging_device(tmp_path)
    one = announcer(engine="speechd", pace=QUICK._replace(opens_within_s=60, says_within_s=4))
    heard = Heard(one)
    started: set[int] = set()

    def is_heard() -> bool:
        for service in children(one.speaker.pid):
            started.update([service, *children(service)])
        return len(heard) == 1

    call(place, 1)
    look(one, place)
    qtbot.waitUntil(is_heard, timeout=120_000)
    assert heard == [("A001", False)]
    assert len(started) > 2, "a service of two processes, begun twice"
    gone(list(started))


@pytest.mark.slow
def test_its_log_does_not_grow(
    place: Place, announcer: MakeAnnouncer, player: Path, qtbot: QtBot
) -> None:
    """Its list of voices alone would be two megabytes at each start."""
    one = announcer(engine="speechd")
    heard = Heard(one)
    call(place, 1)
    look(one, place)
    qtbot.waitUntil(lambda: len(heard) == 1, timeout=60_000)
    logs = list(folder_of(one.speaker.pid).glob("*.log"))
    assert logs != []
    assert sum(log.stat().st_size for log in logs) < 10_000


@pytest.mark.slow
def test_a_page_that_is_read_aloud_and_turned_cuts_no_call_off(
    place: Place,
    announcer: MakeAnnouncer,
    player: Path,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Qt stops a page by stopping all that a speech-dispatcher says, whoever asked for it."""
    recordings = slow_device(tmp_path)
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    page = Speech("speechd")
    assert page.say("This is a long page. " * 20, "en")
    qtbot.waitUntil(lambda: recorded(recordings) != [], timeout=60_000)
    one = announcer(engine="speechd")
    heard = Heard(one)
    one.test(SENTENCE, "de")
    said: list[str] = []
    one.speaker.begun.connect(lambda _, text: said.append(text))
    qtbot.waitUntil(lambda: said == [SENTENCE], timeout=20_000)
    for _ in range(3):
        page.stop()
        assert page.say("Another page.", "en")
        qtbot.wait(200)
    qtbot.waitUntil(lambda: len(heard) == 1, timeout=60_000)
    page.close()
    one.speaker.close()
    assert heard == [("test", True)]
    assert said == [SENTENCE], "once, and to its end"
    qtbot.waitUntil(lambda: recorded(recordings)[-1] > 2.5 * SECOND, timeout=20_000)
