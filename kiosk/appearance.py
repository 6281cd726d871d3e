"""How the screens look: the branch's own look, and what a customer needs for one visit.

The file ``kiosk.toml`` in the data folder may name an accent colour, a logo beside it, a look and
the screen's size; a change shows at once. What a customer switches on ends with the visit.
"""

import logging
import re
import tomllib
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QFileSystemWatcher, QObject, QUrl, Signal, Slot

logger = logging.getLogger(__name__)

FILE = "kiosk.toml"
LOOKS = ("light", "dark", "contrast")
SWITCHES = ("largeText", "lowReach", "reading")
_DEFAULTS: dict[str, Any] = {
    "look": "light",
    "accent": "#0B57D0",
    "logo": "",
    "largeText": False,
    "lowReach": False,
    "reading": False,
    "diagonal": 0.0,
}
_NAMES = {"large_text": "largeText", "low_reach": "lowReach", "diagonal_in": "diagonal"}
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


class Appearance(QObject):
    """The look for QML; ``diagonal`` is the screen's in inches, 0 where the screen knows it."""

    changed = Signal()

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = None if folder is None else folder / FILE
        self._own = dict(_DEFAULTS)
        self._now = dict(_DEFAULTS)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self.read)
        self._watcher.fileChanged.connect(self.read)
        if folder is not None:
            self._watcher.addPath(str(folder))
            self.read()

    look = Property(str, lambda self: self._now["look"], notify=changed)
    ownLook = Property(str, lambda self: self._own["look"], notify=changed)
    """The branch's, whatever a customer needs."""
    accent = Property(str, lambda self: self._now["accent"], notify=changed)
    logo = Property(str, lambda self: self._logo(), notify=changed)
    largeText = Property(bool, lambda self: self._now["largeText"], notify=changed)
    lowReach = Property(bool, lambda self: self._now["lowReach"], notify=changed)
    reading = Property(bool, lambda self: self._now["reading"], notify=changed)
    diagonal = Property(float, lambda self: self._now["diagonal"], notify=changed)

    @Slot()
    def read(self) -> None:
        """Take over the branch's look as its file has it now."""
        assert self._file is not None
        own = {**_DEFAULTS, **_read(self._file)}
        if self._file.exists() and str(self._file) not in self._watcher.files():
            self._watcher.addPath(str(self._file))
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


def _read(file: Path) -> dict[str, Any]:
    """What of ``file`` can be used; what cannot is told, and its default stays."""
    try:
        said = tomllib.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        logger.warning("%s cannot be read, so its settings do not count: %s", file, error)
        return {}
    found: dict[str, Any] = {}
    for name, value in said.items():
        known = _NAMES.get(name, name)
        if _fits(known, value):
            found[known] = float(value) if known == "diagonal" else value
        else:
            logger.warning(
                "%s: %s = %r is no setting there is; it does not count", file, name, value
            )
    return found


def _fits(name: str, value: object) -> bool:
    if name == "look":
        return value in LOOKS
    if name == "accent":
        return isinstance(value, str) and _COLOUR.fullmatch(value) is not None
    if name == "logo":
        return isinstance(value, str) and "/" not in value and "\\" not in value
    if name == "diagonal":
        return isinstance(value, int | float) and 3 <= value <= 120
    return name in SWITCHES and isinstance(value, bool)
