"""What the kiosk shows to staff about their tablets: the address, a code that pairs one, and the
fingerprint of the certificate to compare.
"""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal


class StaffDoor(QObject):
    """``url`` is what one may type; ``code`` is the text of the QR code, new at each opening."""

    codeChanged = Signal()

    def __init__(
        self,
        url: str,
        fingerprint: str = "",
        pairing_url: Callable[[], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Without ``pairing_url`` the code leads to ``url``, and pairs nothing."""
        super().__init__(parent)
        self._url = url
        self._fingerprint = fingerprint
        self._pairing_url = pairing_url
        self._code = ""

    url = Property(str, lambda self: self._url, constant=True)
    fingerprint = Property(str, lambda self: self._fingerprint, constant=True)
    pairs = Property(bool, lambda self: self._pairing_url is not None, constant=True)
    code = Property(str, lambda self: self._code, notify=codeChanged)

    def open(self) -> None:
        """Show a code that was never shown before."""
        self._show(self._url if self._pairing_url is None else self._pairing_url())

    def shut(self) -> None:
        """Show it no more."""
        self._show("")

    def _show(self, code: str) -> None:
        if code != self._code:
            self._code = code
            self.codeChanged.emit()
