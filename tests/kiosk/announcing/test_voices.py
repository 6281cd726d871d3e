"""Which voice speaks which language, out of the hundred that a machine may have."""

from kiosk.announcing.voices import Heard, voices_by_tag
from kiosk.language_names import NAMES

ESPEAK = [
    Heard("Chinese (Mandarin, latin as English)+Adam", "C"),
    Heard("Chinese (Mandarin, latin as English)", "C"),
    Heard("Lule Saami", "C"),
    Heard("English (Caribbean)", "en_US"),
    Heard("English (Great Britain)+Demonic", "en_GB"),
    Heard("English (Great Britain)", "en_GB"),
    Heard("French (Switzerland)", "fr_CH"),
    Heard("French (France)", "fr_FR"),
    Heard("Spanish (Latin America)", "es_419"),
    Heard("Spanish (Spain)", "es_ES"),
    Heard("Portuguese (Brazil)", "pt_BR"),
    Heard("Italian", "it_IT"),
    Heard("German", "de_DE"),
    Heard("Arabic", "ar_EG"),
    Heard("Japanese", "ja_JP"),
    Heard("Hindi", "hi_IN"),
    Heard("Swedish", "sv_SE"),
]


def names(voices: list[Heard]) -> dict[str, str]:
    return {tag: voices[place].name for tag, place in voices_by_tag(voices).items()}


def test_every_language_finds_the_plainest_voice() -> None:
    found = names(ESPEAK)
    assert list(found) == list(NAMES)
    assert found["en"] == "English (Great Britain)"
    assert found["fr"] == "French (France)"
    assert found["es"] == "Spanish (Spain)"
    assert found["pt"] == "Portuguese (Brazil)"
    assert found["zh-Hans"] == "Chinese (Mandarin, latin as English)"


def test_a_language_without_a_voice_has_none() -> None:
    assert names([Heard("Swedish", "sv_SE"), Heard("Lule Saami", "C")]) == {}
    assert names([Heard("Klaus+Deep", "de_AT")]) == {"de": "Klaus+Deep"}
    assert names([Heard("Tingting", "zh_CN")]) == {"zh-Hans": "Tingting"}
