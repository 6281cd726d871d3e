"""Prints the transition table as the page ``docs/state-machine.md``; a test compares the two."""

import sys

from core.guards import SENTENCES, Guard
from core.states import Event, State
from core.transitions import EFFECT_FIELDS, LEAVES, SETTLED, TABLE, Set, Transition

_INTRODUCTION = """\
# The states of a ticket

This page is printed from `core/transitions.py` by `make docs`; change the table there.
Whatever it does not list is refused, by the engine and by the database.
"""
_WORDS = {
    Set.NOW: "{} = now",
    Set.ARRIVED: "{} = now, or as it was where it was moved from",
    Set.CLEAR: "{} cleared",
    Set.ZERO: "{} = 0",
    Set.ONE: "{} = 1",
    Set.GRACE: "{} = now + grace time",
    Set.GIVEN: "{} taken",
}


def markdown() -> str:
    """The whole page."""
    parts = (_INTRODUCTION, _diagram(), _table(), _settled(), _moved(), _guards())
    return "\n".join(parts)


def _diagram() -> str:
    arrows = dict.fromkeys(
        f"    {row.source or '[*]'} --> {row.target}: {row.event}" for row in TABLE
    )
    final = [state for state in State if not any(row.source is state for row in TABLE)]
    ends = [f"    {state} --> [*]" for state in final]
    return "\n".join(("```mermaid", "stateDiagram-v2", *arrows, *ends, "```", ""))


def _table() -> str:
    head = "| event | from | to | who | only if | effect |\n| --- | --- | --- | --- | --- | --- |"
    return "\n".join((head, *(_row(row) for row in TABLE), ""))


def _row(row: Transition) -> str:
    cells = (
        row.event,
        row.source or "(none)",
        row.target,
        ", ".join(row.actors),
        "; ".join(SENTENCES[guard] for guard in row.guards),
        _effect(row),
    )
    return "| " + " | ".join(cells) + " |"


def _effect(row: Transition) -> str:
    rules = ((name, getattr(row.effect, name)) for name in EFFECT_FIELDS)
    return ", ".join(_WORDS[rule].format(name) for name, rule in rules if rule is not Set.KEEP)


def _settled() -> str:
    repeated = " and ".join(f"`{event}` of a {state} ticket" for event, state in SETTLED.items())
    return (
        f"A repeated {repeated}, and a repeated `{Event.CHECK_IN}`, succeed and change nothing."
        "\nA ticket is *active* while it is WAITING, SERVING or LATE.\n"
    )


def _moved() -> str:
    ways = " and ".join(f"`{event}` from {state}" for state, event in LEAVES.items())
    return (
        f"To move a ticket to another queue is two transitions in one transaction: {ways}, by"
        f"\nstaff, then a `{Event.JOIN}` there, by them. They say whether `joined_at` is kept.\n"
    )


def _guards() -> str:
    head = "## Conditions\n\n| refused with | unless |\n| --- | --- |"
    return "\n".join((head, *(f"| `{guard}` | {SENTENCES[guard]} |" for guard in Guard), ""))


if __name__ == "__main__":
    sys.stdout.write(markdown())
