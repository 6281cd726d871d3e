"""What the triggers on queues, counters, users and the branch judge and do."""

from collections.abc import Callable

from core.models import MOST_COUNTERS
from core.schema_rules import (
    QUEUE_OF_NEW,
    Rules,
    changed,
    fixed,
    id_is_new,
)
from core.sql_sets import one_of
from core.states import CounterState, Role

_SIGNS_IN = one_of("u.role", (Role.OWNER, Role.STAFF))
QUEUE_IDENTITY = ("owner_id", "name", "prefix")
_COUNTS = ("active", "serving", "waiting", "service_day", "last_number", "last_sequence")
_STANDING = "(SELECT count(*) FROM counter c WHERE c.queue_id = {} AND c.retired = 0)"
_SERVES = "EXISTS (SELECT 1 FROM ticket t WHERE t.counter_id = {} AND t.state = 'SERVING')"


def _queue_rules(*, when: Callable[..., str]) -> Rules:
    """What every queue must be, looked at where ``when`` says so of the columns concerned."""
    owner = "SELECT 1 FROM user u WHERE u.id = NEW.owner_id AND u.role = 'owner' AND u.closed = 0"
    return [
        ("queue_has_an_owner", f"({when('owner_id')}) AND NOT EXISTS ({owner})"),
        (
            "queue_name_is_the_owners_own",
            f"({when('owner_id', 'name')}) AND EXISTS (SELECT 1 FROM queue q"
            " WHERE q.owner_id = NEW.owner_id AND q.name = NEW.name AND q.id IS NOT NEW.id)",
        ),
        (
            "prefix_is_one_queues",
            f"({when('prefix')}) AND EXISTS (SELECT 1 FROM queue q"
            " WHERE q.prefix = NEW.prefix AND q.id IS NOT NEW.id)",
        ),
    ]


def queue_insert_rules() -> Rules:
    """What a new queue must be."""
    begun = " OR ".join(f"NEW.{column} IS NOT 0" for column in _COUNTS)
    always = _queue_rules(when=lambda *_: "1")
    return [id_is_new("queue"), ("a_queue_starts_empty", begun), *always]


def queue_update_rules() -> Rules:
    """What a change of a queue must be. Every ticket that moves passes here."""
    return [
        fixed("queue_identity_is_fixed", "id"),
        ("revision_counts_up", "NEW.revision < OLD.revision"),
        (
            "counts_follow_the_audit",
            f"({changed(*_COUNTS)}) AND NOT EXISTS ({_AUDIT_EXPLAINS})",
        ),
        (
            "queue_full",
            "NEW.active > OLD.active AND NEW.max_size IS NOT NULL AND NEW.active > NEW.max_size",
        ),
        (
            "no_free_counter",
            "NEW.serving > OLD.serving AND NEW.serving > NEW.service_slots",
        ),
    ]


def queue_identity_rules() -> Rules:
    """What a change of a queue's owner, name or prefix must be."""
    return _queue_rules(when=changed)


# An audit row and the counts it moves come in one statement, so that no row but that statement's
# own is newer than its queue's last one: what the counts become needs no judging again.
_AUDIT_EXPLAINS = (
    "SELECT 1 FROM audit a WHERE a.sequence = NEW.last_sequence AND a.queue_id = NEW.id"
    " AND NEW.last_sequence > OLD.last_sequence"
)


LIMITS = (
    "INSERT INTO queue_limit (queue_id, after_sequence, max_size, service_slots)"
    " SELECT NEW.id, coalesce((SELECT max(sequence) FROM audit), 0), NEW.max_size,"
    " NEW.service_slots WHERE (NEW.max_size, NEW.service_slots) IS NOT (SELECT l.max_size,"
    " l.service_slots FROM queue_limit l WHERE l.queue_id = NEW.id ORDER BY l.id DESC LIMIT 1)"
)


