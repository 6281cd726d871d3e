"""Whether the kiosk can read aloud: the speech service, and its voices for each language."""

import shutil
import subprocess
import threading
from collections.abc import Iterable
from itertools import islice

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
        listing = subprocess.Popen(  # noqa: S603 - found in the PATH
            [program, "-L"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
    except OSError:
        return set()
    out_of_patience = threading.Timer(_PATIENCE_S, listing.kill)
    out_of_patience.start()
    with listing:
        languages = _languages(listing.stdout or ())
    out_of_patience.cancel()
    return set() if listing.returncode else languages


def _languages(listing: Iterable[bytes]) -> set[str]:
    """Line by line: there are ten thousand and more, and a kiosk keeps what memory it took once."""
    rows = (line.split() for line in islice(listing, 1, None))
    return {row[-2].decode(errors="replace").lower() for row in rows if len(row) > 1}
