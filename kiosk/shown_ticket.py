"""The one ticket a page shows, read again whenever something may have changed."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal

from core.commands import KIOSK
from core.states import PrintState
from core.values import Print, Ticket
from core.views import Views

PRINTING, PRINTED, NOT_PRINTED = "printing", "printed", "not_printed"


class ShownTicket(QObject):
    """A ticket's properties for QML; empty texts and zeros where nothing is shown."""

    changed = Signal()

    def __init__(
        self,
        views: Views,
        prints: Callable[[], bool] = lambda: False,
        parent: QObject | None = None,
    ) -> None:
        """``prints`` says whether the printer prints, as far as anybody knows."""
        super().__init__(parent)
        self._views = views
        self._prints = prints
        self._paper = ""
        self._given_up = 0
        self._ticket: Ticket | None = None
        self._queue_name = ""
        self._phone_url = ""
        self._known_by_phone = False

    shown = Property(bool, lambda self: self._ticket is not None, notify=changed)
    number = Property(str, lambda self: self._text("number"), notify=changed)
    state = Property(str, lambda self: self._text("state"), notify=changed)
    counter = Property(str, lambda self: self._text("counter"), notify=changed)
    ahead = Property(int, lambda self: self._ahead(), notify=changed)
    expires = Property(float, lambda self: self._expires_ms(), notify=changed)
    allowed = Property(list, lambda self: self._allowed(), notify=changed)
    lowMin = Property(int, lambda self: self._minutes("low_s"), notify=changed)
    highMin = Property(int, lambda self: self._minutes("high_s"), notify=changed)
    """The estimated wait; 0 and 0 where it is not known."""
    knownByPhone = Property(bool, lambda self: self._known_by_phone, notify=changed)
    queueName = Property(str, lambda self: self._queue_name, notify=changed)
    phoneUrl = Property(str, lambda self: self._phone_url, notify=changed)
    paper = Property(str, lambda self: self._paper, notify=changed)
    """"printing", "printed" or "not_printed"; empty where it is not meant for paper."""

    @property
    def ticket(self) -> Ticket | None:
        """The value behind the properties."""
        return self._ticket

    def show(self, ticket_id: int, phone_url: str = "", *, known_by_phone: bool = False) -> bool:
        """Show this ticket, and where its holder follows it; False where there is none."""
        ticket = self._views.ticket(ticket_id, KIOSK)
        self._known_by_phone = known_by_phone
        self._set(ticket, phone_url)
        self._read_paper()
        return ticket is not None

    def read(self) -> None:
        """Show the ticket as it is stored now."""
        if self._ticket is not None:
            self._set(self._views.ticket(self._ticket.id, KIOSK), self._phone_url)
            self._read_paper()

    def clear(self) -> None:
        """Leave nothing of it on the screen."""
        self._set(None, "")
        self._read_paper()

    def _read_paper(self) -> None:
        """How far the paper is; what this page has given up it does not take back."""
        order = None if self._ticket is None else self._views.last_print(self._ticket.id)
        paper = "" if order is None else self._progress(order)
        if order is not None and paper == NOT_PRINTED:
            self._given_up = order.id
        if paper != self._paper:
            self._paper = paper
            self.changed.emit()

    def _progress(self, order: Print) -> str:
        if order.state is PrintState.PRINTED:
            return PRINTED
        if order.state is PrintState.FAILED or self._given_up == order.id or not self._prints():
            return NOT_PRINTED
        return PRINTING

    def _set(self, ticket: Ticket | None, phone_url: str) -> None:
        if (ticket, phone_url) == (self._ticket, self._phone_url):
            return
        queue = None if ticket is None else self._views.queue(ticket.queue)
        self._queue_name = "" if queue is None else queue.name
        self._ticket, self._phone_url = ticket, phone_url
        self.changed.emit()

    def _text(self, field: str) -> str:
        value = getattr(self._ticket, field, None)
        return "" if value is None else str(value)

    def _ahead(self) -> int:
        return 0 if self._ticket is None or self._ticket.ahead is None else self._ticket.ahead

    def _expires_ms(self) -> float:
        if self._ticket is None or self._ticket.expires_at is None:
            return 0.0
        return self._ticket.expires_at.timestamp() * 1000

    def _minutes(self, end: str) -> int:
        estimate = None if self._ticket is None else self._ticket.estimate
        return 0 if estimate is None else max(1, -(-int(getattr(estimate, end)) // 60))

    def _allowed(self) -> list[str]:
        return [] if self._ticket is None else [event.value for event in self._ticket.allowed]
