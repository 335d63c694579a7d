"""Alembic's way in: always on the connection, and in the transaction, of migrate()."""

from alembic import context

from groupcode_desktop.backend.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
