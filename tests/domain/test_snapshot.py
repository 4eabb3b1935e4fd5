"""What a hand-over keeps of a score: every line's points, and nothing of people."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.agreement import AgreementVersion
from slaapp.domain.snapshot import snapshot_from, snapshot_text, version_of
from tests.domain.test_qualifying import agreements, events, fields, judged

LEFT_OUT = ("person.", "request")


@given(agreements, fields, events, st.integers(1, 99))
def test_a_snapshot_comes_back_line_by_line(terms, held, happened, number):
    sheet = judged(terms, held, *happened)
    text = snapshot_text(sheet, AgreementVersion("v", number, 0, terms))
    again = snapshot_from(text, terms)
    assert version_of(text) == number
    assert (again.total, again.grade, again.qualifies) == (
        sheet.total,
        sheet.grade,
        sheet.qualifies,
    )
    assert again.caps == sheet.caps
    for kept, line in zip(again.lines, sheet.lines, strict=True):
        assert kept._replace(value=None) == line._replace(value=None)
        if line.criterion.field.startswith(LEFT_OUT):
            assert kept.value is None


def test_what_is_no_snapshot_has_no_version():
    assert [version_of(text) for text in ("", "5", "[]", '{"version": "x"}')] == [None] * 4
