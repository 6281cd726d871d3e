"""What staff see of the program at the kiosk: where it answers, its boards, a demo or not."""

from PySide6.QtCore import Property, QObject, Signal


class House(QObject):
    """``demoOwner`` is empty unless nothing of all this is kept."""

    changed = Signal()

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = address
        self._boards = 0
        self._demo = ("", "")

    address = Property(str, lambda self: self._address, constant=True)
    boards = Property(int, lambda self: self._boards, notify=changed)
    """How many boards stand in windows of this program."""
    demoOwner = Property(str, lambda self: self._demo[0], notify=changed)
    demoPin = Property(str, lambda self: self._demo[1], notify=changed)

    def count_boards(self, boards: int) -> None:
        """Tell staff how many boards there are."""
        if boards != self._boards:
            self._boards = boards
            self.changed.emit()

    def be_demo(self, owner: str, pin: str) -> None:
        """Say that this is a demonstration, and who may sign in to it."""
        self._demo = (owner, pin)
        self.changed.emit()
