"""What the command lines of both programs have in common: words that win over the file's.

A word that is given stands in the parsed arguments under the table and the name it takes the place
of, such as ``network.port``; one that is not given does not stand there at all.
"""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from core.configuration import TABLES, Place, convert, fields_of
from core.configuration_file import MACHINES_FILE, Chosen, choose
from core.folder import default_data_path


def add_places(parser: argparse.ArgumentParser) -> None:
    """The data folder and the configuration, which every command has."""
    parser.add_argument(
        "--data",
        type=_place,
        metavar="DIR",
        help=f"the data folder (default: as configured, else {default_data_path()})",
    )
    parser.add_argument(
        "--config",
        type=_place,
        metavar="FILE",
        help=f"the configuration (default: in the data folder, else {MACHINES_FILE})",
    )


def add_network_words(parser: argparse.ArgumentParser) -> None:
    """What concerns the network and backups, which both programs that run a branch have."""
    add_word(parser, "--host", "network.host", "H", "address to listen on; 0.0.0.0 for every one")
    add_word(parser, "--port", "network.port", "N", "port to listen on; 0 for any free one")
    add_word(
        parser, "--public-url", "network.public_url", "URL", "base of the links that people get"
    )
    add_switch(parser, "--tls", "network.tls", "https, with a certificate of its own making")
    add_word(parser, "--certificate", "network.certificate", "FILE", "https, with this one (PEM)")
    add_word(parser, "--key", "network.key", "FILE", "the key of that certificate (PEM)")
    add_switch(parser, "--mdns", "network.mdns", "a name in the network, such as waitwise.local")
    add_word(parser, "--backup-to", "backup.to", "DIR", "the folder for backups")
    add_word(
        parser,
        "--backup-every",
        "backup.every_minutes",
        "MINUTES",
        "a backup so often, instead of once a day",
    )


def add_word(
    parser: argparse.ArgumentParser, flag: str, place: str, metavar: str, words: str, **more: Any
) -> None:
    """``flag`` with a value, which takes the place of the file's."""
    parser.add_argument(
        flag,
        dest=place,
        type=_reader(_kind(place)),
        metavar=metavar,
        default=argparse.SUPPRESS,
        help=words,
        **more,
    )


def add_switch(parser: argparse.ArgumentParser, flag: str, place: str, words: str) -> None:
    """``flag``, and ``--no-…``, which take the place of the file's true or false."""
    parser.add_argument(
        flag,
        dest=place,
        action=argparse.BooleanOptionalAction,
        default=argparse.SUPPRESS,
        help=words,
    )


def configured(arguments: argparse.Namespace) -> Chosen:
    """The configuration, and the command line's words over it.

    Raises ``ConfigurationError``, in words.
    """
    chosen = choose(arguments.data, arguments.config)
    told = chosen.told
    for place, value in vars(arguments).items():
        table, dot, name = place.partition(".")
        if dot:
            changed = msgspec.structs.replace(getattr(told, table), **{name: value})
            told = msgspec.structs.replace(told, **{table: changed})
    return chosen._replace(told=told)


def _place(text: str) -> Path:
    """SQLite names its files in UTF-8, so a place must have a name that can be written in it."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        shown = text.encode(errors="replace").decode()
        raise argparse.ArgumentTypeError(
            f"{shown} has a name that is not in UTF-8. Rename it, or name another place. Nothing"
            " was changed."
        ) from error
    return Path(text)


def _kind(place: str) -> Any:
    table, _, name = place.partition(".")
    return fields_of(TABLES[table])[name]


def _reader(kind: Any) -> Callable[[str], Any]:
    def read(text: str) -> Any:
        try:
            value = convert(text, kind, strict=False)
        except ValueError as error:
            raise argparse.ArgumentTypeError(f"{text} cannot be; allowed is {error}") from error
        return str(Path(value).absolute()) if kind == Place and value else value

    return read
