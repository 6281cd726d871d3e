"""Break-ins on tickets, their audit and the table of transitions."""

from tests.core.break_ins import Attempt

COMPLETE = "state = 'COMPLETED', event = 'complete', actor = 'staff', counter_id = NULL"
CANCEL = (
    "state = 'CANCELLED', event = 'cancel', actor = 'staff', priority_boost = 0,"
    " served_at = NULL, called_at = NULL, here_at = NULL, expires_at = NULL, counter_id = NULL"
)
NO_SHOW = (
    "state = 'LATE', event = 'time_out', actor = 'staff', served_at = NULL, called_at = NULL,"
    " here_at = NULL, expires_at = {now} + 300000000, counter_id = NULL"
)
EXPIRE = "state = 'MISSED', event = 'expire', actor = 'system'"
REJOIN = (
    "state = 'WAITING', event = 'rejoin', actor = 'customer', priority_boost = 1, expires_at = NULL"
)
COME_BACK = (
    "state = 'WAITING', event = 'rejoin', actor = 'customer', priority_boost = 0,"
    " joined_at = {now}, expires_at = NULL"
)
CALL_AGAIN = "event = 'call_again', actor = 'staff', called_at = {now}"
CHECK_IN = "event = 'check_in', actor = 'staff', here_at = {now}"


def promote(counter: str) -> str:
    return (
        "state = 'SERVING', event = 'promote', actor = 'system', served_at = {now},"
        f" called_at = {{now}}, counter_id = {counter}"
    )


def move(ticket: str, change: str, conflict: str = "") -> str:
    """A change of a ticket with all that a lawful one has."""
    return (
        f"UPDATE {conflict} ticket SET {change}, version = version + 1, at = {{now}}"
        f" WHERE id = {ticket}"
    )


def join(queue: str, conflict: str = "", extra: str = "", **fields: str) -> str:
    """A join with all that a lawful one has, but for what ``fields`` says."""
    lawful = {
        "queue_id": queue,
        "user_id": "{walk_in}",
        "service_day": "q.service_day",
        "prefix": "q.prefix",
        "number": "q.last_number + 1",
        "state": "'WAITING'",
        "version": "1",
        "joined_at": "{now}",
        "priority_boost": "0",
        "event": "'join'",
        "actor": "'staff'",
        "at": "{now}",
    } | fields
    return (
        f"INSERT {conflict} INTO ticket ({', '.join(lawful)})"
        f" SELECT {', '.join(lawful.values())} FROM queue q WHERE q.id = {queue}{extra}"
    )


_JOINING = "ticket_before_insert"
_MOVING = "ticket_before_update"


def _joins(rule: str, sql: str) -> Attempt:
    return Attempt(f"{_JOINING}.{rule}", sql)


def _moves(rule: str, sql: str, *first: str) -> Attempt:
    return Attempt(f"{_MOVING}.{rule}", sql, first)


def _identity(sql: str) -> Attempt:
    return Attempt("ticket_before_other_identity.ticket_identity_is_fixed", sql)


def _moves_on(sql: str, *first: str) -> Attempt:
    return Attempt(f"{_JOINING}.moved_from_what_just_left", sql, first)


def go_on(ticket: str, queue: str = "{ATTIC}", **fields: str) -> str:
    """The join of a ticket that goes on from ``ticket``, with all that a lawful one has."""
    owner = f"(SELECT user_id FROM ticket WHERE id = {ticket})"
    return join(queue, **{"user_id": owner, "moved_from": ticket} | fields)


def _joins_past(rule: str, sql: str) -> Attempt:
    return Attempt(f"ticket.{rule}", sql, past=(_JOINING,))


def _moves_past(rule: str, sql: str) -> Attempt:
    return Attempt(f"ticket.{rule}", sql, past=(_MOVING,))


_NEW = "(SELECT max(id) FROM ticket)"
_ARRIVAL = "(SELECT joined_at FROM ticket WHERE id = {called})"

