"""What marks a file as a workspace, and its schema; known without opening it through SQLAlchemy."""

from __future__ import annotations

SCHEMA_VERSION = 18
"""The newest revision in ``migrations/versions``; kept in PRAGMA user_version too, so that
alembic (slow to import) is needed only when a migration is due."""

APPLICATION_ID = 0x534C4141
"""``SLAA``, in the file's header."""

PLAIN_HEADER = b"SQLite format 3\x00"
"""How a file that is not encrypted begins."""
