"""Which languages there are; knows no Qt, so that the command line may ask."""

NAMES = {
    "en": "English",
    "de": "Deutsch",
    "fr": "Français",
    "es": "Español",
    "pt": "Português",
    "it": "Italiano",
    "ar": "العربية",
    "zh-Hans": "简体中文",
    "ja": "日本語",
    "hi": "हिन्दी",
}
"""Every language there is, by its tag, under its own name."""
FALLBACK = "en"


def matching(wanted: str) -> str | None:
    """The language of ours that a tag like "de-AT" or "zh-CN" asks for."""
    first, *others = wanted.replace("_", "-").split("-")
    if first == "zh":
        traditional = {"Hant", "TW", "HK", "MO"}.intersection(others)
        return None if traditional else "zh-Hans"
    return first if first in NAMES else None
