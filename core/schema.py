"""What the database itself refuses: triggers and rules, generated from the transition table.

One statement changes a ticket; triggers judge it, write the audit row and move the queue's counts.
All of it holds for a hand-typed statement too, with foreign keys on or off. A refusal's message
is the name of the rule. One BEFORE trigger per table and event: the order of several is undefined.
``INSERT OR REPLACE`` deletes without firing DELETE triggers, so every unique rule that an invariant
rests on is judged BEFORE as well.
"""

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from core import schema_prints as prints
from core import schema_settings as settings
from core import schema_tickets as tickets
from core.models import metadata
from core.schema_rules import QUEUE_LIVES, Rules, fixed, id_is_new
from core.sql_sets import sql_list
from core.transitions import EFFECT_FIELDS, TABLE, Transition

SCHEMA_VERSION = "0001"
"""The migration this program expects; the newest under ``core/migrations/versions``."""


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
        _judge(
            "ticket", "INSERT", tickets.ticket_insert_rules(), _cases(tickets.joined_queue_rules())
        ),
        _judge(
            "ticket",
            "UPDATE",
            tickets.ticket_update_rules(),
            _by_event(tickets.moved_queue_rules()),
        ),
        # Asked only of a statement that names such a column: a transition pays nothing for it.
        _judge(
            "ticket",
            f"UPDATE OF {', '.join(tickets.IDENTITY)}",
            [fixed("ticket_identity_is_fixed", *tickets.IDENTITY)],
            name="ticket_before_other_identity",
        ),
        _judge("ticket", "DELETE", [("ticket_stays_with_its_queue", QUEUE_LIVES)]),
        _follow("ticket", "INSERT", tickets.record("NULL", "NULL"), tickets.count_join()),
        _follow(
            "ticket", "UPDATE", tickets.record("OLD.state", "OLD.counter_id"), tickets.count_move()
        ),
        f"CREATE TRIGGER counter_retires AFTER UPDATE OF serving ON queue"
        f" WHEN {settings.FREED_WHILE_TOO_MANY} BEGIN\n  {settings.RETIRE};\nEND",
        _judge("audit", "INSERT", tickets.audit_insert_rules()),
        _judge("audit", "UPDATE", [("audit_is_never_changed", "1")]),
        _judge("audit", "DELETE", [("audit_stays_with_its_queue", QUEUE_LIVES)]),
        _judge("note", "INSERT", tickets.note_rules()),
        _judge("note", "UPDATE", [fixed("note_stays_on_its_ticket", "ticket_id", "queue_id")]),
        _judge("print_job", "INSERT", prints.print_insert_rules()),
        _judge("print_job", "UPDATE", prints.print_update_rules()),
        _judge("print_job", "DELETE", [("print_stays_with_its_queue", QUEUE_LIVES)]),
        _judge("queue", "INSERT", settings.queue_insert_rules()),
        _judge("queue", "UPDATE", settings.queue_update_rules()),
        # As for tickets: asked only of a statement that names such a column.
        _judge(
            "queue",
            f"UPDATE OF {', '.join(settings.QUEUE_IDENTITY)}",
            settings.queue_identity_rules(),
            name="queue_before_other_identity",
        ),
        _judge("queue", "DELETE", [("queue_in_use", "OLD.active > 0")]),
        _follow("queue", "INSERT", settings.LIMITS, *settings.counters_follow_slots()),
        _follow(
            "queue",
            "UPDATE OF max_size, service_slots",
            settings.LIMITS,
            *settings.counters_follow_slots(),
        ),
        _follow("queue", "DELETE", *settings.belongings()),
        _judge("queue_limit", "INSERT", settings.limit_insert_rules()),
        _judge("queue_limit", "UPDATE", [("limits_are_never_changed", "1")]),
        _judge("queue_limit", "DELETE", [("limits_stay_with_their_queue", QUEUE_LIVES)]),
        _judge("counter", "INSERT", settings.counter_insert_rules()),
        _judge("counter", "UPDATE", settings.counter_update_rules()),
        _follow("counter", "INSERT", settings.slots_follow_counters("NEW.retired = 0")),
        _follow(
            "counter",
            "UPDATE OF retired",
            settings.slots_follow_counters("NEW.retired < OLD.retired"),
        ),
        _judge("counter", "DELETE", [("counter_stays_with_its_queue", QUEUE_LIVES)]),
        _judge("user", "INSERT", [id_is_new("user"), *settings.user_rules()]),
        _judge("user", "UPDATE", settings.user_update_rules()),
        _judge("user", "DELETE", settings.user_delete_rules()),
        _judge("session", "INSERT", settings.session_rules()),
        _judge("session", "UPDATE", settings.session_rules()),
        _judge("api_key", "INSERT", settings.api_key_rules()),
        _judge("api_key", "UPDATE", [("api_keys_are_never_changed", "1")]),
        _judge("branch", "INSERT", [("there_is_one_branch", "EXISTS (SELECT 1 FROM branch)")]),
        _judge("branch", "UPDATE", settings.branch_update_rules()),
        _judge("branch", "DELETE", [("there_is_one_branch", "1")]),
        *(
            _judge("transition_rule", event, [("the_table_is_fixed", "1")])
            for event in ("INSERT", "UPDATE", "DELETE")
        ),
    ]


def _judge(table: str, event: str, rules: Rules, in_queue: str = "", *, name: str = "") -> str:
    """The trigger that refuses what breaks a rule; ``in_queue`` may look at the queue as ``q``."""
    judging = f"  SELECT {_cases(rules)};\n"
    if in_queue:
        judging += f"  SELECT {in_queue} FROM queue q WHERE q.id = NEW.queue_id;\n"
    return (
        f"CREATE TRIGGER {name or f'{table}_before_{event.lower()}'} BEFORE {event} ON {table}"
        " BEGIN\n"
        f"{judging}END"
    )


def _cases(rules: Rules) -> str:
    cases = "\n".join(f"    WHEN {broken} THEN RAISE(ABORT, '{name}')" for name, broken in rules)
    return f"CASE\n{cases}\n  END"


def _by_event(rules: dict[str, Rules]) -> str:
    cases = "\n".join(f"  WHEN '{event}' THEN {_cases(found)}" for event, found in rules.items())
    return f"CASE NEW.event\n{cases}\n  END"


def _follow(table: str, event: str, *actions: str) -> str:
    body = "".join(f"  {action};\n" for action in actions)
    name = f"{table}_after_{event.split()[0].lower()}"
    return f"CREATE TRIGGER {name} AFTER {event} ON {table} BEGIN\n{body}END"
