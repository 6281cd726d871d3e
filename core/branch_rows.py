"""The branch as it is stored, and its way into a value."""

from sqlite3 import Connection

from sqlalchemy import select

from core.database import Row, sql
from core.models import branch, queue
from core.values import Branch, QueueSummary

BRANCH = sql(select(branch.c.name, branch.c.time_zone, branch.c.day_starts_at, branch.c.country))
_SUMMARIES = sql(
    select(
        queue.c.id,
        queue.c.name,
        queue.c.prefix,
        queue.c.open,
        queue.c.join_from_phone,
        queue.c.waiting,
    ).order_by(queue.c.id)
)


def branch_value(row: Row | None, connection: Connection) -> Branch:
    """The branch with its queues; one that is not set up yet has no name."""
    if row is None:
        return Branch("", "UTC", "00:00", None, set_up=False, queues=())
    name, time_zone, starts, country = row
    day_starts_at = f"{starts // 60:02}:{starts % 60:02}"
    return Branch(name, time_zone, day_starts_at, country, True, _summaries(connection))


def _summaries(connection: Connection) -> tuple[QueueSummary, ...]:
    return tuple(
        QueueSummary(found, name, prefix, bool(is_open), bool(phone), waiting)
        for found, name, prefix, is_open, phone, waiting in connection.execute(_SUMMARIES)
    )
