"""What can be set of SQLite itself, which is possible only before its first use in a process."""

import ctypes
from importlib.util import find_spec

_MEMORY_STATISTICS = 9
"""SQLITE_CONFIG_MEMSTATUS."""
_DONE = 0


def keep_no_statistics() -> bool:
    """Spare SQLite its account of memory: a lock at each allocation, for figures nobody reads.

    A fifteenth of a command's cost. Answers whether it is so; where SQLite was used before or is
    built into the interpreter nothing changes, and all works as well.
    """
    module = find_spec("_sqlite3")
    if module is None or module.origin is None:
        return False
    try:
        # The module's own SQLite, found by way of it, is not initialised before it is imported.
        configure = ctypes.CDLL(module.origin).sqlite3_config
    except (OSError, AttributeError):
        return False
    configure.argtypes = [ctypes.c_int]
    done: bool = configure(_MEMORY_STATISTICS, ctypes.c_int(0)) == _DONE
    return done
