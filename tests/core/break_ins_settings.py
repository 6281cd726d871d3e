"""Break-ins on the branch, users, sessions, queues, their limits and counters."""

from tests.core.break_ins import Attempt
from tests.core.break_ins_tickets import join, move, promote


def _queue(conflict: str = "", **fields: str) -> str:
    """A new queue with all that a lawful one has, but for what ``fields`` says."""
    lawful = {
        "owner_id": "{ANN}",
        "name": "'New'",
        "prefix": "'N'",
        "service_slots": "1",
        "grace_time_s": "300",
        "calling": "'on_demand'",
        "open": "1",
        "join_from_phone": "0",
    } | fields
    return (
        f"INSERT {conflict} INTO queue ({', '.join(lawful)}) VALUES ({', '.join(lawful.values())})"
    )


def _counter(conflict: str = "", **fields: str) -> str:
    lawful = {"queue_id": "{DESK}", "number": "77", "label": "'New'", "state": "'open'"} | fields
    return (
        f"INSERT {conflict} INTO counter ({', '.join(lawful)})"
        f" VALUES ({', '.join(lawful.values())})"
    )


def _set_queue(change: str, queue: str = "{DESK}", conflict: str = "") -> str:
    return f"UPDATE {conflict} queue SET {change} WHERE id = {queue}"


def _set_counter(change: str, counter: str = "{free_counter}", conflict: str = "") -> str:
    return f"UPDATE {conflict} counter SET {change} WHERE id = {counter}"


BRANCH = (
    Attempt(
        "branch_before_insert.there_is_one_branch",
        "INSERT INTO branch SELECT 2, name, time_zone, 0, NULL, 0 FROM branch",
    ),
    Attempt(
        "branch_before_insert.there_is_one_branch",
        "INSERT OR REPLACE INTO branch SELECT 1, name, time_zone, 0, NULL, 0 FROM branch",
    ),
    Attempt(
        "branch.there_is_one_branch",
        "INSERT INTO branch SELECT 2, name, time_zone, 0, NULL, 0 FROM branch",
        past=("branch_before_insert",),
    ),
    Attempt("branch_before_update.there_is_one_branch", "UPDATE branch SET id = 2"),
    Attempt("branch_before_update.time_runs_forward", "UPDATE branch SET engine_time = 0"),
    Attempt("branch_before_delete.there_is_one_branch", "DELETE FROM branch"),
    Attempt("branch.branch_has_a_name", "UPDATE branch SET name = ''"),
    Attempt("branch.day_starts_within_a_day", "UPDATE branch SET day_starts_at = 1440"),
)

USERS = (
    Attempt("user.user_role_is_known", "UPDATE user SET role = 'boss' WHERE id = {mia}"),
    Attempt("user.user_name_is_short", "UPDATE user SET name = '' WHERE id = {mia}"),
    Attempt("user.phone_is_e164", "UPDATE user SET phone = '030 1234' WHERE id = {walk_in}"),
    Attempt("user.phone_is_e164", "UPDATE user SET phone = '+1 call me' WHERE id = {walk_in}"),
    Attempt("user.phone_is_e164", "UPDATE user SET phone = '+1234567890123456' WHERE id = {mia}"),
    Attempt("user.user_is_closed_or_not", "UPDATE user SET closed = 2 WHERE id = {BOB}"),
    Attempt(
        "user.who_signs_in_has_a_name_and_a_secret",
        "INSERT INTO user (role, name) VALUES ('staff', 'Zoe')",
    ),
    Attempt(
        "user.account_name_is_one_persons",
        "INSERT INTO user (role, name, secret_hash) VALUES ('staff', 'ann', 'x')",
        past=("user_before_insert",),
    ),
    Attempt(
        "user.user_phone_is_one_persons",
        "INSERT INTO user (role, phone) VALUES ('customer', '+493012345601')",
        past=("user_before_insert",),
    ),
    Attempt(
        "user_before_insert.user_id_is_new",
        "INSERT OR REPLACE INTO user (id, role) VALUES ({ANN}, 'customer')",
    ),
    Attempt(
        "user_before_insert.user_id_is_new",
        "INSERT INTO user (id, role) VALUES ({ANN}, 'customer')"
        " ON CONFLICT (id) DO UPDATE SET closed = 1",
    ),
    Attempt(
        "user_before_insert.user_phone_is_one_persons",
        "INSERT OR REPLACE INTO user (role, phone) VALUES ('customer', '+493012345601')",
    ),
    Attempt(
        "user_before_insert.account_name_is_one_persons",
        "INSERT OR REPLACE INTO user (role, name, secret_hash) VALUES ('owner', 'ANN', 'mine')",
    ),
    Attempt(
        "user_before_update.user_identity_is_fixed", "UPDATE user SET id = 99 WHERE id = {mia}"
    ),
    Attempt(
        "user_before_update.user_identity_is_fixed",
        "UPDATE OR REPLACE user SET id = {mia} WHERE id = {walk_in}",
    ),
    Attempt("user_before_update.queue_has_an_owner", "UPDATE user SET closed = 1"),
    Attempt(
        "user_before_update.queue_has_an_owner", "UPDATE user SET role = 'staff' WHERE id = {ANN}"
    ),
    Attempt(
        "user_before_update.accounts_stay_accounts",
        "UPDATE user SET role = 'customer' WHERE id = {BOB}",
    ),
    Attempt(
        "user_before_update.user_phone_is_one_persons",
        "UPDATE OR REPLACE user SET phone = '+493012345601' WHERE id = {walk_in}",
    ),
    Attempt(
        "user_before_update.account_name_is_one_persons",
        "UPDATE OR REPLACE user SET name = 'aNN' WHERE id = {BOB}",
    ),
    Attempt("user_before_delete.accounts_are_closed_not_deleted", "DELETE FROM user"),
    Attempt(
        "user_before_delete.accounts_are_closed_not_deleted", "DELETE FROM user WHERE id = {BOB}"
    ),
    Attempt("user_before_delete.user_has_tickets", "DELETE FROM user WHERE id = {mia}"),
    Attempt(
        "session_before_insert.session_is_an_accounts",
        "INSERT INTO session VALUES (x'00', 999, 'forged', 0)",
    ),
    Attempt(
        "session_before_insert.session_is_an_accounts",
        "INSERT OR REPLACE INTO session SELECT token_hash, {mia}, device, expires_at FROM session",
    ),
    Attempt("session_before_update.session_is_an_accounts", "UPDATE session SET user_id = {mia}"),
    Attempt(
        "session.one_session_per_user_and_device",
        "INSERT INTO session SELECT x'00', user_id, device, 0 FROM session",
    ),
)


