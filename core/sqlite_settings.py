"""What can be set of SQLite itself, which is possible only before its first use in a process.

Where SQLite was used before, or is built into the interpreter, nothing changes, and all works as
well.
"""

import ctypes
from importlib.util import find_spec

_MEMORY_STATISTICS = 9
"""SQLITE_CONFIG_MEMSTATUS."""
_UNDO_KEPT_IN_MEMORY = 26
"""SQLITE_CONFIG_STMTJRNL_SPILL."""
_UNDO_BYTES = 120 * 1024
"""SQLite writes no piece of 128 KiB or more to a file: it takes the disk for full."""
_DONE = 0


def _configure(what: int, value: int) -> bool:
    """Set one thing; answers whether it is so."""
    module = find_spec("_sqlite3")
    if module is None or module.origin is None:
        return False
    try:
        # The module's own SQLite, found by way of it, is not initialised before it is imported.
        configure = ctypes.CDLL(module.origin).sqlite3_config
    except (OSError, AttributeError):
        return False
    configure.argtypes = [ctypes.c_int]
    done: bool = configure(what, ctypes.c_int(value)) == _DONE
    return done


NO_STATISTICS = _configure(_MEMORY_STATISTICS, 0)
"""Whether SQLite is spared its account of memory: a lock at each allocation, for figures nobody
reads. A fifteenth of a command's cost."""
UNDO_IN_ONE_PIECE = _configure(_UNDO_KEPT_IN_MEMORY, _UNDO_BYTES)
"""Whether what would undo a statement lies in one piece of memory, a larger one in a file.

That is so where ``temp_store`` is FILE; with MEMORY it lies in pieces of one kilobyte, sixty for a
command. A twelfth of its cost."""
