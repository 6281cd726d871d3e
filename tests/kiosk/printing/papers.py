"""What the tests have printed, and how they see that a paper is a copy."""

from pathlib import Path

from PySide6.QtGui import QColor, QImage

from kiosk.printing.paper import Paper
from tests.kiosk.printing.interpreter import Printed

PAPER = Paper(
    branch="Town hall",
    queue="Passports",
    number="A042",
    language="en",
    url="http://192.168.178.20:8080/t/AAAAAAABq83vEjRWeJCrze8SNFY",
    joined_at="2026-11-28T13:37:00",
    printed_at="2026-11-28T13:37:00",
    ahead=3,
)
_ROW_OF_BAND = 5


def is_copy(printed: Printed) -> bool:
    """Whether the black band of a copy goes over the top of it, from edge to edge."""
    bytes_a_row = printed.width // 8
    row = printed.rows[_ROW_OF_BAND * bytes_a_row : (_ROW_OF_BAND + 1) * bytes_a_row]
    return row == b"\xff" * bytes_a_row


def plain(image: QImage) -> QImage:
    """Shades of grey, to compare with."""
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


def painted(place: Path, colour: str = "#204080") -> Path:
    """A logo."""
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    assert image.save(str(place))
    return place
