"""A first mapping for a file: by the names of its columns, held against what the columns hold."""

from __future__ import annotations

from collections.abc import Mapping as Meanings
from dataclasses import replace
from itertools import islice

from slaapp.domain.folding import fold
from slaapp.exchange import readings
from slaapp.exchange.column_profile import ColumnProfile, TableProfile
from slaapp.exchange.header_names import HeaderNames, name_key, word_key
from slaapp.exchange.mapping import ColumnMapping, Mapping, MappingKind
from slaapp.exchange.number_styles import NumberStyle
from slaapp.exchange.readings import number_code
from slaapp.exchange.table import ReadOptions
from slaapp.exchange.targets import (
    DATE_TARGETS,
    IDENTITY_TARGETS,
    OUTCOME_DATES,
    TEXT_TARGETS,
    WORD_TARGETS,
    FieldType,
    Target,
)

_MOSTLY, _HALF = 0.9, 0.5
_NUMBERED_TEXTS = frozenset({"source", "campaign", "product", "postcode", "note", "owner"})
_WHO_OR_WHENCE = frozenset(
    {"source", "campaign", "first_name", "last_name", "full_name", "email", "phone"}
)
_FIELD_TYPES: dict[str, FieldType] = {
    **{"integer": "integer", "decimal": "decimal", "yes_no": "yes_no", "date": "date"},
    "choice": "choice",
}


def guess_mapping(
    profile: TableProfile,
    names: HeaderNames,
    zone: str = "Europe/Paris",
    reading: ReadOptions | None = None,
) -> Mapping:
    """A mapping for every column, to be corrected by the user.

    Unknown columns become custom fields, empty ones are ignored. A format that the values leave
    open stays open, see ``open_questions``. ``reading`` are the table's options.
    """
    targets = _targets(profile, names)
    _settle_names(targets, profile, names)
    keys: set[str] = set()
    # Every column is looked at for it: once for the file, not once for each of its columns.
    style = profile.number_style
    columns = tuple(_column(c, targets.get(c.index), style, names, keys) for c in profile.columns)
    kind = kind_by(frozenset(targets.values()))
    return Mapping(columns, kind=kind, zone=zone, reading=reading or ReadOptions())


def _targets(profile: TableProfile, names: HeaderNames) -> dict[int, Target]:
    """Which column gets which target: filled columns first, then the better known name."""
    wanted: list[tuple[bool, int, int, Target]] = []
    for column in profile.columns:
        known = names.target_of(column.name)
        if known and fits(known[0], column, names) and _is_evident(known[0], column, names):
            wanted.append((column.typed == 0, known[1], column.index, known[0]))
    targets: dict[int, Target] = {}
    for _, _, index, target in sorted(wanted):
        if target == "note" or target not in targets.values():
            targets[index] = target
    if "email" not in targets.values():
        mails = (c.index for c in profile.columns if c.kind == "email" and c.index not in targets)
        targets.update(dict.fromkeys(islice(mails, 1), "email"))
    return targets


def fits(target: Target, column: ColumnProfile, names: HeaderNames) -> bool:
    """Whether the values do not speak against what the name says."""
    if column.typed == 0 or target == "external_id":
        return True
    if target in DATE_TARGETS:
        return column.has_only_native_dates or bool(column.likely_date_formats)
    if target == "amount":
        return max(column.share(number_code(s)) for s in ("point", "comma")) >= _MOSTLY
    if target in ("email", "phone"):
        return column.kind not in ("yes_no", "date", "decimal")
    if target == "won_flag":
        return column.kind == "yes_no"
    if target in WORD_TARGETS:
        return bool(known_words(column, names.meanings_of(target)))
    if target == "job_title" and _is_civility(column, names):
        return False
    if target == "owner" and column.always(readings.KEY):
        return False
    return target not in TEXT_TARGETS or _is_text_like(target, column)


def _is_evident(target: Target, column: ColumnProfile, names: HeaderNames) -> bool:
    """Whether the name is a known one, or the values make up for its being merely similar."""
    reading = {"email": readings.EMAIL, "phone": readings.PHONE}.get(target)
    is_known = name_key(column.name) in names.ranks
    return is_known or reading is None or column.typed == 0 or column.share(reading) >= _HALF


def _is_text_like(target: Target, column: ColumnProfile) -> bool:
    if column.kind == "integer":
        return target in _NUMBERED_TEXTS
    return column.kind not in ("date", "yes_no", "decimal")


