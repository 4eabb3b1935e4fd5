"""Criteria on one's own history: what really happened comes out, and nothing that came later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from slaapp.domain.agreement import Agreement
from slaapp.domain.criterion import Criterion
from slaapp.domain.instants import DAY, HOUR
from slaapp.domain.learning.judging import Judge
from slaapp.operations.behaviour import Visit, record_visits
from slaapp.operations.correction import retract_entry
from slaapp.operations.leads import LeadForm, add_lead, edit_lead, read_form
from slaapp.operations.merge import merge
from slaapp.operations.outcome import lose, win
from slaapp.operations.undo import undo
from slaapp.store.figures.backtesting import Trial, read_ends, try_on_history
from slaapp.store.figures.past_reading import read_past
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import event
from tests.operations.demo_file import DEMO_NOW, demo_template
from tests.store.workspaces import SCORING, Workspace, entered

__all__ = ["demo_template"]


@pytest.fixture
def demo(demo_template: Path, tmp_path: Path) -> Iterator[Workspace]:
    path = tmp_path / "demo.slaapp"
    path.write_bytes(demo_template.read_bytes())
    work = entered(path)
    work.now = DEMO_NOW
    yield work
    work.connection.close()
    work.opened.lock.release()


def trial(work: Workspace, draft: Agreement | None = None, **more: object) -> Trial:
    with work.connection.begin():
        book = read_rulebook(work.connection)
        return try_on_history(work.connection, book, work.now, draft, **more)


def in_force(work: Workspace) -> Agreement:
    with work.connection.begin():
        return read_rulebook(work.connection).version_at(work.now).agreement


def judged(work: Workspace) -> dict:
    """When each lead would have been qualified by the versions of their days, and its points."""
    with work.connection.begin():
        book = read_rulebook(work.connection)
        keys = list(read_ends(work.connection, work.now))

        def terms_at(at):
            version = book.version_at(at)
            return version.agreement if version else None

        pasts = list(read_past(work.connection, keys))
        judged = Judge(book, DEMO_NOW).judge(pasts, [terms_at])
        return {each.lead_id: each for (each,) in judged}


def really(work: Workspace) -> dict[str, int]:
    """When each lead was really qualified."""
    query = event.select().where(event.c.kind == "qualified", event.c.in_force == 1)
    return {row.lead_id: row.occurred_at for row in work.rows(query)}


def test_the_version_in_force_reproduces_what_really_happened_lead_by_lead(demo: Workspace):
    found, real = judged(demo), really(demo)
    assert len(found) > 250
    assert len(real) > 100
    assert {key: each.qualified_at for key, each in found.items() if each.qualified_at} == real
    tried = trial(demo)
    assert (tried.as_it_was.same, tried.as_it_was.differing) == (len(found), ())
    assert set(tried.in_force.qualified) == set(real)
    assert sum(tried.in_force.per_month.values()) == len(real)


def test_what_is_written_down_after_the_hand_over_changes_nothing(demo: Workspace):
    before, tried = judged(demo), trial(demo)
    chance = Random(11)
    with_sales = demo.sql("SELECT id FROM lead WHERE handed_over_at IS NOT NULL ORDER BY id")
    keys = [row[0] for row in with_sales]
    for key in chance.sample(keys, 25):
        form = read_form(demo.connection, key)
        demo.connection.rollback()
        late = replace(
            form,
            job_title=chance.choice(["", "Directrice générale", "Étudiante"]),
            request=chance.choice(["", "Un devis, vite", "Rien"]),
            company=chance.choice(["", "Une autre", form.company]),
            phone=chance.choice(["", "06 39 98 11 22"]),
            source=chance.choice(["Salon", "Bouche à oreille", form.source]),
        )
        edit_lead(demo.connection, key, late, by=demo.sales, now=demo.tick())
    for key in chance.sample(keys, 15):
        # Some of them seen before the hand-over, but only noted now.
        seen = [Visit(demo.now - chance.randrange(60 * DAY)) for _ in range(6)]
        record_visits(demo.connection, key, seen, by=demo.marketing, now=demo.tick())
    visits = demo.sql("SELECT id FROM event WHERE kind = 'visit' AND recorded_at < ?", DEMO_NOW)
    for (key,) in chance.sample(visits, 10):
        retract_entry(demo.connection, key, by=demo.marketing, now=demo.tick())
    after = judged(demo)
    touched = {key for key in before if before[key] != after[key]}
    still_marketings = {row[0] for row in demo.sql("SELECT id FROM lead WHERE stage = 'new'")}
    assert touched <= still_marketings
    assert {key for key in touched if key in keys} == set()
    quality = trial(demo).in_force.quality
    assert quality.customers == tried.in_force.quality.customers


def test_a_draft_stands_beside_the_version_in_force(demo: Workspace):
    held = in_force(demo)
    strict = replace(held, threshold=80)
    tried = trial(demo, strict)
    assert len(tried.draft.qualified) < len(tried.in_force.qualified)
    assert set(tried.draft.qualified) < set(tried.in_force.qualified)
    ends = demo.sql("SELECT count(*) FROM lead WHERE won_at IS NOT NULL")[0][0]
    assert len(tried.draft.missed) + tried.draft.won.k == ends
    assert tried.draft.quality == tried.in_force.quality, "the same points, whatever the threshold"
    assert trial(demo, held).draft == trial(demo, held).in_force


def test_the_curve_says_of_each_threshold_what_that_threshold_would_do(demo: Workspace):
    held = in_force(demo)
    curve = {point.points: point for point in trial(demo).in_force.curve}
    assert sorted(curve) == list(curve)
    for threshold in (0, 50, 65, 80):
        tried = trial(demo, replace(held, threshold=threshold)).draft
        point = next(each for points, each in curve.items() if points >= threshold)
        assert (point.qualified, point.won) == (len(tried.qualified), tried.won)


def test_criteria_that_tell_nothing_rank_no_better_than_chance(demo: Workspace):
    nothing = replace(in_force(demo), criteria=(Criterion("source", "is_known", (), 50),))
    quality = trial(demo, nothing).draft.quality
    assert quality.value == 0.5
    assert trial(demo).in_force.quality.value > 0.6


def points_of(work: Workspace, key: str) -> int:
    return judged(work)[key].points


def test_a_field_filled_in_before_the_hand_over_counts_and_after_it_does_not(workspace: Workspace):
    work = workspace
    early, late = work.add(SCORING), work.add(SCORING)
    full = points_of(work, early)
    bare = replace(SCORING, phone="", email="")
    poor = work.add(bare)
    assert points_of(work, poor) == full - 30
    edit_lead(work.connection, poor, SCORING, by=work.marketing, now=work.tick())
    assert points_of(work, poor) == full
    work.hand_over(late)
    gone = work.add(bare)
    work.hand_over(gone)
    edit_lead(work.connection, gone, SCORING, by=work.sales, now=work.tick())
    assert points_of(work, gone) == full - 30
    edit_lead(work.connection, late, bare, by=work.sales, now=work.tick())
    assert points_of(work, late) == full


def test_who_somebody_was_is_asked_not_who_it_is(workspace: Workspace):
    work = workspace
    key = work.add(replace(SCORING, company="Avant", source="Salon"))
    work.hand_over(key)
    after = replace(read_form(work.connection, key), company="Après", source="Web", city="Lyon")
    work.connection.rollback()
    edit_lead(work.connection, key, after, by=work.sales, now=work.tick())
    with work.connection.begin():
        (past,) = read_past(work.connection, [key])
    known = past.known().facts.fields
    assert (known["company.name"], known["source"], known["company.city"]) == (
        "Avant",
        "Salon",
        None,
    )
    assert past.fields_at(work.now)["company.name"] == "Après"


def test_a_visit_counts_once_it_was_noted_until_it_was_taken_back(workspace: Workspace):
    work = workspace
    key = work.add(SCORING)
    alone = points_of(work, key)
    seen = [Visit(work.now - HOUR), Visit(work.now - HOUR + 1)]
    record_visits(work.connection, key, seen, by=work.marketing, now=work.tick())
    assert points_of(work, key) == alone + 20
    work.hand_over(key)
    undone = "SELECT operation_id FROM change JOIN event ON event.id = row_id WHERE kind = 'visit'"
    (operation,) = {row[0] for row in work.sql(undone.replace("kind =", "event.kind ="))}
    undo(work.connection, by=work.marketing, now=work.tick(), operation_id=operation)
    assert points_of(work, key) == alone + 20, "it was known when sales got the lead"


def test_what_a_merged_lead_brought_counts_from_the_merge_on(workspace: Workspace):
    work = workspace
    kept, gone = work.add(SCORING), work.add(SCORING)
    seen = [Visit(work.now - HOUR), Visit(work.now - HOUR + 1)]
    record_visits(work.connection, gone, seen, by=work.marketing, now=work.tick())
    alone = points_of(work, kept)
    merge(work.connection, kept, gone, by=work.marketing, now=work.tick())
    assert points_of(work, kept) == alone + 20
    assert trial(work).as_it_was.differing == ()


def test_waiting_alone_may_raise_a_score_and_qualify(workspace: Workspace):
    work = workspace
    key = work.add(SCORING)
    record_visits(work.connection, key, [Visit(work.now)], by=work.marketing, now=work.tick())
    cooling = Criterion("event:visit", "at_least", ("1",), -60, within_days=5)
    draft = replace(in_force(work), criteria=(Criterion("request", "is_known", (), 55), cooling))
    work.tick(4 * DAY)
    begun = trial(work, draft).draft
    assert begun.qualified == (key,), "before the visit was noted it had enough"
    calm = replace(draft, criteria=(Criterion("event:visit", "at_least", ("1",), 55), cooling))
    assert trial(work, calm).draft.qualified == ()
    work.tick(2 * DAY)
    assert trial(work, calm).draft.qualified == (key,)


def test_the_ends_are_those_of_the_figures(workspace: Workspace):
    work = workspace
    won, lost, running, new = work.with_sales(), work.with_sales(), work.with_sales(), work.add()
    win(work.connection, won, amount_cents=100, by=work.sales, now=work.tick())
    lose(work.connection, lost, by=work.sales, now=work.tick())
    with work.connection.begin():
        ends = read_ends(work.connection, work.now)
        dated = replace(read_rulebook(work.connection).version_at(work.now).agreement)
        young = read_ends(work.connection, work.now, None, replace(dated, conversion_days=30))
        later = read_ends(
            work.connection, work.now + 40 * DAY, None, replace(dated, conversion_days=30)
        )
    assert {key: end.won for key, end in ends.items()} == {
        won: True, lost: False, running: None, new: False,
    }  # fmt: skip
    assert ends[won].accepted is True
    assert ends[running].accepted is None
    assert {key: end.won for key, end in young.items()} == {
        won: True, lost: None, running: None, new: None,
    }  # fmt: skip
    assert later[running].won is False


def test_nothing_to_try_and_nothing_in_force_give_empty_answers(workspace: Workspace):
    tried = trial(workspace)
    assert (tried.leads, tried.in_force.qualified, tried.in_force.curve) == (0, (), ())
    assert tried.in_force.quality.value is None
    assert tried.draft is None


def test_the_work_tells_how_far_it_is_and_can_be_broken_off(demo: Workspace):
    told: list[tuple[int, int]] = []
    trial(demo, progress=lambda done, of: told.append((done, of)))
    assert told[0][0] == 0
    assert told[-1][0] == told[-1][1] > 250

    def stop(_done: int, _of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        trial(demo, progress=stop)


def test_a_lead_without_a_name_or_a_visit_is_judged_too(workspace: Workspace):
    form = LeadForm(external_id="A-1", email="x@y.fr")
    key = add_lead(workspace.connection, form, by=workspace.marketing, now=workspace.tick())[1]
    assert points_of(workspace, key) == 15
