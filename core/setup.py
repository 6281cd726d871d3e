"""The first start of a branch, and the branch's own settings."""

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from sqlalchemy import bindparam, select
from tzlocal import get_localzone_name

from core.branch_rows import BRANCH, branch_value
from core.commands import Asker, ChangeBranch, CreateQueue, CreateUser, SetUpBranch
from core.database import sql
from core.errors import Code, refuse
from core.events import BranchChanged
from core.models import branch
from core.outcomes import Outcome
from core.queues import create_queue
from core.states import Actor, Role
from core.transaction import Transaction
from core.users import create_user
from core.values import Branch, User

CHANGEABLE = ("name", "time_zone", "day_starts_at", "country")
"""The fields of the branch that its owner sets."""

_INSERT = sql(
    branch.insert().values(
        id=1,
        name=bindparam("new_name"),
        time_zone=bindparam("new_time_zone"),
        day_starts_at=0,
        engine_time=bindparam("now"),
    )
)
_UPDATE = sql(
    branch.update()
    .where(branch.c.id == 1)
    .values({name: bindparam(f"new_{name}") for name in CHANGEABLE})
)
_PRESENT = sql(select(*(branch.c[name] for name in CHANGEABLE)))
_MINUTES_A_DAY = 1_440


def set_up_branch(tx: Transaction, command: SetUpBranch, _: Asker) -> Outcome:
    """Make the branch, its owner and its first queue; once."""
    if tx.one(_PRESENT) is not None:
        raise refuse(
            Code.ALREADY_SET_UP,
            "This branch is set up already; sign in to change it. Nothing was changed.",
        )
    name = command.branch_name or command.queue_name
    zone = _local_time_zone()
    tx.run(_INSERT, {"new_name": name, "new_time_zone": zone, "now": tx.now()})
    tx.known.forget_configuration()
    made = create_user(tx, CreateUser(command.owner_name, Role.OWNER, command.secret_hash), _)
    assert isinstance(made.result, User)
    first = CreateQueue(
        command.queue_name,
        service_slots=command.service_slots,
        grace_time_s=command.grace_time_s,
        calling=command.calling,
    )
    create_queue(tx, first, Asker(Actor.STAFF, made.result.id))
    return Outcome(_show(tx), created=True)


def change_branch(tx: Transaction, command: ChangeBranch, _: Asker) -> Outcome:
    """Change the fields named; ``day_starts_at`` comes as "HH:MM"."""
    present = tx.one(_PRESENT)
    if present is None:
        raise refuse(Code.INVALID, "Set the branch up first. Nothing was changed.")
    values = dict(zip(CHANGEABLE, present, strict=True)) | dict(command.changes)
    if "time_zone" in command.changes:
        _refuse_unknown_zone(values["time_zone"])
    if "day_starts_at" in command.changes:
        values["day_starts_at"] = minutes(values["day_starts_at"])
    tx.run(_UPDATE, {f"new_{name}": value for name, value in values.items()})
    tx.known.forget_configuration()
    tx.happened.append(BranchChanged())
    return Outcome(_show(tx))


def minutes(clock: str) -> int:
    """Minutes after midnight of "HH:MM"; refused with INVALID."""
    hours, _, rest = clock.partition(":")
    plain = len(hours) == len(rest) == 2 and (hours + rest).isascii() and (hours + rest).isdigit()
    total = int(hours) * 60 + int(rest) if plain and int(rest) < 60 else _MINUTES_A_DAY
    if total >= _MINUTES_A_DAY:
        raise refuse(
            Code.INVALID,
            f"day_starts_at: {clock[:20]!r} is no time of day; write it as HH:MM, such as 04:00."
            " Nothing was changed.",
        )
    return total


def _show(tx: Transaction) -> Branch:
    return branch_value(tx.one(BRANCH), tx.connection)


def _local_time_zone() -> str:
    name = get_localzone_name()
    return name if name in available_timezones() else "UTC"


def _refuse_unknown_zone(name: str) -> None:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise refuse(
            Code.INVALID,
            f"time_zone: {name[:60]!r} is not known; use a name such as Europe/Berlin."
            " Nothing was changed.",
        ) from None
