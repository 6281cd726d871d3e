"""The screens' words: each language says all of what the QML says, and the same."""

import re
import shutil
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.language_names import NAMES

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))
from words import CATALOGUES, QML, TRANSLATIONS, compile_all, sources, update

FORMS = dict.fromkeys(NAMES, 2) | {"ar": 6, "ja": 1, "zh-Hans": 1}
"""How many plural forms Qt asks of each language."""
NUMBER_IN_WORDS = 3
"""The first forms of Arabic (none, one, two), and English "one", may say the number in words."""
LATIN = frozenset({"de", "fr", "es", "pt", "it"})
FILES = [(catalogue, tag) for catalogue in CATALOGUES for tag in NAMES]
_PLACEHOLDER = re.compile(r"%(?:\d|L?n)")


def messages(catalogue: str, tag: str) -> Iterator[tuple[str, ElementTree.Element]]:
    file = TRANSLATIONS / catalogue / f"{tag}.ts"
    root = ElementTree.parse(file).getroot()  # noqa: S314 - ours
    for message in root.iter("message"):
        translation = message.find("translation")
        assert translation is not None
        yield str(message.findtext("source")), translation


def forms(translation: ElementTree.Element) -> list[str]:
    return [one.text or "" for one in translation.iter("numerusform")] or [translation.text or ""]


def test_the_catalogues_hold_what_the_screens_say(tmp_path: Path) -> None:
    shutil.copytree(TRANSLATIONS, tmp_path / "translations")
    update(tmp_path / "translations")
    for catalogue, tag in FILES:
        stored = (TRANSLATIONS / catalogue / f"{tag}.ts").read_text("utf-8")
        anew = (tmp_path / "translations" / catalogue / f"{tag}.ts").read_text("utf-8")
        assert stored == anew, f"{catalogue}/{tag}.ts: run make words, then translate what is new"


def test_every_catalogue_has_every_language_and_no_other() -> None:
    for catalogue in CATALOGUES:
        assert {file.stem for file in (TRANSLATIONS / catalogue).glob("*.ts")} == set(NAMES)


@pytest.mark.parametrize(("catalogue", "tag"), FILES)
def test_nothing_is_unfinished_or_empty(catalogue: str, tag: str) -> None:
    for source, translation in messages(catalogue, tag):
        assert translation.get("type") is None, source
        assert all(form.strip() == form != "" for form in forms(translation)), source


@pytest.mark.parametrize(("catalogue", "tag"), FILES)
def test_a_translation_says_the_same_things(catalogue: str, tag: str) -> None:
    for source, translation in messages(catalogue, tag):
        wanted = sorted(_PLACEHOLDER.findall(source))
        found = forms(translation)
        plural = translation.find("numerusform") is not None
        assert not plural or len(found) == FORMS[tag], source
        for place, form in enumerate(found):
            in_words = plural and place < NUMBER_IN_WORDS and len(found) > 1
            same = sorted(_PLACEHOLDER.findall(form)) == wanted
            assert same or (in_words and place < len(found) - 1), f"{source!r}: {form!r}"


@pytest.mark.parametrize(("catalogue", "tag"), FILES)
def test_little_is_the_same_as_in_english(catalogue: str, tag: str) -> None:
    if tag == "en":
        return
    texts = [(source, forms(one)) for source, one in messages(catalogue, tag)]
    same = [source for source, found in texts if source in found]
    allowed = len(texts) // 8 if tag in LATIN else 1
    assert len(same) <= allowed, same


def test_what_is_read_is_what_was_translated() -> None:
    """The set-up compiled what is stored."""
    before = {file: file.read_bytes() for file in TRANSLATIONS.glob("*/*.qm")}
    compile_all()
    assert {file: file.read_bytes() for file in TRANSLATIONS.glob("*/*.qm")} == before


def test_a_kiosk_that_runs_keeps_the_words_it_has() -> None:
    """Written over in place, what it has mapped into its memory would be gone: SIGBUS."""
    file = next(TRANSLATIONS.glob("*/*.qm"))
    held = file.stat().st_ino
    compile_all()
    assert file.stat().st_ino != held


def test_each_qml_file_is_in_one_catalogue() -> None:
    listed = [file for catalogue in CATALOGUES for file in sources(catalogue)]
    assert sorted(listed) == sorted(QML.rglob("*.qml"))
