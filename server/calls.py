"""Every call of the API: who may make it, what it takes and answers. All else follows from here.

The routes are registered from this table, and requests checked against it; the OpenAPI document,
the page at ``/docs`` and ``docs/api.md`` are printed from it.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from core.states import Scope
from core.values import (
    ApiKey,
    Board,
    Branch,
    Called,
    Counter,
    HistoryEntry,
    Page,
    Print,
    Queue,
    Ticket,
    User,
    Why,
)
from server import answers, requests
from server.call_words import DOES
from server.doctor.report import Report
from server.problems import METRICS_PATH
from server.queries import Paging, TicketsWanted

BASE = "/api/v1"
_NOUNS = {
    "ticket": "tickets",
    "health": "service",
    "doctor": "service",
    "trust": "service",
    "openapi.json": "service",
    "metrics": "service",
}


class Who(StrEnum):
    """The least that one must be to make a call."""

    ANYONE = "anyone"
    """Whoever it is; not even looked at."""
    VISITOR = "visitor"
    """Anyone, but what comes of it depends on who it is."""
    HOLDER = "holder"
    """The holder of a ticket's secret, and nobody else."""
    CUSTOMER = "customer"
    """The holder of the secret of the ticket in question, or staff."""
    STAFF = "staff"
    """Anybody signed in."""
    OWNER = "owner"
    """Signed in as an owner."""
    KEEPER = "keeper"
    """An owner, or a program on this machine that may read the data folder."""
    KEY = "key"
    """A program with a key, and nobody else."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call: ``name`` finds its handler; ``path`` is under ``BASE`` but for ``/metrics``."""

    name: str
    method: str
    path: str
    who: Who
    answers: Any
    """The type of what it answers where it succeeds."""
    takes: type[requests.Body] | None = None
    """The type of its body; None where none is looked at."""
    query: type[Paging] | None = None
    scope: Scope | None = None
    """What a program's key must open; None where no key will do."""
    made: tuple[int, ...] = (200,)
    """The statuses of success."""
    limited: bool = False
    """Whether it is answered 429 by those who ask too often."""
    revalidates: bool = False
    """Whether its answer has an ETag, and If-None-Match saves it."""

    @property
    def does(self) -> str:
        """What it does, in a sentence or two."""
        return DOES[self.name]

    @property
    def noun(self) -> str:
        """What it is about: the first word of its path, but for a few that stand alone."""
        word = self.path.split("/")[1]
        return _NOUNS.get(word, word)

    @property
    def address(self) -> str:
        """The whole path."""
        return self.path if self.path == METRICS_PATH else BASE + self.path

    @property
    def is_change(self) -> bool:
        """Whether it changes something that outlasts a sign-in."""
        return self.method != "GET" and not self.path.startswith("/auth/")

    @property
    def takes_key(self) -> bool:
        """Whether an Idempotency-Key is kept; a pairing's code is good once in any case.

        Looking twice is looking once.
        """
        return self.is_change and not self.path.startswith(("/pairing", "/doctor"))

    @property
    def has_id(self) -> bool:
        """Whether its path names one thing."""
        return "{id}" in self.path

    @property
    def statuses(self) -> tuple[int, ...]:
        """Every status it may be answered with, as long as nothing of ours is broken."""
        reads = self.takes is not None or self.is_change
        may: dict[int, bool] = {
            **dict.fromkeys(self.made, True),
            304: self.revalidates,
            401: self.who is not Who.ANYONE or self.name == "login",
            403: self.who is not Who.ANYONE or self.method != "GET",
            404: self.has_id or self.who is Who.HOLDER,
            409: self.is_change,
            413: reads,
            422: reads or self.query is not None,
            429: self.limited,
            503: True,
        }
        return tuple(status for status, possible in may.items() if possible)


_READ, _JOIN, _SERVE = Scope.READ, Scope.JOIN, Scope.SERVE

