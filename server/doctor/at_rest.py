"""The self-check of a branch that does not run: by whoever asks, in their own process."""

import time
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path

import msgspec

from core.check import CheckReport, check
from core.clock import SECOND_US, to_microseconds
from core.errors import WorldError
from core.folder import DATABASE_NAME
from core.glance import Glance, glance
from server.doctor.examination import LINES, look
from server.doctor.file import Both, Checked, cannot, judge
from server.doctor.found import Seen
from server.doctor.report import Report, report
from server.doctor.subject import Subject
from server.settings import ServerSettings

_UNREADABLE = Glance(None, 0, newer=False)


def examine(data: Path, settings: ServerSettings, *, answers: bool = False) -> Report:
    """Look at everything that can be seen without a running branch, and read the file whole.

    ``answers`` is False also for a branch that runs and does not answer; it is looked at from here.
    """
    subject = subject_at_rest(data, settings)
    seen = look(LINES, subject)
    seen += [Seen(one, datetime.now(UTC)) for one in _check(data)]
    return report(seen, running=answers)


def subject_at_rest(data: Path, settings: ServerSettings) -> Subject:
    """What there is to look at; where the file cannot be read, it tells nothing."""
    now = datetime.now(UTC)
    try:
        told = glance(data / DATABASE_NAME)
    except WorldError:
        told = _UNREADABLE
    return Subject(
        data=data,
        settings=settings,
        now=now,
        set_up=told.time_zone is not None,
        time_zone=told.time_zone,
        ahead_s=(told.last_time - to_microseconds(now)) / SECOND_US,
        newer=told.newer,
        has_kiosk=find_spec("PySide6") is not None,
        live=None,
    )


def _check(data: Path) -> Both:
    began = time.monotonic()
    try:
        checked = check(data / DATABASE_NAME)
    except WorldError as error:
        return cannot(str(error))
    return judge(_plain(checked), time.monotonic() - began)


def _plain(checked: CheckReport) -> Checked:
    lines = [line._asdict() for line in checked.lines]
    plain = {"lines": lines, "tickets": checked.tickets, "audit_rows": checked.audit_rows}
    return msgspec.convert(plain, Checked)
