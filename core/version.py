"""Which version of the program this is."""

from importlib.metadata import PackageNotFoundError, version

UNKNOWN = "unknown"


def program_version() -> str:
    """The version that was installed, or ``UNKNOWN``."""
    try:
        return version("waitwise")
    except PackageNotFoundError:
        return UNKNOWN
