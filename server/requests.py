"""What clients may send: every body with its limits. A field not named here is refused."""

import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, Literal, TypeVar

import msgspec
from msgspec import UNSET, Meta, UnsetType

from core.errors import Code, Refused, refuse
from core.states import Calling, Scope, State

_ID_MAX = 2**63 - 1
_UNPRINTABLE = {"Cc", "Cs", "Zl", "Zp"}
_DAY_S = 24 * 3600
_SECRETS = {"pin", "secret"}

Id = Annotated[int, Meta(ge=1, le=_ID_MAX)]
Name = Annotated[str, Meta(min_length=1, max_length=80)]
Label = Annotated[str, Meta(min_length=1, max_length=20)]
Reason = Annotated[str, Meta(min_length=1, max_length=200)]
PauseReason = Annotated[str, Meta(min_length=1, max_length=100)]
Note = Annotated[str, Meta(min_length=1, max_length=200)]
Phone = Annotated[str, Meta(min_length=1, max_length=40)]
Language = Annotated[
    str, Meta(min_length=2, max_length=35, pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")
]
Pin = Annotated[str, Meta(min_length=4, max_length=128)]
Device = Annotated[str, Meta(min_length=1, max_length=200)]
Prefix = Annotated[str, Meta(min_length=1, max_length=3, pattern=r"^[A-Z]+$")]
MaxSize = Annotated[int, Meta(ge=1, le=100_000)]
Slots = Annotated[int, Meta(ge=1, le=1_000)]
Grace = Annotated[int, Meta(ge=1, le=_DAY_S)]
CallTimeout = Annotated[int, Meta(ge=1, le=_DAY_S)]
TimeOfDay = Annotated[str, Meta(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
TimeZone = Annotated[str, Meta(min_length=1, max_length=64)]
Country = Annotated[str, Meta(pattern=r"^[A-Z]{2}$")]
StaffRole = Literal["owner", "staff"]


class Body(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A JSON object; its texts are printable, not blank, and but for secrets trimmed."""

    def __post_init__(self) -> None:
        for field in self.__struct_fields__:
            value = getattr(self, field)
            if type(value) is str:
                trimmed = _checked(field, value)
                if trimmed != value and field not in _SECRETS:
                    msgspec.structs.force_setattr(self, field, trimmed)


class Nothing(Body, frozen=True):
    """No field at all; an empty body will do."""


class Login(Body, frozen=True):
    """``device`` names the browser or tablet: one session per user and device."""

    name: Name
    secret: Annotated[str, Meta(min_length=1, max_length=128)]
    device: Device = "unnamed"


class Pair(Body, frozen=True):
    """The code out of a QR code, and what the tablet is to be called."""

    code: Annotated[str, Meta(min_length=1, max_length=64)]
    device: Device


class Join(Body, frozen=True):
    """``service`` and ``priority`` are taken only as null and 0: no queue has any."""

    service: Any = None
    name: Name | None = None
    phone: Phone | None = None
    language: Language | None = None
    priority: int | None = None


class CallNext(Body, frozen=True):
    """``counter`` is a counter's id."""

    counter: Id


class Rejoin(Body, frozen=True):
    """``from`` refuses unless the ticket is (still) in that state."""

    source: State | None = msgspec.field(default=None, name="from")


class Remove(Body, frozen=True):
    """Why a ticket is removed, for the history."""

    reason: Reason | None = None


class Pause(Body, frozen=True):
    """Why a counter is paused."""

    reason: PauseReason | None = None


class Transfer(Body, frozen=True):
    """``queue`` is the other queue's id; ``keep_arrival`` keeps when the ticket had joined."""

    queue: Id
    keep_arrival: bool = False


class SetNote(Body, frozen=True):
    """What to write on a ticket; null wipes it off."""

    note: Note | None


class NewCounter(Body, frozen=True):
    """Without a label the counter gets the next number."""

    label: Label | None = None


class NewQueue(Body, frozen=True):
    """Only the name is needed. Times in seconds; null means unlimited, or never."""

    name: Name
    prefix: Prefix | None = None
    max_size: MaxSize | None = None
    service_slots: Slots = 1
    grace_time_s: Grace = 300
    call_timeout_s: CallTimeout | None = None
    calling: Calling = Calling.ON_DEMAND
    open: bool = True
    join_from_phone: bool = False


class QueueChanges(Body, frozen=True):
    """The fields to change; those of ``NewQueue``."""

    name: Name | UnsetType = UNSET
    prefix: Prefix | UnsetType = UNSET
    max_size: MaxSize | UnsetType | None = UNSET
    service_slots: Slots | UnsetType = UNSET
    grace_time_s: Grace | UnsetType = UNSET
    call_timeout_s: CallTimeout | UnsetType | None = UNSET
    calling: Calling | UnsetType = UNSET
    open: bool | UnsetType = UNSET
    join_from_phone: bool | UnsetType = UNSET


class BranchChanges(Body, frozen=True):
    """``day_starts_at`` is "HH:MM" in ``time_zone``; ``country`` two letters, for phone numbers."""

    name: Name | UnsetType = UNSET
    time_zone: TimeZone | UnsetType = UNSET
    day_starts_at: TimeOfDay | UnsetType = UNSET
    country: Country | UnsetType | None = UNSET


class NewApiKey(Body, frozen=True):
    """A program's key: what it is for, and what it opens."""

    name: Name
    scopes: Annotated[frozenset[Scope], Meta(min_length=1)]


class NewUser(Body, frozen=True):
    """An account that can sign in."""

    name: Name
    role: StaffRole
    pin: Pin


class UserChanges(Body, frozen=True):
    """The fields to change; a new PIN ends the user's sessions."""

    name: Name | UnsetType = UNSET
    role: StaffRole | UnsetType = UNSET
    pin: Pin | UnsetType = UNSET


class SetUp(Body, frozen=True):
    """The first set-up from the command line."""

    owner: Name
    pin: Pin
    queue: Name
    slots: Slots = 1
    grace_time: Grace = 300
    calling: Calling = Calling.ON_DEMAND


Kind = TypeVar("Kind", bound=Body)
Told = TypeVar("Told", bound=msgspec.Struct)


def parse(raw: bytes, kind: type[Kind]) -> Kind:
    """The body as a ``kind``; an empty one counts as ``{}``.

    Raises ``Refused`` with code ``invalid``; the text names the field.
    """
    try:
        body: Kind = _decoder(kind).decode(raw or b"{}")
    except msgspec.ValidationError as error:
        raise _invalid(_in_words(error)) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise _invalid("The body is not JSON, or not in UTF-8.") from None
    return body


@cache
def _decoder(kind: type[Kind]) -> msgspec.json.Decoder[Kind]:
    return msgspec.json.Decoder(kind)


def convert(fields: Mapping[str, Any], kind: type[Told], *, strict: bool = True) -> Told:
    """``fields`` as a ``kind``, refused like ``parse``; not ``strict`` takes "5" for a number."""
    try:
        return msgspec.convert(fields, type=kind, strict=strict)
    except msgspec.ValidationError as error:
        raise _invalid(_in_words(error)) from None


def changes(body: Body) -> dict[str, Any]:
    """The fields that ``body`` names, with their values; at least one.

    Raises ``Refused`` with code ``invalid`` for none.
    """
    values = {name: getattr(body, name) for name in body.__struct_fields__}
    named = {name: value for name, value in values.items() if value is not UNSET}
    if not named:
        raise _invalid(f"Name at least one field to change: {', '.join(values)}.")
    return named


def _invalid(detail: str) -> Refused:
    return refuse(Code.INVALID, f"{detail} Mend that and send it again. Nothing was changed.")


def _checked(field: str, text: str) -> str:
    """``text`` trimmed. Raises ``ValueError``, which names the field."""
    trimmed = text.strip()
    if not trimmed:
        raise ValueError(f"{field}: it is blank")
    # Most texts are printable as a whole; a few that are not so to Python may be said all the same.
    if not text.isprintable() and any(map(_is_unprintable, text)):
        raise ValueError(f"{field}: it holds a control character")
    return trimmed


def _is_unprintable(letter: str) -> bool:
    return unicodedata.category(letter) in _UNPRINTABLE


def _in_words(error: msgspec.ValidationError) -> str:
    message, _, place = str(error).partition(" - at `$")
    field = place.rstrip("`").lstrip(".")
    return f"{field}: {message}." if field else f"{message}."
