"""One meaning, two faces: what SQL finds is what memory says, pair by pair."""

from __future__ import annotations

from random import Random

from sqlalchemy import select

from slaapp.domain.criterion import OPERATORS, Criterion, LeadFacts
from slaapp.domain.instants import DAY
from slaapp.operations.leads import LeadForm
from slaapp.store.criterion_clause import meets
from slaapp.store.criterion_value import Moment
from slaapp.store.derivation import read_subjects
from slaapp.store.merges import read_survivors
from slaapp.store.tables import lead
from tests.store.judged_leads import MONDAY_DAY, fill, some_criteria
from tests.store.workspaces import MONDAY, Workspace

NOW = MONDAY + DAY // 2


def in_memory(criterion: Criterion, facts: dict[str, LeadFacts]) -> set[str]:
    return {
        key
        for key, held in facts.items()
        if criterion.is_met(held.value_for(criterion, NOW), MONDAY_DAY)
    }


def in_sql(work: Workspace, criterion: Criterion, moment: Moment) -> set[str]:
    return set(work.connection.execute(select(lead.c.id).where(meets(criterion, moment))).scalars())


def test_both_faces_say_the_same_of_every_pair(workspace: Workspace, long_run: bool):
    draw = Random(5 if not long_run else None)
    leads, wanted = (250, 100_000) if long_run else (60, 9_000)
    fill(workspace, draw, leads)
    with workspace.connection.begin():
        keys = workspace.connection.execute(select(lead.c.id)).scalars().all()
        moment = Moment(NOW, MONDAY_DAY, read_survivors(workspace.connection))
        assert moment.gone
        facts = {
            key: LeadFacts(subject.fields, subject.all_events)
            for key, subject in read_subjects(workspace.connection, keys)
        }
        pairs, met, used = 0, 0, set()
        # Chance tells when each operator has told leads apart, the more so the more there are.
        for criterion in some_criteria(draw, 5 * wanted // leads):
            if pairs >= wanted and used == set(OPERATORS):
                break
            expected = in_memory(criterion, facts)
            differ = expected ^ in_sql(workspace, criterion, moment)
            assert differ == set(), (criterion, [facts[key] for key in list(differ)[:1]])
            pairs, met = pairs + len(facts), met + len(expected)
            if 0 < len(expected) < len(facts):
                used.add(criterion.operator)
    assert pairs >= wanted
    assert 0.05 < met / pairs < 0.95, "most pairs would say nothing"
    assert used == set(OPERATORS), "each operator told leads apart"


def test_a_text_that_looks_like_a_pattern_is_a_text_in_sql_too(workspace: Workspace):
    one = workspace.add(LeadForm(last_name="A", request="100 % [a-z]+ _x_"))
    workspace.add(LeadForm(last_name="B", request="100 abc x"))
    for text in ("%", "_", "[a-z]+", "_X_"):
        criterion = Criterion("request", "contains", (text,), 1)
        with workspace.connection.begin():
            assert in_sql(workspace, criterion, Moment(NOW, MONDAY_DAY)) == {one}
