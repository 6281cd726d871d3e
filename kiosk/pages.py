"""The kiosk's pages and sheets; the value is the name of the QML file."""

from enum import StrEnum


class Page(StrEnum):
    """What the window shows; one at a time."""

    FIRST_START = "FirstStart"
    """Nothing is set up yet."""
    READY = "Ready"
    """Set up; says where staff sign in."""
    OUT_OF_ORDER = "OutOfOrder"
    """Nothing can be read; what customers and staff can do."""
    ATTRACT = "Attract"
    """Nobody is here."""
    QUEUES = "Queues"
    """What do you come for?"""
    CONFIRM = "Confirm"
    """One queue, how many are ahead, and the wish for a ticket."""
    DETAILS = "Details"
    """A name and a phone number, for those who want to leave them."""
    TICKET = "Ticket"
    """The ticket just taken."""
    NUMBER = "Number"
    """Which number do you hold?"""
    FOUND = "Found"
    """The ticket that was asked for."""
    PIN = "Pin"
    """The door to what only staff may touch."""
    STAFF = "Staff"
    """What staff see and do at the kiosk itself."""
    REPRINT = "Reprint"
    """Which ticket staff want on paper."""
    TABLETS = "Tablets"
    """Which address a tablet of staff's opens, and a code that does it."""


class Sheet(StrEnum):
    """What lies over a page until it is answered or closed."""

    NONE = ""
    """Nothing does."""
    LANGUAGES = "Languages"
    """The languages under their own names."""
    COMFORT = "Comfort"
    """Larger, clearer, lower, aloud."""
    LEAVE = "Leave"
    """Whether to give up the place in line."""
    QUIT = "Quit"
    """Whether to end the kiosk."""


NOBODY_HERE = frozenset({Page.ATTRACT, Page.OUT_OF_ORDER})
"""Where nothing needs to end."""
BEHIND_THE_PIN = frozenset({Page.PIN, Page.STAFF, Page.REPRINT, Page.TABLETS})
"""What staff alone get to, and the door to it."""
NEVER_IDLE = frozenset({Page.FIRST_START, Page.OUT_OF_ORDER})
"""Pages that stay for as long as it takes."""