JOINS = (
    _joins("a_ticket_starts_waiting", join("{DESK}", version="2")),
    _joins("a_ticket_starts_waiting", join("{DESK}", event="'rejoin'")),
    _joins("not_allowed", join("{DESK}", actor="'system'")),
    _joins("not_allowed", join("{DESK}", state="'COMPLETED'")),
    _joins("not_allowed", join("{DESK}", state="'SERVING'", counter_id="{free_counter}")),
    _joins("fields_follow_the_rule", join("{DESK}", priority_boost="1")),
    _joins("fields_follow_the_rule", join("{DESK}", joined_at="1")),
    _joins("fields_follow_the_rule", join("{DESK}", expires_at="{now}")),
    _joins("fields_follow_the_rule", join("{DESK}", served_at="{now}", called_at="{now}")),
    _joins("ticket_id_is_new", join("{DESK}", "OR REPLACE", id="{called}")),
    _joins("ticket_id_is_new", join("{DESK}", "OR IGNORE", id="{completed}")),
    _joins(
        "ticket_id_is_new",
        join("{DESK}", extra=" ON CONFLICT (id) DO UPDATE SET state = 'MISSED'", id="{late}"),
    ),
    _joins("user_exists", join("{DESK}", user_id="999")),
    _joins("queue_exists", join("{DESK}", queue_id="99")),
    _joins("time_runs_forward", join("{DESK}", at="1", joined_at="1")),
    _joins("time_runs_forward", join("{DESK}", at="{now} - 1", joined_at="{now} - 1")),
    _joins(
        "already_active",
        join("{DESK}", user_id="(SELECT user_id FROM ticket WHERE id = {second})"),
    ),
    _joins(
        "already_active",
        join("{DESK}", "OR REPLACE", user_id="(SELECT user_id FROM ticket WHERE id = {late})"),
    ),
    _joins("queue_closed", join("{CELLAR}")),
    _joins("queue_full", join("{WINDOW}")),
    _joins("service_day_runs_forward", join("{DESK}", service_day="q.service_day - 1")),
    _joins("prefix_is_the_queues", join("{DESK}", prefix="'B'")),
    _joins("number_is_the_next", join("{DESK}", number="q.last_number")),
    _joins("number_is_the_next", join("{DESK}", number="q.last_number + 2")),
    _joins("number_is_the_next", join("{DESK}", "OR REPLACE", number="1")),
    _joins("number_is_the_next", join("{DESK}", service_day="q.service_day + 1", number="2")),
    _moves_on(go_on("{called}")),
    _moves_on(go_on("{completed}")),
    _moves_on(go_on("{called}", user_id="{walk_in}"), move("{called}", COMPLETE)),
    _moves_on(go_on("{called}", "{DESK}"), move("{called}", COMPLETE)),
    _moves_on(go_on("{called}", actor="'customer'"), move("{called}", COMPLETE)),
    _moves_on(go_on("{called}"), move("{called}", COMPLETE), move("{second}", CANCEL)),
    _moves_on(go_on("{called}"), move("{called}", COMPLETE), go_on("{called}"), move(_NEW, CANCEL)),
    _moves_on(go_on("{called}"), move("{called}", CANCEL)),
    _moves_on(go_on("{late}"), move("{late}", CANCEL)),
    _moves_on(go_on("{second}"), move("{second}", CANCEL + ", actor = 'customer'")),
    _moves_on(go_on("999", user_id="{walk_in}")),
    Attempt(
        f"{_JOINING}.fields_follow_the_rule",
        go_on("{called}", joined_at="(SELECT joined_at - 1 FROM ticket WHERE id = {called})"),
        (move("{called}", COMPLETE),),
    ),
    Attempt(
        f"{_JOINING}.fields_follow_the_rule",
        go_on("{called}", joined_at=_ARRIVAL, moved_from="NULL"),
        (move("{called}", COMPLETE),),
    ),
    Attempt(
        f"{_JOINING}.already_active",
        go_on("{called}", joined_at=_ARRIVAL),
        (go_on("{called}", moved_from="NULL"), move("{called}", COMPLETE)),
    ),
    _joins_past("ticket_numbers_count_from_one", join("{DESK}", number="0")),
    _joins_past("one_number_a_day", join("{DESK}", number="3")),
    _joins_past(
        "one_active_ticket_per_user",
        join("{DESK}", user_id="(SELECT user_id FROM ticket WHERE id = {second})"),
    ),
    _joins_past("one_active_ticket_per_number", join("{DESK}", number="2")),
)

