"""What the database itself refuses: triggers and rules, generated from the transition table.

One statement changes a ticket; triggers judge it, write the audit row and move the queue's counts.
All of it holds for a hand-typed statement too, with foreign keys on or off. The message of a refusal
is the name of the rule. One BEFORE trigger per table and event: the order of several is undefined.
``INSERT OR REPLACE`` deletes without firing DELETE triggers, so every unique rule that an invariant
rests on is judged BEFORE as well.
"""

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from core.guards import Guard
from core.models import metadata, sql_list
from core.states import ACTIVE, Role, State
from core.transitions import EFFECT_FIELDS, TABLE, Set, Transition

SCHEMA_VERSION = "0001"
"""The migration this program expects; the newest under ``core/migrations/versions``."""

Rules = list[tuple[str, str]]
"""Pairs of (name of the rule, SQL that is true where it is broken)."""

_ACTIVE = sql_list(ACTIVE)
_SIGNS_IN = sql_list((Role.OWNER, Role.STAFF))
_US = 1_000_000

_QUEUE = "(SELECT {} FROM queue WHERE id = NEW.queue_id)"
_LAST_AUDIT_TIME = "(SELECT at FROM audit ORDER BY sequence DESC LIMIT 1)"

GUARD_SQL: dict[Guard, str] = {
    Guard.QUEUE_OPEN: _QUEUE.format("open"),
    Guard.HAS_ROOM: _QUEUE.format("max_size IS NULL OR active < max_size"),
    Guard.NOT_ACTIVE_ELSEWHERE: (
        "NOT EXISTS (SELECT 1 FROM ticket t WHERE t.queue_id = NEW.queue_id"
        f" AND t.user_id = NEW.user_id AND t.state IN ({_ACTIVE}) AND t.id IS NOT NEW.id)"
    ),
    Guard.SAME_SERVICE_DAY: f"NEW.service_day = {_QUEUE.format('service_day')}",
    Guard.COUNTER_FREE: (
        f"{_QUEUE.format('serving < service_slots')}"
        " AND EXISTS (SELECT 1 FROM counter c WHERE c.id = NEW.counter_id"
        " AND c.queue_id = NEW.queue_id AND c.state = 'open' AND c.retired = 0)"
        " AND NOT EXISTS (SELECT 1 FROM ticket t WHERE t.counter_id = NEW.counter_id"
        " AND t.state = 'SERVING')"
    ),
    Guard.HEAD_OF_LINE: (
        "NEW.id = (SELECT t.id FROM ticket t WHERE t.queue_id = NEW.queue_id"
        " AND t.state = 'WAITING' ORDER BY t.priority_boost DESC, t.joined_at, t.id LIMIT 1)"
    ),
    Guard.WITHIN_GRACE: "NEW.at <= OLD.expires_at",
    Guard.GRACE_OVER: "NEW.at > OLD.expires_at",
    Guard.NOT_HERE: "OLD.here_at IS NULL",
    Guard.CALL_TIMEOUT_OVER: (
        "OLD.here_at IS NULL"
        f" AND NEW.at > OLD.called_at + {_QUEUE.format(f'call_timeout_s * {_US}')}"
    ),
}
"""Each guard as SQL that is true where it holds, in a trigger on ``ticket``."""


def statements() -> tuple[str, ...]:
    """The whole schema, in the order to run it."""
    return (*_tables(), *_seeds(), *_triggers())


def _tables() -> list[str]:
    dialect = sqlite.dialect()
    made: list[str] = []
    for table in metadata.sorted_tables:
        made.append(str(CreateTable(table).compile(dialect=dialect)).strip())
        indexes = sorted(table.indexes, key=lambda index: str(index.name))
        made += [str(CreateIndex(index).compile(dialect=dialect)) for index in indexes]
    return made


def _seeds() -> list[str]:
    return [_seed(row, actor) for row in TABLE for actor in row.actors]


