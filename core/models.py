"""The tables, as SQLAlchemy Core declares them; what columns alone can say is said here.

Times are whole microseconds since 1970 in UTC. What needs more than one row to judge stands in
``core.schema`` as triggers. No row leaves ``core``: reads answer with ``core.values``.
"""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from core.sql_sets import one_of
from core.states import (
    ACTIVE,
    CALLS,
    ON_PAPER,
    Actor,
    Calling,
    CounterState,
    Event,
    PrintState,
    Role,
    Scope,
    State,
)

MOST_COUNTERS = 1_000
"""How many counters a queue has at most, retired ones apart."""

metadata = MetaData()


def _check(rule: str, name: str) -> CheckConstraint:
    return CheckConstraint(rule, name=name)


branch = Table(
    "branch",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("time_zone", Text, nullable=False),
    Column("day_starts_at", Integer, nullable=False),
    Column("country", Text),
    Column("engine_time", Integer, nullable=False),
    _check("id = 1", "there_is_one_branch"),
    _check("length(name) BETWEEN 1 AND 80", "branch_has_a_name"),
    _check("day_starts_at BETWEEN 0 AND 1439", "day_starts_within_a_day"),
    sqlite_strict=True,
)
"""One row. ``day_starts_at`` in minutes after midnight; ``engine_time`` the newest one given."""

user = Table(
    "user",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("role", Text, nullable=False),
    Column("name", Text),
    Column("phone", Text),
    Column("secret_hash", Text),
    Column("closed", Integer, nullable=False, server_default="0"),
    _check(one_of("role", Role), "user_role_is_known"),
    _check("name IS NULL OR length(name) BETWEEN 1 AND 80", "user_name_is_short"),
    _check(
        "phone IS NULL OR (phone GLOB '+[1-9]*' AND substr(phone, 2) NOT GLOB '*[^0-9]*'"
        " AND length(phone) <= 16)",
        "phone_is_e164",
    ),
    _check("closed IN (0, 1)", "user_is_closed_or_not"),
    _check(
        "role = 'customer' OR (name IS NOT NULL AND secret_hash IS NOT NULL)",
        "who_signs_in_has_a_name_and_a_secret",
    ),
    Index(
        "user_phone_is_one_persons", "phone", unique=True, sqlite_where=text("phone IS NOT NULL")
    ),
    Index(
        "account_name_is_one_persons",
        text("name COLLATE NOCASE"),
        unique=True,
        sqlite_where=text("role <> 'customer' AND closed = 0"),
    ),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)

