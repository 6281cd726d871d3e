"""Which of a machine's voices speaks each language of ours."""

from collections.abc import Sequence
from typing import NamedTuple

from kiosk.language_names import NAMES

_PREFERRED = {"en": ("en_GB", "en_US"), "fr": ("fr_FR",), "es": ("es_ES",), "pt": ("pt_PT",)}
"""Before others of the language, which a machine may name first: Caribbean English, say."""
_MANDARIN = "chinese (mandarin"
"""eSpeak calls the language "cmn", which Qt does not know; the name says it."""
_VARIANT = "+"
"""eSpeak has a hundred of each voice, such as "German+Demonic"."""


class Heard(NamedTuple):
    """A voice as Qt tells of it; its place in the list is the key."""

    name: str
    locale: str


def voices_by_tag(voices: Sequence[Heard]) -> dict[str, int]:
    """For each language that has one, the place of the best voice."""
    found = {tag: _best(tag, voices) for tag in NAMES}
    return {tag: place for tag, place in found.items() if place is not None}


def _best(tag: str, voices: Sequence[Heard]) -> int | None:
    fitting = [place for place, voice in enumerate(voices) if _speaks(voice, tag)]
    wanted = _PREFERRED.get(tag, ())

    def rank(place: int) -> tuple[bool, int, int]:
        voice = voices[place]
        order = wanted.index(voice.locale) if voice.locale in wanted else len(wanted)
        return _VARIANT in voice.name, order, place

    return min(fitting, key=rank, default=None)


def _speaks(voice: Heard, tag: str) -> bool:
    language = tag.partition("-")[0]
    if language == "zh" and voice.name.casefold().startswith(_MANDARIN):
        return True
    return voice.locale.partition("_")[0] == language
