"""The pictures of printed tickets: each language on paper of 80 and of 58 mm, and a copy."""

from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.printing.drawing import draw
from kiosk.printing.paper import Paper
from kiosk.starting import application
from server.pages import WEB_ROOT
from tests.screenshots.album import kept, place_of, wanted

_NAMES = {
    "en": ("Riverside", "Passports and identity cards"),
    "de": ("Bürgeramt Mitte", "Ausweise und Führungszeugnisse"),
    "ar": ("مستشفى المدينة", "العيادة الخارجية"),
    "ja": ("中央市役所", "住民票・印鑑証明"),
}
_WIDTHS = (576, 384)
_SPACE = 40
_COLOURS = 8


def draw_papers() -> None:
    """Draw those that are wanted."""
    application()
    for language in _NAMES:
        for name, copy in ((f"paper/{language}", False), (f"paper/{language}-copy", True)):
            if wanted(name):
                _laid_out([draw(_paper(language, copy=copy), width) for width in _WIDTHS], name)


def _paper(language: str, *, copy: bool) -> Paper:
    branch, queue = _NAMES[language]
    return Paper(
        branch=branch,
        queue=queue,
        number="A042",
        language=language,
        url="http://waitwise.local:8080/t/AAAAAAABq83vEjRWeJCrze8SNFY",
        joined_at="2026-03-02T10:12:00",
        printed_at="2026-03-02T10:31:00",
        ahead=3,
        copy=copy,
        logo=str(WEB_ROOT / "static" / "icon.svg"),
    )


def _laid_out(papers: list[QImage], name: str) -> None:
    """Side by side on a table."""
    across = sum(paper.width() + _SPACE for paper in papers) + _SPACE
    down = max(paper.height() for paper in papers) + 2 * _SPACE
    table = QImage(across, down, QImage.Format.Format_RGB32)
    table.fill(QColor("#C9CED6"))
    painter = QPainter(table)
    left = _SPACE
    for paper in papers:
        painter.drawImage(left, _SPACE, paper)
        left += paper.width() + _SPACE
    painter.end()
    table.save(str(place_of(name)))
    kept(name, _COLOURS)
