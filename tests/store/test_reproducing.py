"""Weeks of anything at all under any criteria: judged afterwards, it comes out as it happened."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest

from slaapp.domain.agreement import Agreement, default_agreement
from slaapp.domain.criterion import Criterion
from slaapp.domain.gate import MUST, MUST_NOT, Gate
from slaapp.domain.grade import Matrix
from slaapp.domain.instants import DAY, HOUR, MINUTE, SECOND, start_of_day, to_datetime
from slaapp.domain.learning.judging import Judge
from slaapp.domain.qualifying import GRADE, Qualifying
from slaapp.operations.behaviour import record_visit
from slaapp.operations.contact import log_contact
from slaapp.operations.leads import LeadForm, edit_lead, read_form
from slaapp.operations.outcome import lose
from slaapp.operations.refresh import qualify_reached, refresh_scores, steps_to_refresh
from slaapp.store.figures.backtesting import read_ends, try_on_history
from slaapp.store.figures.past_reading import read_past
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import event
from tests.operations.agreed import agree
from tests.store.workspaces import PARIS, SCORING, Workspace

OPENED = SECOND
"""So soon after midnight the program looks what the new day changed."""

OFFERED = (
    Criterion("person.phone", "is_known", (), 20),
    Criterion("request", "contains", ("devis",), 25),
    Criterion("person.job_title", "contains", ("étud",), -40),
    Criterion("source", "is_one_of", ("Salon", "Web"), 10),
    Criterion("event:visit", "at_least", ("1",), 20, within_days=4),
    Criterion("event:visit", "at_least", ("3",), 25),
    Criterion("event:visit", "at_least", ("2",), -30, within_days=3),
    Criterion("event:visit", "at_least", ("1",), 30, half_life=3),
    Criterion("event:visit", "at_least", ("1",), -35, half_life=2),
    Criterion("event:visit", "at_most", ("0",), 20, within_days=5),
    Criterion("last:visit", "at_least", ("3",), 25),
    Criterion("last:visit", "at_most", ("2",), 15),
    Criterion("custom:until", "within_last", ("3",), 30),
    Criterion("custom:until", "before", ("2026-06-10",), 10),
    Criterion("company.name", "is_empty", (), -15, group="who"),
    Criterion("person.email", "is_known", (), 15, group="who"),
)
GATES = (
    Gate(MUST_NOT, Criterion("event:visit", "at_least", ("2",), 0, within_days=2)),
    Gate(MUST, Criterion("person.phone", "is_known", (), 0)),
    Gate(MUST_NOT, Criterion("source", "is", ("Radio",), 0)),
)


def terms_of(chance: Random) -> Agreement:
    """Criteria of every kind, with gates and caps; now and then a grade decides."""
    criteria = tuple(chance.sample(OFFERED, chance.randint(4, 9)))
    cells = {"A1": "hot", "A2": "warm", "A3": "warm", "B1": "warm", "B2": "cold", "C1": "cold"}
    qualifying = Qualifying(
        caps={"who": 10},
        gates=tuple(chance.sample(GATES, chance.randint(0, 2))),
        matrix=Matrix((30, 20, 10), (30, 15, 5), cells),
        decided_by=chance.choice(("threshold", "threshold", GRADE)),
    )
    threshold = chance.choice((25, 40, 50))
    points = {"hot": threshold + 40, "warm": threshold + 20}
    return replace(
        default_agreement(),
        criteria=criteria,
        threshold=threshold,
        tier_points=points,
        qualifying=qualifying,
    )


def form_of(chance: Random, **held: object) -> LeadForm:
    until = f"2026-06-{chance.randint(1, 28):02}"
    return replace(
        SCORING,
        phone=chance.choice(["", "06 12 34 56 78"]),
        email=chance.choice(["", "i@a.fr"]),
        company=chance.choice(["", "Atelier"]),
        job_title=chance.choice(["", "Étudiante", "Cadre"]),
        request=chance.choice(["", "Un devis", "Rien"]),
        source=chance.choice(["", "Salon", "Web", "Radio"]),
        custom=chance.choice([None, {"until": until}]),
        **held,
    )


def pass_time(work: Workspace, until: int) -> None:
    """Each midnight the program looks what the day changed."""
    while True:
        day = to_datetime(work.now, PARIS).date() + timedelta(days=1)
        midnight = start_of_day(day, PARIS) + OPENED
        if midnight > until:
            work.now = until
            return
        work.now = midnight
        keys = [key for step in steps_to_refresh(work.connection, work.now) for key in step]
        refresh_scores(work.connection, work.now)
        qualify_reached(work.connection, keys, by=work.marketing, now=work.now)


def live(work: Workspace, chance: Random, steps: int) -> None:
    """Leads come, change, look at pages, are called and handed over."""
    keys: list[str] = []
    gone: set[str] = set()
    for _ in range(steps):
        pass_time(work, work.now + chance.choice((MINUTE, 3 * HOUR, DAY, 2 * DAY)))
        act = chance.randrange(10)
        left = [key for key in keys if key not in gone]
        if act <= 2 or not left:
            keys.append(work.add(form_of(chance)))
            continue
        key = chance.choice(left)
        if act <= 4:
            external = read_form(work.connection, key).external_id
            work.connection.rollback()
            form = form_of(chance, external_id=external)
            edit_lead(work.connection, key, form, by=work.marketing, now=work.tick())
        elif act <= 7:
            seen = work.now - chance.choice((0, HOUR, DAY, 5 * DAY))
            more = {"by": work.marketing, "now": work.tick(), "occurred_at": seen}
            record_visit(work.connection, key, **more)
        elif act == 8:
            more = {"by": work.marketing, "now": work.tick()}
            log_contact(work.connection, key, outcome="no_answer", **more)
        else:
            gone.add(key)
            if chance.random() < 0.7:
                work.hand_over(key)
            else:
                lose(work.connection, key, by=work.marketing, now=work.tick())
    pass_time(work, work.now + 3 * DAY)


# In these weeks the day itself qualifies some, by waiting alone.
@pytest.mark.parametrize("seed", [5, 7, 17])
def test_what_was_judged_day_by_day_is_judged_the_same_afterwards(
    workspace: Workspace, seed: int, long_run: bool
):
    work, chance = workspace, Random(seed)
    agree(work, terms_of(chance))
    work.tick(MINUTE)
    live(work, chance, 120 if long_run else 40)
    with work.connection.begin():
        book = read_rulebook(work.connection)

        def terms_at(at):
            version = book.version_at(at)
            return version.agreement if version else None

        keys = list(read_ends(work.connection, work.now))
        judge = Judge(book, work.now + 1)
        pasts = list(read_past(work.connection, keys))
        found = {each.lead_id: each.qualified_at for (each,) in judge.judge(pasts, [terms_at])}
        tried = try_on_history(work.connection, book, work.now + 1)
    noted = event.select().where(event.c.kind == "qualified", event.c.in_force == 1)
    real = {row.lead_id: row.occurred_at for row in work.rows(noted)}
    assert {key for key, at in found.items() if at is not None} == set(real)
    assert all(abs(found[key] - at) <= 2 * SECOND for key, at in real.items())
    assert tried.as_it_was.differing == ()
    assert set(tried.in_force.qualified) == set(real)
