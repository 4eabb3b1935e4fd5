"""Which derivation the figures of a file come from; known without opening it by SQLAlchemy."""

from __future__ import annotations

DERIVATION_VERSION = 10
"""To be raised with every change of the rules that gives other figures from the same facts.

Files whose figures come from another version are rebuilt when they are opened to write."""

KEPT_UNDER = "derivation_version"
"""Its key in the table ``setting``."""
