"""Run by Alembic for ``core.migrations.upgrade``, inside the transaction that one began."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
