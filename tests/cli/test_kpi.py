"""The shared figures: documents that explain themselves, groups that add up, periods as typed."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.cli.kpi_readings import READINGS
from slaapp.cli.periods import Period, chosen_period, period_of
from slaapp.domain.trouble import Trouble
from slaapp.store.figures.kpis import KPIS
from tests.cli.conftest import DEMO_NOW, Run, attempt


@pytest.fixture(scope="module")
def told() -> dict[tuple[str, ...], str]:
    """What was asked already; the demo stays as it is."""
    return {}


@pytest.fixture
def figures(run: Run, demo_template: Path, told: dict[tuple[str, ...], str]):
    """Ask the demo for figures, each once."""

    def ask(*words: str) -> dict:
        if words not in told:
            answer = run("kpi", "--json", *words, file=demo_template, now=DEMO_NOW)
            assert answer.data
            told[words] = answer.out
        return json.loads(told[words])

    return ask


def test_the_document_says_what_its_figures_mean(figures):
    found = figures("--period", "2026-05", "--by", "source")
    assert found["period"] == {"from": "2026-05-01", "until": "2026-05-31", "zone": "Europe/Paris"}
    assert found["agreement"] == 2
    assert found["by"] == "source"
    assert found["as_of"] == "2026-06-10T10:40:00+02:00"
    assert found["definition"]["conversion"]["within_days"] is None
    assert list(found["total"]) == [kpi.code for kpi in KPIS]
    assert set(found["definition"]) == {"cohort", "cohorts", *READINGS, *found["total"]}
    assert set(READINGS) < set(found)
    told = [code for each in found["definition"]["cohorts"].values() for code in each["figures"]]
    assert sorted(told) == sorted(found["total"])
    assert set(found["total"]["conversion"]) == {"value", "k", "n", "interval", "too_few"}
    assert set(found["total"]["ttc"]) == {"n", "median_days", "p90_days", "mean_days"}
    assert set(found["total"]["response"]) == {
        "n", "leads", "still_open", "median_seconds", "p90_seconds", "longest_seconds",
    }  # fmt: skip


def test_the_worst_places_are_said_in_a_sentence_each(run: Run, demo_template: Path, figures):
    found = figures("--period", "2026-05")["bottlenecks"]
    assert 0 < len(found) <= 3
    lost = [each["now"]["seconds"] for each in found]
    assert lost == sorted(lost, reverse=True)
    said = run("kpi", "--period", "2026-05", file=demo_template, now=DEMO_NOW, language="fr").out
    assert "Où le plus de temps ouvré a été perdu, du 2026-05-01 au 2026-05-31" in said
    assert len([line for line in said.splitlines() if line.startswith("- ")]) == len(found)


def test_what_is_no_single_number_adds_up(figures):
    found = figures("--period", "2026-05")
    waiting = found["waiting"]
    assert sum(waiting["parts_seconds"].values()) == pytest.approx(waiting["whole_seconds"])
    rejected = found["rejections"]
    assert rejected["rejected"] == sum(each["k"] for each in rejected["reasons"]) > 0
    assert found["total"]["rejection"]["k"] == rejected["rejected"]
    assert found["velocity"]["from"] == found["scores"]["from"] == "2026-05-01"
    assert found["velocity"]["before"]["working_days"] > 0
    assert found["scores"]["sales"]["n"] > 0
    assert [each["stage"] for each in found["stages"]][:2] == ["new", "qualified"]


@pytest.mark.parametrize(
    "period",
    [
        ("--period", "1950"), ("--period", "2100"), ("--period", "2026-05-30"),
        ("--from", "1900"), ("--until", "1901"), ("--period", "2026-05-03"),
    ],
)  # fmt: skip
def test_any_period_has_an_answer(figures, period: tuple[str, ...]):
    """Before all, in the future, a Saturday, a day, a century and more."""
    assert figures(*period)["total"]["acceptance"]["too_few"] in (True, False)


@pytest.mark.parametrize("by", ["source", "month", "owner", "tier"])
def test_groups_add_up_to_the_total(figures, by: str):
    found = figures("--by", by)
    assert len(found["groups"]) > 1
    for name in ("leads", "qualified", "handed_over", "accepted", "won", "immature"):
        assert sum(group[name] for group in found["groups"]) == found["total"][name]
    for name in ("k", "n"):
        parts = [group["conversion"][name] for group in found["groups"]]
        assert sum(parts) == found["total"]["conversion"][name]


def test_the_group_of_those_without_a_value_is_called_empty(figures):
    last = figures("--by", "owner")["groups"][-1]
    assert (last["name"], last["key"]) == ("(empty)", None)


def test_a_rate_stands_between_the_ends_of_its_interval(figures):
    for group in figures("--by", "source")["groups"]:
        low, high = group["conversion"]["interval"]
        assert 0 <= low <= group["conversion"]["value"] <= high <= 1
        assert group["conversion"]["too_few"] == (group["conversion"]["n"] < 10)


def test_a_period_without_leads_has_no_rate_but_an_answer(figures):
    total = figures("--period", "2017")["total"]
    assert total["leads"] == 0
    assert total["conversion"]["value"] is None
    assert total["ttc"]["median_days"] is None


def test_months_and_the_periods_that_ask_for_them_agree(figures):
    for group in figures("--by", "month")["groups"]:
        assert figures("--period", group["name"])["total"]["leads"] == group["leads"]


def test_each_currency_is_added_up_for_itself(figures):
    found = figures("--by", "source")
    assert set(found["total"]["value"]) == {"cents", "unknown"}
    whole = found["total"]["value"]["cents"]
    assert list(whole) == ["EUR"]
    assert sum(group["value"]["cents"].get("EUR", 0) for group in found["groups"]) == whole["EUR"]


def test_a_quantile_that_was_not_reached_is_longer_than_the_longest(
    run: Run, demo_template: Path, figures
):
    today = ("--period", "2026-06-10")
    response = figures(*today)["total"]["response"]
    assert response["p90_seconds"] is None, "some of today's leads still wait"
    hours, minutes = divmod(int(response["longest_seconds"]) // 60, 60)
    said = f"> {hours} h {minutes:02}" if hours else f"> {minutes} min"
    assert said in run("kpi", *today, file=demo_template, now=DEMO_NOW).out


def test_the_table_speaks_both_languages(run: Run, demo_template: Path):
    words = ("kpi", "--by", "tier")
    english = run(*words, file=demo_template, now=DEMO_NOW).out
    french = run(*words, file=demo_template, now=DEMO_NOW, language="fr").out
    assert "warm" in english
    assert "Handed over" in english
    assert "tiède" in french
    assert "Transmis" in french
    assert "%" in french


def test_weekdays_are_named(run: Run, demo_template: Path):
    words = ("kpi", "--period", "2026-05", "--by", "weekday")
    assert "\nlundi " in run(*words, file=demo_template, now=DEMO_NOW, language="fr").out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "All leads, whenever they were received (Europe/Paris)"),
        (("--from", "2026-05"), "Leads received from 2026-05-01 on (Europe/Paris)"),
        (("--until", "2026-05"), "Leads received until 2026-05-31 (Europe/Paris)"),
        (("--period", "2026-05"), "Leads received from 2026-05-01 to 2026-05-31 (Europe/Paris)"),
    ],
)
def test_the_period_stands_above_the_figures(run: Run, demo_template: Path, words, said: str):
    out = run("kpi", *words, file=demo_template, now=DEMO_NOW).out
    assert out.splitlines()[0] == said


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2017", "2017-01-01", "2017-12-31"),
        ("2017-Q3", "2017-07-01", "2017-09-30"),
        ("2017-T4", "2017-10-01", "2017-12-31"),
        ("2017q1", "2017-01-01", "2017-03-31"),
        ("2017-02", "2017-02-01", "2017-02-28"),
        ("2024-2", "2024-02-01", "2024-02-29"),
        ("2017-10-05", "2017-10-05", "2017-10-05"),
    ],
)
def test_periods_are_read_as_people_write_them(typed: str, first: str, last: str):
    period = period_of(typed)
    assert (period.first, period.last) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("typed", ["", "17", "2017-13", "2017-Q5", "2017-02-30", "0000", "octobre"])
def test_what_is_no_period_is_said_so(run: Run, typed: str):
    assert run("kpi", f"--period={typed}", language="fr").sentence.startswith("« ")


@given(st.text(max_size=12))
def test_whatever_is_typed_is_a_period_or_a_trouble(typed: str):
    period, trouble = attempt(period_of, typed)
    assert trouble in (None, "period_unclear")
    assert period is None or period.first <= period.last


def test_from_and_until_include_both_ends():
    assert chosen_period(None, "2017-06", "2017-08") == Period(date(2017, 6, 1), date(2017, 9, 1))
    assert chosen_period(None, None, "2017") == Period(None, date(2018, 1, 1))
    assert chosen_period(None, "2017-06-15", None) == Period(date(2017, 6, 15), None)


@pytest.mark.parametrize(
    ("period", "since", "until", "code"),
    [
        ("2017", "2017", None, "period_twice"),
        (None, "2018", "2017", "period_backwards"),
    ],
)
def test_periods_that_contradict_themselves_are_refused(period, since, until, code):
    with pytest.raises(Trouble) as raised:
        chosen_period(period, since, until)
    assert raised.value.code == code
