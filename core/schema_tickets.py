"""What the triggers on tickets and their audit judge and do; made from the transition table."""

from core.clock import SECOND_US
from core.guards import Guard
from core.models import sql_list
from core.schema_rules import (
    ACTIVE_STATES,
    QUEUE_OF_NEW,
    SERVING_STATE,
    WAITING_STATE,
    Rules,
    delta,
    fixed,
    id_is_new,
)
from core.transitions import EFFECT_FIELDS, TABLE, Set, Transition

_NOTHING = "''"
"""The source of a join."""
_LAST_AUDIT_TIME = "(SELECT at FROM audit ORDER BY sequence DESC LIMIT 1)"

GUARD_SQL: dict[Guard, str] = {
    Guard.QUEUE_OPEN: QUEUE_OF_NEW.format("open"),
    Guard.HAS_ROOM: QUEUE_OF_NEW.format("max_size IS NULL OR active < max_size"),
    Guard.NOT_ACTIVE_ELSEWHERE: (
        "NOT EXISTS (SELECT 1 FROM ticket t WHERE t.queue_id = NEW.queue_id"
        f" AND t.user_id = NEW.user_id AND t.state IN ({ACTIVE_STATES}) AND t.id IS NOT NEW.id)"
    ),
    Guard.SAME_SERVICE_DAY: f"NEW.service_day = {QUEUE_OF_NEW.format('service_day')}",
    Guard.COUNTER_FREE: (
        f"{QUEUE_OF_NEW.format('serving < service_slots')}"
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
        f" AND NEW.at > OLD.called_at + {QUEUE_OF_NEW.format(f'call_timeout_s * {SECOND_US}')}"
    ),
}
"""Each guard as SQL that is true where it holds, in a trigger on ``ticket``."""


def ticket_insert_rules() -> Rules:
    """What a new ticket must be."""
    return [
        ("a_ticket_starts_waiting", "NEW.event IS NOT 'join' OR NEW.version IS NOT 1"),
        ("not_allowed", f"NOT EXISTS ({_rule_for(_NOTHING)})"),
        ("fields_follow_the_rule", f"NOT EXISTS ({_rule_for(_NOTHING)} AND {_effects(old=False)})"),
        id_is_new("ticket"),
        ("user_exists", "NOT EXISTS (SELECT 1 FROM user WHERE id = NEW.user_id)"),
        ("queue_exists", "NOT EXISTS (SELECT 1 FROM queue WHERE id = NEW.queue_id)"),
        ("time_runs_forward", f"NEW.at <= coalesce({_LAST_AUDIT_TIME}, 0)"),
        *_guard_rules(joining=True),
        ("service_day_runs_forward", f"NEW.service_day < {QUEUE_OF_NEW.format('service_day')}"),
        ("prefix_is_the_queues", f"NEW.prefix IS NOT {QUEUE_OF_NEW.format('prefix')}"),
        ("number_is_the_next", f"NOT ({_NUMBER_IS_NEXT})"),
    ]


def ticket_update_rules() -> Rules:
    """What a change of a ticket must be."""
    identity = ("id", "queue_id", "user_id", "service_day", "prefix", "number", "language")
    rule = _rule_for("OLD.state")
    return [
        fixed("ticket_identity_is_fixed", *identity),
        ("version_counts_up", "NEW.version IS NOT OLD.version + 1"),
        ("not_allowed", f"NOT EXISTS ({rule})"),
        ("time_runs_forward", f"NEW.at <= coalesce({_LAST_AUDIT_TIME}, 0)"),
        *_guard_rules(joining=False),
        ("fields_follow_the_rule", f"NOT EXISTS ({rule} AND {_effects(old=True)})"),
    ]


def _rule_for(source: str) -> str:
    return (
        "SELECT 1 FROM transition_rule r WHERE r.event = NEW.event"
        f" AND r.source = {source} AND r.actor = NEW.actor AND r.target = NEW.state"
    )


def _effects(*, old: bool) -> str:
    return " AND ".join(f"NEW.{name} IS {_effect(name, old=old)}" for name in EFFECT_FIELDS)


def _effect(name: str, *, old: bool) -> str:
    grace = f"NEW.at + {QUEUE_OF_NEW.format(f'grace_time_s * {SECOND_US}')}"
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
    f" WHERE t.queue_id = NEW.queue_id AND t.number = NEW.number AND t.state IN ({ACTIVE_STATES}))"
    f" AND NEW.number - {_BASE} - 1 = (SELECT count(*) FROM ticket t"
    f" WHERE t.queue_id = NEW.queue_id AND t.state IN ({ACTIVE_STATES})"
    f" AND t.number > {_BASE} AND t.number < NEW.number) FROM queue q WHERE q.id = NEW.queue_id"
)
"""The smallest number above the last one of the day that no active ticket holds from before."""


def record(source: str, old_counter: str) -> str:
    """The audit row of the change just made."""
    return (
        "INSERT INTO audit (ticket_id, queue_id, version, event, source, target, actor, actor_id,"
        " requested_by, counter_id, expires_at, at, reason) VALUES (NEW.id, NEW.queue_id,"
        f" NEW.version, NEW.event, {source}, NEW.state, NEW.actor, NEW.actor_id,"
        f" NEW.requested_by, coalesce(NEW.counter_id, {old_counter}), NEW.expires_at, NEW.at,"
        " NEW.reason)"
    )


def count_join() -> str:
    """The queue's counts after a join."""
    return (
        "UPDATE queue SET active = active + 1, waiting = waiting + 1, last_number = NEW.number,"
        " service_day = NEW.service_day, last_sequence = last_insert_rowid(),"
        " revision = revision + 1 WHERE id = NEW.queue_id"
    )


def count_move() -> tuple[str, str]:
    """The queue's counts, and its counters, after any other change."""
    return (
        f"UPDATE queue SET active = active + {delta('NEW.state', 'OLD.state', ACTIVE_STATES)},"
        f" serving = serving + {delta('NEW.state', 'OLD.state', SERVING_STATE)},"
        f" waiting = waiting + {delta('NEW.state', 'OLD.state', WAITING_STATE)},"
        " last_sequence = last_insert_rowid(), revision = revision + 1 WHERE id = NEW.queue_id",
        # Shrinking takes effect here: a counter that frees retires while there are too many.
        "UPDATE counter SET retired = 1 WHERE NEW.counter_id IS NULL AND id = OLD.counter_id"
        " AND (SELECT count(*) FROM counter c WHERE c.queue_id = NEW.queue_id AND c.retired = 0)"
        f" > {QUEUE_OF_NEW.format('service_slots')}",
    )


def audit_insert_rules() -> Rules:
    """Only the change just made is told, once."""
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
