"""Look at a file before it is imported: its columns, a sample, and what each could mean."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice
from pathlib import Path

from resources import find_resource
from slaapp.exchange.cells import Cell, cell_text
from slaapp.exchange.column_profile import TableProfile
from slaapp.exchange.column_types import profile_table
from slaapp.exchange.header_names import HeaderNames, load_header_names
from slaapp.exchange.mapping import (
    Mapping,
    Question,
    header_fingerprint,
    mapping_from_json,
    open_questions,
)
from slaapp.exchange.mapping_guess import decided, guess_mapping
from slaapp.exchange.own_export import as_exported, with_own_headings
from slaapp.exchange.preset import Preset
from slaapp.exchange.preset_use import apply_preset, recognised
from slaapp.exchange.reading import read_table
from slaapp.exchange.rows import Row
from slaapp.exchange.table import ReadOptions
from slaapp.operations.importing.presets import shipped_presets

SAMPLE_ROWS = 30
_MOST_SHOWN = 500
"""Characters of a cell in the sample."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Inspection:
    """A file as it was found; ``mapping`` is the remembered one or a guess, to be corrected.

    ``guess`` is what the columns' names and values say by themselves; ``preset`` the name of the
    known mapping that was laid over it, "" for none.

    ``sample`` are the first rows, their cells as text. ``fingerprint`` is what a mapping of such
    a header is kept by.
    """

    path: Path
    form: str
    header: tuple[str, ...]
    sample: tuple[tuple[str, ...], ...]
    profile: TableProfile
    mapping: Mapping
    questions: tuple[Question, ...]
    fingerprint: str
    remembered: bool
    notices: tuple[str, ...]
    size: int
    sheets: tuple[str, ...]
    guess: Mapping
    preset: str = ""


def inspect_file(
    path: Path,
    options: ReadOptions | None = None,
    *,
    zone: str = "Europe/Paris",
    empty_words: tuple[str, ...] = (),
    remembered: str | None = None,
    progress: Progress | None = None,
) -> Inspection:
    """Read the whole file once and guess what its columns mean, as a known program's or by name.

    ``remembered`` is the JSON of a mapping that was used for such a header before.
    Raises the Troubles of ``read_table``.
    """
    table = read_table(path, options)
    tell = (lambda done: progress(done, table.size)) if progress else None
    profile = profile_table(table, empty_words, tell)
    guessed = guess_mapping(profile, known_header_names(), zone, table.options)
    guessed = as_exported(guessed, profile)
    mapping = replace(guessed, empty_words=tuple(empty_words))
    rows = (row for row in table.rows() if isinstance(row, Row))
    sample = tuple(tuple(map(_shown, row.cells)) for row in islice(rows, SAMPLE_ROWS))
    found = Inspection(
        path,
        table.form,
        table.header,
        sample,
        profile,
        mapping,
        open_questions(mapping, profile),
        header_fingerprint(table.header),
        False,
        table.notices,
        table.size,
        table.sheets,
        mapping,
    )
    known = recognised(shipped_presets(), table.header)
    found = found if known is None else with_preset(found, known)
    return found if remembered is None else recall(found, remembered)


def _shown(cell: Cell) -> str:
    return cell_text(cell)[:_MOST_SHOWN]


@cache
def known_header_names() -> HeaderNames:
    """The names that columns have in the exports we know, and in our own."""
    names = load_header_names(find_resource("import_headers.json").read_text("utf-8"))
    return with_own_headings(names)


def with_preset(found: Inspection, preset: Preset) -> Inspection:
    """The inspection under a known mapping: its columns as that says, the others as guessed."""
    mapping = apply_preset(preset, found.guess, found.profile, known_header_names())
    questions = open_questions(mapping, found.profile)
    return replace(
        found, mapping=mapping, questions=questions, preset=preset.name, remembered=False
    )


def recall(found: Inspection, remembered: str) -> Inspection:
    """The inspection with what was decided last time for such a header.

    Raises Trouble: mapping_newer, mapping_unreadable.
    """
    recalled = carry_over(found, mapping_from_json(remembered))
    return replace(recalled, remembered=True, preset="")


def carry_over(found: Inspection, kept: Mapping) -> Inspection:
    """The inspection with what was decided already for columns of these names."""
    mapping = _carried(kept, found.mapping, found.profile)
    return replace(found, mapping=mapping, questions=open_questions(mapping, found.profile))


def decide_columns(mapping: Mapping, profile: TableProfile) -> Mapping:
    """The mapping with every format that the values leave no doubt about filled in."""
    seen = {column.name: column for column in profile.columns}
    style = profile.number_style
    columns = tuple(
        decided(column, seen[column.column], style) if column.column in seen else column
        for column in mapping.columns
    )
    return replace(mapping, columns=columns)


def _carried(kept: Mapping, guessed: Mapping, profile: TableProfile) -> Mapping:
    """What was decided, for the columns this file has, in this file's order."""
    before = {column.column: column for column in kept.columns}
    columns = tuple(before.get(column.column, column) for column in guessed.columns)
    # A date format is decided anew: last month's file may have been written elsewhere.
    fresh = tuple(replace(c, date_format="") if c.is_date else c for c in columns)
    return decide_columns(replace(kept, columns=fresh, reading=guessed.reading), profile)
