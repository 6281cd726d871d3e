"""What the triggers on tickets and their audit judge and do; made from the transition table.

``q`` is the ticket's queue, read once for all rules that look at it.
"""

from core.clock import SECOND_US
from core.guards import Guard
from core.schema_rules import (
    SERVING,
    WAITING,
    Rules,
    delta,
    fixed,
    id_is_new,
    is_active,
)
from core.sql_sets import one_of
from core.states import ACTIVE, Actor, Event, State
from core.transitions import EFFECT_FIELDS, LEAVES, TABLE, Effect, Set, Transition

_NOTHING = "''"
"""The source of a join."""
_LAST_AUDIT_TIME = "(SELECT at FROM audit ORDER BY sequence DESC)"

GUARD_SQL: dict[Guard, str] = {
    Guard.QUEUE_OPEN: "q.open",
    Guard.HAS_ROOM: "q.max_size IS NULL OR q.active < q.max_size",
    Guard.NOT_ACTIVE_ELSEWHERE: (
        "NOT EXISTS (SELECT 1 FROM ticket t WHERE t.queue_id = NEW.queue_id"
        f" AND t.user_id = NEW.user_id AND {is_active('t.state')} AND t.id IS NOT NEW.id)"
    ),
    Guard.SAME_SERVICE_DAY: "NEW.service_day = q.service_day",
    Guard.COUNTER_FREE: (
        "q.serving < q.service_slots"
        " AND EXISTS (SELECT 1 FROM counter c WHERE c.id = NEW.counter_id"
        " AND c.queue_id = NEW.queue_id AND c.state = 'open' AND c.retired = 0)"
        " AND NOT EXISTS (SELECT 1 FROM ticket t WHERE t.counter_id = NEW.counter_id"
        " AND t.state = 'SERVING')"
    ),
    Guard.HEAD_OF_LINE: (
        "NEW.id = (SELECT t.id FROM ticket t WHERE t.queue_id = NEW.queue_id"
        " AND t.state = 'WAITING' ORDER BY t.priority_boost DESC, t.joined_at, t.id)"
    ),
    Guard.WITHIN_GRACE: "NEW.at <= OLD.expires_at",
    Guard.GRACE_OVER: "NEW.at > OLD.expires_at",
    Guard.NOT_HERE: "OLD.here_at IS NULL",
    Guard.CALL_TIMEOUT_OVER: (
        f"OLD.here_at IS NULL AND NEW.at > OLD.called_at + q.call_timeout_s * {SECOND_US}"
    ),
}
"""Each guard as SQL that is true where it holds, in a trigger on ``ticket`` with its queue."""


def ticket_insert_rules() -> Rules:
    """What a new ticket must be, its queue apart."""
    (join,) = (row for row in TABLE if row.source is None)
    return [
        ("a_ticket_starts_waiting", "NEW.event IS NOT 'join' OR NEW.version IS NOT 1"),
        ("not_allowed", f"NOT EXISTS ({_rule_for(_NOTHING)})"),
        ("fields_follow_the_rule", f"NOT ({_effects(join.effect, kept='NULL')})"),
        id_is_new("ticket"),
        ("user_exists", "NOT EXISTS (SELECT 1 FROM user WHERE id = NEW.user_id)"),
        ("queue_exists", "NOT EXISTS (SELECT 1 FROM queue WHERE id = NEW.queue_id)"),
        ("moved_from_what_just_left", f"NEW.moved_from IS NOT NULL AND NOT EXISTS ({_JUST_LEFT})"),
        ("time_runs_forward", f"NEW.at <= coalesce({_LAST_AUDIT_TIME}, 0)"),
    ]


def joined_queue_rules() -> Rules:
    """What a new ticket must be in its queue; that it joins, and who lets it, is judged by then."""
    (join,) = (row for row in TABLE if row.source is None)
    return [
        *_guard_rules([join]),
        ("service_day_runs_forward", "NEW.service_day < q.service_day"),
        ("prefix_is_the_queues", "NEW.prefix IS NOT q.prefix"),
        ("number_is_the_next", f"NOT ({_NUMBER_IS_NEXT})"),
    ]


IDENTITY = (
    "queue_id",
    "user_id",
    "service_day",
    "prefix",
    "number",
    "language",
    "moved_from",
)
"""What never changes of a ticket, but for its id, which a statement may call rowid as well."""


def ticket_update_rules() -> Rules:
    """What a change of a ticket must be, its queue apart."""
    return [
        fixed("ticket_identity_is_fixed", "id"),
        ("version_counts_up", "NEW.version IS NOT OLD.version + 1"),
        ("not_allowed", f"NOT EXISTS ({_rule_for('OLD.state')})"),
        ("time_runs_forward", f"NEW.at <= coalesce({_LAST_AUDIT_TIME}, 0)"),
    ]


def moved_queue_rules() -> dict[str, Rules]:
    """By event, what a change of a ticket must be in its queue.

    By then it is judged that the event may happen from the old state, by this actor.
    """
    moves: dict[str, list[Transition]] = {}
    for row in TABLE:
        if row.source is not None:
            moves.setdefault(row.event.value, []).append(row)
    return {event: [*_guard_rules(rows), *_field_rules(rows)] for event, rows in moves.items()}


def _rule_for(source: str) -> str:
    return (
        "SELECT 1 FROM transition_rule r WHERE r.event = NEW.event"
        f" AND r.source = {source} AND r.actor = NEW.actor AND r.target = NEW.state"
    )


def _effects(effect: Effect, *, kept: str) -> str:
    """That every field became what ``effect`` says; ``kept`` is what it keeps, of a column."""
    return " AND ".join(
        _became(getattr(effect, name), name, kept)
        for name in EFFECT_FIELDS
        if getattr(effect, name) is not Set.GIVEN
    )


