"""The screens of the kiosk, as it told the server; the server itself knows none."""

from server.doctor.found import Found, Row, found
from server.doctor.subject import Subject
from server.screens import Screen

_LEAST_LONG, _LEAST_SHORT = 1024, 600
"""Pixels; the smallest screen that every page of the kiosk is laid out and tried for."""


def look(subject: Subject) -> Found:
    """Small: smaller than the pages are made for. Gone: there is a kiosk, and no screen."""
    if subject.live is None:
        return found("screens", "ended")
    screens = subject.live.screens
    if screens is None:
        return found("screens", "headless")
    if not screens:
        return found("screens", "gone")
    small = any(_is_small(screen) for screen in screens)
    return found("screens", "small" if small else "ok", map(_row, screens), count=len(screens))


def _is_small(screen: Screen) -> bool:
    long, short = max(screen.width, screen.height), min(screen.width, screen.height)
    return long < _LEAST_LONG or short < _LEAST_SHORT


def _row(screen: Screen) -> Row:
    return Row(screen.name, f"{screen.width} \N{MULTIPLICATION SIGN} {screen.height}")
