"""Every shared figure has its heading and its definition in every language."""

from __future__ import annotations

import pytest

from resources.kpi_words import kpi_word, kpi_words, reading_word, reading_words
from resources.languages import LANGUAGES
from slaapp.cli.kpi_readings import READINGS
from slaapp.store.figures.kpis import DURATIONS, KPIS, TABLED


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kpi", KPIS, ids=lambda kpi: kpi.code)
def test_each_figure_has_words_in_each_language(kpi, language: str):
    needed = ["heading", "definition", *(["slow"] if kpi.kind in DURATIONS else [])]
    assert sorted(kpi_words()[kpi.code]) == sorted(needed)
    for what in needed:
        assert kpi_words()[kpi.code][what].get(language, "").strip(), what


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_no_single_number_has_its_words_too(language: str):
    assert sorted(reading_words()) == sorted(READINGS)
    for code in READINGS:
        assert reading_word(code, "heading", language).strip()
        assert reading_word(code, "definition", language).endswith(".")


def test_no_words_are_left_of_a_figure_that_is_gone():
    assert list(kpi_words()) == [kpi.code for kpi in KPIS]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_columns_of_counts_are_called_alike(language: str):
    said = [kpi_word(kpi.code, "heading", language) for kpi in TABLED]
    assert len(set(said)) == len(said)
