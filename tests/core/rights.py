"""Lets processes of other users come to a test's own folder."""

from pathlib import Path

_OF_PYTEST = ("pytest-", "popen-", "test_")
"""How its folders of a user, of a run, of a process and of a test begin."""


def let_others_in(folder: Path) -> None:
    """Let an unprivileged process read ``folder``, and pass those above it that pytest made."""
    for one in (folder, *folder.parents):
        if one.name.startswith(_OF_PYTEST):
            one.chmod(0o755)
