"""Which fields sales fill in is declared, undone and released; backtest and lessons respect it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from slaapp.domain.criterion import Criterion
from slaapp.domain.trouble import Trouble
from slaapp.operations.leads import LeadForm
from slaapp.operations.sales_fields import declare_sales_fields, release_sales_fields
from slaapp.operations.undo import undo
from slaapp.store.figures.backtesting import try_on_history
from slaapp.store.figures.lessons import learn
from slaapp.store.rows.sales_fields import sales_fields
from slaapp.store.rulebook import read_rulebook
from tests.store.workspaces import Workspace

BUDGET = {"interest.budget": "Budget"}
NOTES = {"custom:notes": "Notes"}


def declared(work: Workspace) -> frozenset[str]:
    with work.connection.begin():
        return sales_fields(work.connection)


def declare(work: Workspace, fields: dict[str, str]):
    return declare_sales_fields(work.connection, fields, by=work.manager, now=work.tick())


def release(work: Workspace, fields: dict[str, str]):
    return release_sales_fields(work.connection, fields, by=work.manager, now=work.tick())


def test_fields_are_declared_once_and_released_again(workspace: Workspace):
    assert declared(workspace) == frozenset()
    receipt = declare(workspace, BUDGET | NOTES)
    assert receipt.details == {"name": "Budget, Notes", "count": 2}
    declare(workspace, NOTES)
    assert declared(workspace) == {"interest.budget", "custom:notes"}
    release(workspace, NOTES)
    assert declared(workspace) == {"interest.budget"}
    undo(workspace.connection, by=workspace.manager, now=workspace.tick())
    assert declared(workspace) == {"interest.budget", "custom:notes"}


def test_what_is_no_field_or_was_not_declared_is_refused(workspace: Workspace):
    with pytest.raises(Trouble, match="unknown_field"):
        declare(workspace, {"zut": "Zut"})
    with pytest.raises(Trouble, match="unknown_entry"):
        release(workspace, NOTES)
    assert declared(workspace) == frozenset()


def test_criteria_that_look_at_such_a_field_are_pointed_out(workspace: Workspace):
    work = workspace
    work.add(LeadForm(last_name="Zoé", custom={"notes": "va signer"}))
    with work.connection.begin():
        book = read_rulebook(work.connection)
        terms = book.version_at(work.now).agreement
        draft = replace(terms, criteria=(Criterion("custom:notes", "is_known", (), 60),))
        unknown = frozenset(NOTES)
        tried = try_on_history(work.connection, book, work.now, draft, None, unknown)
        assert tried.leaking == ("custom:notes",)
        assert try_on_history(work.connection, book, work.now, None, None, unknown).leaking == ()
        assert len(tried.draft.qualified) == 1, "it was noted while marketing had the lead"
        lesson = learn(work.connection, book, work.now, unknown)
    assert lesson.left_out == unknown
    assert "custom:notes" not in lesson.history.cases.fields