session = Table(
    "session",
    metadata,
    Column("token_hash", LargeBinary, primary_key=True),
    Column("user_id", Integer, ForeignKey("user.id", ondelete="CASCADE"), nullable=False),
    Column("device", Text, nullable=False),
    Column("expires_at", Integer, nullable=False),
    UniqueConstraint("user_id", "device", name="one_session_per_user_and_device"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

_MAY = tuple(f"may_{scope}" for scope in Scope)

api_key = Table(
    "api_key",
    metadata,
    Column("id", Integer, ForeignKey("user.id"), primary_key=True),
    Column("token_hash", LargeBinary, nullable=False),
    Column("made_at", Integer, nullable=False),
    *(Column(may, Integer, nullable=False) for may in _MAY),
    _check("length(token_hash) = 32", "api_key_is_stored_hashed"),
    _check(" AND ".join(f"{may} IN (0, 1)" for may in _MAY), "api_key_may_or_may_not"),
    _check(" OR ".join(f"{may} = 1" for may in _MAY), "api_key_opens_something"),
    UniqueConstraint("token_hash", name="an_api_key_is_one_programs"),
    sqlite_strict=True,
)
"""A program's key; ``id`` is its closed account, under whose name the audit tells what it did."""

queue = Table(
    "queue",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("owner_id", Integer, ForeignKey("user.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("prefix", Text, nullable=False),
    Column("max_size", Integer),
    Column("service_slots", Integer, nullable=False),
    Column("grace_time_s", Integer, nullable=False),
    Column("call_timeout_s", Integer),
    Column("calling", Text, nullable=False),
    Column("open", Integer, nullable=False),
    Column("join_from_phone", Integer, nullable=False),
    Column("active", Integer, nullable=False, server_default="0"),
    Column("serving", Integer, nullable=False, server_default="0"),
    Column("waiting", Integer, nullable=False, server_default="0"),
    Column("service_day", Integer, nullable=False, server_default="0"),
    Column("last_number", Integer, nullable=False, server_default="0"),
    Column("last_sequence", Integer, nullable=False, server_default="0"),
    Column("revision", Integer, nullable=False, server_default="1"),
    _check("length(name) BETWEEN 1 AND 80", "queue_has_a_name"),
    _check("length(prefix) BETWEEN 1 AND 3 AND prefix NOT GLOB '*[^A-Z]*'", "prefix_is_letters"),
    _check("max_size IS NULL OR max_size BETWEEN 1 AND 100000", "max_size_is_positive"),
    _check(f"service_slots BETWEEN 1 AND {MOST_COUNTERS}", "service_slots_is_positive"),
    _check("grace_time_s BETWEEN 1 AND 86400", "grace_time_is_positive"),
    _check(
        "call_timeout_s IS NULL OR call_timeout_s BETWEEN 1 AND 86400", "call_timeout_is_positive"
    ),
    _check(one_of("calling", Calling), "calling_is_known"),
    _check("open IN (0, 1) AND join_from_phone IN (0, 1)", "queue_switches_are_on_or_off"),
    _check("serving >= 0 AND waiting >= 0 AND active >= serving + waiting", "counts_add_up"),
    _check("service_day >= 0 AND last_number >= 0", "numbers_count_from_one"),
    UniqueConstraint("owner_id", "name", name="queue_name_is_the_owners_own"),
    UniqueConstraint("prefix", name="prefix_is_one_queues"),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)
"""``active``, ``serving``, ``waiting`` and the last three numbers are moved by triggers alone."""

queue_limit = Table(
    "queue_limit",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("queue_id", Integer, ForeignKey("queue.id", ondelete="CASCADE"), nullable=False),
    Column("after_sequence", Integer, nullable=False),
    Column("max_size", Integer),
    Column("service_slots", Integer, nullable=False),
    Index("limits_of_a_queue", "queue_id", "id"),
    sqlite_strict=True,
)
"""The limits a queue had, and since which audit row: what ``check`` holds the past against.

No AUTOINCREMENT, which every statement that moves a ticket would pay for: a limit stays as long as
its queue, and the order of a queue's own is all that ids are for.
"""

counter = Table(
    "counter",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("queue_id", Integer, ForeignKey("queue.id", ondelete="CASCADE"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("label", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("retired", Integer, nullable=False, server_default="0"),
    Column("staff_id", Integer, ForeignKey("user.id")),
    Column("reason", Text),
    _check("number >= 1", "counters_count_from_one"),
    _check("length(label) BETWEEN 1 AND 40", "counter_has_a_label"),
    _check(one_of("state", CounterState), "counter_state_is_known"),
    _check("retired IN (0, 1)", "counter_is_retired_or_not"),
    _check(
        "reason IS NULL OR (state = 'paused' AND length(reason) BETWEEN 1 AND 100)",
        "only_a_paused_counter_has_a_reason",
    ),
    UniqueConstraint("queue_id", "number", name="counter_number_is_the_queues_own"),
    UniqueConstraint("queue_id", "label", name="counter_label_is_the_queues_own"),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)
"""One unit of serving capacity. ``number`` is its order; a retired one takes no more tickets."""

_ACTIVE = text(one_of("state", ACTIVE))

ticket = Table(
    "ticket",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("queue_id", Integer, ForeignKey("queue.id", ondelete="CASCADE"), nullable=False),
    Column("user_id", Integer, ForeignKey("user.id"), nullable=False),
    Column("service_day", Integer, nullable=False),
    Column("prefix", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("language", Text),
    Column("moved_from", Integer),
    Column("state", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("joined_at", Integer, nullable=False),
    Column("priority_boost", Integer, nullable=False),
    Column("served_at", Integer),
    Column("called_at", Integer),
    Column("here_at", Integer),
    Column("expires_at", Integer),
    Column("counter_id", Integer, ForeignKey("counter.id")),
    Column("event", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("actor_id", Integer),
    Column("requested_by", Integer),
    Column("at", Integer, nullable=False),
    Column("reason", Text),
    _check(one_of("state", State), "state_is_known"),
    _check("number >= 1", "ticket_numbers_count_from_one"),
    _check("priority_boost IN (0, 1)", "boost_is_0_or_1"),
    _check(
        "(served_at IS NOT NULL) = (state = 'SERVING' OR state = 'COMPLETED')",
        "served_at_iff_serving_or_completed",
    ),
    _check("(called_at IS NULL) = (served_at IS NULL)", "called_at_iff_served_at"),
    _check("here_at IS NULL OR served_at IS NOT NULL", "here_only_once_called"),
    _check(
        "(expires_at IS NOT NULL) = (state = 'LATE' OR state = 'MISSED')",
        "expires_at_iff_late_or_missed",
    ),
    _check("(counter_id IS NOT NULL) = (state = 'SERVING')", "counter_iff_serving"),
    _check("served_at IS NULL OR joined_at <= served_at", "joined_before_served"),
    _check("reason IS NULL OR length(reason) <= 200", "reason_is_short"),
    Index("one_number_a_day", "queue_id", "service_day", "number", unique=True),
    Index("one_active_ticket_per_user", "queue_id", "user_id", unique=True, sqlite_where=_ACTIVE),
    Index("one_active_ticket_per_number", "queue_id", "number", unique=True, sqlite_where=_ACTIVE),
    Index(
        "next_in_line",
        "queue_id",
        text("priority_boost DESC"),
        "joined_at",
        "id",
        sqlite_where=text("state = 'WAITING'"),
    ),
    Index("late_ones", "queue_id", "expires_at", sqlite_where=text("state = 'LATE'")),
    Index(
        "one_ticket_per_counter",
        "counter_id",
        unique=True,
        sqlite_where=text("state = 'SERVING'"),
    ),
    Index("tickets_of_a_user", "user_id"),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)
"""One participation of a user in a queue. The row names the cause of its last change.

``moved_from`` is the ticket that it goes on from, which may be gone with its own queue by now.
"""

note = Table(
    "note",
    metadata,
    Column("ticket_id", Integer, ForeignKey("ticket.id", ondelete="CASCADE"), primary_key=True),
    Column("queue_id", Integer, ForeignKey("queue.id", ondelete="CASCADE"), nullable=False),
    Column("text", Text, nullable=False),
    _check("length(text) BETWEEN 1 AND 200", "note_is_short"),
    sqlite_strict=True,
)
"""What staff wrote on a ticket. No part of it: a ticket changes by transitions alone."""

print_job = Table(
    "print_job",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("ticket_id", Integer, ForeignKey("ticket.id", ondelete="CASCADE"), nullable=False),
    Column("queue_id", Integer, ForeignKey("queue.id", ondelete="CASCADE"), nullable=False),
    Column("copy", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("queued_at", Integer, nullable=False),
    Column("sent_at", Integer),
    Column("ended_at", Integer),
    Column("reason", Text),
    _check("copy IN (0, 1)", "print_is_a_copy_or_not"),
    _check(one_of("state", PrintState), "print_state_is_known"),
    _check(f"(sent_at IS NOT NULL) = {one_of('state', ON_PAPER)}", "sent_iff_it_may_be_on_paper"),
    _check(
        "(ended_at IS NOT NULL) = (state = 'printed' OR state = 'failed')",
        "ended_iff_printed_or_failed",
    ),
    _check(
        "(reason IS NOT NULL) = (state = 'failed') AND (reason IS NULL OR length(reason) <= 40)",
        "what_failed_says_why",
    ),
    _check(
        "(sent_at IS NULL OR queued_at <= sent_at)"
        " AND (ended_at IS NULL OR coalesce(sent_at, queued_at) <= ended_at)",
        "queued_before_sent_before_ended",
    ),
    Index("prints_of_a_ticket", "ticket_id", "id"),
    Index(
        "one_print_waits_per_ticket",
        "ticket_id",
        unique=True,
        sqlite_where=text("state = 'queued'"),
    ),
    Index(
        "one_original_per_ticket",
        "ticket_id",
        "copy",
        unique=True,
        sqlite_where=text(f"copy = 0 AND {one_of('state', ON_PAPER)}"),
    ),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)
"""An order to put a ticket on paper. No part of the ticket: nothing that happens here moves it.

``sent_at`` is set before the first byte leaves, so that a print that broke off is never taken for
one that did not begin.
"""

audit = Table(
    "audit",
    metadata,
    Column("sequence", Integer, primary_key=True),
    Column("ticket_id", Integer, ForeignKey("ticket.id", ondelete="CASCADE"), nullable=False),
    Column("queue_id", Integer, ForeignKey("queue.id", ondelete="CASCADE"), nullable=False),
    Column("version", Integer, nullable=False),
    Column("event", Text, nullable=False),
    Column("source", Text),
    Column("target", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("actor_id", Integer),
    Column("requested_by", Integer),
    Column("counter_id", Integer),
    Column("expires_at", Integer),
    Column("at", Integer, nullable=False),
    Column("reason", Text),
    _check(one_of("event", Event), "event_is_known"),
    _check(one_of("actor", Actor), "actor_is_known"),
    UniqueConstraint("ticket_id", "version", name="one_audit_row_per_change"),
    Index("recent_calls", "queue_id", "sequence", sqlite_where=text(one_of("event", CALLS))),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)
"""Every transition, in order. Written by triggers alone; ``counter_id`` is the one it concerned."""

transition_rule = Table(
    "transition_rule",
    metadata,
    Column("event", Text, primary_key=True),
    Column("source", Text, primary_key=True),
    Column("target", Text, nullable=False),
    Column("actor", Text, primary_key=True),
    Column("guards", Text, nullable=False),
    Column("joined_at", Text, nullable=False),
    Column("priority_boost", Text, nullable=False),
    Column("served_at", Text, nullable=False),
    Column("called_at", Text, nullable=False),
    Column("here_at", Text, nullable=False),
    Column("expires_at", Text, nullable=False),
    Column("counter_id", Text, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
"""The transition table as rows, one per actor; a join's source is the empty text."""

idempotency_key = Table(
    "idempotency_key",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("digest", LargeBinary, nullable=False),
    Column("fingerprint", LargeBinary, nullable=False),
    Column("at", Integer, nullable=False),
    Column("answer", LargeBinary, nullable=False),
    sqlite_strict=True,
)
"""The first answer to a key, in the order they came; ``digest`` is that of scope and key.

No AUTOINCREMENT, which costs as much as the rest of the insert: the newest row is never deleted.
"""