CALLS: tuple[Call, ...] = (
    Call(
        "login",
        "POST",
        "/auth/login",
        Who.ANYONE,
        answers.LoginAnswer,
        takes=requests.Login,
        limited=True,
    ),
    Call("refresh", "POST", "/auth/refresh", Who.STAFF, answers.LoginAnswer),
    Call("logout", "POST", "/auth/logout", Who.STAFF, answers.Empty),
    Call("logout_all", "POST", "/auth/logout-all", Who.STAFF, answers.Empty),
    Call("read_branch", "GET", "/branch", Who.ANYONE, Branch),
    Call("change_branch", "PATCH", "/branch", Who.OWNER, Branch, takes=requests.BranchChanges),
    Call("branch_choices", "GET", "/branch/choices", Who.OWNER, answers.BranchChoices),
    Call("list_users", "GET", "/users", Who.OWNER, Page[User], query=Paging),
    Call("create_user", "POST", "/users", Who.OWNER, User, takes=requests.NewUser, made=(201,)),
    Call("change_user", "PATCH", "/users/{id}", Who.OWNER, User, takes=requests.UserChanges),
    Call("delete_user", "DELETE", "/users/{id}", Who.OWNER, answers.Empty),
    Call("list_api_keys", "GET", "/api-keys", Who.OWNER, Page[ApiKey], query=Paging),
    Call(
        "create_api_key",
        "POST",
        "/api-keys",
        Who.OWNER,
        answers.ApiKeyAnswer,
        takes=requests.NewApiKey,
        made=(201,),
    ),
    Call("delete_api_key", "DELETE", "/api-keys/{id}", Who.OWNER, answers.Empty),
    Call("list_queues", "GET", "/queues", Who.STAFF, Page[Queue], query=Paging, scope=_READ),
    Call("create_queue", "POST", "/queues", Who.OWNER, Queue, takes=requests.NewQueue, made=(201,)),
    Call("read_queue", "GET", "/queues/{id}", Who.STAFF, Queue, scope=_READ),
    Call("change_queue", "PATCH", "/queues/{id}", Who.OWNER, Queue, takes=requests.QueueChanges),
    Call("delete_queue", "DELETE", "/queues/{id}", Who.OWNER, answers.Empty),
    Call(
        "join",
        "POST",
        "/queues/{id}/join",
        Who.VISITOR,
        answers.JoinAnswer,
        takes=requests.Join,
        scope=_JOIN,
        made=(200, 201),
    ),
    Call(
        "call_next",
        "POST",
        "/queues/{id}/call-next",
        Who.STAFF,
        Called,
        takes=requests.CallNext,
        scope=_SERVE,
    ),
    Call("read_board", "GET", "/queues/{id}/board", Who.ANYONE, Board, revalidates=True),
    Call(
        "list_tickets",
        "GET",
        "/queues/{id}/tickets",
        Who.STAFF,
        Page[Ticket],
        query=TicketsWanted,
        scope=_READ,
    ),
    Call(
        "list_counters",
        "GET",
        "/queues/{id}/counters",
        Who.STAFF,
        Page[Counter],
        query=Paging,
        scope=_SERVE,
    ),
    Call(
        "add_counter",
        "POST",
        "/queues/{id}/counters",
        Who.STAFF,
        Counter,
        takes=requests.NewCounter,
        scope=_SERVE,
        made=(201,),
    ),
    Call(
        "open_counter",
        "POST",
        "/counters/{id}/open",
        Who.STAFF,
        Counter,
        takes=requests.Nothing,
        scope=_SERVE,
    ),
    Call(
        "pause_counter",
        "POST",
        "/counters/{id}/pause",
        Who.STAFF,
        Counter,
        takes=requests.Pause,
        scope=_SERVE,
    ),
    Call(
        "close_counter",
        "POST",
        "/counters/{id}/close",
        Who.STAFF,
        Counter,
        takes=requests.Nothing,
        scope=_SERVE,
    ),
    Call("own_ticket", "GET", "/ticket", Who.HOLDER, Ticket, revalidates=True),
    Call(
        "read_ticket", "GET", "/tickets/{id}", Who.CUSTOMER, Ticket, scope=_READ, revalidates=True
    ),
    Call(
        "rejoin",
        "POST",
        "/tickets/{id}/rejoin",
        Who.CUSTOMER,
        Ticket,
        takes=requests.Rejoin,
        scope=_SERVE,
    ),
    Call(
        "leave",
        "POST",
        "/tickets/{id}/leave",
        Who.CUSTOMER,
        Ticket,
        takes=requests.Nothing,
        scope=_SERVE,
    ),
    Call(
        "here",
        "POST",
        "/tickets/{id}/here",
        Who.STAFF,
        Ticket,
        takes=requests.Nothing,
        scope=_SERVE,
    ),
    Call(
        "complete",
        "POST",
        "/tickets/{id}/complete",
        Who.STAFF,
        Ticket,
        takes=requests.Nothing,
        scope=_SERVE,
    ),
    Call(
        "no_show",
        "POST",
        "/tickets/{id}/no-show",
        Who.STAFF,
        Ticket,
        takes=requests.Nothing,
        scope=_SERVE,
    ),
    Call(
        "call_again",
        "POST",
        "/tickets/{id}/call-again",
        Who.STAFF,
        Ticket,
        takes=requests.Nothing,
        scope=_SERVE,
    ),
    Call(
        "remove",
        "POST",
        "/tickets/{id}/remove",
        Who.STAFF,
        Ticket,
        takes=requests.Remove,
        scope=_SERVE,
    ),
    Call(
        "transfer",
        "POST",
        "/tickets/{id}/transfer",
        Who.STAFF,
        Ticket,
        takes=requests.Transfer,
        scope=_SERVE,
        made=(200, 201),
    ),
    Call(
        "set_note",
        "POST",
        "/tickets/{id}/note",
        Who.STAFF,
        Ticket,
        takes=requests.SetNote,
        scope=_SERVE,
    ),
    Call(
        "print_ticket",
        "POST",
        "/tickets/{id}/print",
        Who.STAFF,
        Print,
        takes=requests.Nothing,
        scope=_SERVE,
        made=(200, 201),
    ),
    Call("read_why", "GET", "/tickets/{id}/why", Who.STAFF, Why, scope=_SERVE),
    Call("read_moved_to", "GET", "/tickets/{id}/moved-to", Who.CUSTOMER, answers.JoinAnswer),
    Call(
        "read_history",
        "GET",
        "/tickets/{id}/history",
        Who.STAFF,
        Page[HistoryEntry],
        query=Paging,
        scope=_SERVE,
    ),
    Call(
        "start_pairing",
        "POST",
        "/pairing",
        Who.STAFF,
        answers.PairingAnswer,
        takes=requests.Nothing,
        made=(201,),
    ),
    Call(
        "pair",
        "POST",
        "/pairing/redeem",
        Who.ANYONE,
        answers.PairedAnswer,
        takes=requests.Pair,
        limited=True,
    ),
    Call("read_trust", "GET", "/trust", Who.ANYONE, answers.TrustAnswer),
    Call("read_health", "GET", "/health", Who.ANYONE, answers.HealthAnswer),
    Call("read_doctor", "GET", "/doctor", Who.KEEPER, Report),
    Call("look_again", "POST", "/doctor", Who.KEEPER, Report, takes=requests.Nothing),
    Call("read_document", "GET", "/openapi.json", Who.ANYONE, dict[str, Any], revalidates=True),
    Call("read_metrics", "GET", METRICS_PATH, Who.KEY, str, scope=Scope.METRICS),
)
