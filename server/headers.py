"""The headers that all answers carry beside their own; ``server.failures`` gives them."""

from collections.abc import Mapping

_OF_ALL = {
    "Server": "WaitWise",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
OF_ANSWERS: Mapping[str, str] = {**_OF_ALL, "Cache-Control": "no-store"}
"""Of all that the API answers."""
OF_PAGES: Mapping[str, str] = {**_OF_ALL, "Cache-Control": "no-cache"}
"""Of the pages and their files."""
