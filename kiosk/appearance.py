"""How the screens look: the branch's own look, and what a customer needs for one visit.

The table ``look`` of the configuration may name an accent colour, a logo beside that file, a line
of text for the boards, a look and the screen's size; a change shows at once. What a customer
switches on ends with the visit.
"""

import logging
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QFileSystemWatcher, QObject, QUrl, Signal, Slot

from core.configuration import ConfigurationError, Look
from core.configuration_file import read_look

logger = logging.getLogger(__name__)

LOOKS = ("light", "dark", "contrast")
SWITCHES = ("largeText", "lowReach", "reading")


class Appearance(QObject):
    """The look for QML; ``diagonal`` is the screen's in inches, 0 where the screen knows it."""

    changed = Signal()

    def __init__(self, file: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._own = _shown(Look())
        self._now = dict(self._own)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self.read)
        self._watcher.fileChanged.connect(self.read)
        if file is not None:
            self._watcher.addPath(str(file.parent))
            self.read()

    look = Property(str, lambda self: self._now["look"], notify=changed)
    ownLook = Property(str, lambda self: self._own["look"], notify=changed)
    """The branch's, whatever a customer needs."""
    accent = Property(str, lambda self: self._now["accent"], notify=changed)
    logo = Property(str, lambda self: self._logo(), notify=changed)
    line = Property(str, lambda self: self._now["line"], notify=changed)
    """What the branch says at the foot of its boards."""
    largeText = Property(bool, lambda self: self._now["largeText"], notify=changed)
    lowReach = Property(bool, lambda self: self._now["lowReach"], notify=changed)
    reading = Property(bool, lambda self: self._now["reading"], notify=changed)
    diagonal = Property(float, lambda self: self._now["diagonal"], notify=changed)

    @Slot()
    def read(self) -> None:
        """Take over the branch's look as its file has it now; one with a mistake does not count."""
        assert self._file is not None
        if self._file.exists() and str(self._file) not in self._watcher.files():
            self._watcher.addPath(str(self._file))
        try:
            own = _shown(read_look(self._file))
        except ConfigurationError as error:
            logger.warning("the look stays as it is: %s", error)
            return
        if own != self._own:
            self._own = own
            self.reset()

    def measure(self, inches: float) -> None:
        """The screen has this diagonal, whatever it says of itself."""
        self._own["diagonal"] = inches
        self._show({**self._now, "diagonal": inches})

    def reset(self) -> None:
        """The branch's own look, whatever the last customer needed."""
        self._show(dict(self._own))

    @Slot(str)
    def use(self, look: str) -> None:
        """Show this look for the visit; asked for again, the branch's own."""
        other = "light" if self._own["look"] == look else self._own["look"]
        wanted = other if self._now["look"] == look else look
        if wanted in LOOKS:
            self._show({**self._now, "look": wanted})

    @Slot(str)
    def switch(self, name: str) -> None:
        """Switch one of ``SWITCHES`` on, or off again."""
        if name in SWITCHES:
            self._show({**self._now, name: not self._now[name]})

    def _show(self, now: dict[str, Any]) -> None:
        if now != self._now:
            self._now = now
            self.changed.emit()

    def _logo(self) -> str:
        if self._file is None or not self._now["logo"]:
            return ""
        file = self._file.parent / self._now["logo"]
        return QUrl.fromLocalFile(str(file)).toString() if file.is_file() else ""


def _shown(look: Look) -> dict[str, Any]:
    """The properties that a branch's look comes to; nobody is read to unasked."""
    return {
        "look": look.look,
        "accent": look.accent,
        "logo": look.logo,
        "line": look.line.strip(),
        "largeText": look.large_text,
        "lowReach": look.low_reach,
        "reading": False,
        "diagonal": float(look.diagonal_in),
    }
