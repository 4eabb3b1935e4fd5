"""A lead's figures: title, search text, wall clocks, months, and the score of a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from slaapp.domain.criterion import Criterion
from slaapp.domain.figures import Subject, custom_values, reckon, score_sheet
from slaapp.domain.folding import fold
from slaapp.domain.instants import DAY, HOUR
from tests.domain.timelines import AGREEMENT, at, book, event

DAY_OF = date(2026, 6, 3)


def figures(*events, day: date = DAY_OF, historical: bool = False, rules=None, **fields):
    named = {name.replace("__", "."): value for name, value in fields.items()}
    return reckon(Subject(named, events, historical), rules or book(), day).columns


@pytest.mark.parametrize(
    ("fields", "title"),
    [
        ({"person__first_name": "Inès", "person__last_name": "Dupont"}, "Inès Dupont"),
        ({"person__last_name": "Dupont", "company__name": "Loma"}, "Dupont"),
        ({"company__name": "Loma", "person__email": "a@b.fr"}, "Loma"),
        ({"person__email": "a@b.fr", "external_id": "17"}, "a@b.fr"),
        ({"external_id": "17", "person__phone": "06"}, "17"),
        ({"person__phone": "06 12"}, "06 12"),
        ({}, ""),
    ],
)
def test_a_lead_is_called_by_the_best_name_it_has(fields, title):
    assert figures(**fields)["title"] == title


def test_the_search_text_is_folded_and_holds_phones_as_digits_both_ways():
    found = figures(
        person__first_name="Œdipe",
        person__last_name="DUPÔNT",
        person__phone="06 12.34-56 78",
        person__phone_e164="+33612345678",
        company__name="L’Été",
        external_id="A-17",
    )["search_text"]
    assert found == fold(found)
    for part in ("oedipe", "dupont", "l'ete", "a-17", "0612345678", "33612345678"):
        assert part in found.split()


def test_calendar_durations_are_differences_of_the_wall_clock():
    received = event("received", "2026-03-28 12:00")
    won = event("won", "2026-03-29 12:00")
    found = figures(received, won)
    assert found["won_at"] - found["received_at"] == 23 * HOUR
    assert found["won_wall"] - found["received_wall"] == DAY


@pytest.mark.parametrize(
    ("when", "month"), [("2026-05-31 23:59", "2026-05"), ("2026-06-01 00:00", "2026-06")]
)
def test_a_month_is_the_teams_month(when: str, month: str):
    assert figures(event("received", when))["received_month"] == month


def test_the_next_due_is_the_soonest_open_deadline():
    given_ = event("handed_over", "Mon 10:00")
    assert figures(given_)["next_commitment"] == "acceptance"
    assert figures(given_)["next_due_at"] == at("Mon 11:00")
    taken = figures(given_, event("accepted", "Mon 10:30"))
    assert taken["next_commitment"] == "first_attempt"
    ended = figures(given_, event("recycled", "Mon 10:30"))
    assert (ended["next_due_at"], ended["next_commitment"]) == (None, None)


def test_history_has_no_next_due():
    found = figures(event("handed_over", "Mon 10:00"), historical=True)
    assert found["next_due_at"] is None
    assert found["handed_over_at"] == at("Mon 10:00")


VISITS = replace(
    AGREEMENT,
    criteria=(Criterion("event:visit", "at_least", ("1",), 70, within_days=2),),
    tier_points={"hot": 60},
)


@pytest.mark.parametrize(
    ("day", "score", "tier"),
    [(1, 0, "cold"), (2, 70, "hot"), (3, 70, "hot"), (4, 0, "cold")],
)
def test_a_score_is_that_of_the_days_end(day: int, score: int, tier: str):
    visit = event("visit", "Tue 23:59")
    found = figures(visit, day=date(2026, 6, day), rules=book(VISITS))
    assert (found["score"], found["tier"]) == (score, tier)
    assert found["scored_on"] == f"2026-06-{day:02}"


def test_a_score_is_made_by_the_agreement_in_force_when_the_day_ended():
    rules = book(AGREEMENT, VISITS, since=(0, at("Wed 12:00")))
    subject = Subject({}, (event("visit", "Tue 12:00"),), False)
    assert score_sheet(subject, rules, date(2026, 6, 2)).lines == ()
    assert score_sheet(subject, rules, date(2026, 6, 3)).total == 70


def test_without_an_agreement_there_is_no_line_and_no_tier():
    rules = book(VISITS, since=(at("Thu 12:00"),))
    found = figures(event("visit", "Tue 12:00"), rules=rules)
    assert (found["score"], found["tier"]) == (0, None)


def test_custom_values_go_by_their_key_and_dates_by_their_text():
    assert custom_values({"n": 5, "when": {"date": "2026-06-01"}, "ok": True}) == {
        "custom:n": 5,
        "custom:when": "2026-06-01",
        "custom:ok": True,
    }
