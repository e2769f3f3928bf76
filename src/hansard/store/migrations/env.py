"""Runs the migrations on the connection that the caller holds."""

from alembic import context

from hansard.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
context.run_migrations()
