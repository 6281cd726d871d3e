"""Whether the machine has letters for every language the kiosk offers, asked of fontconfig."""

import subprocess

from server.doctor.found import Found, found
from server.doctor.languages import LANGUAGES
from server.doctor.subject import Subject

_PATIENCE_S = 10


def look(subject: Subject) -> Found:
    """Some: of some languages boxes are shown instead of letters. None: of all of them."""
    if not subject.has_kiosk:
        return found("fonts", "unneeded")
    there = _covered()
    missing = [tag for tag, language in LANGUAGES.items() if language.fonts not in there]
    if len(missing) == len(LANGUAGES):
        return found("fonts", "none")
    if missing:
        return found("fonts", "some", missing_languages=",".join(missing))
    return found("fonts", "ok", count=len(LANGUAGES))


def _covered() -> set[str]:
    """Every language that some typeface has all letters of. Raises ``OSError``."""
    listing = subprocess.run(
        ["fc-list", "--format", "%{lang}\n"],  # noqa: S607 - found in the PATH
        capture_output=True,
        text=True,
        timeout=_PATIENCE_S,
        check=False,
    )
    return {tag for line in listing.stdout.splitlines() for tag in line.lower().split("|")}
