"""One visit at the kiosk: a queue chosen, looked at, and a ticket taken from it once."""

import secrets
from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal

from core.commands import KIOSK, Join, Key
from core.errors import WorldError
from core.outcomes import Outcome
from core.values import Joined, Queue
from core.views import Views
from kiosk.bridge import Submitter
from kiosk.contact import example_phone, longest_name, longest_phone, phone_trouble
from kiosk.errand import STORAGE, Errand
from kiosk.queue_list import obstacle

_GONE = "not_found"


class Visit(Errand):
    """From a queue's name to its ticket. A key made per visit makes many taps one ticket."""

    changed = Signal()
    taken = Signal(object)
    """Carries the answer: the ticket, and whether only a phone number led to it."""

    def __init__(
        self,
        views: Views,
        submitter: Submitter,
        language: Callable[[], str],
        only: Callable[[], int | None],
        on_paper: Callable[[], bool] = lambda: False,
        parent: QObject | None = None,
    ) -> None:
        """``language`` says what the screen speaks; the ticket keeps it. ``only`` says which queue
        has none beside it, ``on_paper`` whether there is a printer.
        """
        super().__init__(parent)
        self._views = views
        self._submitter = submitter
        self._language = language
        self._only = only
        self._on_paper = on_paper
        self._queue_id = 0
        self._queue: Queue | None = None
        self._alone = False
        self._key: Key | None = None
        self._name = ""
        self._phone = ""
        self._country: str | None = None

    name = Property(str, lambda self: self._name, notify=changed)
    phone = Property(str, lambda self: self._phone, notify=changed)
    phoneExample = Property(str, lambda self: example_phone(self._country), notify=changed)
    queueName = Property(
        str, lambda self: "" if self._queue is None else self._queue.name, notify=changed
    )
    ahead = Property(
        int, lambda self: 0 if self._queue is None else self._queue.waiting, notify=changed
    )
    obstacle = Property(str, lambda self: self._obstacle(), notify=changed)
    alone = Property(bool, lambda self: self._alone, notify=changed)
    """Whether this is the only queue, so that there is nothing else to choose."""

    def begin(self, queue_id: int) -> None:
        """Look at a queue; from here on it is one visit."""
        self._queue_id = queue_id
        self._key = _new_key(queue_id)
        self._name = self._phone = ""
        self._settle()
        try:
            self._country = self._views.branch().country
            self._show(self._views.queue(queue_id))
        except WorldError:
            self._show(None)
            self._settle(STORAGE)

    def end(self) -> None:
        """Forget it; an answer that comes later changes no screen."""
        self._key = None
        self._name = self._phone = ""
        self._settle()
        self._show(None)

    def describe(self, name: str, phone: str) -> bool:
        """Keep what the customer wants on the ticket; False, with trouble, where it cannot be."""
        name, phone = name.strip()[:longest_name], phone.strip()[:longest_phone]
        trouble = phone_trouble(phone, self._country)
        self._settle(trouble)
        if not trouble:
            self._name, self._phone = name, phone
            self.changed.emit()
        return not trouble

    def forget_trouble(self) -> None:
        """What was wrong is looked at anew."""
        if not self._busy:
            self._settle()

    def take(self) -> None:
        """Take a ticket. However often it is called in one visit, there is one ticket."""
        key = self._key
        if key is None:
            return
        self._await_answer()
        name, phone = self._name or None, self._phone or None
        self._submitter.submit(
            Join(self._queue_id, name, phone, self._language(), self._on_paper()),
            KIOSK,
            key,
            lambda outcome: self._answered(key, outcome),
            lambda: self._failed(key),
        )

    def fail(self) -> None:
        """Say that the ticket could not be shown; trying again leads to the same one."""
        self._settle(STORAGE)

    def read(self) -> None:
        """Look again at the queue chosen."""
        if self._key is None:
            return
        queue = self._views.queue(self._queue_id)
        if (queue, self._is_alone()) != (self._queue, self._alone):
            self._show(queue)

    def _show(self, queue: Queue | None) -> None:
        self._queue, self._alone = queue, self._is_alone()
        self.changed.emit()

    def _is_alone(self) -> bool:
        return self._only() == self._queue_id

    def _obstacle(self) -> str:
        if self._key is None:
            return ""
        return _GONE if self._queue is None else obstacle(self._queue)

    def _answered(self, key: Key, outcome: Outcome) -> None:
        if key != self._key:
            return
        if outcome.refusal is not None:
            # A refusal is kept with its key; trying again is a new wish.
            self._key = _new_key(self._queue_id)
            self._settle(outcome.refusal.code)
            return
        assert isinstance(outcome.result, Joined)
        self._settle()
        self.taken.emit(outcome.result)

    def _failed(self, key: Key) -> None:
        if key == self._key:
            self._settle(STORAGE)


def _new_key(queue_id: int) -> Key:
    return Key("kiosk join", secrets.token_hex(16), str(queue_id).encode())
