"""QR codes as images that a phone can read."""

import pytest
import segno
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from kiosk.qr import QrImages, qr_image, quiet_zone_modules

TEXT = "http://192.168.178.20:8080/t/AAAAAAABq83vEjRWeJCrze8SNFY"


def modules(image: QImage, pixels: int) -> list[list[int]]:
    across = image.width() // pixels
    return [
        [int(image.pixelColor(x * pixels, y * pixels) == "#000000") for x in range(across)]
        for y in range(across)
    ]


@pytest.mark.parametrize("side", [120, 333, 1000])
def test_every_module_is_whole_pixels_of_black_on_white(side: int) -> None:
    image = qr_image(TEXT, side)
    wanted = [list(row) for row in segno.make(TEXT, error="m", micro=False).matrix]
    across = len(wanted) + 2 * quiet_zone_modules
    pixels = side // across
    assert image.width() == image.height() == across * pixels
    inner = [
        row[quiet_zone_modules:-quiet_zone_modules]
        for row in modules(image, pixels)[quiet_zone_modules:-quiet_zone_modules]
    ]
    assert inner == wanted
    colours = {image.pixelColor(x, y).name() for x in range(side // 2) for y in range(side // 2)}
    assert colours == {"#000000", "#ffffff"}


def test_the_quiet_zone_is_white() -> None:
    image = qr_image(TEXT, 400)
    edge = modules(image, 400 // (image.width() // (400 // 45) or 1) or 1)[0]
    assert not any(edge)


def test_the_provider_takes_a_percent_encoded_text() -> None:
    size = QSize()
    image = QrImages().requestImage("http%3A%2F%2Fx%2Ft%2Fabc", size, QSize(200, 200))
    assert image == qr_image("http://x/t/abc", 200)
    assert size == image.size()
