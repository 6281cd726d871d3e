"""What axe finds wrong with a page for people who see, hear or move otherwise."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_WEIGHTY = {"serious", "critical"}
_RULES = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


def findings(page: Page) -> list[str]:
    """The serious and critical findings, each with the rule and the first element it names."""
    results = Axe().run(page, options={"runOnly": _RULES, "resultTypes": ["violations"]})
    return [
        f"{one['id']} ({one['impact']}): {one['nodes'][0]['html']}: "
        f"{one['nodes'][0]['failureSummary']}"
        for one in results.response["violations"]
        if one["impact"] in _WEIGHTY
    ]