def _seed(row: Transition, actor: str) -> str:
    guards = " ".join(guard.value for guard in row.guards)
    effects = [getattr(row.effect, name).value for name in EFFECT_FIELDS]
    values = [row.event.value, row.source or "", row.target.value, actor, guards, *effects]
    columns = ", ".join(("event", "source", "target", "actor", "guards", *EFFECT_FIELDS))
    return f"INSERT INTO transition_rule ({columns}) VALUES ({sql_list(tuple(values))})"


def _triggers() -> list[str]:
    return [
        _judge("ticket", "INSERT", _ticket_insert_rules()),
        _judge("ticket", "UPDATE", _ticket_update_rules()),
        _judge("ticket", "DELETE", [("ticket_stays_with_its_queue", _QUEUE_LIVES)]),
        _follow("ticket", "INSERT", _record("NULL", "NULL"), _count_join()),
        _follow("ticket", "UPDATE", _record("OLD.state", "OLD.counter_id"), *_count_move()),
        _judge("audit", "INSERT", _audit_insert_rules()),
        _judge("audit", "UPDATE", [("audit_is_never_changed", "1")]),
        _judge("audit", "DELETE", [("audit_stays_with_its_queue", _QUEUE_LIVES)]),
        _judge("queue", "INSERT", _queue_insert_rules()),
        _judge("queue", "UPDATE", _queue_update_rules()),
        _judge("queue", "DELETE", [("queue_in_use", "OLD.active > 0")]),
        _follow("queue", "INSERT", _LIMITS),
        _follow("queue", "UPDATE OF max_size, service_slots", _LIMITS),
        _follow("queue", "DELETE", *_belongings()),
        _judge("queue_limit", "INSERT", _limit_insert_rules()),
        _judge("queue_limit", "UPDATE", [("limits_are_never_changed", "1")]),
        _judge("queue_limit", "DELETE", [("limits_stay_with_their_queue", _QUEUE_LIVES)]),
        _judge("counter", "INSERT", _counter_insert_rules()),
        _judge("counter", "UPDATE", _counter_update_rules()),
        _judge("counter", "DELETE", [("counter_stays_with_its_queue", _QUEUE_LIVES)]),
        _judge("user", "INSERT", [_id_is_new("user"), *_user_rules()]),
        _judge("user", "UPDATE", _user_update_rules()),
        _judge("user", "DELETE", _user_delete_rules()),
        _judge("branch", "INSERT", [("there_is_one_branch", "EXISTS (SELECT 1 FROM branch)")]),
        _judge("branch", "UPDATE", _branch_update_rules()),
        _judge("branch", "DELETE", [("there_is_one_branch", "1")]),
        *(
            _judge("transition_rule", event, [("the_table_is_fixed", "1")])
            for event in ("INSERT", "UPDATE", "DELETE")
        ),
    ]


_QUEUE_LIVES = "EXISTS (SELECT 1 FROM queue WHERE id = OLD.queue_id)"


def _judge(table: str, event: str, rules: Rules) -> str:
    cases = "\n".join(f"    WHEN {broken} THEN RAISE(ABORT, '{name}')" for name, broken in rules)
    return (
        f"CREATE TRIGGER {table}_before_{event.lower()} BEFORE {event} ON {table} BEGIN\n"
        f"  SELECT CASE\n{cases}\n  END;\nEND"
    )


def _follow(table: str, event: str, *actions: str) -> str:
    body = "".join(f"  {action};\n" for action in actions)
    name = f"{table}_after_{event.split()[0].lower()}"
    return f"CREATE TRIGGER {name} AFTER {event} ON {table} BEGIN\n{body}END"


def _id_is_new(table: str) -> tuple[str, str]:
    return (f"{table}_id_is_new", f"EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id)")


def _fixed(name: str, *columns: str) -> tuple[str, str]:
    return (name, " OR ".join(f"NEW.{column} IS NOT OLD.{column}" for column in columns))


# --- tickets -----------------------------------------------------------------------------------


