"""What the staff page's worker is told to keep."""

import json
import re
import shutil
from pathlib import Path

import pytest

from server import shell
from server.pages import WEB_ROOT

PAGE_AND_FILES = re.compile(r"^const VERSION = (\".+\");\nconst SHELL = (\[.+\]);$", re.MULTILINE)


@pytest.fixture
def web(tmp_path: Path) -> Path:
    """The pages' files, to change."""
    return Path(shutil.copytree(WEB_ROOT, tmp_path / "web"))


def head(script: str) -> tuple[str, list[str]]:
    """The version and the files it names."""
    found = PAGE_AND_FILES.match(script)
    assert found
    return json.loads(found[1]), json.loads(found[2])


def test_the_shell_is_the_staff_page_with_all_it_needs() -> None:
    _, files = head(shell.worker(WEB_ROOT))
    assert "/staff" in files
    names = {"staff.js", "api.js", "staff/desk.js", "style.css", "words/staff/ar.json", "icon.svg"}
    assert {f"/static/{name}" for name in names} <= set(files)
    assert not [path for path in files if "/ticket" in path or "/board" in path or "/api/" in path]
    assert all((WEB_ROOT / path[1:]).is_file() for path in files if path != "/staff")


def test_every_module_of_the_staff_page_is_in_it() -> None:
    _, files = head(shell.worker(WEB_ROOT))
    modules = {path.name for path in (WEB_ROOT / "static" / "staff").glob("*.js")} - {"worker.js"}
    assert {f"/static/staff/{name}" for name in modules} <= set(files)


@pytest.mark.parametrize(
    "changed", ["staff.html", "static/staff/worker.js", "static/words/staff/de.json"]
)
def test_another_content_is_another_version(web: Path, changed: str) -> None:
    before = shell.worker(web)
    assert shell.worker(web) == before
    (web / changed).write_text((web / changed).read_text("utf-8") + "\n", "utf-8")
    assert head(shell.worker(web))[0] != head(before)[0]


def test_a_page_that_is_no_part_of_it_changes_nothing(web: Path) -> None:
    before = shell.worker(web)
    (web / "static" / "board.js").write_text("export {};")
    assert shell.worker(web) == before
