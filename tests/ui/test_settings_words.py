"""The words of the settings: findings, countries, what a backup lacks."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from slaapp.domain.holiday_proposals import countries_and_regions
from slaapp.operations.backup import KeptBackup
from slaapp.store import check
from slaapp.store.check import Finding
from ui.country_words import country_name
from ui.finding_words import finding_text, known_findings
from ui.models.backup_columns import lacks_text


@pytest.fixture(autouse=True)
def english(qapp):
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(QLocale.c())


def codes_of_the_check() -> set[str]:
    calls = ast.walk(ast.parse(Path(check.__file__).read_text("utf-8")))
    return {
        call.args[0].value
        for call in calls
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "Finding"
    }


def test_everything_that_the_check_can_find_has_words():
    assert codes_of_the_check() == known_findings()


@pytest.mark.parametrize(
    ("finding", "text"),
    [
        (Finding("damaged", "", "", stored="page 7"), "The file is damaged: page 7"),
        (
            Finding("figure", "lead", "k", "score", 77, 50),
            "A figure differs from what the facts give: Leads / score, k",
        ),
        (
            Finding("figure_missing", "deadline", "k"),
            "A figure is missing: Deadlines, k",
        ),
        (
            Finding("zone_rules_changed", "setting", "zone_rules", "", "2019c", "2026a"),
            "The rules of the time zones changed: 2019c when figures were reckoned, 2026a now",
        ),
        (Finding("something_new", "lead", "k"), "something_new lead k"),
    ],
)
def test_a_finding_is_a_line(finding: Finding, text: str):
    assert finding_text(finding) == text


def test_every_country_has_a_name_that_can_be_read():
    names = [country_name(code) for code in countries_and_regions()]
    assert len(set(names)) == len(names)
    assert country_name("DE") == "Germany (DE)"
    QLocale.setDefault(QLocale("fr_FR"))
    assert country_name("BE") == "Belgique (BE)"
    assert country_name("DE") == "Deutschland (DE)"
    assert country_name("JP") == "Japan (JP)"
    assert country_name("??") == "??"


@pytest.mark.parametrize(
    ("lacks", "text"),
    [
        (0, "nothing"),
        (1, "the last change"),
        (1200, "the last 1,200 changes"),
        (None, "another way: it was made before a restore"),
    ],
)
def test_what_a_backup_lacks_is_told(lacks: int | None, text: str):
    assert lacks_text(KeptBackup("a", Path("a"), 0, 0, lacks)) == text
