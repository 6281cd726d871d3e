"""Whether there is room left on the disk of the data folder."""

import shutil

from core.backup_space import KEPT_FREE_BYTES, room_for_backup
from server.doctor.found import Found, found
from server.doctor.subject import Subject

_COMFORT_BYTES = 500_000_000
"""What logs and updates of the system take by surprise; on top of what tonight's backup takes."""


def look(subject: Subject) -> Found:
    """Full: what a branch writes within days no longer fits. Low: the next backup may not."""
    free = shutil.disk_usage(subject.data).free
    wanted = room_for_backup(subject.data) + _COMFORT_BYTES
    kind = "full" if free < KEPT_FREE_BYTES else "low" if free < wanted else "ok"
    return found("disk", kind, free_bytes=free, wanted_bytes=wanted)
