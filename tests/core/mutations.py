"""Engines broken on purpose: what is altered in the source, and the test that must find out.

An edit whose old text is no longer there is an error, so that none of them rots unseen.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
_COPIED = ("core", "tests", "server", "kiosk", "resources", "packaging", "pyproject.toml")


class Edit(NamedTuple):
    """``old`` stands once in the file and becomes ``new``."""

    file: str
    old: str
    new: str


class Mutation(NamedTuple):
    """One broken engine."""

    words: str
    edits: tuple[Edit, ...]
    found_by: str


_NO_SLOT_CHECK = (
    Edit("core/line.py", "min(of_queue.waiting, of_queue.service_slots - of_queue.serving)", "1"),
    Edit("core/line.py", "        counter.c.retired == 0,\n        ~_serves,\n", ""),
)
_NOR_IN_THE_DATABASE = (
    Edit(
        "core/schema_tickets.py", '"q.serving < q.service_slots"\n        " AND EXISTS', '"EXISTS'
    ),
    Edit(
        "core/schema_tickets.py",
        ' AND NOT EXISTS (SELECT 1 FROM ticket t WHERE t.counter_id = NEW.counter_id"\n'
        "        \" AND t.state = 'SERVING')",
        "",
    ),
    Edit(
        "core/schema_settings.py",
        "NEW.serving > OLD.serving AND NEW.serving > NEW.service_slots",
        "0",
    ),
    Edit(
        "core/models.py",
        "        unique=True,\n        sqlite_where=text(\"state = 'SERVING'\"),",
        "        sqlite_where=text(\"state = 'SERVING'\"),",
    ),
)
_COMMIT = "            happened = self._engine.commit()\n"

MUTATIONS = (
    Mutation(
        "promotion without the slot check: the database refuses it",
        _NO_SLOT_CHECK,
        "tests/core/test_line.py::test_an_automatic_queue_fills_free_counters_at_once",
    ),
    Mutation(
        "promotion without the slot check, in the database neither",
        _NO_SLOT_CHECK + _NOR_IN_THE_DATABASE,
        "tests/core/test_worlds.py",
    ),
    Mutation(
        "any waiting customer is promoted, not the head of the line",
        (
            Edit(
                "core/line.py",
                "    .order_by(*IN_LINE_ORDER)\n",
                "    .order_by(ticket.c.id.desc())\n",
            ),
            Edit(
                "core/schema_tickets.py",
                '        "NEW.id = (SELECT',
                '        "1 OR NEW.id = (SELECT',
            ),
        ),
        "tests/core/test_worlds.py",
    ),
    Mutation(
        "a join without looking for room, in the database neither",
        (
            Edit(
                "core/guards.py",
                "Guard.HAS_ROOM: lambda s: s.has_room",
                "Guard.HAS_ROOM: lambda s: True",
            ),
            Edit("core/schema_tickets.py", '"q.max_size IS NULL OR q.active < q.max_size"', '"1"'),
            Edit(
                "core/schema_settings.py",
                "NEW.active > OLD.active AND NEW.max_size IS NOT NULL"
                " AND NEW.active > NEW.max_size",
                "0",
            ),
        ),
        "tests/core/test_joining.py::test_150_joins_at_once_into_100_places_admit_100",
    ),
    Mutation(
        "events published before the commit",
        (
            Edit(
                "core/writer.py",
                _COMMIT,
                "            self._tell(self._engine._tx.happened)\n" + _COMMIT,
            ),
        ),
        "tests/core/test_writer.py::test_nobody_is_answered_and_nothing_told_before_the_commit",
    ),
    Mutation(
        "commands answered before the commit",
        (
            Edit("core/writer.py", _COMMIT, "            self._settle(batch, answers)\n" + _COMMIT),
            Edit(
                "core/writer.py",
                "            return\n        self._settle(batch, answers)\n",
                "            return\n",
            ),
        ),
        "tests/core/test_writer.py::test_nobody_is_answered_and_nothing_told_before_the_commit",
    ),
    Mutation(
        "commits acknowledged before they are durable",
        (Edit("core/database.py", '"synchronous = FULL"', '"synchronous = OFF"'),),
        "tests/core/test_power_cut.py::test_no_cut_loses_what_was_answered_sample",
    ),
    Mutation(
        "a sweep that does not look at the state",
        (
            Edit(
                "core/sweeping.py",
                "        ticket.c.state == LATE,\n"
                '        ticket.c.expires_at < bindparam("horizon"),\n    )\n    .order_by',
                '        ticket.c.expires_at < bindparam("horizon"),\n    )\n    .order_by',
            ),
        ),
        "tests/core/test_sweep.py::test_overlapping_sweeps_move_each_ticket_once",
    ),
    Mutation(
        "a sweep that does not look at the clock",
        (
            Edit(
                "core/sweeping.py",
                "horizon = min(command.now, tx.clock.peek())",
                "horizon = command.now",
            ),
            Edit("core/schema_tickets.py", '"NEW.at > OLD.expires_at"', '"1"'),
        ),
        "tests/core/test_sweep.py::test_a_now_in_the_future_makes_nothing_due_early",
    ),
    Mutation(
        "keys that are not kept",
        (
            Edit(
                "core/engine.py",
                "            self._keys.keep(key, digest, outcome)\n",
                "",
            ),
        ),
        "tests/core/test_writer.py::test_one_key_ten_times_at_once_is_one_change_with_one_answer",
    ),
    Mutation(
        "a command that failed half way keeps its first half",
        (
            Edit(
                "core/engine.py",
                "            if self._connection.total_changes != changes_before:\n"
                "                raise HalfDoneError from error\n",
                "",
            ),
        ),
        "tests/core/test_writer.py::test_a_command_that_fails_half_way_leaves_nothing_of_its_first_half",
    ),
    Mutation(
        "an engine time that follows the wall clock back",
        (
            Edit(
                "core/clock.py",
                "now = last + (monotonic - then if monotonic > then else MICROSECOND)",
                "now = wall",
            ),
        ),
        "tests/core/test_clock.py::test_a_jump_back_across_a_restart_reorders_nothing",
    ),
)


def try_mutation(mutation: Mutation, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the test that must find out, on a copy of the project with the edits made."""
    for name in _COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder)
    for edit in mutation.edits:
        path = folder / edit.file
        text = path.read_text(encoding="utf-8")
        assert text.count(edit.old) == 1, f"{edit.file} has not once: {edit.old}"
        path.write_text(text.replace(edit.old, edit.new), encoding="utf-8")
    _run(folder, "packaging/freeze_schema.py").check_returncode()
    return _run(folder, "-m", "pytest", "-q", "-x", "-m", "not slow", mutation.found_by)


def _run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        (sys.executable, *words),
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
