"""Which facts of a timeline can be taken back or written anew as entries of their own."""

from __future__ import annotations

CONTACTS = frozenset({"attempt", "conversation", "meeting"})
NOTES = frozenset({"note"})
CORRECTABLE = CONTACTS | NOTES
"""What can be written anew as it was."""
RETRACTABLE = CORRECTABLE | {"visit", "opportunity", "won", "lost", "appointment"}
"""What somebody noted; the steps between both sides are undone as operations instead."""
