"""A known mapping held against a file: recognised by its header, and laid over a first guess."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from slaapp.exchange.column_profile import ColumnProfile, TableProfile
from slaapp.exchange.header_names import HeaderNames, name_key
from slaapp.exchange.mapping import ColumnMapping, Mapping
from slaapp.exchange.mapping_guess import decided, fits, kind_by, mapped_to
from slaapp.exchange.preset import Preset
from slaapp.exchange.targets import REPEATABLE, WORD_TARGETS, Target


def recognised(presets: Iterable[Preset], header: Iterable[str]) -> Preset | None:
    """The preset that names most of what a header has; None where none knows it."""
    keys = frozenset(map(name_key, header))
    found = max(presets, key=lambda preset: preset.likeness(keys), default=None)
    return found if found is not None and found.likeness(keys) else None


def apply_preset(
    preset: Preset, guessed: Mapping, profile: TableProfile, names: HeaderNames
) -> Mapping:
    """The guess, with what the preset says of the columns that it knows.

    A column whose values cannot be what the preset says keeps what was guessed. Where a target
    can have one column only, a filled one goes first, then the preset's order; the guess gives
    way. Formats are decided by the values alone.
    """
    told = {name_key(column.column): (rank, column) for rank, column in enumerate(preset.columns)}
    chosen = _chosen(told, profile, names)
    taken = {column.target for column in chosen.values()} - REPEATABLE
    keys = {c.field_key for c in guessed.columns if c.field_key}
    columns = []
    for seen, before in zip(profile.columns, guessed.columns, strict=True):
        if seen.index in chosen:
            column = _column(chosen[seen.index], seen, names, keys - {before.field_key})
        elif before.target in taken:
            column = mapped_to("custom" if seen.typed else "ignore", seen, names, keys)
        else:
            column = before
        columns.append(decided(column, seen, profile.number_style))
    return replace(
        guessed,
        columns=tuple(columns),
        kind=preset.kind or kind_by(frozenset(column.target for column in columns)),
        empty_words=tuple(dict.fromkeys((*guessed.empty_words, *preset.empty_words))),
        empty_source=preset.empty_source or guessed.empty_source,
    )


def _chosen(
    told: dict[str, tuple[int, ColumnMapping]], profile: TableProfile, names: HeaderNames
) -> dict[int, ColumnMapping]:
    """What the preset makes of the file's columns, by their place."""
    known = [(seen, *told[name_key(seen.name)]) for seen in profile.columns if _is(seen, told)]
    chosen: dict[int, ColumnMapping] = {}
    taken: set[Target] = set()
    for seen, _rank, column in sorted(known, key=lambda each: (each[0].typed == 0, each[1])):
        target = column.target
        if target in taken or not _may_be(column, seen, names):
            continue
        chosen[seen.index] = column
        if target not in REPEATABLE:
            taken.add(target)
    return chosen


def _is(seen: ColumnProfile, told: dict[str, tuple[int, ColumnMapping]]) -> bool:
    return name_key(seen.name) in told


def _may_be(column: ColumnMapping, seen: ColumnProfile, names: HeaderNames) -> bool:
    if column.target in ("custom", "ignore") or (column.target in WORD_TARGETS and column.words):
        return True
    return fits(column.target, seen, names)


def _column(
    column: ColumnMapping, seen: ColumnProfile, names: HeaderNames, keys: set[str]
) -> ColumnMapping:
    """The preset's column under the name that the file has; its own words go before ours."""
    if column.target == "ignore" or (column.target == "custom" and not seen.typed):
        return ColumnMapping(seen.name, "ignore")
    fresh = mapped_to(column.target, seen, names, keys)
    if column.target == "custom":
        return replace(
            fresh,
            field_key=column.field_key or fresh.field_key,
            field_label=column.field_label or fresh.field_label,
            field_type=column.field_type or fresh.field_type,
            prefix=column.prefix,
        )
    words = dict(fresh.words) | dict(column.words)
    return replace(fresh, words=tuple(sorted(words.items())), prefix=column.prefix)
