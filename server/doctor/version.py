"""Which version runs, and whether the one that is installed, and the file's, are the same."""

import platform
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed

from server.doctor.found import Found, found
from server.doctor.subject import Subject


def version() -> str:
    """The version that is installed now."""
    try:
        return installed("waitwise")
    except PackageNotFoundError:
        return "?"


RUNNING = version()
"""The version of this process, which an upgrade does not change."""


def look(subject: Subject) -> Found:
    """Restart: another version was installed meanwhile. Newer: the file is of a later version."""
    now = version()
    python = platform.python_version()
    if subject.newer:
        return found("version", "newer", version=RUNNING)
    if now != RUNNING:
        return found("version", "restart", version=RUNNING, installed=now)
    return found("version", "ok", version=RUNNING, python=python)
