"""What is sent to whoever helps: one zip file that tells how a branch is, and of nobody in it.

Each part is put together by itself; where one cannot be, the file says why and has the others.
"""

import os
import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import msgspec
from yarl import URL

from core.anonymous import CopyError, copy_anonymously
from core.check import check
from core.configuration import ConfigurationError
from core.configuration_file import Chosen
from core.errors import WorldError
from core.folder import DATABASE_NAME, sync_folder
from core.log_file import files_of
from core.log_keeping import folder_of
from core.version import versions
from server.app import network_settings
from server.examining import report_on

README = """\
What a branch of WaitWise looked like at {at:%Y-%m-%d %H:%M:%S} UTC, for whoever helps.

versions.json       the program, what it runs on, and its libraries
configuration.json  what it is told by its configuration
check.json          every invariant, looked at over the whole database
doctor.json         the self-check
files.json          what lies in its data folder, and how much room there is
logs/               its log, one JSON object a line
database/           the database with all numbers, times and states; names, phone numbers, notes,
                    reasons, PINs, keys and answers are replaced
{missing}
Nobody's name, phone number or PIN is in this file.
"""
_STAMP = "%Y%m%dT%H%M%SZ"
_SOMEBODYS = re.compile(r"(/(?:home|Users|media|run/media))/[^/\s\"']+")
_WRONG_VALUE = re.compile(r" = .*(?= cannot be;)", re.DOTALL)
_OUR_FILES = re.compile(
    r"((backups|logs|restoring|scratch|tls|replaced-[\dTZ-]+)/)?"
    r"(waitwise|before-upgrade|ticket|backup|authority|server)[a-z\dTZ.-]*"
)


class IncidentError(WorldError):
    """The file could not be written where it was to be; nothing of it is left there."""


class Incident(NamedTuple):
    """A file that was written; ``missing`` says by name why a part is not in it."""

    path: Path
    missing: dict[str, str]


class Subject(NamedTuple):
    """What the file is about; ``unread`` says why its configuration is the default one."""

    chosen: Chosen
    unread: str | None


class _Work(NamedTuple):
    chosen: Chosen
    unread: str | None
    space: Path
    """An empty folder at the destination."""


_Entries = Iterator[tuple[str, bytes | Path]]


def write_incident(subject: Subject, folder: Path, now: datetime) -> Incident:
    """Write the file on the branch, running or not, into ``folder``. Raises ``IncidentError``."""
    if not folder.is_dir():
        raise IncidentError(
            f"The folder {folder} is not there. Name one that is. Nothing was written."
        )
    path = folder / f"waitwise-incident-{now.strftime(_STAMP)}.zip"
    try:
        with TemporaryDirectory(prefix=".waitwise-incident-", dir=folder) as space:
            draft = Path(space) / "draft"
            missing = _write(draft, _Work(*subject, Path(space)), now)
            draft.replace(path)
            sync_folder(folder)
    except OSError as error:
        raise IncidentError(
            f"The file could not be written to {folder} ({error.strerror or error}). Check its"
            " room and its rights, or name another folder. Nothing of it was left there, and the"
            " branch is as it was."
        ) from error
    return Incident(path, missing)


def _write(draft: Path, work: _Work, now: datetime) -> dict[str, str]:
    missing: dict[str, str] = {}
    descriptor = os.open(draft, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w+b") as raw:
        with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, part in PARTS.items():
                why = _add(archive, part, work)
                if why is not None:
                    missing[name] = why
            lines = [f"Missing: {name}, for: {why}" for name, why in missing.items()]
            text = README.format(at=now, missing="\n".join(("", *lines)))
            archive.writestr("README.txt", text)
        raw.flush()
        os.fsync(raw.fileno())
    return missing


def _add(archive: zipfile.ZipFile, part: Callable[[_Work], _Entries], work: _Work) -> str | None:
    """Add what the part has; why it has nothing (more), or None."""
    entries = part(work)
    while True:
        try:
            name, content = next(entries)
        except StopIteration:
            return None
        except CopyError:
            raise
        except (OSError, WorldError) as error:
            return without_people(str(error))
        if isinstance(content, Path):
            archive.write(content, name)
            content.unlink()
        else:
            archive.writestr(name, content)


def without_people(text: str) -> str:
    """``text`` without the names of this machine's users, which stand in places."""
    return _SOMEBODYS.sub(r"\1/…", text.replace(str(Path.home()), "~"))


def _versions(_: _Work) -> _Entries:
    yield "versions.json", _json(versions())


def _configuration(work: _Work) -> _Entries:
    if work.unread is not None:
        raise ConfigurationError(_WRONG_VALUE.sub("", work.unread))
    data, file, told = work.chosen
    shown = msgspec.to_builtins(told)
    shown["network"]["public_url"] = _without_secrets(told.network.public_url)
    shown["kiosk"]["boards"] = len(told.kiosk.boards)  # which name queues, as somebody named them
    yield "configuration.json", _json({"file": str(file), **shown, "data": str(data)})


def _check(work: _Work) -> _Entries:
    report = check(work.chosen.data / DATABASE_NAME)
    lines = [line._asdict() for line in report.lines]
    yield "check.json", _json({**report._asdict(), "lines": lines, "violated": report.violated})


def _doctor(work: _Work) -> _Entries:
    data, _, told = work.chosen
    report = report_on(data, network_settings(data, told.network, told.backup))
    # What its lines list are tablets and boards, which somebody named.
    lines = [
        {
            "name": line.name,
            "status": line.status,
            "seen": line.seen,
            "to_do": line.to_do,
            "rows": len(line.rows),
        }
        for line in report.lines
    ]
    yield "doctor.json", _json({"running": report.running, "now": report.now, "lines": lines})


def _files(work: _Work) -> _Entries:
    data = work.chosen.data
    found = [
        {"name": _name_of(file.relative_to(data)), "bytes": file.stat().st_size}
        for file in sorted(data.rglob("*"))
        if file.is_file()
    ]
    room = os.statvfs(data)
    yield "files.json", _json({"free_bytes": room.f_bavail * room.f_frsize, "files": found})


def _logs(work: _Work) -> _Entries:
    folder = folder_of(work.chosen.data, work.chosen.told.log)
    for file in files_of(folder):
        text = file.read_text("utf-8", errors="replace")
        yield f"logs/{file.name}", without_people(text).encode()


def _database(work: _Work) -> _Entries:
    copy = work.space / DATABASE_NAME
    copy_anonymously(work.chosen.data / DATABASE_NAME, copy)
    yield f"database/{DATABASE_NAME}", copy


PARTS: dict[str, Callable[[_Work], _Entries]] = {
    "versions": _versions,
    "configuration": _configuration,
    "check": _check,
    "doctor": _doctor,
    "files": _files,
    "logs": _logs,
    "database": _database,
}
"""All that is in the file; one more is one more row."""


def _name_of(file: Path) -> str:
    """Its name in the data folder where that is one of ours; people name files, too."""
    return str(file) if _OUR_FILES.fullmatch(str(file)) else "another file"


def _without_secrets(url: str) -> str:
    return str(URL(url).with_user(None).with_query(None)) if url else url


def _json(value: Any) -> bytes:
    written = msgspec.json.format(msgspec.json.encode(value), indent=2).decode()
    return without_people(written).encode()
