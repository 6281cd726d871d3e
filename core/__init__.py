"""The queue itself: states, rules, storage and the one engine that changes them.

Knows nothing of screens, HTTP or timers; those build commands and read views.
"""

import core.sqlite_settings  # noqa: F401  # before SQLite is used for the first time
