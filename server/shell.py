"""What a tablet keeps of the staff page, so that it opens without a network: files, never data."""

import hashlib
import json
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

PAGE_PATH = "/staff"
_PAGE = "staff.html"
_WORKER = "static/staff/worker.js"
_WORDS = ("static/words/shared", "static/words/staff")
_NAMED = re.compile(r"[\"'](/static/[^\"']+)[\"']")
_IMPORTED = re.compile(r"^(?:import|export)\b[^;]*?[\"'](\.{1,2}/[^\"']+)[\"']", re.MULTILINE)


def worker(root: Path) -> str:
    """The worker's script: the files of the shell below ``root``, and a version that is theirs.

    Whatever changes in any of them makes another script, by which a browser knows of an upgrade.
    Raises ``OSError`` where a file cannot be read.
    """
    script = (root / _WORKER).read_text("utf-8")
    files = _files(root)
    version = hashlib.sha256(script.encode())
    for path in files:
        content = (root / path).read_bytes()
        version.update(f"{path} {len(content)} ".encode() + content)
    shell = [PAGE_PATH if path == _PAGE else f"/{path}" for path in files]
    head = f"const VERSION = {json.dumps(version.hexdigest()[:32])};\n"
    return f"{head}const SHELL = {json.dumps(shell)};\n{script}"


def _files(root: Path) -> list[str]:
    """The page, everything it names or imports, and its words in every language."""
    found: set[str] = set()
    to_read = [_PAGE, *_words(root)]
    while to_read:
        path = to_read.pop()
        if path not in found:
            found.add(path)
            to_read.extend(_named_by(root, path))
    return sorted(found)


def _words(root: Path) -> Iterator[str]:
    for folder in _WORDS:
        yield from (file.relative_to(root).as_posix() for file in (root / folder).glob("*.json"))


def _named_by(root: Path, path: str) -> Iterator[str]:
    if path.endswith((".html", ".webmanifest")):
        yield from (named[1:] for named in _NAMED.findall(_text(root, path)))
    if path.endswith(".js"):
        here = posixpath.dirname(path)
        for named in _IMPORTED.findall(_text(root, path)):
            yield posixpath.normpath(posixpath.join(here, named))


def _text(root: Path, path: str) -> str:
    return (root / path).read_text("utf-8")
