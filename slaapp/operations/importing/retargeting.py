"""Decide otherwise what a column becomes: all that follows from it is guessed anew."""

from __future__ import annotations

from dataclasses import replace

from slaapp.exchange.column_profile import TableProfile
from slaapp.exchange.mapping import ColumnMapping, Mapping
from slaapp.exchange.mapping_guess import decided, mapped_to
from slaapp.exchange.targets import FieldType, Target
from slaapp.operations.importing.inspection import known_header_names


def retarget(mapping: Mapping, profile: TableProfile, column: str, target: Target) -> Mapping:
    """The mapping with another target for one column of the file (by its name)."""
    seen = next(each for each in profile.columns if each.name == column)
    keys = {c.field_key for c in mapping.columns if c.field_key and c.column != column}
    changed = mapped_to(target, seen, known_header_names(), keys)
    return mapping.with_column(decided(changed, seen, profile.number_style))


def retype(mapping: Mapping, profile: TableProfile, column: str, kind: FieldType) -> Mapping:
    """The mapping with another type of custom field for one column."""
    seen = next(each for each in profile.columns if each.name == column)
    before = column_mapping(mapping, column)
    changed = replace(before, field_type=kind, date_format="", number_style="")
    return mapping.with_column(decided(changed, seen, profile.number_style))


def column_mapping(mapping: Mapping, column: str) -> ColumnMapping:
    """What a column becomes, by its name."""
    return next(each for each in mapping.columns if each.column == column)
