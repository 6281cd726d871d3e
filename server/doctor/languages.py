"""The languages the screens speak, and what fontconfig and the voices call each."""

from collections.abc import Mapping
from typing import NamedTuple


class Language(NamedTuple):
    """``fonts`` is fontconfig's name, ``voices`` what the voice's tag begins with."""

    fonts: str
    voices: tuple[str, ...]


LANGUAGES: Mapping[str, Language] = {
    "en": Language("en", ("en",)),
    "de": Language("de", ("de",)),
    "fr": Language("fr", ("fr",)),
    "es": Language("es", ("es",)),
    "pt": Language("pt", ("pt",)),
    "it": Language("it", ("it",)),
    "ar": Language("ar", ("ar",)),
    "zh-Hans": Language("zh-cn", ("zh", "cmn")),
    "ja": Language("ja", ("ja",)),
    "hi": Language("hi", ("hi",)),
}
