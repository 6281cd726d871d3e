"""Brings what Qt says of itself to the log, without what a customer may have typed.

A message of Qt may hold anything that is on the screen, or the address in a ticket's code. Of its
text those words stay that Qt uses for its troubles; where it comes from stays whole.
"""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

logger = logging.getLogger(__name__)

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.DEBUG,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_KEPT = frozenset(
    """
    a an and are as at attempt be been binding by call called cannot component could created
    defined deleted depth destroyed detected device display does duplicate error exist existent
    failed file
    find for found from function got has image in insufficient install installed integrity
    into invalid is it layout load loop max maximum missing module named network no non not null
    object of on only open or out parameter parent parse permission plugin pointer polish process
    properties property provider qml rangeerror read recursion recursive reference referenceerror
    register registered required requires screen set signal size socket source stack
    syntaxerror take texture thread time timer timers to type typeerror unable undefined unexpected
    unknown value warning was while window with write assign assigned assignment
    """.split()  # noqa: SIM905 - a list of words is read as one
)
_OF_QT = re.compile(
    r"Q(Quick|Qml|Object|String|Timer|Thread|Socket|Url|Window|Variant|Font)[A-Za-z]*"
)
_WORD = re.compile(r"[^\s:.,;()\[\]\"'<>=/]+")
_PLACE = re.compile(r"^\w+:\S*?(\w+\.qml):(\d+)(?::\d+)?:?\s*")


@contextmanager
def heard() -> Iterator[None]:
    """From now on the log hears what Qt says."""
    before = qInstallMessageHandler(_note)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def without_data(text: str) -> str:
    """A message of Qt with the place it names, and of its words only those that are Qt's own."""
    place = _PLACE.match(text)
    words = _WORD.sub(_kept, text[place.end() :] if place else text)
    return f"{place[1]}:{place[2]} {words}" if place else words


def _kept(word: re.Match[str]) -> str:
    known = word[0].lower() in _KEPT or _OF_QT.fullmatch(word[0]) is not None
    return word[0] if known else "…"


def _note(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    category = context.category or "default"
    place = "" if _PLACE.match(text) or not context.file else _place_in(context)
    logger.log(_LEVELS[kind], "%s%s: %s", category, place, without_data(text))
    if kind is QtMsgType.QtFatalMsg:  # Qt ends the process next
        for handler in logging.getLogger().handlers:
            handler.flush()


def _place_in(context: QMessageLogContext) -> str:
    return f" {Path(context.file).name}:{context.line}"
