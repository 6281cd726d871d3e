"""The one configuration file: where it is found, and how it is read.

What is wrong in it is refused with the file, the table, the name, and what is allowed.
"""

import tomllib
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from core.configuration import (
    FILE_NAME,
    TABLES,
    Configuration,
    ConfigurationError,
    Look,
    Place,
    convert,
    fields_of,
)
from core.folder import default_data_path

MACHINES_FILE = Path("/etc/waitwise") / FILE_NAME
"""What holds on this machine where nothing else is named."""
_MOST_BYTES = 1_000_000
_MOST_SHOWN = 80


class Chosen(NamedTuple):
    """What holds for a program that starts.

    ``file`` is where its configuration is, or would be looked for; every place in it is absolute.
    """

    data: Path
    file: Path
    told: Configuration


def choose(data: Path | None = None, file: Path | None = None) -> Chosen:
    """The configuration in ``file``, else in the data folder, else of the machine, else none.

    The data folder is ``data``, else what the configuration says, else the user's own. Raises
    ``ConfigurationError``, in words.
    """
    if file is not None:
        told = read(file)
        return Chosen(data or _named_in(told), file, told)
    if data is not None and _is_there(data / FILE_NAME):
        return _own(data)
    there = _is_there(MACHINES_FILE)
    machines = read(MACHINES_FILE) if there else Configuration()
    folder = data or _named_in(machines)
    if _is_there(folder / FILE_NAME):
        return _own(folder)
    return Chosen(folder, MACHINES_FILE if there else folder / FILE_NAME, machines)


def read(file: Path) -> Configuration:
    """What ``file`` says. Raises ``ConfigurationError``, in words."""
    return _converted(_parsed(file), file.absolute())


def read_look(file: Path) -> Look:
    """What ``file`` says of the look alone; the default where there is no file.

    Raises ``ConfigurationError``, in words.
    """
    if not _is_there(file):
        return Look()
    table: Look = _table(_parsed(file).get("look", {}), "look", file.absolute())
    return table


def _named_in(told: Configuration) -> Path:
    return Path(told.data) if told.data else default_data_path()


def _own(folder: Path) -> Chosen:
    """What stands in the data folder itself, which names no other one."""
    file = folder / FILE_NAME
    told = read(file)
    if told.data and Path(told.data) != file.parent.absolute():
        raise ConfigurationError(
            f'The file {file} says data = "{told.data}", but is itself in the data folder. Name'
            f" another folder with --data or in {MACHINES_FILE}, and take that line out of this"
            " one. Nothing was changed."
        )
    return Chosen(folder, file, told)


def _is_there(file: Path) -> bool:
    try:
        return file.exists()
    except OSError:
        return False  # whoever may not look into a data folder hears of that when it is opened


def _parsed(file: Path) -> dict[str, Any]:
    try:
        with file.open("rb") as opened:
            content = opened.read(_MOST_BYTES + 1)
    except OSError as error:
        raise _unreadable(file, error) from error
    if len(content) > _MOST_BYTES:
        raise _wrong(file, "it is larger than a megabyte, which no configuration is")
    try:
        # Some editors begin a file with a mark that it is UTF-8, which is none of its text.
        return tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _wrong(file, f"it is not stored as UTF-8 (at line {line})") from error
    except tomllib.TOMLDecodeError as error:
        raise _wrong(file, str(error)) from error
    except (ValueError, RecursionError) as error:
        raise _wrong(file, "a number in it is too long, or brackets too deep") from error


def _converted(said: dict[str, Any], file: Path) -> Configuration:
    found: dict[str, Any] = {}
    plain = fields_of(Configuration)
    for name, value in said.items():
        if name in TABLES:
            found[name] = _table(value, name, file)
        elif name in plain:
            found[name] = _value(value, plain[name], name, file)
        else:
            raise _wrong(file, _unknown(name, f"{', '.join(plain)}, {_brackets(TABLES)}"))
    return Configuration(**found)


def _table(said: object, name: str, file: Path) -> Any:
    if not isinstance(said, dict):
        raise _wrong(file, f"{name} is a table, begun by a line [{name}]")
    kinds = fields_of(TABLES[name])
    for one in said:
        if one not in kinds:
            raise _wrong(file, f"[{name}] {_unknown(one, ', '.join(kinds))}")
    return TABLES[name](
        **{one: _value(value, kinds[one], one, file, f"[{name}] ") for one, value in said.items()}
    )


def _value(value: object, kind: Any, name: str, file: Path, where: str = "") -> Any:
    try:
        converted = convert(value, kind)
    except ValueError as error:
        raise _wrong(file, f"{where}{name} = {_shown(value)} cannot be; allowed is {error}") from (
            error
        )
    return str(file.parent / converted) if kind == Place and converted else converted


def _shown(value: object) -> str:
    try:
        # JSON has no word for the floats that are no number.
        text = str(value) if isinstance(value, float) else msgspec.json.encode(value).decode()
    except (msgspec.MsgspecError, TypeError):
        text = str(value)
    return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"


def _unknown(name: str, there_are: str) -> str:
    return f"{name} is not known; there are {there_are}"


def _brackets(names: "dict[str, type]") -> str:
    return ", ".join(f"[{name}]" for name in names)


def _wrong(file: Path, why: str) -> ConfigurationError:
    return ConfigurationError(
        f"The configuration {file} cannot be used: {why}. Correct that. Nothing was changed."
    )


def _unreadable(file: Path, error: OSError) -> ConfigurationError:
    if isinstance(error, FileNotFoundError):
        return ConfigurationError(
            f"The configuration {file} is not there. Name one that is with --config, or leave that"
            " out. Nothing was changed."
        )
    return ConfigurationError(
        f"The configuration {file} cannot be read ({error.strerror}). Make it readable for this"
        " user, or name another with --config. Nothing was changed."
    )
