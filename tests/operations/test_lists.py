"""A team calls its sources and reasons as it likes, and each name means one thing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from slaapp.domain.trouble import Trouble
from slaapp.operations.lists import label_reason, rename_source
from slaapp.operations.undo import undo
from slaapp.store.check import check_file
from slaapp.store.rows.leads import lead_row
from slaapp.store.rows.team import reasons, sources
from slaapp.store.tables import source
from tests.store.workspaces import SCORING, Workspace


def names(workspace: Workspace) -> list[str]:
    found = [each.name for each in sources(workspace.connection)]
    workspace.connection.rollback()
    return found


def key_of(workspace: Workspace, name: str) -> str:
    return workspace.rows(select(source.c.id).where(source.c.name == name))[0][0]


def rename(workspace: Workspace, key: str, name: str):
    by, now = workspace.manager, workspace.tick()
    return rename_source(workspace.connection, key, name, by=by, now=now)


def label(workspace: Workspace, key: str, text: str):
    by, now = workspace.manager, workspace.tick()
    return label_reason(workspace.connection, key, text, by=by, now=now)


def test_a_source_is_renamed_for_all_its_leads_and_back(workspace: Workspace):
    lead = workspace.add()
    receipt = rename(workspace, key_of(workspace, "Salon"), "  Foire de Lyon ")
    assert receipt.details == {"old": "Salon", "name": "Foire de Lyon"}
    assert lead_row(workspace.connection, lead).source == "Foire de Lyon"
    workspace.connection.rollback()
    assert check_file(workspace.connection) == []
    workspace.connection.rollback()
    undo(workspace.connection, by=workspace.manager, now=workspace.tick())
    assert names(workspace) == ["Salon"]
    assert check_file(workspace.connection) == []


@pytest.mark.parametrize("taken", ["Web", "web", " WÉB "])
def test_two_sources_are_not_called_alike(workspace: Workspace, taken: str):
    workspace.add()
    workspace.add(replace(SCORING, source="Web"))
    with pytest.raises(Trouble, match="entry_taken"):
        rename(workspace, key_of(workspace, "Salon"), taken)
    assert names(workspace) == ["Salon", "Web"]


def test_a_source_may_change_its_own_case(workspace: Workspace):
    workspace.add()
    rename(workspace, key_of(workspace, "Salon"), "SALON")
    assert names(workspace) == ["SALON"]


def test_a_source_has_a_name_and_is_there(workspace: Workspace):
    workspace.add()
    with pytest.raises(Trouble, match="entry_nameless"):
        rename(workspace, key_of(workspace, "Salon"), "   ")
    with pytest.raises(Trouble, match="unknown_entry"):
        rename(workspace, "0" * 32, "Web")


def test_a_reason_reads_as_the_team_says_until_it_says_nothing(workspace: Workspace):
    first, second, *_rest = reasons(workspace.connection, "loss")
    workspace.connection.rollback()
    receipt = label(workspace, first.id, "Trop cher")
    assert receipt.details == {
        "reason_kind": "loss",
        "code": "price",
        "old": None,
        "label": "Trop cher",
    }
    with pytest.raises(Trouble, match="entry_taken"):
        label(workspace, second.id, "trop CHER")
    label(workspace, first.id, "  ")
    assert reasons(workspace.connection, "loss")[0].label is None
    workspace.connection.rollback()


def test_the_same_words_may_stand_for_a_rejection_and_a_loss(workspace: Workspace):
    label(workspace, workspace.reason("loss"), "Budget")
    label(workspace, workspace.reason("rejection"), "Budget")
    with pytest.raises(Trouble, match="unknown_entry"):
        label(workspace, "0" * 32, "Budget")


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
def test_whatever_is_typed_is_kept_without_its_margins_or_refused(workspace: Workspace, typed: str):
    if not names(workspace):
        workspace.add()
    ((key, _name),) = workspace.rows(select(source.c.id, source.c.name))
    if typed.strip():
        rename(workspace, key, typed)
        assert names(workspace) == [typed.strip()]
    else:
        with pytest.raises(Trouble, match="entry_nameless"):
            rename(workspace, key, typed)