def _forge_key(who: str, digest: str = "randomblob(32)", serve: int = 1, read: int = 0) -> str:
    return (
        f"INSERT INTO api_key (id, token_hash, made_at, may_read, may_join, may_serve, may_metrics)"
        f" VALUES ({who}, {digest}, 0, {read}, 0, {serve}, 0)"
    )


_TILLS = "(SELECT token_hash FROM api_key)"

KEYS = (
    Attempt(
        "api_key_before_insert.api_key_id_is_new",
        "INSERT OR REPLACE INTO api_key SELECT id, randomblob(32), made_at, 1, 1, 1, 1"
        " FROM api_key",
    ),
    Attempt("api_key_before_insert.an_api_key_is_one_programs", _forge_key("{BOB}", _TILLS)),
    Attempt(
        "api_key_before_insert.an_api_key_is_one_programs",
        _forge_key("{BOB}", _TILLS).replace("INSERT", "INSERT OR REPLACE"),
    ),
    Attempt("api_key_before_insert.api_key_has_a_closed_account", _forge_key("{BOB}")),
    Attempt("api_key_before_insert.api_key_has_a_closed_account", _forge_key("{mia}")),
    Attempt("api_key_before_update.api_keys_are_never_changed", "UPDATE api_key SET may_serve = 1"),
    Attempt(
        "user_before_update.api_key_has_a_closed_account",
        "UPDATE user SET closed = 0 WHERE id = {till}",
    ),
    Attempt(
        "user_before_update.api_key_has_a_closed_account",
        "UPDATE user SET role = 'owner' WHERE id = {till}",
    ),
    Attempt(
        "api_key.api_key_is_stored_hashed",
        _forge_key("{BOB}", "x'00'"),
        past=("api_key_before_insert",),
    ),
    Attempt(
        "api_key.api_key_may_or_may_not",
        _forge_key("{BOB}", read=2),
        past=("api_key_before_insert",),
    ),
    Attempt(
        "api_key.api_key_opens_something",
        _forge_key("{BOB}", serve=0),
        past=("api_key_before_insert",),
    ),
    Attempt(
        "api_key.an_api_key_is_one_programs",
        _forge_key("{BOB}", _TILLS),
        past=("api_key_before_insert",),
    ),
)

