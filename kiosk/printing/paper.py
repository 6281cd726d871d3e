"""What a printed ticket says, as a value that goes from the branch to the process that prints."""

import msgspec


class Paper(msgspec.Struct, frozen=True, kw_only=True):
    """One ticket on paper. Times are those of the branch's clocks, as ISO 8601 without a zone.

    ``ahead`` is None unless it waits; the range is 0 and 0 where it is not known.
    """

    branch: str
    queue: str
    number: str
    language: str
    url: str
    joined_at: str
    printed_at: str
    ahead: int | None = None
    low_min: int = 0
    high_min: int = 0
    counter: str | None = None
    copy: bool = False
    logo: str = ""
