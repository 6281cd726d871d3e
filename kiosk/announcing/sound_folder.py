"""Where the sound has its files while the program runs; without room for them there are none.

Who runs holds a lock on its folder, which ends with the process however that ends. What nobody
holds is left over from one that was killed, and the next start takes it away.
"""

import fcntl
import logging
import os
import shutil
import tempfile
from pathlib import Path

logger = logging.getLogger(__name__)

_PREFIX = "waitwise-sound-"
_NOWHERE = Path(os.devnull)
"""A folder in which nothing can be written, and nothing is."""


class SoundFolder:
    """A folder of this program's own, from now until ``close``."""

    def __init__(self) -> None:
        _remove_left_over()
        self.path, self._held = _made()

    def close(self) -> None:
        """Take it away, with all that is in it."""
        if self.path != _NOWHERE:
            _remove(self.path, self._held)
            self.path, self._held = _NOWHERE, None


def _made() -> tuple[Path, int | None]:
    """A new folder and the lock on it; without one where its place knows no locks."""
    try:
        path = _new()
        while (held := _hold(path, fcntl.LOCK_EX)) is None and not path.exists():
            path = _new()  # another start took it for left over, in the moment before the lock
    except OSError as error:
        logger.warning("calls may be chimed only: there is no room for their files: %s", error)
        return _NOWHERE, None
    return path, held


def _new() -> Path:
    return Path(tempfile.mkdtemp(prefix=_PREFIX))


def _remove_left_over() -> None:
    try:
        found = list(Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"))
    except OSError:
        return  # where there is no place for any, none is left over
    for path in found:
        held = _hold(path, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if held is not None:
            _remove(path, held)


def _hold(path: Path, how: int) -> int | None:
    """Lock a folder of this user's; None where it cannot be, or is gone."""
    try:
        held = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except OSError:
        return None
    try:
        if os.fstat(held).st_uid == os.geteuid():
            fcntl.flock(held, how)
            if path.exists():
                return held
    except OSError:
        pass  # somebody else has it
    os.close(held)
    return None


def _remove(path: Path, held: int | None) -> None:
    shutil.rmtree(path, ignore_errors=True)
    if held is not None:
        os.close(held)
