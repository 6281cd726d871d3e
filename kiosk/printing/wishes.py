"""What is said between the branch and the process that prints: one value a line, as JSON."""

import msgspec

from core.printer import PrinterSettings, PrinterTrouble
from kiosk.printing.paper import Paper


class Begin(msgspec.Struct, frozen=True, tag=True):
    """Use this printer from now on."""

    printer: PrinterSettings


class Look(msgspec.Struct, frozen=True, tag=True):
    """See how the printer is."""


class Draw(msgspec.Struct, frozen=True, tag=True):
    """Draw this. Whatever goes wrong here, the printer has no part in it."""

    paper: Paper


class Reach(msgspec.Struct, frozen=True, tag=True):
    """Reach the printer, ask whether it can print, and have ready what was drawn; send nothing."""


class Send(msgspec.Struct, frozen=True, tag=True):
    """Print what lies ready."""


class Seen(msgspec.Struct, frozen=True, tag=True):
    """How the printer is. To a ``Send``: it may or may not be on paper where there is trouble."""

    trouble: PrinterTrouble | None = None
    detail: str = ""
    paper_low: bool = False


class Going(msgspec.Struct, frozen=True, tag=True):
    """Another part of a ticket was taken by the printer; the answer is still to come."""


Wish = Begin | Look | Draw | Reach | Send
Answer = Seen | Going

_encoder = msgspec.json.Encoder()
_wishes: msgspec.json.Decoder[Wish] = msgspec.json.Decoder(Wish)
_answers: msgspec.json.Decoder[Answer] = msgspec.json.Decoder(Answer)


def to_line(said: Wish | Answer) -> bytes:
    """A line that says it."""
    return _encoder.encode(said) + b"\n"


def wish_of(line: bytes) -> Wish:
    """What a line wishes."""
    return _wishes.decode(line)


def answer_of(line: bytes) -> Answer:
    """What a line answers."""
    return _answers.decode(line)
