"""The members of a closed set, as SQL."""

from collections.abc import Iterable


def sql_list(values: Iterable[str]) -> str:
    """The members of a closed set as a literal list."""
    return ", ".join(f"'{value}'" for value in values)


def one_of(column: str, values: Iterable[str]) -> str:
    """That ``column`` is a member of a closed set, as SQL.

    Not as IN: from three members on, SQLite builds a table of the list anew at each evaluation,
    and these stand in CHECKs, partial indexes and triggers that every ticket passes many times.
    """
    return "(" + " OR ".join(f"{column} = '{value}'" for value in values) + ")"
