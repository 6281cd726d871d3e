"""Every call of the API and who may make it; the routes are registered from this table."""

from dataclasses import dataclass
from enum import StrEnum

from core.errors import Code, refuse
from server.identity import Identity
from server.problems import not_signed_in

BASE = "/api/v1"


class Who(StrEnum):
    """The least that one must be to make a call."""

    ANYONE = "anyone"
    """Whoever it is; not even looked at."""
    VISITOR = "visitor"
    """Anyone, but what comes of it depends on who it is."""
    CUSTOMER = "customer"
    """The holder of the secret of the ticket in question, or staff."""
    STAFF = "staff"
    """Anybody signed in."""
    OWNER = "owner"
    """Signed in as an owner."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call: ``name`` finds its handler; ``path`` is under ``BASE``."""

    name: str
    method: str
    path: str
    who: Who


CALLS: tuple[Call, ...] = (
    Call("login", "POST", "/auth/login", Who.ANYONE),
    Call("refresh", "POST", "/auth/refresh", Who.STAFF),
    Call("logout", "POST", "/auth/logout", Who.STAFF),
    Call("logout_all", "POST", "/auth/logout-all", Who.STAFF),
    Call("read_branch", "GET", "/branch", Who.ANYONE),
    Call("change_branch", "PATCH", "/branch", Who.OWNER),
    Call("branch_choices", "GET", "/branch/choices", Who.OWNER),
    Call("list_users", "GET", "/users", Who.OWNER),
    Call("create_user", "POST", "/users", Who.OWNER),
    Call("change_user", "PATCH", "/users/{id}", Who.OWNER),
    Call("delete_user", "DELETE", "/users/{id}", Who.OWNER),
    Call("list_queues", "GET", "/queues", Who.STAFF),
    Call("create_queue", "POST", "/queues", Who.OWNER),
    Call("read_queue", "GET", "/queues/{id}", Who.STAFF),
    Call("change_queue", "PATCH", "/queues/{id}", Who.OWNER),
    Call("delete_queue", "DELETE", "/queues/{id}", Who.OWNER),
    Call("join", "POST", "/queues/{id}/join", Who.VISITOR),
    Call("call_next", "POST", "/queues/{id}/call-next", Who.STAFF),
    Call("read_board", "GET", "/queues/{id}/board", Who.ANYONE),
    Call("list_tickets", "GET", "/queues/{id}/tickets", Who.STAFF),
    Call("list_counters", "GET", "/queues/{id}/counters", Who.STAFF),
    Call("add_counter", "POST", "/queues/{id}/counters", Who.STAFF),
    Call("open_counter", "POST", "/counters/{id}/open", Who.STAFF),
    Call("pause_counter", "POST", "/counters/{id}/pause", Who.STAFF),
    Call("close_counter", "POST", "/counters/{id}/close", Who.STAFF),
    Call("own_ticket", "GET", "/ticket", Who.CUSTOMER),
    Call("read_ticket", "GET", "/tickets/{id}", Who.CUSTOMER),
    Call("rejoin", "POST", "/tickets/{id}/rejoin", Who.CUSTOMER),
    Call("leave", "POST", "/tickets/{id}/leave", Who.CUSTOMER),
    Call("here", "POST", "/tickets/{id}/here", Who.STAFF),
    Call("complete", "POST", "/tickets/{id}/complete", Who.STAFF),
    Call("no_show", "POST", "/tickets/{id}/no-show", Who.STAFF),
    Call("call_again", "POST", "/tickets/{id}/call-again", Who.STAFF),
    Call("remove", "POST", "/tickets/{id}/remove", Who.STAFF),
    Call("transfer", "POST", "/tickets/{id}/transfer", Who.STAFF),
    Call("set_note", "POST", "/tickets/{id}/note", Who.STAFF),
    Call("read_why", "GET", "/tickets/{id}/why", Who.STAFF),
    Call("read_moved_to", "GET", "/tickets/{id}/moved-to", Who.CUSTOMER),
    Call("read_history", "GET", "/tickets/{id}/history", Who.STAFF),
    Call("start_pairing", "POST", "/pairing", Who.STAFF),
    Call("pair", "POST", "/pairing/redeem", Who.ANYONE),
    Call("read_trust", "GET", "/trust", Who.ANYONE),
    Call("read_health", "GET", "/health", Who.ANYONE),
)


def permit(identity: Identity, who: Who) -> None:
    """Pass, or raise: not signed in (401) for anyone at all, forbidden (403) for the others."""
    if _may(identity, who):
        return
    if not identity.is_staff and identity.ticket_id is None:
        raise not_signed_in(
            "You are not signed in, or no longer. Sign in, and try again. Nothing was changed."
        )
    raise refuse(
        Code.FORBIDDEN,
        f"This is for {'owners' if who is Who.OWNER else 'staff'} only. Ask one of them, or sign "
        "in as one. Nothing was changed.",
    )


def _may(identity: Identity, who: Who) -> bool:
    match who:
        case Who.ANYONE | Who.VISITOR:
            return True
        case Who.CUSTOMER:
            return identity.is_staff or identity.ticket_id is not None
        case Who.STAFF:
            return identity.is_staff
        case Who.OWNER:
            return identity.is_owner
