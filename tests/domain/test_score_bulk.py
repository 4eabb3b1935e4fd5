"""Many leads at once: what is kept of one value's verdict is never taken for another's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from slaapp.domain.agreement import default_agreement
from slaapp.domain.criterion import OPERATORS, Criterion
from slaapp.domain.criterion_operator import Operator
from slaapp.domain.score_bulk import BulkScore, Column

ENDS = Operator(frozenset({"text"}), 1, lambda v, o, _d: str(v).endswith(o[0]), as_text=True)


@pytest.mark.parametrize(("operator", "wanted"), [("contains", ".0"), ("ends_with", ".0")])
def test_5_and_5_0_are_two_for_whatever_looks_at_the_text(
    operator: str, wanted: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setitem(OPERATORS, "ends_with", ENDS)
    terms = replace(default_agreement(), criteria=(Criterion("budget", operator, (wanted,), 7),))
    bulk = BulkScore(terms, date(2026, 6, 1))
    for values, scores in (([5, 5.0], [0, 7]), ([5.0, 5], [7, 0])):
        found = bulk.judge(2, lambda _criterion, held=values: Column(held))
        assert found.scores == scores
