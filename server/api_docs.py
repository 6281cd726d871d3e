"""The readable page of the API, ``/docs``: made of the OpenAPI document, with no script at all."""

from collections.abc import Iterable, Mapping
from functools import cache
from html import escape
from itertools import groupby

from aiohttp import web

from server.api_words import SECTIONS, TITLE
from server.calls import BASE, CALLS, Call, Who
from server.openapi import Json, document
from server.pages import send
from server.schema_words import anchor, type_words

_PAGE = """<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
    <meta name="color-scheme" content="light dark">
    <title>{title}</title>
    <link rel="icon" href="/static/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/static/style.css">
    <link rel="stylesheet" href="/static/docs.css">
  </head>
  <body class="docs">
    <header class="docs-head">
      <a class="docs-home" href="/" aria-label="First page"><img src="/static/icon.svg" alt=""
        width="40" height="40"></a>
      <h1>{title}</h1>
      <a class="docs-file" href="{document}">OpenAPI 3.1</a>
    </header>
    <div class="docs-body">
      <nav class="docs-nav" aria-label="On this page">{nav}</nav>
      <main class="docs-main">{sections}{calls}{types}</main>
    </div>
  </body>
</html>
"""
_MESSAGES = "Types"
_WHO: Mapping[Who, str] = {
    Who.ANYONE: "anyone",
    Who.VISITOR: "anyone",
    Who.HOLDER: "a ticket's holder",
    Who.CUSTOMER: "the ticket's holder and staff",
    Who.STAFF: "staff and owners",
    Who.OWNER: "owners",
    Who.KEEPER: "owners, and programs on the machine itself",
}


async def show(request: web.Request) -> web.StreamResponse:
    """GET /docs."""
    return send(request, page(), "text/html")


@cache
def page() -> bytes:
    """The whole page."""
    nouns = list(dict.fromkeys(call.noun for call in CALLS))
    titles = [title for title, _ in SECTIONS]
    html = _PAGE.format(
        title=escape(TITLE),
        document=f"{BASE}/openapi.json",
        nav=_nav(titles, "About") + _nav(nouns, "Calls") + _nav([_MESSAGES], "Shapes"),
        sections="".join(_section(title, paragraphs) for title, paragraphs in SECTIONS),
        calls="".join(_group(noun, list(calls)) for noun, calls in groupby(_by_noun(), _noun)),
        types=_types(document()["components"]["schemas"]),
    )
    return html.encode()


def _noun(call: Call) -> str:
    return call.noun


def _by_noun() -> list[Call]:
    order = list(dict.fromkeys(map(_noun, CALLS)))
    return sorted(CALLS, key=lambda call: order.index(call.noun))


def _nav(titles: Iterable[str], above: str) -> str:
    links = "".join(f'<li><a href="#{anchor(one)}">{escape(one)}</a></li>' for one in titles)
    return f"<h2>{above}</h2><ul>{links}</ul>"


def _section(title: str, paragraphs: Iterable[str]) -> str:
    text = "".join(f"<p>{_marked(one)}</p>" for one in paragraphs)
    return f'<section id="{anchor(title)}"><h2>{escape(title)}</h2>{text}</section>'


def _marked(text: str) -> str:
    """``text`` with what stands between backticks as code."""
    parts = escape(text).split("`")
    return "".join(f"<code>{part}</code>" if at % 2 else part for at, part in enumerate(parts))


def _group(noun: str, calls: Iterable[Call]) -> str:
    shown = "".join(map(_call, calls))
    return f'<section id="{anchor(noun)}"><h2>{escape(noun)}</h2>{shown}</section>'


def _call(call: Call) -> str:
    told: Json = document()["paths"][call.address][call.method.lower()]
    method = call.method.lower()
    return (
        f'<details class="docs-call" id="{call.name}"><summary>'
        f'<span class="docs-method docs-{method}">{call.method}</span>'
        f'<code class="docs-path">{_breakable(call.address)}</code>'
        f'<span class="docs-does">{escape(call.does)}</span></summary>'
        f'<div class="docs-detail"><p class="docs-who"><b>Who</b> {_marked(_who(call))}</p>'
        f"{_parameters(told)}{_body(told)}{_answers(told)}</div></details>"
    )


def _breakable(path: str) -> str:
    return escape(path).replace("/", "<wbr>/")


def _who(call: Call) -> str:
    if call.who is Who.KEY:
        return f"a program whose key opens `{call.scope}`"
    key = f", or a program whose key opens `{call.scope}`" if call.scope is not None else ""
    return _WHO[call.who] + key


def _parameters(told: Json) -> str:
    rows = [
        (
            f"<code>{escape(one['name'])}</code>",
            escape(f"in the {one['in']}"),
            type_words(one["schema"]),
        )
        for one in told["parameters"]
    ]
    return _table("Parameters", rows)


def _body(told: Json) -> str:
    if "requestBody" not in told:
        return ""
    reference: Json = told["requestBody"]["content"]["application/json"]["schema"]
    schema = document()["components"]["schemas"][reference["$ref"].rsplit("/", 1)[1]]
    return _table("Body", _fields(schema)) or '<p class="docs-none"><b>Body</b> none needed</p>'


def _fields(schema: Json) -> list[tuple[str, ...]]:
    needed = schema.get("required", [])
    return [
        (
            f"<code>{escape(name)}</code>",
            "needed" if name in needed else "may be left out",
            type_words(field),
        )
        for name, field in schema.get("properties", {}).items()
    ]


def _answers(told: Json) -> str:
    rows: list[tuple[str, ...]] = []
    for status, response in told["responses"].items():
        (content,) = response.get("content", {"": {"schema": None}}).values()
        shape = "" if content["schema"] is None else type_words(content["schema"])
        rows.append((f"<code>{status}</code>", escape(response["description"]), shape))
    return _table("Answers", rows)


def _types(schemas: Json) -> str:
    shown = "".join(_type(name, schema) for name, schema in sorted(schemas.items()))
    return f'<section id="{anchor(_MESSAGES)}"><h2>{_MESSAGES}</h2>{shown}</section>'


def _type(name: str, schema: Json) -> str:
    words = f"<p>{_marked(schema['description'])}</p>" if schema.get("description") else ""
    inner = _table("", [(row[0], row[2]) for row in _fields(schema)])
    values = "" if "properties" in schema else f"<p>{type_words(schema)}</p>"
    return (
        f'<section class="docs-type" id="type-{escape(name)}">'
        f"<h3><code>{escape(name)}</code></h3>{words}{values}{inner}</section>"
    )


def _table(title: str, rows: Iterable[tuple[str, ...]]) -> str:
    lines = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    if not lines:
        return ""
    caption = f"<caption>{title}</caption>" if title else ""
    return f"<table>{caption}<tbody>{lines}</tbody></table>"
