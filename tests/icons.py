"""Makes the icons of the installed page from ``icon.svg``: ``python -m tests.icons``."""

import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from server.pages import WEB_ROOT
from tests.browser.conftest import ARGUMENTS

SVG = WEB_ROOT / "static" / "icon.svg"
ICONS = WEB_ROOT / "static" / "icons"
GROUND = "#0b57d0"
SAFE_PART = 0.72
"""How much of a maskable icon the drawing takes: launchers cut its edges off."""


def main() -> int:
    """Draw all of them."""
    ICONS.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        chromium = Path(sys.prefix) / "bin" / "chromium"
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        draw(browser, "icon-192", 192, 1.0, "transparent")
        draw(browser, "icon-512", 512, 1.0, "transparent")
        draw(browser, "maskable-512", 512, SAFE_PART, GROUND)
        browser.close()
    return 0


def draw(browser: Browser, name: str, size: int, part: float, ground: str) -> None:
    """One square icon of ``size`` pixels, of which the drawing takes ``part`` of the width."""
    page = browser.new_page(viewport={"width": size, "height": size})
    svg = SVG.read_text("utf-8").replace("<svg ", f'<svg width="{round(size * part)}" ', 1)
    page.set_content(
        f"<body style='margin:0;height:100vh;display:grid;place-items:center;background:{ground}'>"
        f"{svg}</body>"
    )
    page.screenshot(path=ICONS / f"{name}.png", omit_background=ground == "transparent")
    page.close()


if __name__ == "__main__":
    sys.exit(main())