MOVES = (
    _identity("UPDATE ticket SET queue_id = {WINDOW} WHERE id = {second}"),
    _identity("UPDATE ticket SET user_id = {mia} WHERE id = {second}"),
    _moves(
        "ticket_identity_is_fixed", "UPDATE OR REPLACE ticket SET id = {late} WHERE id = {called}"
    ),
    _identity("UPDATE ticket SET number = 1 WHERE id = {second}"),
    _identity("UPDATE OR REPLACE ticket SET number = 3 WHERE id = {second}"),
    _identity("UPDATE ticket SET language = 'fr' WHERE id = {second}"),
    _identity("UPDATE ticket SET moved_from = {called} WHERE id = {second}"),
    _identity(move("{called}", COMPLETE + ", moved_from = {late}")),
    _moves("ticket_identity_is_fixed", "UPDATE ticket SET rowid = 999 WHERE id = {second}"),
    _identity("UPDATE ticket SET prefix = 'Z'"),
    _identity("UPDATE ticket SET service_day = 20991231"),
    _identity(move("{gone}", COME_BACK + ", service_day = 20991231")),
    _moves("version_counts_up", "UPDATE ticket SET state = 'COMPLETED' WHERE id = {called}"),
    _moves("version_counts_up", "UPDATE OR IGNORE ticket SET state = 'CANCELLED'"),
    _moves("version_counts_up", "UPDATE ticket SET joined_at = 0 WHERE id = {third}"),
    _moves("version_counts_up", "UPDATE ticket SET priority_boost = 1 WHERE id = {third}"),
    _moves("version_counts_up", "UPDATE ticket SET expires_at = expires_at + 1 WHERE id = {late}"),
    _moves("version_counts_up", "UPDATE ticket SET version = version + 2"),
    _moves("version_counts_up", "UPDATE ticket SET version = 1 WHERE id = {completed}"),
    _moves("version_counts_up", "UPDATE ticket SET actor = 'system' WHERE id = {cancelled}"),
    _moves("version_counts_up", "UPDATE ticket SET at = at + 1"),
    _moves(
        "version_counts_up",
        "UPDATE ticket SET counter_id = o.counter_id FROM ticket o WHERE"
        " (ticket.id, o.id) IN (VALUES ({here}, {called}), ({called}, {here}))",
    ),
    _moves("not_allowed", move("{second}", COMPLETE)),
    _moves("not_allowed", move("{completed}", COME_BACK)),
    _moves("not_allowed", move("{completed}", CANCEL, "OR REPLACE")),
    _moves("not_allowed", move("{missed}", CANCEL)),
    _moves("not_allowed", move("{called}", "event = 'rejoin'")),
    _moves("not_allowed", move("{called}", COMPLETE + ", actor = 'customer'")),
    _moves("not_allowed", move("{called}", COMPLETE + ", state = 'CANCELLED'")),
    _moves("not_allowed", move("{boosted}", promote("{free_counter}") + ", actor = 'staff'")),
    _moves("not_allowed", move("{window_missed}", promote("{window_counter}"))),
    _moves("time_runs_forward", move("{called}", COMPLETE).replace("{now}", "at")),
    _moves("time_runs_forward", move("{called}", COMPLETE).replace("{now}", "0")),
    _moves("time_runs_forward", move("{late}", CANCEL).replace("{now}", "{now} - 1")),
    _moves("no_free_counter", move("{boosted}", promote("{called_at}"), "OR REPLACE")),
    _moves("no_free_counter", move("{boosted}", promote("{retired_counter}"))),
    _moves("no_free_counter", move("{boosted}", promote("{attic_counter}"))),
    _moves("no_free_counter", move("{boosted}", promote("NULL"))),
    _moves("no_free_counter", move("{cellar_waits}", promote("{cellar_counter}"))),
    _moves("no_free_counter", move("{window_waits}", promote("{window_counter}"))),
    _moves(
        "no_free_counter",
        move("{boosted}", promote("{free_counter}")),
        "UPDATE queue SET service_slots = 1 WHERE id = {DESK}",
    ),
    _moves("not_next", move("{second}", promote("{free_counter}"))),
    _moves(
        "not_next",
        "UPDATE ticket SET " + promote("{free_counter}") + ", version = version + 1, at = {now}"
        " WHERE id IN ({third}, {second})",
    ),
    _moves("call_running", move("{called}", NO_SHOW + ", actor = 'system'")),
    _moves("call_running", move("{window_called}", NO_SHOW + ", actor = 'system'")),
    _moves("grace_over", move("{overdue}", REJOIN)),
    _moves("grace_running", move("{late}", EXPIRE)),
    _moves("number_gone", move("{gone}", COME_BACK)),
    _moves("already_active", move("{missed}", COME_BACK), join("{DESK}", user_id="{mia}")),
    _moves(
        "already_active", move("{missed}", COME_BACK, "OR REPLACE"), join("{DESK}", user_id="{mia}")
    ),
    _moves("queue_closed", move("{cellar_left}", COME_BACK)),
    _moves("queue_full", move("{window_missed}", COME_BACK)),
    _moves("already_here", move("{here}", CALL_AGAIN)),
    _moves(
        "fields_follow_the_rule", move("{boosted}", promote("{free_counter}") + ", served_at = 1")
    ),
    _moves("fields_follow_the_rule", move("{called}", CALL_AGAIN + ", served_at = {now}")),
    _moves("fields_follow_the_rule", move("{called}", COMPLETE + ", counter_id = {called_at}")),
    _moves("fields_follow_the_rule", move("{called}", COMPLETE + ", served_at = 1")),
    _moves("fields_follow_the_rule", move("{called}", CHECK_IN + ", counter_id = {free_counter}")),
    _moves("fields_follow_the_rule", move("{called}", NO_SHOW + ", expires_at = {now}")),
    _moves("fields_follow_the_rule", move("{late}", REJOIN + ", priority_boost = 2")),
    _moves("fields_follow_the_rule", move("{late}", REJOIN + ", joined_at = 1")),
    _moves("fields_follow_the_rule", move("{missed}", COME_BACK + ", priority_boost = 1")),
    _moves("fields_follow_the_rule", move("{missed}", COME_BACK + ", joined_at = 1")),
    _moves("fields_follow_the_rule", move("{overdue}", EXPIRE + ", expires_at = 1")),
    _moves("fields_follow_the_rule", move("{second}", CANCEL + ", expires_at = {now}")),
    _moves_past("state_is_known", "UPDATE ticket SET state = 'GONE' WHERE id = {cancelled}"),
    _moves_past("boost_is_0_or_1", "UPDATE ticket SET priority_boost = 2 WHERE id = {second}"),
    _moves_past(
        "served_at_iff_serving_or_completed",
        "UPDATE ticket SET state = 'WAITING', counter_id = NULL WHERE id = {called}",
    ),
    _moves_past(
        "called_at_iff_served_at", "UPDATE ticket SET called_at = NULL WHERE id = {called}"
    ),
    _moves_past("here_only_once_called", "UPDATE ticket SET here_at = 1 WHERE id = {second}"),
    _moves_past(
        "expires_at_iff_late_or_missed", "UPDATE ticket SET expires_at = NULL WHERE id = {late}"
    ),
    _moves_past("counter_iff_serving", "UPDATE ticket SET counter_id = NULL WHERE id = {called}"),
    _moves_past(
        "joined_before_served", "UPDATE ticket SET joined_at = served_at + 1 WHERE id = {called}"
    ),
    _moves_past(
        "one_ticket_per_counter", "UPDATE ticket SET counter_id = {here_at} WHERE id = {called}"
    ),
    Attempt("ticket.reason_is_short", move("{called}", COMPLETE + ", reason = hex(zeroblob(101))")),
    Attempt("ticket_before_delete.ticket_stays_with_its_queue", "DELETE FROM ticket"),
    Attempt(
        "ticket_before_delete.ticket_stays_with_its_queue",
        "DELETE FROM ticket WHERE id = {attic_done}",
    ),
)

