"""What each column of a file means to us: decided once per kind of file, remembered, shareable."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Literal, TypeAlias

from slaapp.domain.trouble import Trouble
from slaapp.exchange.column_profile import ColumnProfile, TableProfile
from slaapp.exchange.date_formats import DATE_FORMATS
from slaapp.exchange.header_names import name_key
from slaapp.exchange.number_styles import NUMBER_STYLES, NumberStyle
from slaapp.exchange.table import ReadOptions
from slaapp.exchange.targets import (
    DATE_TARGETS,
    FIELD_TYPES,
    JOIN_KEYS,
    REPEATABLE,
    TARGETS,
    FieldType,
    Target,
)

_FORMAT = 1

MappingKind: TypeAlias = Literal["leads", "outcomes"]
"""Whether the rows are leads, or what happened to leads that are here already (by a key)."""


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """One column. ``field_…`` describe the custom field of target "custom".

    ``words`` tell, for stage and tier, what each word (folded) means. An empty ``date_format`` or
    ``number_style`` is not decided yet, or not needed. ``prefix`` stands before every value and is
    no part of it ("l:" before the keys of lead ads).
    """

    column: str
    target: Target
    field_key: str = ""
    field_label: str = ""
    field_type: FieldType | Literal[""] = ""
    date_format: str = ""
    number_style: NumberStyle | Literal[""] = ""
    words: tuple[tuple[str, str], ...] = ()
    prefix: str = ""

    @property
    def is_date(self) -> bool:
        """Whether the cells are to become dates."""
        return self.target in DATE_TARGETS or self.field_type == "date"

    @property
    def is_number(self) -> bool:
        """Whether the cells are to become numbers."""
        return self.target == "amount" or self.field_type in ("integer", "decimal")


@dataclass(frozen=True, slots=True)
class Mapping:
    """A whole file. ``zone`` is an IANA name: where the file's times without an offset are from.

    ``empty_words`` count as empty cells. ``empty_source`` is the source of a row whose source cell
    is empty; ``""`` leaves it without one, which is not the same as a source called "unknown".
    ``region`` is the country of telephone numbers without a country code.
    """

    columns: tuple[ColumnMapping, ...]
    kind: MappingKind = "leads"
    zone: str = "Europe/Paris"
    empty_words: tuple[str, ...] = ()
    empty_source: str = ""
    region: str = "FR"
    reading: ReadOptions = field(default_factory=ReadOptions)

    def with_column(self, changed: ColumnMapping) -> Mapping:
        """The mapping with one column decided otherwise (found by its name)."""
        columns = (changed if c.column == changed.column else c for c in self.columns)
        return replace(self, columns=tuple(columns))

    @property
    def targets(self) -> frozenset[Target]:
        """All targets that some column has."""
        return frozenset(column.target for column in self.columns)

    @property
    def join_key(self) -> Target:
        """The target by which outcomes find their leads; "" where no column is any."""
        return next((target for target in JOIN_KEYS if target in self.targets), "")

    @property
    def doubled_targets(self) -> tuple[Target, ...]:
        """Targets that more than one column has although only one can."""
        used = [column.target for column in self.columns if column.target not in REPEATABLE]
        return tuple(sorted({target for target in used if used.count(target) > 1}))


@dataclass(frozen=True, slots=True)
class Question:
    """What has to be asked about a column before it can be read; never guessed."""

    column: str
    about: Literal["date_format", "number_style"]
    choices: tuple[str, ...]
    examples: tuple[str, ...]


def open_questions(mapping: Mapping, profile: TableProfile) -> tuple[Question, ...]:
    """One question per column whose format its values leave open."""
    columns = {column.column: column for column in mapping.columns}
    asked = (
        _question(columns[seen.name], seen) for seen in profile.columns if seen.name in columns
    )
    return tuple(question for question in asked if question)


def _question(column: ColumnMapping, seen: ColumnProfile) -> Question | None:
    if column.is_date and not column.date_format and not seen.has_only_native_dates:
        formats = seen.date_formats or seen.likely_date_formats or DATE_FORMATS
        return (
            Question(column.column, "date_format", formats, seen.examples) if seen.typed else None
        )
    if column.is_number and not column.number_style and seen.typed:
        styles = seen.number_styles or NUMBER_STYLES
        return Question(column.column, "number_style", styles, seen.examples)
    return None


def header_fingerprint(header: Sequence[str]) -> str:
    """The same for every file with these column names, in any order: what a mapping is kept by."""
    names = sorted(map(name_key, header))
    return hashlib.sha256(json.dumps(names).encode()).hexdigest()


def mapping_to_json(mapping: Mapping) -> str:
    """The canonical text: equal mappings give equal texts."""
    content = {"format": _FORMAT, **asdict(mapping)}
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def mapping_from_json(text: str) -> Mapping:
    """The mapping in a text of :func:`mapping_to_json`, for instance one that was shared.

    Raises Trouble("mapping_newer", format=) or Trouble("mapping_unreadable").
    """
    try:
        raw = json.loads(text)
        if raw.pop("format") > _FORMAT:
            raise Trouble("mapping_newer", format=_FORMAT)
        return _checked(_built(raw))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise Trouble("mapping_unreadable") from error


def _built(raw: dict[str, Any]) -> Mapping:
    columns = tuple(
        ColumnMapping(**{**column, "words": tuple((str(w), str(c)) for w, c in column["words"])})
        for column in raw.pop("columns")
    )
    reading = ReadOptions(**raw.pop("reading"))
    words = tuple(map(str, raw.pop("empty_words")))
    return Mapping(columns=columns, reading=reading, empty_words=words, **raw)


def _checked(mapping: Mapping) -> Mapping:
    """The mapping, if every code in it is one of ours; ValueError otherwise."""
    texts = [mapping.zone, mapping.empty_source, mapping.region]
    known = mapping.kind in ("leads", "outcomes") and all(isinstance(t, str) for t in texts)
    for column in mapping.columns:
        known = known and column.target in TARGETS and isinstance(column.column, str)
        known = known and column.field_type in ("", *FIELD_TYPES)
        known = known and column.date_format in ("", *DATE_FORMATS)
        known = known and column.number_style in ("", *NUMBER_STYLES)
        texts = [column.field_key, column.field_label, column.prefix]
        known = known and all(isinstance(text, str) for text in texts)
    read = mapping.reading
    known = known and all(isinstance(t, str) for t in (read.encoding, read.delimiter, read.sheet))
    known = known and isinstance(read.header_line, int | None)
    if not known or read.short_rows not in ("bad", "pad"):
        raise ValueError("a code that does not exist")
    return mapping
