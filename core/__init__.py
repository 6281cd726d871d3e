"""The queue itself: states, rules, storage and the one engine that changes them.

Knows nothing of screens, HTTP or timers; those build commands and read views.
"""

from core.sqlite_settings import keep_no_statistics

keep_no_statistics()
