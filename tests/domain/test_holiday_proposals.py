from __future__ import annotations

import json
from datetime import date

import pytest

from slaapp.domain.holiday_proposals import (
    countries_and_regions,
    propose_holidays,
    regional_days,
)
from slaapp.domain.trouble import Trouble

OVERSEAS = {
    "GP": "971", "MQ": "972", "GF": "973", "RE": "974", "YT": "976", "BL": "BL", "MF": "MF",
}  # fmt: skip


@pytest.fixture(scope="module")
def law(shared_data) -> dict:
    return json.loads((shared_data / "fr" / "fr_holidays_2024_2035.json").read_text("utf-8"))


def observed(region: str | None, year: int) -> set[str]:
    proposed = propose_holidays("FR", region, (year,), "fr", recorded_at=0)
    return {entry.day.isoformat() for entry in proposed if entry.observed}


@pytest.mark.parametrize("year", range(2024, 2036))
def test_the_holidays_of_metropolitan_france_are_those_of_the_law(law, year):
    assert observed(None, year) == set(law["metropole"][str(year)])


@pytest.mark.parametrize("region", ["57", "6AE"])
@pytest.mark.parametrize("year", range(2024, 2036))
def test_alsace_and_moselle_have_their_two_more(law, region, year):
    more = set(law["alsace_moselle_extra"][str(year)])

    assert len(more) == 2
    assert observed(region, year) == set(law["metropole"][str(year)]) | more


@pytest.mark.parametrize("department", OVERSEAS)
@pytest.mark.parametrize("year", range(2024, 2036))
def test_overseas_departments_have_the_day_of_the_law_and_choose_the_rest(law, department, year):
    abolition = f"{year}-{law['outre_mer_extra'][department]}"

    expected = set(law["metropole"][str(year)]) | {abolition}
    assert observed(OVERSEAS[department], year) == expected


def test_local_days_overseas_are_proposed_switched_off():
    proposed = propose_holidays("FR", "971", (2026,), "fr", recorded_at=0)

    assert [entry.label for entry in proposed if not entry.observed] == [
        "Mi-Carême",
        "Vendredi saint",
        "Fête de Victor Schoelcher",
    ]


def test_a_proposal_is_an_entry_without_hours_that_says_when_it_was_recorded():
    (first, *_) = propose_holidays("FR", None, (2026, 2027), "fr", recorded_at=42)

    assert (first.day, first.kind, first.windows) == (date(2026, 1, 1), "holiday", ())
    assert (first.label, first.recorded_at, first.observed) == ("Jour de l'an", 42, True)


def test_names_come_in_the_language_asked_for_or_in_the_countrys_own():
    def label(country: str, language: str) -> str:
        return propose_holidays(country, None, (2026,), language, 0)[0].label

    assert label("FR", "en") == "New Year's Day"
    assert label("FR", "fr") == label("FR", "xx") == "Jour de l'an"
    assert label("DE", "xx") == "Neujahr"


def test_a_region_tells_the_days_that_are_its_own():
    own = regional_days("FR", 2026, "fr")
    assert own["57"] == own["6AE"] == ("Vendredi saint", "Saint-Étienne")
    assert own["971"] == ("Abolition de l'esclavage",)
    assert own["PM"] == ()
    with pytest.raises(Trouble, match="holidays_unknown"):
        regional_days("XX", 2026, "fr")


@pytest.mark.parametrize(("country", "region"), [("XX", None), ("", None), ("FR", "ZZ")])
def test_an_unknown_place_is_told(country, region):
    with pytest.raises(Trouble, match="holidays_unknown"):
        propose_holidays(country, region, (2026,), "fr", 0)


def test_places_are_countries_with_their_regions_and_no_school_zones():
    places = countries_and_regions()

    assert {"57", "6AE", "971", "BL"} <= set(places["FR"])
    assert not any("Zone" in region for region in places["FR"])
    assert places["LU"] == ()
    assert all(len(country) == 2 for country in places)
