"""Whatever can be wrong with an agreement is said in words, with the place it is about."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import slaapp.domain
from slaapp.domain.agreement import Agreement, default_agreement
from slaapp.domain.agreement_faults import agreement_faults
from slaapp.domain.calendar_faults import Fault
from slaapp.domain.definitions import Definitions
from slaapp.domain.marketing_promises import VolumePart
from slaapp.domain.shared_rules import EscalationStep
from ui.pages.agreement.words import fault_sentence, fault_word

DOMAIN = Path(str(slaapp.domain.__file__)).parent
OTHERS = ("funnel_faults.py", "capacity.py")
"""Faults of a plan, which is no agreement."""
_CODE = re.compile(r"[a-z]+(_[a-z]+)+")


def codes_in(path: Path) -> Iterator[str]:
    """What a file of the domain can find: ``Fault("code", …)`` and ``("code", …, wrong)``."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.Call(func=ast.Name(id="Fault"), args=[ast.Constant(value=str(code)), *_]):
                yield code
            case ast.Tuple(elts=[ast.Constant(value=str(code)), *_, last]):
                if not isinstance(last, ast.Constant) and _CODE.fullmatch(code):
                    yield code


def all_codes() -> list[str]:
    paths = [path for path in DOMAIN.glob("*faults.py") if path.name not in OTHERS]
    assert len(paths) >= 5
    found = {code for path in [*paths, DOMAIN / "criterion.py"] for code in codes_in(path)}
    return sorted(found | {"zone_unknown"})


@pytest.mark.parametrize("code", all_codes())
def test_every_fault_has_words(qapp: QApplication, code: str):
    words = fault_word(Fault(code, "x", {}))
    assert code not in words
    assert "{" not in words
    assert words.endswith(".")


def test_the_codes_are_found():
    assert {"text_too_long", "parts_exceed_volume", "operand_missing", "unknown_tier"} <= set(
        all_codes()
    )


def sentence(terms: Agreement) -> str:
    found = agreement_faults(terms, date(2026, 6, 1))
    assert len(found) == 1
    return fault_sentence(found[0])


GOOD = default_agreement()


def test_a_fault_is_said_with_its_clause_and_its_numbers(qapp: QApplication):
    parts = (VolumePart("source", "Salon", 41),)
    more = replace(GOOD, marketing=replace(GOOD.marketing, volume_parts=parts))
    assert sentence(more) == "Qualified leads — These make 41, and 40 are promised in all."
    nobody = replace(GOOD, both=replace(GOOD.both, pausing_by=()))
    assert sentence(nobody).startswith("Who may pause a clock — There are reasons to pause")
    step = EscalationStep(" ", below_percent=10)
    told = replace(GOOD, both=replace(GOOD.both, escalation=(*GOOD.both.escalation, step)))
    assert sentence(told) == "Escalation, step 3 — Say who is told."
    long = replace(GOOD, definitions=Definitions(sal="x" * 2_001))
    assert sentence(long) == "Accepted lead (SAL) — 2001 characters are too many: 2000 at most."