QUEUES = (
    Attempt("queue.queue_has_a_name", _set_queue("name = ''")),
    Attempt("queue.prefix_is_letters", _set_queue("prefix = 'A1'")),
    Attempt("queue.prefix_is_letters", _set_queue("prefix = 'ABCD'")),
    Attempt("queue.max_size_is_positive", _set_queue("max_size = 0")),
    Attempt("queue.service_slots_is_positive", _set_queue("service_slots = 0")),
    Attempt("queue.service_slots_is_positive", _set_queue("service_slots = 1001")),
    Attempt("queue.grace_time_is_positive", _set_queue("grace_time_s = 0")),
    Attempt("queue.call_timeout_is_positive", _set_queue("call_timeout_s = 0")),
    Attempt("queue.calling_is_known", _set_queue("calling = 'loudly'")),
    Attempt("queue.queue_switches_are_on_or_off", _set_queue("open = 2")),
    Attempt("queue.queue_switches_are_on_or_off", _set_queue("join_from_phone = -1")),
    Attempt("queue.counts_add_up", _set_queue("active = 0"), past=("queue_before_update",)),
    Attempt(
        "queue.numbers_count_from_one",
        _set_queue("last_number = -1"),
        past=("queue_before_update",),
    ),
    Attempt(
        "queue.queue_name_is_the_owners_own",
        _set_queue("name = 'Window'"),
        past=("queue_before_other_identity",),
    ),
    Attempt(
        "queue.prefix_is_one_queues",
        _set_queue("prefix = 'B'"),
        past=("queue_before_other_identity",),
    ),
    Attempt("queue_before_insert.queue_id_is_new", _queue("OR REPLACE", id="{DESK}")),
    Attempt(
        "queue_before_insert.queue_id_is_new",
        _queue(id="{DESK}") + " ON CONFLICT (id) DO UPDATE SET active = 0",
    ),
    Attempt("queue_before_insert.a_queue_starts_empty", _queue(active="1")),
    Attempt("queue_before_insert.a_queue_starts_empty", _queue(last_sequence="9")),
    Attempt("queue_before_insert.queue_has_an_owner", _queue(owner_id="999")),
    Attempt("queue_before_insert.queue_has_an_owner", _queue(owner_id="{BOB}")),
    Attempt(
        "queue_before_insert.queue_name_is_the_owners_own", _queue("OR REPLACE", name="'Desk'")
    ),
    Attempt("queue_before_insert.prefix_is_one_queues", _queue("OR REPLACE", prefix="'A'")),
    Attempt("queue_before_update.queue_identity_is_fixed", _set_queue("id = 99")),
    Attempt(
        "queue_before_update.queue_identity_is_fixed",
        _set_queue("id = {ATTIC}", conflict="OR REPLACE"),
    ),
    Attempt("queue_before_update.revision_counts_up", "UPDATE queue SET revision = 0"),
    Attempt("queue_before_update.counts_follow_the_audit", _set_queue("active = 0")),
    Attempt("queue_before_update.counts_follow_the_audit", _set_queue("serving = serving - 1")),
    Attempt("queue_before_update.counts_follow_the_audit", _set_queue("active = active + 1")),
    Attempt("queue_before_update.counts_follow_the_audit", _set_queue("waiting = 0")),
    Attempt("queue_before_update.counts_follow_the_audit", _set_queue("last_number = 0")),
    Attempt("queue_before_update.counts_follow_the_audit", _set_queue("service_day = 20990101")),
    Attempt("queue_before_update.counts_follow_the_audit", _set_queue("last_sequence = 0")),
    Attempt(
        "queue_before_update.counts_follow_the_audit",
        "UPDATE queue SET last_sequence = (SELECT max(sequence) FROM audit), active = active - 1",
    ),
    Attempt(
        "queue_before_update.queue_full",
        join("{WINDOW}"),
        past=("ticket_before_insert.queue_full",),
    ),
    Attempt(
        "queue_before_update.no_free_counter",
        move("{window_waits}", promote("{attic_counter}")),
        past=("ticket_before_update.no_free_counter",),
    ),
    Attempt("queue_before_other_identity.queue_has_an_owner", _set_queue("owner_id = {BOB}")),
    Attempt("queue_before_other_identity.queue_has_an_owner", _set_queue("owner_id = 999")),
    Attempt("queue_before_other_identity.queue_has_an_owner", _set_queue("owner_id = NULL")),
    Attempt(
        "queue_before_other_identity.queue_name_is_the_owners_own",
        _set_queue("name = 'Window'", conflict="OR REPLACE"),
    ),
    Attempt(
        "queue_before_other_identity.prefix_is_one_queues",
        _set_queue("prefix = 'D'", conflict="OR REPLACE"),
    ),
    Attempt("queue_before_delete.queue_in_use", "DELETE FROM queue"),
    Attempt("queue_before_delete.queue_in_use", "DELETE FROM queue WHERE id = {WINDOW}"),
)

