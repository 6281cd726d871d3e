"""Whether the kiosk can read aloud: the speech service, and its voices for each language."""

import shutil
import subprocess

from server.doctor.found import Found, found
from server.doctor.languages import LANGUAGES
from server.doctor.subject import Subject

_PROGRAM = "spd-say"
_PATIENCE_S = 15
"""The service starts when it is first asked, and looks for all its voices then."""


def look(subject: Subject) -> Found:
    """None: no service. Broken: it does not answer. Some: it lacks languages."""
    if not subject.has_kiosk:
        return found("voice", "unneeded")
    program = shutil.which(_PROGRAM)
    if program is None:
        return found("voice", "none")
    voices = _voices(program)
    if not voices:
        return found("voice", "broken")
    missing = [
        tag
        for tag, language in LANGUAGES.items()
        if not any(voice.split("-")[0] in language.voices for voice in voices)
    ]
    if missing:
        return found("voice", "some", missing_languages=",".join(missing))
    return found("voice", "ok", count=len(LANGUAGES))


def _voices(program: str) -> set[str]:
    """The language of every voice, the last column but one; none where the service fails."""
    try:
        listing = subprocess.run(  # noqa: S603 - found in the PATH
            [program, "-L"], capture_output=True, text=True, timeout=_PATIENCE_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return set()
    if listing.returncode:
        return set()
    rows = [line.split() for line in listing.stdout.splitlines()[1:]]
    return {row[-2].lower() for row in rows if len(row) > 1}
