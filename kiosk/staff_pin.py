"""The PIN before what only staff may touch; compared aside from the UI thread, and not for ever."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import Property, QObject, Signal, Slot

from core.clock import SECOND_US
from core.secrets import verify_secret
from core.views import Views
from kiosk.bridge import Answers
from kiosk.errand import STORAGE, Errand

longest_pin = 12
most_wrong = 5
wait_s = 60


class StaffPin(Errand):
    """Digits that nobody sees; ``opened`` says that they are somebody's PIN."""

    changed = Signal()
    opened = Signal()

    def __init__(
        self,
        views: Views,
        answers: Answers,
        now: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        """``now`` tells microseconds, by which somebody who guesses has to wait."""
        super().__init__(parent)
        self._views = views
        self._answers = answers
        self._now = now
        self._entry = ""
        self._wrong = 0
        self._closed_until = 0
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="kiosk-pin")

    digits = Property(int, lambda self: len(self._entry), notify=changed)

    def close(self) -> None:
        """Wait for a comparison in flight."""
        self._worker.shutdown(wait=True)

    @Slot(str)
    def add(self, char: str) -> None:
        """Type one digit."""
        if char.isdigit():
            self._enter((self._entry + char)[:longest_pin])

    @Slot()
    def erase(self) -> None:
        """Take back the last digit."""
        self._enter(self._entry[:-1])

    def end(self) -> None:
        """Leave nothing of it."""
        self._enter("")

    @Slot()
    def enter(self) -> None:
        """Compare what was typed with every account's PIN."""
        if not self._entry or self._busy:
            return
        entry = self._entry
        if self._now() < self._closed_until:
            self._enter("")
            self._settle("pin_wait")
            return
        self._await_answer()
        self._answers.watch(
            self._worker.submit(lambda: self._is_somebodys(entry)),
            self._answered,
            lambda: self._settle(STORAGE),
        )

    def _is_somebodys(self, pin: str) -> bool:
        cursor: str | None = None
        while True:
            page = self._views.users(cursor)
            for user in page.items:
                account = self._views.credentials(user.name)
                if account is not None and verify_secret(account.secret_hash, pin):
                    return True
            if page.next is None:
                return False
            cursor = page.next

    def _answered(self, right: bool) -> None:
        self._entry = ""
        self.changed.emit()
        if right:
            self._wrong = 0
            self._settle()
            self.opened.emit()
            return
        self._wrong += 1
        if self._wrong >= most_wrong:
            self._wrong = 0
            self._closed_until = self._now() + wait_s * SECOND_US
        self._settle("pin_wrong")

    def _enter(self, entry: str) -> None:
        if self._busy:
            return
        self._settle()
        if entry != self._entry:
            self._entry = entry
            self.changed.emit()
