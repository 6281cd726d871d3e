"""Break-ins on orders to print."""

from tests.core.break_ins import Attempt

_ORDERING = "print_job_before_insert"
_MOVING = "print_job_before_update"


def order(ticket: str, conflict: str = "", **fields: str) -> str:
    """An order with all that a lawful one has, but for what ``fields`` says."""
    lawful = {
        "ticket_id": ticket,
        "queue_id": f"(SELECT queue_id FROM ticket WHERE id = {ticket})",
        "copy": "0",
        "state": "'queued'",
        "queued_at": "{now}",
    } | fields
    values = ", ".join(lawful.values())
    return f"INSERT {conflict} INTO print_job ({', '.join(lawful)}) VALUES ({values})"


def change(which: str, sets: str, conflict: str = "") -> str:
    """A change of one order."""
    return f"UPDATE {conflict} print_job SET {sets} WHERE id = {which}"


_LATER = "{now} + 1000000000"
_SENT = f"state = 'unknown', sent_at = {_LATER}"
_FAILED = "state = 'failed', ended_at = {now}, reason = 'no_paper'"
_PRINTED = "state = 'printed', ended_at = {now}"

ATTEMPTS: tuple[Attempt, ...] = (
    Attempt(f"{_ORDERING}.print_job_id_is_new", order("{third}", "OR REPLACE", id="{printed}")),
    Attempt(f"{_ORDERING}.print_is_of_a_ticket", order("999")),
    Attempt(f"{_ORDERING}.print_is_of_a_ticket", order("{third}", queue_id="2")),
    Attempt(f"{_ORDERING}.a_print_starts_queued", order("{third}", state="'unknown'", sent_at="9")),
    Attempt(f"{_ORDERING}.one_print_waits_per_ticket", order("{second}")),
    Attempt(f"{_ORDERING}.one_print_waits_per_ticket", order("{second}", "OR REPLACE")),
    # Printed, or perhaps: what comes after says that it is a copy.
    Attempt(f"{_ORDERING}.what_may_be_on_paper_is_copied", order("{called}")),
    Attempt(f"{_ORDERING}.what_may_be_on_paper_is_copied", order("{third}", copy="1")),
    Attempt(
        f"{_ORDERING}.what_may_be_on_paper_is_copied",
        order("{second}"),
        (change("{to_print}", _SENT),),
    ),
    *(
        Attempt(f"{_MOVING}.print_identity_is_fixed", change("{to_print}", sets))
        for sets in (
            "id = 99",
            "ticket_id = {third}",
            "queue_id = 2",
            "copy = 1",
            "queued_at = 1",
        )
    ),
    Attempt(f"{_MOVING}.print_moves_on", change("{copied}", "state = 'queued', sent_at = NULL")),
    Attempt(
        f"{_MOVING}.print_moves_on",
        change("{copied}", "state = 'failed', sent_at = NULL, ended_at = {now}, reason = 'x'"),
    ),
    Attempt(f"{_MOVING}.print_moves_on", change("{printed}", "state = 'unknown', ended_at = NULL")),
    Attempt(f"{_MOVING}.print_moves_on", change("{unprinted}", "state = 'queued'", "OR REPLACE")),
    Attempt(f"{_MOVING}.print_moves_on", change("{unprinted}", "reason = 'other'")),
    Attempt(
        f"{_MOVING}.print_moves_on",
        change("{to_print}", "state = 'printed', sent_at = {now}, ended_at = {now}"),
    ),
    Attempt(f"{_MOVING}.sent_once", change("{copied}", f"{_PRINTED}, sent_at = {{now}}")),
    Attempt(
        "print_job_before_delete.print_stays_with_its_queue",
        "DELETE FROM print_job WHERE id = {printed}",
    ),
    Attempt("print_job.print_is_a_copy_or_not", order("{third}", copy="2"), past=(_ORDERING,)),
    Attempt(
        "print_job.print_state_is_known", change("{to_print}", "state = 'lost'"), past=(_MOVING,)
    ),
    Attempt("print_job.sent_iff_it_may_be_on_paper", change("{to_print}", "state = 'unknown'")),
    Attempt(
        "print_job.sent_iff_it_may_be_on_paper",
        change("{to_print}", f"{_FAILED}, sent_at = {{now}}"),
    ),
    Attempt("print_job.ended_iff_printed_or_failed", change("{copied}", "state = 'printed'")),
    Attempt(
        "print_job.what_failed_says_why",
        change("{to_print}", "state = 'failed', ended_at = {now}"),
    ),
    Attempt(
        "print_job.what_failed_says_why",
        change("{to_print}", f"{_FAILED.replace('no_paper', 'x' * 41)}"),
    ),
    Attempt("print_job.what_failed_says_why", change("{copied}", f"{_PRINTED}, reason = 'x'")),
    Attempt(
        "print_job.queued_before_sent_before_ended",
        change("{to_print}", "state = 'unknown', sent_at = 1"),
    ),
    Attempt(
        "print_job.queued_before_sent_before_ended",
        change("{copied}", "state = 'printed', ended_at = 1"),
    ),
    Attempt("print_job.one_print_waits_per_ticket", order("{second}"), past=(_ORDERING,)),
    Attempt(
        "print_job.one_original_per_ticket",
        order("{called}", state="'unknown'", sent_at=_LATER),
        past=(_ORDERING,),
    ),
)
