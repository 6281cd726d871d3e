"""``waitwise-server`` under the profiler: what it is told, it does; then where the time went."""

import sys

from server.__main__ import main
from tests.benchmarks.profiling import profiling

if __name__ == "__main__":
    with profiling() as profiles:
        main(sys.argv[1:])
    profiles.show()
