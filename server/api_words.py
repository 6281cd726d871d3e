"""What there is to say of the API as a whole: for ``/docs``, ``docs/api.md`` and the document.

Words between backticks are code.
"""

from core.states import Scope
from server.limits import WRONG_TRIES

TITLE = "WaitWise API"

_SCOPES: dict[Scope, str] = {
    Scope.READ: "reads queues and tickets, without names",
    Scope.JOIN: "joins any open queue, as a kiosk does",
    Scope.SERVE: "sees and does what staff do, names included",
    Scope.METRICS: "reads `/metrics`",
}
_OPENED = "; ".join(f"`{scope}` {words}" for scope, words in _SCOPES.items())

_REQUESTS = """
JSON in and out, under `/api/v1`. Times are RFC 3339 in UTC, ids are whole numbers. A field that a
call does not know is refused. Lists are `{items, next}`: send `next` as `cursor` for the following
part.

An error is `application/problem+json` with a stable `code` and a `detail` in words; a refused
transition adds the ticket's `state` and the events `allowed` now. 429 and 503 say in `Retry-After`
after how many seconds to ask again.
"""
_ASKERS = f"""
Staff send `Authorization: Bearer TOKEN`, or in a browser the cookie of the log-in; a change that
comes with the cookie must come from the branch's own pages. A customer sends `Authorization: Ticket
SECRET`, and reaches that ticket alone. A program sends an API key: `Authorization: Bearer wwk_…`.

After {WRONG_TRIES} wrong log-ins for a name or from an address no more are taken for a while (429).
Who is signed in is never slowed by it.
"""
_KEYS = f"""
An owner makes a key for each program, and takes it back, at `/api/v1/api-keys`. It is shown once
and stored only hashed. It never opens what is an owner's. Its scopes say what it opens: {_OPENED}.
The history names the program by its key's name.
"""
_REPEATING = """
Every POST, PATCH and DELETE but those of `auth` takes an `Idempotency-Key`: a random text per wish.
The same key and body again get the first answer again, byte for byte, for a day; so a request whose
answer was lost is simply sent again. The same key with another body is 422
`idempotency_key_reused`.

Board and ticket carry an `ETag`; `If-None-Match` with it is answered 304 until something changed.
Large answers are packed with gzip where `Accept-Encoding` says so.
"""
_FOLLOWING = """
Open a WebSocket at `/api/v1/ws` and say once `{"type": "hello", "queues": [1]}`, with `token` (of a
log-in, or an API key) or `ticket` (a secret) if there is one, and `"device": "board"` from a screen
that an owner would miss. A `snapshot` comes first, then
`board` for every change of a queue named, `transition` for tickets (staff: of those queues; a
customer: of the own one), for staff `printer` when it fails or works again, and every 5 s a
`heartbeat` with every queue's revision. A gap between revisions, or a heartbeat ahead of what one
has, means: read again.

After a break say `since` with the last `sequence` seen. The transitions missed come before the
snapshot, each with the ticket as it is now, and the snapshot's `since` repeats that number. Where
it is too far back the snapshot comes alone, with `since` null. A transition whose sequence one has
already is to be ignored.

Who does not read is closed with 1013, a bad token with 4401, nonsense with 1007; 1001 says that the
server stops. Nothing said over a socket changes a ticket.
"""
_WELL = """
`GET health` is for programs that watch: 503 where the database cannot be read, else `checks` with
the name and status (`ok`, `warning`, `fault`) of each line of the self-check, as it was when it was
last looked at. It names no place, no device and no address, for anybody may ask.

`GET doctor` has all that was seen. It is for owners, and for programs on the machine itself that
may read `running.json` in the data folder: they send `Authorization: Machine TOKEN`. `found` is a
stable word for what was found, of `name`'s own; `seen` and `to_do` are that in English.
"""


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in text.strip().split("\n\n"))


SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Requests and answers", _paragraphs(_REQUESTS)),
    ("Who asks", _paragraphs(_ASKERS)),
    ("API keys", _paragraphs(_KEYS)),
    ("Repeating safely", _paragraphs(_REPEATING)),
    ("Following what happens", _paragraphs(_FOLLOWING)),
    ("Whether all is well", _paragraphs(_WELL)),
)
"""Titles, each with its paragraphs."""
