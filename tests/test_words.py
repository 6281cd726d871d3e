"""The words of the web pages: every language says the same things, and says all of them."""

import json
import re
from pathlib import Path

import pytest

from core.errors import Code
from core.printer import PrinterTrouble
from core.states import State
from server.doctor.found import SAYS, Status
from server.doctor.reasons import OF_BACKUPS
from server.pages import WEB_ROOT
from server.problems import Fault

STATIC = WEB_ROOT / "static"
WORDS = STATIC / "words"
LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "ar", "zh-Hans", "ja", "hi")
ONE_OR_MORE = {"one", "other"}
PLURALS = dict.fromkeys(LANGUAGES, ONE_OR_MORE) | {
    "ar": {"zero", "one", "two", "few", "many", "other"},
    "zh-Hans": {"other"},
    "ja": {"other"},
}
"""The plural categories of whole numbers below a million; larger ones take "other"."""
NUMBER_IN_WORDS = {"zero", "one", "two"}
"""The categories whose text may say the number in words."""

OF_FINDINGS = "health."
"""What the words for findings of the self-check begin with; the server names the rest."""

Text = str | dict[str, str]

PAGES = sorted(folder.name for folder in WORDS.iterdir())
TRANSLATIONS = [(page, one) for page in PAGES for one in LANGUAGES]
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_IMPORT = re.compile(r'^(?:import|\} from).*?"(\.{1,2}/[^"]+)"', re.MULTILINE)
_USE = re.compile(r"""\bwords\(\s*"([^"]+)"|data-(?:text|label)="([^"]+)\"""")


def texts(page: str, language: str) -> dict[str, Text]:
    found: dict[str, Text] = json.loads((WORDS / page / f"{language}.json").read_text("utf-8"))
    return found


def forms(text: Text) -> dict[str, str]:
    return text if isinstance(text, dict) else {"": text}


def placeholders(text: Text) -> set[str]:
    """Those that some form holds."""
    return {name for form in forms(text).values() for name in _PLACEHOLDER.findall(form)}


@pytest.mark.parametrize("page", PAGES)
def test_every_page_has_every_language_and_no_other(page: str) -> None:
    assert {one.name for one in (WORDS / page).iterdir()} == {f"{one}.json" for one in LANGUAGES}


def test_the_chooser_offers_every_language() -> None:
    script = (STATIC / "words.js").read_text("utf-8")
    table = script[script.index("LANGUAGES = {") : script.index("};")]
    assert tuple(re.findall(r'^  "?([\w-]+)"?: "', table, re.MULTILINE)) == LANGUAGES


@pytest.mark.parametrize(("page", "language"), TRANSLATIONS)
def test_a_translation_says_the_same_things(page: str, language: str) -> None:
    english, other = texts(page, "en"), texts(page, language)
    assert list(other) == list(english)
    for key, text in other.items():
        assert placeholders(text) == placeholders(english[key]), key
        assert isinstance(text, dict) == isinstance(english[key], dict), key


@pytest.mark.parametrize(("page", "language"), TRANSLATIONS)
def test_a_text_with_plurals_has_those_of_its_language(page: str, language: str) -> None:
    for key, text in texts(page, language).items():
        if not isinstance(text, dict):
            continue
        assert set(text) == PLURALS[language], key
        for category, form in text.items():
            missing = placeholders(text) - set(_PLACEHOLDER.findall(form))
            assert not missing or (missing == {"count"} and category in NUMBER_IN_WORDS), key


@pytest.mark.parametrize(("page", "language"), TRANSLATIONS)
def test_no_text_is_empty_or_left_in_english(page: str, language: str) -> None:
    english = texts(page, "en")
    same = 0
    for key, text in texts(page, language).items():
        assert all(form.strip() == form != "" for form in forms(text).values()), key
        same += text == english[key]
    assert language == "en" or same <= len(english) // 10


def test_no_page_hides_what_is_shared() -> None:
    shared = set(texts("shared", "en"))
    for page in set(PAGES) - {"shared"}:
        assert not shared & set(texts(page, "en"))


def test_every_refusal_with_words_is_one_the_server_gives() -> None:
    codes = {f"problem.{code}" for code in (*Code, *Fault)}
    named = {key for key in texts("shared", "en") if key.startswith("problem.")}
    assert named <= codes
    assert {f"state.{state}" for state in State} <= set(texts("shared", "en"))


@pytest.mark.parametrize("page", sorted(set(PAGES) - {"shared"}))
def test_what_a_page_says_has_words(page: str) -> None:
    known = set(texts("shared", "en")) | set(texts(page, "en"))
    for file in (*files_of(page), *shared_files()):
        assert uses(file) <= known, file


@pytest.mark.parametrize("page", sorted(set(PAGES) - {"shared"}))
def test_no_words_of_a_page_are_unused(page: str) -> None:
    sources = "".join(file.read_text("utf-8") for file in files_of(page))
    unused = {key for key in texts(page, "en") if f'"{key}"' not in sources}
    assert {key for key in unused if not key.startswith(OF_FINDINGS)} == set()


def test_the_self_check_has_words_for_all_it_may_say_and_no_others() -> None:
    own = texts("admin", "en")
    named = {key for key in own if key.startswith(OF_FINDINGS)}
    said = {f"health.{line}.{kind}" for line, kinds in SAYS.items() for kind in kinds}
    titles = {f"health.{line}" for line in SAYS}
    to_do = {key for key in named if key.endswith(".do")}
    reasons = {f"health.reason.{one}" for one in (*OF_BACKUPS.values(), *PrinterTrouble)}
    assert named - to_do == said | titles | reasons | {"health.unseen"}
    assert {key.removesuffix(".do") for key in to_do} <= said | {"health.unseen"}
    bad = {
        f"health.{line}.{kind}.do"
        for line, kinds in SAYS.items()
        for kind, status in kinds.items()
        if status is not Status.OK
    }
    assert bad <= to_do


def uses(file: Path) -> set[str]:
    """The keys that a page or module names."""
    return {a or b for a, b in _USE.findall(file.read_text("utf-8"))}


def files_of(page: str) -> list[Path]:
    """The page, its script and every module that this one imports, by whatever way."""
    found = [WEB_ROOT / f"{page}.html", STATIC / f"{page}.js"]
    for file in found:
        imported = _IMPORT.findall(file.read_text("utf-8"))
        modules = [(file.parent / one).resolve() for one in imported]
        found += [one for one in dict.fromkeys(modules) if one not in found]
    return found


def shared_files() -> list[Path]:
    """The modules for every page that use words."""
    own = {f"{page}.js" for page in PAGES}
    return [file for file in sorted(STATIC.glob("*.js")) if file.name not in own]
