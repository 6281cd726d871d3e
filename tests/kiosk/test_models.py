"""Rows tell QML of the difference and of nothing else."""

import random
from typing import Any, NamedTuple

import pytest
from PySide6.QtCore import QAbstractItemModel
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from kiosk.models import LateRow, Rows, SteadyRows


class Row(NamedTuple):
    name: str
    size: int


@pytest.fixture
def rows(qtbot: QtBot) -> Rows:
    model = Rows(Row._fields)
    model.show([Row("a", 1), Row("b", 2), Row("c", 3)])
    return model


def told(model: Rows) -> list[Any]:
    """What the model tells from now on, by signal."""
    log: list[Any] = []
    model.rowsInserted.connect(lambda _p, first, _l: log.append(("inserted", first)))
    model.rowsRemoved.connect(lambda _p, first, _l: log.append(("removed", first)))
    model.rowsMoved.connect(lambda _p, first, _l, _q, to: log.append(("moved", first, to)))
    model.dataChanged.connect(lambda top, _b, roles: log.append(("changed", top.row(), roles)))
    model.countChanged.connect(lambda: log.append("count"))
    return log


def test_the_same_rows_again_tell_nothing(rows: Rows) -> None:
    log = told(rows)
    rows.show(list(rows.rows))
    assert log == []


def test_a_changed_field_tells_its_role_alone(rows: Rows) -> None:
    log = told(rows)
    rows.show([Row("a", 1), Row("b", 9), Row("c", 3)])
    role = next(number for number, name in rows.roleNames().items() if name == b"size")
    assert log == [("changed", 1, [role])]
    assert rows.data(rows.index(1), role) == 9


def test_a_new_row_and_a_gone_row_are_told_each(rows: Rows) -> None:
    log = told(rows)
    rows.show([Row("x", 0), Row("a", 1), Row("c", 3)])
    assert log == [("removed", 1), ("inserted", 0)]
    rows.show([])
    assert log[-1] == "count"
    assert rows.property("count") == 0


def test_a_row_that_rises_is_moved_not_made_anew(rows: Rows) -> None:
    log = told(rows)
    rows.show([Row("c", 3), Row("a", 1), Row("b", 2)])
    assert log == [("moved", 2, 0)]


def test_any_change_at_all_keeps_qts_own_rules(rows: Rows) -> None:
    tester = QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Warning)
    dice = random.Random(7)
    for _ in range(300):
        names = dice.sample("abcdefgh", dice.randint(0, 8))
        wanted = [Row(name, dice.randint(0, 2)) for name in names]
        rows.show(wanted)
        assert list(rows.rows) == wanted
    assert isinstance(tester.model(), QAbstractItemModel)


def test_steady_rows_change_what_they_say_and_keep_what_is_spare(qtbot: QtBot) -> None:
    rows = SteadyRows(LateRow._fields)
    rows.show([LateRow("A001", 1), LateRow("A002", 2), LateRow("A003", 3)])
    moved: list[str] = []
    for name in ("rowsInserted", "rowsRemoved", "rowsMoved", "modelReset"):
        getattr(rows, name).connect(lambda *_, name=name: moved.append(name))
    changed: list[int] = []
    rows.dataChanged.connect(lambda first, *_: changed.append(first.row()))
    rows.show([LateRow("A002", 2), LateRow("A003", 3)])
    assert (moved, changed) == ([], [0, 1])
    assert [row[0] for row in rows.rows] == ["A002", "A003"]
    assert rows.property("count") == 2
    rows.show([LateRow("A002", 2), LateRow("A003", 9), LateRow("A005", 5), LateRow("A006", 6)])
    assert (moved, changed) == (["rowsInserted"], [0, 1, 1, 2])
    assert list(rows.rows) == [("A002", 2), ("A003", 9), ("A005", 5), ("A006", 6)]
    assert rows.property("count") == 4
