"""A voice that does as it is told and notes what it does, instead of ``kiosk.voice``.

``python fake_voice.py FOLDER ENGINE FOLDER_OF_SOUND``: the file ``does`` in the first folder says
how it behaves, ``languages`` which ones it has; ``notes`` is what it did.
"""

import json
import os
import signal
import sys
import time
from pathlib import Path

SAYS_S = 0.02
FOREVER_S = 60


class Notes:
    """The files through which it is told, and tells."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def does(self) -> str:
        return (self._folder / "does").read_text("utf-8")

    @property
    def languages(self) -> list[str]:
        return (self._folder / "languages").read_text("utf-8").split()

    def add(self, *words: object) -> None:
        with (self._folder / "notes").open("a", encoding="utf-8") as notes:
            notes.write(json.dumps(words) + "\n")

    def count(self, what: str) -> int:
        return (self._folder / "notes").read_text("utf-8").count(f'["{what}"')


def answer(*words: object) -> None:
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


def say(notes: Notes, words: list[object], number: int) -> None:
    notes.add("begun", *words)
    answer("begun", number)
    does = notes.does
    if does == "dies always" or (does == "dies at the third" and notes.count("begun") == 3):
        os.kill(os.getpid(), signal.SIGKILL)
    if does != "hurry":
        time.sleep(FOREVER_S if does == "never ends" else SAYS_S)
    notes.add("ended", *words)
    answer("failed" if does == "fails" else "ended", number)


def main() -> None:
    notes = Notes(Path(sys.argv[1]))
    notes.add("opened", os.getpid())
    if notes.does == "is none":
        sys.exit(1)
    if notes.does == "never opens":
        time.sleep(FOREVER_S)
    answer("ready", notes.languages)
    for line in sys.stdin:
        *words, number = json.loads(line)
        say(notes, words, number)


if __name__ == "__main__":
    main()