def counters_follow_slots() -> tuple[str, str, str]:
    """Counters come and go with ``service_slots``; one that serves retires when it frees."""
    missing = f"max(0, NEW.service_slots - {_STANDING.format('NEW.id')})"
    excess = f"max(0, {_STANDING.format('NEW.id')} - NEW.service_slots)"
    return (
        f"UPDATE counter SET retired = 0, state = '{CounterState.OPEN}', staff_id = NULL,"
        " reason = NULL WHERE id IN (SELECT c.id FROM counter c WHERE c.queue_id = NEW.id"
        f" AND c.retired = 1 ORDER BY c.number LIMIT {missing})",
        "INSERT INTO counter (queue_id, number, label, state) SELECT NEW.id, row_number()"
        " OVER (ORDER BY n) + (SELECT coalesce(max(c.number), 0) FROM counter c"
        f" WHERE c.queue_id = NEW.id), n, '{CounterState.OPEN}'"
        f" FROM ({_UNUSED_LABELS}) LIMIT {missing}",
        "UPDATE counter SET retired = 1 WHERE id IN (SELECT c.id FROM counter c"
        f" WHERE c.queue_id = NEW.id AND c.retired = 0 AND NOT {_SERVES.format('c.id')}"
        f" ORDER BY c.number DESC LIMIT {excess})",
    )


_UNUSED_LABELS = (
    "WITH RECURSIVE series (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM series WHERE n <"
    " NEW.service_slots + (SELECT count(*) FROM counter c WHERE c.queue_id = NEW.id))"
    " SELECT n FROM series WHERE CAST(n AS TEXT) NOT IN"
    " (SELECT c.label FROM counter c WHERE c.queue_id = NEW.id) ORDER BY n"
)
"""Numbers no counter of the queue is labelled with, enough for all that may be missing."""


FREED_WHILE_TOO_MANY = "NEW.serving < OLD.serving AND OLD.serving > NEW.service_slots"
"""When a counter that frees has to retire: those that are too many all serve."""

RETIRE = (
    "UPDATE counter SET retired = 1"
    " WHERE id = (SELECT a.counter_id FROM audit a WHERE a.sequence = NEW.last_sequence)"
)
"""Shrinking takes effect at the counter that has just become free."""


def slots_follow_counters(grown: str) -> str:
    """A counter more than ``service_slots`` says makes it say so; not while it shrinks."""
    standing = _STANDING.format("NEW.queue_id")
    return (
        f"UPDATE queue SET service_slots = {standing}"
        f" WHERE {grown} AND id = NEW.queue_id AND service_slots < {standing}"
    )


def limit_insert_rules() -> Rules:
    """Only the limits just set are told."""
    same = "q.max_size IS NEW.max_size AND q.service_slots IS NEW.service_slots"
    return [
        id_is_new("queue_limit"),
        (
            "limits_tell_the_change_just_made",
            f"NOT EXISTS (SELECT 1 FROM queue q WHERE q.id = NEW.queue_id AND {same})"
            " OR NEW.after_sequence IS NOT coalesce((SELECT max(sequence) FROM audit), 0)",
        ),
    ]


def belongings() -> tuple[str, ...]:
    """What goes with a queue, with foreign keys off too."""
    return tuple(
        f"DELETE FROM {table} WHERE queue_id = OLD.id"
        for table in ("audit", "note", "print_job", "ticket", "counter", "queue_limit")
    )


def _counter_rules() -> Rules:
    return [
        (
            f"counter_{column}_is_the_queues_own",
            "EXISTS (SELECT 1 FROM counter c WHERE c.queue_id = NEW.queue_id"
            f" AND c.{column} = NEW.{column} AND c.id IS NOT NEW.id)",
        )
        for column in ("number", "label")
    ] + [
        (
            "counter_is_held_by_staff",
            "NEW.staff_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM user u"
            f" WHERE u.id = NEW.staff_id AND {_SIGNS_IN})",
        ),
        (
            "counters_are_not_too_many",
            f"NEW.retired = 0 AND {MOST_COUNTERS} <= (SELECT count(*) FROM counter c"
            " WHERE c.queue_id = NEW.queue_id AND c.retired = 0 AND c.id IS NOT NEW.id)",
        ),
    ]


