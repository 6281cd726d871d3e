"""Where the sound has its files while the program runs; without room for them there are none."""

import logging
import os
import shutil
from pathlib import Path
from tempfile import mkdtemp

logger = logging.getLogger(__name__)

_NOWHERE = Path(os.devnull)
"""A folder in which nothing can be written, and nothing is."""


class SoundFolder:
    """A folder of this program's own, from now until ``close``."""

    def __init__(self) -> None:
        self.path = _made()

    def close(self) -> None:
        """Take it away, with all that is in it."""
        if self.path != _NOWHERE:
            shutil.rmtree(self.path, ignore_errors=True)


def _made() -> Path:
    try:
        return Path(mkdtemp(prefix="waitwise-sound-"))
    except OSError as error:
        logger.warning("calls may be chimed only: there is no room for their files: %s", error)
        return _NOWHERE
