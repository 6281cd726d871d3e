"""API keys: what programs sign in with. Each has a closed account, so that the audit names it."""

from sqlalchemy import bindparam, select

from core.clock import to_datetime
from core.commands import Asker, CreateApiKey, DeleteApiKey
from core.database import Row, sql
from core.errors import missing
from core.models import api_key, counter, user
from core.outcomes import Outcome
from core.states import Role, Scope
from core.transaction import Transaction
from core.values import ApiKey, ApiKeyMade, Done

_NO_SECRET = "none: nobody signs in as a program"  # noqa: S105 - no hash, so nothing verifies
_may = {scope: api_key.c[f"may_{scope}"] for scope in Scope}
_keys = select(api_key.c.id, user.c.name, api_key.c.made_at, *_may.values()).select_from(
    api_key.join(user, user.c.id == api_key.c.id)
)
BY_TOKEN = sql(_keys.where(api_key.c.token_hash == bindparam("token")))
BY_ID = sql(
    _keys.where(api_key.c.id > bindparam("after")).order_by(api_key.c.id).limit(bindparam("most"))
)
_NEW_ACCOUNT = sql(
    user.insert().values(
        role=bindparam("new_role"),
        name=bindparam("new_name"),
        secret_hash=bindparam("new_secret"),
        closed=bindparam("is_closed"),
    )
)
_INSERT = sql(
    api_key.insert().values(
        id=bindparam("of_key"),
        token_hash=bindparam("token"),
        made_at=bindparam("now"),
        **{column.name: bindparam(f"new_{scope}") for scope, column in _may.items()},
    )
)
_DELETE = sql(api_key.delete().where(api_key.c.id == bindparam("of_key")))
_LET_GO = sql(
    counter.update().where(counter.c.staff_id == bindparam("of_key")).values(staff_id=None)
)


def create_api_key(tx: Transaction, command: CreateApiKey, _: Asker) -> Outcome:
    """Make a key with an account that nobody can sign in to."""
    account = {"new_role": Role.STAFF.value, "new_name": command.name, "is_closed": 1}
    made = tx.run(_NEW_ACCOUNT, account | {"new_secret": _NO_SECRET})
    assert made.lastrowid is not None
    now = tx.now()
    may = {f"new_{scope}": int(scope in command.scopes) for scope in Scope}
    of_key = {"of_key": made.lastrowid, "token": command.token_hash, "now": now}
    tx.run(_INSERT, of_key | may)
    scopes = tuple(scope for scope in Scope if scope in command.scopes)
    shown = ApiKey(made.lastrowid, command.name, scopes, to_datetime(now))
    return Outcome(ApiKeyMade(shown, command.seed), created=True)


def delete_api_key(tx: Transaction, command: DeleteApiKey, _: Asker) -> Outcome:
    """Take a key back, and the counters it holds; its account stays closed."""
    if tx.run(_DELETE, {"of_key": command.key_id}).rowcount == 0:
        raise missing("API key", command.key_id)
    tx.run(_LET_GO, {"of_key": command.key_id})
    return Outcome(Done())


def api_key_value(row: Row) -> ApiKey:
    """A row of ``BY_TOKEN`` or ``BY_ID``."""
    key_id, name, made_at, *may = row
    scopes = tuple(scope for scope, opened in zip(Scope, may, strict=True) if opened)
    return ApiKey(key_id, name, scopes, to_datetime(made_at))
