"""Writes ``packaging/requirements.lock`` anew: every library with version and hashes, no address.

uv is taken from a folder of its own, so that the locking tool is no part of what it locks. Extra
words are handed on to it, such as ``--upgrade``.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / ".venv" / "lock-tools"
COMPILE = (
    "pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url "
    "--no-emit-find-links --no-header --extra kiosk --extra printer --extra test --extra build "
    "--extra package pyproject.toml -o packaging/requirements.lock"
)


def main() -> int:
    """Fetch uv if need be, and lock."""
    if not (TOOLS / "bin" / "uv").exists():
        subprocess.run([sys.executable, "-m", "venv", str(TOOLS)], check=True)
        subprocess.run([str(TOOLS / "bin" / "pip"), "install", "--quiet", "uv"], check=True)
    compile_lock = [str(TOOLS / "bin" / "uv"), *COMPILE.split(), *sys.argv[1:]]
    compiled = subprocess.run(compile_lock, cwd=ROOT, check=False, stdout=subprocess.DEVNULL)
    return compiled.returncode


if __name__ == "__main__":
    sys.exit(main())
