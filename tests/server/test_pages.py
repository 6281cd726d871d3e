"""The web pages, their files, and the policy they are served under."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from server import pages
from server.pages import PAGES, WEB_ROOT
from tests.server.house import Client


@pytest.fixture
async def site(tmp_path: Path) -> AsyncIterator[Client]:
    """The pages alone, of files of their own."""
    root = tmp_path / "web"
    (root / "static" / "deep").mkdir(parents=True)
    for name in set(PAGES.values()):
        (root / name).write_text(f"<!doctype html><title>{name}</title>")
    (root / "static" / "a.js").write_text("export {};")
    (root / "static" / "deep" / "b.css").write_text("a {}")
    (root / "static" / "secret.txt").write_text("no")
    (tmp_path / "web-other.js").write_text("no")
    app = web.Application(middlewares=[pages.headers])
    pages.add_routes(app, root)
    async with TestClient(TestServer(app)) as client:
        yield client


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/", "index.html"),
        ("/staff", "staff.html"),
        ("/board", "board.html"),
        ("/board/3", "board.html"),
        ("/t/AAAAsecret", "ticket.html"),
        ("/admin", "admin.html"),
        ("/admin/poster/3", "poster.html"),
    ],
)
async def test_a_page(site: Client, path: str, name: str) -> None:
    response = await site.get(path)
    assert response.status == 200
    assert response.content_type == "text/html"
    assert f"<title>{name}</title>" in await response.text()
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert f"ws://127.0.0.1:{site.port}" in policy
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert response.headers["X-Content-Type-Options"] == "nosniff"


def test_the_real_pages_are_there() -> None:
    for name in PAGES.values():
        assert (WEB_ROOT / name).is_file()


async def test_a_file_is_sent_once(site: Client) -> None:
    first = await site.get("/static/a.js")
    assert (first.status, first.content_type) == (200, "text/javascript")
    assert first.headers["Cache-Control"] == "no-cache"
    again = await site.get("/static/a.js", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status == 304
    assert await again.read() == b""
    other = await site.get("/static/a.js", headers={"If-None-Match": '"other"'})
    assert other.status == 200
    assert (await site.head("/static/deep/b.css")).status == 200


@pytest.mark.parametrize(
    "path",
    [
        "/nope",
        "/static/nope.js",
        "/static/secret.txt",
        "/static/deep",
        "/static/%2e%2e/index.html",
        "/static/..%2f..%2fweb-other.js",
        "/static/%00.js",
        "/static//etc/passwd",
        "/static/" + "x" * 300 + ".js",
        "/board/1/2",
    ],
)
async def test_what_is_no_page(site: Client, path: str) -> None:
    from yarl import URL

    url = URL(str(site.make_url("/"))[:-1] + path, encoded=True)
    response = await site.session.get(url)
    assert response.status == 404
    assert response.content_type == "text/html"
    text = await response.text()
    assert "no page here" in text
    assert "Traceback" not in text


async def test_a_host_that_is_none_stays_out_of_the_policy(site: Client) -> None:
    response = await site.get("/", headers={"Host": "x; script-src *"})
    policy = response.headers["Content-Security-Policy"]
    assert "*" not in policy
    assert "connect-src 'self';" in policy


async def test_posting_to_a_page_is_no_crash(site: Client) -> None:
    assert (await site.post("/staff")).status == 405
