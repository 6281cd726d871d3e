"""A printed ticket as a picture: drawn by Qt, which shapes every script, one dot a pixel.

Receipt printers have 203 dots an inch and know black alone, so lines are thick, letters are large
and nothing is grey.
"""

from collections.abc import Callable
from dataclasses import dataclass

import segno
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QImageReader,
    QPainter,
    QPen,
    QTextOption,
)

from kiosk.printing.paper import Paper
from kiosk.printing.words import Words

_TALLEST = 6000
_BLACK, _WHITE = QColor(Qt.GlobalColor.black), QColor(Qt.GlobalColor.white)
_DARK_FROM = 150
"""What of an edge between black and white becomes black."""
_ANY = ["Noto Sans"]
_FAMILIES = {
    "ja": ["Noto Sans", "Noto Sans CJK JP"],
    "zh-Hans": ["Noto Sans", "Noto Sans CJK SC"],
    "ar": ["Noto Sans", "Noto Sans Arabic"],
    "hi": ["Noto Sans Devanagari", "Noto Sans"],
}
"""Signs that Chinese and Japanese share look otherwise in each."""
_QUIET_ZONE = 2
_SMALLEST = 0.85
"""How much smaller a text may get before it takes another line."""
_CENTRE = Qt.AlignmentFlag.AlignHCenter
_START = Qt.AlignmentFlag.AlignLeading
Weight = QFont.Weight


