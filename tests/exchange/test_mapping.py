from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.trouble import Trouble
from slaapp.exchange.date_formats import DATE_FORMATS
from slaapp.exchange.mapping import (
    ColumnMapping,
    Mapping,
    Question,
    header_fingerprint,
    mapping_from_json,
    mapping_to_json,
    open_questions,
)
from slaapp.exchange.number_styles import NUMBER_STYLES
from slaapp.exchange.table import ReadOptions
from slaapp.exchange.targets import FIELD_TYPES, TARGETS, FieldType
from tests.exchange.columns import profile_columns

WORDS = st.text(max_size=8)
COLUMNS = st.builds(
    ColumnMapping,
    column=WORDS,
    target=st.sampled_from(TARGETS),
    field_key=WORDS,
    field_label=WORDS,
    field_type=st.sampled_from(["", *FIELD_TYPES]),
    date_format=st.sampled_from(["", *DATE_FORMATS]),
    number_style=st.sampled_from(["", *NUMBER_STYLES]),
    words=st.lists(st.tuples(WORDS, WORDS), max_size=3).map(tuple),
)
READING = st.builds(
    ReadOptions,
    encoding=WORDS,
    delimiter=WORDS,
    header_line=st.none() | st.integers(0, 9),
    sheet=WORDS,
    short_rows=st.sampled_from(["bad", "pad"]),
)
MAPPINGS = st.builds(
    Mapping,
    columns=st.lists(COLUMNS, max_size=4).map(tuple),
    kind=st.sampled_from(["leads", "outcomes"]),
    zone=WORDS,
    empty_words=st.lists(WORDS, max_size=3).map(tuple),
    empty_source=WORDS,
    region=WORDS,
    reading=READING,
)


@given(MAPPINGS)
def test_a_mapping_survives_being_written_down(mapping: Mapping) -> None:
    text = mapping_to_json(mapping)
    assert mapping_from_json(text) == mapping
    assert mapping_to_json(mapping_from_json(text)) == text
    assert json.loads(text)["format"] == 1


JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | WORDS,
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(WORDS, inside, max_size=3),
    max_leaves=8,
)


@given(JSON.map(json.dumps) | st.text(max_size=20))
def test_any_other_text_is_refused(text: str) -> None:
    with pytest.raises(Trouble, match="mapping_unreadable"):
        mapping_from_json(text)


@given(MAPPINGS, st.data())
def test_a_changed_mapping_is_a_mapping_or_refused(mapping: Mapping, data: st.DataObject) -> None:
    raw = json.loads(mapping_to_json(mapping))
    raw[data.draw(st.sampled_from(sorted(raw)))] = data.draw(JSON)
    try:
        changed = mapping_from_json(json.dumps(raw))
    except Trouble:
        return
    assert mapping_from_json(mapping_to_json(changed)) == changed


def test_a_mapping_of_a_newer_program_says_so() -> None:
    text = mapping_to_json(Mapping(())).replace('"format":1', '"format":2')
    with pytest.raises(Trouble, match="mapping_newer"):
        mapping_from_json(text)


def test_the_fingerprint_knows_names_whatever_their_order_and_spelling() -> None:
    known = header_fingerprint(["E-mail", "Prénom"])
    assert known == header_fingerprint(["prenom", "email"])
    assert known != header_fingerprint(["prenom", "email", "ville"])


def test_one_column_can_be_decided_otherwise() -> None:
    mapping = Mapping((ColumnMapping("a", "ignore"), ColumnMapping("b", "source")))
    changed = mapping.with_column(ColumnMapping("a", "source"))
    assert changed.columns[0].target == "source"
    assert (mapping.doubled_targets, changed.doubled_targets) == ((), ("source",))
    assert changed.targets == {"source"}


def test_an_open_format_is_a_question_with_its_choices_and_examples() -> None:
    profile = profile_columns(
        {"vu": ["03/04/2026", "05/04/2026"], "prix": ["1,234", "2,345"], "x": ["1", "2"]}
    )
    mapping = Mapping(
        (
            ColumnMapping("vu", "received_at"),
            ColumnMapping("prix", "amount"),
            ColumnMapping("x", "custom", field_key="x", field_type="integer", number_style="point"),
        )
    )
    assert open_questions(mapping, profile) == (
        Question("vu", "date_format", ("dd/MM/yyyy", "MM/dd/yyyy"), ("03/04/2026", "05/04/2026")),
        Question("prix", "number_style", ("point", "comma"), ("1,234", "2,345")),
    )
    decided = mapping.with_column(replace(mapping.columns[0], date_format="dd/MM/yyyy"))
    assert [q.column for q in open_questions(decided, profile)] == ["prix"]


def test_a_column_that_is_not_used_asks_nothing() -> None:
    profile = profile_columns({"vu": ["03/04/2026"]})
    assert open_questions(Mapping((ColumnMapping("vu", "ignore"),)), profile) == ()


def test_every_field_type_is_listed() -> None:
    assert set(FIELD_TYPES) == set(get_args(FieldType))
