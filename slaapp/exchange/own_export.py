"""A table that this program wrote: what its columns are is known, it need not be guessed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from resources.domain_words import domain_word
from resources.export_words import export_word, former_heading, has_decimal_comma, heading
from resources.languages import LANGUAGES
from slaapp.domain.export_columns import EXPORT_COLUMNS, OURS_ALONE, ExportColumn
from slaapp.exchange.column_profile import ColumnProfile, TableProfile
from slaapp.exchange.header_names import HeaderNames, name_key, word_key
from slaapp.exchange.mapping import ColumnMapping, Mapping
from slaapp.exchange.mapping_guess import decided, field_key
from slaapp.exchange.number_styles import NumberStyle
from slaapp.exchange.readings import INTEGER, NATIVE, PLAIN, date_code, number_code
from slaapp.exchange.targets import TARGETS, FieldType, meanings_of

_NAMES = frozenset({"person.first_name", "person.last_name"})


def language_of(names: Collection[str]) -> str | None:
    """The language in which this program wrote a header; None where another one did."""
    keys = set(map(name_key, names))
    for language in LANGUAGES:
        if any(name_key(heading(code, language)) in keys for code in OURS_ALONE):
            return language
    return None


def with_own_headings(names: HeaderNames) -> HeaderNames:
    """The names that columns go by, and those of our own files: of a few chosen columns of one
    nothing tells who wrote them."""
    said = {
        name_key(name): (column.target, 0)
        for column in EXPORT_COLUMNS
        if column.target in TARGETS
        for language in LANGUAGES
        for name in (heading(column.code, language), former_heading(column.code, language))
        if name
    }
    return replace(names, ranks=said | dict(names.ranks))


def as_exported(guessed: Mapping, profile: TableProfile) -> Mapping:
    """The mapping of a table that this program wrote, any other as it was guessed.

    Figures are passed over: they are made of the facts anew.
    """
    language = language_of([column.name for column in profile.columns])
    if language is None:
        return guessed
    found = _found([column.name for column in profile.columns], language)
    has_name = any(each is not None and each.code in _NAMES for each in found.values())
    keys = {column.field_key for column in guessed.columns if column.field_key}
    seen = {column.name: column for column in profile.columns}
    style: NumberStyle = "comma" if has_decimal_comma(language) else "point"
    columns = []
    for held in guessed.columns:
        column = found.get(held.column)
        if column is None:
            mapped = _own(held, keys, _type_of(seen[held.column], language, style))
        else:
            mapped = _mapped(held.column, column, has_name, language)
        columns.append(_settled(mapped, seen[held.column], style))
    return replace(guessed, columns=tuple(columns), kind="leads")


def _found(names: Sequence[str], language: str) -> dict[str, ExportColumn | None]:
    """Our column behind each name; None for a field of the team's own."""
    known = {name_key(heading(each.code, language)): each for each in EXPORT_COLUMNS}
    # Of two columns of one name the second is a field of the team's own.
    found = {name: known.pop(name_key(name), None) for name in names}
    # What is called otherwise today has its former name, in a file that was written then.
    former = ((former_heading(each.code, language), each) for each in known.values())
    before = {name_key(name): each for name, each in former if name}
    return {name: column or before.pop(name_key(name), None) for name, column in found.items()}


def _settled(mapped: ColumnMapping, seen: ColumnProfile, style: NumberStyle) -> ColumnMapping:
    """With its formats: numbers are written as the language of the headings writes them."""
    return replace(mapped, number_style=style) if mapped.is_number else decided(mapped, seen)


def _mapped(name: str, column: ExportColumn, has_name: bool, language: str) -> ColumnMapping:
    if column.code == "title" and not has_name:
        return ColumnMapping(name, "full_name")
    if column.target not in TARGETS:
        return ColumnMapping(name, "ignore")
    codes = meanings_of(column.target)
    words = {word_key(domain_word(column.family, code, language)): code for code in codes}
    return ColumnMapping(name, column.target, words=tuple(sorted(words.items())))


def _own(held: ColumnMapping, keys: set[str], kind: FieldType | None) -> ColumnMapping:
    """A field of the team's own, whatever its name sounds like; ``kind`` None: it is empty."""
    if kind is None:
        return ColumnMapping(held.column, "ignore")
    key = held.field_key or field_key(held.column, keys)
    return ColumnMapping(held.column, "custom", key, held.column, kind)


def _type_of(seen: ColumnProfile, language: str, style: NumberStyle) -> FieldType | None:
    """What a field of the team's own holds: a text, if its values would not be written again as
    they stand (007, 1 200,50, 13/10/2026, OUI)."""
    if not seen.filled:
        return None
    if seen.suspects:
        return "text"
    yes_no = {export_word("value.yes", language), export_word("value.no", language)}
    if seen.values is not None and {value for value, _rows in seen.values} <= yes_no:
        return "yes_no"
    is_plain = seen.always(PLAIN)
    if seen.always(NATIVE) or (is_plain and seen.always(date_code("yyyy-MM-dd"))):
        return "date" if seen.kind == "date" else _number(seen)
    if is_plain and seen.always(number_code(style)):
        return _number(seen)
    return "choice" if seen.kind == "choice" else "text"


def _number(seen: ColumnProfile) -> FieldType:
    return "integer" if seen.always(INTEGER) else "decimal"