def _became(rule: Set, name: str, kept: str) -> str:
    """That a field became what its rule says; the commonest is looked at first."""
    if rule is Set.ARRIVED:
        arrived = f"(SELECT t.{name} FROM ticket t WHERE t.id = NEW.moved_from)"
        return f"(NEW.{name} IS NEW.at OR (NEW.moved_from IS NOT NULL AND NEW.{name} IS {arrived}))"
    value = {
        Set.KEEP: kept.format(name),
        Set.NOW: "NEW.at",
        Set.CLEAR: "NULL",
        Set.ZERO: "0",
        Set.ONE: "1",
        Set.GRACE: f"NEW.at + q.grace_time_s * {SECOND_US}",
    }[rule]
    return f"NEW.{name} IS {value}"


_LEFT = " OR ".join(
    f"(a.source = '{state}' AND a.event = '{event}')" for state, event in LEAVES.items()
)
_JUST_LEFT = (
    "SELECT 1 FROM audit a JOIN ticket t ON t.id = a.ticket_id"
    " WHERE a.sequence = (SELECT max(sequence) FROM audit) AND t.id = NEW.moved_from"
    " AND t.user_id = NEW.user_id AND t.queue_id IS NOT NEW.queue_id"
    f" AND a.actor = '{Actor.STAFF}' AND NEW.actor = '{Actor.STAFF}' AND ({_LEFT})"
)
"""That staff let the ticket moved from leave another queue right before, and for this user."""


def note_rules() -> Rules:
    """What every note must be."""
    its_own = "SELECT 1 FROM ticket t WHERE t.id = NEW.ticket_id AND t.queue_id = NEW.queue_id"
    return [("note_is_on_a_ticket", f"NOT EXISTS ({its_own})")]


def _guard_rules(rows: list[Transition]) -> Rules:
    """The guards of all ``rows`` of one event."""
    found: dict[Guard, list[Transition]] = {}
    for row in rows:
        for guard in row.guards:
            found.setdefault(guard, []).append(row)
    return [
        (guard.value, f"{_is_one_of(guarded, rows)}({GUARD_SQL[guard]}) IS NOT TRUE")
        for guard, guarded in found.items()
    ]


def _field_rules(rows: list[Transition]) -> Rules:
    """What the fields become by all ``rows`` of one event."""
    found: dict[Effect, list[Transition]] = {}
    for row in rows:
        found.setdefault(row.effect, []).append(row)
    return [
        (
            "fields_follow_the_rule",
            f"{_is_one_of(alike, rows)}NOT ({_effects(effect, kept='OLD.{}')})",
        )
        for effect, alike in found.items()
    ]


def _is_one_of(some: list[Transition], rows: list[Transition]) -> str:
    """That what happens is one of ``some`` of its event's ``rows``, and; empty where it must be."""
    if len(some) == len(rows):
        return ""
    return f"({' OR '.join(_is(row, rows) for row in some)}) AND "


def _is(row: Transition, rows: list[Transition]) -> str:
    """That what happens is ``row`` and no other of its event's ``rows``; told by what differs."""
    told = []
    if len({other.source for other in rows}) > 1:
        told.append(f"OLD.state = '{row.source}'")
    if len({other.actors for other in rows}) > 1:
        told.append(one_of("NEW.actor", row.actors))
    return " AND ".join(told)


_BASE = "CASE WHEN NEW.service_day > q.service_day THEN 0 ELSE q.last_number END"
_NUMBER_IS_NEXT = (
    f"NEW.number > {_BASE} AND NOT EXISTS (SELECT 1 FROM ticket t"
    f" WHERE t.queue_id = NEW.queue_id AND t.number = NEW.number AND {is_active('t.state')})"
    f" AND (NEW.number = {_BASE} + 1 OR NEW.number - {_BASE} - 1 = (SELECT count(*) FROM ticket t"
    f" WHERE t.queue_id = NEW.queue_id AND {is_active('t.state')}"
    f" AND t.number > {_BASE} AND t.number < NEW.number))"
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


def count_move() -> str:
    """The queue's counts after any other change."""
    return (
        f"UPDATE queue SET active = active + {_delta(0, ACTIVE)},"
        f" serving = serving + {_delta(1, SERVING)}, waiting = waiting + {_delta(2, WAITING)},"
        " last_sequence = last_insert_rowid(), revision = revision + 1 WHERE id = NEW.queue_id"
    )


def _delta(place: int, states: tuple[State, ...]) -> str:
    """By how much a change moves the count of those in ``states``, ``place`` in a row's counts.

    The event alone tells for most, and the rules have judged that it is the one that happened.
    """
    found: dict[Event, set[int]] = {}
    for row in TABLE:
        if row.source is not None:
            found.setdefault(row.event, set()).add(row.counts[place])
    told = {event: counts.pop() for event, counts in found.items() if len(counts) == 1}
    whens = " ".join(f"WHEN '{event}' THEN {count}" for event, count in told.items())
    return f"CASE NEW.event {whens} ELSE {delta(states)} END"


def audit_insert_rules() -> Rules:
    """Only the change just made is told, once.

    A ticket's change and its audit row come in one statement, so that every version a ticket ever
    had is told already: no row but that statement's own finds a version that is not.
    """
    return [
        (
            "audit_tells_the_change_just_made",
            "NOT EXISTS (SELECT 1 FROM ticket t WHERE t.id = NEW.ticket_id"
            " AND t.version = NEW.version)",
        ),
        (
            "one_audit_row_per_change",
            "EXISTS (SELECT 1 FROM audit a WHERE a.ticket_id = NEW.ticket_id"
            " AND a.version = NEW.version)",
        ),
    ]