def _ticket_insert_rules() -> Rules:
    return [
        ("a_ticket_starts_waiting", "NEW.event IS NOT 'join' OR NEW.version IS NOT 1"),
        ("not_allowed", f"NOT EXISTS ({_rule_for('')})"),
        ("fields_follow_the_rule", f"NOT EXISTS ({_rule_for('')} AND {_effects(old=False)})"),
        _id_is_new("ticket"),
        ("user_exists", "NOT EXISTS (SELECT 1 FROM user WHERE id = NEW.user_id)"),
        ("queue_exists", "NOT EXISTS (SELECT 1 FROM queue WHERE id = NEW.queue_id)"),
        ("time_runs_forward", f"NEW.at <= coalesce({_LAST_AUDIT_TIME}, 0)"),
        *_guard_rules(joining=True),
        ("service_day_runs_forward", f"NEW.service_day < {_QUEUE.format('service_day')}"),
        ("prefix_is_the_queues", f"NEW.prefix IS NOT {_QUEUE.format('prefix')}"),
        ("number_is_the_next", f"NOT ({_NUMBER_IS_NEXT})"),
    ]


def _ticket_update_rules() -> Rules:
    identity = ("id", "queue_id", "user_id", "service_day", "prefix", "number", "language")
    rule = _rule_for("OLD.state")
    return [
        _fixed("ticket_identity_is_fixed", *identity),
        ("version_counts_up", "NEW.version IS NOT OLD.version + 1"),
        ("not_allowed", f"NOT EXISTS ({rule})"),
        ("time_runs_forward", f"NEW.at <= coalesce({_LAST_AUDIT_TIME}, 0)"),
        *_guard_rules(joining=False),
        ("fields_follow_the_rule", f"NOT EXISTS ({rule} AND {_effects(old=True)})"),
    ]


def _rule_for(source: str) -> str:
    return (
        f"SELECT 1 FROM transition_rule r WHERE r.event = NEW.event AND r.source = {source or repr('')}"
        " AND r.actor = NEW.actor AND r.target = NEW.state"
    )


def _effects(*, old: bool) -> str:
    return " AND ".join(f"NEW.{name} IS {_effect(name, old=old)}" for name in EFFECT_FIELDS)


def _effect(name: str, *, old: bool) -> str:
    grace = f"NEW.at + {_QUEUE.format(f'grace_time_s * {_US}')}"
    becomes = {
        Set.KEEP: f"OLD.{name}" if old else "NULL",
        Set.NOW: "NEW.at",
        Set.CLEAR: "NULL",
        Set.ZERO: "0",
        Set.ONE: "1",
        Set.GRACE: grace,
        Set.GIVEN: f"NEW.{name}",
    }
    used = dict.fromkeys(getattr(row.effect, name) for row in TABLE)
    cases = " ".join(f"WHEN '{rule.value}' THEN {becomes[rule]}" for rule in used)
    return f"CASE r.{name} {cases} END"


def _guard_rules(*, joining: bool) -> Rules:
    found: dict[Guard, list[str]] = {}
    for row in TABLE:
        for guard in row.guards:
            if (row.source is None) == joining:
                found.setdefault(guard, []).append(_applies(row))
    return [
        (guard.value, f"({' OR '.join(rows)}) AND NOT coalesce({GUARD_SQL[guard]}, 0)")
        for guard, rows in found.items()
    ]


def _applies(row: Transition) -> str:
    source = "" if row.source is None else f" AND OLD.state = '{row.source}'"
    return f"NEW.event = '{row.event}'{source} AND NEW.actor IN ({sql_list(row.actors)})"


_BASE = "CASE WHEN NEW.service_day > q.service_day THEN 0 ELSE q.last_number END"
_NUMBER_IS_NEXT = (
    f"SELECT NEW.number > {_BASE} AND NOT EXISTS (SELECT 1 FROM ticket t"
    f" WHERE t.queue_id = NEW.queue_id AND t.number = NEW.number AND t.state IN ({_ACTIVE}))"
    f" AND NEW.number - {_BASE} - 1 = (SELECT count(*) FROM ticket t"
    f" WHERE t.queue_id = NEW.queue_id AND t.state IN ({_ACTIVE})"
    f" AND t.number > {_BASE} AND t.number < NEW.number) FROM queue q WHERE q.id = NEW.queue_id"
)
"""The smallest number above the last one of the day that no active ticket holds from before."""


