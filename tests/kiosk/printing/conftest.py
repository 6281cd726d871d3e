"""The printer that a test holds."""

from collections.abc import Iterator

import pytest

from tests.kiosk.printing.fake_printer import FakePrinter


@pytest.fixture
def fake() -> Iterator[FakePrinter]:
    """A printer in the network that does what it is told to, until the test is over."""
    printer = FakePrinter()
    yield printer
    printer.switch_off()
