"""What a branch can be told by its configuration file: every name, its default, what is allowed.

The command line says the same in words of its own (``core.command_line``). An empty text is one
that is not set.
"""

from typing import Annotated, Any, Literal, get_args, get_type_hints
from urllib.parse import urlsplit

import msgspec
from msgspec import Meta

from core.errors import WorldError
from core.printer import PrinterSettings

FILE_NAME = "waitwise.toml"

Place = Annotated[
    str, Meta(pattern=r"\A([^~\0][^\0]*)?\Z", description="a place, without ~; or empty")
]
"""A relative one lies beside the file that names it."""
_Language = Literal["", "en", "de", "fr", "es", "pt", "it", "ar", "zh-Hans", "ja", "hi"]
_Level = Literal["debug", "info", "warning", "error"]
_Look = Literal["light", "dark", "contrast"]
_Switch = Annotated[bool, Meta(description="true or false")]
_Text = Annotated[str, Meta(description="a text")]
_Port = Annotated[
    int, Meta(ge=0, le=65535, description="a number from 0 to 65535; 0 takes any free one")
]
_Url = Annotated[
    str,
    Meta(
        pattern=r"\A(https?://[^\s\0]{1,300})?\Z",
        description="http://… or https://…, with a name or an address in it",
    ),
]
_Minutes = Annotated[
    float, Meta(ge=0, le=527040, description="a number of minutes, 5 or more; 0 is once a day")
]
_Boards = Annotated[
    list[str], Meta(description='a list of texts such as ["A,Parcels", ""], one a board')
]
_Colour = Annotated[
    str, Meta(pattern="^#[0-9A-Fa-f]{6}$", description='a colour such as "#0B57D0"')
]
_FileName = Annotated[
    str, Meta(pattern=r"\A[^/\\\0]*\Z", description="the name of a file beside this one; or empty")
]
_Line = Annotated[
    str,
    Meta(pattern=r"\A[^\0\r\n]{0,200}\Z", description="a text of up to 200 letters in one line"),
]
_Inches = Annotated[
    float, Meta(ge=0, le=120, description="inches, from 3 to 120; 0 as the screen says")
]
_Megabytes = Annotated[int, Meta(ge=1, le=100_000, description="whole megabytes, from 1 to 100000")]


_LEAST_MINUTES = 5
"""Between backups that a file asks for; by hand, to try it out, they may be made more often."""
_LEAST_INCHES = 3
_Host = Annotated[
    str,
    Meta(
        pattern=r"\A([^\s\0/:@#?\\]{1,253}|[0-9A-Fa-f.]*:[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*(%[^\s\0/]{1,20})?)?\Z",
        description="a name or an address in the network, without http:// and port; or empty",
    ),
]
_CupsName = Annotated[
    str,
    Meta(
        pattern=r"\A([^\s\0/#,\-][^\s\0/#,]{0,126})?\Z",
        description="a name that lpstat -p shows, without blanks; or empty",
    ),
]
_Device = Annotated[
    str,
    Meta(
        pattern=r"\A([0-9A-Fa-f]{1,4}:[0-9A-Fa-f]{1,4}|[/.]?[^\s\0:]+)?\Z",
        description='a device such as "/dev/usb/lp0", or "04b8:0202" at USB; or empty',
    ),
]

_PrinterKind = Literal["none", "network", "usb", "serial", "file", "system", "pdf"]
_PrinterPort = Annotated[int, Meta(ge=1, le=65535, description="a number from 1 to 65535")]
_Baud = Annotated[int, Meta(ge=300, le=921_600, description="a number from 300 to 921600")]
_Width = Annotated[Literal[58, 80], Meta(description="58 or 80")]
_Percent = Annotated[int, Meta(ge=0, le=100, description="a number from 0 to 100; 0 is silent")]
_Times = Annotated[int, Meta(ge=1, le=3, description="1, 2 or 3")]
_Hours = Annotated[
    list[
        Annotated[
            str,
            Meta(
                pattern=r"\A(?!(.{5})-\1\Z)([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)\Z"
            ),
        ]
    ],
    Meta(description='a list of hours such as ["22:00-07:00", "12:30-13:15"]'),
]