_AUDIT = "ticket_id, queue_id, version, event, source, target, actor, actor_id, requested_by, at"
_LAST_OF_CALLED = " FROM audit WHERE ticket_id = {called} ORDER BY version DESC LIMIT 1"
_AGAIN = f"INTO audit ({_AUDIT}) SELECT {_AUDIT}" + _LAST_OF_CALLED
_OF_SECOND = f"INSERT INTO audit ({_AUDIT}) SELECT id, queue_id, version + 1, "

AUDIT = (
    Attempt(
        "audit_before_insert.audit_tells_the_change_just_made",
        _OF_SECOND + "'cancel', state, 'CANCELLED', 'staff', 1, NULL, {now} FROM ticket"
        " WHERE id = {second}",
    ),
    Attempt(
        "audit_before_insert.audit_tells_the_change_just_made",
        f"INSERT OR REPLACE INTO audit (sequence, {_AUDIT}) SELECT sequence, ticket_id, queue_id,"
        " version, event, source, target, 'customer', actor_id, requested_by, at FROM audit",
    ),
    Attempt("audit_before_insert.one_audit_row_per_change", "INSERT " + _AGAIN),
    Attempt("audit_before_insert.one_audit_row_per_change", "INSERT OR REPLACE " + _AGAIN),
    Attempt(
        "audit_before_insert.one_audit_row_per_change",
        "INSERT OR REPLACE INTO audit SELECT *" + _LAST_OF_CALLED,
    ),
    Attempt("audit.one_audit_row_per_change", "INSERT " + _AGAIN, past=("audit_before_insert",)),
    Attempt(
        "audit.event_is_known",
        _OF_SECOND + "'vanish', state, state, 'staff', 1, NULL, {now} FROM ticket"
        " WHERE id = {second}",
        past=("audit_before_insert",),
    ),
    Attempt(
        "audit.actor_is_known",
        _OF_SECOND + "'cancel', state, 'CANCELLED', 'ghost', 1, NULL, {now} FROM ticket"
        " WHERE id = {second}",
        past=("audit_before_insert",),
    ),
    Attempt("audit_before_update.audit_is_never_changed", "UPDATE audit SET at = at - 1"),
    Attempt(
        "audit_before_update.audit_is_never_changed",
        "UPDATE OR REPLACE audit SET sequence = 1 WHERE sequence = 2",
    ),
    Attempt("audit_before_update.audit_is_never_changed", "UPDATE audit SET actor_id = {BOB}"),
    Attempt("audit_before_delete.audit_stays_with_its_queue", "DELETE FROM audit"),
    Attempt(
        "audit_before_delete.audit_stays_with_its_queue",
        "DELETE FROM audit WHERE sequence = (SELECT max(sequence) FROM audit)",
    ),
)

