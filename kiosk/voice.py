"""``python -m kiosk.voice ENGINE``: says what it reads, in a process of its own.

Opening a voice can take many seconds, which no screen may wait for. A line of standard input is a
JSON list, ``[tag, text]``, and ends what is being said; the end of the input ends the process.
"""

import json
import sys
import threading

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, Signal, Slot
from PySide6.QtTextToSpeech import QTextToSpeech

NO_VOICE = 1


class Voice(QObject):
    """Reads lines on a thread, and says them on its own."""

    read = Signal(str)

    def __init__(self, engine: str) -> None:
        super().__init__()
        self._voice = QTextToSpeech(engine, self)
        self.read.connect(self._say, Qt.ConnectionType.QueuedConnection)

    def works(self) -> bool:
        """Whether there is anything to speak with."""
        return self._voice.state() is not QTextToSpeech.State.Error

    def listen(self) -> None:
        """Hand over every line until there are no more; an empty one is the end."""
        for line in sys.stdin:
            self.read.emit(line)
        self.read.emit("")

    @Slot(str)
    def _say(self, line: str) -> None:
        self._voice.stop()
        if not line:
            QCoreApplication.quit()
            return
        tag, text = json.loads(line)
        self._voice.setLocale(QLocale(tag))
        self._voice.say(text)


def main() -> int:
    """Speak until the input ends; 1 where there is no voice."""
    app = QCoreApplication(sys.argv)
    voice = Voice(sys.argv[1])
    if not voice.works():
        return NO_VOICE
    threading.Thread(target=voice.listen, daemon=True).start()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
