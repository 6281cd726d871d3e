"""The words of a printed ticket, in the ticket's own language; a process speaks one at a time."""

from importlib import resources

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt, QTranslator

from kiosk.language_names import FALLBACK, matching
from kiosk.printing.paper import Paper

_RIGHT_TO_LEFT = frozenset({"ar"})
_DATE, _TIME = 10, slice(11, 16)
"""Where they are in ISO 8601."""
_LATIN_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
"""The number of the ticket, the screens and the board have these, in every language."""


class Words:
    """A language installed; ``close`` takes it out again. Needs a ``QCoreApplication``."""

    def __init__(self, language: str) -> None:
        self.tag = matching(language) or FALLBACK
        self.direction = (
            Qt.LayoutDirection.RightToLeft
            if self.tag in _RIGHT_TO_LEFT
            else Qt.LayoutDirection.LeftToRight
        )
        self._translator = QTranslator()
        file = resources.files("resources").joinpath("translations", "kiosk", f"{self.tag}.qm")
        if self._translator.load(str(file)):
            QCoreApplication.installTranslator(self._translator)

    def close(self) -> None:
        """Speak it no more."""
        QCoreApplication.removeTranslator(self._translator)

    def copy(self) -> str:
        """What stands on a ticket that may be on paper already."""
        return QCoreApplication.translate("PrintedTicket", "COPY")

    def copied(self, paper: Paper) -> str:
        """When the copy was made; on the ticket's own day the time will do."""
        same_day = paper.printed_at[:_DATE] == paper.joined_at[:_DATE]
        when = paper.printed_at[_TIME] if same_day else self._moment(paper.printed_at)
        return QCoreApplication.translate("PrintedTicket", "Copy printed: %1").replace("%1", when)

    def your_number(self) -> str:
        """What stands over the number."""
        return QCoreApplication.translate("PrintedTicket", "Your number")

    def standing(self, paper: Paper) -> str:
        """Where its holder is; empty where that is over."""
        if paper.counter is not None:
            return QCoreApplication.translate("Words", "It is your turn: counter %1").replace(
                "%1", paper.counter
            )
        if paper.ahead is None:
            return ""
        if paper.ahead == 0:
            return QCoreApplication.translate("Words", "You are next")
        return QCoreApplication.translate("Words", "%n people are ahead of you", "", paper.ahead)

    def wait(self, paper: Paper) -> str:
        """The range of the wait; empty where it is not known."""
        low, high = str(paper.low_min), str(paper.high_min)
        if paper.ahead is None or paper.high_min == 0:
            return ""
        if low == high:
            return QCoreApplication.translate("Words", "Waiting time: about %1 min").replace(
                "%1", high
            )
        both = QCoreApplication.translate("Words", "Waiting time: about %1 to %2 min")
        return both.replace("%1", low).replace("%2", high)

    def follow(self) -> str:
        """What the code is for."""
        return QCoreApplication.translate(
            "PrintedTicket", "Scan this to follow your place on your phone."
        )

    def watch(self) -> str:
        """What whoever has no phone does."""
        return QCoreApplication.translate("Words", "Please watch the board.")

    def taken(self, paper: Paper) -> str:
        """When the ticket was taken."""
        return self._moment(paper.joined_at)

    def _moment(self, iso: str) -> str:
        at = QDateTime.fromString(iso, Qt.DateFormat.ISODate)
        day = QLocale(self.tag).toString(at.date(), QLocale.FormatType.LongFormat)
        return f"{day.translate(_LATIN_DIGITS)} · {at.time().toString('HH:mm')}"
