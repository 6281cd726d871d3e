"""A ticket as a PDF of the paper's own size."""

from PySide6.QtCore import QBuffer, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter

_MM_AN_INCH = 25.4
_DOTS_AN_INCH = 203


def pdf_of(ticket: QImage, width_mm: int) -> bytes:
    """The file that ``ticket`` is."""
    printed_mm = ticket.width() * _MM_AN_INCH / _DOTS_AN_INCH
    height_mm = ticket.height() * _MM_AN_INCH / _DOTS_AN_INCH
    margin_mm = (width_mm - printed_mm) / 2
    page = QSizeF(width_mm, height_mm + 2 * margin_mm)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS_AN_INCH)
    writer.setPageSize(QPageSize(page, QPageSize.Unit.Millimeter, "ticket"))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    dots = _DOTS_AN_INCH / _MM_AN_INCH
    margin = margin_mm * dots
    painter.drawImage(QRectF(margin, margin, ticket.width(), ticket.height()), ticket)
    painter.end()
    return bytes(buffer.data().data())
