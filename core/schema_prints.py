"""What the triggers on orders to print judge: one original at most, and copies marked as such."""

from core.schema_rules import Rules, fixed, id_is_new
from core.sql_sets import one_of
from core.states import ON_PAPER, PrintState

MOVES = (
    (PrintState.QUEUED, PrintState.UNKNOWN),
    (PrintState.QUEUED, PrintState.FAILED),
    (PrintState.UNKNOWN, PrintState.PRINTED),
)
"""Every way from one state to the next. What may be on paper is never queued or failed again."""


def print_insert_rules() -> Rules:
    """What a new order must be."""
    its_own = "SELECT 1 FROM ticket t WHERE t.id = NEW.ticket_id AND t.queue_id = NEW.queue_id"
    others = "SELECT 1 FROM print_job p WHERE p.ticket_id = NEW.ticket_id"
    may_be_there = f"EXISTS ({others} AND {one_of('p.state', ON_PAPER)})"
    return [
        id_is_new("print_job"),
        ("print_is_of_a_ticket", f"NOT EXISTS ({its_own})"),
        ("a_print_starts_queued", f"NEW.state IS NOT '{PrintState.QUEUED}'"),
        ("one_print_waits_per_ticket", f"EXISTS ({others} AND p.state = '{PrintState.QUEUED}')"),
        ("what_may_be_on_paper_is_copied", f"NEW.copy IS NOT {may_be_there}"),
    ]


def print_update_rules() -> Rules:
    """What a change of an order must be."""
    moves = " OR ".join(f"(OLD.state = '{old}' AND NEW.state = '{new}')" for old, new in MOVES)
    return [
        fixed("print_identity_is_fixed", "id", "ticket_id", "queue_id", "copy", "queued_at"),
        ("print_moves_on", f"NOT ({moves})"),
        ("sent_once", "OLD.sent_at IS NOT NULL AND NEW.sent_at IS NOT OLD.sent_at"),
    ]
