"""The first start with an empty database: an owner with a PIN, and a first queue."""

from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject, Signal

from core.commands import STAFF_AT_SETUP, SetUpBranch
from core.outcomes import Outcome
from core.secrets import hash_secret
from kiosk.bridge import Answers, Submitter
from kiosk.errand import STORAGE, Errand

shortest_pin = 4
_SECONDS_PER_MINUTE = 60


class FirstStart(Errand):
    """Checks what was typed, hashes the PIN aside from the UI thread, and sets the branch up."""

    finished = Signal()

    def __init__(
        self, submitter: Submitter, answers: Answers, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._submitter = submitter
        self._answers = answers
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="kiosk-hash")

    def close(self) -> None:
        """Wait for a hash in flight."""
        self._worker.shutdown(wait=True)

    def set_up(self, owner: str, pin: str, queue: str, slots: int, grace_min: int) -> None:
        """Set the branch up with what was typed; ``finished`` says that it is."""
        trouble = _trouble(owner, pin, queue)
        if trouble or self._busy:
            self._settle(trouble)
            return
        self._await_answer()

        def submit(secret_hash: str) -> None:
            self._submit(
                SetUpBranch(
                    owner_name=owner.strip(),
                    secret_hash=secret_hash,
                    queue_name=queue.strip(),
                    service_slots=slots,
                    grace_time_s=grace_min * _SECONDS_PER_MINUTE,
                )
            )

        self._answers.watch(self._worker.submit(hash_secret, pin), submit, self._failed)

    def _submit(self, command: SetUpBranch) -> None:
        self._submitter.submit(command, STAFF_AT_SETUP, None, self._answered, self._failed)

    def _answered(self, outcome: Outcome) -> None:
        self._settle("" if outcome.refusal is None else outcome.refusal.code)
        if outcome.refusal is None:
            self.finished.emit()

    def _failed(self) -> None:
        self._settle(STORAGE)


def _trouble(owner: str, pin: str, queue: str) -> str:
    if not owner.strip():
        return "owner_missing"
    if len(pin) < shortest_pin:
        return "pin_short"
    return "" if queue.strip() else "queue_missing"
