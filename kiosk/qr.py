"""QR codes as images: black modules on white, a whole number of pixels each, with quiet zone."""

from urllib.parse import unquote

import segno
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider

quiet_zone_modules = 4
_smallest_px = 21


def qr_image(text: str, side_px: int) -> QImage:
    """The code of ``text``, at most ``side_px`` wide where that leaves a pixel per module."""
    modules = [list(row) for row in segno.make(text, error="m", micro=False).matrix]
    across = len(modules) + 2 * quiet_zone_modules
    pixels = max(1, side_px // across)
    image = QImage(across * pixels, across * pixels, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    for down, row in enumerate(modules, quiet_zone_modules):
        for right, dark in enumerate(row, quiet_zone_modules):
            if dark:
                painter.fillRect(
                    right * pixels, down * pixels, pixels, pixels, QColor(Qt.GlobalColor.black)
                )
    painter.end()
    return image


class QrImages(QQuickImageProvider):
    """Answers ``image://qr/TEXT``, TEXT percent-encoded; ``sourceSize`` is the room there is."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002 - Qt
        """Qt's own question."""
        image = qr_image(unquote(id), max(_smallest_px, requestedSize.width()))
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image
