"""Every table and column that the journal watches has a word, and every value can be read."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from slaapp.domain.events import KINDS
from slaapp.store.rows import changes
from slaapp.store.rows.changes import ChangedRow, ChangedTable
from slaapp.store.tables import fact_tables, facts_of
from ui.change_terms import COLUMNS, TABLES, TERMS
from ui.change_words import column_word, count_words, row_words, term, value_text

PARIS = ZoneInfo("Europe/Paris")
SHOWN = {
    column.name
    for table in fact_tables()
    for column in facts_of(table)
    if column.name not in changes._BESIDE | {"withdrawn", "custom"}
}


@pytest.fixture(autouse=True)
def english(qapp):
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(QLocale.c())


def test_every_watched_table_and_column_has_a_word():
    assert {table.name for table in fact_tables()} - TABLES.keys() == set()
    assert SHOWN - COLUMNS.keys() == set()


def test_every_kind_of_fact_has_a_word():
    assert [kind for kind in KINDS if not term(kind)[:1].isupper()] == []


def test_a_kind_of_fact_without_a_word_of_its_own_is_called_as_everywhere(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.delitem(TERMS, "opportunity")
    assert term("opportunity") == "Opportunity"


@pytest.mark.parametrize(
    ("column", "value", "text"),
    [
        ("phone", None, "—"),
        ("occurred_at", 1_768_200_000_000, "12 Jan 2026 07:40"),
        ("amount_cents", 845_000, "€8,450"),
        ("active", 0, "no"),
        ("day", "2026-05-01", "01 May 2026"),
        ("outcome", "no_answer", "No answer"),
        ("reason_id", "price", "Price"),
        ("reason_id", "Trop cher", "Trop cher"),
        ("kind", "handed_over", "Handed over"),
        ("document", '{"format": 1}', "…"),
        ("note", "two\nlines", "two lines"),
        ("custom.size", 1200, "1,200"),
        ("custom.size", True, "yes"),
        ("from_noon", 1, "yes"),
        ("value", "prospect_away", "The prospect is away"),
        ("value", "Salon", "Salon"),
        ("field", "excluded", "Left out of the figures"),
    ],
)
def test_a_value_reads_as_people_write_it(column: str, value: object, text: str):
    assert value_text(column, value, PARIS, "EUR") == text


def test_counts_take_singular_and_plural():
    assert count_words(ChangedTable("lead", "insert", 1)) == "Leads: 1 entry added"
    assert count_words(ChangedTable("event", "update", 2000)) == "Timeline: 2,000 entries changed"


def test_a_row_is_named_where_it_has_a_name():
    assert row_words(ChangedRow("lead", "k", "insert", "Inès", ())) == "Leads: Inès"
    assert row_words(ChangedRow("lead", "k", "insert", "", ())) == "Leads"
    assert row_words(ChangedRow("reason", "k", "update", "price", ())) == "Reasons: Price"
    assert column_word("custom.Taille") == "Taille"


texts = st.text(st.characters(exclude_categories=["Cs"]))
values = texts | st.integers() | st.booleans() | st.lists(texts, max_size=2)
TYPED = ("_at", "_cents", "_from", "until", "day", "begins_on")
FREE = sorted(name for name in SHOWN if not name.endswith(TYPED))


@given(column=st.sampled_from([*FREE, "custom.x"]), value=values)
def test_whatever_is_stored_is_one_line(column: str, value: object):
    text = value_text(column, value, PARIS, "EUR")
    assert text == "" or text.splitlines() == [text]
