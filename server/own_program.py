"""How a running branch starts ``waitwise-server`` beside itself."""

import sys
from pathlib import Path


def own_program() -> list[str]:
    """As a module, or as the program beside a packed one."""
    if getattr(sys, "frozen", False):
        return [str(Path(sys.executable).with_name("waitwise-server"))]
    return [sys.executable, "-m", "server"]
