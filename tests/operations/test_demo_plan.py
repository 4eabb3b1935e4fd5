"""The demo's plan is the same for the same seed and now, and holds at whatever hour it is made."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from resources import find_resource
from slaapp.domain.instants import HOUR, MINUTE
from slaapp.domain.target import due_after
from slaapp.operations.demo_acts import set_stage
from slaapp.operations.demo_countdowns import COUNTDOWNS
from slaapp.operations.demo_plan import _openings, plan_demo
from slaapp.operations.demo_words import demo_languages
from slaapp.operations.workspace import create_workspace
from tests.operations.demo_file import DEMO_NOW
from tests.store.workspaces import paris

FIRST, LAST = paris("2025-01-01 00:00"), paris("2027-12-31 23:59")


def test_the_same_seed_and_now_give_the_same_plan_and_others_another():
    plan = plan_demo(5, DEMO_NOW)
    assert plan == plan_demo(5, DEMO_NOW)
    assert plan.steps != plan_demo(6, DEMO_NOW).steps
    assert plan.steps != plan_demo(5, DEMO_NOW + MINUTE).steps


def played(path: Path, count: int, language: str = "fr") -> list[tuple]:
    """The events of the plan's first steps, without keys."""
    plan = plan_demo(5, DEMO_NOW, language)
    opened = create_workspace(path, plan.start, device_id="d", now=plan.founded)
    with opened.writing_connection() as connection:
        stage = set_stage(connection, "d")
        for step in plan.steps[:count]:
            stage.play(step)
        with connection.begin():
            query = text(
                "SELECT l.number, l.title, e.kind, e.occurred_at, e.recorded_at, m.name, e.note"
                " FROM event e JOIN lead l ON l.id = e.lead_id"
                " LEFT JOIN member m ON m.id = e.author_id ORDER BY e.id"
            )
            found = [tuple(row) for row in connection.execute(query)]
    opened.writer.dispose()
    opened.reader.dispose()
    opened.lock.release()
    shutil.rmtree(path.parent)
    return found


def test_the_same_plan_gives_the_same_facts(tmp_path: Path):
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    facts = played(tmp_path / "a" / "demo.slaapp", 40)
    assert len(facts) > 40
    assert facts == played(tmp_path / "b" / "demo.slaapp", 40)


def shape(told: Any) -> Any:
    """What a document holds, without its words."""
    if isinstance(told, dict):
        return {name: shape(value) for name, value in told.items() if name != "region"}
    return "some" if told else told


@pytest.mark.parametrize("name", ["demo", "people", "companies"])
def test_the_world_is_as_rich_in_every_language(name: str):
    first, *others = (
        json.loads(find_resource("names", f"{name}_{language}.json").read_text("utf-8"))
        for language in demo_languages()
    )
    for other in others:
        assert shape(other) == shape(first)
        for key, value in first.items():
            if isinstance(value, list) and key != "not_in_addresses":
                assert len(other[key]) >= 0.8 * len(value), key


def test_in_english_the_team_the_money_and_the_holidays_are_english():
    start = plan_demo(5, DEMO_NOW, "en").start
    assert (start.language, start.country, start.currency) == ("en", "GB", "GBP")
    assert start.terms.calendar.zone == "Europe/London"
    assert all(each.email.endswith("@sunmarrow.example") for each in start.team)
    assert [each.role for each in start.team] == [
        each.role for each in plan_demo(5, DEMO_NOW).start.team
    ]


def test_in_english_nobody_can_be_called_or_written_to_either():
    fiction = re.compile(
        r"\+44 (20 7946 0|11[3-8] 496 0|1[2-6]1 496 0|191 498 0|7700 900)\d{3}"  # Ofcom's
    )
    forms = [s.values["form"] for s in plan_demo(5, DEMO_NOW, "en").steps if s.act == "arrive"]
    phones = [form.phone for form in forms if form.phone]
    assert all(fiction.fullmatch(phone) for phone in phones)
    assert len(phones) == len(set(phones)) > 200
    mails = [form.email for form in forms]
    assert all(mail.endswith(".example") and mail.isascii() for mail in mails)
    assert len(mails) == len(set(mails))


def test_the_same_steps_can_be_played_in_english(tmp_path: Path):
    (tmp_path / "en").mkdir()
    facts = played(tmp_path / "en" / "demo.slaapp", 60, "en")
    assert {"received", "qualified", "handed_over"} <= {kind for _n, _title, kind, *_ in facts}
    words = " ".join(note for *_, note in facts if note)
    assert not re.search("[éèàç]", words)


@settings(max_examples=12)
@given(st.integers(FIRST, LAST), st.integers(0, 10_000), st.sampled_from(demo_languages()))
def test_at_any_hour_the_steps_are_in_order_and_promises_fall_due_around_it(
    now: int, seed: int, language: str
):
    plan = plan_demo(seed, now, language)
    times = [step.at for step in plan.steps]
    assert times == sorted(times)
    assert plan.founded < times[0]
    assert [step.act for step in plan.steps].index("agree") == 0
    assert times[-1] < now
    lives = lives_of(plan)
    assert len(lives) >= 220
    for life in lives.values():
        assert POSSIBLE.fullmatch(" ".join(life)), life
    assert _due_within(plan, now, 2 * HOUR) >= 5


ENDED = "(?: recycle| lose| opportunity(?: win| lose)?)"
WITH_SALES = f"(?: reassign)?(?: accept)?(?: log)*{ENDED}?"
AGAIN = f"(?: uphold(?: hand_over{WITH_SALES})?)"
CONTESTED = f"(?: dispute(?: uphold| overrule(?: log)*{ENDED}?)?)"
POSSIBLE = re.compile(
    f"arrive(?: visit)?(?: hand_over(?:{WITH_SALES}"
    f"|(?: reassign)? reject(?:{AGAIN}|{CONTESTED})?))?"
)
"""What may happen to a lead, in order, as the operations allow it."""


def lives_of(plan) -> dict[int, list[str]]:
    """The acts of each lead, in order; a note, a plan or a tag may stand anywhere, and what the
    team sets up is of none."""
    lives: dict[int, list[str]] = {}
    for step in plan.steps:
        if step.act in ("note", "plan", "tag") or step.lead == 0:
            continue
        lives.setdefault(step.lead, []).append(step.act)
    return lives


def _due_within(plan, now: int, span: int) -> int:
    """How many first attempts fall due in this much working time."""
    openings = _openings(plan.start, now)
    called = {step.lead for step in plan.steps if step.act == "log"}
    found = 0
    for step in plan.steps:
        if step.act == "hand_over" and step.lead not in called:
            target = plan.start.terms.target_of("first_attempt", "hot")
            left = openings.between(now, due_after(target, openings, step.at))
            found += 0 <= left <= span
    return found


def test_the_countdowns_reach_from_overdue_to_tomorrow():
    minutes = sorted(left for _commitment, _tier, left in COUNTDOWNS)
    assert minutes[0] < -3 * 60
    assert minutes[-1] > 5 * 60
    assert any(0 < left < 3 for left in minutes)
