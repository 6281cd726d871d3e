"""Freezes the statements of a schema version not released yet, beside its migration.

Then ``python -m tests.core.released`` keeps a branch of it. A released version's file is never
written again: the next version gets a migration of its own.
"""

from pathlib import Path

from core.schema import statements

FROZEN = Path("core/migrations/versions/0001_branch.sql")

if __name__ == "__main__":
    FROZEN.write_text("\n----\n".join(statements()), encoding="utf-8")
