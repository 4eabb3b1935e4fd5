"""Whatever headings one of our own files has, of today or of before, each is taken for its own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources.export_words import former_heading, heading
from resources.languages import LANGUAGES
from slaapp.domain.export_columns import EXPORT_COLUMNS, OURS_ALONE, ExportColumn
from slaapp.exchange.column_profile import ColumnProfile, TableProfile
from slaapp.exchange.mapping_guess import guess_mapping
from slaapp.exchange.own_export import as_exported
from slaapp.exchange.targets import TARGETS
from slaapp.operations.importing.inspection import known_header_names

_NAMES = {"person.first_name", "person.last_name"}
_ALONE = [column for column in EXPORT_COLUMNS if column.code in OURS_ALONE]
_SAID_BY_WORDS = {"privacy.origin"}
"""Where somebody came from is also said in one's own words: without words nothing tells which."""


def targets(names: list[str]) -> dict[str, str]:
    """What each of these names is taken for, over columns without a value."""
    columns = (ColumnProfile(place, name, 0, 0, (), (), ()) for place, name in enumerate(names))
    profile = TableProfile(tuple(columns), 0, ())
    found = as_exported(guess_mapping(profile, known_header_names()), profile)
    return {column.column: column.target for column in found.columns}


@st.composite
def files(draw: st.DrawFn) -> tuple[list[ExportColumn], list[str]]:
    """Some of our columns, with their headings in one language, of today or of before."""
    chosen = draw(st.lists(st.sampled_from(EXPORT_COLUMNS), unique=True, min_size=1))
    language = draw(st.sampled_from(sorted(LANGUAGES)))
    is_old = draw(st.booleans())
    said = ((is_old and former_heading(each.code, language)) or heading(each.code, language)
            for each in chosen)  # fmt: skip
    return chosen, list(said)


@given(files())
def test_every_column_of_a_file_with_a_heading_of_ours_alone_is_taken_for_itself(drawn):
    chosen, said = drawn
    alone = next((column for column in chosen if column in _ALONE), None)
    if alone is None:
        return
    named = bool(_NAMES & {column.code for column in chosen})
    found = targets(said)
    for column, name in zip(chosen, said, strict=True):
        wanted = column.target if column.target in TARGETS else "ignore"
        if column.code == "title" and not named:
            wanted = "full_name"
        assert found[name] == wanted, name


@given(files())
def test_every_fact_of_a_few_chosen_columns_is_taken_for_itself(drawn):
    found = targets(drawn[1])
    for column, name in zip(*drawn, strict=True):
        if column.target in TARGETS and column.code not in _SAID_BY_WORDS:
            assert found[name] == column.target, name


def test_the_e_mail_of_an_older_french_file_is_the_e_mail():
    found = targets(["N° slaapp", "Nom", "Courriel", "Note", "E-mail du second"])
    assert found["Courriel"] == "email"
    assert found["Note"] == "ignore"
    assert found["E-mail du second"] != "email"
    assert targets(["N° slaapp", "E-mail", "Courriel"])["Courriel"] != "email"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_former_heading_is_one_of_today(language):
    today = {heading(column.code, language) for column in EXPORT_COLUMNS}
    before = [former_heading(column.code, language) for column in EXPORT_COLUMNS]
    assert not today & set(filter(None, before))
