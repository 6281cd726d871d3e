"""As much of ESC/POS as a ticket is made of, turned back into what is on the paper."""

from dataclasses import dataclass

from PySide6.QtGui import QImage

DLE_EOT, GS_R = "DLE EOT", "GS r"


@dataclass(frozen=True)
class Printed:
    """What was cut off: ``rows`` are bytes of dots, black as 1."""

    width: int
    rows: bytes

    @property
    def height(self) -> int:
        return len(self.rows) // (self.width // 8)

    def image(self) -> QImage:
        """As a picture, black on white."""
        inverted = bytes(byte ^ 0xFF for byte in self.rows)
        mono = QImage(inverted, self.width, self.height, self.width // 8, QImage.Format.Format_Mono)
        mono.setColorTable([0xFF000000, 0xFFFFFFFF])
        return mono.convertToFormat(QImage.Format.Format_Grayscale8)


class Interpreter:
    """Takes bytes as they come; anything that is no part of a ticket is a failure."""

    def __init__(self) -> None:
        self.tickets: list[Printed] = []
        self.begin()

    def begin(self) -> None:
        """A new connection: what was not cut is torn off by whoever comes next."""
        self._rest = b""
        self._width = 0
        self._rows = b""
        self.has_cut = False

    @property
    def rest(self) -> bytes:
        """What came of a command that is not whole."""
        return self._rest

    @property
    def began(self) -> bool:
        """Whether the first byte of a ticket is there."""
        return self._rest[:1] == b"\x1b"

    @property
    def is_to_cut(self) -> bool:
        """Whether it is about to cut."""
        return self._rest[:2] == b"\x1dV"

    @property
    def height(self) -> int:
        """Rows since the last cut."""
        return len(self._rows) // (self._width // 8) if self._width else 0

    def take(self, more: bytes) -> list[tuple[str, int]]:
        """The questions asked in ``more``."""
        self._rest += more
        asked: list[tuple[str, int]] = []
        while self._rest:
            taken = self._one(asked)
            if taken == 0:
                break
            self._rest = self._rest[taken:]
        return asked

    def _one(self, asked: list[tuple[str, int]]) -> int:
        """How many bytes the first command takes; 0 where it is not there yet."""
        rest = self._rest
        if rest[:1] == b"\x00":
            return 1
        if rest[:1] not in (b"\x10", b"\x1d", b"\x1b"):
            raise AssertionError(f"no command of a ticket: {rest[:10]!r}")
        if len(rest) < 3 and rest[:2] != b"\x1b@":
            return 0
        if rest[:2] == b"\x10\x04":
            asked.append((DLE_EOT, rest[2]))
            return 3
        if rest[:2] == b"\x1dr":
            asked.append((GS_R, rest[2]))
            return 3
        if rest[:2] == b"\x1b@":
            return 2
        if rest[:2] == b"\x1bd":
            return 3
        if rest[:2] == b"\x1dV":
            return self._cut(rest)
        if rest[:3] == b"\x1dv0":
            return self._raster(rest)
        raise AssertionError(f"no command of a ticket: {rest[:10]!r}")

    def _cut(self, rest: bytes) -> int:
        if self._rows:
            self.tickets.append(Printed(self._width, self._rows))
        self._rows = b""
        self.has_cut = True
        return 3 if rest[2] in (0, 1, 48, 49) else 4

    def _raster(self, rest: bytes) -> int:
        if len(rest) < 8:
            return 0
        across, down = rest[4] + rest[5] * 256, rest[6] + rest[7] * 256
        size = 8 + across * down
        if len(rest) < size:
            return 0
        self._width = across * 8
        self._rows += rest[8:size]
        return size