def draw(paper: Paper, width: int) -> QImage:
    """The whole ticket, ``width`` dots wide, black on white. Needs a ``QGuiApplication``."""
    words = Words(paper.language)
    try:
        return _Sheet(width, words).fill(paper)
    finally:
        words.close()


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a text goes: from ``left``, ``width`` wide."""

    left: float
    width: float
    align: Qt.AlignmentFlag = _CENTRE


class _Sheet:
    """The roll under the pen: everything is put below what was there."""

    def __init__(self, width: int, words: Words) -> None:
        self._words = words
        self._unit = width / 576
        """Of the wider paper, a dot; the narrower one is not as much smaller as its letters."""
        self._letters = max(self._unit, 0.8)
        self._width = width
        self._margin = round(20 * self._unit)
        self._whole = _Place(self._margin, width - 2 * self._margin)
        self._image = QImage(width, _TALLEST, QImage.Format.Format_Grayscale8)
        self._image.fill(_WHITE)
        self._painter = QPainter(self._image)
        self._painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        self._painter.setPen(_BLACK)
        self._y = 0.0

    def fill(self, paper: Paper) -> QImage:
        """Put everything on it; answers what was used of the roll."""
        words = self._words
        if paper.copy:
            self._band(words.copy())
        else:
            self._gap(8)
        self._logo(paper.logo)
        self._text(paper.branch, 30, Weight.Medium)
        self._gap(10)
        self._rule()
        self._gap(14)
        self._text(paper.queue, 40, Weight.DemiBold)
        self._gap(6)
        self._text(words.your_number(), 26)
        self._number(paper.number)
        self._text(words.standing(paper), 34, Weight.DemiBold)
        self._text(words.wait(paper), 28)
        self._gap(14)
        self._rule()
        self._gap(16)
        self._follow(paper)
        self._gap(14)
        self._line(words.taken(paper), 24)
        if paper.copy:
            self._text(words.copied(paper), 24, Weight.DemiBold)
        self._gap(8)
        self._painter.end()
        return _in_black(self._image.copy(0, 0, self._width, round(self._y)))

    def _gap(self, dots: float) -> None:
        self._y += round(dots * self._unit)

    def _font(self, size: float, weight: Weight) -> QFont:
        font = QFont()
        families = _FAMILIES.get(self._words.tag)
        font.setFamilies(families or _ANY)
        font.setPixelSize(max(8, int(size * self._letters)))
        font.setWeight(weight)
        return font

    def _text(
        self,
        text: str,
        size: float,
        weight: Weight = Weight.Normal,
        place: _Place | None = None,
    ) -> None:
        """A text in as many lines as it takes; in one where a little smaller does."""
        if not text:
            return
        where = place or self._whole
        one_line = where.width / max(1.0, self._across(text, size, weight))
        smaller = max(one_line, _SMALLEST) if _SMALLEST <= one_line < 1 else 1.0
        self._painter.setFont(self._font(size * smaller, weight))
        option = QTextOption(where.align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(self._words.direction)
        room = QRectF(where.left, self._y, where.width, _TALLEST - self._y)
        taken = self._painter.boundingRect(room, text, option)
        self._painter.drawText(room, text, option)
        self._y += round(taken.height())

    def _line(self, text: str, size: float) -> None:
        """A text in one line, smaller where it is long."""
        fits = min(1.0, self._whole.width / max(1.0, self._across(text, size, Weight.Normal)))
        self._text(text, size * fits)

    def _across(self, text: str, size: float, weight: Weight) -> float:
        return QFontMetricsF(self._font(size, weight)).horizontalAdvance(text) + 1

    def _number(self, number: str) -> None:
        """As large as the paper is wide; the largest thing there is."""
        font = self._font(250, Weight.Black)
        font.setFamilies(_ANY)
        font.setPixelSize(round(250 * self._unit))
        across = QFontMetricsF(font).horizontalAdvance(number)
        fits = min(1.0, self._whole.width / max(1.0, across))
        font.setPixelSize(round(font.pixelSize() * fits))
        metrics = QFontMetricsF(font)
        ink = metrics.tightBoundingRect(number)
        self._gap(16)
        left = (self._width - ink.width()) / 2 - ink.left()
        self._painter.setFont(font)
        self._painter.drawText(round(left), round(self._y - ink.top()), number)
        self._y += round(ink.height())
        self._gap(22)

    def _rule(self) -> None:
        thick = max(2, round(3 * self._unit))
        self._painter.fillRect(
            QRectF(self._margin, self._y, self._width - 2 * self._margin, thick), _BLACK
        )
        self._y += thick

    def _band(self, text: str) -> None:
        """White on black from edge to edge: nobody takes it for the first one."""
        font = self._font(46, Weight.Black)
        height = round(QFontMetricsF(font).height() * 1.25)
        band = QRectF(0, self._y, self._width, height)
        self._painter.fillRect(band, _BLACK)
        self._painter.setFont(font)
        self._painter.setPen(QPen(_WHITE))
        self._painter.drawText(band, int(Qt.AlignmentFlag.AlignCenter), text)
        self._painter.setPen(QPen(_BLACK))
        self._y += height
        self._gap(16)

    def _logo(self, file: str) -> None:
        """A picture in black and white dots; one that cannot be read is left out."""
        if not file:
            return
        reader = QImageReader(file)
        reader.setAutoTransform(True)
        size = reader.size()
        room = QSize(round(self._whole.width * 0.7), round(150 * self._unit))
        if size.isValid():
            reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
        picture = reader.read()
        if picture.isNull():
            return
        self._put(_dotted(picture))
        self._gap(14)

    def _put(self, picture: QImage) -> None:
        left = (self._width - picture.width()) // 2
        self._painter.drawImage(left, round(self._y), picture)
        self._y += picture.height()

    def _follow(self, paper: Paper) -> None:
        """The code and what it is for: beside it where there is room, else below it."""
        words = self._words
        said: list[Callable[[_Place], None]] = [
            lambda place: self._text(words.follow(), 28, Weight.DemiBold, place),
            lambda place: self._text(words.watch(), 26, Weight.Normal, place),
        ]
        if not paper.url:
            self._text(words.watch(), 28, Weight.DemiBold)
            return
        wide = self._width >= 500
        code = _code(paper.url, round(self._width * (0.46 if wide else 0.7)))
        if wide:
            self._beside(code, said)
            return
        self._put(code)
        self._gap(12)
        for say in said:
            say(self._whole)

    def _beside(self, code: QImage, said: list[Callable[[_Place], None]]) -> None:
        mirrored = self._words.direction is Qt.LayoutDirection.RightToLeft
        space = 20 * self._unit
        rest = self._whole.width - code.width() - space
        code_left = self._width - self._margin - code.width() if mirrored else self._margin
        text_left = self._margin if mirrored else self._margin + code.width() + space
        top = self._y
        self._painter.drawImage(round(code_left), round(top), code)
        self._gap(8)
        for say in said:
            say(_Place(text_left, rest, _START))
            self._gap(10)
        self._y = max(self._y, top + code.height())


def _code(text: str, across: int) -> QImage:
    """The code of ``text``, whole dots a module, as large as ``across`` lets it be."""
    modules = [list(row) for row in segno.make(text, error="m", micro=False).matrix]
    side = len(modules) + 2 * _QUIET_ZONE
    dots = max(2, across // side)
    image = QImage(side * dots, side * dots, QImage.Format.Format_Grayscale8)
    image.fill(_WHITE)
    painter = QPainter(image)
    for down, row in enumerate(modules, _QUIET_ZONE):
        for right, dark in enumerate(row, _QUIET_ZONE):
            if dark:
                painter.fillRect(right * dots, down * dots, dots, dots, _BLACK)
    painter.end()
    return image


def _dotted(picture: QImage) -> QImage:
    """Shades as dots of black, so that a photograph stays one; on white where it is transparent."""
    on_white = QImage(picture.size(), QImage.Format.Format_RGB32)
    on_white.fill(_WHITE)
    painter = QPainter(on_white)
    painter.drawImage(0, 0, picture)
    painter.end()
    return on_white.convertToFormat(
        QImage.Format.Format_Mono, Qt.ImageConversionFlag.DiffuseDither
    ).convertToFormat(QImage.Format.Format_Grayscale8)


def _in_black(image: QImage) -> QImage:
    """Black or white, without dots between: letters keep their edges."""
    shades = image.constBits()
    assert shades is not None
    table = bytes(0 if shade < _DARK_FROM else 255 for shade in range(256))
    plain = bytes(shades).translate(table)
    made = QImage(
        plain, image.width(), image.height(), image.bytesPerLine(), QImage.Format.Format_Grayscale8
    )
    return made.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)
