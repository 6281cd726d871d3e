"""Makes the Debian package of a bundle: ``/opt/waitwise``, two commands, services, a menu entry."""

import gzip
import hashlib
import re
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from email.utils import formatdate
from pathlib import Path

from setup_error import SetUpError
from system_packages import read_list

ROOT = Path(__file__).resolve().parent.parent
PARTS = ROOT / "packaging" / "debian"
CONFIGURATION = "/etc/waitwise/waitwise.toml"
SCREEN = "/etc/X11/waitwise.conf"
"""Where an X server that is not root's looks for its ``-config``."""
COMMANDS = ("waitwise", "waitwise-server")
UNITS = ("waitwise-server.service", "waitwise-screen.service", "waitwise-kiosk.service")
SCRIPTS = ("postinst", "prerm", "postrm")
ICON_SIZES_PX = (192, 512)
SMALLEST = 19
"""How hard zstd presses; it takes a minute."""
_GLIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)\b")
_KILOBYTE = 1024
_HOST_UNSET = '\nhost = ""\n'
_HOST_ALL = '\nhost = "0.0.0.0"\n'
_DEBIAN_CHANGES = """waitwise ({version}) unstable; urgency=medium

  * What changed is in CHANGELOG.md.gz.

 -- WaitWise <waitwise@example.org>  {date}
"""


def make_deb(
    bundle: Path,
    version: str,
    build: Path,
    folder: Path,
    licences: Iterable[Path],
    level: int = SMALLEST,
) -> Path:
    """``folder/waitwise_VERSION_ARCHITECTURE.deb``, from the folder with the programs."""
    tree = build / "tree"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(bundle, tree / "opt" / "waitwise", symlinks=True)
    _lay_out(tree, version, licences)
    _own_modes(tree)
    architecture = _said("dpkg", "--print-architecture")
    _describe(tree, version, architecture)
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"waitwise_{version}_{architecture}.deb"
    _said("dpkg-deb", "--root-owner-group", "-Zzstd", f"-z{level}", "--build", str(tree), str(file))
    return file


def depends(names: Sequence[Sequence[str]], glibc: str) -> str:
    """The ``Depends`` of a package that needs what debian-run.txt names."""
    return ", ".join([f"libc6 (>= {glibc})", "adduser", *(" | ".join(one) for one in names)])


def _lay_out(tree: Path, version: str, licences: Iterable[Path]) -> None:
    for name in COMMANDS:
        _put(PARTS / "command", tree / "usr" / "bin" / name, executable=True)
        _pack((PARTS / f"{name}.1").read_text(), tree / "usr/share/man/man1" / f"{name}.1.gz")
    for unit in UNITS:
        _put(PARTS / unit, tree / "lib" / "systemd" / "system" / unit)
    share = tree / "usr" / "share"
    _put(PARTS / "waitwise.desktop", share / "applications" / "waitwise.desktop")
    _put(PARTS / "lintian-overrides", share / "lintian" / "overrides" / "waitwise")
    _put(ROOT / "packaging" / "waitwise.toml", tree / CONFIGURATION.lstrip("/"))
    _configure(tree / CONFIGURATION.lstrip("/"))
    _put(PARTS / "waitwise-screen.conf", tree / SCREEN.lstrip("/"))
    _icons(share / "icons" / "hicolor")
    _documents(share / "doc" / "waitwise", version, licences)


def _configure(file: Path) -> None:
    """As a service, the server is there for the network."""
    text = file.read_text(encoding="utf-8")
    if text.count(_HOST_UNSET) != 1:
        raise SetUpError(f"packaging/waitwise.toml should hold the line {_HOST_UNSET.strip()} once")
    file.write_text(text.replace(_HOST_UNSET, _HOST_ALL), encoding="utf-8")


def _icons(folder: Path) -> None:
    drawn = ROOT / "resources" / "web" / "static"
    _put(drawn / "icon.svg", folder / "scalable" / "apps" / "waitwise.svg")
    for size in ICON_SIZES_PX:
        place = folder / f"{size}x{size}" / "apps" / "waitwise.png"
        _put(drawn / "icons" / f"icon-{size}.png", place)


def _documents(folder: Path, version: str, licences: Iterable[Path]) -> None:
    _put(PARTS / "copyright", folder / "copyright")
    _put(ROOT / "docs" / "operate.md", folder / "operate.md")
    changes = ROOT / "CHANGELOG.md"
    _pack(changes.read_text(), folder / "CHANGELOG.md.gz")
    date = formatdate(changes.stat().st_mtime)
    _pack(_DEBIAN_CHANGES.format(version=version, date=date), folder / "changelog.gz")
    for licence in licences:
        library = next(one.name for one in licence.parents if one.suffix == ".dist-info")
        place = folder / "licences" / library.removesuffix(".dist-info") / licence.name
        _put(licence, place)


def _describe(tree: Path, version: str, architecture: str) -> None:
    control = tree / "DEBIAN"
    for script in SCRIPTS:
        _put(PARTS / script, control / script, executable=True)
    (control / "conffiles").write_text(f"{CONFIGURATION}\n{SCREEN}\n")
    files = [file for file in sorted(tree.rglob("*")) if _is_content(file, control)]
    sums = (f"{_md5(file)}  {file.relative_to(tree)}\n" for file in files)
    (control / "md5sums").write_text("".join(sums))
    size = sum(-(-file.stat().st_size // _KILOBYTE) for file in files)
    text = (PARTS / "control").read_text()
    needs = depends(read_list(ROOT / "packaging" / "debian-run.txt"), _oldest_glibc(files))
    (control / "control").write_text(
        text.format(version=version, architecture=architecture, size_kb=size, depends=needs)
    )


def _oldest_glibc(files: Iterable[Path]) -> str:
    """The version of the C library that the newest symbol anything here uses came with."""
    binaries = [file for file in files if file.suffix == ".so" or ".so." in file.name]
    found = _GLIBC.findall(_said("objdump", "-T", *map(str, binaries)))
    return ".".join(map(str, max((int(major), int(minor)) for major, minor in found)))


def _own_modes(tree: Path) -> None:
    """Nobody but root may change what lies there, whatever the builder's umask is."""
    for file in tree.rglob("*"):
        if not file.is_symlink():
            executable = file.is_dir() or _is_program(file)
            file.chmod(0o755 if executable else 0o644)


def _is_program(file: Path) -> bool:
    """Libraries need no such right, though the wheels give it to some."""
    return bool(file.stat().st_mode & 0o111) and ".so" not in file.name


def _pack(text: str, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(text.encode(), mtime=0))


def _put(source: Path, target: Path, *, executable: bool = False) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(0o755 if executable else 0o644)


def _is_content(file: Path, control: Path) -> bool:
    return file.is_file() and not file.is_symlink() and not file.is_relative_to(control)


def _md5(file: Path) -> str:
    return hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()


def _said(*words: str) -> str:
    ran = subprocess.run(words, capture_output=True, text=True, check=False)
    if ran.returncode != 0:
        raise SetUpError(f"this failed: {' '.join(words[:6])}\n{ran.stderr}")
    return ran.stdout.strip()
