"""The check of the database beside a running branch: in a process of its own, after customers.

A thread would take its turns from the server's loop; the writer does not wait for a reader.
"""

import asyncio
import shutil
import time
from pathlib import Path

import msgspec

from server.doctor.file import Both, Checked, cannot, judge
from server.own_program import own_program

_NICENESS = 15
_ROOT = Path(__file__).parents[2]


async def check_beside(data: Path) -> Both:
    """Have the file read whole, and every invariant looked at; ended where this is cancelled."""
    began = time.monotonic()
    command = _command(data)
    pipe = asyncio.subprocess.PIPE
    try:
        process = await asyncio.create_subprocess_exec(
            *command, cwd=_ROOT, stdin=asyncio.subprocess.DEVNULL, stdout=pipe, stderr=pipe
        )
    except OSError as error:
        return cannot(f"{command[0]}: {error.strerror}")
    try:
        said, wrong = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    return _read(said, wrong, time.monotonic() - began)


def _command(data: Path) -> list[str]:
    command = [*own_program(), "check", "--json", "--data", str(data.resolve())]
    return ["nice", "-n", str(_NICENESS), *command] if shutil.which("nice") else command


def _read(said: bytes, wrong: bytes, took_s: float) -> Both:
    try:
        return judge(msgspec.json.decode(said, type=Checked), took_s)
    except msgspec.DecodeError:
        words = wrong.decode(errors="replace").strip().splitlines()
        return cannot(words[-1] if words else "")