class ConfigurationError(WorldError):
    """A configuration cannot be used; its text says where, why, and what is allowed."""


class _Table(msgspec.Struct, frozen=True, kw_only=True):
    pass


class Network(_Table, frozen=True, kw_only=True):
    """Where the branch listens and what it is called. ``host`` empty: as the program has it."""

    host: _Text = ""
    port: _Port = 8080
    public_url: _Url = ""
    tls: _Switch = False
    certificate: Place = ""
    key: Place = ""
    mdns: _Switch = True


class Backup(_Table, frozen=True, kw_only=True):
    """Where backups go and how often they are made."""

    to: Place = ""
    every_minutes: _Minutes = 0


class Kiosk(_Table, frozen=True, kw_only=True):
    """What the kiosk's windows are. ``language`` empty: the machine's."""

    language: _Language = ""
    boards: _Boards = []
    windowed: _Switch = False


class Look(_Table, frozen=True, kw_only=True):
    """How the kiosk looks; read again whenever the file changes."""

    accent: _Colour = "#0B57D0"
    logo: _FileName = ""
    line: _Line = ""
    look: _Look = "light"
    large_text: _Switch = False
    low_reach: _Switch = False
    diagonal_in: _Inches = 0


class Printer(_Table, frozen=True, kw_only=True):
    """The printer of tickets; each kind looks at its own fields (``core.printer``)."""

    kind: _PrinterKind = "none"
    address: _Host = ""
    port: _PrinterPort = 9100
    device: _Device = ""
    baud: _Baud = 9600
    name: _CupsName = ""
    folder: Place = ""
    width_mm: _Width = 80
    logo: Place = ""
    answers: _Switch = True

    def settings(self) -> PrinterSettings:
        """The same, for whoever prints."""
        return msgspec.convert(msgspec.structs.asdict(self), PrinterSettings)


class Voice(_Table, frozen=True, kw_only=True):
    """How calls are heard where the kiosk shows boards; ``quiet`` in the branch's time zone."""

    speak: _Switch = True
    volume: _Percent = 100
    repeat: _Times = 1
    quiet: _Hours = []


class Log(_Table, frozen=True, kw_only=True):
    """What is noted and where; ``keep_mb`` is the size of all files of it together."""

    folder: Place = ""
    level: _Level = "info"
    keep_mb: _Megabytes = 50


class Configuration(_Table, frozen=True, kw_only=True):
    """All of it. ``data`` empty: the user's own folder."""

    data: Place = ""
    network: Network = Network()
    backup: Backup = Backup()
    kiosk: Kiosk = Kiosk()
    look: Look = Look()
    printer: Printer = Printer()
    voice: Voice = Voice()
    log: Log = Log()


def fields_of(table: type[_Table]) -> dict[str, Any]:
    """By name what may stand there, tables apart."""
    hints = get_type_hints(table, include_extras=True)
    return {name: kind for name, kind in hints.items() if not _is_table(kind)}


def _is_table(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, _Table)


TABLES: dict[str, type[_Table]] = {
    name: kind for name, kind in get_type_hints(Configuration).items() if _is_table(kind)
}


def convert(value: object, kind: Any, *, strict: bool = True) -> Any:
    """``value`` as a field of that kind has it. Raises ``ValueError``: what is allowed, in words.

    Not ``strict``, as command lines are, numbers may be given as text, and backups made at any
    pace.
    """
    try:
        converted = msgspec.convert(value, kind, strict=strict)
    except msgspec.ValidationError as error:
        raise ValueError(allowed(kind)) from error
    if kind == _Inches and 0 < converted < _LEAST_INCHES:
        raise ValueError(allowed(kind))
    if strict and kind == _Minutes and 0 < converted < _LEAST_MINUTES:
        raise ValueError(allowed(kind))
    if kind == _Url and converted and not _names_a_host(converted):
        raise ValueError(allowed(kind))
    return converted


def _names_a_host(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port that is none, or half an address
        return False


def allowed(kind: Any) -> str:
    """What may stand in a field of that kind, in words."""
    for note in getattr(kind, "__metadata__", ()):
        return str(note.description)
    return " or ".join(f'"{choice}"' for choice in get_args(kind))
