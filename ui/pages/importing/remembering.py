"""What was decided about the last file with such a header, and the mappings that are known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from slaapp.domain.trouble import Trouble

if TYPE_CHECKING:
    from slaapp.operations.import_leads import Inspection, Preset


class Kept(NamedTuple):
    """The mapping of last time as it was stored; the team's preset that knows the header; all."""

    mapping: str | None
    own: Preset | None
    presets: list[Preset]
    texts: frozenset[str] = frozenset()
    """The keys of the team's own fields that hold texts."""


def kept_mapping(connection: Any, found: Inspection) -> Kept:
    """On the reading thread: what is known of a header."""
    from slaapp.operations.import_leads import remembered_mapping, text_fields
    from slaapp.operations.presets import known_presets, own_preset_for

    return Kept(
        remembered_mapping(connection, found.fingerprint),
        own_preset_for(connection, found.header),
        known_presets(connection),
        text_fields(connection),
    )


def recalled(found: Inspection, kept: Kept) -> Inspection:
    """With the mapping of last time, unless that is none of ours any more; else the team's."""
    from slaapp.operations.import_leads import inspected_with_texts

    return inspected_with_texts(_recalled(found, kept), kept.texts)


def _recalled(found: Inspection, kept: Kept) -> Inspection:
    from slaapp.operations.import_leads import recall, with_preset

    if kept.mapping is not None:
        try:
            return recall(found, kept.mapping)
        except Trouble:
            return found
    return found if kept.own is None else with_preset(found, kept.own)
