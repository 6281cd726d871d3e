"""Where the branch that runs a data folder answers, for programs on the same machine.

Whoever may read the file may ask what this machine's keeper may: ``token`` is that of one run.
"""

import os
from contextlib import suppress
from pathlib import Path

import msgspec

FILE_NAME = "running.json"
_ONLY_OWNER = 0o600


class Whereabouts(msgspec.Struct, frozen=True):
    """``url`` is the base of the API's addresses, without a slash at the end."""

    url: str
    token: str


def leave(data: Path, whereabouts: Whereabouts) -> None:
    """Write them down, readable for this user alone. Raises ``OSError``."""
    draft = data / f"{FILE_NAME}.new"
    draft.unlink(missing_ok=True)
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _ONLY_OWNER)
    with os.fdopen(descriptor, "wb") as file:
        file.write(msgspec.json.encode(whereabouts))
    draft.replace(data / FILE_NAME)


def take_back(data: Path) -> None:
    """Nothing answers there any more."""
    with suppress(OSError):
        (data / FILE_NAME).unlink(missing_ok=True)


def read(data: Path) -> Whereabouts | None:
    """Where it answers, or did before it was killed; None where nobody said so to this user."""
    try:
        return msgspec.json.decode((data / FILE_NAME).read_bytes(), type=Whereabouts)
    except (OSError, msgspec.DecodeError):
        return None
