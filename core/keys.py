"""Idempotency keys: the first answer to each is kept for a day, in the transaction of its command.

The rows lie in the order they came, and where each lies is known in memory alone: an index of the
file over keys, which are random, would touch a page of its own for nearly every command.
"""

import hashlib
from sqlite3 import Connection

from sqlalchemy import ColumnClause, bindparam, func, literal_column, select

from core.commands import Key
from core.database import sql
from core.errors import NOT_KEPT, Code, Refusal
from core.models import idempotency_key
from core.outcomes import Outcome, decode, encode

KEYS_KEPT_S = 86_400
"""How long the first answer to an idempotency key is kept."""

_ANSWER = sql(
    select(idempotency_key.c.fingerprint, idempotency_key.c.answer).where(
        idempotency_key.c.id == bindparam("place")
    )
)
_KEEP = sql(
    idempotency_key.insert().values(
        id=bindparam("place"),
        digest=bindparam("which"),
        fingerprint=bindparam("print"),
        at=bindparam("now"),
        answer=bindparam("kept"),
    ),
    *("place", "which", "print", "now", "kept"),
)
_SINCE = sql(
    select(idempotency_key.c.id, idempotency_key.c.digest)
    .where(idempotency_key.c.id > bindparam("place"))
    .order_by(idempotency_key.c.id)
)
_newest = select(func.max(idempotency_key.c.id)).scalar_subquery()
_NEWEST = sql(select(func.coalesce(_newest, literal_column("0"))))
_OLDEST = sql(
    select(idempotency_key.c.id, idempotency_key.c.digest, idempotency_key.c.at)
    .order_by(idempotency_key.c.id)
    .limit(literal_column("200"))
)
_PURGE = sql(
    idempotency_key.delete().where(
        idempotency_key.c.id <= bindparam("last"), idempotency_key.c.id < _newest
    )
)
_nothing: ColumnClause[bytes] = literal_column("x''")
_EMPTY = sql(
    idempotency_key.update()
    .where(idempotency_key.c.id <= bindparam("last"))
    .values(digest=_nothing, fingerprint=_nothing, answer=_nothing)
)
_REUSED = Refusal(
    Code.IDEMPOTENCY_KEY_REUSED,
    "This Idempotency-Key was used for another request. Send a new key with a new request."
    " Nothing was changed.",
)


class Keys:
    """The keys known to the writing connection; all but the making happens in a transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._places: dict[bytes, int] = {}
        self._last_place = 0
        self._kept: dict[bytes, tuple[bytes, bytes]] = {}
        """By digest, fingerprint and answer of the transaction in hand: not written yet."""
        self._purged: list[bytes] = []

    def catch_up(self) -> None:
        """Learn what other connections have kept; the lock held keeps them from keeping more."""
        for place, digest in self._connection.execute(_SINCE, {"place": self._last_place}):
            self._places[digest] = place
        (self._last_place,) = self._connection.execute(_NEWEST).fetchone()

    def answer(self, key: Key, digest: bytes) -> Outcome | None:
        """The first answer to ``key``, a refusal where it came with another request, or None."""
        kept = self._kept.get(digest)
        if kept is not None:
            fingerprint, answer = kept
        else:
            place = self._places.get(digest)
            if place is None:
                return None
            row = self._connection.execute(_ANSWER, {"place": place}).fetchone()
            if row is None:
                return None
            fingerprint, answer = row
        return decode(answer) if fingerprint == key.fingerprint else Outcome(refusal=_REUSED)

    def keep(self, key: Key, digest: bytes, outcome: Outcome) -> None:
        """Keep the answer to ``key``, unless it may be asked anew."""
        if outcome.refusal is None or outcome.refusal.code not in NOT_KEPT:
            self._kept[digest] = (key.fingerprint, encode(outcome))

    def write(self, now: int) -> None:
        """Write what was kept, all at once at engine time ``now``; right before the commit."""
        # sqlite3 looks for an adapter of every bytes it is given, and not of a bytearray.
        rows = [
            (place, bytearray(digest), bytearray(fingerprint), now, bytearray(answer))
            for place, (digest, (fingerprint, answer)) in enumerate(
                self._kept.items(), self._last_place + 1
            )
        ]
        if rows:
            self._connection.executemany(_KEEP, rows)

    def purge(self, before: int) -> int:
        """Forget the oldest, some at a time, of those kept before an engine time; how many.

        The newest row is emptied and stays, so that no place is ever given twice.
        """
        oldest = self._connection.execute(_OLDEST).fetchall()
        old = [(place, digest) for place, digest, at in oldest if at < before and digest]
        if old:
            last = {"last": old[-1][0]}
            self._connection.execute(_PURGE, last)
            self._connection.execute(_EMPTY, last)
            self._purged += [digest for _, digest in old]
        return len(old)

    def committed(self) -> None:
        """What was kept and purged is so for good."""
        for digest in self._kept:
            self._last_place += 1
            self._places[digest] = self._last_place
        for digest in self._purged:
            self._places.pop(digest, None)
        self._kept.clear()
        self._purged.clear()

    def rolled_back(self) -> None:
        """What was kept and purged since the last commit never was."""
        self._kept.clear()
        self._purged.clear()


def digest_of(key: Key) -> bytes:
    """What a key is known by: scope and key together."""
    return hashlib.blake2b(f"{key.scope}\0{key.key}".encode(), digest_size=16).digest()
