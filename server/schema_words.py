"""Says in a few words (as HTML) what a JSON schema lets pass."""

import re
from html import escape

from server.openapi import Json

_REFERENCE = "#/components/schemas/"


def anchor(title: str) -> str:
    """The id of what stands under ``title`` on the page."""
    return "on-" + re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")


def type_words(schema: Json) -> str:
    """What ``schema`` lets pass; other types are links to where they stand."""
    if "$ref" in schema:
        return _link(schema["$ref"].removeprefix(_REFERENCE))
    words = _kind(schema)
    if schema.get("default") is not None:
        words += f", else {_code(schema['default'])}"
    return words


def _link(name: str) -> str:
    return f'<a href="#type-{escape(name)}">{escape(name)}</a>'


def _kind(schema: Json) -> str:
    if "anyOf" in schema:
        return " or ".join(type_words(one) for one in schema["anyOf"])
    if "enum" in schema:
        return "one of " + ", ".join(map(_code, schema["enum"]))
    match schema.get("type"):
        case "array":
            return _list(schema)
        case "string":
            return _text(schema)
        case "integer" | "number":
            return _number(schema)
        case "boolean":
            return "true or false"
        case "null":
            return "null"
        case _:
            return "an object"


def _list(schema: Json) -> str:
    inner = schema.get("items")
    least = "a list" if not schema.get("minItems") else f"a list of {schema['minItems']} or more"
    return least + (f" of {type_words(inner)}" if inner else "")


def _text(schema: Json) -> str:
    if schema.get("format") == "date-time":
        return "a time"
    words = "text"
    if "maxLength" in schema:
        words += f", {schema.get('minLength', 0)} to {schema['maxLength']} letters"
    return words + (f", as {_code(schema['pattern'])}" if "pattern" in schema else "")


def _number(schema: Json) -> str:
    words = "a whole number" if schema["type"] == "integer" else "a number"
    if "minimum" in schema and "maximum" in schema:
        return f"{words}, {schema['minimum']} to {schema['maximum']}"
    return f"{words} from {schema['minimum']}" if "minimum" in schema else words


def _code(value: object) -> str:
    shown = "true" if value is True else "false" if value is False else str(value)
    if isinstance(value, list):
        shown = ", ".join(map(str, value)) or "none"
    return f"<code>{escape(shown)}</code>"
