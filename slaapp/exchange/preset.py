"""A known mapping: what the columns of one program's exports mean, under a name, as a file.

A JSON object: ``slaapp`` is "import-preset", ``version`` the number of this form, ``name`` what
people call it. ``recognised_by`` lists sets of column names: a file that has all of one set is
such an export. ``columns`` tells for each column name its target, as a text ("email") or as an
object (``target``, ``label`` and ``type`` of a field of one's own, ``words`` and their meanings,
``prefix`` that stands before every value). Earlier columns win where only one can have a target.
"""

from __future__ import annotations

import json
from collections.abc import Mapping as Words
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from slaapp.domain.trouble import Trouble
from slaapp.exchange.contents import opened
from slaapp.exchange.header_names import name_key, word_key
from slaapp.exchange.mapping import ColumnMapping, Mapping, MappingKind
from slaapp.exchange.targets import FIELD_TYPES, TARGETS, FieldType
from slaapp.exchange.text_writing import write_text

VERSION = 1
LARGEST = 1_000_000
"""In bytes: a preset of a thousand columns has far fewer."""
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Preset:
    """``columns`` by the order in which they win; their date formats and styles stay open.

    ``recognised_by`` are sets of keys of names (see ``name_key``); none: it is only chosen.
    """

    name: str
    columns: tuple[ColumnMapping, ...]
    recognised_by: tuple[frozenset[str], ...] = ()
    kind: MappingKind | None = None
    empty_words: tuple[str, ...] = ()
    empty_source: str = ""

    def likeness(self, keys: frozenset[str]) -> int:
        """How many names the best of its sets has that the file's header holds whole; else 0."""
        return max((len(each) for each in self.recognised_by if each <= keys), default=0)


def preset_of(name: str, mapping: Mapping) -> Preset:
    """What was decided about a file, as a preset for files with the same columns."""
    names = frozenset(name_key(column.column) for column in mapping.columns)
    told = (mapping.empty_words, mapping.empty_source)
    return Preset(name, mapping.columns, (names,), mapping.kind, *told)


def preset_text(preset: Preset) -> str:
    """The file's text; reading it gives the preset again."""
    document = {
        "slaapp": "import-preset",
        "version": VERSION,
        "name": preset.name,
        "kind": preset.kind,
        "recognised_by": [sorted(each) for each in preset.recognised_by],
        "empty_words": list(preset.empty_words),
        "empty_source": preset.empty_source,
        "columns": {column.column: _told(column) for column in preset.columns},
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def write_preset(path: Path, preset: Preset) -> None:
    """Write a preset's file. Raises Trouble as ``write_text``."""
    write_text(path, preset_text(preset))


def read_preset(path: Path) -> Preset:
    """A preset out of a file.

    Raises Trouble: file_missing, file_is_folder, file_unreadable, preset_unreadable (``path``),
    preset_newer (``format``).
    """
    with opened(path) as handle:
        content = handle.read(LARGEST + 1)
    try:
        if len(content) > LARGEST:
            raise ValueError("too large")
        return preset_from(content.decode("utf-8-sig"))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise Trouble("preset_unreadable", path=str(path)) from error


def preset_from(text: str) -> Preset:
    """The preset in a text. Raises Trouble("preset_newer", format=), ValueError and their like."""
    raw = json.loads(text)
    if raw["slaapp"] != "import-preset" or type(raw["version"]) is not int:
        raise ValueError("no preset")
    if raw["version"] > VERSION:
        raise Trouble("preset_newer", format=VERSION)
    kind = raw.get("kind")
    if kind not in (None, "leads", "outcomes"):
        raise ValueError("no such kind")
    columns = tuple(_column(name, told) for name, told in raw["columns"].items())
    return Preset(
        name=_name(raw["name"]),
        columns=columns,
        recognised_by=tuple(
            frozenset(map(name_key, each)) for each in raw.get("recognised_by", ())
        ),
        kind=cast("MappingKind | None", kind),
        empty_words=tuple(map(_text, raw.get("empty_words", ()))),
        empty_source=_text(raw.get("empty_source", "")),
    )


def _column(name: str, told: str | dict[str, Any]) -> ColumnMapping:
    said: dict[str, Any] = {"target": told} if isinstance(told, str) else told
    if said["target"] not in TARGETS or said.get("type", "text") not in FIELD_TYPES:
        raise ValueError(f"no such target or type: {said}")
    words: Words[str, str] = said.get("words", {})
    is_custom = said["target"] == "custom"
    return ColumnMapping(
        name,
        said["target"],
        field_key=_text(said.get("key", "")) if is_custom else "",
        field_label=_text(said.get("label", "")) if is_custom else "",
        field_type=cast("FieldType", said["type"]) if is_custom and "type" in said else "",
        words=tuple(sorted((word_key(word), _text(code)) for word, code in words.items())),
        prefix=_text(said.get("prefix", "")),
    )


def _told(column: ColumnMapping) -> str | dict[str, Any]:
    said = {
        "target": column.target,
        "key": column.field_key,
        "label": column.field_label,
        "type": column.field_type,
        "words": dict(column.words),
        "prefix": column.prefix,
    }
    said = {name: value for name, value in said.items() if value}
    return column.target if len(said) == 1 else said


def _name(value: object) -> str:
    name = " ".join(_text(value).split())
    if not name or len(name) > LONGEST_NAME:
        raise ValueError("no name")
    return name


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("no text")
    return value