_RULE = (
    "SELECT 'complete', 'WAITING', 'COMPLETED', 'customer', guards, joined_at, priority_boost,"
    " served_at, called_at, here_at, expires_at, counter_id FROM transition_rule LIMIT 1"
)

THE_TABLE = (
    Attempt(
        "transition_rule_before_insert.the_table_is_fixed", "INSERT INTO transition_rule " + _RULE
    ),
    Attempt(
        "transition_rule_before_insert.the_table_is_fixed",
        "INSERT OR REPLACE INTO transition_rule " + _RULE,
    ),
    Attempt(
        "transition_rule_before_update.the_table_is_fixed",
        "UPDATE transition_rule SET actor = 'customer' WHERE event = 'promote'",
    ),
    Attempt("transition_rule_before_delete.the_table_is_fixed", "DELETE FROM transition_rule"),
)

_WRITE = "INSERT INTO note (ticket_id, queue_id, text) VALUES ({second}, {DESK}, 'x')"

NOTES = (
    Attempt("note.note_is_short", _WRITE.replace("'x'", "''")),
    Attempt("note.note_is_short", _WRITE.replace("'x'", "hex(zeroblob(101))")),
    Attempt("note_before_insert.note_is_on_a_ticket", _WRITE.replace("{second}", "999")),
    Attempt("note_before_insert.note_is_on_a_ticket", _WRITE.replace("{DESK}", "{WINDOW}")),
    Attempt(
        "note_before_update.note_stays_on_its_ticket",
        "UPDATE note SET ticket_id = {third}",
        (_WRITE,),
    ),
    Attempt(
        "note_before_update.note_stays_on_its_ticket",
        "UPDATE OR REPLACE note SET queue_id = {WINDOW}",
        (_WRITE,),
    ),
)

ATTEMPTS = (*JOINS, *MOVES, *AUDIT, *THE_TABLE, *NOTES)
