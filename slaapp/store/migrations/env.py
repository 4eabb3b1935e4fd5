"""What alembic runs: our connection, our transaction, our tables."""

from __future__ import annotations

from alembic import context

from slaapp.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # The caller's transaction holds every step, the backup's twin: all of it or nothing.
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()
