"""Every message that our code gives to the log is a constant, so that what it names can be read."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
LEVELS = {"debug": 0, "info": 0, "warning": 0, "error": 0, "exception": 0, "critical": 0, "log": 1}
"""By method, the place of the message."""


def messages() -> Iterator[tuple[str, ast.expr]]:
    for folder in ("core", "server", "kiosk"):
        for file in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                match node:
                    case ast.Call(ast.Attribute(ast.Name("logger"), name), arguments):
                        yield f"{file.relative_to(ROOT)}:{node.lineno}", arguments[LEVELS[name]]


def test_every_message_is_a_constant() -> None:
    found = list(messages())
    assert len(found) > 40
    other = [place for place, one in found if not isinstance(one, ast.Constant)]
    assert not other, "an f-string may hold anything, and an exception in it says what it likes"
