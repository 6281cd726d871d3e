"""Accounts and their sign-ins."""

from typing import Any

from sqlalchemy import bindparam, select

from core.clock import SECOND_US, to_datetime
from core.commands import (
    Asker,
    ChangeUser,
    CreateUser,
    DeleteUser,
    EndSession,
    RefreshSession,
    StartSession,
)
from core.database import sql
from core.errors import Code, missing, refuse
from core.models import counter, queue, session, user
from core.outcomes import Outcome
from core.states import Role
from core.transaction import Transaction
from core.values import Done, SessionStarted, User

_account = (user.c.role != Role.CUSTOMER.value, user.c.closed == 0)
ACCOUNT = sql(
    select(user.c.id, user.c.name, user.c.role).where(user.c.id == bindparam("of_user"), *_account)
)
_NAME_TAKEN = sql(
    select(user.c.id).where(
        user.c.name.collate("NOCASE") == bindparam("wanted"),
        user.c.id != bindparam("but"),
        *_account,
    )
)
_INSERT = sql(
    user.insert().values(
        role=bindparam("new_role"), name=bindparam("new_name"), secret_hash=bindparam("new_secret")
    )
)
_UPDATE = sql(
    user.update()
    .where(user.c.id == bindparam("of_user"))
    .values(name=bindparam("new_name"), role=bindparam("new_role"))
)
_NEW_SECRET = sql(
    user.update()
    .where(user.c.id == bindparam("of_user"))
    .values(secret_hash=bindparam("new_secret"))
)
_CLOSE = sql(user.update().where(user.c.id == bindparam("of_user")).values(closed=1))
_OTHER_OWNERS = sql(
    select(user.c.id)
    .where(user.c.role == Role.OWNER.value, user.c.closed == 0, user.c.id != bindparam("but"))
    .order_by(user.c.id != bindparam("first"), user.c.id)
)
_theirs = queue.alias()
_OF_THE_SAME_NAME = sql(
    select(queue.c.name)
    .join(_theirs, _theirs.c.name == queue.c.name)
    .where(queue.c.owner_id == bindparam("of_user"), _theirs.c.owner_id == bindparam("heir"))
    .limit(1)
)
_HAND_ON = sql(
    queue.update()
    .where(queue.c.owner_id == bindparam("of_user"))
    .values(owner_id=bindparam("heir"))
)
_LET_GO = sql(
    counter.update().where(counter.c.staff_id == bindparam("of_user")).values(staff_id=None)
)
_END_ALL = sql(session.delete().where(session.c.user_id == bindparam("of_user")))
_END_DEVICE = sql(
    session.delete().where(
        session.c.user_id == bindparam("of_user"), session.c.device == bindparam("on_device")
    )
)
_END = sql(session.delete().where(session.c.token_hash == bindparam("token")))
_START = sql(
    session.insert().values(
        token_hash=bindparam("token"),
        user_id=bindparam("of_user"),
        device=bindparam("on_device"),
        expires_at=bindparam("until"),
    )
)
SESSION = sql(
    select(session.c.user_id, session.c.device, session.c.expires_at).where(
        session.c.token_hash == bindparam("token")
    )
)


def create_user(tx: Transaction, command: CreateUser, _: Asker) -> Outcome:
    """Make an account."""
    _refuse_taken_name(tx, command.name, but=0)
    new = {
        "new_role": command.role.value,
        "new_name": command.name,
        "new_secret": command.secret_hash,
    }
    made = tx.run(_INSERT, new)
    assert made.lastrowid is not None
    return Outcome(User(made.lastrowid, command.name, command.role), created=True)


