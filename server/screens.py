"""The screens of the kiosk, which tells them; the server draws on none and knows no Qt."""

from collections.abc import Sequence
from typing import NamedTuple


class Screen(NamedTuple):
    """A screen that the kiosk or one of its boards stands on; sizes in pixels."""

    name: str
    width: int
    height: int


class Screens:
    """What the kiosk told last; None until it did, as without a screen nobody does."""

    def __init__(self) -> None:
        self.known: tuple[Screen, ...] | None = None

    def tell(self, screens: Sequence[Screen]) -> None:
        """These are all there are; from any thread."""
        self.known = tuple(screens)
