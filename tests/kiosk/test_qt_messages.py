"""What Qt says comes to the log, and what a customer typed or may scan does not."""

import logging

import pytest
from PySide6.QtCore import QUrl, qCritical, qWarning
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk import qt_messages
from kiosk.qt_messages import without_data

SECRET = "Zaphod"
pytestmark = pytest.mark.qt_no_exception_capture


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "file:///opt/qml/Main.qml:12:5: TypeError: Cannot read property 'name' of null",
            "Main.qml:12 TypeError: Cannot read property '…' of null",
        ),
        (f"TypeError: Property 'x' of object {SECRET} is not a function", None),
        (f"QML Image: Failed to get image from provider: image://qr/http://h/t/{SECRET}", None),
        (f"qml: {SECRET} +493098765432 joined", "qml: … … …"),
        ("Unable to assign [undefined] to QString", "Unable to assign [undefined] to QString"),
        ('QML QQuickText: Binding loop detected for property "x"', None),
    ],
)
def test_of_a_message_the_words_of_qt_stay(text: str, left: str | None) -> None:
    found = without_data(text)
    assert SECRET not in found
    assert "4930" not in found
    if left is not None:
        assert found == left


def test_what_qt_says_comes_to_the_log(qapp: object, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "kiosk")
    with qt_messages.heard():
        qWarning(f"failed to open {SECRET}")
        qCritical("out of texture")
        engine = QQmlEngine()
        engine.setOutputWarningsToStandardError(True)
        component = QQmlComponent(engine)
        component.setData(
            b"import QtQml\nQtObject { property int age: missing.age }", QUrl("qrc:/Tried.qml")
        )
        component.create().deleteLater()
    said = [(record.levelname, record.getMessage()) for record in caplog.records]
    assert ("WARNING", "default: failed to open …") in said
    assert ("ERROR", "default: out of texture") in said
    assert ("WARNING", "default: Tried.qml:2 ReferenceError: missing is not defined") in said
    assert SECRET not in caplog.text