def _record(source: str, old_counter: str) -> str:
    return (
        "INSERT INTO audit (ticket_id, queue_id, version, event, source, target, actor, actor_id,"
        " requested_by, counter_id, expires_at, at, reason) VALUES (NEW.id, NEW.queue_id,"
        f" NEW.version, NEW.event, {source}, NEW.state, NEW.actor, NEW.actor_id,"
        f" NEW.requested_by, coalesce(NEW.counter_id, {old_counter}), NEW.expires_at, NEW.at,"
        " NEW.reason)"
    )


def _count_join() -> str:
    return (
        "UPDATE queue SET active = active + 1, waiting = waiting + 1, last_number = NEW.number,"
        " service_day = NEW.service_day, last_sequence = last_insert_rowid(),"
        " revision = revision + 1 WHERE id = NEW.queue_id"
    )


def _count_move() -> tuple[str, str]:
    return (
        f"UPDATE queue SET active = active + {_delta('NEW.state', 'OLD.state', _ACTIVE)},"
        f" serving = serving + {_delta('NEW.state', 'OLD.state', sql_list((State.SERVING,)))},"
        f" waiting = waiting + {_delta('NEW.state', 'OLD.state', sql_list((State.WAITING,)))},"
        " last_sequence = last_insert_rowid(), revision = revision + 1 WHERE id = NEW.queue_id",
        # Shrinking takes effect here: a counter that frees retires while there are too many.
        "UPDATE counter SET retired = 1 WHERE NEW.counter_id IS NULL AND id = OLD.counter_id"
        " AND (SELECT count(*) FROM counter c WHERE c.queue_id = NEW.queue_id AND c.retired = 0)"
        f" > {_QUEUE.format('service_slots')}",
    )


def _delta(target: str, source: str, states: str) -> str:
    return f"(({target} IN ({states})) - coalesce({source} IN ({states}), 0))"


def _audit_insert_rules() -> Rules:
    same = ("queue_id", "version", "event", "actor", "actor_id", "requested_by", "at", "reason")
    matches = " AND ".join(f"t.{column} IS NEW.{column}" for column in same)
    return [
        (
            "audit_tells_the_change_just_made",
            "NOT EXISTS (SELECT 1 FROM ticket t WHERE t.id = NEW.ticket_id"
            f" AND t.state IS NEW.target AND {matches})",
        ),
        (
            "one_audit_row_per_change",
            "EXISTS (SELECT 1 FROM audit a WHERE a.ticket_id = NEW.ticket_id"
            " AND a.version = NEW.version)",
        ),
    ]


# --- queues, counters, users, the branch -------------------------------------------------------


def _queue_rules() -> Rules:
    owner = "SELECT 1 FROM user u WHERE u.id = NEW.owner_id AND u.role = 'owner' AND u.closed = 0"
    return [
        ("queue_has_an_owner", f"NOT EXISTS ({owner})"),
        (
            "queue_name_is_the_owners_own",
            "EXISTS (SELECT 1 FROM queue q WHERE q.owner_id = NEW.owner_id AND q.name = NEW.name"
            " AND q.id IS NOT NEW.id)",
        ),
        (
            "prefix_is_one_queues",
            "EXISTS (SELECT 1 FROM queue q WHERE q.prefix = NEW.prefix AND q.id IS NOT NEW.id)",
        ),
    ]


def _queue_insert_rules() -> Rules:
    counts = ("active", "serving", "waiting", "service_day", "last_number", "last_sequence")
    begun = " OR ".join(f"NEW.{column} IS NOT 0" for column in counts)
    return [_id_is_new("queue"), ("a_queue_starts_empty", begun), *_queue_rules()]


def _queue_update_rules() -> Rules:
    counts = ("active", "serving", "waiting", "service_day", "last_number", "last_sequence")
    moved = " OR ".join(f"NEW.{column} IS NOT OLD.{column}" for column in counts)
    return [
        _fixed("queue_identity_is_fixed", "id"),
        ("revision_counts_up", "NEW.revision < OLD.revision"),
        ("counts_follow_the_audit", f"({moved}) AND NOT EXISTS ({_AUDIT_EXPLAINS})"),
        (
            "queue_full",
            "NEW.active > OLD.active AND NEW.max_size IS NOT NULL AND NEW.active > NEW.max_size",
        ),
        (
            "no_free_counter",
            "NEW.serving > OLD.serving AND NEW.serving > NEW.service_slots",
        ),
        *_queue_rules(),
    ]


