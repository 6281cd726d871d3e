"""``python -m kiosk.voice ENGINE [FOLDER]``: says what it reads, in a process of its own.

Opening a voice can take many seconds, which no screen may wait for. The end of the input ends the
process.

To read a page aloud, a line of standard input is a JSON list, ``[tag, text]``, and ends what is
being said. With ``FOLDER``, where files may lie as long as this runs, it is the voice of calls: a
line is ``[tag, text, volume, id]``, which is said to its end, and standard output answers with
lines: ``["ready", [tag, …]]``, ``["begun", id]``, ``["ended", id]``, ``["failed", id]``.
"""

import json
import os
import sys
import threading
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, Signal, Slot
from PySide6.QtTextToSpeech import QTextToSpeech

from kiosk.announcing.dispatcher import Dispatcher
from kiosk.announcing.voices import Heard, voices_by_tag

NO_VOICE = 1
BROKE_OFF = 2
OF_MACHINE = "machine"
"""The engine that this machine has."""


class Voice(QObject):
    """Reads lines on a thread, and says them on its own."""

    read = Signal(str)

    def __init__(self, engine: str) -> None:
        super().__init__()
        self._voice = QTextToSpeech(engine, self)
        self.read.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def works(self) -> bool:
        """Whether there is anything to speak with."""
        return self._voice.state() is not QTextToSpeech.State.Error

    def listen(self) -> None:
        """Hand over every line until there are no more; an empty one is the end."""
        for line in sys.stdin:
            self.read.emit(line)
        self.read.emit("")

    def say(self, line: str) -> None:
        """Say a page instead of what is being said."""
        self._voice.stop()
        tag, text = json.loads(line)
        self._voice.setLocale(QLocale(tag))
        self._voice.say(text)

    @Slot(str)
    def _hear(self, line: str) -> None:
        if line:
            self.say(line)
        else:
            self._voice.stop()
            QCoreApplication.quit()


class CallingVoice(Voice):
    """Says one call at a time, and how it went."""

    def __init__(self, engine: str) -> None:
        super().__init__(engine)
        # None is any language, which Qt's own types do not say.
        self._voices = self._voice.allVoices(None) if self.works() else []  # type: ignore[arg-type]
        heard = [Heard(one.name(), one.locale().name()) for one in self._voices]
        self._by_tag = voices_by_tag(heard)
        self._id: int | None = None
        self._begun = False
        self._voice.stateChanged.connect(self._changed)

    def works(self) -> bool:
        """Whether there is an engine, and a voice in it."""
        return super().works() and bool(self._voice.availableLocales())

    def tell_ready(self) -> None:
        """Say which languages there are."""
        _answer("ready", list(self._by_tag))

    def say(self, line: str) -> None:
        """Say a call; whoever asks waits for the answer before the next."""
        tag, text, volume, self._id = json.loads(line)
        self._begun = False
        if tag in self._by_tag:
            self._voice.setVoice(self._voices[self._by_tag[tag]])
        self._voice.setVolume(volume / 100)
        self._voice.say(text)

    @Slot(QTextToSpeech.State)
    def _changed(self, state: QTextToSpeech.State) -> None:
        if self._id is None:
            return
        if state is QTextToSpeech.State.Speaking:
            self._begun = True
            _answer("begun", self._id)
        elif state is QTextToSpeech.State.Error:
            self._over("failed")
        elif state is QTextToSpeech.State.Ready and self._begun:
            self._over("ended")

    def _over(self, how: str) -> None:
        said, self._id = self._id, None
        _answer(how, said)


def main() -> int:
    """Speak until the input ends; 1 where there is no voice, 2 where its service is gone."""
    app = QCoreApplication(sys.argv)
    engine, *folder = sys.argv[1:]
    if engine == OF_MACHINE:
        engine = engine_of_machine()
    return _call(app, engine, Path(folder[0])) if folder else _read_aloud(app, engine)


def engine_of_machine() -> str:
    """The name of Qt's speech engine here; empty where there is none."""
    return next((name for name in QTextToSpeech.availableEngines() if name != "mock"), "")


def _read_aloud(app: QCoreApplication, engine: str) -> int:
    voice = Voice(engine)
    return _listen(app, voice) if voice.works() else NO_VOICE


def _call(app: QCoreApplication, engine: str, folder: Path) -> int:
    os.setpgid(0, 0)  # whoever ends this process can end its service with it
    if not Dispatcher.is_wanted(engine):
        return _call_by(app, engine)
    dispatcher = Dispatcher(folder)
    if not dispatcher.start():
        return NO_VOICE
    dispatcher.ended.connect(lambda: app.exit(BROKE_OFF))
    try:
        return _call_by(app, engine)
    finally:
        dispatcher.close()


def _call_by(app: QCoreApplication, engine: str) -> int:
    voice = CallingVoice(engine)
    if not engine or not voice.works():
        return NO_VOICE
    voice.tell_ready()
    return _listen(app, voice)


def _listen(app: QCoreApplication, voice: Voice) -> int:
    threading.Thread(target=voice.listen, daemon=True).start()
    return app.exec()


def _answer(*words: object) -> None:
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
