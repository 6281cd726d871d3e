"""Which version of the program this is, and of all that it stands on."""

import platform
import sqlite3
import sys
from importlib.metadata import PackageNotFoundError, distributions, version

import msgspec

UNKNOWN = "unknown"


class Versions(msgspec.Struct, frozen=True):
    """What runs here."""

    program: str
    python: str
    sqlite: str
    system: str
    machine: str
    libraries: dict[str, str]


def program_version() -> str:
    """The version that was installed, or ``UNKNOWN``."""
    try:
        return version("waitwise")
    except PackageNotFoundError:
        return UNKNOWN


def versions() -> Versions:
    """Of the program, the machine's system, and every library that is installed with it."""
    libraries = {one.name: one.version for one in distributions()}
    return Versions(
        program_version(),
        sys.version,
        sqlite3.sqlite_version,
        f"{_system()}, {platform.system()} {platform.release()}",
        platform.machine(),
        dict(sorted(libraries.items())),
    )


def _system() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return UNKNOWN
