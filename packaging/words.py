"""The words of the screens and of printed tickets: takes them into the catalogues, and compiles.

After ``python packaging/words.py update`` (``make words``) every ``.ts`` file holds every text of
its screens and no other; what has no translation yet is marked unfinished, and a test finds it.
``compile``, which the set-up runs, writes the ``.qm`` files that Qt reads.
"""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
QML = ROOT / "resources" / "qml"
PRINTED = ROOT / "kiosk" / "printing" / "words.py"
TRANSLATIONS = ROOT / "resources" / "translations"
CATALOGUES = ("kiosk", "board")
"""One catalogue a window: the board keeps the branch's language while a customer changes his."""
SOURCE_LANGUAGE = "en"


def main() -> int:
    """Bring the catalogues up to date, unless only told to compile; compile them."""
    if sys.argv[1:] != ["compile"]:
        update(TRANSLATIONS)
    compile_all()
    return 0


def sources(catalogue: str) -> list[Path]:
    """The QML files whose texts are in this catalogue."""
    of_board = catalogue == "board"
    return [
        file for file in sorted(QML.rglob("*.qml")) if file.name.startswith("Board") == of_board
    ]


def others(catalogue: str) -> list[Path]:
    """What else says something in the words of this catalogue: the printed ticket."""
    return [PRINTED] if catalogue == "kiosk" else []


def update(translations: Path) -> None:
    """Let every catalogue below ``translations`` hold the texts of its screens."""
    for catalogue in CATALOGUES:
        files = sorted((translations / catalogue).glob("*.ts"))
        # English is what the QML says; only its plurals need words of their own.
        plural = [file for file in files if file.stem == SOURCE_LANGUAGE]
        says = [*sources(catalogue), *others(catalogue)]
        _lupdate(says, [file for file in files if file not in plural])
        _lupdate(says, plural, "-pluralonly")


def compile_all() -> None:
    """Write a ``.qm`` file beside every ``.ts`` file.

    A new one takes the old one's place whole: a kiosk that runs has the old one in its memory as
    it lies on the disk, and would be ended by one that is written over.
    """
    with TemporaryDirectory(prefix=".compiled-", dir=TRANSLATIONS.parent) as folder:
        anew = {
            file: Path(folder) / f"{file.parent.name}-{file.name}" for file in catalogue_files()
        }
        for file, copy in anew.items():
            shutil.copyfile(file, copy)
        _call("lrelease", "-silent", *map(str, anew.values()))
        for file, copy in anew.items():
            copy.with_suffix(".qm").replace(file.with_suffix(".qm"))


def catalogue_files() -> list[Path]:
    """Every ``.ts`` file."""
    return sorted(TRANSLATIONS.glob("*/*.ts"))


def all_compiled() -> bool:
    """Whether there is a ``.qm`` file for every ``.ts`` file."""
    return all(file.with_suffix(".qm").exists() for file in catalogue_files())


def _lupdate(says: Sequence[Path], files: Sequence[Path], *words: str) -> None:
    options = ("-silent", "-no-obsolete", "-locations", "none", "-source-language", SOURCE_LANGUAGE)
    _call("lupdate", *options, *words, *map(str, says), "-ts", *map(str, files))


def _call(tool: str, *words: str) -> None:
    subprocess.run([Path(sys.executable).parent / f"pyside6-{tool}", *words], check=True)


if __name__ == "__main__":
    sys.exit(main())
