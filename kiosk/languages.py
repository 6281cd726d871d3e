"""The languages of the screens: the branch's own, and the one that whoever stands there chose.

Each window has a catalogue of its own: the board speaks the branch's language all day, and the
kiosk that of the customer for as long as the visit lasts.
"""

from importlib import resources

from PySide6.QtCore import Property, QCoreApplication, QLocale, QObject, Qt, QTranslator, Signal
from PySide6.QtGui import QGuiApplication

from kiosk.language_names import FALLBACK, NAMES, matching

_RIGHT_TO_LEFT = frozenset({"ar"})


class Languages(QObject):
    """``current`` is what the kiosk speaks; ``changed`` asks its window to say all of it anew."""

    changed = Signal()

    def __init__(self, default: str | None = None, parent: QObject | None = None) -> None:
        """Begin in ``default``; None takes the language of this machine."""
        super().__init__(parent)
        self._default = default or of_machine()
        self._current = self._default
        self._board = _install("board", self._default)
        self._kiosk = _install("kiosk", self._default)
        # What no window decides for itself follows the branch's language.
        QGuiApplication.setLayoutDirection(_direction(self._default))

    current = Property(str, lambda self: self._current, notify=changed)
    rightToLeft = Property(bool, lambda self: self._current in _RIGHT_TO_LEFT, notify=changed)
    tags = Property(list, lambda _: list(NAMES), constant=True)
    names = Property(list, lambda _: list(NAMES.values()), constant=True)

    def choose(self, tag: str) -> None:
        """Speak this language; one that there is not changes nothing."""
        if tag not in NAMES or tag == self._current:
            return
        QCoreApplication.removeTranslator(self._kiosk)
        self._current = tag
        self._kiosk = _install("kiosk", tag)
        self.changed.emit()

    def reset(self) -> None:
        """Speak the branch's language again."""
        self.choose(self._default)

    def close(self) -> None:
        """Leave the application without words of this kiosk's."""
        for translator in (self._kiosk, self._board):
            QCoreApplication.removeTranslator(translator)


def of_machine() -> str:
    """The language this machine is set to, where it is one of ours; else English."""
    for wanted in QLocale.system().uiLanguages():
        tag = matching(wanted)
        if tag is not None:
            return tag
    return FALLBACK


def _install(catalogue: str, tag: str) -> QTranslator:
    translator = QTranslator()
    file = resources.files("resources").joinpath("translations", catalogue, f"{tag}.qm")
    if not translator.load(str(file)):
        raise RuntimeError(f"{file} is missing or broken; make setup writes it anew")
    QCoreApplication.installTranslator(translator)
    return translator


def _direction(tag: str) -> Qt.LayoutDirection:
    if tag in _RIGHT_TO_LEFT:
        return Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LeftToRight
