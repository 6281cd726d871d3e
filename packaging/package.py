"""Makes the installer: the bundle, the Debian package in ``dist/``, and how large and fast it is.

``--version V`` gives the package another version than the project's; ``--only-deb`` leaves the
measuring out.
"""

import argparse
import sys
import tomllib
from pathlib import Path

from bundle import BUILD, ROOT, licences, make_bundle
from deb import make_deb
from measuring import measure, write_table
from setup_error import SetUpError, say

DIST = ROOT / "dist"


def main() -> int:
    """Make all; 0, or 1 and words."""
    arguments = _parser().parse_args()
    try:
        bundle = make_bundle()
        deb = make_deb(bundle, arguments.version, BUILD, arguments.into, licences())
        if not arguments.only_deb:
            measured = measure(bundle, deb)
            write_table(measured)
            for line in measured:
                sys.stdout.write(f"{line.what}: {line.value}\n")
    except SetUpError as error:
        say(f"stopped: {error}")
        return 1
    sys.stdout.write(f"{deb}\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make package")
    parser.add_argument("--version", default=_version())
    parser.add_argument("--into", type=Path, default=DIST, metavar="DIR")
    parser.add_argument("--only-deb", action="store_true")
    return parser


def _version() -> str:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    return str(project["version"])


if __name__ == "__main__":
    sys.exit(main())
