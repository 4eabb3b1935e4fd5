"""What is wrong with an agreement from elsewhere, and what changed, in the window's words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from PySide6.QtWidgets import QApplication

from slaapp.domain.agreement import Agreement, default_agreement
from slaapp.domain.agreement_diff import differences
from slaapp.domain.commitment import Commitment
from slaapp.domain.instants import HOUR
from slaapp.domain.target import WorkingTime
from slaapp.domain.trouble import Trouble
from slaapp.store.rows.team import FieldRow
from tests.domain.agreements import agreements
from tests.ui.real_window import plain
from ui.pages.agreement.comparison_words import difference_words, trouble_text
from ui.pages.agreement.versions.difference_table import cells


@pytest.mark.parametrize(
    ("field", "fault", "said"),
    [
        ("criteria.2", "operand_no_number", "“Criterion: 3” (A number is wanted here)"),
        ("calendar.week.0", "windows_overlap", "“Hours: Monday” (Two of these hours overlap)"),
        ("nowhere.at.all", "whatever", "“nowhere.at.all”"),
    ],
)
def test_a_file_that_is_refused_names_the_term_and_what_is_wrong_with_it(
    qapp: QApplication, field: str, fault: str, said: str
):
    trouble = Trouble("agreement_file_faulty", path="a.json", field=field, fault=fault)
    assert said in trouble_text(trouble)


def test_a_deadline_is_told_as_the_window_tells_it_and_an_own_field_by_its_label(
    qapp: QApplication,
):
    before = replace(default_agreement(), commitments=())
    after = replace(
        before,
        commitments=(Commitment("answer", {"default": WorkingTime(4 * HOUR)}),),
        marketing=replace(before.marketing, complete_fields=("custom:b1",)),
    )
    words = difference_words((FieldRow("b1", "Budget", "number"),))
    told = {
        label: (plain(was), plain(now))
        for label, was, now in (cells(each, words) for each in differences(before, after))
    }
    assert told["Commitment: Answer a rejection — new"] == (
        "–",
        "every lead within 4 h of working time",
    )
    assert told["Known at hand-over"] == ("company, phone", "Budget")


@settings(max_examples=12)
@given(agreements, agreements)
def test_every_change_has_words_in_the_window(qapp: QApplication, old: Agreement, new: Agreement):
    words = difference_words(())
    for each in differences(old, new):
        assert all(cells(each, words)), each
