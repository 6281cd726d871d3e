"""Which of the build machine's libraries stay out of the bundle: those that the package depends on.

What the system has, it also mends; a copy in the bundle would stay as it was on the day of the
build. Python's own libraries go along, since their names differ between releases.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

_SYSTEM = (Path("/lib"), Path("/usr/lib"))
_GO_ALONG = (
    "libpython3",
    "libssl",
    "libcrypto",
    "libsqlite3",
    "libffi",
    "libbz2",
    "liblzma",
    "libexpat",
    "libuuid",
    "libz.",
    "libmpdec",
)

Entry = tuple[str, str, str]
"""As PyInstaller has it: where it goes, where it lies, what it is."""


def without(binaries: Iterable[Entry]) -> list[Entry]:
    """The same without what the system brings; only on Linux does a package say so."""
    if sys.platform != "linux":
        return list(binaries)
    return [one for one in binaries if not _is_systems(Path(one[1]))]


def _is_systems(source: Path) -> bool:
    return (
        any(source.is_relative_to(folder) for folder in _SYSTEM)
        and ".so" in source.name
        and not source.name.startswith(_GO_ALONG)
        and not any(part.startswith("python3") for part in source.parts)
    )
