"""The web pages, their files, and the policy they are served under."""

from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from yarl import URL

from server import pages
from server.answering import Answering
from server.headers import OF_PAGES
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
    app = web.Application()
    answering = Answering(app, Counter())
    pages.add_routes(answering, root)
    answering.close()
    async with TestClient(TestServer(app)) as client:
        yield client


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/", "home.html"),
        ("/staff", "staff.html"),
        ("/board", "board.html"),
        ("/board/3", "board.html"),
        ("/t/AAAAsecret", "ticket.html"),
        ("/join/3", "join.html"),
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
    assert OF_PAGES.items() <= dict(response.headers).items()


def test_the_real_pages_are_there() -> None:
    for name in PAGES.values():
        assert (WEB_ROOT / name).is_file()


async def test_a_file_is_sent_once(site: Client) -> None:
    first = await site.get("/static/a.js")
    assert (first.status, first.content_type) == (200, "text/javascript")
    assert OF_PAGES.items() <= dict(first.headers).items()
    again = await site.get("/static/a.js", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status == 304
    assert OF_PAGES.items() <= dict(again.headers).items()
    assert await again.read() == b""
    other = await site.get("/static/a.js", headers={"If-None-Match": '"other"'})
    assert other.status == 200
    assert (await site.head("/static/deep/b.css")).status == 200


async def test_a_large_file_is_sent_packed_to_who_takes_that(site: Client, tmp_path: Path) -> None:
    text = "export {};\n" * 200
    (tmp_path / "web" / "static" / "large.js").write_text(text)
    for accepted, encoding in [("gzip, br", "gzip"), ("br", None), ("gzip;q=0", None), ("", None)]:
        response = await site.get("/static/large.js", headers={"Accept-Encoding": accepted})
        assert response.headers.get("Content-Encoding") == encoding
        assert response.headers["Vary"] == "Accept-Encoding"
        assert await response.text() == text
        tag = response.headers["ETag"]
        kept = {"Accept-Encoding": accepted, "If-None-Match": tag}
        assert (await site.get("/static/large.js", headers=kept)).status == 304
    small = await site.get("/static/a.js", headers={"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in small.headers


async def test_the_version_is_that_of_all_files(site: Client, tmp_path: Path) -> None:
    async def version() -> str:
        response = await site.get("/version")
        assert OF_PAGES.items() <= dict(response.headers).items()
        return str((await response.json())["version"])

    first = await version()
    assert await version() == first
    (tmp_path / "web" / "static" / "a.js").write_text("export { };")
    second = await version()
    (tmp_path / "web" / "static" / "more.js").write_text("")
    assert len({first, second, await version()}) == 3


@pytest.mark.parametrize(
    "path",
    [
        "/nope",
        "/static/nope.js",
        "/static/secret.txt",
        "/static/deep",
        "/static/%2e%2e/home.html",
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
    assert OF_PAGES.items() <= dict(response.headers).items()
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]
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


async def test_an_address_of_any_letters_gets_the_page_that_leads_back(site: Client) -> None:
    for path in ("/a%0Ab", "/%2e%2e/x", "/static", "/staff/"):
        response = await site.get(URL(path, encoded=True))
        assert response.status == 404, path
        assert "There is no page here" in await response.text()
        assert OF_PAGES.items() <= dict(response.headers).items()
