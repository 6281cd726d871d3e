"""The closed sets of the domain; the stored text of each member is its value."""

from enum import StrEnum


class State(StrEnum):
    """Where one ticket stands; exactly one, never null."""

    WAITING = "WAITING"
    """In line. Put there by join or rejoin; moved on by promote or cancel."""
    SERVING = "SERVING"
    """Called to a counter. Put there by promote; moved on by complete, time_out, cancel."""
    LATE = "LATE"
    """Called and not come. Put there by time_out; moved on by rejoin, expire, cancel."""
    MISSED = "MISSED"
    """Late for longer than the grace time. Put there by expire; moved on by rejoin."""
    CANCELLED = "CANCELLED"
    """Left or was removed. Put there by cancel; moved on by rejoin."""
    COMPLETED = "COMPLETED"
    """Served. Put there by complete; final."""


STATES: dict[str, State] = {state.value: state for state in State}
"""The states by their stored texts; a look-up costs a fifth of ``State(text)``."""
ACTIVE = (State.WAITING, State.SERVING, State.LATE)
"""The states in which a ticket takes one of its queue's places."""


class Event(StrEnum):
    """What can happen to a ticket; the names are those of the transition table."""

    JOIN = "join"
    """A customer takes a ticket."""
    PROMOTE = "promote"
    """The head of the line is called to a free counter."""
    COMPLETE = "complete"
    """The service is done."""
    TIME_OUT = "time_out"
    """The called customer did not come ("no show")."""
    REJOIN = "rejoin"
    """A late, missed or cancelled customer is back."""
    EXPIRE = "expire"
    """The grace time of a late customer ran out."""
    CANCEL = "cancel"
    """The customer leaves, is removed, or the branch closes."""
    CHECK_IN = "check_in"
    """The called customer reached the counter ("here")."""
    CALL_AGAIN = "call_again"
    """The call is announced once more."""


class ChosenBy(StrEnum):
    """The rule by which the head of the line was the head."""

    BOOST = "boost"
    """It had been late, and was back within its grace time."""
    JOIN_TIME = "join_time"
    """Of those who waited, it had joined first."""


class PassedFor(StrEnum):
    """Why one who was there as well was not called instead."""

    LATE = "late"
    """It was called before, and had not come."""
    NOT_BOOSTED = "not_boosted"
    """The one called was back from being late, and it was not."""
    JOINED_LATER = "joined_later"
    """It stood behind the one called."""


CALLS = (Event.PROMOTE, Event.CALL_AGAIN)
"""The events that a board announces."""


class Actor(StrEnum):
    """Who causes a transition."""

    CUSTOMER = "customer"
    """The ticket's own holder, at the kiosk or on a phone."""
    STAFF = "staff"
    """Somebody signed in, owners included."""
    SYSTEM = "system"
    """The engine itself: promotion, the sweep, closing time."""


ACTOR_TEXTS = {actor: actor.value for actor in Actor}
"""As plain text, which sqlite3 takes without a look for an adapter."""


class Role(StrEnum):
    """What a user may do."""

    OWNER = "owner"
    """Owns queues and changes the configuration; may do all that staff do."""
    STAFF = "staff"
    """Signs in and serves."""
    CUSTOMER = "customer"
    """Joins queues; a walk-in has no sign-in."""


class CounterState(StrEnum):
    """Whether a counter takes the next customer."""

    OPEN = "open"
    """Takes customers."""
    PAUSED = "paused"
    """Takes none for a while; finishes the one it serves."""
    CLOSED = "closed"
    """Takes none; finishes the one it serves."""


class Calling(StrEnum):
    """What makes a queue call its next customer."""

    AUTOMATIC = "automatic"
    """Every free open counter is filled at once."""
    ON_DEMAND = "on_demand"
    """A counter's staff call next."""


class PrintState(StrEnum):
    """Where one order to print a ticket stands."""

    QUEUED = "queued"
    """Nothing of it has left this machine. Moved on by the printing."""
    UNKNOWN = "unknown"
    """It may be on paper. Put there before the first byte leaves; stays where no answer comes."""
    PRINTED = "printed"
    """The printer said so, or took all of it where it cannot be asked; final."""
    FAILED = "failed"
    """It surely is on no paper, and nobody tries any more; final."""


ON_PAPER = (PrintState.UNKNOWN, PrintState.PRINTED)
"""The states in which something of the ticket may be on paper."""


class Scope(StrEnum):
    """What an API key opens; never what is an owner's."""

    READ = "read"
    """Queues and tickets, without names."""
    JOIN = "join"
    """Joining any open queue, as a kiosk does."""
    SERVE = "serve"
    """What staff see and do at their counters, names included."""
    METRICS = "metrics"
    """The numbers at ``/metrics``."""
