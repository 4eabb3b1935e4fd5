"""The schema's history, by alembic; imported only when a migration is due."""
