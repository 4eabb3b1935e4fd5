"""What was decided about the last file with such a header."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from slaapp.domain.trouble import Trouble

if TYPE_CHECKING:
    from slaapp.operations.import_leads import Inspection


def kept_mapping(connection: Any, fingerprint: str) -> str | None:
    """On the reading thread: the mapping of such a header, if there is one."""
    from slaapp.operations.import_leads import remembered_mapping

    return remembered_mapping(connection, fingerprint)


def recalled(found: Inspection, kept: str | None) -> Inspection:
    """With the mapping of last time, unless that is none of ours any more."""
    if kept is None:
        return found
    from slaapp.operations.import_leads import recall

    try:
        return recall(found, kept)
    except Trouble:
        return found