def change_user(tx: Transaction, command: ChangeUser, asker: Asker) -> Outcome:
    """Change the fields named; a new PIN ends all sessions of the account.

    The queues of who is an owner no longer go to another owner.
    """
    present = account(tx, command.user_id)
    changes: dict[str, Any] = command.changes
    name, role = changes.get("name", present.name), changes.get("role", present.role)
    if "name" in changes:
        _refuse_taken_name(tx, name, but=present.id)
    if role != Role.OWNER and present.role is Role.OWNER:
        _hand_queues_on(tx, present, asker)
    tx.run(_UPDATE, {"of_user": present.id, "new_name": name, "new_role": str(role)})
    if "secret_hash" in changes:
        tx.run(_NEW_SECRET, {"of_user": present.id, "new_secret": changes["secret_hash"]})
        tx.run(_END_ALL, {"of_user": present.id})
    return Outcome(account(tx, present.id))


def delete_user(tx: Transaction, command: DeleteUser, asker: Asker) -> Outcome:
    """Close an account and end its sessions; its name stays in the audit, its queues go on."""
    present = account(tx, command.user_id)
    if present.role is Role.OWNER:
        _hand_queues_on(tx, present, asker)
    tx.run(_END_ALL, {"of_user": present.id})
    tx.run(_LET_GO, {"of_user": present.id})
    tx.run(_CLOSE, {"of_user": present.id})
    return Outcome(Done())


def start_session(tx: Transaction, command: StartSession, _: Asker) -> Outcome:
    """Begin the one session of this user on this device."""
    who = account(tx, command.user_id)
    on_device = {"of_user": who.id, "on_device": command.device}
    tx.run(_END_DEVICE, on_device)
    return _begin(tx, who, command.device, command.token_hash, command.lasts_s)


def refresh_session(tx: Transaction, command: RefreshSession, _: Asker) -> Outcome:
    """A new token for the old one, which dies."""
    found = tx.one(SESSION, {"token": command.old_token_hash})
    if found is None or found[2] <= tx.clock.peek():
        raise refuse(Code.NOT_FOUND, "This sign-in has ended; sign in again. Nothing was changed.")
    tx.run(_END, {"token": command.old_token_hash})
    who = account(tx, found[0])
    return _begin(tx, who, found[1], command.new_token_hash, command.lasts_s)


def end_session(tx: Transaction, command: EndSession, _: Asker) -> Outcome:
    """End this sign-in, or all of its user's; one that has ended is no error."""
    found = tx.one(SESSION, {"token": command.token_hash})
    if found is not None:
        ended = (
            (_END_ALL, {"of_user": found[0]})
            if command.everywhere
            else (_END, {"token": command.token_hash})
        )
        tx.run(*ended)
    return Outcome(Done())


def account(tx: Transaction, user_id: int) -> User:
    """The open account; refused with NOT_FOUND."""
    row = tx.one(ACCOUNT, {"of_user": user_id})
    if row is None:
        raise missing("account", user_id)
    return User(row[0], row[1], Role(row[2]))


def _begin(tx: Transaction, who: User, device: str, token: bytes, lasts_s: int) -> Outcome:
    until = tx.clock.peek() + lasts_s * SECOND_US
    tx.run(_START, {"token": token, "of_user": who.id, "on_device": device, "until": until})
    return Outcome(SessionStarted(who, to_datetime(until)))


def _refuse_taken_name(tx: Transaction, name: str, but: int) -> None:
    if tx.one(_NAME_TAKEN, {"wanted": name, "but": but}) is not None:
        raise refuse(
            Code.TAKEN, f"name: there already is an account named {name}. Nothing was changed."
        )


def _hand_queues_on(tx: Transaction, who: User, asker: Asker) -> None:
    """Every queue of ``who`` gets another owner: the one who asks, else the first there is."""
    heir = tx.one(_OTHER_OWNERS, {"but": who.id, "first": asker.user_id})
    if heir is None:
        raise refuse(
            Code.USER_IN_USE,
            f"{who.name} is the last owner; make another one first. Nothing was changed.",
        )
    between = {"of_user": who.id, "heir": heir[0]}
    both = tx.one(_OF_THE_SAME_NAME, between)
    if both is not None:
        raise refuse(
            Code.USER_IN_USE,
            f"{who.name} and the owner who would follow both have a queue named {both[0]};"
            " rename one first. Nothing was changed.",
        )
    tx.run(_HAND_ON, between)
