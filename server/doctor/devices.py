"""Which boards and tablets are connected, and when the others were last seen."""

from datetime import timedelta

from server.devices import Device
from server.doctor.found import Found, Row, found
from server.doctor.subject import Subject

_LOST_AFTER = timedelta(minutes=2)
"""A board that is loaded again, or whose network was away, is back within seconds."""
_FORGOTTEN_AFTER = timedelta(hours=12)
"""Switched off for the night, or put away."""


def look(subject: Subject) -> Found:
    """Away: a board that was there is not. Dark: none is left, and people wait."""
    if subject.live is None:
        return found("devices", "ended")
    known = subject.live.devices
    if not known:
        return found("devices", "none")
    lost = [one for one in known if _is_lost(one, subject)]
    shows = any(one.connected for one in known if one.kind == "board")
    shows = shows or len(subject.live.screens or ()) > 1
    kind = "ok" if not lost else "away" if shows or not subject.live.waiting else "dark"
    connected = sum(one.connected for one in known)
    return found("devices", kind, map(_row, known), count=connected)


def _is_lost(device: Device, subject: Subject) -> bool:
    """A tablet may go whenever its owner closes it; a board should not."""
    age = subject.now - device.seen_at
    gone = device.kind == "board" and not device.connected
    return gone and _LOST_AFTER < age < _FORGOTTEN_AFTER


def _row(device: Device) -> Row:
    return Row(device.name, device.kind, None if device.connected else device.seen_at)