def _settle_names(targets: dict[int, Target], profile: TableProfile, names: HeaderNames) -> None:
    """A "Nom" without a "Prénom" is a whole name."""
    found = set(targets.values())
    if "last_name" in found and not found & {"first_name", "full_name"}:
        index = next(i for i, target in targets.items() if target == "last_name")
        if name_key(profile.columns[index].name) in names.whole_names:
            targets[index] = "full_name"


def _column(
    column: ColumnProfile,
    target: Target | None,
    number_style: NumberStyle | None,
    names: HeaderNames,
    keys: set[str],
) -> ColumnMapping:
    if target is None:
        mapped = _custom(column, names, keys)
    else:
        mapped = mapped_to(target, column, names, keys)
    return decided(mapped, column, number_style)


def decided(
    mapped: ColumnMapping, column: ColumnProfile, number_style: NumberStyle | None = None
) -> ColumnMapping:
    """The column with the formats that its values leave no doubt about; the others stay open.

    ``number_style`` is what the other columns of the file say.
    """
    formats = column.date_formats or column.likely_date_formats
    if mapped.is_date and len(formats) == 1:
        return replace(mapped, date_format=formats[0])
    if mapped.is_number:
        styles = column.number_styles
        style = styles[0] if len(styles) == 1 else _mostly(column)
        return replace(mapped, number_style=style or number_style or "")
    return mapped


def _mostly(column: ColumnProfile) -> NumberStyle | None:
    """The one style that most values have where a few are no numbers at all."""
    if column.number_styles:
        return None
    point, comma = (column.count(number_code(style)) for style in ("point", "comma"))
    if point == comma:
        return None if column.count(readings.DIFFERING) else "point"
    return "point" if point > comma else "comma"


def _custom(column: ColumnProfile, names: HeaderNames, keys: set[str]) -> ColumnMapping:
    if column.typed == 0 or _is_civility(column, names):
        return ColumnMapping(column.name, "ignore")
    is_text = column.always(readings.KEY) or names.is_text(column.name)
    kind = "text" if is_text else column.kind
    return ColumnMapping(
        column.name,
        "custom",
        field_key=field_key(column.name, keys),
        field_label=column.name,
        field_type=_FIELD_TYPES.get(kind, "text"),
    )


def mapped_to(
    target: Target, column: ColumnProfile, names: HeaderNames, keys: set[str]
) -> ColumnMapping:
    """What a column becomes if it is to have that target; ``keys`` are those of other fields.

    Formats stay open, see ``decided``.
    """
    if target == "custom":
        found = _custom(column, names, keys)
        return found if found.target == "custom" else _text_field(column, keys)
    if target in WORD_TARGETS:
        words = known_words(column, names.meanings_of(target))
        return ColumnMapping(column.name, target, words=words)
    return ColumnMapping(column.name, target)


def _text_field(column: ColumnProfile, keys: set[str]) -> ColumnMapping:
    key = field_key(column.name, keys)
    return ColumnMapping(column.name, "custom", key, column.name, "text")


def field_key(label: str, taken: set[str]) -> str:
    """A key for a custom field, as yet not ``taken`` (and taken from now on): "total_visits"."""
    words = "".join(sign if sign.isalnum() and sign.isascii() else " " for sign in fold(label))
    plain = "_".join(words.split())[:60] or "field"
    key, number = plain, 1
    while key in taken:
        number += 1
        key = f"{plain}_{number}"
    taken.add(key)
    return key


def known_words(column: ColumnProfile, meanings: Meanings[str, str]) -> tuple[tuple[str, str], ...]:
    """What the column's words mean, of those that are known."""
    known = {word_key(value): meanings.get(word_key(value)) for value, _ in column.values or ()}
    return tuple(sorted((word, code) for word, code in known.items() if code))


def _is_civility(column: ColumnProfile, names: HeaderNames) -> bool:
    words = {word_key(value) for value, _ in column.values or ()}
    return bool(words) and words <= names.civilities


def kind_by(targets: frozenset[Target]) -> MappingKind:
    """A file with keys and outcomes, but neither people nor their arrival, is about outcomes.

    An address or a number alone is a key, too.
    """
    who = targets & IDENTITY_TARGETS
    has_key = "external_id" in who or len(who & {"email", "phone"}) == len(who) == 1
    has_outcomes = bool(targets & OUTCOME_DATES) and has_key
    others = _WHO_OR_WHENCE if "external_id" in who else _WHO_OR_WHENCE - who
    is_about_leads = "received_at" in targets or bool(targets & others)
    return "outcomes" if has_outcomes and not is_about_leads else "leads"
