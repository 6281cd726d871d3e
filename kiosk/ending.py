"""What a kiosk that ended is followed by; knows no Qt."""

from enum import IntEnum


class Ending(IntEnum):
    """Why it ended."""

    ASKED = 0
    """A signal or somebody of the staff ended it: nothing follows."""
    TRY_DEMO = -1
    """Somebody at the first start would rather try a demonstration."""
    BEGIN_ANEW = -2
    """A backup waits to be put back: the program starts again with it."""