def counter_insert_rules() -> Rules:
    """What a new counter must be."""
    exists = "SELECT 1 FROM queue WHERE id = NEW.queue_id"
    return [id_is_new("counter"), ("queue_exists", f"NOT EXISTS ({exists})"), *_counter_rules()]


def counter_update_rules() -> Rules:
    """What a change of a counter must be."""
    slots = QUEUE_OF_NEW.format("service_slots")
    return [
        fixed("counter_identity_is_fixed", "id", "queue_id", "number"),
        ("a_serving_counter_stays", f"NEW.retired > OLD.retired AND {_SERVES.format('NEW.id')}"),
        (
            "counters_retire_by_shrinking",
            f"NEW.retired > OLD.retired AND {_STANDING.format('NEW.queue_id')} <= {slots}",
        ),
        *_counter_rules(),
    ]


def user_rules() -> Rules:
    """What every user must be."""
    return [
        (
            "user_phone_is_one_persons",
            "NEW.phone IS NOT NULL AND EXISTS (SELECT 1 FROM user u WHERE u.phone = NEW.phone"
            " AND u.id IS NOT NEW.id)",
        ),
        (
            "account_name_is_one_persons",
            "NEW.role <> 'customer' AND NEW.closed = 0 AND EXISTS (SELECT 1 FROM user u"
            " WHERE u.name = NEW.name COLLATE NOCASE AND u.role <> 'customer' AND u.closed = 0"
            " AND u.id IS NOT NEW.id)",
        ),
    ]


def user_update_rules() -> Rules:
    """What a change of a user must be."""
    owns = "EXISTS (SELECT 1 FROM queue q WHERE q.owner_id = NEW.id)"
    return [
        fixed("user_identity_is_fixed", "id"),
        ("queue_has_an_owner", f"(NEW.role <> 'owner' OR NEW.closed) AND {owns}"),
        ("accounts_stay_accounts", "OLD.role <> 'customer' AND NEW.role = 'customer'"),
        (
            "api_key_has_a_closed_account",
            "(NEW.role <> 'staff' OR NEW.closed = 0) AND EXISTS (SELECT 1 FROM api_key k"
            " WHERE k.id = NEW.id)",
        ),
        *user_rules(),
    ]


def user_delete_rules() -> Rules:
    """Which users stay."""
    return [
        ("accounts_are_closed_not_deleted", "OLD.role <> 'customer'"),
        ("user_has_tickets", "EXISTS (SELECT 1 FROM ticket t WHERE t.user_id = OLD.id)"),
    ]


def session_rules() -> Rules:
    """Whose every session must be."""
    account = f"SELECT 1 FROM user u WHERE u.id = NEW.user_id AND {_SIGNS_IN}"
    return [("session_is_an_accounts", f"NOT EXISTS ({account} AND u.closed = 0)")]


def api_key_rules() -> Rules:
    """Whose every API key must be: an account of its own that nobody can sign in to."""
    account = "SELECT 1 FROM user u WHERE u.id = NEW.id AND u.role = 'staff' AND u.closed = 1"
    return [
        id_is_new("api_key"),
        (
            "an_api_key_is_one_programs",
            "EXISTS (SELECT 1 FROM api_key k WHERE k.token_hash = NEW.token_hash)",
        ),
        ("api_key_has_a_closed_account", f"NOT EXISTS ({account})"),
    ]


def branch_update_rules() -> Rules:
    """What a change of the branch must be."""
    return [
        fixed("there_is_one_branch", "id"),
        ("time_runs_forward", "NEW.engine_time < OLD.engine_time"),
    ]
