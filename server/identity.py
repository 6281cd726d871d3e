"""Finds out who asks: somebody signed in, a ticket's holder, a program with a key, or anyone."""

import asyncio
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from aiohttp import web

from core.branch import Branch
from core.commands import PASSER_BY, Asker
from core.errors import Code, refuse
from core.secrets import API_KEY_PREFIX, token_hash
from core.states import Actor, Role, Scope
from core.values import ApiKey, User
from server.problems import not_signed_in
from server.site import Site

_SAFE_METHODS = {"GET", "HEAD"}
_SIGN_IN_AGAIN = "You are not signed in, or no longer. Sign in again. Nothing was lost or changed."
_NO_SUCH_TICKET = (
    "This link belongs to no ticket. Open the one on your ticket again, or ask the staff. "
    "Nothing was changed."
)


@dataclass(frozen=True)
class Identity:
    """Who asks. ``token`` hashes the session's token or the key; ``ticket_id`` is the secret's."""

    user: User | None = None
    token: bytes | None = None
    ticket_id: int | None = None
    ticket_owner: int | None = None
    key: ApiKey | None = None
    device: str = ""
    """What the one who signed in did so on."""
    is_machine: bool = False
    """Whether this is a program on this machine that may read the data folder."""

    @cached_property
    def is_staff(self) -> bool:
        """Whether somebody is signed in, owners included."""
        return self.user is not None

    @cached_property
    def is_owner(self) -> bool:
        """Whether an owner is signed in."""
        return self.user is not None and self.user.role is Role.OWNER

    @property
    def serves(self) -> bool:
        """Whether this is staff, or a program that does what staff do."""
        return self.user is not None or (self.key is not None and Scope.SERVE in self.key.scopes)

    @cached_property
    def is_trusted(self) -> bool:
        """Whether an owner has let this one in: staff, or a program in what its key opens."""
        return self.user is not None or self.key is not None

    @cached_property
    def asker(self) -> Asker:
        """The same towards the engine and the reads."""
        if self.user is not None:
            return Asker(Actor.STAFF, self.user.id)
        if self.ticket_owner is not None:
            return Asker(Actor.CUSTOMER, self.ticket_owner)
        if self.key is not None and self.serves:
            return Asker(Actor.STAFF, self.key.id)
        return PASSER_BY

    @cached_property
    def scope(self) -> str:
        """The same towards idempotency keys."""
        if self.user is not None:
            return f"user:{self.user.id}"
        if self.key is not None:
            return f"key:{self.key.id}"
        return "anyone" if self.ticket_id is None else f"ticket:{self.ticket_id}"


ANYONE = Identity()


class Visitors:
    """Finds out who asks of ``branch``; used on the server's loop alone."""

    def __init__(self, branch: Branch, site: Site, machine_token: str) -> None:
        self._branch = branch
        self._machine_token = machine_token.encode()
        self._site = site
        self._of_token: dict[str, Identity | None] = {}

    def identify(self, request: web.Request) -> Identity:
        """Who sends ``request``, by its Authorization header, else by its cookie.

        A cookie whose session is over counts as none: a browser cannot help sending it. Raises
        ``FaultError`` (not_signed_in) for a header that is no longer or never was good, and
        ``Refused`` (forbidden) for a change asked with the cookie from another site.
        """
        header = request.headers.get("Authorization")
        if header is not None:
            return self._by_header(header)
        identity = self.by_cookie(request)
        if identity.is_staff and request.method not in _SAFE_METHODS:
            self.check_origin(request.headers)
        return identity

    def by_cookie(self, request: web.Request) -> Identity:
        """The one whose session the cookie names, or anyone."""
        if not self._site.takes_sessions(secure=request.secure):
            return ANYONE
        token = request.cookies.get(self._site.cookie)
        return ANYONE if token is None else self.by_token(token) or ANYONE

    def by_token(self, token: str) -> Identity | None:
        """The one whose session or API key has this token; None when it is over or never was.

        The database is asked once per token in a turn of the loop. What a turn handles has been
        received before it, and so before anything was looked up in it: no sign-out is outlived.
        """
        if token not in self._of_token:
            if not self._of_token:
                asyncio.get_running_loop().call_soon(self._of_token.clear)
            self._of_token[token] = self._signed_in(token)
        return self._of_token[token]

    def by_secret(self, secret: str) -> Identity | None:
        """The holder of a ticket's secret; None for a secret that belongs to no ticket."""
        ticket_id = self._branch.secrets.ticket_id(secret)
        owner = None if ticket_id is None else self._branch.views.ticket_owner(ticket_id)
        return None if owner is None else Identity(ticket_id=ticket_id, ticket_owner=owner)

    def check_origin(self, headers: Mapping[str, str]) -> None:
        """Refuse, as forbidden, unless Origin names one of the branch's own pages."""
        if not self._site.is_own(headers):
            raise refuse(
                Code.FORBIDDEN,
                "This came from another site, or without the Origin header that goes with the "
                "cookie. Use the branch's own pages, or send the token as a Bearer. Nothing was "
                "changed.",
            )

    def _signed_in(self, token: str) -> Identity | None:
        if not token.isascii():
            return None
        hashed = token_hash(token)
        if token.startswith(API_KEY_PREFIX):
            key = self._branch.views.api_key(hashed)
            return None if key is None else Identity(token=hashed, key=key)
        session = self._branch.views.session(hashed)
        if session is None:
            return None
        return Identity(user=session.user, token=hashed, device=session.device)

    def _by_machine(self, token: str) -> Identity | None:
        is_it = hmac.compare_digest(token.encode(errors="replace"), self._machine_token)
        return Identity(is_machine=True) if is_it else None

    def _by_header(self, header: str) -> Identity:
        scheme, _, value = header.partition(" ")
        match scheme.lower():
            case "bearer":
                identity, else_say = self.by_token(value.strip()), _SIGN_IN_AGAIN
            case "ticket":
                identity, else_say = self.by_secret(value.strip()), _NO_SUCH_TICKET
            case "machine":
                identity, else_say = self._by_machine(value.strip()), _SIGN_IN_AGAIN
            case _:
                identity, else_say = None, _SIGN_IN_AGAIN
        if identity is None:
            raise not_signed_in(else_say)
        return identity
