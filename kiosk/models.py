"""List models for QML: rows of plain values, changed as little as possible."""

from collections.abc import Sequence
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

Index = QModelIndex | QPersistentModelIndex


class QueueRow(NamedTuple):
    """One queue as the kiosk offers it; ``obstacle`` is a refusal's code, or empty."""

    queue: int
    name: str
    prefix: str
    waiting: int
    obstacle: str


class ServingRow(NamedTuple):
    """One number at one counter; ``since`` in milliseconds since 1970."""

    number: str
    counter: str
    since: float
    here: bool


class LateRow(NamedTuple):
    """One late number; ``expires`` in milliseconds since 1970."""

    number: str
    expires: float


class RecentRow(NamedTuple):
    """One call of before; ``call`` tells two calls of one number apart."""

    call: str
    number: str
    counter: str


class AnnouncedRow(NamedTuple):
    """One call that fills the board."""

    number: str
    counter: str
    queue: str


Row = TypeVar("Row", bound=tuple[Any, ...])


class Rows(QAbstractListModel):
    """Rows of one named tuple type, whose first field is the key and whose fields are the roles."""

    countChanged = Signal()

    def __init__(self, fields: tuple[str, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[Any, ...]] = []
        first = int(Qt.ItemDataRole.UserRole)
        self._roles = {first + number: field for number, field in enumerate(fields)}
        self._first_role = first

    count = Property(int, lambda self: len(self._rows), notify=countChanged)

    @property
    def rows(self) -> tuple[tuple[Any, ...], ...]:
        """What is shown now."""
        return tuple(self._rows)

    def show(self, rows: Sequence[Row]) -> None:
        """Make these the rows, telling QML of nothing but the difference."""
        before = len(self._rows)
        self._remove_all_but({row[0] for row in rows})
        for place, row in enumerate(rows):
            self._put(place, row)
        if len(self._rows) != before:
            self.countChanged.emit()

    def _remove_all_but(self, keys: set[Any]) -> None:
        for place in reversed(range(len(self._rows))):
            if self._rows[place][0] not in keys:
                self.beginRemoveRows(QModelIndex(), place, place)
                del self._rows[place]
                self.endRemoveRows()

    def _put(self, place: int, row: tuple[Any, ...]) -> None:
        found = self._place_of(row[0], place)
        if found is None:
            self.beginInsertRows(QModelIndex(), place, place)
            self._rows.insert(place, row)
            self.endInsertRows()
            return
        if found != place:
            self.beginMoveRows(QModelIndex(), found, found, QModelIndex(), place)
            self._rows.insert(place, self._rows.pop(found))
            self.endMoveRows()
        self._change(place, row)

    def _place_of(self, key: Any, start: int) -> int | None:
        places = range(start, len(self._rows))
        return next((place for place in places if self._rows[place][0] == key), None)

    def _change(self, place: int, row: tuple[Any, ...]) -> None:
        old = self._rows[place]
        changed = [
            self._first_role + number
            for number, (was, now) in enumerate(zip(old, row, strict=True))
            if was != now
        ]
        if changed:
            self._rows[place] = row
            self.dataChanged.emit(self.index(place), self.index(place), changed)

    def rowCount(self, parent: Index | None = None) -> int:
        """Qt's own question."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = 0) -> Any:
        """Qt's own question."""
        if not index.isValid() or role not in self._roles:
            return None
        return self._rows[index.row()][role - self._first_role]

    def roleNames(self) -> dict[int, QByteArray]:
        """Qt's own question."""
        return {role: QByteArray(name.encode()) for role, name in self._roles.items()}


class SteadyRows(Rows):
    """Rows that stand where they are, and of which only the first ``count`` mean something.

    For what is drawn without moving, many times a second: an item made anew costs twenty times one
    that says something else. So those that are not needed stay for the next time; who draws
    them hides what is not among the first ``count``.
    """

    def __init__(self, fields: tuple[str, ...], parent: QObject | None = None) -> None:
        super().__init__(fields, parent)
        self._used = 0

    count = Property(int, lambda self: self._used, notify=Rows.countChanged)

    @property
    def rows(self) -> tuple[tuple[Any, ...], ...]:
        """What is shown now."""
        return tuple(self._rows[: self._used])

    def show(self, rows: Sequence[Row]) -> None:
        """Make these the rows, place by place."""
        there = len(self._rows)
        for place, row in enumerate(rows[:there]):
            self._change(place, row)
        if len(rows) > there:
            self.beginInsertRows(QModelIndex(), there, len(rows) - 1)
            self._rows += rows[there:]
            self.endInsertRows()
        if len(rows) != self._used:
            self._used = len(rows)
            self.countChanged.emit()