def _follows(column: str, states: str) -> str:
    return f"NEW.{column} - OLD.{column} = {_delta('a.target', 'a.source', states)}"


_AUDIT_EXPLAINS = (
    "SELECT 1 FROM audit a JOIN ticket t ON t.id = a.ticket_id"
    " WHERE a.sequence = NEW.last_sequence AND a.queue_id = NEW.id"
    " AND NEW.last_sequence > OLD.last_sequence"
    f" AND {_follows('active', _ACTIVE)}"
    f" AND {_follows('serving', sql_list((State.SERVING,)))}"
    f" AND {_follows('waiting', sql_list((State.WAITING,)))}"
    " AND NEW.last_number = CASE a.event WHEN 'join' THEN t.number ELSE OLD.last_number END"
    " AND NEW.service_day = CASE a.event WHEN 'join' THEN t.service_day ELSE OLD.service_day END"
)


_LIMITS = (
    "INSERT INTO queue_limit (queue_id, after_sequence, max_size, service_slots)"
    " SELECT NEW.id, coalesce((SELECT max(sequence) FROM audit), 0), NEW.max_size,"
    " NEW.service_slots WHERE (NEW.max_size, NEW.service_slots) IS NOT (SELECT l.max_size,"
    " l.service_slots FROM queue_limit l WHERE l.queue_id = NEW.id ORDER BY l.id DESC LIMIT 1)"
)


def _limit_insert_rules() -> Rules:
    same = "q.max_size IS NEW.max_size AND q.service_slots IS NEW.service_slots"
    return [
        _id_is_new("queue_limit"),
        (
            "limits_tell_the_change_just_made",
            f"NOT EXISTS (SELECT 1 FROM queue q WHERE q.id = NEW.queue_id AND {same})"
            " OR NEW.after_sequence IS NOT coalesce((SELECT max(sequence) FROM audit), 0)",
        ),
    ]


def _belongings() -> tuple[str, ...]:
    return tuple(
        f"DELETE FROM {table} WHERE queue_id = OLD.id"
        for table in ("audit", "ticket", "counter", "queue_limit")
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
            f" WHERE u.id = NEW.staff_id AND u.role IN ({_SIGNS_IN}))",
        )
    ]


def _counter_insert_rules() -> Rules:
    exists = "SELECT 1 FROM queue WHERE id = NEW.queue_id"
    return [_id_is_new("counter"), ("queue_exists", f"NOT EXISTS ({exists})"), *_counter_rules()]


def _counter_update_rules() -> Rules:
    serves = "SELECT 1 FROM ticket t WHERE t.counter_id = NEW.id AND t.state = 'SERVING'"
    return [
        _fixed("counter_identity_is_fixed", "id", "queue_id", "number"),
        ("a_serving_counter_stays", f"NEW.retired > OLD.retired AND EXISTS ({serves})"),
        *_counter_rules(),
    ]


def _user_rules() -> Rules:
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


def _user_update_rules() -> Rules:
    owns = "EXISTS (SELECT 1 FROM queue q WHERE q.owner_id = NEW.id)"
    return [
        _fixed("user_identity_is_fixed", "id"),
        ("queue_has_an_owner", f"(NEW.role <> 'owner' OR NEW.closed) AND {owns}"),
        *_user_rules(),
    ]


def _user_delete_rules() -> Rules:
    return [
        ("accounts_are_closed_not_deleted", "OLD.role <> 'customer'"),
        ("user_has_tickets", "EXISTS (SELECT 1 FROM ticket t WHERE t.user_id = OLD.id)"),
    ]


def _branch_update_rules() -> Rules:
    return [
        _fixed("there_is_one_branch", "id"),
        ("time_runs_forward", "NEW.engine_time < OLD.engine_time"),
    ]
