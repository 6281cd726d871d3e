"""How much memory a process of Linux holds alone."""

from pathlib import Path

_OWN = ("Private_Dirty", "Swap")
"""What is clean counts as private or not by what other programs have open."""


def own_memory(process: int | str = "self") -> int:
    """In bytes, of the process with that number."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    sizes = dict(line.split(":", 1) for line in lines[1:])
    return sum(int(sizes[name].split()[0]) for name in _OWN) * 1024
