"""Who may make which call: what ``server.calls`` says, held against who asks."""

from core.errors import Code, refuse
from core.values import ApiKey
from server.calls import Call, Who
from server.identity import Identity
from server.problems import not_signed_in

_UNCHANGED = "Nothing was changed."
_OWNERS = {Who.OWNER, Who.KEEPER}


def permit(identity: Identity, call: Call, number: str = "") -> None:
    """Pass, or raise: not signed in (401) for anyone at all, forbidden (403) for the others.

    ``number`` is the id in the path. A ticket's holder passes for that ticket alone.
    """
    if identity.key is not None:
        _permit_key(identity.key, call)
    elif not _may(identity, call.who):
        _refuse(identity, call.who)
    elif call.who is Who.CUSTOMER and not identity.is_staff:
        _permit_holder(identity, number)


def _permit_key(key: ApiKey, call: Call) -> None:
    if call.who is Who.ANYONE or call.scope in key.scopes:
        return
    opens = f"It takes one that opens {call.scope}" if call.scope else "No key opens it"
    raise refuse(Code.FORBIDDEN, f"The key {key.name} does not open this. {opens}. {_UNCHANGED}")


def _permit_holder(identity: Identity, number: str) -> None:
    if number.lstrip("0") != str(identity.ticket_id):
        raise refuse(
            Code.FORBIDDEN,
            f"This is not your ticket. Open the link of your own one. {_UNCHANGED}",
        )


def _may(identity: Identity, who: Who) -> bool:
    match who:
        case Who.ANYONE | Who.VISITOR:
            return True
        case Who.HOLDER:
            return identity.ticket_id is not None
        case Who.CUSTOMER:
            return identity.is_staff or identity.ticket_id is not None
        case Who.STAFF:
            return identity.is_staff
        case Who.OWNER:
            return identity.is_owner
        case Who.KEEPER:
            return identity.is_owner or identity.is_machine
        case Who.KEY:
            return False


def _refuse(identity: Identity, who: Who) -> None:
    if not identity.is_staff and identity.ticket_id is None:
        raise not_signed_in(
            f"You are not signed in, or no longer. Sign in, and try again. {_UNCHANGED}"
        )
    if who is Who.HOLDER:
        raise refuse(
            Code.NOT_FOUND, "Staff have no ticket of their own: name one, as in tickets/12."
        )
    if who is Who.KEY:
        raise refuse(
            Code.FORBIDDEN, f"This is for programs: send an API key as the token. {_UNCHANGED}"
        )
    raise refuse(
        Code.FORBIDDEN,
        f"This is for {'owners' if who in _OWNERS else 'staff'} only. Ask one of them, or sign "
        f"in as one. {_UNCHANGED}",
    )
