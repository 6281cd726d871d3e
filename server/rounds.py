"""When the self-check looks by itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rounds:
    """The file is read whole once a day; its backup is checked each night beside that."""

    settles_s: float = 30.0
    looks_every_s: float = 300.0
    file_settles_s: float = 600.0
    file_every_s: float = 86_400.0
