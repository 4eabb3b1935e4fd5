"""What a file's columns become, as typed after ``--map``, ``--date-format`` and their like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, cast

from slaapp.domain.folding import fold
from slaapp.domain.trouble import Trouble
from slaapp.domain.zones import zone_of
from slaapp.operations.import_leads import (
    DATE_FORMATS,
    FIELD_TYPES,
    NUMBER_STYLES,
    TARGETS,
    ColumnMapping,
    Inspection,
    Mapping,
    column_mapping,
    open_questions,
    retarget,
    retype,
)


def chosen_mapping(found: Inspection, options: Any) -> Mapping:
    """The mapping of an inspection, corrected by the options of the command line.

    Raises Trouble: import_pair_unclear, import_column_missing, import_target_unknown,
    import_type_unknown, import_format_unknown, zone_unknown, and those of ``require_ready``.
    """
    mapping = found.mapping
    if options.outcomes:
        mapping = replace(mapping, kind="outcomes")
    if options.empty:
        mapping = replace(mapping, empty_words=tuple(options.empty))
    if options.zone:
        mapping = replace(mapping, zone=zone_of(options.zone).key or options.zone)
    for column, word in _pairs(options.map, mapping):
        mapping = _retargeted(mapping, found, column, word)
    for column, word in _pairs(options.date_format, mapping):
        mapping = _changed(mapping, column, DATE_FORMATS, word, "date_format")
    for column, word in _pairs(options.number_style, mapping):
        mapping = _changed(mapping, column, NUMBER_STYLES, word, "number_style")
    require_ready(mapping, found)
    return mapping


def require_ready(mapping: Mapping, found: Inspection) -> None:
    """Nothing is guessed that the values leave open.

    Raises Trouble: import_target_twice, import_key_missing, import_columns_unclear.
    """
    for target in mapping.doubled_targets:
        columns = [each.column for each in mapping.columns if each.target == target]
        raise Trouble("import_target_twice", target=target, columns=_listed(columns))
    if mapping.kind == "outcomes" and not mapping.join_key:
        raise Trouble("import_key_missing", columns=_listed(found.header))
    questions = open_questions(mapping, found.profile)
    if questions:
        asked = (
            f'"{each.column}" = {" | ".join(each.choices)} ({", ".join(each.examples[:2])})'
            for each in questions
        )
        raise Trouble("import_columns_unclear", columns="; ".join(asked))


def _pairs(typed: Sequence[str], mapping: Mapping) -> list[tuple[str, str]]:
    return [_pair(each, mapping) for each in typed]


def _pair(typed: str, mapping: Mapping) -> tuple[str, str]:
    """``column=word``, the column by its name as the file has it, or nearly so."""
    name, sign, word = typed.rpartition("=")
    if not sign:
        raise Trouble("import_pair_unclear", given=typed)
    names = [each.column for each in mapping.columns]
    alike = [each for each in names if fold(each) == fold(name)]
    if name in names or len(alike) == 1:
        return (name if name in names else alike[0]), word.strip()
    raise Trouble("import_column_missing", column=name, columns=_listed(names))


def _retargeted(mapping: Mapping, found: Inspection, column: str, word: str) -> Mapping:
    target, _, kind = word.partition(":")
    if target not in TARGETS:
        raise Trouble("import_target_unknown", target=target, targets=", ".join(TARGETS))
    mapping = retarget(mapping, found.profile, column, target)
    if not kind:
        return mapping
    if target != "custom" or kind not in FIELD_TYPES:
        raise Trouble("import_type_unknown", type=kind, types=", ".join(FIELD_TYPES))
    return retype(mapping, found.profile, column, kind)


def _changed(mapping: Mapping, column: str, known: Sequence[str], word: str, part: str) -> Mapping:
    if word not in known:
        raise Trouble("import_format_unknown", given=word, choices=", ".join(known))
    changes = cast(Any, {part: word})
    changed: ColumnMapping = replace(column_mapping(mapping, column), **changes)
    return mapping.with_column(changed)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