LIMITS = (
    Attempt(
        "queue_limit_before_insert.queue_limit_id_is_new",
        "INSERT OR REPLACE INTO queue_limit SELECT id, queue_id, after_sequence, NULL, 1000"
        " FROM queue_limit",
    ),
    Attempt(
        "queue_limit_before_insert.limits_tell_the_change_just_made",
        "INSERT INTO queue_limit (queue_id, after_sequence, service_slots) VALUES ({DESK}, 0, 99)",
    ),
    Attempt(
        "queue_limit_before_insert.limits_tell_the_change_just_made",
        "INSERT INTO queue_limit (queue_id, after_sequence, max_size, service_slots)"
        " SELECT id, 0, max_size, service_slots FROM queue",
    ),
    Attempt(
        "queue_limit_before_update.limits_are_never_changed",
        "UPDATE queue_limit SET service_slots = 1000",
    ),
    Attempt(
        "queue_limit_before_delete.limits_stay_with_their_queue",
        "DELETE FROM queue_limit WHERE queue_id = {DESK}",
    ),
)

_FULL_HOUSE = (_set_queue("service_slots = 1000"),)
_ONE_MORE_RETIRED = (
    *_FULL_HOUSE,
    _set_queue("service_slots = 999"),
    _counter(number="5000"),
)

COUNTERS = (
    Attempt("counter.counters_count_from_one", _counter(number="0")),
    Attempt("counter.counter_has_a_label", _set_counter("label = ''")),
    Attempt("counter.counter_state_is_known", _set_counter("state = 'gone'")),
    Attempt("counter.counter_is_retired_or_not", _counter(retired="2")),
    Attempt("counter.only_a_paused_counter_has_a_reason", _set_counter("reason = 'lunch'")),
    Attempt(
        "counter.only_a_paused_counter_has_a_reason",
        _set_counter("state = 'paused', reason = hex(zeroblob(51))"),
    ),
    Attempt(
        "counter.counter_number_is_the_queues_own",
        _counter(number="1"),
        past=("counter_before_insert",),
    ),
    Attempt(
        "counter.counter_label_is_the_queues_own",
        _counter(label="'1'"),
        past=("counter_before_insert",),
    ),
    Attempt("counter_before_insert.counter_id_is_new", _counter("OR REPLACE", id="{called_at}")),
    Attempt("counter_before_insert.queue_exists", _counter(queue_id="99")),
    Attempt(
        "counter_before_insert.counter_number_is_the_queues_own",
        _counter("OR REPLACE", number="1"),
    ),
    Attempt(
        "counter_before_insert.counter_label_is_the_queues_own", _counter("OR REPLACE", label="'2'")
    ),
    Attempt("counter_before_insert.counter_is_held_by_staff", _counter(staff_id="{mia}")),
    Attempt(
        "counter_before_insert.counters_are_not_too_many",
        _counter("OR IGNORE", number="5000"),
        _FULL_HOUSE,
    ),
    Attempt("counter_before_update.counter_identity_is_fixed", _set_counter("id = 99")),
    Attempt("counter_before_update.counter_identity_is_fixed", _set_counter("queue_id = {WINDOW}")),
    Attempt(
        "counter_before_update.counter_identity_is_fixed",
        "UPDATE OR REPLACE counter SET number = 3 - number WHERE id IN ({here_at}, {called_at})",
    ),
    Attempt(
        "counter_before_update.a_serving_counter_stays", _set_counter("retired = 1", "{called_at}")
    ),
    Attempt("counter_before_update.a_serving_counter_stays", "UPDATE counter SET retired = 1"),
    Attempt("counter_before_update.counters_retire_by_shrinking", _set_counter("retired = 1")),
    Attempt(
        "counter_before_update.counter_number_is_the_queues_own",
        _set_counter("number = 1", conflict="OR REPLACE"),
        past=("counter_before_update.counter_identity_is_fixed",),
    ),
    Attempt(
        "counter_before_update.counter_label_is_the_queues_own",
        _set_counter("label = '1'", conflict="OR REPLACE"),
    ),
    Attempt("counter_before_update.counter_is_held_by_staff", _set_counter("staff_id = {mia}")),
    Attempt("counter_before_update.counter_is_held_by_staff", _set_counter("staff_id = 999")),
    Attempt(
        "counter_before_update.counters_are_not_too_many",
        "UPDATE OR IGNORE counter SET retired = 0",
        _ONE_MORE_RETIRED,
    ),
    Attempt("counter_before_delete.counter_stays_with_its_queue", "DELETE FROM counter"),
    Attempt(
        "counter_before_delete.counter_stays_with_its_queue",
        "DELETE FROM counter WHERE id = {retired_counter}",
    ),
)

ATTEMPTS = (*BRANCH, *USERS, *KEYS, *QUEUES, *LIMITS, *COUNTERS)
